//! Lengths of time that the law counts in days, months or years.

use super::Day;
use chrono::Months as ChronoMonths;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A number of calendar days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Days(pub u16);

/// A number of calendar months; a year is twelve.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Months(pub u16);

/// `months` after `day`, from date to date: one month after 31 January is the last day of February.
#[must_use]
pub fn add_months(day: Day, months: Months) -> Day {
    day.checked_add_months(ChronoMonths::new(u32::from(months.0))).unwrap_or(Day::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_run_from_date_to_date() {
        let day = |y, m, d| Day::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(add_months(day(2026, 1, 31), Months(1)), day(2026, 2, 28));
        assert_eq!(add_months(day(2024, 2, 29), Months(12)), day(2025, 2, 28));
        assert_eq!(add_months(day(2020, 6, 30), Months(60)), day(2025, 6, 30));
    }
}

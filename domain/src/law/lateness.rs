//! What the law asks of whoever pays an invoice late, between professionals.
//!
//! Penalties run from the day after the due date, without a reminder, at the agreed rate, which is at least three times
//! the legal one; where none was agreed, at the rate of the European Central Bank and ten points. With them comes a lump
//! sum for recovery. Deliberately absent: the published rates, which whoever charges gives; interest on interest.

use crate::values::{Cents, Day, Percent};
use chrono::Datelike;

/// The lump sum for recovery, once for each invoice. \[CCom L441-10 II, D441-5; M-H\]
pub const LUMP_SUM: Cents = Cents::of(4_000);

/// The least rate that may be agreed, by the legal rate of interest of the half-year. \[CCom L441-10 II; M-H\]
#[must_use]
pub fn least_rate(legal: Percent) -> Percent {
    Percent::of_hundredths(legal.hundredths().saturating_mul(3))
}

/// The rate where none was agreed, by the rate of the main refinancing operations that stood on the first day of the
/// half-year. \[CCom L441-10 II; M-H\]
#[must_use]
pub fn rate_of_the_law(refinancing: Percent) -> Percent {
    Percent::of_hundredths(refinancing.hundredths().saturating_add(1_000))
}

/// The last day of the half-year of a day: the rates of the law are those of a half-year.
#[must_use]
pub fn end_of_the_half_year(day: Day) -> Day {
    let (month, last) = if day.month() <= 6 { (6, 30) } else { (12, 31) };
    Day::from_ymd_opt(day.year(), month, last).unwrap_or(day)
}

/// The interest on what was owed for so many days each, by a rate for a year of 365 days, rounded once, half up; nothing
/// on what was owed to the customer. `None` when it does not fit an amount.
#[must_use]
pub fn interest(owed: &[(Cents, u64)], rate: Percent) -> Option<Cents> {
    const YEAR: i128 = 365 * 10_000;
    let of_part = |(amount, days): &(Cents, u64)| i128::from(amount.get().max(0)) * i128::from(*days);
    let exact = owed.iter().map(of_part).sum::<i128>() * i128::from(rate.hundredths());
    Cents::try_from(i64::try_from((exact + YEAR / 2).div_euclid(YEAR)).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(text: &str) -> Percent {
        text.parse().unwrap()
    }

    #[test]
    fn rates_are_three_times_the_legal_one_or_ten_points_above_the_bank() {
        assert_eq!(least_rate(percent("2.76")), percent("8.28"));
        assert_eq!(rate_of_the_law(percent("2.15")), percent("12.15"));
    }

    #[test]
    fn the_rates_of_the_law_change_twice_a_year() {
        for (day, last) in [("2025-01-01", "2025-06-30"), ("2025-06-30", "2025-06-30"), ("2025-07-01", "2025-12-31")] {
            assert_eq!(end_of_the_half_year(day.parse().unwrap()), last.parse().unwrap(), "{day}");
        }
    }

    #[test]
    fn interest_runs_by_the_day_and_is_rounded_once() {
        type Row<'r> = (&'r [(i32, u64)], &'r str, i32);
        let rows: [Row<'_>; 6] = [
            (&[(90_000, 365)], "12.00", 10_800),
            (&[(90_000, 30)], "12.15", 899),
            (&[(90_000, 10), (40_000, 20)], "12.15", 566),
            (&[(-90_000, 10), (40_000, 20)], "12.15", 266),
            (&[(100, 1)], "12.15", 0),
            (&[], "12.15", 0),
        ];
        for (owed, rate, expected) in rows {
            let owed: Vec<_> = owed.iter().map(|(amount, days)| (Cents::of(*amount), *days)).collect();
            assert_eq!(interest(&owed, percent(rate)), Some(Cents::of(expected)), "{owed:?} {rate}");
        }
    }
}

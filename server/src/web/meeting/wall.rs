//! What the clock on the wall shows in France, where these meetings are held.
//!
//! The rule of the Union: summer time from the last Sunday of March to the last Sunday of October, at one o'clock UTC.
//! Deliberately absent: zones beyond the mainland; the time in a form may be changed.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};

/// The day and the time in France.
#[must_use]
pub fn in_france(now: DateTime<Utc>) -> NaiveDateTime {
    let utc = now.naive_utc();
    let (spring, autumn) = (last_sunday(utc.year(), 3), last_sunday(utc.year(), 10));
    let summer = spring.zip(autumn).is_some_and(|(from, to)| from <= utc && utc < to);
    let ahead = if summer { TimeDelta::hours(2) } else { TimeDelta::hours(1) };
    utc.checked_add_signed(ahead).unwrap_or(utc)
}

/// One o'clock on the last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDateTime> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let back = i64::from(last.weekday().num_days_from_sunday());
    last.checked_sub_signed(TimeDelta::days(back))?.and_hms_opt(1, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_begins_and_ends_on_its_sundays() {
        let shown = [
            ("2026-09-15T12:01:00Z", "2026-09-15 14:01:00"),
            ("2026-01-15T12:01:00Z", "2026-01-15 13:01:00"),
            ("2026-03-29T00:59:59Z", "2026-03-29 01:59:59"),
            ("2026-03-29T01:00:00Z", "2026-03-29 03:00:00"),
            ("2026-10-25T00:59:59Z", "2026-10-25 02:59:59"),
            ("2026-10-25T01:00:00Z", "2026-10-25 02:00:00"),
            ("2026-12-31T23:30:00Z", "2027-01-01 00:30:00"),
        ];
        for (utc, wall) in shown {
            assert_eq!(in_france(utc.parse().unwrap()).to_string(), wall, "{utc}");
        }
    }
}

//! The two dates of a question, as people write them.

use crate::ledger::entry;
use chrono::DateTime;
use quitus_domain::values::{Day, Position};
use quitus_projections::Known;

/// On which day, and with what was known.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dates {
    /// The day, at its close; today when nothing is said.
    pub on: Option<Day>,
    /// What was known; everything when nothing is said.
    pub known: Option<Known>,
}

/// What was known: up to an entry (its number), an instant (RFC 3339), or the end of a day (UTC).
///
/// # Errors
/// How to write one.
pub fn known_at(text: &str) -> Result<Known, &'static str> {
    let number = text.parse::<u64>().ok().map(|number| number.checked_sub(1).ok_or("the first entry is number 1"));
    if let Some(position) = number {
        return Ok(Known::UpTo(Position(position?)));
    }
    if let Ok(day) = text.parse::<Day>() {
        return Ok(Known::At(format!("{day}T23:59:59.999999Z")));
    }
    match DateTime::parse_from_rfc3339(text) {
        Ok(at) => Ok(Known::At(entry::instant(at.to_utc()))),
        Err(_) => Err("write the number of an entry (36), a day (2020-03-15) or an instant \
                       (2020-03-15T18:00:00+01:00)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knowledge_is_a_number_a_day_or_an_instant() {
        assert_eq!(known_at("36"), Ok(Known::UpTo(Position(35))));
        assert_eq!(known_at("2020-03-15"), Ok(Known::At("2020-03-15T23:59:59.999999Z".into())));
        assert_eq!(known_at("2020-03-15T01:00:00+01:00"), Ok(Known::At("2020-03-15T00:00:00.000000Z".into())));
        for wrong in ["0", "-1", "yesterday", "2020-02-30"] {
            assert!(known_at(wrong).is_err(), "{wrong}");
        }
    }
}

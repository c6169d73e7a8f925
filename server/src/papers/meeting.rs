//! How the papers of an assembly write days, times, figures and entries.

use crate::locales::{self, Language, papers};
use quitus_domain::values::{Day, Position, TimeOfDay};

/// A paper of an assembly.
pub trait Meeting {
    /// The entries that it was drawn up from.
    fn entry_list(&self) -> &[Position];

    /// A day in words.
    fn day(&self, day: &Day) -> String {
        locales::day(Language::French, *day)
    }

    /// A time of the day.
    fn time(&self, time: &TimeOfDay) -> String {
        locales::time(Language::French, *time)
    }

    /// A count.
    fn count(&self, number: &u64) -> String {
        locales::number(Language::French, i64::try_from(*number).unwrap_or(i64::MAX))
    }

    /// `146 à 159, 161`: entries that follow each other are told by the first and the last.
    fn entries(&self) -> String {
        let mut runs: Vec<(u64, u64)> = Vec::new();
        for number in self.entry_list().iter().map(|at| at.number()) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == number => *last = number,
                _ => runs.push((number, number)),
            }
        }
        runs.iter().map(|run| papers::run(*run)).collect::<Vec<_>>().join(", ")
    }
}

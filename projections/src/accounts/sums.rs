//! The accounts without their entries: fiscal years and sums, which is all that a trial balance asks.
//!
//! For a book of a million entries that is asked for its balance and nothing else: it is read once, and what was read is
//! dropped at once.

use super::Daily;
use quitus_domain::accounts::{FiscalYear, Ledger, Posting};
use quitus_domain::cooperative::{Event, post};
use quitus_domain::values::{Day, Position};

/// The sums of a book, in the order of recording.
#[derive(Clone, PartialEq, Debug)]
pub struct Sums {
    /// Fiscal years, and what a rectification would undo; no balance, which `daily` has.
    pub ledger: Ledger,
    /// What each account moved, by day.
    pub daily: Daily,
}

impl Default for Sums {
    fn default() -> Self {
        Sums { ledger: Ledger::without_balances(), daily: Daily::default() }
    }
}

impl Sums {
    /// Adds the next entry of the book, and answers what it posted.
    pub fn add(&mut self, at: Position, event: &Event) -> Vec<Posting> {
        let postings = post(&mut self.ledger, at, event);
        postings.iter().for_each(|posting| self.daily.add(posting));
        postings
    }

    /// The fiscal year of a day, or none.
    #[must_use]
    pub fn year_of(&self, day: Day) -> Option<&FiscalYear> {
        self.ledger.year_of(day)
    }
}

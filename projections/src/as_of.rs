//! The two dates of every question: *on* which day, and *known* when.
//!
//! The entries known are taken; those that a known rectification corrects are replaced where they stand; those that
//! take effect after the day are left out; the rest is put in the order of (day of effect, position). An entry
//! recorded late thus appears on the past day it concerns, and not in what was known before.

use crate::recorded::Recorded;
use quitus_domain::cooperative::{EntryRectified, Event};
use quitus_domain::values::{Day, Position};
use std::sync::Arc;

/// What the book is asked about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AsOf {
    /// At the close of which day.
    pub effective: Day,
    /// With which knowledge.
    pub known: Known,
}

/// How much of the book is taken into account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Known {
    /// All of it.
    Everything,
    /// The entries up to and with this one.
    UpTo(Position),
    /// The entries recorded at or before this instant, in the book's own writing.
    At(String),
}

impl Known {
    /// Whether an entry is among them.
    #[must_use]
    pub fn covers(&self, recorded: &Recorded) -> bool {
        match self {
            Known::Everything => true,
            Known::UpTo(position) => recorded.position <= *position,
            Known::At(instant) => *recorded.recorded_at <= **instant,
        }
    }
}

impl AsOf {
    /// All that is known of `day`.
    #[must_use]
    pub fn day(day: Day) -> Self {
        AsOf { effective: day, known: Known::Everything }
    }

    /// The facts to fold, in order. `book` is in the order of recording.
    #[must_use]
    pub fn select(&self, book: &[Recorded]) -> Vec<Recorded> {
        let mut facts = in_force(book.iter().filter(|recorded| self.known.covers(recorded)));
        facts.retain(|recorded| recorded.effective_on() <= self.effective);
        facts.sort_by_key(Recorded::order);
        facts
    }
}

/// The facts with every rectification carried out, in the order of recording; the rectifications themselves stay, for
/// those who want to see them.
pub fn in_force<'r>(book: impl Iterator<Item = &'r Recorded>) -> Vec<Recorded> {
    let mut facts: Vec<Recorded> = Vec::with_capacity(book.size_hint().1.unwrap_or(0));
    for recorded in book {
        if let Event::EntryRectified(rectified) = recorded.event.as_ref() {
            correct(&mut facts, recorded.position, rectified);
        }
        facts.push(recorded.clone());
    }
    facts
}

/// Puts what a rectification says in the place of the fact that it corrects, where that is among them.
fn correct(facts: &mut Vec<Recorded>, by: Position, rectified: &EntryRectified) {
    let Ok(at) = facts.binary_search_by_key(&rectified.of, |fact| fact.position) else { return };
    match &rectified.replacement {
        Some(new) => {
            if let Some(original) = facts.get_mut(at) {
                original.event = Arc::new(new.event.as_ref().clone());
                original.rectified_by = Some(by);
            }
        }
        None => {
            facts.remove(at);
        }
    }
}

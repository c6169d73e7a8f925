//! An event with what the book says about its recording, and what it means to fold such events.

use crate::log::StoredEntry;
use crate::log::leaf::Leaf;
use quitus_domain::cooperative::Event;
use quitus_domain::cooperative::wire::{self, Unreadable};
use quitus_domain::values::{Day, Position};
use std::sync::Arc;

/// A fact of the book.
#[derive(Clone, PartialEq, Debug)]
pub struct Recorded {
    /// Where it stands.
    pub position: Position,
    /// When the book learned it: UTC, six decimals, so that the text sorts like the instant.
    pub recorded_at: Arc<str>,
    /// Who recorded it, as an opaque reference.
    pub actor: Arc<str>,
    /// The command that it came with.
    pub command_id: Arc<str>,
    /// The digests of personal values that the entry commits to: what came with it.
    pub disclosed: Arc<[String]>,
    /// What happened.
    pub event: Arc<Event>,
    /// The entry that put this event in the place of another one.
    pub rectified_by: Option<Position>,
}

impl Recorded {
    /// Reads a stored entry whose leaf was checked.
    ///
    /// # Errors
    /// [`Unreadable`] when the payload is not an event that this program knows.
    pub fn read(entry: &StoredEntry, leaf: Leaf) -> Result<Self, Unreadable> {
        let event = wire::decode(&entry.event_type, &entry.event_version, &entry.payload)?;
        Ok(Recorded {
            position: Position(entry.position),
            recorded_at: leaf.recorded_at.into(),
            actor: leaf.actor.into(),
            command_id: leaf.command_id.into(),
            disclosed: leaf.disclosures.into(),
            event: Arc::new(event),
            rectified_by: None,
        })
    }

    /// The day it takes effect.
    #[must_use]
    pub fn effective_on(&self) -> Day {
        self.event.effective_on()
    }

    /// The entry, and the one that corrected it.
    pub fn entries(&self) -> impl Iterator<Item = Position> {
        std::iter::once(self.position).chain(self.rectified_by)
    }

    /// The order of folds: the day of effect, then the place in the book.
    #[must_use]
    pub fn order(&self) -> (Day, Position) {
        (self.effective_on(), self.position)
    }
}

/// A fold: reads facts in the order in which they take effect, and never refuses one.
pub trait Fold: Default {
    /// Reads the next fact.
    fn apply(&mut self, recorded: &Recorded);

    /// Reads a whole sequence of facts, in the order given.
    #[must_use]
    fn of<'r>(facts: impl IntoIterator<Item = &'r Recorded>) -> Self {
        let mut fold = Self::default();
        facts.into_iter().for_each(|recorded| fold.apply(recorded));
        fold
    }
}

//! What became of the commands that came through a door since it was opened: counts, and nothing of what they said.

use super::Failure;
use super::receipt::{Accepted, Repeat};
use std::sync::atomic::{AtomicU64, Ordering};

/// The counts, as the door keeps them.
#[derive(Debug, Default)]
pub(super) struct Tally {
    recorded: AtomicU64,
    repeated: AtomicU64,
    refused: AtomicU64,
    failed: AtomicU64,
}

/// The counts at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Acknowledged, and recorded by it.
    pub recorded: u64,
    /// Acknowledged again: recorded before.
    pub repeated: u64,
    /// Refused by a rule.
    pub refused: u64,
    /// Everything else: malformed, in conflict, or without an answer of the database.
    pub failed: u64,
}

impl Tally {
    /// Counts an outcome.
    pub fn count(&self, outcome: &Result<Accepted, Failure>) {
        let place = match outcome {
            Ok(Accepted { repeat: Repeat::First, .. }) => &self.recorded,
            Ok(Accepted { repeat: Repeat::Again, .. }) => &self.repeated,
            Err(Failure::Refused(_)) => &self.refused,
            Err(_) => &self.failed,
        };
        place.fetch_add(1, Ordering::Relaxed);
    }

    /// What was counted.
    pub fn counts(&self) -> Counts {
        let of = |place: &AtomicU64| place.load(Ordering::Relaxed);
        Counts {
            recorded: of(&self.recorded),
            repeated: of(&self.repeated),
            refused: of(&self.refused),
            failed: of(&self.failed),
        }
    }
}

//! Where an entry stands in the book.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The index of an entry's leaf, from 0. People see `n° 1` for position 0; cqrs-es calls it sequence 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Position(pub u64);

impl Position {
    /// The number that people read: the first entry is n° 1.
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0.saturating_add(1)
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "n° {}", self.number())
    }
}

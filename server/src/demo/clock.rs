//! The story's clock: it shows what the story says, and stands still in between.

use crate::ledger::ports::Clock;
use chrono::{DateTime, Utc};
use std::sync::{PoisonError, RwLock};

/// A clock that is set by hand.
#[derive(Default)]
pub struct StoryClock(RwLock<DateTime<Utc>>);

impl StoryClock {
    /// Sets it.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = now;
    }
}

impl Clock for StoryClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.read().unwrap_or_else(PoisonError::into_inner)
    }
}

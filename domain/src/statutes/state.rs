//! The versions of the statutes, by the day they take effect.

use super::{Statutes, StatutesAdopted};
use crate::values::{Day, Position};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Every version in force, past and future. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct StatutesHistory {
    #[serde(with = "crate::values::pairs")]
    versions: OrdMap<(Day, Position), Arc<Statutes>>,
    /// Which version is the first one adopted: the others amend it.
    adopted: Option<(Day, Position)>,
}

impl StatutesHistory {
    /// The version in force on `day`: the last one that took effect on or before it.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<&Statutes> {
        self.versions.range(..=(day, Position(u64::MAX))).next_back().map(|(_, version)| version.as_ref())
    }

    /// The version in force on `day`, and the entry that brought it.
    #[must_use]
    pub fn version_on(&self, day: Day) -> Option<(Position, &Arc<Statutes>)> {
        let version = self.versions.range(..=(day, Position(u64::MAX))).next_back();
        version.map(|((_, position), statutes)| (*position, statutes))
    }

    /// Whether there is any version yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }

    /// The day of the first version.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        self.versions.keys().next().map(|(day, _)| *day)
    }

    /// The day of the version that was adopted, not amended.
    #[must_use]
    pub fn adopted_on(&self) -> Option<Day> {
        self.adopted.map(|(day, _)| day)
    }

    /// Whether every amendment takes effect after the version that it amends.
    #[must_use]
    pub fn begins_with_the_adopted(&self) -> bool {
        self.versions.keys().next() == self.adopted.as_ref()
    }

    /// Records the first version.
    pub fn adopt(&mut self, position: Position, adopted: &StatutesAdopted) {
        self.adopted = Some((adopted.effective_on, position));
        self.record(position, adopted);
    }

    /// Records a version adopted by the entry at `position`.
    pub fn record(&mut self, position: Position, adopted: &StatutesAdopted) {
        self.versions.insert((adopted.effective_on, position), Arc::new(adopted.statutes.clone()));
    }
}

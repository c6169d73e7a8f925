//! What future decisions need to know of struck registers.

use super::{RegisterStruck, StrikeSalt};
use crate::values::{Day, Digest, Position};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};

/// Every struck register, by its day; of two of one day the later holds. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Struck {
    #[serde(with = "crate::values::pairs")]
    registers: OrdMap<Day, StruckRegister>,
}

/// One of them.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct StruckRegister {
    /// The entry.
    pub at: Position,
    /// What hides the references in its tree.
    pub salt: StrikeSalt,
    /// Its root.
    pub root: Digest,
}

impl Struck {
    /// The last day on which the register was struck, and its entry.
    #[must_use]
    pub fn last(&self) -> Option<(Day, Position)> {
        self.registers.get_max().map(|(day, one)| (*day, one.at))
    }

    /// The register struck on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<&StruckRegister> {
        self.registers.get(&day)
    }

    /// Every one of them, in the order of the days.
    pub fn all(&self) -> impl Iterator<Item = (Day, &StruckRegister)> {
        self.registers.iter().map(|(day, one)| (*day, one))
    }

    /// Records a struck register.
    pub fn strike(&mut self, at: Position, event: &RegisterStruck) {
        let struck = StruckRegister { at, salt: event.salt.clone(), root: event.root.clone() };
        self.registers.insert(event.effective_on, struck);
    }
}

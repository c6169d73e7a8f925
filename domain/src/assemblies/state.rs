//! What future decisions need to know of the assemblies.

use super::assembly::{Assembly, Called};
use super::roll::Frozen;
use super::{AssemblyConvened, AssemblyKind, ConsultationOpened, DeedSigned, Holding};
use crate::values::{AssemblyRef, Day, Position, pairs};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};

/// Every assembly, and the register of minutes. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Assemblies {
    pub(super) held: OrdMap<AssemblyRef, Assembly>,
    /// The rolls as they were frozen, by the entry that froze them: a later rectification of the register does not
    /// change who had been convened.
    #[serde(with = "pairs")]
    frozen: OrdMap<Position, Frozen>,
    /// The sealed minutes, by their number.
    #[serde(with = "pairs")]
    pub(super) minutes: OrdMap<u32, Minuted>,
    /// The number after which the minutes of this book begin.
    pub(super) minutes_before: LastMinutes,
}

/// Sealed minutes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Minuted {
    /// The assembly they are of.
    pub assembly: AssemblyRef,
    /// The day they were sealed.
    pub sealed_on: Day,
    /// The day they were approved.
    pub approved_on: Option<Day>,
}

/// The last minutes, as far as the book knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum LastMinutes {
    /// Their number.
    Numbered(u32),
    /// Not stated, or in a way that the book cannot count on: the first ones sealed here begin the series.
    #[default]
    NotStated,
}

impl Assemblies {
    /// One assembly.
    #[must_use]
    pub fn get(&self, assembly: AssemblyRef) -> Option<&Assembly> {
        self.held.get(&assembly)
    }

    /// Every assembly, in the order of their references.
    pub fn all(&self) -> impl Iterator<Item = (AssemblyRef, &Assembly)> {
        self.held.iter().map(|(assembly, one)| (*assembly, one))
    }

    /// The roll that an entry froze, once it did.
    #[must_use]
    pub fn frozen(&self, at: Position) -> Option<&Frozen> {
        self.frozen.get(&at)
    }

    /// The rolls that another state of the same book has frozen.
    pub fn keep_frozen(&mut self, other: &Assemblies) {
        self.frozen = other.frozen.clone();
    }

    /// The number of the last sealed minutes.
    #[must_use]
    pub fn last_minutes(&self) -> LastMinutes {
        self.minutes.keys().next_back().map_or(self.minutes_before, |number| LastMinutes::Numbered(*number))
    }

    /// The assembly whose minutes bear that number.
    #[must_use]
    pub fn of_minutes(&self, number: u32) -> Option<AssemblyRef> {
        self.minuted(number).map(|minutes| minutes.assembly)
    }

    /// The minutes of that number.
    #[must_use]
    pub fn minuted(&self, number: u32) -> Option<Minuted> {
        self.minutes.get(&number).copied()
    }

    /// Whether an assembly has sealed minutes.
    #[must_use]
    pub fn is_minuted(&self, assembly: AssemblyRef) -> bool {
        self.minutes.values().any(|one| one.assembly == assembly)
    }

    /// Records a convocation with the roll frozen by it. A second call keeps the proxies of the first (AG-10).
    pub fn convene(&mut self, at: Position, e: &AssemblyConvened, frozen: Option<Frozen>) {
        let called = Called {
            assembly: e.assembly,
            holding: Holding::Meeting,
            kind: e.kind,
            second_call_of: e.second_call_of,
            sent_on: e.effective_on,
            held_on: e.held_on,
            forms_until: e.forms_until,
            items: e.agenda.len(),
            resolutions: &e.resolutions,
        };
        self.call(at, &called, frozen);
    }

    /// Records a consultation with the roll frozen by it.
    pub fn consult(&mut self, at: Position, e: &ConsultationOpened, frozen: Option<Frozen>) {
        let called = Called {
            assembly: e.assembly,
            holding: Holding::Consultation,
            kind: e.kind,
            second_call_of: e.second_call_of,
            sent_on: e.effective_on,
            held_on: e.answers_until,
            forms_until: Some(e.answers_until),
            items: e.agenda.len(),
            resolutions: &e.resolutions,
        };
        self.call(at, &called, frozen);
    }

    /// Records a deed: whoever signed it is for all of it, and there is nothing left to be done.
    pub fn sign_deed(&mut self, at: Position, e: &DeedSigned, frozen: Option<Frozen>) {
        let called = Called {
            assembly: e.assembly,
            holding: Holding::Deed,
            kind: AssemblyKind::Mixed,
            second_call_of: None,
            sent_on: e.effective_on,
            held_on: e.effective_on,
            forms_until: None,
            items: e.agenda.len(),
            resolutions: &e.resolutions,
        };
        self.call(at, &called, frozen);
        if let Some(held) = self.held.get_mut(&e.assembly) {
            held.sign(e);
        }
    }

    fn call(&mut self, at: Position, called: &Called<'_>, frozen: Option<Frozen>) {
        let Some(frozen) = frozen else { return };
        let meets = called.holding == Holding::Meeting;
        let first = called.second_call_of.filter(|_| meets).and_then(|first| self.held.get(&first));
        let proxies = first.map(|first| first.proxies.clone()).unwrap_or_default();
        self.held.insert(called.assembly, Assembly { proxies, ..Assembly::called(at, called, &frozen) });
        self.freeze(at, frozen);
    }

    pub(super) fn freeze(&mut self, at: Position, frozen: Frozen) {
        self.frozen.insert(at, frozen);
    }

    /// Records the number of the last minutes before the book.
    pub fn begin_minutes_after(&mut self, stated: Option<&str>) {
        let number = stated.map(|text| text.trim_start_matches(|c: char| !c.is_ascii_digit()));
        let number = number.and_then(|digits| digits.parse().ok());
        self.minutes_before = number.map_or(LastMinutes::NotStated, LastMinutes::Numbered);
    }

    /// Records that an act carried a resolution out.
    pub fn apply(&mut self, at: Position, assembly: AssemblyRef, resolution: u16) {
        if let Some(one) = self.held.get_mut(&assembly).and_then(|held| held.resolution_mut(resolution)) {
            one.applied_at.get_or_insert(at);
        }
    }
}

//! What future decisions need to know of the mandates.

use super::{Holder, ManagerProposed, MandateEnded, Office};
use crate::law::variable;
use crate::values::{Day, MandateRef, PersonRef, Position, Slug};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};

/// Every mandate, past and present, and who was proposed as manager. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Mandates {
    mandates: OrdMap<MandateRef, Mandate>,
    proposals: OrdMap<PersonRef, Proposal>,
    /// Ends of mandates that are not there.
    astray: OrdMap<MandateRef, Day>,
}

/// One mandate.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Mandate {
    /// The entry that gave it.
    pub at: Position,
    /// The office.
    pub office: Office,
    /// Who holds it.
    pub holder: Holder,
    /// First day.
    pub starts_on: Day,
    /// Last day: its term, or the day of an earlier end.
    pub ends_on: Day,
    /// Whether an act ended it before its term.
    pub ended_at: Option<Position>,
}

/// The last proposal of a candidate.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Proposal {
    /// The day.
    pub on: Day,
    /// The category that proposed.
    pub by: Option<Slug>,
}

impl Mandate {
    /// Whether it runs on `day`.
    #[must_use]
    pub fn runs_on(&self, day: Day) -> bool {
        self.starts_on <= day && day <= self.ends_on
    }
}

impl Mandates {
    /// A mandate.
    #[must_use]
    pub fn get(&self, mandate: MandateRef) -> Option<&Mandate> {
        self.mandates.get(&mandate)
    }

    /// Every mandate, in the order of their references.
    pub fn all(&self) -> impl Iterator<Item = (MandateRef, &Mandate)> {
        self.mandates.iter().map(|(mandate, one)| (*mandate, one))
    }

    /// The mandate of an office that the same person or firm already holds on some day of a period.
    #[must_use]
    pub fn held(&self, office: Office, holder: &Holder, (first, last): (Day, Day)) -> Option<(MandateRef, &Mandate)> {
        let meets = |one: &Mandate| one.starts_on <= last && first <= one.ends_on;
        self.all().find(|(_, one)| one.office == office && one.holder == *holder && meets(one))
    }

    /// The exit: the last day of a mandate whose holder does not go on in that office within the time that the law gives to
    /// publish it.
    #[must_use]
    pub fn exit_of(&self, mandate: MandateRef) -> Option<Day> {
        let one = self.get(mandate)?;
        let next = one.ends_on.succ_opt()?;
        self.held(one.office, &one.holder, (next, variable::publish_by(one.ends_on))).is_none().then_some(one.ends_on)
    }

    /// The proposal of a candidate.
    #[must_use]
    pub fn proposal(&self, candidate: PersonRef) -> Option<&Proposal> {
        self.proposals.get(&candidate)
    }

    /// Whether no entry ends a mandate that is not there, or before it begins.
    #[must_use]
    pub fn hold_together(&self) -> bool {
        self.astray.is_empty() && self.mandates.values().all(|one| one.starts_on <= one.ends_on)
    }

    /// Records a proposal.
    pub fn propose(&mut self, event: &ManagerProposed) {
        let proposal = Proposal { on: event.effective_on, by: event.proposed_by.clone() };
        self.proposals.insert(event.candidate, proposal);
    }

    /// Records that a mandate is given, or carried over by the opening position.
    pub fn give(
        &mut self,
        at: Position,
        mandate: MandateRef,
        given: (Office, &Holder),
        (starts_on, ends_on): (Day, Day),
    ) {
        let (office, holder) = (given.0, given.1.clone());
        self.mandates.insert(mandate, Mandate { at, office, holder, starts_on, ends_on, ended_at: None });
    }

    /// Records that a mandate ends before its term.
    pub fn end(&mut self, at: Position, event: &MandateEnded) {
        match self.mandates.get_mut(&event.mandate) {
            Some(one) if event.effective_on < one.ends_on => {
                one.ends_on = event.effective_on;
                one.ended_at = Some(at);
            }
            Some(_) => {}
            None => {
                self.astray.insert(event.mandate, event.effective_on);
            }
        }
    }
}

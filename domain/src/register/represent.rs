//! Appointing who speaks for a legal person, or the common agent of co-owners (*représentant, mandataire unique*).
//!
//! One legal person has one vote, cast by one person (COOP-02): a new representative takes the place of the one there is,
//! by name, and a second one beside it is refused. Found: no proof of the power.

use super::{Register, RepresentativeAppointed, associate_on};
use crate::law::{Breach, Evidence, voting};
use crate::refusal::Refusal;
use crate::values::{AssociateRef, Day, PersonRef, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record who speaks for an associate from now on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppointRepresentative {
    /// The associate who is represented.
    pub associate: AssociateRef,
    /// The natural person who speaks for it from now on.
    pub representative: PersonRef,
    /// Who speaks for it until then, and no longer.
    pub replaces: PersonRef,
    /// The proof of the power.
    #[serde(default)]
    pub power: Option<Sealed>,
}

/// Why this cannot be recorded, in ladder order.
#[must_use]
pub fn breaches(register: &Register, command: &AppointRepresentative, on: Day) -> Vec<Refusal> {
    let line = match associate_on(register, command.associate, on) {
        Ok(line) => line,
        Err(refusal) => return vec![refusal],
    };
    match line.representative_on(on) {
        None => vec![Refusal::NotALegalPerson { associate: command.associate }],
        Some(current) if current == command.representative => vec![Refusal::NothingToChange],
        Some(current) if current == command.replaces => Vec::new(),
        // Whoever speaks for it stays: this would be one more.
        Some(_) => voting::legal_person_votes_once(2).err().map(Refusal::Law).into_iter().collect(),
    }
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(command: &AppointRepresentative) -> Vec<Breach> {
    voting::proof_of_power(Evidence::of(command.power.as_ref())).err().into_iter().collect()
}

/// The event of a recorded power.
#[must_use]
pub fn event(command: &AppointRepresentative, on: Day) -> RepresentativeAppointed {
    RepresentativeAppointed {
        associate: command.associate,
        representative: command.representative,
        replaces: command.replaces,
        power: command.power.clone(),
        effective_on: on,
    }
}

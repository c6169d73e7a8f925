//! Admitting an associate.
//!
//! Who may: the organ that the statutes name (COOP-13), cited as an outside decision; the founders by their deed on the
//! day of constitution. Refused: another organ, an unknown category, a line or a SIREN already in the register.
//! In a SCIC, who is put among the employees is employed by it (SCIC-04), and a natural person has one line (SCIC-05).
//! Found: a legal person without SIREN (COOP-14) or without proof of its representative's power (COOP-02), a SARL of
//! more than 100 (SCIC-08).

use super::{AssociateAdmitted, Identity, Register, fit};
use crate::decision::Decision;
use crate::law::{Breach, Evidence, admission, size, voting};
use crate::refusal::Refusal;
use crate::statutes::{Statutes, StatutesHistory};
use crate::values::{AssociateRef, Day, Organ, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: admit an associate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdmitAssociate {
    /// A new reference for the associate.
    pub associate: AssociateRef,
    /// Who it is.
    pub identity: Identity,
    /// One of the statutes' categories.
    pub category: Slug,
    /// Why the associate belongs to it.
    pub ground: Sealed,
    /// What proves it.
    #[serde(default)]
    pub evidence: Vec<Sealed>,
    /// The act that admits.
    pub decision: Decision,
}

/// Why this admission is refused, in ladder order.
#[must_use]
pub fn breaches(statutes: &StatutesHistory, register: &Register, command: &AdmitAssociate, on: Day) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    [
        already_admitted(register, command.associate),
        before_the_application(register, command, on),
        same_siren(register, command, on),
        same_person(register, command, on).map(Refusal::Law),
        clauses.category(&command.category).err(),
        fit::category(clauses, register, &command.category, fit::Who::of(&command.identity), on).map(Refusal::Law),
        decider(statutes, clauses, command, on).map(Refusal::Law),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is recorded with a finding, in the order of the rules.
#[must_use]
pub fn findings(statutes: &StatutesHistory, register: &Register, command: &AdmitAssociate, on: Day) -> Vec<Breach> {
    let Some(clauses) = statutes.on(on) else { return Vec::new() };
    let identity = match &command.identity {
        Identity::LegalPerson { siren, power, .. } => {
            [voting::proof_of_power(Evidence::of(power.as_ref())).err(), admission::legal_person(*siren).err()]
        }
        Identity::NaturalPerson { .. } | Identity::Indivision { .. } => [None, None],
    };
    let too_many = size::too_many(clauses.form, register.count_on(on) + 1, on).err();
    identity.into_iter().chain([too_many]).flatten().collect()
}

/// The event of an accepted admission.
#[must_use]
pub fn event(register: &Register, command: &AdmitAssociate, on: Day) -> AssociateAdmitted {
    AssociateAdmitted {
        associate: command.associate,
        number: register.number_for(command.associate),
        identity: command.identity.clone(),
        category: command.category.clone(),
        ground: command.ground.clone(),
        evidence: command.evidence.clone(),
        decision: command.decision.clone(),
        effective_on: on,
    }
}

pub(super) fn already_admitted(register: &Register, associate: AssociateRef) -> Option<Refusal> {
    register.get(associate).map(|line| Refusal::AlreadyAdmitted {
        associate,
        number: register.number_for(associate),
        since: line.since,
    })
}

fn before_the_application(register: &Register, command: &AdmitAssociate, on: Day) -> Option<Refusal> {
    let made = register.application(command.associate)?;
    (on < made.on).then_some(Refusal::BeforeItsBasis { effective_on: on, basis: made.at, basis_on: made.on })
}

fn same_siren(register: &Register, command: &AdmitAssociate, on: Day) -> Option<Refusal> {
    let siren = command.identity.siren()?;
    let associate = register.with_siren(siren, on)?;
    Some(Refusal::SirenAlreadyAdmitted { siren, number: register.number_for(associate) })
}

/// One natural person, one line at a time, whatever the category: a second line would be a second vote.
fn same_person(register: &Register, command: &AdmitAssociate, on: Day) -> Option<Breach> {
    let other = register.being(command.identity.natural_person()?, on)?;
    let current = register.get(other)?.category_on(on)?.clone();
    Some(Breach::AlreadyCategorised { current, asked: command.category.clone() })
}

fn decider(statutes: &StatutesHistory, clauses: &Statutes, command: &AdmitAssociate, on: Day) -> Option<Breach> {
    let by_founders = command.decision.organ() == Organ::FoundingDeed && statutes.first_day() == Some(on);
    if by_founders { None } else { admission::decider(&clauses.entry.admitted_by, command.decision.organ()).err() }
}

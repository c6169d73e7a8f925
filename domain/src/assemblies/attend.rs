//! Who is there, from when to when (*feuille de présence*).
//!
//! A legal person is there by one natural person, and is one voter however many come (COOP-02). Found: one who is not
//! the representative of the register and shows no power. Refused: a second one for the same associate, taking part at a
//! distance without a clause (AG-12), a time before a vote that was taken.

use super::assembly::{Assembly, Stay};
use super::hall::{Hall, refused};
use super::{Attends, CheckedIn, CheckedOut};
use crate::law::{Breach, Evidence, remote, voting};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::register::Nature;
use crate::values::{AssemblyRef, AssociateRef, Day, PersonRef, Sealed, TimeOfDay};
use imbl::Vector;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that somebody comes to the meeting.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The associate; `null` for somebody who only bears proxies.
    #[serde(default)]
    pub associate: Option<AssociateRef>,
    /// Who stands there for a legal person, for co-owners, or with proxies only.
    #[serde(default)]
    pub person: Option<PersonRef>,
    /// How.
    pub attends: Attends,
    /// The proof of power, of one who is not the representative of the register.
    #[serde(default)]
    pub power: Option<Sealed>,
    /// When.
    pub at: TimeOfDay,
}

/// Command: record that somebody leaves the meeting.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckOut {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The associate; `null` for somebody who only bore proxies.
    #[serde(default)]
    pub associate: Option<AssociateRef>,
    /// Who only bore proxies.
    #[serde(default)]
    pub person: Option<PersonRef>,
    /// When.
    pub at: TimeOfDay,
}

/// Why the arrival is not recorded, in ladder order.
#[must_use]
pub fn check_in_breaches(hall: Hall<'_>, command: &CheckIn, on: Day) -> Vec<Refusal> {
    let held = match hall.on_its_day(command.assembly, on) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    let law = match command.attends {
        Attends::InPerson => None,
        Attends::Remotely => {
            remote::counted_present(super::clause(held.statutes.assemblies.remote_attendance)).err().map(Refusal::Law)
        }
    };
    let who = match (command.associate, command.person) {
        (None, None) => Some(AssemblyRefusal::NobodyNamed.into()),
        (None, Some(person)) => twice(held.bearers.get(&person), command.at),
        (Some(associate), person) => not_admitted(hall, held, (associate, person), command.at),
    };
    who.into_iter().chain(law).chain(before_the_last_vote(held, command.at)).collect()
}

/// Who comes or leaves as a vote is taken does so after it: the vote counts those who were there.
fn before_the_last_vote(held: &Assembly, at: TimeOfDay) -> Option<Refusal> {
    let settled = held.settled.filter(|settled| at <= *settled);
    settled.map(|latest| AssemblyRefusal::EarlierThanRecorded { at, latest }.into())
}

fn not_admitted(
    hall: Hall<'_>,
    held: &Assembly,
    (associate, person): (AssociateRef, Option<PersonRef>),
    at: TimeOfDay,
) -> Option<Refusal> {
    if !held.roll.contains_key(&associate) {
        return Some(AssemblyRefusal::NotOnTheRoll { associate }.into());
    }
    let nature = hall.register.get(associate).map(|line| line.nature);
    if nature != Some(Nature::NaturalPerson) && person.is_none() {
        return Some(AssemblyRefusal::WhoStandsThere { associate }.into());
    }
    twice(held.stays.get(&associate), at)
}

/// Who is there already is not there twice.
fn twice(stays: Option<&Vector<Stay>>, at: TimeOfDay) -> Option<Refusal> {
    let there = stays.and_then(Vector::back).is_some_and(|stay| stay.until.is_none_or(|until| at < until));
    voting::legal_person_votes_once(if there { 2 } else { 1 }).err().map(Refusal::Law)
}

/// What is recorded with a finding.
#[must_use]
pub fn check_in_findings(hall: Hall<'_>, command: &CheckIn, on: Day) -> Vec<Breach> {
    let line = command.associate.and_then(|associate| hall.register.get(associate));
    let Some(line) = line.filter(|line| line.nature != Nature::NaturalPerson) else { return Vec::new() };
    let known = command.person.is_some() && line.representative_on(on) == command.person;
    let power = if known { Evidence::Given } else { Evidence::of(command.power.as_ref()) };
    voting::proof_of_power(power).err().into_iter().collect()
}

/// The event of an arrival.
#[must_use]
pub fn check_in_event(command: &CheckIn, on: Day) -> CheckedIn {
    let CheckIn { assembly, associate, person, attends, power, at } = command.clone();
    CheckedIn { assembly, associate, person, attends, power, at, effective_on: on }
}

/// Why the departure is not recorded, in ladder order.
#[must_use]
pub fn check_out_breaches(hall: Hall<'_>, command: &CheckOut, on: Day) -> Vec<Refusal> {
    let held = match hall.on_its_day(command.assembly, on) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    let at = command.at;
    let stays = match (command.associate, command.person) {
        (None, None) => return refused(AssemblyRefusal::NobodyNamed),
        (Some(associate), _) => held.stays.get(&associate),
        (None, Some(person)) => held.bearers.get(&person),
    };
    let open = stays.and_then(Vector::back).is_some_and(|stay| stay.until.is_none() && stay.from <= at);
    let absent = (!open).then(|| AssemblyRefusal::NotThere { at }.into());
    absent.into_iter().chain(before_the_last_vote(held, at)).collect()
}

/// The event of a departure.
#[must_use]
pub fn check_out_event(command: &CheckOut, on: Day) -> CheckedOut {
    let CheckOut { assembly, associate, person, at, .. } = *command;
    CheckedOut { assembly, associate, person, at, effective_on: on }
}

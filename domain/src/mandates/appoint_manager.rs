//! Appointing a manager (*nomination du gérant*).
//!
//! The assembly appoints, or the founders' deed (AG-22). Refused: a legal person in a SARL, a term above six years
//! (COOP-32), one who is no associate where the statutes ask for it, another organ. Found: one whom those named by the
//! statutes did not propose.

use super::{Holder, ManagerAppointed, Mandates, Office};
use crate::decision::Decision;
use crate::law::mandates::{self, Pool, Proposal};
use crate::law::{Breach, scic};
use crate::refusal::Refusal;
use crate::register::Register;
use crate::statutes::{ManagerPool, Statutes, StatutesHistory};
use crate::values::{Day, MandateRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: appoint a manager. Its effective day is the first of the mandate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppointManager {
    /// A new reference for the mandate.
    pub mandate: MandateRef,
    /// Who.
    pub holder: Holder,
    /// Last day of the mandate.
    pub ends_on: Day,
    /// The act that appoints.
    pub decision: Decision,
}

/// Why this appointment is refused, in ladder order.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    register: &Register,
    given: &Mandates,
    command: &AppointManager,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let own = refused(given, command.mandate, (Office::Manager, &command.holder), (on, command.ends_on));
    let person = match command.holder {
        Holder::NaturalPerson { .. } => scic::Person::Natural,
        Holder::LegalPerson { .. } => scic::Person::Legal,
    };
    let law = [
        mandates::decider(command.decision.organ()),
        mandates::natural_person(clauses.form, person),
        mandates::term(clauses.family, clauses.form, on, command.ends_on),
        mandates::among(pool(clauses), holder(register, command, on)),
    ];
    own.into_iter().chain(law.into_iter().filter_map(Result::err).map(Refusal::Law)).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(statutes: &StatutesHistory, given: &Mandates, command: &AppointManager, on: Day) -> Vec<Breach> {
    let asked = statutes.on(on).and_then(|clauses| clauses.manager.proposed_by.as_ref());
    let proposal = command.holder.person().and_then(|person| given.proposal(person));
    let as_stated = proposal.is_some_and(|proposal| proposal.on <= on && proposal.by.as_ref() == asked);
    let answer = if asked.is_none() || as_stated { Proposal::AsStated } else { Proposal::Missing };
    mandates::proposed(answer).err().into_iter().collect()
}

/// The event of an accepted appointment.
#[must_use]
pub fn event(command: &AppointManager, on: Day) -> ManagerAppointed {
    ManagerAppointed {
        mandate: command.mandate,
        holder: command.holder.clone(),
        ends_on: command.ends_on,
        decision: command.decision.clone(),
        effective_on: on,
    }
}

/// What the book itself refuses of any mandate.
pub(super) fn refused(
    given: &Mandates,
    mandate: MandateRef,
    (office, holder): (Office, &Holder),
    (begins, ends): (Day, Day),
) -> Option<Refusal> {
    if given.get(mandate).is_some() {
        return Some(Refusal::MandateTwice { mandate });
    }
    if ends < begins {
        return Some(Refusal::EndsBeforeItBegins { begins, ends });
    }
    given.held(office, holder, (begins, ends)).map(|(mandate, held)| Refusal::HoldsIt { mandate, until: held.ends_on })
}

fn pool(clauses: &Statutes) -> Pool {
    match clauses.manager.chosen_among {
        ManagerPool::Associates => Pool::Associates,
        ManagerPool::Anyone => Pool::Anyone,
    }
}

/// Whether the person is an associate on the first day.
fn holder(register: &Register, command: &AppointManager, on: Day) -> mandates::Holder {
    let line = command.holder.person().and_then(|person| register.being(person, on));
    let member = line.and_then(|associate| register.get(associate)).is_some_and(|line| line.is_member_on(on));
    if member { mandates::Holder::Associate } else { mandates::Holder::Outsider }
}

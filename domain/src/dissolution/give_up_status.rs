//! Leaving the cooperative status (*sortie du statut coopératif*, art. 25).
//!
//! Refused without the authority's authorisation (COOP-30); the reserves then stay locked for ten years. Becoming a SCIC
//! is no such act: a SCIC is a cooperative.

use super::StatusGivenUp;
use crate::decision::Decision;
use crate::law::{Evidence, majority, status};
use crate::refusal::Refusal;
use crate::values::{Day, Form, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that the society leaves the cooperative status.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveUpStatus {
    /// The authority's authorisation.
    #[serde(default)]
    pub authorisation: Option<Sealed>,
    /// The assembly.
    pub decision: Decision,
}

/// Why the status cannot be left so, in ladder order.
#[must_use]
pub fn breaches(form: Option<Form>, given_up_on: Option<Day>, command: &GiveUpStatus) -> Vec<Refusal> {
    let twice = given_up_on.map(|_| Refusal::NothingToChange);
    let authorised = status::may_leave(Evidence::of(command.authorisation.as_ref())).err();
    let decided = form.and_then(|form| majority::amends_statutes(form, command.decision.organ()).err());
    twice.into_iter().chain(authorised.into_iter().chain(decided).map(Refusal::Law)).collect()
}

/// The event of an authorised leave.
#[must_use]
pub fn event(command: &GiveUpStatus, on: Day) -> StatusGivenUp {
    StatusGivenUp {
        authorisation: command.authorisation.clone(),
        decision: command.decision.clone(),
        reserves_locked_until: status::reserves_locked_until(on),
        effective_on: on,
    }
}

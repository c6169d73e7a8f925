//! Dissolving the cooperative (*dissolution anticipée*): by the assembly that amends the statutes.

use super::CooperativeDissolved;
use crate::decision::Decision;
use crate::law::majority;
use crate::refusal::Refusal;
use crate::values::{Day, Form, PersonRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that the cooperative is dissolved.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dissolve {
    /// Who liquidates.
    pub liquidator: PersonRef,
    /// The assembly.
    pub decision: Decision,
}

/// Why it cannot be dissolved so.
#[must_use]
pub fn breaches(form: Option<Form>, dissolved_on: Option<Day>, command: &Dissolve) -> Vec<Refusal> {
    let twice = dissolved_on.map(|since| Refusal::Dissolved { since });
    let decided = form.and_then(|form| majority::amends_statutes(form, command.decision.organ()).err());
    twice.into_iter().chain(decided.map(Refusal::Law)).collect()
}

/// The event of a recorded dissolution.
#[must_use]
pub fn event(command: &Dissolve, on: Day) -> CooperativeDissolved {
    CooperativeDissolved { liquidator: command.liquidator, decision: command.decision.clone(), effective_on: on }
}

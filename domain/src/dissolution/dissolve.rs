//! Dissolving the cooperative (*dissolution anticipée*): by the assembly that amends the statutes.

use super::CooperativeDissolved;
use crate::decision::Decision;
use crate::refusal::Refusal;
use crate::values::{Day, PersonRef};
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
pub fn breaches(dissolved_on: Option<Day>) -> Vec<Refusal> {
    dissolved_on.map(|since| Refusal::Dissolved { since }).into_iter().collect()
}

/// The event of a recorded dissolution.
#[must_use]
pub fn event(command: &Dissolve, on: Day) -> CooperativeDissolved {
    CooperativeDissolved { liquidator: command.liquidator, decision: command.decision.clone(), effective_on: on }
}

//! The constitution of the cooperative (*constitution*).

use crate::decision::Decision;
use crate::refusal::Refusal;
use crate::values::{Day, Label, Siren};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: incorporate the cooperative.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Incorporate {
    /// Its name (*dénomination sociale*).
    pub name: Label,
    /// Its SIREN, once registered.
    #[serde(default)]
    pub siren: Option<Siren>,
    /// Its seat.
    pub seat: Label,
    /// The founders' deed.
    pub decision: Decision,
}

/// The cooperative exists.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CooperativeIncorporated {
    /// Its name.
    pub name: Label,
    /// Its SIREN.
    pub siren: Option<Siren>,
    /// Its seat.
    pub seat: Label,
    /// The founders' deed.
    pub decision: Decision,
    /// The day of constitution.
    pub effective_on: Day,
}

/// Why the cooperative cannot be incorporated, in ladder order.
#[must_use]
pub fn breaches(since: Option<Day>) -> Vec<Refusal> {
    since.map(|since| Refusal::AlreadyIncorporated { since }).into_iter().collect()
}

/// The event of an accepted incorporation.
#[must_use]
pub fn event(command: &Incorporate, on: Day) -> CooperativeIncorporated {
    CooperativeIncorporated {
        name: command.name.clone(),
        siren: command.siren,
        seat: command.seat.clone(),
        decision: command.decision.clone(),
        effective_on: on,
    }
}

//! The constitution of the cooperative (*constitution*).
//!
//! SIREN and registry come after the deed, once the cooperative is registered: a correction of this entry brings them.

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
    /// The town of the registry that keeps it (*RCS*), once registered: its invoices bear it (CCom R123-237).
    #[serde(default)]
    pub registry: Option<Label>,
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
    /// The town of the registry that keeps it, since version 2.
    #[serde(default)]
    pub registry: Option<Label>,
    /// Its seat.
    pub seat: Label,
    /// The founders' deed.
    pub decision: Decision,
    /// The day of constitution.
    pub effective_on: Day,
}

/// Under what the cooperative is registered, as far as the book knows it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Registration {
    /// Its SIREN.
    pub siren: Option<Siren>,
    /// The town of the registry that keeps it.
    pub registry: Option<Label>,
}

impl From<&CooperativeIncorporated> for Registration {
    fn from(event: &CooperativeIncorporated) -> Self {
        Registration { siren: event.siren, registry: event.registry.clone() }
    }
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
        registry: command.registry.clone(),
        seat: command.seat.clone(),
        decision: command.decision.clone(),
        effective_on: on,
    }
}

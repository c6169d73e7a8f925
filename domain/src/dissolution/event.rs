//! What the book records of the end.

use crate::decision::Decision;
use crate::law::status::Devolvee;
use crate::values::{Cents, Day, Label, PersonRef, Sealed, Siren};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The cooperative was dissolved: it lives on for its liquidation only.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CooperativeDissolved {
    /// Who liquidates.
    pub liquidator: PersonRef,
    /// The assembly.
    pub decision: Decision,
    /// First day of the liquidation.
    pub effective_on: Day,
}

/// What was left went to somebody else (*dévolution de l'actif net*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssetsDevolved {
    /// To whom.
    pub name: Label,
    /// Its SIREN.
    pub siren: Option<Siren>,
    /// What it is: the law names those who may receive.
    pub nature: Devolvee,
    /// How much, in cents.
    pub amount: Cents,
    /// The assembly.
    pub decision: Decision,
    /// The day of the devolution.
    pub effective_on: Day,
}

/// The society is a cooperative no longer (*perte de la qualité de coopérative*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct StatusGivenUp {
    /// The authority's authorisation.
    pub authorisation: Option<Sealed>,
    /// The assembly.
    pub decision: Decision,
    /// Until this day the reserves stay locked.
    pub reserves_locked_until: Day,
    /// The first day without the status.
    pub effective_on: Day,
}

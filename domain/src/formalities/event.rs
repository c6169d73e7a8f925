//! What the book records of formalities.

use crate::decision::Decision;
use crate::values::{AssemblyRef, Cents, Day, Label, MandateRef, Sealed, YearName};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An assembly noted by how much the capital changed in a year (*constatation de la variation du capital*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CapitalVariationNoted {
    /// The fiscal year.
    pub year: YearName,
    /// The subscribed capital at its opening, in cents.
    pub opening: Cents,
    /// The subscribed capital at its close, in cents.
    pub closing: Cents,
    /// The assembly.
    pub decision: Decision,
    /// The day.
    pub effective_on: Day,
}

/// The exit of a manager was published (*publication du départ d'un gérant*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ManagerExitPublished {
    /// The mandate that ended.
    pub mandate: MandateRef,
    /// The registry that keeps it.
    pub registry: Label,
    /// The number of the filing there.
    pub reference: Label,
    /// Its receipt.
    pub receipt: Sealed,
    /// The day of the filing.
    pub effective_on: Day,
}

/// An assembly approved again the accounts that had been approved in writing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AccountsConfirmed {
    /// The consultation, or the deed.
    pub assembly: AssemblyRef,
    /// The assembly that met.
    pub decision: Decision,
    /// The day.
    pub effective_on: Day,
}

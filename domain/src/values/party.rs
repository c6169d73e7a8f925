//! With whom the cooperative deals.

use super::{AssociateRef, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whose sub-account a line of the accounts stands on.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// An associate, or a former one.
    Associate(AssociateRef),
    /// Anyone else, by the short name that the accounts give: a customer, a supplier, a bank.
    Other(Slug),
}

/// From one day to another, both included.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    pub from: super::Day,
    /// The last day.
    pub to: super::Day,
}

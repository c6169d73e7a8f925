//! What the book records of grants.

use crate::values::{Cents, Day, Label, Period, Position, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A grant was agreed (*convention de subvention*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GrantSigned {
    /// Its short name.
    pub grant: Slug,
    /// What it is called.
    pub label: Label,
    /// Who grants.
    pub funder: Funder,
    /// How much at most, in cents.
    pub amount: Cents,
    /// The days whose expenses it pays.
    pub period: Period,
    /// For what.
    pub purpose: Sealed,
    /// The agreement.
    pub convention: Sealed,
    /// The day.
    pub effective_on: Day,
}

/// Who grants: a third party.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Funder {
    /// Its short name: that of its sub-account.
    pub key: Slug,
    /// Its name: a legal person.
    pub name: Label,
    /// What it is.
    pub nature: FunderNature,
}

/// What a funder is. Aids of the first two are kept out of interest on shares (L47 art. 19 nonies).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FunderNature {
    /// A public body, or a grouping of some.
    PublicBody,
    /// An association.
    Association,
    /// Anybody else: a foundation, a company.
    Other,
}

/// An instalment of a grant came in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GrantReceived {
    /// Of which.
    pub grant: Slug,
    /// The funder's sub-account.
    pub funder: Slug,
    /// What the funder is.
    pub nature: FunderNature,
    /// How much, in cents.
    pub amount: Cents,
    /// The bank's paper.
    pub document: Option<Sealed>,
    /// The day.
    pub effective_on: Day,
}

/// An expense was charged to a grant: that much of the grant is income now.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GrantCharged {
    /// To which.
    pub grant: Slug,
    /// What the funder is.
    pub nature: FunderNature,
    /// The entry of the expense.
    pub entry: Position,
    /// How much of it, in cents.
    pub amount: Cents,
    /// What shows that it serves the purpose.
    pub evidence: Option<Sealed>,
    /// The day.
    pub effective_on: Day,
}

/// A grant was settled (*solde*): nothing more is charged to it, and what was not used is given up.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GrantClosed {
    /// Which.
    pub grant: Slug,
    /// The funder's sub-account.
    pub funder: Slug,
    /// What the funder is.
    pub nature: FunderNature,
    /// What was granted and not used, in cents.
    pub given_up: Cents,
    /// The final account.
    pub settlement: Sealed,
    /// The day.
    pub effective_on: Day,
}

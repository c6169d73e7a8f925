//! What the book records of a struck register.

use super::StrikeSalt;
use crate::values::{Cents, Day, Digest, Position, Ratio, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The register was struck at the close of a day (*registre arrêté*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RegisterStruck {
    /// Why.
    pub ground: StrikeGround,
    /// How many entries of the book it was computed from: positions below this one.
    pub size: u64,
    /// The entry whose statutes name the categories and the colleges.
    pub statutes: Position,
    /// The totals of each category, in the statutes' order.
    pub categories: Vec<CategoryTotals>,
    /// The colleges and their weights, in the statutes' order; empty where there are none.
    pub colleges: Vec<CollegeWeight>,
    /// What hides the references in the tree.
    pub salt: StrikeSalt,
    /// The root of the sum tree.
    pub root: Digest,
    /// The day, at its close.
    pub effective_on: Day,
}

/// What a register is struck for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StrikeGround {
    /// An assembly.
    Assembly,
    /// The end of a fiscal year.
    YearEnd,
    /// Somebody asks for it.
    OnDemand,
}

/// What a category adds up to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CategoryTotals {
    /// Which.
    pub category: Slug,
    /// Associates.
    pub associates: u64,
    /// Shares.
    pub shares: u64,
    /// Their nominal value, in cents.
    pub subscribed: Cents,
}

/// A college and its weight.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CollegeWeight {
    /// Which.
    pub college: Slug,
    /// Its part of all votes.
    pub weight: Ratio,
}

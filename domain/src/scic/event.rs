//! What the book records of a struck register, of a conversion and of what follows it.

use super::{Agreement, Pack, StrikeSalt};
use crate::decision::Decision;
use crate::law::conversion::Formality;
use crate::law::dissent::DissentOption;
use crate::values::{AssociateRef, Cents, Day, Digest, Position, Ratio, Sealed, Slug, YearName};
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

/// The cooperative became a SCIC (*transformation en SCIC*). The statutes, the admissions and the categories stand in
/// the entries of the same act, which come before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ScicConverted {
    /// What the assembly adopted beside the clauses.
    pub pack: Pack,
    /// How the associates agreed, beyond the majority.
    pub agreement: Option<Agreement>,
    /// The resolution.
    pub decision: Decision,
    /// The first day as a SCIC.
    pub effective_on: Day,
}

/// A formality of the conversion was done.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FormalityDone {
    /// Which.
    pub formality: Formality,
    /// The notice, the receipt of the filing.
    pub document: Sealed,
    /// The day.
    pub effective_on: Day,
}

/// An associate who opposed the conversion chose an option.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DissentChosen {
    /// Who.
    pub associate: AssociateRef,
    /// What.
    pub option: DissentOption,
    /// The letter.
    pub letter: Sealed,
    /// The day on which the cooperative received it.
    pub effective_on: Day,
}

/// The report on the cooperative project of a year is at the associates' disposal.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ProjectReported {
    /// The fiscal year.
    pub year: YearName,
    /// That part of the report.
    pub report: Sealed,
    /// The day.
    pub effective_on: Day,
}

//! What the book records of decisions without a meeting: a consultation that is opened, a deed that is signed.

use super::{AssemblyKind, Draft, RollStated};
use crate::law::consultation::AnnualAccounts;
use crate::law::notice::Convener;
use crate::values::{AssemblyRef, AssociateRef, Day, Sealed, TimeOfDay};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the associates decide.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Holding {
    /// In a meeting.
    Meeting,
    /// By answers in writing (*consultation écrite*).
    Consultation,
    /// By a deed that all sign (*acte unanime*).
    Deed,
}

/// A consultation in writing was opened, and its roll frozen.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ConsultationOpened {
    /// The consultation, which is an assembly that nobody comes to.
    pub assembly: AssemblyRef,
    /// What it may decide.
    pub kind: AssemblyKind,
    /// The first call that did not conclude, when this is the second one.
    pub second_call_of: Option<AssemblyRef>,
    /// The last day on which answers are received.
    pub answers_until: Day,
    /// Where answers are sent.
    pub answers_to: Sealed,
    /// Who consults.
    pub opened_by: Convener,
    /// The items, in order.
    pub agenda: Vec<Sealed>,
    /// The drafts of resolutions, in order.
    pub resolutions: Vec<Draft>,
    /// What is sent with the drafts.
    pub documents: Vec<Sealed>,
    /// Whether the accounts of a year are among them.
    pub accounts: AnnualAccounts,
    /// Who votes.
    pub roll: RollStated,
    /// The day of sending.
    pub effective_on: Day,
}

/// A deed was signed by all associates.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DeedSigned {
    /// The deed, which is an assembly that nobody comes to.
    pub assembly: AssemblyRef,
    /// The signed deed.
    pub deed: Sealed,
    /// Its items, in order.
    pub agenda: Vec<Sealed>,
    /// Its resolutions, in order: all adopted.
    pub resolutions: Vec<Draft>,
    /// Whether the accounts of a year are among them.
    pub accounts: AnnualAccounts,
    /// Who signed, in the order of the references.
    pub signatories: Vec<AssociateRef>,
    /// Who votes: the same.
    pub roll: RollStated,
    /// The time of the last signature.
    pub at: TimeOfDay,
    /// The day of the last signature.
    pub effective_on: Day,
}

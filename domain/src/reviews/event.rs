//! What the book records of reviews.

use crate::values::{AssemblyRef, AssociateRef, Day, MandateRef, ReviewRef, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A stage of a review was reached.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ReviewRecorded {
    /// The review.
    pub review: ReviewRef,
    /// Which stage.
    pub stage: ReviewStage,
    /// The day of it.
    pub effective_on: Day,
}

/// A stage of a review.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReviewStage {
    /// Somebody asks for it of right.
    Requested {
        /// Who.
        by: Requester,
        /// The request.
        document: Sealed,
    },
    /// The report was received.
    Reported {
        /// The mandate of the reviewer.
        mandate: MandateRef,
        /// What the reviewer concludes.
        opinion: Opinion,
        /// The report.
        report: Sealed,
        /// The remarks, in the order of the report.
        #[serde(default)]
        remarks: Vec<Sealed>,
    },
    /// The report was presented and discussed in an assembly.
    Discussed {
        /// The assembly of this book; `null` for one that it does not hold.
        #[serde(default)]
        assembly: Option<AssemblyRef>,
        /// The minutes.
        document: Sealed,
    },
    /// A remark was followed up.
    RemarkAnswered {
        /// Which, from 1.
        remark: u16,
        /// What was done.
        answer: Sealed,
    },
}

/// Who asks for a review of right (art. 25-1).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Requester {
    /// Associates: a tenth at least.
    Associates {
        /// Who.
        associates: Vec<AssociateRef>,
    },
    /// Directors: a third at least.
    Directors {
        /// How many ask.
        asking: u32,
        /// Of how many.
        of: u32,
    },
    /// An authority that approves the cooperative, or a minister.
    Authority,
}

/// What a reviewer concludes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Opinion {
    /// The cooperative keeps the rules.
    Compliant,
    /// With reservations.
    WithReservations,
    /// It does not: a notice to comply may follow (art. 25-3).
    NotCompliant,
}

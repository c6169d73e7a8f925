//! What the book records of the statutes.

use super::Statutes;
use crate::decision::Decision;
use crate::values::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A whole version of the statutes takes effect: the first one, or an amendment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct StatutesAdopted {
    /// The clauses, complete.
    pub statutes: Statutes,
    /// The act that adopted them.
    pub decision: Decision,
    /// The day from which acts are judged by them.
    pub effective_on: Day,
}

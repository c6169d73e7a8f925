//! What the book records of itself.

use crate::values::{Day, PersonRef, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A verifier key in the C2SP form `name+hex+base64`, as signed notes name it. Its bytes are checked by the log.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct VerificationKey(pub String);

impl fmt::Display for VerificationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Entry 0 of every book.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct BookOpened {
    /// Version of the book's format.
    pub format: u32,
    /// The log's name, `quitus/<id>`.
    pub origin: String,
    /// The key that verifies the checkpoints.
    pub verification_key: VerificationKey,
    /// The day the book was opened.
    pub effective_on: Day,
}

/// The signing key was replaced. The first checkpoint that covers this entry bears both signatures.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct KeyRotated {
    /// The key until now.
    pub old: VerificationKey,
    /// The key from now on.
    pub new: VerificationKey,
    /// The day of the change.
    pub effective_on: Day,
}

/// How much of a person is erased.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ErasureScope {
    /// Phone and e-mail: no law wants them kept.
    Contact,
    /// Every value: the key of the person is destroyed.
    Everything,
}

/// Values of a natural person were erased from the vault. Every proof still verifies.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PersonErased {
    /// The person.
    pub person: PersonRef,
    /// How much.
    pub scope: ErasureScope,
    /// Why.
    pub ground: Sealed,
    /// The day of the erasure.
    pub effective_on: Day,
}

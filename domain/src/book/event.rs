//! What the book records of itself.

use crate::values::{Day, Digest, PersonRef, Sealed};
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
    /// The book that this one goes on after, where there is one.
    pub succeeds: Option<Predecessor>,
    /// The day the book was opened.
    pub effective_on: Day,
}

/// A book that cannot be gone on with: its last entries are lost, or the key that signs it is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Predecessor {
    /// The name of its log.
    pub origin: String,
    /// How many of its entries are at hand.
    pub size: u64,
    /// The root over them.
    pub root: Digest,
    /// What was signed of it and is not at hand any more, as far as that is known.
    pub lost: Option<Lost>,
    /// Why it is not gone on with.
    pub reason: Sealed,
}

/// Entries that a checkpoint covers and nobody has.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lost {
    /// How many entries the last checkpoint that is known covered: those behind the ones at hand are lost.
    pub signed: u64,
    /// The root that it signed: whoever finds the lost entries can show by it that they are the ones.
    pub root: Digest,
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

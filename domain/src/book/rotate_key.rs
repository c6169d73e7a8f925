//! Replacing the signing key.

use super::{KeyRotated, VerificationKey};
use crate::refusal::Refusal;
use crate::values::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: replace the signing key. The door makes the new key and states it here.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RotateKey {
    /// The new key.
    pub new: VerificationKey,
}

/// Why the key cannot be replaced so.
#[must_use]
pub fn breaches(current: &VerificationKey, command: &RotateKey) -> Vec<Refusal> {
    (command.new == *current).then_some(Refusal::NothingToChange).into_iter().collect()
}

/// The event of an accepted rotation.
#[must_use]
pub fn event(current: &VerificationKey, command: &RotateKey, on: Day) -> KeyRotated {
    KeyRotated { old: current.clone(), new: command.new.clone(), effective_on: on }
}

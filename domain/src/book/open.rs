//! Opening a book: entry 0.

use super::{Predecessor, VerificationKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the format that this program writes.
pub const FORMAT: u32 = 1;

/// Command: open the book. Given by `quitus init` and `quitus restore`, never by `apply`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenBook {
    /// The log's name, `quitus/<id>`.
    pub origin: String,
    /// The key that verifies the checkpoints.
    pub verification_key: VerificationKey,
    /// The book that it goes on after, where there is one. Given by `quitus restore --new-origin`.
    pub succeeds: Option<Predecessor>,
}

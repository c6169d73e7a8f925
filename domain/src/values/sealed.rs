//! What a payload says of a text or a document: a salted digest, a size, a media type. Never the words.

use super::Malformed;
use base64::prelude::{BASE64_STANDARD, Engine};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A salted SHA-256 in padded base64, as the book's format writes it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[A-Za-z0-9+/]{43}=$"), description = "Salted SHA-256 in base64")]
pub struct Digest(String);

impl Digest {
    /// The base64 text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<[u8; 32]> for Digest {
    fn from(bytes: [u8; 32]) -> Self {
        Digest(BASE64_STANDARD.encode(bytes))
    }
}

impl TryFrom<String> for Digest {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        let alphabet = |b: &u8| b.is_ascii_alphanumeric() || *b == b'+' || *b == b'/';
        match text.as_bytes() {
            [body @ .., b'='] if body.len() == 43 && body.iter().all(alphabet) => Ok(Digest(text)),
            _ => Err(Malformed::Digest(text)),
        }
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A text or a document kept beside the book and committed to by digest, so that it can be erased without a trace
/// and yet cannot be exchanged.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a text or a document, such as {\"text\": \"...\"}")]
pub struct Sealed {
    /// `SHA-256(0x05 ‖ salt ‖ bytes)`.
    pub digest: Digest,
    /// Length in bytes.
    pub size: u64,
    /// Media type, such as `text/plain` or `application/pdf`.
    pub media_type: String,
}

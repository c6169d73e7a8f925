//! What a payload says of a text or a document: a salted digest, a size, a media type. Never the words.

use super::{Malformed, as_text};
use base64::prelude::{BASE64_STANDARD, Engine};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// A salted SHA-256 in padded base64, as the book's format writes it. Its text lies in place: an entry of the accounts has
/// two or three of them, and there are millions.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[A-Za-z0-9+/]{43}=$"), description = "Salted SHA-256 in base64")]
pub struct Digest([u8; 44]);

impl Digest {
    /// The base64 text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // ASCII by construction.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl From<[u8; 32]> for Digest {
    fn from(bytes: [u8; 32]) -> Self {
        let mut text = [b'='; 44];
        // Thirty-two bytes are forty-four letters.
        let _ = BASE64_STANDARD.encode_slice(bytes, &mut text);
        Digest(text)
    }
}

impl TryFrom<&str> for Digest {
    type Error = Malformed;
    fn try_from(text: &str) -> Result<Self, Malformed> {
        // Asked of all letters without stopping at the first wrong one, which a processor does many at a time.
        let alphabet = |b: u8| b.is_ascii_alphanumeric() | (b == b'+') | (b == b'/');
        match <&[u8; 44]>::try_from(text.as_bytes()).ok() {
            Some(all @ [body @ .., b'=']) if body.iter().fold(true, |right, b| right & alphabet(*b)) => {
                Ok(Digest(*all))
            }
            Some(_) | None => Err(Malformed::Digest(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Digest {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::try_from(text.as_str())
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        as_text::read(reader)
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.as_str().to_owned()
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Digest").field(&self.as_str()).finish()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
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

//! The book's format: entries, their leaves, the tree over them, the signed
//! checkpoints, the proofs, the bundle, and the verifier of all of these.
//! `docs/format.md` is its public page; this module and that page agree byte for byte.
//!
//! Invariants:
//! - what is hashed is what was stored; verification never hashes re-written text;
//! - everything here is a function of its arguments: salts and keys come from outside (`kept` alone looks into a folder,
//!   that of whoever verifies);
//! - no bytes, however hostile, make this module panic or allocate without bound.
//!
//! Deliberately absent: what the entries mean. Only the five event types that the
//! format itself needs are known here (`verify::keys` and `bundle::documents` name them).

pub mod bundle;
pub mod canonical;
pub mod checkpoint;
pub mod commitment;
pub mod disclosure;
pub mod kept;
pub mod leaf;
mod outline;
pub mod proof;
mod strict;
#[cfg(test)]
mod testbook;
pub mod tiles;
pub mod tree;
pub mod verify;

use base64::prelude::{BASE64_STANDARD, Engine as _};

/// A SHA-256 value: 32 raw bytes.
pub type Hash = [u8; 32];

/// 32 random bytes that keep a digest from being guessed.
pub type Salt = [u8; 32];

/// The largest tree, in entries: positions are JSON integers, so below 2^53.
pub const MAX_SIZE: u64 = (1 << 53) - 1;

/// One entry exactly as stored. Everything that is hashed is kept as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// The leaf index, from 0; cqrs-es's `sequence` is one more.
    pub position: u64,
    /// The event type's column, `register.associate_admitted`.
    pub event_type: String,
    /// The event version's column: a decimal number as text, `1`.
    pub event_version: String,
    /// The payload's text.
    pub payload: String,
    /// The metadata's text.
    pub metadata: String,
    /// The leaf's bytes.
    pub leaf: Vec<u8>,
    /// SHA-256(0x00 ‖ leaf).
    pub leaf_hash: Hash,
    /// The salt of the payload's and the metadata's commitments.
    pub salt: Salt,
}

/// Standard base64 with padding: how the format writes hashes and salts in text.
#[must_use]
pub fn to_base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

/// Reads 32 bytes written by [`to_base64`]; `None` when the text is anything else.
#[must_use]
pub fn hash_from_base64(text: &str) -> Option<Hash> {
    BASE64_STANDARD.decode(text).ok()?.try_into().ok()
}

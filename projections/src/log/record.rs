//! One entry of a book exactly as it is stored.

/// A SHA-256 value: a leaf hash, a node hash, a commitment or a digest.
pub type Hash = [u8; 32];

/// One entry exactly as stored. Everything that is hashed is kept as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// The leaf's index in the tree, from 0. People see `position + 1`.
    pub position: u64,
    /// The frozen name of the event, as `register.associate_admitted`.
    pub event_type: String,
    /// The version of the event's payload, a decimal number as text.
    pub event_version: String,
    /// The one-key event object, byte for byte as it was hashed.
    pub payload: String,
    /// The object of strings that tells who, when and by which command, byte for byte as it was hashed.
    pub metadata: String,
    /// The leaf's header, byte for byte as it was hashed.
    pub leaf: Vec<u8>,
    /// `SHA-256(0x00 ‖ leaf)`, as it was stored: not recomputed.
    pub leaf_hash: Hash,
    /// The random bytes that keep the payload's commitment from being guessed.
    pub salt: [u8; 32],
}

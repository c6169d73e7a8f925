//! The lines of a bundle's files. Hashes, salts and bytes are base64 text; fields stand
//! in alphabetical order, so that the lines come out in canonical form.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::log::StoredEntry;

/// One section that a bundle may hold or leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Receipts of commands.
    Receipts,
    /// Texts in clear.
    Texts,
    /// Attachments in clear.
    Attachments,
    /// Disclosures of natural persons.
    Identities,
    /// Texts as sealed.
    SealedTexts,
    /// Attachments as sealed.
    SealedAttachments,
    /// Disclosures as sealed.
    Vault,
}

/// `book.json`: what the bundle claims to be. The verifier compares each claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The bundle format's version, 1.
    pub bundle: u64,
    /// The book's origin.
    pub origin: String,
    /// The tree's root at `size`, in base64.
    pub root: String,
    /// The optional sections present, in the order of [`Section`].
    pub sections: Vec<Section>,
    /// How many entries the book has.
    pub size: u64,
}

/// A line of `checkpoints.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckpointRow {
    /// The signed note, verbatim.
    pub note: String,
}

/// A line of `entries.jsonl`; the first line is position 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryRow {
    /// The leaf, verbatim.
    pub leaf: String,
    /// The metadata, verbatim.
    pub metadata: String,
    /// The payload, verbatim.
    pub payload: String,
    /// The salt.
    #[serde(with = "base64_text")]
    pub salt: Vec<u8>,
    /// The event type's column.
    #[serde(rename = "type")]
    pub event_type: String,
    /// The event version's column.
    pub version: String,
}

/// A line of `receipts.jsonl`, in ascending order of `first`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptRow {
    /// HMAC of the command's body.
    #[serde(with = "base64_text")]
    pub body_mac: Vec<u8>,
    /// The command.
    pub command_id: String,
    /// Its first position.
    pub first: u64,
    /// Its last position.
    pub last: u64,
    /// The leaf hash of its last entry.
    #[serde(with = "base64_text")]
    pub leaf_hash: Vec<u8>,
    /// The number of the key of `body_mac`.
    pub mac_key: u32,
    /// The size of a book that holds it.
    pub size: u64,
}

/// A line of `texts.jsonl` or `attachments.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRow {
    /// The bytes themselves.
    #[serde(with = "base64_text")]
    pub bytes: Vec<u8>,
    /// SHA-256(0x05 ‖ salt ‖ bytes).
    #[serde(with = "base64_text")]
    pub digest: Vec<u8>,
    /// `text/plain`, `application/pdf`…
    pub media_type: String,
    /// The document's own salt.
    #[serde(with = "base64_text")]
    pub salt: Vec<u8>,
}

/// A line of `identities.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentityRow {
    /// An encoded disclosure; it holds person, field and value.
    pub disclosure: String,
}

/// A line of `sealed_texts.jsonl` or `sealed_attachments.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedRow {
    /// XChaCha20-Poly1305.
    #[serde(with = "base64_text")]
    pub ciphertext: Vec<u8>,
    /// The document's digest.
    #[serde(with = "base64_text")]
    pub digest: Vec<u8>,
    /// The number of the key.
    pub key_number: u32,
    /// The media type of the document.
    pub media_type: String,
    /// 24 bytes.
    #[serde(with = "base64_text")]
    pub nonce: Vec<u8>,
    /// The document's own salt.
    #[serde(with = "base64_text")]
    pub salt: Vec<u8>,
    /// The document's length in bytes.
    pub size: u64,
}

/// A line of `vault.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VaultRow {
    /// XChaCha20-Poly1305 of the encoded disclosure.
    #[serde(with = "base64_text")]
    pub ciphertext: Vec<u8>,
    /// The disclosure's digest, base64url without padding as in the leaf.
    pub digest: String,
    /// The person's field.
    pub field: String,
    /// The number of the person's key.
    pub key_number: u32,
    /// 24 bytes.
    #[serde(with = "base64_text")]
    pub nonce: Vec<u8>,
    /// The person.
    pub person: Uuid,
}

impl EntryRow {
    /// The line of an entry; `None` when its leaf is not text.
    #[must_use]
    pub fn of(entry: &StoredEntry) -> Option<Self> {
        Some(Self {
            leaf: String::from_utf8(entry.leaf.clone()).ok()?,
            metadata: entry.metadata.clone(),
            payload: entry.payload.clone(),
            salt: entry.salt.to_vec(),
            event_type: entry.event_type.clone(),
            version: entry.event_version.clone(),
        })
    }

    /// The entry of a line; `None` when the salt is not 32 bytes. The leaf hash is
    /// computed, since a bundle does not carry it.
    #[must_use]
    pub fn into_entry(self, position: u64) -> Option<StoredEntry> {
        let leaf = self.leaf.into_bytes();
        Some(StoredEntry {
            position,
            event_type: self.event_type,
            event_version: self.version,
            payload: self.payload,
            metadata: self.metadata,
            leaf_hash: crate::log::leaf::leaf_hash(&leaf),
            leaf,
            salt: self.salt.try_into().ok()?,
        })
    }
}

mod base64_text {
    use base64::prelude::{BASE64_STANDARD, Engine as _};
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64_STANDARD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        BASE64_STANDARD.decode(text).map_err(|_| D::Error::custom("not base64 with padding"))
    }
}

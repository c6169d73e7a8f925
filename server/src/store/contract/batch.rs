//! What one transaction writes.

use quitus_projections::log::{Hash, StoredEntry};
use uuid::Uuid;

use super::StoreError;
use super::rows::{PersonKeyRow, ReceiptRow, SealedRow, VaultRow};

/// Everything that one append writes, in one transaction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// The size that the book is expected to have before; the position of the first entry.
    pub first: u64,
    /// The entries, in order of position, without a hole.
    pub entries: Vec<StoredEntry>,
    /// The tree's new stored hashes, in `tlog_tiles` order, without a hole.
    pub nodes: Vec<(u64, Hash)>,
    /// One receipt for each command.
    pub receipts: Vec<ReceiptRow>,
    /// New sealed texts.
    pub texts: Vec<SealedRow>,
    /// New sealed attachments.
    pub attachments: Vec<SealedRow>,
    /// New sealed fields of persons.
    pub vault_fields: Vec<VaultRow>,
    /// New keys of persons.
    pub person_keys: Vec<PersonKeyRow>,
    /// What is deleted, after everything above has been written.
    pub erasures: Vec<Erasure>,
}

/// What an entry of the batch orders to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erasure {
    /// Every field of a person, and their key.
    Person {
        /// The reference that stands in the book.
        person: Uuid,
    },
    /// Some fields of a person; the key stays for the others.
    Fields {
        /// The reference that stands in the book.
        person: Uuid,
        /// The names of the fields.
        fields: Vec<String>,
    },
    /// A text.
    Text {
        /// Its salted digest.
        digest: Hash,
    },
    /// An attachment.
    Attachment {
        /// Its salted digest.
        digest: Hash,
    },
}

impl Batch {
    /// Refuses what no database should be asked to write. Says nothing of what the bytes mean.
    pub(in crate::store) fn check(&self) -> Result<(), StoreError> {
        if self.entries.is_empty() {
            return Err(StoreError::Malformed("a batch has at least one entry"));
        }
        if !dense(self.first, self.entries.iter().map(|entry| entry.position)) {
            return Err(StoreError::Malformed("entries follow each other from the batch's first position"));
        }
        let first_node = self.nodes.first().map_or(0, |(index, _)| *index);
        if !dense(first_node, self.nodes.iter().map(|(index, _)| *index)) {
            return Err(StoreError::Malformed("tree nodes follow each other without a hole"));
        }
        Ok(())
    }

    /// Whether only the tables that every command writes are touched.
    pub(in crate::store) fn is_plain(&self) -> bool {
        self.texts.is_empty()
            && self.attachments.is_empty()
            && self.vault_fields.is_empty()
            && self.person_keys.is_empty()
            && self.erasures.is_empty()
    }
}

fn dense(first: u64, found: impl Iterator<Item = u64>) -> bool {
    (first..).zip(found).all(|(expected, found)| expected == found)
}

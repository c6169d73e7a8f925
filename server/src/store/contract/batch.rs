//! What one transaction writes.

use quitus_projections::log::tree::stored_node_count;
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
    /// The nodes that the entries complete, in `tlog_tiles` order: all of them.
    pub nodes: Vec<(u64, Hash)>,
    /// One receipt for each command that ends in the batch, in order.
    pub receipts: Vec<ReceiptRow>,
    /// New sealed texts.
    pub texts: Vec<SealedRow>,
    /// New sealed attachments.
    pub attachments: Vec<SealedRow>,
    /// New sealed fields of persons.
    pub vault_fields: Vec<VaultRow>,
    /// New keys of persons.
    pub person_keys: Vec<PersonKeyRow>,
    /// What is deleted, before any row above is written: see [`Batch::forget`].
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

/// What the databases keep in one row.
#[derive(Debug)]
pub(in crate::store) struct EntryRow<'a> {
    pub(in crate::store) entry: &'a StoredEntry,
    /// The hashes of the nodes above the leaf that the entry completes, one behind the other, from below.
    pub(in crate::store) parents: Vec<u8>,
    /// The receipt of the command whose last entry it is.
    pub(in crate::store) receipt: Option<&'a ReceiptRow>,
}

impl Batch {
    /// Orders something to be forgotten: of what the batch brings already, no row is written; what it brings later stays.
    pub fn forget(&mut self, erasure: Erasure) {
        match &erasure {
            Erasure::Person { person } => {
                self.vault_fields.retain(|row| row.person != *person);
                self.person_keys.retain(|row| row.person != *person);
            }
            Erasure::Fields { person, fields } => {
                self.vault_fields.retain(|row| row.person != *person || !fields.contains(&row.field));
            }
            Erasure::Text { digest } => self.texts.retain(|row| row.digest != *digest),
            Erasure::Attachment { digest } => self.attachments.retain(|row| row.digest != *digest),
        }
        self.erasures.push(erasure);
    }

    /// Refuses what no database should be asked to write. Says nothing of what the bytes mean.
    pub(in crate::store) fn check(&self) -> Result<(), StoreError> {
        if self.entries.is_empty() {
            return Err(StoreError::Malformed("a batch has at least one entry"));
        }
        if !dense(self.first, self.entries.iter().map(|entry| entry.position)) {
            return Err(StoreError::Malformed("entries follow each other from the batch's first position"));
        }
        Ok(())
    }

    /// Each entry with the nodes that it completes and the receipt of the command that ends with it. Refuses when a node
    /// or a receipt is missing, is another's or has no entry.
    pub(in crate::store) fn rows(&self) -> Result<Vec<EntryRow<'_>>, StoreError> {
        self.found()
            .ok_or(StoreError::Malformed("an entry comes with its nodes and its command's receipt, and with no other"))
    }

    fn found(&self) -> Option<Vec<EntryRow<'_>>> {
        let mut nodes = self.nodes.as_slice();
        let mut receipts = self.receipts.iter().peekable();
        let mut rows = Vec::with_capacity(self.entries.len());
        for entry in &self.entries {
            let (own, after) = nodes.split_at_checked(1 + entry.position.trailing_ones() as usize)?;
            nodes = after;
            let receipt = receipts.next_if(|receipt| receipt.last == entry.position);
            rows.push(EntryRow { entry, parents: parents(entry, own)?, receipt });
            if receipt.is_some_and(|receipt| !of_entry(receipt, entry)) {
                return None;
            }
        }
        (nodes.is_empty() && receipts.next().is_none()).then_some(rows)
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

/// The nodes above that of the leaf, which the entry holds already.
fn parents(entry: &StoredEntry, own: &[(u64, Hash)]) -> Option<Vec<u8>> {
    let first = stored_node_count(entry.position);
    let (leaf, above) = own.split_first()?;
    let theirs = *leaf == (first, entry.leaf_hash) && dense(first + 1, above.iter().map(|(index, _)| *index));
    theirs.then(|| above.iter().flat_map(|(_, hash)| *hash).collect())
}

/// Whether a receipt says what the last entry of its command says.
fn of_entry(receipt: &ReceiptRow, entry: &StoredEntry) -> bool {
    receipt.leaf_hash == entry.leaf_hash
        && receipt.first <= receipt.last
        && receipt.last.checked_add(1) == Some(receipt.size)
}

fn dense(first: u64, found: impl Iterator<Item = u64>) -> bool {
    (first..).zip(found).all(|(expected, found)| expected == found)
}

//! The port: what a store does.

use std::sync::Arc;

use async_trait::async_trait;
use quitus_projections::log::{Hash, StoredEntry};
use quitus_projections::publication::{Row, Table};
use tokio::sync::mpsc::Receiver;
use uuid::Uuid;

use super::batch::Batch;
use super::piece::Piece;
use super::published::{Published, Publishing};
use super::rows::{
    BookHead, CheckpointRow, CosignatureRow, Fact, Facts, Head, PersonKeyRow, ReceiptRow, SealedRow, TimestampRow,
    VaultRow,
};
use super::{BookId, StoreError};

/// What may be done with a database, said when it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Read; works on a file that cannot be written.
    ReadOnly,
    /// Read and write an existing database; brings an older schema up to date.
    ReadWrite,
    /// As [`Access::ReadWrite`], and lays the tables where there are none.
    CreateIfMissing,
}

/// Where books lie.
///
/// Lists are paged and ascending. **A list has ended when a page is empty**; a page may be shorter than its limit.
/// What comes back is what is stored, even where it was tampered with: readers check that positions are dense.
#[async_trait]
pub trait Store: Send + Sync {
    /// The books of this database whose id is greater than `after`.
    async fn books(&self, after: Option<&BookId>, limit: u32) -> Result<Vec<BookHead>, StoreError>;

    /// Where the book ends. [`StoreError::Truncated`] when a checkpoint covers more than there is.
    async fn head(&self, book: &BookId) -> Result<Head, StoreError>;

    /// Writes the batch whole, in one transaction. [`StoreError::Conflict`] when the book does not end at
    /// `batch.first`, or a command id, node or sealed row is already there: nothing was written then.
    async fn append(&self, book: &BookId, batch: &Batch) -> Result<(), StoreError>;

    /// Writes the pieces, in one transaction, up to [`Piece::Whole`]: a book that is brought back appears whole or not at
    /// all, however long it is. When the sender goes away before that, nothing was written.
    ///
    /// The first entries must follow the book's last one, as in [`Store::append`].
    async fn fill(&self, book: &BookId, pieces: &mut Receiver<Piece>) -> Result<(), StoreError>;

    /// Waits until it is this server's turn to append to the book, in the order of asking; false when the store knows no
    /// turns, or it did not come. Nobody has to take turns: they make several busy servers share a book fairly, and what
    /// is safe without them is no safer with them. Whoever took one ends it.
    async fn take_turn(&self, _: &BookId) -> bool {
        false
    }

    /// Ends the turn of [`Store::take_turn`], if there is one.
    async fn end_turn(&self, _: &BookId) {}

    /// Whether another server waits for its turn or is at it, for a server that takes none: under one that always has the
    /// next round ready, no other would ever find the book as it read it.
    async fn is_waited_for(&self, _: &BookId) -> bool {
        false
    }

    /// This database as it is now, for as long as the answer lives, while others go on writing. For reading only.
    async fn snapshot(&self) -> Result<Arc<dyn Store>, StoreError>;

    /// Entries from position `from` on.
    async fn entries(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<StoredEntry>, StoreError>;

    /// What happened, from position `from` on, and nothing of how it was recorded: for folds that ask for no more.
    async fn facts(&self, book: &BookId, from: u64, limit: u32) -> Result<Facts, StoreError> {
        let mut facts = Facts::default();
        for entry in self.entries(book, from, limit).await? {
            facts.push(Fact {
                position: entry.position,
                event_type: &entry.event_type,
                event_version: &entry.event_version,
                payload: &entry.payload,
            });
        }
        Ok(facts)
    }

    /// The tree's stored hashes from index `from` on.
    async fn nodes(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<(u64, Hash)>, StoreError>;

    /// Those of the given stored hashes that exist, ascending by index.
    async fn nodes_at(&self, book: &BookId, indexes: &[u64]) -> Result<Vec<(u64, Hash)>, StoreError>;

    /// Receipts whose first position is `from` or later.
    async fn receipts(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<ReceiptRow>, StoreError>;

    /// The receipt of one command.
    async fn receipt(&self, book: &BookId, command_id: Uuid) -> Result<Option<ReceiptRow>, StoreError>;

    /// Checkpoints of size `from` or more.
    async fn checkpoints(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<CheckpointRow>, StoreError>;

    /// The checkpoint of the greatest size.
    async fn latest_checkpoint(&self, book: &BookId) -> Result<Option<CheckpointRow>, StoreError>;

    /// Keeps a checkpoint. The same again is fine; another one of that size is a [`StoreError::Conflict`].
    async fn put_checkpoint(&self, book: &BookId, checkpoint: &CheckpointRow) -> Result<(), StoreError>;

    /// The cosignatures under the checkpoint of that size.
    async fn cosignatures(&self, book: &BookId, size: u64) -> Result<Vec<CosignatureRow>, StoreError>;

    /// Keeps a cosignature, as [`Store::put_checkpoint`] keeps a checkpoint.
    async fn put_cosignature(&self, book: &BookId, cosignature: &CosignatureRow) -> Result<(), StoreError>;

    /// Time-stamps whose subject is greater than `after`.
    async fn timestamps(
        &self,
        book: &BookId,
        after: Option<&Hash>,
        limit: u32,
    ) -> Result<Vec<TimestampRow>, StoreError>;

    /// Keeps a time-stamp, as [`Store::put_checkpoint`] keeps a checkpoint.
    async fn put_timestamp(&self, book: &BookId, timestamp: &TimestampRow) -> Result<(), StoreError>;

    /// One sealed text.
    async fn text(&self, book: &BookId, digest: &Hash) -> Result<Option<SealedRow>, StoreError>;

    /// Sealed texts whose digest is greater than `after`.
    async fn texts(&self, book: &BookId, after: Option<&Hash>, limit: u32) -> Result<Vec<SealedRow>, StoreError>;

    /// One sealed attachment.
    async fn attachment(&self, book: &BookId, digest: &Hash) -> Result<Option<SealedRow>, StoreError>;

    /// Sealed attachments whose digest is greater than `after`.
    async fn attachments(&self, book: &BookId, after: Option<&Hash>, limit: u32) -> Result<Vec<SealedRow>, StoreError>;

    /// All sealed fields of one person.
    async fn vault_of(&self, book: &BookId, person: Uuid) -> Result<Vec<VaultRow>, StoreError>;

    /// Sealed fields of persons, in order of digest, whose digest is greater than `after`.
    async fn vault_fields(&self, book: &BookId, after: Option<&Hash>, limit: u32) -> Result<Vec<VaultRow>, StoreError>;

    /// The wrapped keys of one person: one for each key of the book that wraps it.
    async fn keys_of(&self, book: &BookId, person: Uuid) -> Result<Vec<PersonKeyRow>, StoreError>;

    /// Wrapped keys of the persons whose reference is greater than `after`. A person's keys are never cut in two.
    async fn person_keys(
        &self,
        book: &BookId,
        after: Option<Uuid>,
        limit: u32,
    ) -> Result<Vec<PersonKeyRow>, StoreError>;

    /// What the database itself finds wrong with how it keeps the rows that are asked for by their keys, in its own words:
    /// an index that does not lead to the rows of its table, which no reading of the table shows. Nothing where the
    /// database has no such check.
    async fn own_check(&self) -> Result<Vec<String>, StoreError> {
        Ok(Vec::new())
    }

    /// How far the published tables of a book are; none where nothing was ever published of it.
    async fn published(&self, _: &BookId) -> Result<Option<Published>, StoreError> {
        Ok(None)
    }

    /// Rows of a published table whose key is greater than `after`, in the order of their keys.
    async fn published_rows(&self, _: &BookId, _: Table, _: Option<&Row>, _: u32) -> Result<Vec<Row>, StoreError> {
        Ok(Vec::new())
    }

    /// Writes published rows and how far they are then, in one transaction; false when the tables are not as far as `from`
    /// says, or another follower is writing just now: nothing was written then.
    async fn publish(
        &self,
        _: &BookId,
        _from: Option<&Published>,
        _to: &Published,
        _what: Publishing<'_>,
    ) -> Result<bool, StoreError> {
        Ok(false)
    }

    /// The number of the last migration of the database.
    async fn schema_version(&self) -> Result<u32, StoreError>;

    /// How the database was opened.
    fn access(&self) -> Access;

    /// Lets go of every connection. Later calls may fail.
    async fn close(&self);
}

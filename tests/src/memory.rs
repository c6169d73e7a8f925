//! A store in memory, with the semantics of a real one and faults by order or by seed.
//!
//! [`Memory::sibling`] is a second process on the same data. Everything that the contract promises is kept here too:
//! `tests/door` runs on it what it runs on SQLite and PostgreSQL, so that it cannot drift from them unseen.

mod data;
mod faults;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use quitus_projections::log::{Hash, StoredEntry};
use quitus_server::store::{
    Access, Batch, BookHead, BookId, CheckpointRow, CosignatureRow, Head, PersonKeyRow, Piece, ReceiptRow, SealedRow,
    Store, StoreError, TimestampRow, VaultRow,
};
use tokio::sync::mpsc::Receiver;
use uuid::Uuid;

use data::Book;
pub use faults::{Fault, Faults};

type Shared = Arc<Mutex<data::Data>>;

/// One process's view of a database in memory.
pub struct Memory {
    data: Shared,
    faults: Mutex<Faults>,
    /// One queue for all processes, as a database has one.
    queue: Arc<tokio::sync::Mutex<()>>,
    turns: Mutex<Turns>,
}

/// A process at its turn, and how often it came to it.
#[derive(Default)]
struct Turns {
    held: Option<tokio::sync::OwnedMutexGuard<()>>,
    taken: u64,
}

impl Memory {
    /// An empty database without faults.
    #[must_use]
    pub fn new() -> Self {
        Memory { data: Shared::default(), faults: Mutex::default(), queue: Arc::default(), turns: Mutex::default() }
    }

    /// Another process on the same database, with faults of its own.
    #[must_use]
    pub fn sibling(&self, faults: Faults) -> Self {
        let (data, queue) = (Arc::clone(&self.data), Arc::clone(&self.queue));
        Memory { data, faults: Mutex::new(faults), queue, turns: Mutex::default() }
    }

    /// The database as it is now, on its own from here on.
    #[must_use]
    pub fn copy(&self) -> Self {
        Memory { data: Arc::new(Mutex::new(self.data().copy())), ..Memory::new() }
    }

    /// Orders a fault for the next append.
    pub fn order(&self, fault: Fault) {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).order(fault);
    }

    /// How often it came to this process's turn.
    pub fn turns(&self) -> u64 {
        self.turn().taken
    }

    fn turn(&self) -> MutexGuard<'_, Turns> {
        self.turns.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn data(&self) -> MutexGuard<'_, data::Data> {
        self.data.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn book<T>(&self, book: &BookId, read: impl FnOnce(&Book) -> T) -> Result<T, StoreError> {
        if self.faults.lock().unwrap_or_else(PoisonError::into_inner).read_fails() {
            return Err(StoreError::Unavailable("the cable is out (read)".to_owned()));
        }
        let data = self.data();
        let empty = Book::default();
        Ok(read(data.book(book).unwrap_or(&empty)))
    }
}

impl Default for Memory {
    fn default() -> Self {
        Self::new()
    }
}

fn page<T: Clone>(rows: impl Iterator<Item = T>, limit: u32) -> Vec<T> {
    rows.take(limit as usize).collect()
}

fn after(after: Option<&Hash>) -> impl Fn(&Hash) -> bool + '_ {
    move |digest| after.is_none_or(|last| digest > last)
}

fn covered(book: &BookId, found: &Book) -> Result<(), StoreError> {
    let size = found.entries.len() as u64;
    match found.checkpoints.keys().next_back() {
        Some(&covered) if covered > size => Err(StoreError::Truncated { book: book.to_string(), found: size, covered }),
        Some(_) | None => Ok(()),
    }
}

#[async_trait]
impl Store for Memory {
    async fn books(&self, after: Option<&BookId>, limit: u32) -> Result<Vec<BookHead>, StoreError> {
        Ok(page(self.data().heads().filter(|head| after.is_none_or(|last| head.book > *last)), limit))
    }

    async fn head(&self, book: &BookId) -> Result<Head, StoreError> {
        self.book(book, |found| {
            covered(book, found)?;
            let last_recorded_at = found.entries.last().and_then(|entry| {
                let metadata: serde_json::Value = serde_json::from_str(&entry.metadata).ok()?;
                Some(metadata.get("recorded_at")?.as_str()?.to_owned())
            });
            Ok(Head { size: found.entries.len() as u64, last_recorded_at })
        })?
    }

    async fn append(&self, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
        let fault = self.faults.lock().unwrap_or_else(PoisonError::into_inner).next();
        match fault {
            Fault::None => self.data().append(book, batch),
            Fault::Slow(pause) => {
                tokio::time::sleep(pause).await;
                self.data().append(book, batch)
            }
            Fault::SlowlyGone(pause) => {
                tokio::time::sleep(pause).await;
                Err(StoreError::Unavailable("the cable is out (slowly)".to_owned()))
            }
            Fault::Lie => Ok(()),
            Fault::Conflict => Err(StoreError::Conflict { table: "events".to_owned() }),
            Fault::UnavailableBefore => Err(StoreError::Unavailable("the cable is out (before)".to_owned())),
            Fault::UnavailableAfter => {
                self.data().append(book, batch)?;
                Err(StoreError::Unavailable("the cable is out (after)".to_owned()))
            }
            Fault::Late => {
                self.data().later(book, batch);
                Err(StoreError::Unavailable("the cable is out (late)".to_owned()))
            }
        }
    }

    async fn take_turn(&self, _: &BookId) -> bool {
        let held = Arc::clone(&self.queue).lock_owned().await;
        let mut turn = self.turn();
        *turn = Turns { held: Some(held), taken: turn.taken + 1 };
        true
    }

    async fn is_waited_for(&self, _: &BookId) -> bool {
        self.queue.try_lock().is_err()
    }

    async fn end_turn(&self, _: &BookId) {
        self.turn().held = None;
    }

    async fn fill(&self, book: &BookId, pieces: &mut Receiver<Piece>) -> Result<(), StoreError> {
        let mut filled = self.data().copy();
        loop {
            match pieces.recv().await.ok_or(StoreError::CutShort)? {
                Piece::Whole => break,
                Piece::Rows(batch) => filled.pour(book, &batch)?,
                Piece::Checkpoint(row) => filled.put_checkpoint(book, &row)?,
                Piece::Cosignature(_) | Piece::Timestamp(_) => return Err(StoreError::Malformed("not kept here")),
            }
        }
        *self.data() = filled;
        Ok(())
    }

    async fn snapshot(&self) -> Result<Arc<dyn Store>, StoreError> {
        Ok(Arc::new(self.copy()))
    }

    async fn entries(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<StoredEntry>, StoreError> {
        self.book(book, |found| {
            if from == 0 && found.entries.is_empty() {
                covered(book, found)?;
            }
            let rows = found.entries.iter().filter(|entry| entry.position >= from).cloned();
            Ok(page(rows, limit))
        })?
    }

    async fn nodes(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<(u64, Hash)>, StoreError> {
        self.book(book, |found| page(found.nodes.range(from..).map(|(index, hash)| (*index, *hash)), limit))
    }

    async fn nodes_at(&self, book: &BookId, indexes: &[u64]) -> Result<Vec<(u64, Hash)>, StoreError> {
        let mut indexes = indexes.to_vec();
        indexes.sort_unstable();
        indexes.dedup();
        self.book(book, |found| {
            indexes.into_iter().filter_map(|index| Some((index, *found.nodes.get(&index)?))).collect()
        })
    }

    async fn receipts(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<ReceiptRow>, StoreError> {
        self.book(book, |found| page(found.receipts.range(from..).map(|(_, row)| row.clone()), limit))
    }

    async fn receipt(&self, book: &BookId, command_id: Uuid) -> Result<Option<ReceiptRow>, StoreError> {
        self.book(book, |found| found.receipts.values().find(|row| row.command_id == command_id).cloned())
    }

    async fn checkpoints(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<CheckpointRow>, StoreError> {
        self.book(book, |found| page(found.checkpoints.range(from..).map(|(_, row)| row.clone()), limit))
    }

    async fn latest_checkpoint(&self, book: &BookId) -> Result<Option<CheckpointRow>, StoreError> {
        self.book(book, |found| found.checkpoints.values().next_back().cloned())
    }

    async fn put_checkpoint(&self, book: &BookId, checkpoint: &CheckpointRow) -> Result<(), StoreError> {
        if self.faults.lock().unwrap_or_else(PoisonError::into_inner).checkpoint_fails() {
            return Err(StoreError::Unavailable("the cable is out (checkpoint)".to_owned()));
        }
        self.data().put_checkpoint(book, checkpoint)
    }

    async fn cosignatures(&self, _: &BookId, _: u64) -> Result<Vec<CosignatureRow>, StoreError> {
        Ok(Vec::new())
    }

    async fn put_cosignature(&self, _: &BookId, _: &CosignatureRow) -> Result<(), StoreError> {
        Err(StoreError::Malformed("the door puts no cosignature"))
    }

    async fn timestamps(&self, _: &BookId, _: Option<&Hash>, _: u32) -> Result<Vec<TimestampRow>, StoreError> {
        Ok(Vec::new())
    }

    async fn put_timestamp(&self, _: &BookId, _: &TimestampRow) -> Result<(), StoreError> {
        Err(StoreError::Malformed("the door puts no time-stamp"))
    }

    async fn text(&self, book: &BookId, digest: &Hash) -> Result<Option<SealedRow>, StoreError> {
        self.book(book, |found| found.texts.get(digest).cloned())
    }

    async fn texts(&self, book: &BookId, last: Option<&Hash>, limit: u32) -> Result<Vec<SealedRow>, StoreError> {
        self.book(book, |found| page(found.texts.values().filter(|row| after(last)(&row.digest)).cloned(), limit))
    }

    async fn attachment(&self, book: &BookId, digest: &Hash) -> Result<Option<SealedRow>, StoreError> {
        self.book(book, |found| found.attachments.get(digest).cloned())
    }

    async fn attachments(&self, book: &BookId, last: Option<&Hash>, limit: u32) -> Result<Vec<SealedRow>, StoreError> {
        self.book(book, |found| page(found.attachments.values().filter(|row| after(last)(&row.digest)).cloned(), limit))
    }

    async fn vault_of(&self, book: &BookId, person: Uuid) -> Result<Vec<VaultRow>, StoreError> {
        self.book(book, |found| found.fields.values().filter(|row| row.person == person).cloned().collect())
    }

    async fn vault_fields(&self, book: &BookId, last: Option<&Hash>, limit: u32) -> Result<Vec<VaultRow>, StoreError> {
        self.book(book, |found| page(found.fields.values().filter(|row| after(last)(&row.digest)).cloned(), limit))
    }

    async fn keys_of(&self, book: &BookId, person: Uuid) -> Result<Vec<PersonKeyRow>, StoreError> {
        self.book(book, |found| found.keys.values().filter(|row| row.person == person).cloned().collect())
    }

    async fn person_keys(
        &self,
        book: &BookId,
        last: Option<Uuid>,
        limit: u32,
    ) -> Result<Vec<PersonKeyRow>, StoreError> {
        // One key a person here, so that no page cuts a person in two.
        self.book(book, |found| {
            page(found.keys.values().filter(|row| last.is_none_or(|last| row.person > last)).cloned(), limit)
        })
    }

    async fn schema_version(&self) -> Result<u32, StoreError> {
        Ok(1)
    }

    fn access(&self) -> Access {
        Access::CreateIfMissing
    }

    async fn close(&self) {}
}

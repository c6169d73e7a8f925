//! The store of one server: every call waits for its turn, before and after, and may go wrong.

use std::sync::Arc;

use async_trait::async_trait;
use quitus_projections::log::{Hash, StoredEntry};
use quitus_server::store::{
    Access, Batch, BookHead, BookId, CheckpointRow, CosignatureRow, Head, PersonKeyRow, Piece, ReceiptRow, SealedRow,
    Store, StoreError, TimestampRow, VaultRow,
};
use tokio::sync::mpsc::Receiver;
use uuid::Uuid;

use super::turns::Who;
use super::weather::Wrong;
use super::world::World;

/// What one server's life has of the database.
pub struct SimStore {
    pub world: Arc<World>,
    pub who: Who,
}

fn gone(when: &str) -> StoreError {
    StoreError::Unavailable(format!("the cable is out ({when})"))
}

impl SimStore {
    /// A question on its way: it may fail, and what it answers may be old. How many entries it sees.
    async fn asks(&self, what: &'static str) -> Result<u64, StoreError> {
        self.world.turns.pass(self.who, what).await;
        if self.world.goes_wrong() {
            return Err(gone("read"));
        }
        Ok(self.world.seen_size())
    }

    /// An answer on its way: others go on meanwhile.
    async fn answers<T>(&self, answer: T) -> T {
        self.world.turns.pass(self.who, "gets an answer").await;
        answer
    }

    async fn write(&self, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
        let batch = self.spoilt(book, batch).await;
        let written = self.world.memory.append(book, &batch).await;
        self.world.grew().await;
        match written {
            Err(StoreError::Conflict { .. }) if self.world.wrong == Wrong::SwallowsConflicts => Ok(()),
            written => written,
        }
    }

    /// What a wrong store makes of a batch.
    async fn spoilt(&self, book: &BookId, batch: &Batch) -> Batch {
        let mut batch = batch.clone();
        match self.world.wrong {
            Wrong::ForgetsReceipts if self.world.turns.below(3) == 0 => batch.receipts.clear(),
            Wrong::ForgetsNodes if self.world.turns.below(3) == 0 => drop(batch.nodes.pop()),
            Wrong::Forgetful => {
                let mut new = Vec::new();
                for row in std::mem::take(&mut batch.receipts) {
                    if self.world.memory.receipt(book, row.command_id).await == Ok(None) {
                        new.push(row);
                    }
                }
                batch.receipts = new;
            }
            _ => {}
        }
        batch
    }

    /// What the database does with a batch whose sender is not there any more: some day it writes it, or never.
    fn later(&self, book: &BookId, batch: &Batch) {
        let (world, book, batch) = (Arc::clone(&self.world), book.clone(), batch.clone());
        tokio::spawn(async move {
            world.turns.pass(Who::Database, "commits late").await;
            if world.turns.below(2) == 0 {
                // Nobody waits for its outcome any more.
                let _ = world.memory.append(&book, &batch).await;
                world.grew().await;
            }
        });
    }

    /// The batch is written, and nobody hears of it.
    async fn unheard(&self, book: &BookId, batch: &Batch) -> StoreError {
        let mut batch = batch.clone();
        if self.world.wrong == Wrong::TearsBatches {
            batch.nodes.truncate(batch.nodes.len() / 2);
        }
        // Of whatever hindered it nothing is told either.
        let _ = self.write(book, &batch).await;
        self.answers(gone("after")).await
    }
}

#[async_trait]
impl Store for SimStore {
    async fn books(&self, after: Option<&BookId>, limit: u32) -> Result<Vec<BookHead>, StoreError> {
        self.world.memory.books(after, limit).await
    }

    async fn head(&self, book: &BookId) -> Result<Head, StoreError> {
        let seen = self.asks("asks for the end").await?;
        let head = self.world.memory.head(book).await.map(|head| Head { size: head.size.min(seen), ..head });
        self.answers(head).await
    }

    async fn append(&self, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
        self.world.turns.pass(self.who, "appends").await;
        if self.world.wrong == Wrong::AnswersFirst {
            self.later(book, batch);
            return Ok(());
        }
        if !self.world.goes_wrong() {
            let written = self.write(book, batch).await;
            return self.answers(written).await;
        }
        match self.world.turns.below(6) {
            0 => Err(StoreError::Conflict { table: "events".to_owned() }),
            1 => Err(gone("before")),
            2 => Err(StoreError::Full("no room".to_owned())),
            3 => Err(StoreError::Fault("the disk does not answer".to_owned())),
            4 => {
                self.later(book, batch);
                Err(gone("late"))
            }
            _ => Err(self.unheard(book, batch).await),
        }
    }

    async fn fill(&self, _: &BookId, _: &mut Receiver<Piece>) -> Result<(), StoreError> {
        Err(StoreError::Malformed("nothing is restored in a simulation"))
    }

    async fn snapshot(&self) -> Result<Arc<dyn Store>, StoreError> {
        self.world.memory.snapshot().await
    }

    async fn entries(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<StoredEntry>, StoreError> {
        let seen = self.asks("reads entries").await?;
        // Pages may be short: then the next one is asked for while others write.
        let limit = limit.min(1 + u32::try_from(self.world.turns.below(40)).unwrap_or(0));
        let mut rows = self.world.memory.entries(book, from, limit).await;
        if let Ok(rows) = &mut rows {
            rows.retain(|row| row.position < seen);
        }
        self.answers(rows).await
    }

    async fn nodes(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<(u64, Hash)>, StoreError> {
        self.world.memory.nodes(book, from, limit).await
    }

    async fn nodes_at(&self, book: &BookId, indexes: &[u64]) -> Result<Vec<(u64, Hash)>, StoreError> {
        self.world.memory.nodes_at(book, indexes).await
    }

    async fn receipts(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<ReceiptRow>, StoreError> {
        self.world.memory.receipts(book, from, limit).await
    }

    async fn receipt(&self, book: &BookId, command_id: Uuid) -> Result<Option<ReceiptRow>, StoreError> {
        let seen = self.asks("asks for a receipt").await?;
        let row = match self.world.wrong {
            Wrong::Forgetful => Ok(None),
            _ => self.world.memory.receipt(book, command_id).await,
        };
        self.answers(row.map(|row| row.filter(|row| row.last < seen))).await
    }

    async fn checkpoints(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<CheckpointRow>, StoreError> {
        self.asks("reads checkpoints").await?;
        let rows = self.world.memory.checkpoints(book, from, limit).await;
        self.answers(rows).await
    }

    async fn latest_checkpoint(&self, book: &BookId) -> Result<Option<CheckpointRow>, StoreError> {
        let seen = self.asks("asks for the checkpoint").await?;
        let row = self.world.memory.latest_checkpoint(book).await;
        self.answers(row.map(|row| row.filter(|row| row.size <= seen))).await
    }

    async fn put_checkpoint(&self, book: &BookId, checkpoint: &CheckpointRow) -> Result<(), StoreError> {
        self.world.turns.pass(self.who, "puts a checkpoint").await;
        match (self.world.goes_wrong(), self.world.turns.below(2)) {
            (true, 0) => Err(gone("checkpoint")),
            (true, _) => {
                self.world.memory.put_checkpoint(book, checkpoint).await?;
                Err(gone("checkpoint, after"))
            }
            (false, _) => {
                let put = self.world.memory.put_checkpoint(book, checkpoint).await;
                self.answers(put).await
            }
        }
    }

    async fn cosignatures(&self, book: &BookId, size: u64) -> Result<Vec<CosignatureRow>, StoreError> {
        self.world.memory.cosignatures(book, size).await
    }

    async fn put_cosignature(&self, book: &BookId, row: &CosignatureRow) -> Result<(), StoreError> {
        self.world.memory.put_cosignature(book, row).await
    }

    async fn timestamps(
        &self,
        book: &BookId,
        last: Option<&Hash>,
        limit: u32,
    ) -> Result<Vec<TimestampRow>, StoreError> {
        self.world.memory.timestamps(book, last, limit).await
    }

    async fn put_timestamp(&self, book: &BookId, row: &TimestampRow) -> Result<(), StoreError> {
        self.world.memory.put_timestamp(book, row).await
    }

    async fn text(&self, book: &BookId, digest: &Hash) -> Result<Option<SealedRow>, StoreError> {
        self.world.memory.text(book, digest).await
    }

    async fn texts(&self, book: &BookId, last: Option<&Hash>, limit: u32) -> Result<Vec<SealedRow>, StoreError> {
        self.world.memory.texts(book, last, limit).await
    }

    async fn attachment(&self, book: &BookId, digest: &Hash) -> Result<Option<SealedRow>, StoreError> {
        self.world.memory.attachment(book, digest).await
    }

    async fn attachments(&self, book: &BookId, last: Option<&Hash>, limit: u32) -> Result<Vec<SealedRow>, StoreError> {
        self.world.memory.attachments(book, last, limit).await
    }

    async fn vault_of(&self, book: &BookId, person: Uuid) -> Result<Vec<VaultRow>, StoreError> {
        self.world.memory.vault_of(book, person).await
    }

    async fn vault_fields(&self, book: &BookId, last: Option<&Hash>, limit: u32) -> Result<Vec<VaultRow>, StoreError> {
        self.world.memory.vault_fields(book, last, limit).await
    }

    async fn keys_of(&self, book: &BookId, person: Uuid) -> Result<Vec<PersonKeyRow>, StoreError> {
        self.asks("asks for keys").await?;
        let rows = self.world.memory.keys_of(book, person).await;
        self.answers(rows).await
    }

    async fn person_keys(
        &self,
        book: &BookId,
        last: Option<Uuid>,
        limit: u32,
    ) -> Result<Vec<PersonKeyRow>, StoreError> {
        self.asks("asks for everybody's keys").await?;
        self.world.memory.person_keys(book, last, limit).await
    }

    async fn schema_version(&self) -> Result<u32, StoreError> {
        self.world.memory.schema_version().await
    }

    fn access(&self) -> Access {
        Access::CreateIfMissing
    }

    async fn close(&self) {}
}

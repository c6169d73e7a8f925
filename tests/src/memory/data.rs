//! The tables in memory, and what an append does to them: all of it or nothing.

use std::collections::BTreeMap;

use quitus_projections::log::{Hash, StoredEntry};
use quitus_server::store::{
    Batch, BookHead, BookId, CheckpointRow, Erasure, PersonKeyRow, ReceiptRow, SealedRow, StoreError, VaultRow,
};
use uuid::Uuid;

/// The tables of one book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Book {
    pub entries: Vec<StoredEntry>,
    pub nodes: BTreeMap<u64, Hash>,
    /// By first position.
    pub receipts: BTreeMap<u64, ReceiptRow>,
    pub checkpoints: BTreeMap<u64, CheckpointRow>,
    pub texts: BTreeMap<Hash, SealedRow>,
    pub attachments: BTreeMap<Hash, SealedRow>,
    pub fields: BTreeMap<Hash, VaultRow>,
    pub keys: BTreeMap<(Uuid, u32), PersonKeyRow>,
}

/// A database.
#[derive(Debug, Default)]
pub(super) struct Data {
    books: BTreeMap<BookId, Book>,
    /// What a connection that was given up is still about to commit.
    late: Vec<(BookId, Batch)>,
}

impl Data {
    pub(super) fn book(&self, book: &BookId) -> Option<&Book> {
        self.books.get(book)
    }

    pub(super) fn heads(&self) -> impl Iterator<Item = BookHead> {
        let head = |(book, rows): (&BookId, &Book)| BookHead { book: book.clone(), size: rows.entries.len() as u64 };
        self.books.iter().map(head)
    }

    /// The database as it is now.
    pub(super) fn copy(&self) -> Self {
        Data { books: self.books.clone(), late: Vec::new() }
    }

    pub(super) fn later(&mut self, book: &BookId, batch: &Batch) {
        self.late.push((book.clone(), batch.clone()));
    }

    /// What came late lands first: it was sent first.
    pub(super) fn append(&mut self, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
        for (book, batch) in std::mem::take(&mut self.late) {
            // Nobody waits for its outcome any more.
            let _ = self.write(&book, &batch);
        }
        self.write(book, batch)
    }

    /// As [`Data::append`], of a batch that may have no entry.
    pub(super) fn pour(&mut self, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
        match batch.entries.is_empty() {
            true => self.books.entry(book.clone()).or_default().beside(batch),
            false => self.write(book, batch),
        }
    }

    fn write(&mut self, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
        let mut after = self.books.get(book).cloned().unwrap_or_default();
        after.write(batch)?;
        self.books.insert(book.clone(), after);
        Ok(())
    }

    pub(super) fn put_checkpoint(&mut self, book: &BookId, row: &CheckpointRow) -> Result<(), StoreError> {
        let checkpoints = &mut self.books.entry(book.clone()).or_default().checkpoints;
        match checkpoints.insert(row.size, row.clone()) {
            Some(kept) if kept != *row => {
                checkpoints.insert(kept.size, kept);
                Err(taken("checkpoints"))
            }
            Some(_) | None => Ok(()),
        }
    }
}

fn taken(table: &str) -> StoreError {
    StoreError::Conflict { table: table.to_owned() }
}

impl Book {
    fn write(&mut self, batch: &Batch) -> Result<(), StoreError> {
        let dense = (batch.first..).zip(&batch.entries).all(|(position, entry)| entry.position == position);
        if batch.entries.is_empty() || !dense {
            return Err(StoreError::Malformed("entries follow each other from the batch's first position"));
        }
        if batch.first != self.entries.len() as u64 {
            return Err(taken("events"));
        }
        self.entries.extend(batch.entries.iter().cloned());
        for (index, hash) in &batch.nodes {
            once("entries", self.nodes.insert(*index, *hash))?;
        }
        for row in &batch.receipts {
            if self.receipts.values().any(|kept| kept.command_id == row.command_id) {
                return Err(taken("entries"));
            }
            once("entries", self.receipts.insert(row.first, row.clone()))?;
        }
        self.beside(batch)
    }

    fn beside(&mut self, batch: &Batch) -> Result<(), StoreError> {
        batch.erasures.iter().for_each(|erasure| self.erase(erasure));
        self.seal(batch)
    }

    fn seal(&mut self, batch: &Batch) -> Result<(), StoreError> {
        for row in &batch.texts {
            once("texts", self.texts.insert(row.digest, row.clone()))?;
        }
        for row in &batch.attachments {
            once("attachments", self.attachments.insert(row.digest, row.clone()))?;
        }
        for row in &batch.vault_fields {
            once("vault_fields", self.fields.insert(row.digest, row.clone()))?;
        }
        for row in &batch.person_keys {
            once("person_keys", self.keys.insert((row.person, row.key_number), row.clone()))?;
        }
        Ok(())
    }

    fn erase(&mut self, erasure: &Erasure) {
        match erasure {
            Erasure::Person { person } => {
                self.fields.retain(|_, row| row.person != *person);
                self.keys.retain(|_, row| row.person != *person);
            }
            Erasure::Fields { person, fields } => {
                self.fields.retain(|_, row| row.person != *person || !fields.contains(&row.field));
            }
            Erasure::Text { digest } => drop(self.texts.remove(digest)),
            Erasure::Attachment { digest } => drop(self.attachments.remove(digest)),
        }
    }
}

fn once<T>(table: &str, before: Option<T>) -> Result<(), StoreError> {
    match before {
        None => Ok(()),
        Some(_) => Err(taken(table)),
    }
}

//! Bringing a book back: an archive is read once more, and what is read goes into one transaction, which is committed only
//! when the reading ended clean.

use super::BackupFailure;
use super::check::{Checked, Openers, Row, read_into};
use super::take::person_keys;
use crate::ledger::history::{PAGE, entries_from, recorded};
use crate::ledger::{Failure, draft};
use crate::store::{Batch, Piece, ReceiptRow, Store, StoreError};
use quitus_domain::values::BookId;
use quitus_projections::log::bundle::PERSON_ERASED;
use quitus_projections::log::tree::Frontier;
use quitus_projections::log::{Hash, StoredEntry, to_base64};
use std::collections::{BTreeSet, HashSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::mpsc::{self, Sender};
use uuid::Uuid;

/// Entries in one piece.
const STEP: usize = 500;

/// Sealed bytes in one piece.
const BYTES: usize = 4 << 20;

/// What is at hand of a book before its tail is brought.
#[derive(Debug, Clone, Default)]
pub struct Already {
    /// How many entries.
    pub size: u64,
    root: Option<Hash>,
    checkpoints: BTreeSet<u64>,
    digests: HashSet<Hash>,
    keys: HashSet<(Uuid, u32)>,
}

impl Already {
    /// Looks up what is there.
    ///
    /// # Errors
    /// [`Failure::Store`], [`Failure::Damaged`] when an entry is missing.
    pub async fn of(store: &dyn Store, book: &BookId) -> Result<Self, BackupFailure> {
        let mut frontier = Frontier::new();
        entries_from(store, book, 0, |entry| {
            frontier.append(entry.leaf_hash);
            Ok(())
        })
        .await?;
        let keys = person_keys(store, book).await?;
        let mut already = Already {
            size: frontier.size(),
            root: Some(frontier.root()),
            keys: keys.iter().map(|row| (row.person, row.key_number)).collect(),
            ..Already::default()
        };
        already.checkpoints(store, book).await?;
        already.sealed(store, book).await?;
        Ok(already)
    }

    async fn checkpoints(&mut self, store: &dyn Store, book: &BookId) -> Result<(), BackupFailure> {
        let mut from = 0;
        loop {
            let page = store.checkpoints(book, from, PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            from = last.size + 1;
            self.checkpoints.extend(page.iter().map(|row| row.size));
        }
    }

    async fn sealed(&mut self, store: &dyn Store, book: &BookId) -> Result<(), BackupFailure> {
        for table in [Table::Texts, Table::Attachments, Table::Fields] {
            let mut after: Option<Hash> = None;
            loop {
                let page = table.page(store, book, after.as_ref()).await?;
                let Some(last) = page.last() else { break };
                after = Some(*last);
                self.digests.extend(page);
            }
        }
        Ok(())
    }
}

/// The tables whose rows are known by their digest.
#[derive(Clone, Copy)]
enum Table {
    Texts,
    Attachments,
    Fields,
}

impl Table {
    async fn page(self, store: &dyn Store, book: &BookId, after: Option<&Hash>) -> Result<Vec<Hash>, StoreError> {
        Ok(match self {
            Table::Texts => store.texts(book, after, PAGE).await?.iter().map(|row| row.digest).collect(),
            Table::Attachments => store.attachments(book, after, PAGE).await?.iter().map(|row| row.digest).collect(),
            Table::Fields => store.vault_fields(book, after, PAGE).await?.iter().map(|row| row.digest).collect(),
        })
    }
}

/// Brings the book of an archive into a store that has it not, or that has its beginning. Everything is checked before it
/// is committed, and nothing that is there is changed but what the tail itself says is erased.
///
/// # Errors
/// [`BackupFailure`]: then nothing was written. [`BackupFailure::NoContinuation`] when what is at hand is not the beginning
/// of the archive's book.
pub async fn pour(
    store: &dyn Store,
    book: &BookId,
    archive: PathBuf,
    openers: Arc<Openers>,
    already: Already,
) -> Result<Checked, BackupFailure> {
    let (sender, mut pieces) = mpsc::channel(4);
    let reading = tokio::task::spawn_blocking(move || read(&archive, &openers, already, sender));
    let filled = store.fill(book, &mut pieces).await;
    // The reading must not wait for a store that takes no more.
    drop(pieces);
    let read = reading.await.map_err(|_| BackupFailure::Failure(Failure::Stopped))?;
    match (read, filled) {
        (Ok(checked), Ok(())) => Ok(checked),
        (Err(BackupFailure::Stopped) | Ok(_), Err(error)) => Err(error.into()),
        (Err(failure), _) => Err(failure),
    }
}

fn read(
    archive: &std::path::Path,
    openers: &Openers,
    already: Already,
    sender: Sender<Piece>,
) -> Result<Checked, BackupFailure> {
    let (before, root) = (already.size, already.root);
    let mut flow =
        Flow { already, sender, batch: Batch::default(), bytes: 0, receipts: VecDeque::new(), persons: HashSet::new() };
    flow.batch.first = before;
    let checked = read_into(archive, openers, before, &mut |row| flow.row(row))?;
    if checked.about.size < before {
        let why = format!("it ends at entry no. {}, and {before} are here", checked.about.size);
        return Err(BackupFailure::NoContinuation { why });
    }
    if root.is_some_and(|root| checked.root_before.as_deref() != Some(to_base64(&root).as_str())) {
        let why = format!("its first {before} entries are others");
        return Err(BackupFailure::NoContinuation { why });
    }
    flow.flush()?;
    flow.send(Piece::Whole)?;
    Ok(checked)
}

/// Rows on their way to the store.
struct Flow {
    already: Already,
    sender: Sender<Piece>,
    batch: Batch,
    /// Sealed bytes in the batch.
    bytes: usize,
    /// Receipts whose entries are still to come.
    receipts: VecDeque<ReceiptRow>,
    /// Persons of whom there is a value: a key of anybody else belongs to nobody.
    persons: HashSet<(Uuid, u32)>,
}

impl Flow {
    fn row(&mut self, row: Row) -> Result<(), BackupFailure> {
        match row {
            Row::Checkpoint(row) if self.already.checkpoints.contains(&row.size) => Ok(()),
            Row::Checkpoint(row) => self.send(Piece::Checkpoint(row)),
            Row::Receipt(row) => {
                if row.first >= self.already.size {
                    self.receipts.push_back(row);
                }
                Ok(())
            }
            Row::Entry(entry, nodes) if entry.position >= self.already.size => self.entry(entry, nodes),
            Row::Entry(..) => Ok(()),
            Row::Text(row) | Row::Attachment(row) if self.already.digests.contains(&row.digest) => Ok(()),
            Row::Text(row) => {
                self.bytes += row.ciphertext.len();
                self.batch.texts.push(row);
                self.flush_when_full()
            }
            Row::Attachment(row) => {
                self.bytes += row.ciphertext.len();
                self.batch.attachments.push(row);
                self.flush_when_full()
            }
            Row::Field(row) => {
                self.persons.insert((row.person, row.key_number));
                if !self.already.digests.contains(&row.digest) {
                    self.bytes += row.ciphertext.len() + 200;
                    self.batch.vault_fields.push(row);
                }
                self.flush_when_full()
            }
            Row::PersonKeys(rows) => {
                let wanted = |key: &(Uuid, u32)| self.persons.contains(key) && !self.already.keys.contains(key);
                let rows = rows.into_iter().filter(|row| wanted(&(row.person, row.key_number)));
                self.batch.person_keys.extend(rows);
                self.flush()
            }
            Row::Cosignature(row) if self.already.checkpoints.contains(&row.size) => Ok(()),
            Row::Cosignature(row) => self.send(Piece::Cosignature(row)),
            Row::Timestamp(_) if self.already.size > 0 => Ok(()),
            Row::Timestamp(row) => self.send(Piece::Timestamp(row)),
        }
    }

    fn entry(&mut self, entry: StoredEntry, nodes: Vec<(u64, Hash)>) -> Result<(), BackupFailure> {
        if entry.event_type == PERSON_ERASED && self.already.size > 0 {
            // What was erased after the copy at hand was made is erased in it too.
            draft::erasure(&recorded(&entry)?.event).into_iter().for_each(|erasure| self.batch.forget(erasure));
        }
        let end = entry.position + 1;
        self.batch.entries.push(entry);
        self.batch.nodes.extend(nodes);
        while self.receipts.front().is_some_and(|receipt| receipt.size <= end) {
            self.batch.receipts.extend(self.receipts.pop_front());
        }
        // A command's entries and its receipt go together; the end of a batch is the end of a command.
        let whole = self.batch.receipts.last().is_some_and(|receipt| receipt.size == end);
        if self.batch.entries.len() >= STEP && whole { self.flush() } else { Ok(()) }
    }

    fn flush_when_full(&mut self) -> Result<(), BackupFailure> {
        if self.bytes >= BYTES { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), BackupFailure> {
        let next = self.batch.first + self.batch.entries.len() as u64;
        let batch = std::mem::replace(&mut self.batch, Batch { first: next, ..Batch::default() });
        self.bytes = 0;
        if batch == (Batch { first: batch.first, ..Batch::default() }) {
            return Ok(());
        }
        self.send(Piece::Rows(Box::new(batch)))
    }

    fn send(&self, piece: Piece) -> Result<(), BackupFailure> {
        self.sender.blocking_send(piece).map_err(|_| BackupFailure::Stopped)
    }
}

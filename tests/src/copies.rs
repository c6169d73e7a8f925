//! Copies of a book: its archive and its keys, taken and brought back as `quitus` does, and its rows compared.

#![allow(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::Arc;

use quitus_projections::log::Hash;
use quitus_server::ledger::backup::{Already, BackupFailure, Checked, KeysFile, Openers, Still, check, pour};
use quitus_server::ledger::history::PAGE;
use quitus_server::ledger::keys::KeyFolder;
use quitus_server::ledger::ports::Keeper;
use quitus_server::store::{BookId, Store};
use uuid::Uuid;

/// When every archive of a test says that it was taken.
pub const TAKEN_AT: &str = "2026-03-01T00:00:00.000000Z";

/// Takes archive and keys of one moment.
pub async fn take(store: &dyn Store, book: &BookId, keys: &KeyFolder, archive: &Path) -> KeysFile {
    let still = Still::of(store, book).await.expect("a moment");
    let out = OpenOptions::new().read(true).write(true).create_new(true).open(archive).expect("a new file");
    still.archive(out, archive, TAKEN_AT.to_owned(), &mut |_, _| {}).await.expect("is written");
    let persons = still.person_keys().await.expect("reads");
    still.close().await;
    let seeds = keys.seeds().expect("keys");
    KeysFile { book: book.clone(), seeds, persons, checkpoint: keys.last_checkpoint().expect("reads") }
}

/// Checks an archive with the keys of its moment.
///
/// # Errors
/// What is wrong with it.
pub fn look(archive: &Path, keys: &KeysFile) -> Result<Checked, BackupFailure> {
    check(archive, &openers(keys)?, 0)
}

fn openers(keys: &KeysFile) -> Result<Openers, BackupFailure> {
    Openers::new(&keys.book, Some(keys.seeds.ring(&keys.book)?), Some(keys))
}

/// Brings a book back into a store that has it not.
///
/// # Errors
/// Why not.
pub async fn bring(store: &dyn Store, archive: &Path, keys: &KeysFile) -> Result<Checked, BackupFailure> {
    pour(store, &keys.book, archive.to_owned(), Arc::new(openers(keys)?), Already::default()).await
}

/// Brings what an older copy lacks.
///
/// # Errors
/// Why not.
pub async fn bring_tail(store: &dyn Store, archive: &Path, keys: &KeysFile) -> Result<Checked, BackupFailure> {
    let already = Already::of(store, &keys.book).await?;
    pour(store, &keys.book, archive.to_owned(), Arc::new(openers(keys)?), already).await
}

/// Every row of a book, as text: two books with the same dump are the same, bit for bit.
pub async fn dump(store: &dyn Store, book: &BookId) -> Vec<String> {
    let mut rows = Vec::new();
    let (mut entry, mut node, mut receipt, mut checkpoint) = (0, 0, 0, 0);
    loop {
        let before = rows.len();
        let entries = store.entries(book, entry, PAGE).await.expect("reads");
        entry = entries.last().map_or(entry, |last| last.position + 1);
        rows.extend(entries.iter().map(|row| format!("{row:?}")));
        let nodes = store.nodes(book, node, PAGE).await.expect("reads");
        node = nodes.last().map_or(node, |last| last.0 + 1);
        rows.extend(nodes.iter().map(|row| format!("node {row:?}")));
        let receipts = store.receipts(book, receipt, PAGE).await.expect("reads");
        receipt = receipts.last().map_or(receipt, |last| last.first + 1);
        rows.extend(receipts.iter().map(|row| format!("{row:?}")));
        let checkpoints = store.checkpoints(book, checkpoint, PAGE).await.expect("reads");
        checkpoint = checkpoints.last().map_or(checkpoint, |last| last.size + 1);
        rows.extend(checkpoints.iter().map(|row| format!("{row:?}")));
        if rows.len() == before {
            break;
        }
    }
    sealed(store, book, &mut rows).await;
    rows.sort_unstable();
    rows
}

async fn sealed(store: &dyn Store, book: &BookId, rows: &mut Vec<String>) {
    let (mut text, mut attachment, mut field): (Option<Hash>, Option<Hash>, Option<Hash>) = (None, None, None);
    let mut person: Option<Uuid> = None;
    loop {
        let before = rows.len();
        let texts = store.texts(book, text.as_ref(), PAGE).await.expect("reads");
        text = texts.last().map(|last| last.digest).or(text);
        rows.extend(texts.iter().map(|row| format!("text {row:?}")));
        let attachments = store.attachments(book, attachment.as_ref(), PAGE).await.expect("reads");
        attachment = attachments.last().map(|last| last.digest).or(attachment);
        rows.extend(attachments.iter().map(|row| format!("attachment {row:?}")));
        let fields = store.vault_fields(book, field.as_ref(), PAGE).await.expect("reads");
        field = fields.last().map(|last| last.digest).or(field);
        rows.extend(fields.iter().map(|row| format!("{row:?}")));
        let keys = store.person_keys(book, person, PAGE).await.expect("reads");
        person = keys.last().map(|last| last.person).or(person);
        rows.extend(keys.iter().map(|row| format!("{row:?}")));
        if rows.len() == before {
            return;
        }
    }
}

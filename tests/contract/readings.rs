//! What the contract reads and expects again and again.

use quitus_projections::log::StoredEntry;
use quitus_server::store::{BookId, CheckpointRow, CosignatureRow, Fact, Facts, Store, StoreError, TimestampRow};

use crate::sample;

/// The table at which an append met a conflict.
pub fn conflict(result: Result<(), StoreError>) -> String {
    match result {
        Err(StoreError::Conflict { table }) => table,
        other => panic!("expected a conflict, got {other:?}"),
    }
}

/// What a fold takes of an entry.
pub fn fact_of(entry: &StoredEntry) -> Fact<'_> {
    Fact {
        position: entry.position,
        event_type: &entry.event_type,
        event_version: &entry.event_version,
        payload: &entry.payload,
    }
}

/// Every fact, read page by page.
pub async fn all_facts(store: &dyn Store, book: &BookId, page: u32) -> Facts {
    let mut all = Facts::default();
    loop {
        let next = store.facts(book, all.iter().count() as u64, page).await.expect("reads");
        if next.is_empty() {
            return all;
        }
        next.iter().for_each(|fact| all.push(fact));
    }
}

/// Every entry, read page by page.
pub async fn all_entries(store: &dyn Store, book: &BookId, page: u32) -> Vec<StoredEntry> {
    let mut all: Vec<StoredEntry> = Vec::new();
    loop {
        let from = all.last().map_or(0, |entry| entry.position + 1);
        let found = store.entries(book, from, page).await.expect("reads");
        if found.is_empty() {
            return all;
        }
        all.extend(found);
    }
}

/// A checkpoint of that size.
pub fn checkpoint(size: u64) -> CheckpointRow {
    CheckpointRow { size, root: sample::hash("root", size), note: format!("quitus/x\n{size}\nroot\n\n— x sig\n") }
}

/// A witness line.
pub fn cosignature(size: u64, witness: &str) -> CosignatureRow {
    CosignatureRow { size, witness: witness.into(), line: format!("— {witness} {size}") }
}

/// A token.
pub fn timestamp(subject: u64, authority: &str) -> TimestampRow {
    TimestampRow { subject: [subject as u8; 32], authority: authority.into(), token: vec![1, 2, subject as u8] }
}

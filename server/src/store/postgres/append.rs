//! Appending: one statement, and so one round trip and one implicit transaction, for what every command writes.
//!
//! Arrays keep one prepared text for every batch size. Rare rows and very long batches take a transaction of several
//! statements. Each statement writes nothing unless the book ends right before it; should two of them meet, the primary
//! keys let one pass.

use quitus_projections::log::{Hash, StoredEntry};
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use super::error::store_error;
use super::execute;
use crate::store::rare::{self, int};
use crate::store::{Batch, BookId, ReceiptRow, StoreError};

/// Entries in one statement: at 60 KiB each, far from the limit of a message.
const STEP: usize = 2_000;

const APPEND: &str = "
WITH expected AS (
    SELECT 1 WHERE $2 = COALESCE(
        (SELECT max(sequence) FROM events WHERE aggregate_type = 'cooperative' AND aggregate_id = $1), 0)
), event AS (
    INSERT INTO events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata)
    SELECT 'cooperative', $1, $2 + r.n, r.event_type, r.event_version, r.payload::json, r.metadata::json
    FROM expected, UNNEST($3::text[], $4::text[], $5::text[], $6::text[])
        WITH ORDINALITY AS r(event_type, event_version, payload, metadata, n)
), entry AS (
    INSERT INTO entries (aggregate_id, position, leaf, leaf_hash, salt)
    SELECT $1, $2 + r.n - 1, r.leaf, r.leaf_hash, r.salt
    FROM expected, UNNEST($7::bytea[], $8::bytea[], $9::bytea[]) WITH ORDINALITY AS r(leaf, leaf_hash, salt, n)
), node AS (
    INSERT INTO tree_nodes (aggregate_id, node_index, hash)
    SELECT $1, $10 + r.n - 1, r.hash FROM expected, UNNEST($11::bytea[]) WITH ORDINALITY AS r(hash, n)
), receipt AS (
    INSERT INTO receipts
        (aggregate_id, command_id, body_mac, mac_key, first_position, last_position, leaf_hash, size)
    SELECT $1, r.* FROM expected, UNNEST(
        $12::uuid[], $13::bytea[], $14::bigint[], $15::bigint[], $16::bigint[], $17::bytea[], $18::bigint[]) AS r
)
SELECT count(*) FROM expected";

/// Writes the batch in one transaction. After a conflict no transaction is left open.
pub(super) async fn write(connection: &mut PgConnection, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
    let mut parts = parts(batch);
    if let (true, 1, Some(only)) = (batch.is_plain(), parts.len(), parts.first()) {
        return only.append(connection, book).await;
    }
    let mut transaction = connection.begin().await.map_err(store_error)?;
    let result = write_parts(&mut transaction, book, batch, &mut parts).await;
    match result {
        Ok(()) => transaction.commit().await.map_err(store_error),
        Err(error) => transaction.rollback().await.map_err(store_error).and(Err(error)),
    }
}

/// Writes the batch within a transaction that is open.
pub(super) async fn rows(connection: &mut PgConnection, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
    write_parts(connection, book, batch, &mut parts(batch)).await
}

async fn write_parts(
    connection: &mut PgConnection,
    book: &BookId,
    batch: &Batch,
    parts: &mut [Part<'_>],
) -> Result<(), StoreError> {
    for part in parts {
        part.append(connection, book).await?;
    }
    for (sql, args) in rare::statements(batch)? {
        execute(connection, book, sql, &args).await?;
    }
    Ok(())
}

/// What one statement writes.
struct Part<'a> {
    first: u64,
    entries: &'a [StoredEntry],
    nodes: &'a [(u64, Hash)],
    receipts: &'a [ReceiptRow],
}

/// The batch in steps; nodes and receipts, which are small, go with the first.
fn parts(batch: &Batch) -> Vec<Part<'_>> {
    let firsts = (batch.first..).step_by(STEP);
    let mut parts: Vec<Part<'_>> = firsts
        .zip(batch.entries.chunks(STEP))
        .map(|(first, entries)| Part { first, entries, nodes: &[], receipts: &[] })
        .collect();
    if let Some(first) = parts.first_mut() {
        first.nodes = &batch.nodes;
        first.receipts = &batch.receipts;
    }
    parts
}

impl Part<'_> {
    async fn append(&self, connection: &mut PgConnection, book: &BookId) -> Result<(), StoreError> {
        let rows = self.receipts;
        let first_node = self.nodes.first().map_or(0, |(index, _)| *index);
        let ended_here: i64 = sqlx::query_scalar(APPEND)
            .bind(book.as_str())
            .bind(int(self.first)?)
            .bind(self.of_entries(|entry| entry.event_type.as_str()))
            .bind(self.of_entries(|entry| entry.event_version.as_str()))
            .bind(self.of_entries(|entry| entry.payload.as_str()))
            .bind(self.of_entries(|entry| entry.metadata.as_str()))
            .bind(self.of_entries(|entry| entry.leaf.as_slice()))
            .bind(self.of_entries(|entry| entry.leaf_hash.as_slice()))
            .bind(self.of_entries(|entry| entry.salt.as_slice()))
            .bind(int(first_node)?)
            .bind(self.nodes.iter().map(|(_, hash)| hash.as_slice()).collect::<Vec<_>>())
            .bind(rows.iter().map(|row| row.command_id).collect::<Vec<Uuid>>())
            .bind(rows.iter().map(|row| row.body_mac.as_slice()).collect::<Vec<_>>())
            .bind(rows.iter().map(|row| i64::from(row.mac_key)).collect::<Vec<_>>())
            .bind(ints(rows, |row| row.first)?)
            .bind(ints(rows, |row| row.last)?)
            .bind(rows.iter().map(|row| row.leaf_hash.as_slice()).collect::<Vec<_>>())
            .bind(ints(rows, |row| row.size)?)
            .fetch_one(connection)
            .await
            .map_err(store_error)?;
        if ended_here == 1 { Ok(()) } else { Err(StoreError::Conflict { table: "events".to_owned() }) }
    }

    fn of_entries<'s, T>(&'s self, column: impl Fn(&'s StoredEntry) -> T) -> Vec<T> {
        self.entries.iter().map(column).collect()
    }
}

fn ints(rows: &[ReceiptRow], column: impl Fn(&ReceiptRow) -> u64) -> Result<Vec<i64>, StoreError> {
    rows.iter().map(|row| int(column(row))).collect()
}

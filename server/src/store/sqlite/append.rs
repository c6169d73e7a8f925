//! Appending, in as few calls as possible: each call crosses to SQLite's thread and back.
//!
//! A batch of up to 64 entries without rare rows is one call, `BEGIN … COMMIT` included. Longer ones go in steps of 64:
//! SQLite prepares a statement for each number of rows, and the connection keeps those statements.

use std::fmt::Write as _;

use quitus_projections::log::{Hash, StoredEntry};
use sqlx::sqlite::SqliteConnection;

use super::error::store_error;
use super::{SqliteQuery, bind};
use crate::store::rare::{self, int};
use crate::store::{Batch, BookId, ReceiptRow, StoreError};

const STEP: usize = 64;

/// Nodes in one value: 8 KiB.
const NODES_STEP: usize = 256;

/// Writes the batch in one transaction. After an error the transaction may still be open: the caller rolls back.
pub(super) async fn write(connection: &mut SqliteConnection, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
    let whole = Part { entries: &batch.entries, receipts: &batch.receipts, nodes: &batch.nodes };
    if batch.is_plain() && whole.fits() {
        return run(connection, book, &whole, &format!("BEGIN IMMEDIATE; {} COMMIT", whole.sql())).await;
    }
    command(connection, "BEGIN IMMEDIATE").await?;
    rows(connection, book, batch).await?;
    command(connection, "COMMIT").await?;
    if !batch.erasures.is_empty() {
        forget_in_the_log(connection).await;
    }
    Ok(())
}

/// Writes the batch within a transaction that is open.
pub(super) async fn rows(connection: &mut SqliteConnection, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
    let whole = Part { entries: &batch.entries, receipts: &batch.receipts, nodes: &batch.nodes };
    for part in whole.steps() {
        run(connection, book, &part, &part.sql()).await?;
    }
    for (sql, args) in rare::statements(batch)? {
        let query = bind(sqlx::query(sql).bind(book.as_str()), &args);
        query.execute(&mut *connection).await.map_err(store_error)?;
    }
    Ok(())
}

/// Some rows of the four tables that every command writes.
struct Part<'a> {
    entries: &'a [StoredEntry],
    receipts: &'a [ReceiptRow],
    nodes: &'a [(u64, Hash)],
}

impl<'a> Part<'a> {
    fn fits(&self) -> bool {
        self.entries.len() <= STEP && self.receipts.len() <= STEP
    }

    /// Cut into parts that fit. The nodes of a part are one value, of which SQLite reads the whole for each of them.
    fn steps(&self) -> Vec<Part<'a>> {
        let nodes = self.nodes.chunks(NODES_STEP).map(|nodes| Part { entries: &[], receipts: &[], nodes });
        let mut parts: Vec<Part<'a>> = nodes.collect();
        parts.extend(self.entries.chunks(STEP).map(|entries| Part { entries, receipts: &[], nodes: &[] }));
        parts.extend(self.receipts.chunks(STEP).map(|receipts| Part { entries: &[], receipts, nodes: &[] }));
        parts
    }

    fn sql(&self) -> String {
        let mut sql = String::new();
        if !self.entries.is_empty() {
            values(&mut sql, EVENTS, "('cooperative', ?, ?, ?, ?, ?, ?)", self.entries.len());
            values(&mut sql, ENTRIES, "(?, ?, ?, ?, ?)", self.entries.len());
        }
        if !self.nodes.is_empty() {
            sql.push_str(NODES);
        }
        if !self.receipts.is_empty() {
            values(&mut sql, RECEIPTS, "(?, ?, ?, ?, ?, ?, ?, ?)", self.receipts.len());
        }
        sql
    }
}

const EVENTS: &str = "INSERT INTO events \
    (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata) VALUES ";
const ENTRIES: &str = "INSERT INTO entries (aggregate_id, position, leaf, leaf_hash, salt) VALUES ";
const RECEIPTS: &str = "INSERT INTO receipts \
    (aggregate_id, command_id, body_mac, mac_key, first_position, last_position, leaf_hash, size) VALUES ";

/// One text for any number of nodes: they follow each other, so an index, a count and one run of bytes say it all.
const NODES: &str = "\
    WITH RECURSIVE batch(book, first, hashes, n) AS (SELECT ?, ?, ?, ?), \
    node(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM node, batch WHERE i + 1 < n) \
    INSERT INTO tree_nodes (aggregate_id, node_index, hash) \
    SELECT book, first + i, substr(hashes, 32 * i + 1, 32) FROM node, batch; ";

fn values(sql: &mut String, insert: &str, row: &str, count: usize) {
    sql.push_str(insert);
    for i in 0..count {
        let comma = if i == 0 { "" } else { ", " };
        let _infallible = write!(sql, "{comma}{row}");
    }
    sql.push_str("; ");
}

async fn run(connection: &mut SqliteConnection, book: &BookId, part: &Part<'_>, sql: &str) -> Result<(), StoreError> {
    if sql.is_empty() {
        return Ok(());
    }
    let mut query = sqlx::query(sql);
    for entry in part.entries {
        query = bind_event(query, book, entry)?;
    }
    for entry in part.entries {
        query = query.bind(book.as_str()).bind(int(entry.position)?);
        query = query.bind(entry.leaf.as_slice()).bind(entry.leaf_hash.as_slice()).bind(entry.salt.as_slice());
    }
    if let Some((first, _)) = part.nodes.first() {
        let hashes: Vec<u8> = part.nodes.iter().flat_map(|(_, hash)| *hash).collect();
        query = query.bind(book.as_str()).bind(int(*first)?).bind(hashes).bind(int(part.nodes.len() as u64)?);
    }
    for receipt in part.receipts {
        query = bind_receipt(query, book, receipt)?;
    }
    query.execute(connection).await.map(drop).map_err(store_error)
}

fn bind_event<'q>(
    query: SqliteQuery<'q>,
    book: &'q BookId,
    entry: &'q StoredEntry,
) -> Result<SqliteQuery<'q>, StoreError> {
    let sequence = entry.position.saturating_add(1);
    let query = query.bind(book.as_str()).bind(int(sequence)?);
    let query = query.bind(entry.event_type.as_str()).bind(entry.event_version.as_str());
    Ok(query.bind(entry.payload.as_str()).bind(entry.metadata.as_str()))
}

fn bind_receipt<'q>(
    query: SqliteQuery<'q>,
    book: &'q BookId,
    row: &'q ReceiptRow,
) -> Result<SqliteQuery<'q>, StoreError> {
    let query = query.bind(book.as_str()).bind(row.command_id).bind(row.body_mac.as_slice());
    let query = query.bind(row.mac_key).bind(int(row.first)?).bind(int(row.last)?);
    Ok(query.bind(row.leaf_hash.as_slice()).bind(int(row.size)?))
}

pub(super) async fn command(connection: &mut SqliteConnection, sql: &str) -> Result<(), StoreError> {
    sqlx::query(sql).execute(connection).await.map(drop).map_err(store_error)
}

/// The log still holds the pages of erased rows. The erasure is committed, so a reader that keeps us from emptying the
/// log now is no failure: the next checkpoint overwrites it.
pub(super) async fn forget_in_the_log(connection: &mut SqliteConnection) {
    let _busy = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(connection).await;
}

//! Appending, in as few calls as possible: each call crosses to SQLite's thread and back.
//!
//! A batch of up to 64 entries without rare rows is one call, `BEGIN … COMMIT` included. Longer ones go in steps of 64:
//! SQLite prepares a statement for each number of rows, and the connection keeps those statements.

use std::fmt::Write as _;

use sqlx::sqlite::SqliteConnection;

use super::error::store_error;
use super::{SqliteQuery, bind};
use crate::store::rare::{self, int};
use crate::store::{Batch, BookId, EntryRow, StoreError};

const STEP: usize = 64;

/// Writes the batch in one transaction. After an error the transaction may still be open: the caller rolls back.
pub(super) async fn write(connection: &mut SqliteConnection, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
    let rows = batch.rows()?;
    if batch.is_plain() && rows.len() <= STEP {
        return run(connection, book, &rows, &format!("BEGIN IMMEDIATE; {} COMMIT", sql(rows.len()))).await;
    }
    command(connection, "BEGIN IMMEDIATE").await?;
    write_steps(connection, book, batch, &rows).await?;
    command(connection, "COMMIT").await?;
    if !batch.erasures.is_empty() {
        forget_in_the_log(connection).await;
    }
    Ok(())
}

/// Writes the batch within a transaction that is open.
pub(super) async fn rows(connection: &mut SqliteConnection, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
    write_steps(connection, book, batch, &batch.rows()?).await
}

async fn write_steps(
    connection: &mut SqliteConnection,
    book: &BookId,
    batch: &Batch,
    rows: &[EntryRow<'_>],
) -> Result<(), StoreError> {
    for step in rows.chunks(STEP) {
        run(connection, book, step, &sql(step.len())).await?;
    }
    for (sql, args) in rare::statements(batch)? {
        let query = bind(sqlx::query(sql).bind(book.as_str()), &args);
        query.execute(&mut *connection).await.map_err(store_error)?;
    }
    Ok(())
}

const EVENTS: &str = "INSERT INTO events \
    (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata) VALUES ";
const ENTRIES: &str = "INSERT INTO entries (aggregate_id, position, leaf, leaf_hash, salt, parents, \
    command_id, body_mac, mac_key, first_position) VALUES ";

fn sql(count: usize) -> String {
    let mut sql = String::new();
    values(&mut sql, EVENTS, "('cooperative', ?, ?, ?, ?, ?, ?)", count);
    values(&mut sql, ENTRIES, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", count);
    sql
}

fn values(sql: &mut String, insert: &str, row: &str, count: usize) {
    sql.push_str(insert);
    for i in 0..count {
        let comma = if i == 0 { "" } else { ", " };
        let _infallible = write!(sql, "{comma}{row}");
    }
    sql.push_str("; ");
}

async fn run(
    connection: &mut SqliteConnection,
    book: &BookId,
    rows: &[EntryRow<'_>],
    sql: &str,
) -> Result<(), StoreError> {
    let mut query = sqlx::query(sql);
    for row in rows {
        query = bind_event(query, book, row)?;
    }
    for row in rows {
        query = bind_entry(query, book, row)?;
    }
    query.execute(connection).await.map(drop).map_err(store_error)
}

fn bind_event<'q>(
    query: SqliteQuery<'q>,
    book: &'q BookId,
    row: &'q EntryRow<'_>,
) -> Result<SqliteQuery<'q>, StoreError> {
    let entry = row.entry;
    let query = query.bind(book.as_str()).bind(int(entry.position.saturating_add(1))?);
    let query = query.bind(entry.event_type.as_str()).bind(entry.event_version.as_str());
    Ok(query.bind(entry.payload.as_str()).bind(entry.metadata.as_str()))
}

fn bind_entry<'q>(
    query: SqliteQuery<'q>,
    book: &'q BookId,
    row: &'q EntryRow<'_>,
) -> Result<SqliteQuery<'q>, StoreError> {
    let (entry, receipt) = (row.entry, row.receipt);
    let query = query.bind(book.as_str()).bind(int(entry.position)?).bind(entry.leaf.as_slice());
    let query = query.bind(entry.leaf_hash.as_slice()).bind(entry.salt.as_slice()).bind(row.parents.as_slice());
    let query = query.bind(receipt.map(|receipt| receipt.command_id));
    let query = query.bind(receipt.map(|receipt| receipt.body_mac.as_slice()));
    let query = query.bind(receipt.map(|receipt| receipt.mac_key));
    Ok(query.bind(receipt.map(|receipt| int(receipt.first)).transpose()?))
}

pub(super) async fn command(connection: &mut SqliteConnection, sql: &str) -> Result<(), StoreError> {
    sqlx::query(sql).execute(connection).await.map(drop).map_err(store_error)
}

/// The log still holds the pages of erased rows. The erasure is committed, so a reader that keeps us from emptying the
/// log now is no failure: the next checkpoint overwrites it.
pub(super) async fn forget_in_the_log(connection: &mut SqliteConnection) {
    let _busy = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(connection).await;
}

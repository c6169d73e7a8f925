//! Appending: one statement, and so one round trip and one implicit transaction, for what every command writes.
//!
//! A batch of a few entries is a statement of its own for each number of them: PostgreSQL sets up lists far more slowly
//! than values. For any other number lists keep one prepared text. Rare rows and very long batches take a transaction of
//! several statements. Each statement writes nothing unless the entry before its first one is there; where that position
//! is taken already, the primary keys refuse it.

use std::fmt::Write as _;
use std::sync::LazyLock;

use sqlx::postgres::PgArguments;
use sqlx::query::Query;
use sqlx::{Connection, PgConnection, Postgres};
use uuid::Uuid;

use super::error::store_error;
use super::execute;
use crate::store::rare::{self, int};
use crate::store::{Batch, BookId, EntryRow, StoreError};

/// Entries in one statement: at 60 KiB each, far from the limit of a message.
const STEP: usize = 2_000;

/// Entries at most in a statement that names each value. A connection keeps one for each number of entries.
const NAMED: usize = 48;

/// The statements of 1 to [`NAMED`] entries.
static APPEND_NAMED: LazyLock<Vec<String>> = LazyLock::new(|| (1..=NAMED).map(named).collect());

/// Events, if the entry at `$2` (how long the book is) is there; and their entries, if the events were written.
macro_rules! append {
    ($events:expr, $entries:expr) => {
        concat!(
            "WITH event AS (
                INSERT INTO events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata)
                SELECT 'cooperative', $1, $2 + r.n, r.event_type, r.event_version, r.payload::json, r.metadata::json
                FROM ",
            $events,
            " AS r(event_type, event_version, payload, metadata, n)
                WHERE $2 = 0 OR EXISTS (SELECT FROM events
                    WHERE aggregate_type = 'cooperative' AND aggregate_id = $1 AND sequence = $2)
                RETURNING sequence
            )
            INSERT INTO entries (aggregate_id, position, leaf, leaf_hash, salt, parents,
                command_id, body_mac, mac_key, first_position)
            SELECT $1, $2 + r.n - 1, r.leaf, r.leaf_hash, r.salt, r.parents,
                r.command_id, r.body_mac, r.mac_key, r.first_position
            FROM ",
            $entries,
            " AS r(leaf, leaf_hash, salt, parents, command_id, body_mac, mac_key, first_position, n)
            WHERE EXISTS (SELECT FROM event)"
        )
    };
}

const APPEND_LISTS: &str = append!(
    "UNNEST($3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY",
    "UNNEST($7::bytea[], $8::bytea[], $9::bytea[], $10::bytea[], $11::uuid[], $12::bytea[], $13::bigint[], $14::bigint[])
        WITH ORDINALITY"
);

/// The statement of so many entries: `$1` the book, `$2` its length, then four values of each event, then eight of each
/// entry.
fn named(entries: usize) -> String {
    let events = values(entries, 3, 4);
    let rows = values(entries, 3 + 4 * entries, 8);
    append!("{events}", "{rows}").replace("{events}", &events).replace("{rows}", &rows)
}

/// `(VALUES ($3, $4, 1::bigint), ($5, $6, 2::bigint))`
fn values(rows: usize, first: usize, columns: usize) -> String {
    let mut sql = "(VALUES ".to_owned();
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            let _infallible = write!(sql, "${}, ", first + row * columns + column);
        }
        let _infallible = write!(sql, "{}::bigint)", row + 1);
    }
    sql + ")"
}

/// Writes the batch in one transaction. After a conflict no transaction is left open.
pub(super) async fn write(connection: &mut PgConnection, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
    let rows = batch.rows()?;
    if batch.is_plain() && rows.len() <= STEP {
        return append(connection, book, batch.first, &rows).await;
    }
    let mut transaction = connection.begin().await.map_err(store_error)?;
    match write_parts(&mut transaction, book, batch, &rows).await {
        Ok(()) => transaction.commit().await.map_err(store_error),
        Err(error) => transaction.rollback().await.map_err(store_error).and(Err(error)),
    }
}

/// Writes the batch within a transaction that is open.
pub(super) async fn rows(connection: &mut PgConnection, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
    let rows = batch.rows()?;
    write_parts(connection, book, batch, &rows).await
}

async fn write_parts(
    connection: &mut PgConnection,
    book: &BookId,
    batch: &Batch,
    rows: &[EntryRow<'_>],
) -> Result<(), StoreError> {
    for (first, part) in (batch.first..).step_by(STEP).zip(rows.chunks(STEP)) {
        append(connection, book, first, part).await?;
    }
    for (sql, args) in rare::statements(batch)? {
        execute(connection, book, sql, &args).await?;
    }
    Ok(())
}

async fn append(
    connection: &mut PgConnection,
    book: &BookId,
    first: u64,
    rows: &[EntryRow<'_>],
) -> Result<(), StoreError> {
    let query = match APPEND_NAMED.get(rows.len().saturating_sub(1)) {
        Some(sql) => each(sql, book, first, rows)?,
        None => lists(book, first, rows)?,
    };
    let written = query.execute(connection).await.map_err(store_error)?.rows_affected();
    if written == rows.len() as u64 { Ok(()) } else { Err(StoreError::Conflict { table: "events".to_owned() }) }
}

type PgQuery<'q> = Query<'q, Postgres, PgArguments>;

fn each<'q>(
    sql: &'static str,
    book: &'q BookId,
    first: u64,
    rows: &'q [EntryRow<'_>],
) -> Result<PgQuery<'q>, StoreError> {
    let mut query = sqlx::query(sql).bind(book.as_str()).bind(int(first)?);
    for EntryRow { entry, .. } in rows {
        query = query.bind(entry.event_type.as_str()).bind(entry.event_version.as_str());
        query = query.bind(entry.payload.as_str()).bind(entry.metadata.as_str());
    }
    for EntryRow { entry, parents, receipt } in rows {
        query = query.bind(entry.leaf.as_slice()).bind(entry.leaf_hash.as_slice()).bind(entry.salt.as_slice());
        query = query.bind(parents.as_slice()).bind(receipt.map(|receipt| receipt.command_id));
        query = query.bind(receipt.map(|receipt| receipt.body_mac.as_slice()));
        query = query.bind(receipt.map(|receipt| i64::from(receipt.mac_key)));
        query = query.bind(receipt.map(|receipt| int(receipt.first)).transpose()?);
    }
    Ok(query)
}

fn lists<'q>(book: &'q BookId, first: u64, rows: &'q [EntryRow<'_>]) -> Result<PgQuery<'q>, StoreError> {
    let firsts = rows.iter().map(|row| row.receipt.map(|receipt| int(receipt.first)).transpose());
    Ok(sqlx::query(APPEND_LISTS)
        .bind(book.as_str())
        .bind(int(first)?)
        .bind(column(rows, |row| row.entry.event_type.as_str()))
        .bind(column(rows, |row| row.entry.event_version.as_str()))
        .bind(column(rows, |row| row.entry.payload.as_str()))
        .bind(column(rows, |row| row.entry.metadata.as_str()))
        .bind(column(rows, |row| row.entry.leaf.as_slice()))
        .bind(column(rows, |row| row.entry.leaf_hash.as_slice()))
        .bind(column(rows, |row| row.entry.salt.as_slice()))
        .bind(column(rows, |row| row.parents.as_slice()))
        .bind(column(rows, |row| row.receipt.map(|receipt| receipt.command_id)) as Vec<Option<Uuid>>)
        .bind(column(rows, |row| row.receipt.map(|receipt| receipt.body_mac.as_slice())))
        .bind(column(rows, |row| row.receipt.map(|receipt| i64::from(receipt.mac_key))))
        .bind(firsts.collect::<Result<Vec<_>, _>>()?))
}

fn column<'a, T>(rows: &'a [EntryRow<'_>], value: impl Fn(&'a EntryRow<'_>) -> T) -> Vec<T> {
    rows.iter().map(value).collect()
}

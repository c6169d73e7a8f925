//! Appending: one statement, and so one round trip and one implicit transaction, for what every command writes.
//!
//! One entry alone, what a quiet book gets, has a statement of its own: PostgreSQL sets up a list far more slowly than
//! values. For any other number arrays keep one prepared text. Rare rows and very long batches take a transaction of
//! several statements. Each statement writes nothing unless the book ends right before it; should two of them meet, the
//! primary keys let one pass.

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

/// Events, unless the book does not end at `$2`, the position of the first; and their entries, if the events were written.
macro_rules! append {
    ($event:literal, $entry:literal) => {
        concat!(
            "WITH event AS (
                INSERT INTO events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata) ",
            $event,
            " WHERE $2 = COALESCE(
                    (SELECT max(sequence) FROM events WHERE aggregate_type = 'cooperative' AND aggregate_id = $1), 0)
                RETURNING sequence
            )
            INSERT INTO entries (aggregate_id, position, leaf, leaf_hash, salt, parents,
                command_id, body_mac, mac_key, first_position) ",
            $entry
        )
    };
}

const APPEND_ONE: &str = append!(
    "SELECT 'cooperative', $1, $2 + 1, $3, $4, $5::json, $6::json",
    "SELECT $1, sequence - 1, $7, $8, $9, $10, $11, $12, $13, $14 FROM event"
);

const APPEND: &str = append!(
    "SELECT 'cooperative', $1, $2 + r.n, r.event_type, r.event_version, r.payload::json, r.metadata::json
     FROM UNNEST($3::text[], $4::text[], $5::text[], $6::text[])
        WITH ORDINALITY AS r(event_type, event_version, payload, metadata, n)",
    "SELECT $1, $2 + r.n - 1, r.leaf, r.leaf_hash, r.salt, r.parents,
        r.command_id, r.body_mac, r.mac_key, r.first_position
     FROM UNNEST($7::bytea[], $8::bytea[], $9::bytea[], $10::bytea[], $11::uuid[], $12::bytea[], $13::bigint[], $14::bigint[])
        WITH ORDINALITY AS r(leaf, leaf_hash, salt, parents, command_id, body_mac, mac_key, first_position, n)
     WHERE (SELECT count(*) FROM event) > 0"
);

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
    let query = match rows {
        [only] => one(book, only)?,
        several => many(book, first, several)?,
    };
    let written = query.execute(connection).await.map_err(store_error)?.rows_affected();
    if written == rows.len() as u64 { Ok(()) } else { Err(StoreError::Conflict { table: "events".to_owned() }) }
}

type PgQuery<'q> = Query<'q, Postgres, PgArguments>;

fn one<'q>(book: &'q BookId, row: &'q EntryRow<'_>) -> Result<PgQuery<'q>, StoreError> {
    let (entry, receipt) = (row.entry, row.receipt);
    Ok(sqlx::query(APPEND_ONE)
        .bind(book.as_str())
        .bind(int(entry.position)?)
        .bind(entry.event_type.as_str())
        .bind(entry.event_version.as_str())
        .bind(entry.payload.as_str())
        .bind(entry.metadata.as_str())
        .bind(entry.leaf.as_slice())
        .bind(entry.leaf_hash.as_slice())
        .bind(entry.salt.as_slice())
        .bind(row.parents.as_slice())
        .bind(receipt.map(|receipt| receipt.command_id))
        .bind(receipt.map(|receipt| receipt.body_mac.as_slice()))
        .bind(receipt.map(|receipt| i64::from(receipt.mac_key)))
        .bind(receipt.map(|receipt| int(receipt.first)).transpose()?))
}

fn many<'q>(book: &'q BookId, first: u64, rows: &'q [EntryRow<'_>]) -> Result<PgQuery<'q>, StoreError> {
    let firsts = rows.iter().map(|row| row.receipt.map(|receipt| int(receipt.first)).transpose());
    Ok(sqlx::query(APPEND)
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

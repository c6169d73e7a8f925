//! Reading what is published.

use super::sql::{self, Dialect};
use super::write::objects;
use crate::store::backend::{Arg, Backend};
use crate::store::columns::Columns;
use crate::store::{BookId, Published, StoreError};
use quitus_projections::publication::{Column, Kind, Row, Table, Value};

/// How far the tables are.
pub(in crate::store) async fn published<B: Backend>(
    backend: &B,
    book: &BookId,
) -> Result<Option<Published>, StoreError> {
    let sql = match B::DIALECT {
        Dialect::Sqlite => sql::PUBLISHED_SQLITE,
        Dialect::Postgres => sql::PUBLISHED_POSTGRES,
    };
    let read = |row: &B::Row| {
        Ok(Published {
            version: row.key_number("version")?,
            entries: row.count("entries")?,
            recorded_at: row.optional_text("recorded_at")?,
        })
    };
    backend.fetch(book, sql, &[]).await?.first().map(read).transpose()
}

/// Rows behind a key.
pub(in crate::store) async fn rows<B: Backend>(
    backend: &B,
    book: &BookId,
    table: Table,
    after: Option<&Row>,
    limit: u32,
) -> Result<Vec<Row>, StoreError> {
    let (texts, limit) = (sql::texts(B::DIALECT, table), Arg::Int(limit.into()));
    let rows = match after {
        None => backend.fetch(book, &texts.first, &[limit]).await?,
        Some(key) => {
            let key = objects(table, &[key]);
            backend.fetch(book, &texts.after, &[limit, Arg::Text(&key)]).await?
        }
    };
    rows.iter().map(|row| table.columns().iter().map(|column| cell(row, column)).collect()).collect()
}

fn cell(row: &impl Columns, column: &Column) -> Result<Value, StoreError> {
    Ok(match column.kind {
        Kind::Number => row.optional_int(column.name)?.map_or(Value::Nothing, Value::Number),
        Kind::Text | Kind::Day | Kind::Instant | Kind::Reference => {
            row.optional_text(column.name)?.map_or(Value::Nothing, Value::Text)
        }
    })
}

//! Changing what is not of the book: a few statements, all or none.

use super::append::command;
use super::bind;
use super::error::store_error;
use crate::store::rare::Statement;
use crate::store::{BookId, StoreError};
use sqlx::sqlite::SqliteConnection;

/// Runs statements in one transaction, unless the first changes nothing; says how many rows it changed.
pub(super) async fn change(
    connection: &mut SqliteConnection,
    book: &BookId,
    statements: &[Statement<'_>],
) -> Result<u64, StoreError> {
    command(connection, "BEGIN IMMEDIATE").await?;
    let mut first = None;
    for (sql, args) in statements {
        let query = bind(sqlx::query(sql).bind(book.as_str()), args);
        let changed = query.execute(&mut *connection).await.map_err(store_error)?.rows_affected();
        if *first.get_or_insert(changed) == 0 {
            break;
        }
    }
    command(connection, "COMMIT").await?;
    Ok(first.unwrap_or(0))
}

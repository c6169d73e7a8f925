//! Changing what is not of the book: a few statements, all or none.

use super::bind;
use super::error::store_error;
use crate::store::rare::Statement;
use crate::store::{BookId, StoreError};
use sqlx::{Connection, PgConnection};

/// Runs statements in one transaction, unless the first changes nothing; says how many rows it changed. After a conflict
/// no transaction is left open.
pub(super) async fn change(
    connection: &mut PgConnection,
    book: &BookId,
    statements: &[Statement<'_>],
) -> Result<u64, StoreError> {
    let mut transaction = connection.begin().await.map_err(store_error)?;
    match run(&mut transaction, book, statements).await {
        Ok(changed) => transaction.commit().await.map_err(store_error).map(|()| changed),
        Err(error) => transaction.rollback().await.map_err(store_error).and(Err(error)),
    }
}

async fn run(connection: &mut PgConnection, book: &BookId, statements: &[Statement<'_>]) -> Result<u64, StoreError> {
    let mut first = None;
    for (sql, args) in statements {
        let query = bind(sqlx::query(sql).bind(book.as_str()), args);
        let changed = query.execute(&mut *connection).await.map_err(store_error)?.rows_affected();
        if *first.get_or_insert(changed) == 0 {
            break;
        }
    }
    Ok(first.unwrap_or(0))
}

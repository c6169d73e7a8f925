//! Writing a book that is brought back: piece by piece, in one transaction.

use sqlx::{Connection, PgConnection};
use tokio::sync::mpsc::Receiver;

use super::append::rows;
use super::error::store_error;
use super::execute;
use crate::store::{BookId, Piece, StoreError, rare};

/// Writes up to the piece that says that it is all. After a conflict no transaction is left open.
pub(super) async fn write(
    connection: &mut PgConnection,
    book: &BookId,
    pieces: &mut Receiver<Piece>,
) -> Result<(), StoreError> {
    let mut transaction = connection.begin().await.map_err(store_error)?;
    match pour(&mut transaction, book, pieces).await {
        Ok(()) => transaction.commit().await.map_err(store_error),
        Err(error) => transaction.rollback().await.map_err(store_error).and(Err(error)),
    }
}

async fn pour(connection: &mut PgConnection, book: &BookId, pieces: &mut Receiver<Piece>) -> Result<(), StoreError> {
    loop {
        let piece = pieces.recv().await.ok_or(StoreError::CutShort)?;
        piece.check()?;
        match &piece {
            Piece::Whole => return Ok(()),
            Piece::Rows(batch) => rows(connection, book, batch).await?,
            Piece::Checkpoint(_) | Piece::Cosignature(_) | Piece::Timestamp(_) => {
                if let Some((sql, args)) = rare::put(&piece)? {
                    execute(connection, book, sql, &args).await?;
                }
            }
        }
    }
}

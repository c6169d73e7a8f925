//! Writing a book that is brought back: piece by piece, in one transaction.

use sqlx::sqlite::SqliteConnection;
use tokio::sync::mpsc::Receiver;

use super::append::{command, forget_in_the_log, rows};
use super::insert;
use crate::store::{BookId, Piece, StoreError, rare};

/// Writes up to the piece that says that it is all. After an error the transaction may still be open: the caller lets the
/// connection go, or rolls back.
pub(super) async fn write(
    connection: &mut SqliteConnection,
    book: &BookId,
    pieces: &mut Receiver<Piece>,
) -> Result<(), StoreError> {
    command(connection, "BEGIN IMMEDIATE").await?;
    let mut erased = false;
    loop {
        let piece = pieces.recv().await.ok_or(StoreError::CutShort)?;
        piece.check()?;
        match &piece {
            Piece::Whole => break,
            Piece::Rows(batch) => {
                erased |= !batch.erasures.is_empty();
                rows(connection, book, batch).await?;
            }
            Piece::Checkpoint(_) | Piece::Cosignature(_) | Piece::Timestamp(_) => {
                if let Some((sql, args)) = rare::put(&piece)? {
                    insert(connection, book, sql, &args).await?;
                }
            }
        }
    }
    command(connection, "COMMIT").await?;
    if erased {
        forget_in_the_log(connection).await;
    }
    Ok(())
}

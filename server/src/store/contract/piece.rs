//! What a book that is brought back is written from.

use super::StoreError;
use super::batch::Batch;
use super::rows::{CheckpointRow, CosignatureRow, TimestampRow};

/// A part of what [`Store::fill`](super::Store::fill) writes in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Rows as an append writes them; the entries of the pieces follow each other, and a piece may have none.
    Rows(Box<Batch>),
    /// A checkpoint.
    Checkpoint(CheckpointRow),
    /// A cosignature.
    Cosignature(CosignatureRow),
    /// A time-stamp.
    Timestamp(TimestampRow),
    /// Everything was sent, and the sender answers for it. Without this nothing is committed.
    Whole,
}

impl Piece {
    /// Refuses what no database should be asked to write.
    pub(in crate::store) fn check(&self) -> Result<(), StoreError> {
        match self {
            Piece::Rows(batch) if !batch.entries.is_empty() => batch.check(),
            Piece::Rows(batch) if !batch.nodes.is_empty() || !batch.receipts.is_empty() => {
                Err(StoreError::Malformed("nodes and receipts come with their entries"))
            }
            Piece::Rows(_) | Piece::Checkpoint(_) | Piece::Cosignature(_) | Piece::Timestamp(_) | Piece::Whole => {
                Ok(())
            }
        }
    }
}

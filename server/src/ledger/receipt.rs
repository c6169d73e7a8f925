//! What an accepted command is answered.

use quitus_domain::law::Breach;
use quitus_domain::values::Position;
use quitus_projections::log::to_base64;
use serde::Serialize;
use uuid::Uuid;

use crate::store::ReceiptRow;

/// The proof of acceptance: with it and a later checkpoint, anyone can ask that the entries be shown in the book.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Receipt {
    /// The command.
    pub command_id: Uuid,
    /// Position of its first entry, from 0.
    pub first: Position,
    /// Position of its last entry.
    pub last: Position,
    /// Leaf hash of the last entry, base64.
    pub leaf_hash: String,
    /// The least size of a checkpoint that covers it.
    pub checkpoint_size: u64,
}

/// Whether the answer is new.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Repeat {
    /// The command was carried out now.
    First,
    /// It had been carried out before, with the same body: nothing was done again.
    Again,
}

/// An accepted command.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Accepted {
    /// The receipt, the same each time the command is sent.
    pub receipt: Receipt,
    /// Now or before.
    pub repeat: Repeat,
    /// What was recorded against the statutes or against form; only told the first time.
    pub findings: Vec<Breach>,
}

impl From<&ReceiptRow> for Receipt {
    fn from(row: &ReceiptRow) -> Self {
        Receipt {
            command_id: row.command_id,
            first: Position(row.first),
            last: Position(row.last),
            leaf_hash: to_base64(&row.leaf_hash),
            checkpoint_size: row.size,
        }
    }
}

//! The contract of a store: its rows, its errors and the port itself.

mod batch;
mod error;
mod piece;
mod port;
mod published;
mod rows;

pub(in crate::store) use batch::EntryRow;
pub use batch::{Batch, Erasure};
pub use error::StoreError;
pub use piece::Piece;
pub use port::{Access, Store};
pub use published::{Published, Publishing};
pub use quitus_domain::values::BookId;
pub use rows::{
    BookHead, CheckpointRow, CosignatureRow, Fact, Facts, Head, PersonKeyRow, ReceiptRow, SealedRow, TimestampRow,
    VaultRow,
};

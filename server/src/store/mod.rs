//! The store: where books lie, and the only SQL of the program.
//!
//! [`Store`] is the contract that SQLite and PostgreSQL both keep; one test file (`tests/contract`) runs it on both.
//! What the contract promises:
//! - A batch is written whole or not at all, and becomes visible whole.
//! - Positions are dense: a batch that does not begin right behind the last stored entry is a [`StoreError::Conflict`].
//! - What was written is read back byte for byte: payload and metadata never go through a JSON value.
//! - Every read but the list of books binds one book; the same tables hold many.
//!
//! [`People`] is a second contract, of who may enter the pages: it lies in the same database and outside the book.
//!
//! Deliberately absent: rules, clocks, hashing, keys and retries. The store does not know what an entry means.

mod backend;
mod columns;
mod contract;
mod migration;
mod open;
mod people;
mod postgres;
mod publication;
mod rare;
mod read;
mod row;
mod sql;
mod sqlite;

use contract::EntryRow;
pub use contract::{
    Access, Batch, BookHead, BookId, CheckpointRow, CosignatureRow, Erasure, Fact, Facts, Head, PersonKeyRow, Piece,
    Published, Publishing, ReceiptRow, SealedRow, Store, StoreError, TimestampRow, VaultRow,
};
pub use open::{Opened, open, open_with_people};
pub use people::{FactorRow, FormHead, FormRow, InvitationRow, People, PersonRow, SessionRow, TokenRow};

//! What a database must offer so that the shared reads of [`read`](super::read) make it a [`Store`](super::Store).

use std::sync::Arc;

use async_trait::async_trait;
use tokio::sync::mpsc::Receiver;
use uuid::Uuid;

use super::columns::Columns;
use super::publication::Dialect;
use super::rare::Statement;
use super::{Access, Batch, BookId, Piece, Store, StoreError};

/// A value bound to a statement.
#[derive(Debug, Clone, Copy)]
pub(super) enum Arg<'a> {
    Int(i64),
    Text(&'a str),
    Bytes(&'a [u8]),
    Id(Uuid),
    Ints(&'a [i64]),
}

/// A database, one level above its driver.
#[async_trait]
pub(super) trait Backend: Send + Sync {
    type Row: Columns + Send;

    /// Nodes by the position of their entry: the one read for which the two dialects have no common words. `$2` is
    /// [`Arg::Ints`].
    const NODES_OF: &'static str;

    /// In which words the statements of the published tables are written.
    const DIALECT: Dialect;

    /// The database's check of itself, if it has one: rows of a text `found`.
    const OWN_CHECK: Option<&'static str> = None;

    /// Reads rows of **one book**. `sql` names it `$1`; `args` are `$2` and on. Every read of a book comes through here.
    async fn fetch(&self, book: &BookId, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<Self::Row>, StoreError>;

    /// Reads across books; `args` are `$1` and on. Only the list of books does that.
    async fn fetch_across(&self, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<Self::Row>, StoreError>;

    /// Inserts one row of one book, in a transaction of its own.
    async fn insert(&self, book: &BookId, sql: &'static str, args: &[Arg<'_>]) -> Result<(), StoreError>;

    /// Writes a checked batch in one transaction.
    async fn write(&self, book: &BookId, batch: &Batch) -> Result<(), StoreError>;

    /// Writes pieces that were not checked yet, in one transaction.
    async fn write_pieces(&self, book: &BookId, pieces: &mut Receiver<Piece>) -> Result<(), StoreError>;

    /// As [`Store::take_turn`]; false where the database has no turns.
    async fn turn(&self, _: &BookId) -> bool {
        false
    }

    /// As [`Store::is_waited_for`].
    async fn waited_for(&self, _: &BookId) -> bool {
        false
    }

    /// As [`Store::end_turn`].
    async fn turn_over(&self, _: &BookId) {}

    /// One connection in one transaction that sees what is committed now, and nothing later.
    async fn still(&self) -> Result<Arc<dyn Store>, StoreError>;

    /// Runs statements about one book in one transaction, and says how many rows the first of them changed. When that is
    /// none, the others are not run and nothing is written.
    async fn change(&self, book: &BookId, statements: &[Statement<'_>]) -> Result<u64, StoreError>;

    fn opened_for(&self) -> Access;

    async fn disconnect(&self);
}

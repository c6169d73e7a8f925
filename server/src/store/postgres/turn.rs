//! Turns at one book between servers: a lock of PostgreSQL, held by the connection that appends meanwhile.
//!
//! The primary keys arbitrate without it. It is there so that of two busy servers neither starves, and so that neither
//! decides batch after batch for nothing. A connection that is lost gives its turn back by itself.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use sqlx::PgPool;

use super::connect::{Appenders, Lent};
use crate::store::BookId;

/// Waits as long as `lock_timeout` says. In the order of asking: PostgreSQL's queue is fair.
const TAKE: &str = "SELECT pg_advisory_lock(hashtextextended($1, 20120102))";
/// Given back at once, with the transaction of the question.
const TAKEN: &str = "SELECT NOT pg_try_advisory_xact_lock_shared(hashtextextended($1, 20120102))";
const END: &str = "SELECT pg_advisory_unlock(hashtextextended($1, 20120102))";

/// Whether a server is at its turn. Where that is not told, nobody is waited for.
pub(super) async fn is_taken(readers: &PgPool, book: &BookId) -> bool {
    sqlx::query_scalar(TAKEN).bind(book.as_str()).fetch_one(readers).await.unwrap_or(false)
}

/// The connections of the books at which it is this server's turn.
#[derive(Default)]
pub(super) struct Turns(Mutex<HashMap<BookId, Lent>>);

impl Turns {
    /// Whether the turn came. If not, everything goes on without turns.
    pub(super) async fn take(&self, appenders: &Appenders, book: &BookId) -> bool {
        let Ok(mut lent) = appenders.lend().await else { return false };
        let taken = sqlx::query(TAKE).bind(book.as_str()).execute(&mut lent.connection).await;
        if taken.is_ok() {
            self.keep(book, lent);
        }
        taken.is_ok()
    }

    /// Lets the next one write.
    pub(super) async fn end(&self, appenders: &Appenders, book: &BookId) {
        let Some(mut lent) = self.borrow(book) else { return };
        if sqlx::query(END).bind(book.as_str()).execute(&mut lent.connection).await.is_ok() {
            appenders.put_back(lent.connection);
        }
    }

    /// The connection of the turn, to append on it.
    pub(super) fn borrow(&self, book: &BookId) -> Option<Lent> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(book)
    }

    pub(super) fn keep(&self, book: &BookId, lent: Lent) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(book.clone(), lent);
    }
}

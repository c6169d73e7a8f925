//! One reading connection in one transaction: the database as it was when it began, on the primary or on a replica.
//! Writers go on; rows deleted meanwhile are only vacuumed once it ends.

use std::sync::Arc;

use async_trait::async_trait;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgPool, PgRow};
use sqlx::{Executor, Postgres};
use tokio::sync::Mutex;
use tokio::sync::mpsc::Receiver;

use super::PostgresStore;
use super::bind;
use super::error::store_error;
use crate::store::backend::{Arg, Backend};
use crate::store::publication::Dialect;
use crate::store::rare::Statement;
use crate::store::{Access, Batch, BookId, Piece, Store, StoreError};

/// The snapshot is taken by the first statement after BEGIN. A long backup may pause longer between two reads than a
/// page does.
const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; \
    SET LOCAL idle_in_transaction_session_timeout = '10min'; SELECT count(*) FROM quitus_schema";

pub(super) struct Snapshot(Mutex<PoolConnection<Postgres>>);

impl Snapshot {
    pub(super) async fn begin(readers: &PgPool) -> Result<Self, StoreError> {
        let mut connection = readers.acquire().await.map_err(store_error)?;
        // A connection in a transaction does not go back to the others.
        connection.close_on_drop();
        connection.execute(BEGIN).await.map_err(store_error)?;
        Ok(Snapshot(Mutex::new(connection)))
    }
}

#[async_trait]
impl Backend for Snapshot {
    type Row = PgRow;

    const DIALECT: Dialect = PostgresStore::DIALECT;

    const NODES_OF: &'static str = PostgresStore::NODES_OF;

    async fn fetch(&self, book: &BookId, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<PgRow>, StoreError> {
        let mut connection = self.0.lock().await;
        bind(sqlx::query(sql).bind(book.as_str()), args).fetch_all(&mut **connection).await.map_err(store_error)
    }

    async fn fetch_across(&self, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<PgRow>, StoreError> {
        let mut connection = self.0.lock().await;
        bind(sqlx::query(sql), args).fetch_all(&mut **connection).await.map_err(store_error)
    }

    async fn insert(&self, _: &BookId, _: &'static str, _: &[Arg<'_>]) -> Result<(), StoreError> {
        Err(StoreError::ReadOnly)
    }

    async fn write(&self, _: &BookId, _: &Batch) -> Result<(), StoreError> {
        Err(StoreError::ReadOnly)
    }

    async fn write_pieces(&self, _: &BookId, _: &mut Receiver<Piece>) -> Result<(), StoreError> {
        Err(StoreError::ReadOnly)
    }

    async fn still(&self) -> Result<Arc<dyn Store>, StoreError> {
        Err(StoreError::ReadOnly)
    }

    async fn change(&self, _: &BookId, _: &[Statement<'_>]) -> Result<u64, StoreError> {
        Err(StoreError::ReadOnly)
    }

    fn opened_for(&self) -> Access {
        Access::ReadOnly
    }

    /// The transaction ends with the connection, which ends when the snapshot is dropped.
    async fn disconnect(&self) {
        // Nothing was written: when the server is gone already, nothing is lost.
        let _ended = self.0.lock().await.execute("ROLLBACK").await;
    }
}

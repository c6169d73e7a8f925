//! One reading connection in one transaction: the file as it was when it began. In WAL mode writers go on; the log only
//! cannot be moved into the file past what is read here.

use std::sync::Arc;

use async_trait::async_trait;
use sqlx::Sqlite;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{SqlitePool, SqliteRow};
use tokio::sync::Mutex;
use tokio::sync::mpsc::Receiver;

use super::SqliteStore;
use super::append::command;
use super::bind;
use super::error::store_error;
use crate::store::backend::{Arg, Backend};
use crate::store::publication::Dialect;
use crate::store::rare::Statement;
use crate::store::{Access, Batch, BookId, Piece, Store, StoreError};

pub(super) struct Snapshot(Mutex<PoolConnection<Sqlite>>);

impl Snapshot {
    pub(super) async fn begin(readers: &SqlitePool) -> Result<Self, StoreError> {
        let mut connection = readers.acquire().await.map_err(store_error)?;
        // A connection in a transaction does not go back to the others.
        connection.close_on_drop();
        command(&mut connection, "BEGIN").await?;
        // A deferred transaction begins with its first read.
        command(&mut connection, "SELECT count(*) FROM quitus_schema").await?;
        Ok(Snapshot(Mutex::new(connection)))
    }
}

#[async_trait]
impl Backend for Snapshot {
    type Row = SqliteRow;

    const DIALECT: Dialect = SqliteStore::DIALECT;

    const NODES_OF: &'static str = SqliteStore::NODES_OF;
    const OWN_CHECK: Option<&'static str> = SqliteStore::OWN_CHECK;

    async fn fetch(&self, book: &BookId, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<SqliteRow>, StoreError> {
        let mut connection = self.0.lock().await;
        bind(sqlx::query(sql).bind(book.as_str()), args).fetch_all(&mut **connection).await.map_err(store_error)
    }

    async fn fetch_across(&self, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<SqliteRow>, StoreError> {
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
        // Nothing was written: when the file is gone already, nothing is lost.
        let _ended = command(&mut **self.0.lock().await, "ROLLBACK").await;
    }
}

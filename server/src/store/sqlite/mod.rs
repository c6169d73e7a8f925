//! One book, or some, in one SQLite file.
//!
//! One connection writes, four read. WAL with `synchronous = FULL`: an acknowledged append survives a power cut.
//! The writer's connection is taken out while it works and put back only when it is known to be sound: a call that is
//! cancelled or fails in the machine loses its connection, and with it whatever it had half done.

mod append;
mod change;
mod connect;
mod error;
mod fill;
mod migrate;
mod snapshot;
mod writer;

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use sqlx::Sqlite;
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqlitePool, SqliteRow};
use tokio::sync::Mutex;
use tokio::sync::mpsc::Receiver;

use self::error::store_error;
use self::writer::Writer;
use super::backend::{Arg, Backend};
use super::publication::Dialect;
use super::rare::Statement;
use super::{Access, Batch, BookId, Piece, Store, StoreError};

/// A [`Store`](super::Store) in one file.
pub(super) struct SqliteStore {
    access: Access,
    readers: SqlitePool,
    writer: Mutex<Writer>,
}

impl SqliteStore {
    pub(super) async fn open(file: &Path, access: Access) -> Result<Self, StoreError> {
        let mut writer = Writer::new(connect::for_writing(file));
        let readers = match access {
            Access::ReadOnly => connect::readers_of_a_still_file(file).await?,
            Access::ReadWrite | Access::CreateIfMissing => {
                connect::find_or_create(file, access)?;
                let mut connection = writer.take().await?;
                migrate::bring_up_to_date(&mut connection, file, access).await?;
                writer.put_back(connection);
                connect::readers(connect::for_reading(file))
            }
        };
        if access == Access::ReadOnly {
            migrate::check(&readers, file).await?;
        }
        Ok(SqliteStore { access, readers, writer: Mutex::new(writer) })
    }
}

#[async_trait]
impl Backend for SqliteStore {
    type Row = SqliteRow;

    const DIALECT: Dialect = Dialect::Sqlite;

    const NODES_OF: &'static str = "SELECT position, leaf_hash, parents FROM entries \
         WHERE aggregate_id = $1 AND position IN (SELECT value FROM json_each($2)) ORDER BY position";

    // Entries too: read in order they may be whole, and asked for one by one be missed by a torn inner page.
    const OWN_CHECK: Option<&'static str> = Some(
        "SELECT integrity_check AS found FROM (SELECT 'events' AS named UNION ALL SELECT 'entries' UNION ALL \
         SELECT 'checkpoints' UNION ALL SELECT 'texts' UNION ALL \
         SELECT 'attachments' UNION ALL SELECT 'vault_fields' UNION ALL SELECT 'person_keys'), \
         pragma_integrity_check(named) WHERE integrity_check <> 'ok'",
    );

    async fn fetch(&self, book: &BookId, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<SqliteRow>, StoreError> {
        bind(sqlx::query(sql).bind(book.as_str()), args).fetch_all(&self.readers).await.map_err(store_error)
    }

    async fn fetch_across(&self, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<SqliteRow>, StoreError> {
        bind(sqlx::query(sql), args).fetch_all(&self.readers).await.map_err(store_error)
    }

    async fn insert(&self, book: &BookId, sql: &'static str, args: &[Arg<'_>]) -> Result<(), StoreError> {
        let mut writer = self.writer.lock().await;
        let mut connection = writer.take().await?;
        let result = insert(&mut connection, book, sql, args).await;
        writer.settle(connection, result).await
    }

    async fn write(&self, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
        let mut writer = self.writer.lock().await;
        let mut connection = writer.take().await?;
        let result = append::write(&mut connection, book, batch).await;
        writer.settle(connection, result).await
    }

    async fn write_pieces(&self, book: &BookId, pieces: &mut Receiver<Piece>) -> Result<(), StoreError> {
        let mut writer = self.writer.lock().await;
        let mut connection = writer.take().await?;
        let result = fill::write(&mut connection, book, pieces).await;
        writer.settle(connection, result).await
    }

    async fn still(&self) -> Result<Arc<dyn Store>, StoreError> {
        Ok(Arc::new(snapshot::Snapshot::begin(&self.readers).await?))
    }

    async fn change(&self, book: &BookId, statements: &[Statement<'_>]) -> Result<u64, StoreError> {
        let mut writer = self.writer.lock().await;
        let mut connection = writer.take().await?;
        let changed = change::change(&mut connection, book, statements).await;
        let (changed, result) = match changed {
            Ok(changed) => (changed, Ok(())),
            Err(error) => (0, Err(error)),
        };
        writer.settle(connection, result).await.map(|()| changed)
    }

    fn opened_for(&self) -> Access {
        self.access
    }

    async fn disconnect(&self) {
        self.readers.close().await;
        self.writer.lock().await.close().await;
    }
}

async fn insert(
    connection: &mut SqliteConnection,
    book: &BookId,
    sql: &'static str,
    args: &[Arg<'_>],
) -> Result<(), StoreError> {
    let query = bind(sqlx::query(sql).bind(book.as_str()), args);
    query.execute(connection).await.map(drop).map_err(store_error)
}

type SqliteQuery<'q> = Query<'q, Sqlite, SqliteArguments<'q>>;

fn bind<'q>(query: SqliteQuery<'q>, args: &[Arg<'q>]) -> SqliteQuery<'q> {
    args.iter().fold(query, |query, arg| match arg {
        Arg::Int(value) => query.bind(*value),
        Arg::Text(value) => query.bind(*value),
        Arg::Bytes(value) => query.bind(*value),
        Arg::Id(value) => query.bind(*value),
        Arg::Ints(values) => query.bind(json_array(values)),
    })
}

/// SQLite binds no lists; its `json_each` reads one from a text.
fn json_array(values: &[i64]) -> String {
    let values: Vec<String> = values.iter().map(i64::to_string).collect();
    format!("[{}]", values.join(","))
}

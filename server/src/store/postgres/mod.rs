//! Many books in one PostgreSQL, written by one server or by several.
//!
//! Roles (cluster-wide, nobody logs in as them; a login is made a member):
//! - `quitus_owner` owns the tables; only migrations run as it.
//! - `quitus_app` is what every connection of the server becomes, whoever logged in: SELECT and INSERT, and DELETE on
//!   the tables that erasures touch.
//! - `quitus_auditor` reads, and of its members each only the books that `book_grants` names for their login.
//!
//! Reads come from a pool. Appends have connections of their own, so that a page full of readers does not delay an
//! acknowledgement, and are dropped after any failure but a conflict. Deleted rows leave the files when PostgreSQL
//! vacuums, not before: after an erasure that must be final on the disk, the owner runs `VACUUM`.

mod append;
mod change;
mod connect;
mod error;
mod fill;
mod migrate;
mod roles;
mod snapshot;
mod turn;

use std::sync::Arc;

use async_trait::async_trait;
use sqlx::postgres::{PgArguments, PgPool, PgRow};
use sqlx::query::Query;
use sqlx::{PgConnection, Postgres};
use tokio::sync::mpsc::Receiver;

use self::connect::{Appenders, Place};
use self::error::store_error;
use super::backend::{Arg, Backend};
use super::publication::Dialect;
use super::rare::Statement;
use super::{Access, Batch, BookId, Piece, Store, StoreError};

/// A [`Store`](super::Store) in PostgreSQL.
pub(super) struct PostgresStore {
    access: Access,
    readers: PgPool,
    appenders: Appenders,
    turns: turn::Turns,
}

impl PostgresStore {
    pub(super) async fn open(url: &str, access: Access) -> Result<Self, StoreError> {
        let place = Place::parse(url, access)?;
        let mut login = place.login().await?;
        migrate::bring_up_to_date(&mut login, &place).await?;
        roles::become_a_reader_or_the_app(&mut login, access).await?;
        let readers = place.readers();
        let appenders = Appenders::new(place);
        appenders.put_back(login);
        Ok(PostgresStore { access, readers, appenders, turns: turn::Turns::default() })
    }
}

#[async_trait]
impl Backend for PostgresStore {
    type Row = PgRow;

    const DIALECT: Dialect = Dialect::Postgres;

    const NODES_OF: &'static str = "SELECT position, leaf_hash, parents FROM entries \
         WHERE aggregate_id = $1 AND position = ANY($2) ORDER BY position";

    async fn fetch(&self, book: &BookId, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<PgRow>, StoreError> {
        bind(sqlx::query(sql).bind(book.as_str()), args).fetch_all(&self.readers).await.map_err(store_error)
    }

    async fn fetch_across(&self, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<PgRow>, StoreError> {
        bind(sqlx::query(sql), args).fetch_all(&self.readers).await.map_err(store_error)
    }

    async fn insert(&self, book: &BookId, sql: &'static str, args: &[Arg<'_>]) -> Result<(), StoreError> {
        let mut lent = self.appenders.lend().await?;
        let result = execute(&mut lent.connection, book, sql, args).await;
        self.appenders.settle(lent, result)
    }

    async fn write(&self, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
        if let Some(mut lent) = self.turns.borrow(book) {
            let result = append::write(&mut lent.connection, book, batch).await;
            if connect::is_sound(&result) {
                self.turns.keep(book, lent);
            }
            return result;
        }
        let mut lent = self.appenders.lend().await?;
        let result = append::write(&mut lent.connection, book, batch).await;
        self.appenders.settle(lent, result)
    }

    async fn write_pieces(&self, book: &BookId, pieces: &mut Receiver<Piece>) -> Result<(), StoreError> {
        let mut lent = self.appenders.lend().await?;
        let result = fill::write(&mut lent.connection, book, pieces).await;
        self.appenders.settle(lent, result)
    }

    async fn turn(&self, book: &BookId) -> bool {
        self.turns.take(&self.appenders, book).await
    }

    async fn waited_for(&self, book: &BookId) -> bool {
        turn::is_taken(&self.readers, book).await
    }

    async fn turn_over(&self, book: &BookId) {
        self.turns.end(&self.appenders, book).await;
    }

    async fn still(&self) -> Result<Arc<dyn Store>, StoreError> {
        Ok(Arc::new(snapshot::Snapshot::begin(&self.readers).await?))
    }

    async fn change(&self, book: &BookId, statements: &[Statement<'_>]) -> Result<u64, StoreError> {
        let mut lent = self.appenders.lend().await?;
        let changed = change::change(&mut lent.connection, book, statements).await;
        let (changed, result) = match changed {
            Ok(changed) => (changed, Ok(())),
            Err(error) => (0, Err(error)),
        };
        self.appenders.settle(lent, result).map(|()| changed)
    }

    fn opened_for(&self) -> Access {
        self.access
    }

    async fn disconnect(&self) {
        self.readers.close().await;
        self.appenders.close().await;
    }
}

async fn execute(
    connection: &mut PgConnection,
    book: &BookId,
    sql: &'static str,
    args: &[Arg<'_>],
) -> Result<(), StoreError> {
    let query = bind(sqlx::query(sql).bind(book.as_str()), args);
    query.execute(connection).await.map(drop).map_err(store_error)
}

fn bind<'q>(query: Query<'q, Postgres, PgArguments>, args: &[Arg<'q>]) -> Query<'q, Postgres, PgArguments> {
    args.iter().fold(query, |query, arg| match arg {
        Arg::Int(value) => query.bind(*value),
        Arg::Text(value) => query.bind(*value),
        Arg::Bytes(value) => query.bind(*value),
        Arg::Id(value) => query.bind(*value),
        Arg::Ints(values) => query.bind(*values),
    })
}

//! A database of its own for each test, and a way round the store for those who attack it.

use std::path::PathBuf;
use std::sync::Arc;

use quitus_server::store::{Access, BookId, Store, open};
use quitus_tests::postgres::Cluster;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, PgConnection, SqliteConnection};
use tempfile::TempDir;

/// Every table of a book.
pub const TABLES: [&str; 9] = [
    "events",
    "entries",
    "checkpoints",
    "cosignatures",
    "timestamps",
    "texts",
    "attachments",
    "vault_fields",
    "person_keys",
];

/// An empty place for a store.
pub enum Database {
    /// A file in a folder that goes with the test.
    Sqlite(TempDir),
    /// A database of the test run's own cluster: the address for the server, and the one of the cluster's superuser.
    Postgres { url: String, superuser: String, name: String },
}

impl Database {
    pub fn sqlite() -> Self {
        Database::Sqlite(tempfile::tempdir().expect("a temporary folder"))
    }

    pub async fn postgres() -> Self {
        Self::of_cluster(Cluster::shared()).await
    }

    pub async fn of_cluster(cluster: &Cluster) -> Self {
        let name = cluster.create_database().await;
        Database::Postgres { url: cluster.url("postgres", &name), superuser: cluster.url("postgres", &name), name }
    }

    /// The address for [`open`].
    pub fn url(&self) -> String {
        match self {
            Database::Sqlite(_) => format!("sqlite://{}", self.file().display()),
            Database::Postgres { url, .. } => url.clone(),
        }
    }

    /// The name of the PostgreSQL database.
    pub fn name(&self) -> &str {
        match self {
            Database::Sqlite(_) => panic!("SQLite has no database's name"),
            Database::Postgres { name, .. } => name,
        }
    }

    /// The SQLite file.
    pub fn file(&self) -> PathBuf {
        match self {
            Database::Sqlite(folder) => folder.path().join("quitus.db"),
            Database::Postgres { .. } => panic!("PostgreSQL has no file"),
        }
    }

    /// Opens the store, laying its tables.
    pub async fn store(&self) -> Arc<dyn Store> {
        open(&self.url(), Access::CreateIfMissing).await.expect("the store opens")
    }

    /// Runs SQL as somebody who goes round the store: on PostgreSQL, the superuser.
    pub async fn raw(&self, sql: &str) -> Result<u64, sqlx::Error> {
        match self {
            Database::Sqlite(_) => {
                let options = SqliteConnectOptions::new().filename(self.file()).create_if_missing(true);
                let mut connection = SqliteConnection::connect_with(&options).await?;
                let done = sqlx::raw_sql(sql).execute(&mut connection).await.map(|done| done.rows_affected());
                connection.close().await?;
                done
            }
            Database::Postgres { superuser, .. } => {
                let mut connection = PgConnection::connect(superuser).await?;
                let done = sqlx::raw_sql(sql).execute(&mut connection).await.map(|done| done.rows_affected());
                connection.close().await?;
                done
            }
        }
    }

    /// How many rows each table has.
    pub async fn rows(&self) -> Vec<(&'static str, i64)> {
        let mut rows = Vec::new();
        for table in TABLES {
            rows.push((table, self.count(table).await));
        }
        rows
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        let count = match self {
            Database::Sqlite(_) => {
                let mut connection = SqliteConnection::connect(&self.url()).await.expect("connects");
                sqlx::query_scalar(&sql).fetch_one(&mut connection).await
            }
            Database::Postgres { superuser, .. } => {
                let mut connection = PgConnection::connect(superuser).await.expect("connects");
                sqlx::query_scalar(&sql).fetch_one(&mut connection).await
            }
        };
        count.expect("counts")
    }

    /// Cuts the leaf hash at position 2 short, as only somebody with all rights can.
    pub async fn break_a_leaf(&self, book: &BookId) {
        let cut = match self {
            Database::Sqlite(_) => "DROP TRIGGER entries_never_updated; PRAGMA ignore_check_constraints = ON;
                UPDATE entries SET leaf_hash = x'010203'"
                .to_owned(),
            Database::Postgres { .. } => "ALTER TABLE entries DISABLE TRIGGER ALL;
                UPDATE entries SET leaf_hash = '\\x010203'"
                .to_owned(),
        };
        self.raw(&format!("{cut} WHERE aggregate_id = '{book}' AND position = 2")).await.expect("breaks it");
    }
}

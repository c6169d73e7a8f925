//! Where a book of a test lies: a file, a database of the run's own cluster, or memory.

use std::path::PathBuf;
use std::sync::Arc;

use quitus_server::store::{Access, Store, open};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, PgConnection, SqliteConnection};
use tempfile::TempDir;

use crate::memory::{Faults, Memory};
use crate::postgres::Cluster;

/// An empty place for a store. Each call of [`Place::store`] is one more process.
pub enum Place {
    /// A file in a folder that goes with the test.
    Sqlite(TempDir),
    /// A database of a private cluster, by its superuser's address.
    Postgres(String),
    /// Memory.
    Memory(Memory),
}

#[allow(clippy::expect_used, reason = "a test may stop at the first surprise")]
impl Place {
    /// A new file.
    #[must_use]
    pub fn sqlite() -> Self {
        Place::Sqlite(tempfile::tempdir().expect("a temporary folder"))
    }

    /// A new database of the shared cluster.
    pub async fn postgres() -> Self {
        Self::of_cluster(Cluster::shared()).await
    }

    /// A new database of that cluster.
    pub async fn of_cluster(cluster: &Cluster) -> Self {
        let name = cluster.create_database().await;
        Place::Postgres(cluster.url("postgres", &name))
    }

    /// New memory.
    #[must_use]
    pub fn memory() -> Self {
        Place::Memory(Memory::new())
    }

    /// One more process's store on this place, without faults.
    pub async fn store(&self) -> Arc<dyn Store> {
        match self {
            Place::Sqlite(_) | Place::Postgres(_) => {
                open(&self.url(), Access::CreateIfMissing).await.expect("the store opens")
            }
            Place::Memory(memory) => Arc::new(memory.sibling(Faults::default())),
        }
    }

    /// The address, for those that have one.
    #[must_use]
    pub fn url(&self) -> String {
        match self {
            Place::Sqlite(_) => format!("sqlite://{}", self.file().display()),
            Place::Postgres(url) => url.clone(),
            Place::Memory(_) => String::new(),
        }
    }

    /// The address of a PostgreSQL database by a port of this machine, as that of a proxy.
    #[must_use]
    pub fn url_by_port(&self, port: u16) -> String {
        let url = self.url();
        let database = url.split("localhost/").nth(1).and_then(|rest| rest.split('?').next()).unwrap_or_default();
        format!("postgres://postgres@127.0.0.1:{port}/{database}?sslmode=disable")
    }

    /// The SQLite file.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        match self {
            Place::Sqlite(folder) => folder.path().join("quitus.db"),
            Place::Postgres(_) | Place::Memory(_) => PathBuf::new(),
        }
    }

    /// Runs SQL round the store, with all rights; says what was printed, one text a row, its columns joined.
    ///
    /// # Errors
    /// The database's.
    pub async fn raw(&self, sql: &str) -> Result<u64, sqlx::Error> {
        match self {
            Place::Sqlite(_) => {
                let options = SqliteConnectOptions::new().filename(self.file());
                let mut connection = SqliteConnection::connect_with(&options).await?;
                let done = sqlx::raw_sql(sql).execute(&mut connection).await.map(|done| done.rows_affected());
                connection.close().await?;
                done
            }
            Place::Postgres(url) => {
                let mut connection = PgConnection::connect(url).await?;
                let done = sqlx::raw_sql(sql).execute(&mut connection).await.map(|done| done.rows_affected());
                connection.close().await?;
                done
            }
            Place::Memory(_) => Ok(0),
        }
    }
}

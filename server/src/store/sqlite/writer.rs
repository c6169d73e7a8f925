//! The one writing connection: lent for one append, and not trusted after a failure of the machine.

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, Row};

use super::error::store_error;
use crate::store::StoreError;

/// Holds the writing connection between appends.
pub(super) struct Writer {
    options: SqliteConnectOptions,
    idle: Option<SqliteConnection>,
    /// The last append met an I/O error: what the log file holds may be in memory only.
    distrusted: bool,
}

impl Writer {
    pub(super) fn new(options: SqliteConnectOptions) -> Self {
        Writer { options, idle: None, distrusted: false }
    }

    /// Lends the connection. A future dropped before [`Writer::settle`] drops it too, and SQLite rolls back.
    pub(super) async fn take(&mut self) -> Result<SqliteConnection, StoreError> {
        if let Some(connection) = self.idle.take() {
            return Ok(connection);
        }
        let mut connection = self.options.connect().await.map_err(store_error)?;
        if self.distrusted {
            rewrite_log(&mut connection).await?;
            self.distrusted = false;
        }
        Ok(connection)
    }

    pub(super) fn put_back(&mut self, connection: SqliteConnection) {
        self.idle = Some(connection);
    }

    /// Takes the connection back after work that ended with `result`: kept after success and, once rolled back, after
    /// a conflict; let go after anything else.
    pub(super) async fn settle(
        &mut self,
        mut connection: SqliteConnection,
        result: Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        match &result {
            Ok(()) => self.put_back(connection),
            Err(StoreError::Conflict { .. }) => {
                // Fails when the statement that failed had no transaction around it; both leave none.
                let _no_transaction = sqlx::query("ROLLBACK").execute(&mut connection).await;
                self.put_back(connection);
            }
            Err(error) => {
                self.distrusted |= matches!(error, StoreError::Fault(_));
                // Closing waits for SQLite to roll back, so that the next connection does not find the file locked.
                let _closed = connection.close().await;
            }
        }
        result
    }

    pub(super) async fn close(&mut self) {
        if let Some(connection) = self.idle.take() {
            let _closed = connection.close().await;
        }
    }
}

/// After a failed sync the kernel may hold pages of the log as clean that never reached the disk; a later sync would
/// answer for them. Moving the log into the database file writes and syncs everything again.
async fn rewrite_log(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(connection).await.map_err(store_error)?;
    match row.try_get::<i64, _>(0) {
        Ok(0) => Ok(()),
        Ok(_) => Err(StoreError::Unavailable("the log could not be moved into the database: it is being read".into())),
        Err(error) => Err(store_error(error)),
    }
}

//! Brings a file's tables up to date, in one transaction that another process waits for.

use std::path::Path;

use sqlx::sqlite::{SqliteConnection, SqlitePool, SqliteRow};

use super::error::store_error;
use crate::store::columns::Columns;
use crate::store::migration::{self, Applied, Migration};
use crate::store::{Access, StoreError};

const SCHEMA_TABLE: &str = "CREATE TABLE IF NOT EXISTS quitus_schema (
    version INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, program TEXT NOT NULL) STRICT";

/// Applies what is missing. Refuses a later database, an edited history and a file of another program.
pub(super) async fn bring_up_to_date(
    connection: &mut SqliteConnection,
    file: &Path,
    access: Access,
) -> Result<(), StoreError> {
    run(connection, "BEGIN IMMEDIATE").await?;
    let result = apply_pending(connection, file, access).await;
    run(connection, if result.is_ok() { "COMMIT" } else { "ROLLBACK" }).await?;
    result
}

/// As [`bring_up_to_date`] where nothing may be changed.
pub(super) async fn check(readers: &SqlitePool, file: &Path) -> Result<(), StoreError> {
    let mut connection = readers.acquire().await.map_err(store_error)?;
    let Some(applied) = applied(&mut connection).await? else {
        return Err(StoreError::NoDatabase { place: file.display().to_string() });
    };
    migration::readable(migration::SQLITE, &applied)
}

async fn apply_pending(connection: &mut SqliteConnection, file: &Path, access: Access) -> Result<(), StoreError> {
    let place = || file.display().to_string();
    let known = applied(connection).await?;
    if known.is_none() && count(connection, "SELECT count(*) FROM sqlite_schema").await? > 0 {
        return Err(StoreError::ForeignDatabase { place: place() });
    }
    if known.is_none() && access != Access::CreateIfMissing {
        return Err(StoreError::NoDatabase { place: place() });
    }
    for step in migration::pending(migration::SQLITE, &known.unwrap_or_default())? {
        apply(connection, step).await?;
    }
    Ok(())
}

async fn apply(connection: &mut SqliteConnection, step: &Migration) -> Result<(), StoreError> {
    run(connection, SCHEMA_TABLE).await?;
    run(connection, step.sql).await?;
    sqlx::query("INSERT INTO quitus_schema (version, sha256, program) VALUES ($1, $2, $3)")
        .bind(step.version)
        .bind(step.sha256())
        .bind(env!("CARGO_PKG_VERSION"))
        .execute(connection)
        .await
        .map(drop)
        .map_err(store_error)
}

/// What was applied, or nothing when there is no record of it.
async fn applied(connection: &mut SqliteConnection) -> Result<Option<Vec<Applied>>, StoreError> {
    if count(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'quitus_schema'").await? == 0 {
        return Ok(None);
    }
    let rows = sqlx::query("SELECT version, sha256 FROM quitus_schema ORDER BY version")
        .fetch_all(connection)
        .await
        .map_err(store_error)?;
    let read = |row: &SqliteRow| Ok(Applied { version: row.key_number("version")?, sha256: row.text("sha256")? });
    rows.iter().map(read).collect::<Result<_, StoreError>>().map(Some)
}

async fn count(connection: &mut SqliteConnection, sql: &str) -> Result<i64, StoreError> {
    sqlx::query_scalar(sql).fetch_one(connection).await.map_err(store_error)
}

async fn run(connection: &mut SqliteConnection, sql: &str) -> Result<(), StoreError> {
    sqlx::raw_sql(sql).execute(connection).await.map(drop).map_err(store_error)
}

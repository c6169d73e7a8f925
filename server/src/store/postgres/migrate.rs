//! Brings the tables up to date as their owner, one server at a time.

use sqlx::postgres::PgRow;
use sqlx::{Connection, Executor, PgConnection};

use super::connect::Place;
use super::error::store_error;
use super::roles;
use crate::store::columns::Columns;
use crate::store::migration::{self, Applied, Migration};
use crate::store::{Access, StoreError};

/// Held until the transaction ends. The number spells "quitus".
const LOCK: &str = "SELECT pg_advisory_xact_lock(124897749891443)";

const SCHEMA_TABLE: &str = "CREATE TABLE IF NOT EXISTS quitus_schema (
    version bigint PRIMARY KEY, sha256 text NOT NULL, program text NOT NULL)";

const OTHER_TABLES: &str = "SELECT count(*) FROM pg_class \
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')";

/// Applies what is missing. Refuses a later database, an edited history and a database of another program.
pub(super) async fn bring_up_to_date(login: &mut PgConnection, place: &Place) -> Result<(), StoreError> {
    let found = applied(login).await?;
    match (place.access, found) {
        (Access::ReadOnly, Some(found)) => migration::readable(migration::POSTGRES, &found),
        (Access::ReadOnly | Access::ReadWrite, None) => Err(StoreError::NoDatabase { place: place.name() }),
        (Access::ReadWrite | Access::CreateIfMissing, Some(found)) => {
            if migration::pending(migration::POSTGRES, &found)?.is_empty() {
                return Ok(());
            }
            apply_as_owner(login, place).await
        }
        (Access::CreateIfMissing, None) => apply_as_owner(login, place).await,
    }
}

async fn apply_as_owner(login: &mut PgConnection, place: &Place) -> Result<(), StoreError> {
    roles::become_owner(login).await?;
    let mut transaction = login.begin().await.map_err(store_error)?;
    transaction.execute(LOCK).await.map_err(store_error)?;
    // Read again under the lock: another server may have been first.
    let found = applied(&mut transaction).await?;
    if found.is_none() && count(&mut transaction, OTHER_TABLES).await? > 0 {
        return Err(StoreError::ForeignDatabase { place: place.name() });
    }
    for step in migration::pending(migration::POSTGRES, &found.unwrap_or_default())? {
        apply(&mut transaction, step).await?;
    }
    transaction.commit().await.map_err(store_error)?;
    login.execute("RESET ROLE").await.map(drop).map_err(store_error)
}

async fn apply(connection: &mut PgConnection, step: &Migration) -> Result<(), StoreError> {
    run(connection, SCHEMA_TABLE).await?;
    run(connection, step.sql).await?;
    sqlx::query("INSERT INTO quitus_schema (version, sha256, program) VALUES ($1, $2, $3)")
        .bind(i64::from(step.version))
        .bind(step.sha256())
        .bind(env!("CARGO_PKG_VERSION"))
        .execute(connection)
        .await
        .map(drop)
        .map_err(store_error)
}

/// What was applied, or nothing when there is no record of it.
async fn applied(connection: &mut PgConnection) -> Result<Option<Vec<Applied>>, StoreError> {
    if count(connection, "SELECT count(*) FROM pg_class WHERE oid = to_regclass('public.quitus_schema')").await? == 0 {
        return Ok(None);
    }
    let rows = sqlx::query("SELECT version, sha256 FROM public.quitus_schema ORDER BY version")
        .fetch_all(connection)
        .await
        .map_err(store_error)?;
    let read = |row: &PgRow| Ok(Applied { version: row.key_number("version")?, sha256: row.text("sha256")? });
    rows.iter().map(read).collect::<Result<_, StoreError>>().map(Some)
}

async fn count(connection: &mut PgConnection, sql: &str) -> Result<i64, StoreError> {
    sqlx::query_scalar(sql).fetch_one(connection).await.map_err(store_error)
}

async fn run(connection: &mut PgConnection, sql: &str) -> Result<(), StoreError> {
    sqlx::raw_sql(sql).execute(connection).await.map(drop).map_err(store_error)
}

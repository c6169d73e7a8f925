//! Files, pragmas and the two ways of opening.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};

use super::error::store_error;
use crate::store::{Access, StoreError};

const READERS: u32 = 4;
const BUSY: Duration = Duration::from_secs(5);
/// Statements for appends of 1 to 64 rows are kept, beside the reads.
const STATEMENTS: usize = 512;

/// Makes sure that there is a file to open; a new one is readable by its owner only (and so are `-wal` and `-shm`,
/// to which SQLite gives the same mode).
pub(super) fn find_or_create(file: &Path, access: Access) -> Result<(), StoreError> {
    if file.is_dir() {
        return Err(StoreError::Denied(format!("{} is a folder", file.display())));
    }
    if file.exists() {
        return Ok(());
    }
    if access != Access::CreateIfMissing {
        return Err(missing(file));
    }
    let created = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    created.map(drop).map_err(|error| StoreError::Denied(format!("cannot create {}: {error}", file.display())))
}

/// How the one writing connection is opened.
pub(super) fn for_writing(file: &Path) -> SqliteConnectOptions {
    common(file).journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full)
}

/// How reading connections are opened.
pub(super) fn for_reading(file: &Path) -> SqliteConnectOptions {
    common(file).read_only(true)
}

/// A small pool of reading connections; nothing is opened yet.
///
/// Nothing in it grows old by itself. The task of sqlx 0.8 that would close old connections goes over as many as a
/// counter says, and that counter may for an instant stand below nought, which is read as 2^64 - 1: the task then
/// turns for ever and takes a core with it.
pub(super) fn readers(options: SqliteConnectOptions) -> SqlitePool {
    SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(BUSY)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_lazy_with(options)
}

/// Readers of a file that nobody may be able to write, on a medium where SQLite may not even be able to lay its
/// `-shm` file. It is then read as a file that does not change, but only if no `-wal` holds entries that would be missed.
pub(super) async fn readers_of_a_still_file(file: &Path) -> Result<SqlitePool, StoreError> {
    find_or_create(file, Access::ReadOnly)?;
    let pool = readers(for_reading(file));
    let Err(error) = sqlx::query("SELECT count(*) FROM sqlite_schema").execute(&pool).await.map_err(store_error) else {
        return Ok(pool);
    };
    pool.close().await;
    if wal_of(file).metadata().is_ok_and(|wal| wal.len() > 0) {
        return Err(error);
    }
    Ok(readers(for_reading(file).immutable(true)))
}

fn common(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .busy_timeout(BUSY)
        .foreign_keys(true)
        .statement_cache_capacity(STATEMENTS)
        .pragma("recursive_triggers", "ON")
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        .pragma("secure_delete", "ON")
        .disable_statement_logging()
}

fn wal_of(file: &Path) -> PathBuf {
    let mut wal = file.as_os_str().to_owned();
    wal.push("-wal");
    PathBuf::from(wal)
}

fn missing(file: &Path) -> StoreError {
    StoreError::NoDatabase { place: file.display().to_string() }
}

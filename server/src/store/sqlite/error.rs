//! What SQLite's codes mean to a caller.

use sqlx::error::DatabaseError;

use crate::store::StoreError;

const KEY_EXISTS: &str = "quitus: key exists in ";
const NOT_NEXT: &str = "quitus: not the next row of ";
const TAKEN: &str = "UNIQUE constraint failed: ";

/// Translates a driver's error. Extended codes: the low byte is the kind.
pub(super) fn store_error(error: sqlx::Error) -> StoreError {
    match &error {
        sqlx::Error::Database(cause) => from_database(cause.as_ref()),
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => StoreError::damaged("a row", error.to_string()),
        sqlx::Error::PoolTimedOut => StoreError::Unavailable(error.to_string()),
        _ => StoreError::Fault(error.to_string()),
    }
}

fn from_database(cause: &dyn DatabaseError) -> StoreError {
    let message = cause.message();
    if let Some(table) = taken_table(message) {
        return StoreError::Conflict { table: table.to_owned() };
    }
    let code: i32 = cause.code().and_then(|code| code.parse().ok()).unwrap_or(1);
    match code & 0xff {
        // SQLITE_BUSY, SQLITE_LOCKED: another process; nothing was written.
        5 | 6 => StoreError::Unavailable(cause.to_string()),
        // SQLITE_FULL: the transaction is rolled back with its connection.
        13 => StoreError::Full(cause.to_string()),
        // SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH.
        3 | 14 | 23 => StoreError::Denied(cause.to_string()),
        // SQLITE_READONLY.
        8 => StoreError::ReadOnly,
        // SQLITE_CORRUPT, SQLITE_NOTADB; and a metadata that is no JSON.
        11 | 26 => StoreError::damaged("the file", cause.to_string()),
        1 if message.contains("malformed JSON") => StoreError::damaged("events", "metadata is no JSON"),
        // A table or column that is not there: somebody changed the schema, and no disk failed.
        1 if message.contains("no such ") => StoreError::ChangedSchema(message.to_owned()),
        // SQLITE_CONSTRAINT, SQLITE_MISMATCH: a check, a type or a NOT NULL.
        19 | 20 => StoreError::Malformed("the database refuses one of its values"),
        // SQLITE_IOERR and whatever should not happen.
        _ => StoreError::Fault(cause.to_string()),
    }
}

/// The table whose key was taken, out of our triggers' message or SQLite's own for codes 1555 and 2067.
fn taken_table(message: &str) -> Option<&str> {
    if let Some(table) = message.strip_prefix(KEY_EXISTS).or_else(|| message.strip_prefix(NOT_NEXT)) {
        return Some(table);
    }
    message.strip_prefix(TAKEN).and_then(|columns| columns.split('.').next())
}

//! What PostgreSQL's codes mean to a caller.

use sqlx::error::DatabaseError;

use crate::store::StoreError;

/// Translates a driver's error.
pub(super) fn store_error(error: sqlx::Error) -> StoreError {
    match &error {
        sqlx::Error::Database(cause) => from_database(cause.as_ref()),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => StoreError::Unavailable(error.to_string()),
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => StoreError::damaged("a row", error.to_string()),
        _ => StoreError::Fault(error.to_string()),
    }
}

fn from_database(cause: &dyn DatabaseError) -> StoreError {
    let code = cause.code().unwrap_or_default();
    let (class, _) = code.split_at_checked(2).unwrap_or_default();
    match (class, code.as_ref()) {
        (_, "23505") => StoreError::Conflict { table: cause.table().unwrap_or("events").to_owned() },
        // A value that a check, a type or a NOT NULL refuses.
        ("22" | "23", _) => StoreError::Malformed("the database refuses one of its values"),
        (_, "25006") => StoreError::ReadOnly,
        (_, "3D000") => StoreError::NoDatabase { place: cause.message().to_owned() },
        ("28", _) | (_, "42501") => StoreError::Denied(cause.message().to_owned()),
        // Lost connections, shutdown, start-up, no room for another connection, deadlocks, locks, cancelled statements.
        ("08" | "40" | "55" | "57", _) | (_, "53300") => StoreError::Unavailable(cause.message().to_owned()),
        // No space left on the device: the statement, and its transaction with it, was not carried out.
        (_, "53100") => StoreError::Full(cause.message().to_owned()),
        // No memory left.
        (_, "53200") => StoreError::Unavailable(cause.message().to_owned()),
        // No such table, no such column.
        (_, "42P01" | "42703") => StoreError::ChangedSchema(cause.message().to_owned()),
        (_, "XX001" | "XX002") => StoreError::damaged("the cluster", cause.message()),
        _ => StoreError::Fault(format!("{} ({code})", cause.message())),
    }
}

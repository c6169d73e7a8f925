//! Typed columns out of a row of either database. Never panics: a value of the wrong kind is an error.

use quitus_projections::log::Hash;
use sqlx::{ColumnIndex, Database, Decode, Row, Type};
use uuid::Uuid;

use super::StoreError;

/// The column kinds that the tables use, read by name.
pub(super) trait Columns {
    fn int(&self, column: &str) -> Result<i64, StoreError>;
    fn optional_int(&self, column: &str) -> Result<Option<i64>, StoreError>;
    fn text(&self, column: &str) -> Result<String, StoreError>;
    fn optional_text(&self, column: &str) -> Result<Option<String>, StoreError>;
    fn bytes(&self, column: &str) -> Result<Vec<u8>, StoreError>;
    fn id(&self, column: &str) -> Result<Uuid, StoreError>;

    /// A count, a position or an index.
    fn count(&self, column: &str) -> Result<u64, StoreError> {
        let value = self.int(column)?;
        u64::try_from(value).map_err(|_| StoreError::damaged(column, format!("{value} is negative")))
    }

    /// The number of a key.
    fn key_number(&self, column: &str) -> Result<u32, StoreError> {
        let value = self.int(column)?;
        u32::try_from(value).map_err(|_| StoreError::damaged(column, format!("{value} is no key number")))
    }

    /// Bytes of a fixed length.
    fn array<const N: usize>(&self, column: &str) -> Result<[u8; N], StoreError> {
        let bytes = self.bytes(column)?;
        let length = bytes.len();
        bytes.try_into().map_err(|_| StoreError::damaged(column, format!("{length} bytes where {N} belong")))
    }

    /// A SHA-256 value.
    fn hash(&self, column: &str) -> Result<Hash, StoreError> {
        self.array(column)
    }
}

impl<R> Columns for R
where
    R: Row,
    for<'i> &'i str: ColumnIndex<R>,
    for<'r> i64: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> String: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Vec<u8>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Uuid: Decode<'r, R::Database> + Type<R::Database>,
    R::Database: Database,
{
    fn int(&self, column: &str) -> Result<i64, StoreError> {
        self.try_get(column).map_err(|error| unreadable(column, &error))
    }

    fn optional_int(&self, column: &str) -> Result<Option<i64>, StoreError> {
        self.try_get(column).map_err(|error| unreadable(column, &error))
    }

    fn text(&self, column: &str) -> Result<String, StoreError> {
        self.try_get(column).map_err(|error| unreadable(column, &error))
    }

    fn optional_text(&self, column: &str) -> Result<Option<String>, StoreError> {
        self.try_get(column).map_err(|error| unreadable(column, &error))
    }

    fn bytes(&self, column: &str) -> Result<Vec<u8>, StoreError> {
        self.try_get(column).map_err(|error| unreadable(column, &error))
    }

    fn id(&self, column: &str) -> Result<Uuid, StoreError> {
        self.try_get(column).map_err(|error| unreadable(column, &error))
    }
}

fn unreadable(column: &str, error: &sqlx::Error) -> StoreError {
    StoreError::damaged(column, error.to_string())
}

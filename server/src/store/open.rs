//! From an address to a store.

use std::path::Path;
use std::sync::Arc;

use super::postgres::PostgresStore;
use super::sqlite::SqliteStore;
use super::{Access, Store, StoreError};

/// Opens `sqlite://FILE` or `postgres://…`, and brings its schema up to date unless it is opened for reading.
pub async fn open(url: &str, access: Access) -> Result<Arc<dyn Store>, StoreError> {
    match url.split_once(':') {
        Some(("sqlite", rest)) => {
            let file = rest.strip_prefix("//").unwrap_or(rest);
            if file.is_empty() {
                return Err(no_store(url));
            }
            Ok(Arc::new(SqliteStore::open(Path::new(file), access).await?))
        }
        Some(("postgres" | "postgresql", _)) => Ok(Arc::new(PostgresStore::open(url, access).await?)),
        Some(_) | None => Err(no_store(url)),
    }
}

/// Says what stood there, but for what may be a password.
fn no_store(url: &str) -> StoreError {
    let shown = match url.split_once("://") {
        Some((scheme, _)) => format!("{scheme}://…"),
        None => url.to_owned(),
    };
    StoreError::BadUrl { url: shown }
}

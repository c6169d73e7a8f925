//! From an address to a store.

use std::path::Path;
use std::sync::Arc;

use super::postgres::PostgresStore;
use super::sqlite::SqliteStore;
use super::{Access, People, Store, StoreError};

/// A database under both its contracts.
pub struct Opened {
    /// The books.
    pub store: Arc<dyn Store>,
    /// Who may enter their pages.
    pub people: Arc<dyn People>,
}

impl Opened {
    fn of<D: Store + People + 'static>(database: D) -> Self {
        let database = Arc::new(database);
        Opened { store: Arc::clone(&database) as Arc<dyn Store>, people: database }
    }
}

/// Opens `sqlite://FILE` or `postgres://…`, and brings its schema up to date unless it is opened for reading.
pub async fn open(url: &str, access: Access) -> Result<Arc<dyn Store>, StoreError> {
    Ok(open_with_people(url, access).await?.store)
}

/// As [`open`], with the persons. In a database of an older schema that is opened for reading, only the books answer.
pub async fn open_with_people(url: &str, access: Access) -> Result<Opened, StoreError> {
    match url.split_once(':') {
        Some(("sqlite", rest)) => {
            let file = rest.strip_prefix("//").unwrap_or(rest);
            if file.is_empty() {
                return Err(no_store(url));
            }
            Ok(Opened::of(SqliteStore::open(Path::new(file), access).await?))
        }
        Some(("postgres" | "postgresql", _)) => Ok(Opened::of(PostgresStore::open(url, access).await?)),
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

//! The book's format: bytes in, bytes out. Knows nothing of the domain, of SQL or of time.

mod record;

pub use record::{Hash, StoredEntry};

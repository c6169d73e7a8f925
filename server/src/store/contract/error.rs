//! What can go wrong between the program and its database, told so that somebody can act.

use thiserror::Error;

/// Why a store did not do what it was asked.
///
/// After [`StoreError::Unavailable`] and [`StoreError::Fault`] from an append **the outcome is unknown**: read the book
/// again before anything is acknowledged or decided.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StoreError {
    /// Somebody else got there first: read the tail and decide again.
    #[error("another writer has already written here (table {table}): read the book's tail and decide again")]
    Conflict {
        /// The table whose key was taken; `events` when positions were, `entries` when a command id was.
        table: String,
    },
    /// The database was opened, or can only be opened, for reading.
    #[error("the database is open for reading only: open it for writing, or check the rights on the file")]
    ReadOnly,
    /// There is no book's database at that place.
    #[error("there is no Quitus database at {place}: create one with `quitus init`, or correct --database")]
    NoDatabase {
        /// Where it was looked for.
        place: String,
    },
    /// The file or schema holds tables of another program.
    #[error("the database at {place} belongs to another program: name an empty one")]
    ForeignDatabase {
        /// Where it was found.
        place: String,
    },
    /// The database was written by a later program.
    #[error("the database has schema {database}, this program knows {program}: use the newer program")]
    NewerDatabase {
        /// The schema version found.
        database: u32,
        /// The latest schema version that this program knows.
        program: u32,
    },
    /// The database has an older schema and may not be changed now.
    #[error("the database has schema {database}, this program needs {program}: open it once for writing, as its owner")]
    OlderDatabase {
        /// The schema version found.
        database: u32,
        /// The schema version needed.
        program: u32,
    },
    /// A migration that was applied is not the one that this program carries.
    #[error("migration {version} was applied with another text than this program's: this build is not a release")]
    ChangedMigration {
        /// The migration's number.
        version: u32,
    },
    /// The address names no store.
    #[error("{url:?} names no store: write sqlite://FILE or postgres://USER@HOST/DATABASE")]
    BadUrl {
        /// The address, without its password.
        url: String,
    },
    /// The database refuses the role or the statement.
    #[error("the database refuses: {0}")]
    Denied(String),
    /// The batch breaks the contract: a mistake of the program, nothing was written.
    #[error("refused to write a malformed batch: {0}")]
    Malformed(&'static str),
    /// A book that was being brought back came no further.
    #[error("what was to be written was cut short: nothing was written")]
    CutShort,
    /// The disk is full: nothing was written.
    #[error("no room is left on the disk, nothing was written: {0}")]
    Full(String),
    /// What is stored cannot be what was written.
    #[error("the database is damaged, in {place}: {what}")]
    Damaged {
        /// The table, and the row where it is known.
        place: String,
        /// What is wrong.
        what: String,
    },
    /// A table or column that the program made is not there: somebody changed the schema.
    #[error("the schema of the database was changed: {0}")]
    ChangedSchema(String),
    /// A checkpoint covers entries that are not there: never an empty or a shorter book.
    #[error("book {book} has {found} entries where a checkpoint covers {covered}: entries were lost, restore the book")]
    Truncated {
        /// The book.
        book: String,
        /// How many entries there are.
        found: u64,
        /// How many the last checkpoint covers.
        covered: u64,
    },
    /// The database cannot be reached or is busy: try again later.
    #[error("the database is not available, try again: {0}")]
    Unavailable(String),
    /// The machine failed under the database: reopen and read again before anything is acknowledged.
    #[error("the database failed, nothing may be acknowledged before it is reopened: {0}")]
    Fault(String),
}

impl StoreError {
    /// A stored value that cannot be what was written.
    pub(in crate::store) fn damaged(place: impl Into<String>, what: impl Into<String>) -> Self {
        StoreError::Damaged { place: place.into(), what: what.into() }
    }

    /// Whether waiting may help (exit code 75).
    pub fn is_temporary(&self) -> bool {
        matches!(self, StoreError::Unavailable(_) | StoreError::Full(_))
    }
}

//! Why a command could not be carried out, and how that is told: what, why, what to do next.

use super::Exit;
use crate::ledger::Failure;
use crate::ledger::keys::KeyFailure;
use crate::ledger::ports::PortFailure;
use crate::locales::{self, Language, cli as say};
use crate::store::{BookId, StoreError};
use std::fmt::Display;

/// What went wrong.
#[derive(Debug)]
pub enum Trouble {
    /// The door, the store or the keys.
    Failure(Failure),
    /// The database holds no book.
    NoBook,
    /// It holds others than the one asked for.
    OtherBooks {
        /// The one asked for.
        asked: BookId,
        /// Those there are.
        there: Vec<BookId>,
    },
    /// It holds several, and none was named.
    SeveralBooks {
        /// Those there are.
        there: Vec<BookId>,
    },
    /// A file, or another thing of the machine.
    File {
        /// Which.
        place: String,
        /// What the machine answered.
        why: String,
    },
    /// The command line asks for what cannot be; the text is in the user's language already.
    Usage(String),
    /// It failed; the text is in the user's language already.
    Failed(String),
    /// Everything was told already.
    Told(Exit),
}

impl Trouble {
    /// A file that could not be read or written.
    #[must_use]
    pub fn file(place: impl Display, why: &impl Display) -> Self {
        Trouble::File { place: place.to_string(), why: why.to_string() }
    }

    /// The code that the program ends with.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Trouble::Failure(failure) => exit_of(failure),
            Trouble::SeveralBooks { .. } | Trouble::OtherBooks { .. } | Trouble::Usage(_) => Exit::Usage,
            Trouble::NoBook | Trouble::File { .. } | Trouble::Failed(_) => Exit::Failed,
            Trouble::Told(exit) => *exit,
        }
    }

    /// The text for people, if there is anything left to tell.
    #[must_use]
    pub fn text(&self, language: Language) -> Option<String> {
        match self {
            Trouble::Failure(failure) => Some(failure_text(language, failure)),
            Trouble::NoBook => Some(say::no_book(language)),
            Trouble::OtherBooks { asked, there } => Some(say::other_books(language, asked.as_str(), &list(there))),
            Trouble::SeveralBooks { there } => Some(say::several_books(language, &list(there))),
            Trouble::File { place, why } => Some(say::file(language, place, why)),
            Trouble::Usage(text) | Trouble::Failed(text) => Some(text.clone()),
            Trouble::Told(_) => None,
        }
    }
}

fn list(books: &[BookId]) -> String {
    books.iter().map(|book| format!("\n  {book}")).collect()
}

/// The exit code of a failure of the door.
#[must_use]
pub fn exit_of(failure: &Failure) -> Exit {
    match failure {
        Failure::Refused(_) => Exit::Refused,
        Failure::OtherBody(_) | Failure::Conflict | Failure::Store(StoreError::Conflict { .. }) => Exit::Conflict,
        Failure::Unknown(_) | Failure::Stopped => Exit::Temporary,
        Failure::Store(error) if error.is_temporary() => Exit::Temporary,
        Failure::Malformed(_) | Failure::Store(StoreError::BadUrl { .. }) => Exit::Usage,
        Failure::Store(_)
        | Failure::Keys(_)
        | Failure::Port(_)
        | Failure::OtherKey { .. }
        | Failure::OtherBookKey
        | Failure::Rewound { .. }
        | Failure::Unreadable { .. }
        | Failure::Damaged(_) => Exit::Failed,
    }
}

/// A failure of the door, in the user's language.
#[must_use]
pub fn failure_text(language: Language, failure: &Failure) -> String {
    match failure {
        Failure::Refused(refusal) => locales::refusal(language, refusal).to_string(),
        Failure::Malformed(why) => say::malformed(language, &locales::unread(language, &why.to_string())),
        Failure::OtherBody(id) => say::other_body(language, &id.to_string()),
        Failure::Conflict => say::conflict(language),
        Failure::Unknown(why) => say::unknown(language, &why.to_string()),
        Failure::Stopped => say::stopped(language),
        Failure::Store(error) => store_text(language, error),
        Failure::Keys(error) => keys_text(language, error),
        Failure::Port(why) => say::port(language, &why.to_string()),
        Failure::OtherKey { expected } => say::other_key(language, expected),
        Failure::OtherBookKey => say::other_book_key(language),
        Failure::Rewound { why } => say::rewound(language, why),
        Failure::Unreadable { number, why } => say::unreadable(language, *number, &why.to_string()),
        Failure::Damaged(why) => say::damaged(language, why),
    }
}

fn keys_text(language: Language, error: &KeyFailure) -> String {
    match error {
        KeyFailure::Missing { folder } => say::keys_missing(language, folder),
        KeyFailure::Malformed { file } => say::key_malformed(language, file),
        KeyFailure::Exposed { file, mode } => say::key_exposed(language, file, *mode),
        KeyFailure::Machine { place, why } => say::file(language, place, why),
        KeyFailure::Port(why) => say::port(language, &why.to_string()),
    }
}

fn store_text(language: Language, error: &StoreError) -> String {
    match error {
        StoreError::Conflict { .. } => say::conflict(language),
        StoreError::ReadOnly => say::read_only(language),
        StoreError::NoDatabase { place } => say::no_database(language, place),
        StoreError::ForeignDatabase { place } => say::foreign_database(language, place),
        StoreError::NewerDatabase { database, program } => say::newer_database(language, *database, *program),
        StoreError::OlderDatabase { database, program } => say::older_database(language, *database, *program),
        StoreError::ChangedMigration { version } => say::changed_migration(language, *version),
        StoreError::BadUrl { url } => say::bad_url(language, url),
        StoreError::Denied(why) => say::denied(language, why),
        StoreError::Malformed(why) => say::malformed_batch(language, why),
        StoreError::Damaged { place, what } => say::damaged(language, &format!("{place}: {what}")),
        StoreError::Truncated { book, found, covered } => say::truncated(language, book, *found, *covered),
        StoreError::Unavailable(why) => say::unavailable(language, why),
        StoreError::Fault(why) => say::fault(language, why),
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Trouble::Failure(failure)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble::Failure(error.into())
    }
}

impl From<KeyFailure> for Trouble {
    fn from(failure: KeyFailure) -> Self {
        Trouble::Failure(failure.into())
    }
}

impl From<PortFailure> for Trouble {
    fn from(failure: PortFailure) -> Self {
        Trouble::Failure(failure.into())
    }
}

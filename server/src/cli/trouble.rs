//! Why a command could not be carried out, and how that is told: what, why, what to do next.

use super::Exit;
use crate::ledger::Failure;
use crate::ledger::keys::KeyFailure;
use crate::ledger::ports::PortFailure;
use crate::locales::{Language, cli as say};
use crate::store::{BookId, StoreError};
use crate::views::Unanswered;
pub use crate::views::failure_text;
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
        Failure::OtherBody(_)
        | Failure::Moved { .. }
        | Failure::Conflict
        | Failure::Store(StoreError::Conflict { .. }) => Exit::Conflict,
        Failure::Unknown(_) | Failure::Stopped => Exit::Temporary,
        Failure::Store(error) if error.is_temporary() => Exit::Temporary,
        Failure::Malformed(_) | Failure::Store(StoreError::BadUrl { .. }) => Exit::Usage,
        Failure::Store(_)
        | Failure::Keys(_)
        | Failure::Port(_)
        | Failure::OtherKey { .. }
        | Failure::OtherBookKey
        | Failure::Rewound { .. }
        | Failure::TailMissing { .. }
        | Failure::Unreadable { .. }
        | Failure::Damaged(_) => Exit::Failed,
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Trouble::Failure(failure)
    }
}

impl From<Unanswered> for Trouble {
    fn from(why: Unanswered) -> Self {
        match why {
            Unanswered::NotThere(text) => Trouble::Usage(text),
            Unanswered::Cannot(text) => Trouble::Failed(text),
            Unanswered::Failure(failure) => Trouble::Failure(failure),
        }
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

//! Why a question has no answer, and how the failures of the door are told.

use crate::ledger::Failure;
use crate::ledger::keys::KeyFailure;
use crate::ledger::ports::PortFailure;
use crate::locales::{self, Language, cli as say};
use crate::store::StoreError;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    /// What was asked for is not there, or the question contradicts itself: a sentence in the language of the reading.
    #[error("{0}")]
    NotThere(String),
    /// It cannot be answered from the book as it lies: a sentence in the language of the reading.
    #[error("{0}")]
    Cannot(String),
    /// The book could not be read.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<KeyFailure> for Unanswered {
    fn from(failure: KeyFailure) -> Self {
        Unanswered::Failure(failure.into())
    }
}

impl From<PortFailure> for Unanswered {
    fn from(failure: PortFailure) -> Self {
        Unanswered::Failure(failure.into())
    }
}

impl From<StoreError> for Unanswered {
    fn from(error: StoreError) -> Self {
        Unanswered::Failure(error.into())
    }
}

/// A failure of the door, in the user's language.
#[must_use]
pub fn failure_text(language: Language, failure: &Failure) -> String {
    match failure {
        Failure::Refused(refusal) => locales::refusal(language, refusal).to_string(),
        Failure::Malformed(why) => say::malformed(language, &locales::unread(language, &why.to_string())),
        Failure::OtherBody(id) => say::other_body(language, &id.to_string()),
        Failure::Moved { asked, size } => say::moved(language, *asked, *size),
        Failure::Conflict => say::conflict(language),
        Failure::Unknown(why) => say::unknown(language, &why.to_string()),
        Failure::Stopped => say::stopped(language),
        Failure::Store(error) => store_text(language, error),
        Failure::Keys(error) => keys_text(language, error),
        Failure::Port(why) => say::port(language, &why.to_string()),
        Failure::OtherKey { expected } => say::other_key(language, expected),
        Failure::OtherBookKey => say::other_book_key(language),
        Failure::Rewound { why } => say::rewound(language, why),
        Failure::TailMissing { first, last } => say::tail_missing(language, *first, *last),
        Failure::Unreadable { number, why } => say::unreadable(language, *number, &why.to_string()),
        Failure::Damaged(why) => say::damaged(language, why),
    }
}

fn keys_text(language: Language, error: &KeyFailure) -> String {
    match error {
        KeyFailure::Missing { folder } => say::keys_missing(language, folder),
        KeyFailure::Malformed { file } => say::key_malformed(language, file),
        KeyFailure::Exposed { file, mode } => say::key_exposed(language, file, *mode),
        KeyFailure::Taken { file } => say::key_taken(language, file),
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
        StoreError::ChangedSchema(what) => say::changed_schema(language, what),
        StoreError::Truncated { book, found, covered } => say::truncated(language, book, *found, *covered),
        StoreError::Unavailable(why) => say::unavailable(language, why),
        StoreError::CutShort => say::cut_short(language),
        StoreError::Full(why) => say::disk_full(language, why),
        StoreError::Fault(why) => say::fault(language, why),
    }
}

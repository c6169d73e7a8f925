//! Why a command was not carried out, or a book not opened.
//!
//! A refusal is for the person who asked, a malformed command for the one who wrote it, and the rest for the one who
//! runs the machine: they are never mixed.

use super::intake::Malformed;
use super::keys::KeyFailure;
use super::ports::PortFailure;
use crate::store::StoreError;
use quitus_domain::cooperative::wire::Unreadable;
use quitus_domain::refusal::Refusal;
use uuid::Uuid;

/// What went wrong.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Failure {
    /// A rule refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The command cannot be read.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// The same command id came before with another body.
    #[error("the command {0} was carried out already, with another content; a new command needs a new command_id")]
    OtherBody(Uuid),
    /// The book is not as long as the caller read it.
    #[error(
        "the book has {size} entries now, and the command was to be recorded after {asked}; read again, then decide"
    )]
    Moved {
        /// How many entries the caller had read.
        asked: u64,
        /// How many there are.
        size: u64,
    },
    /// Others kept writing first.
    #[error("others are writing to this book; nothing was recorded; send the same command again")]
    Conflict,
    /// It is not known whether the command was carried out.
    #[error(
        "the database did not answer; send the same command again with the same command_id: it is never done twice ({0})"
    )]
    Unknown(StoreError),
    /// The writer is gone.
    #[error("the writer of this book has stopped; send the same command again")]
    Stopped,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The keys are not to be had.
    #[error(transparent)]
    Keys(#[from] KeyFailure),
    /// The machine failed.
    #[error(transparent)]
    Port(#[from] PortFailure),
    /// The key that the book names is not in the folder.
    #[error("the keys at hand are not this book's: it names {expected}; find that key, or the right folder")]
    OtherKey {
        /// The verification key of the book.
        expected: String,
    },
    /// The book's key in the folder is not the one that sealed its names and texts.
    #[error("the book's key at hand opens none of what is sealed beside this book; find that key, or the right folder")]
    OtherBookKey,
    /// The database is not a continuation of what was signed.
    #[error(
        "this database is not a continuation of the last checkpoint signed here ({why}): it was restored from an old copy, or replaced; it is not opened for writing"
    )]
    Rewound {
        /// What does not fit.
        why: String,
    },
    /// Entries that were signed here are not in the database: an older copy, for reading only.
    #[error(
        "entries n\u{b0} {first} to {last} were signed here and are not in this database: it is an older copy, and is not opened for writing until they are brought back"
    )]
    TailMissing {
        /// The number of the first missing entry.
        first: u64,
        /// The number of the last one that was signed.
        last: u64,
    },
    /// An entry that this program cannot read.
    #[error("entry n\u{b0} {number} cannot be read, so that nothing can be written after it: {why}")]
    Unreadable {
        /// Its number.
        number: u64,
        /// Why.
        why: Unreadable,
    },
    /// What is stored is not a book.
    #[error("the book is damaged: {0}; run `quitus verify`")]
    Damaged(String),
}

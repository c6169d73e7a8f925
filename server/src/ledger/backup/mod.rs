//! Backup and restore: a book as one archive, and its keys apart.
//!
//! | file | what |
//! |---|---|
//! | `container` | the archive's outside: a tar file of one possible spelling, in which no byte can change unseen |
//! | `take` | a book as it was at one moment, while others write |
//! | `keys_file` | the keys under a passphrase; the keys of persons too, so that an erasure reaches copies |
//! | `seeds` | the keys' way out of their folder and back |
//! | `check` | an archive read from nobody's word: sums, leaves, tree, signatures, receipts, seals |
//! | `pour` | the same reading, handed on to a store in one transaction that only a clean one commits |
//! | `rows` | the lines of an archive as rows |
//!
//! An archive holds rows of one book and says nothing of the store that they came from. Deliberately absent: persons who
//! log in, sessions and publication tables, which are no part of a book; and any way to write over what is there.

mod check;
mod container;
mod keys_file;
mod pour;
mod rows;
mod seeds;
mod take;

pub use check::{Checked, Openers, check, peek};
pub use container::{ABOUT, About};
pub use keys_file::{Cost, KeysFile, Passphrase, SHORTEST, open as open_keys, seal as seal_keys};
pub use pour::{Already, pour};
pub use seeds::Seeds;
pub use take::Still;

use super::Failure;
use super::keys::KeyFailure;
use super::ports::PortFailure;
use crate::store::StoreError;
use quitus_projections::log::verify::Discrepancy;
use std::path::Path;

/// Why a book was not backed up, or not brought back.
#[derive(Debug, thiserror::Error)]
pub enum BackupFailure {
    /// The book, the store or the keys.
    #[error(transparent)]
    Failure(#[from] Failure),
    /// A file could not be read or written.
    #[error("{place}: {why}")]
    File {
        /// Which.
        place: String,
        /// What the machine answered.
        why: String,
    },
    /// The file is no archive of this format, or its bytes are not those that were written.
    #[error("{member}: {why}")]
    Altered {
        /// Which part of it.
        member: String,
        /// What is wrong.
        why: String,
    },
    /// The book in the archive does not verify.
    #[error("the book in the archive does not verify: {count} differences, the first: {first}")]
    Differs {
        /// How many things differ.
        count: u64,
        /// The first of them.
        first: Box<Discrepancy>,
    },
    /// The file is no keys file.
    #[error("not a keys file: {0}")]
    NoKeysFile(String),
    /// It does not open.
    #[error("the keys file does not open: another passphrase, or it was changed")]
    WrongPassphrase,
    /// A passphrase that anybody would guess.
    #[error("a passphrase has at least {SHORTEST} characters")]
    ShortPassphrase,
    /// The keys are another book's.
    #[error("the keys are those of {found}, the archive holds {expected}")]
    OtherBook {
        /// The book that is meant.
        expected: String,
        /// The book whose keys they are.
        found: String,
    },
    /// The archive does not hold what the book at hand holds.
    #[error("the archive is not a continuation of the book at hand: {why}")]
    NoContinuation {
        /// What does not fit.
        why: String,
    },
    /// The writing side ended first; it says why.
    #[error("the store took no more")]
    Stopped,
}

impl BackupFailure {
    fn file(place: &Path, error: &std::io::Error) -> Self {
        BackupFailure::File { place: place.display().to_string(), why: error.to_string() }
    }

    fn altered(member: &str, why: impl ToString) -> Self {
        BackupFailure::Altered { member: member.to_owned(), why: why.to_string() }
    }
}

impl From<StoreError> for BackupFailure {
    fn from(error: StoreError) -> Self {
        BackupFailure::Failure(error.into())
    }
}

impl From<KeyFailure> for BackupFailure {
    fn from(failure: KeyFailure) -> Self {
        BackupFailure::Failure(failure.into())
    }
}

impl From<PortFailure> for BackupFailure {
    fn from(failure: PortFailure) -> Self {
        BackupFailure::Failure(failure.into())
    }
}

//! The bundle: a whole book in one tar file, for an auditor to take away and for a
//! book to move from one database to another.
//!
//! Members stand in a fixed order, so that one pass with little memory verifies it:
//! checkpoints and receipts before the entries, tiles and documents after. Nothing in
//! it depends on when or where it was written: same book, same bytes.
//!
//! Deliberately absent: keys. Sealed sections are useless without the keys file.

mod book_check;
mod documents;
mod reader;
mod receipts;
mod rows;
mod verify;
mod writer;

pub use book_check::{BookCheck, Checked};
pub use documents::{PERSON_ERASED, TEXT_ERASED, Tally};
pub use reader::{Item, MAX_DOCUMENT, MAX_LINE, read};
pub use rows::{CheckpointRow, DocumentRow, EntryRow, IdentityRow, Manifest, ReceiptRow, SealedRow, Section, VaultRow};
pub use verify::{BundleReport, Trust, UnsignedTail, verify, verify_each};
pub use writer::{BundleWriter, header};

use std::io;

use thiserror::Error;

/// The bundle format's version.
pub const BUNDLE: u64 = 1;

/// `LISEZMOI.md`, the bundle's first member.
pub const LISEZMOI: &str = include_str!("LISEZMOI.md");

/// Why a bundle cannot be written or read. What can be read and is wrong is a
/// discrepancy of the report, not an error.
#[derive(Debug, Error)]
pub enum BundleError {
    /// Reading or writing failed.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// A member that is not in the form of this format.
    #[error("{member}, line {line}: {reason}")]
    Form {
        /// The tar member.
        member: String,
        /// The line, from 1; 0 for the member as a whole.
        line: u64,
        /// What is wrong.
        reason: String,
    },
    /// A member or row out of the fixed order, or announced and missing.
    #[error("{0}: not in the bundle's order, or not announced in book.json")]
    Order(String),
}

/// The members in their order. Tiles are many files that stand where `Tiles` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Member {
    Readme,
    Manifest,
    Checkpoints,
    Latest,
    Receipts,
    Entries,
    Tiles,
    Texts,
    Attachments,
    Identities,
    SealedTexts,
    SealedAttachments,
    Vault,
}

impl Member {
    const ORDER: [Self; 13] = [
        Self::Readme,
        Self::Manifest,
        Self::Checkpoints,
        Self::Latest,
        Self::Receipts,
        Self::Entries,
        Self::Tiles,
        Self::Texts,
        Self::Attachments,
        Self::Identities,
        Self::SealedTexts,
        Self::SealedAttachments,
        Self::Vault,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Readme => "LISEZMOI.md",
            Self::Manifest => "book.json",
            Self::Checkpoints => "checkpoints.jsonl",
            Self::Latest => "checkpoint",
            Self::Receipts => "receipts.jsonl",
            Self::Entries => "entries.jsonl",
            Self::Tiles => "tile/",
            Self::Texts => "texts.jsonl",
            Self::Attachments => "attachments.jsonl",
            Self::Identities => "identities.jsonl",
            Self::SealedTexts => "sealed_texts.jsonl",
            Self::SealedAttachments => "sealed_attachments.jsonl",
            Self::Vault => "vault.jsonl",
        }
    }

    fn from_path(path: &str) -> Option<Self> {
        let named = |member: &Self| match member {
            Self::Tiles => path.starts_with("tile/"),
            other => other.path() == path,
        };
        Self::ORDER.into_iter().find(named)
    }

    /// The section that announces the member; `None` for members of every bundle.
    fn section(self) -> Option<Section> {
        match self {
            Self::Readme | Self::Manifest | Self::Checkpoints | Self::Latest => None,
            Self::Entries | Self::Tiles => None,
            Self::Receipts => Some(Section::Receipts),
            Self::Texts => Some(Section::Texts),
            Self::Attachments => Some(Section::Attachments),
            Self::Identities => Some(Section::Identities),
            Self::SealedTexts => Some(Section::SealedTexts),
            Self::SealedAttachments => Some(Section::SealedAttachments),
            Self::Vault => Some(Section::Vault),
        }
    }

    /// Whether a bundle with these sections has this member.
    fn belongs(self, sections: &[Section]) -> bool {
        self.section().is_none_or(|section| sections.contains(&section))
    }
}

#[cfg(test)]
#[path = "bundle_tests.rs"]
mod tests;

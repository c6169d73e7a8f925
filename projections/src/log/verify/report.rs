//! What a verification found: either nothing, or each thing that differs, by position.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

use crate::log::{Hash, to_base64};

/// How many discrepancies are kept in full; the rest are counted.
pub const MAX_KEPT: usize = 1_000;

/// What was compared. The texts are stable: tools may match on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The row's position against the dense sequence.
    Position,
    /// The leaf's form.
    LeafForm,
    /// The stored leaf hash against the leaf's bytes.
    LeafHash,
    /// The leaf's `pos` against the row's place.
    LeafPosition,
    /// The leaf's `book` against the book's origin.
    Book,
    /// The leaf's `type` against the column and the payload's key.
    EventType,
    /// The leaf's `tv` against the column.
    EventVersion,
    /// The leaf's `rec` against the metadata's.
    RecordedAt,
    /// The leaf's `rec` against the entry before.
    RecordedOrder,
    /// The leaf's `actor` against the metadata's.
    Actor,
    /// The leaf's `cmd` against the metadata's.
    Command,
    /// The payload against the leaf's `pay`.
    Payload,
    /// The payload's form.
    PayloadForm,
    /// The metadata against the leaf's `met`.
    Metadata,
    /// The metadata's form.
    MetadataForm,
    /// Entry 0 as the opening of this book.
    Opening,
    /// A key rotation against the key in force.
    Rotation,
    /// A stored node against a fresh computation.
    StoredNode,
    /// A checkpoint's form.
    CheckpointForm,
    /// A checkpoint's size against the book's.
    CheckpointSize,
    /// A checkpoint's root against the tree's.
    Root,
    /// A checkpoint's signatures.
    Signature,
    /// The pinned checkpoint, kept by the person who verifies.
    Pinned,
    /// The key that the person who verifies trusts.
    TrustedKey,
    /// A leaf hash against the tile kept from before.
    KeptTile,
    /// A tile of the bundle.
    Tile,
    /// A text or an attachment of the bundle.
    Document,
    /// A person's field of the bundle.
    Identity,
    /// A receipt of the bundle.
    Receipt,
    /// The bundle's own description.
    Manifest,
    /// A row of the database whose columns cannot be read.
    Unreadable,
    /// The keys of the database's rows against the rows to which they lead.
    Index,
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Discrepancy {
    /// Where, when it concerns one entry; a node counts where the entry that completes it stands.
    pub position: Option<u64>,
    /// What was compared.
    pub what: What,
    /// What had to be.
    pub expected: String,
    /// What was.
    pub found: String,
}

impl fmt::Display for Discrepancy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.position {
            Some(position) => write!(f, "position {position}: ")?,
            None => f.write_str("book: ")?,
        }
        write!(f, "{:?}: expected {}, found {}", self.what, self.expected, self.found)
    }
}

/// The outcome of a verification.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Report {
    /// The book's origin.
    pub origin: String,
    /// How many entries were read.
    pub size: u64,
    /// The root over them, in base64.
    pub root: String,
    /// The size of the last checkpoint whose signatures verified; entries from there on
    /// are in the book but not yet signed for.
    pub signed_size: Option<u64>,
    /// How many checkpoints verified.
    pub checkpoints: u64,
    /// The verification keys in the order in which they were in force.
    pub keys: Vec<String>,
    /// The first wrong position.
    pub first_wrong: Option<u64>,
    /// With kept tiles: every position whose leaf is not the one kept.
    pub altered: BTreeSet<u64>,
    /// How many things differ.
    pub count: u64,
    /// The first thousand of them.
    pub discrepancies: Vec<Discrepancy>,
}

impl Report {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.count == 0
    }

    /// Takes one more discrepancy.
    pub fn add(&mut self, discrepancy: Discrepancy) {
        self.count += 1;
        self.first_wrong = match (self.first_wrong, discrepancy.position) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        if self.discrepancies.len() < MAX_KEPT {
            self.discrepancies.push(discrepancy);
        }
    }

    pub(crate) fn differs(
        &mut self,
        position: Option<u64>,
        what: What,
        expected: impl fmt::Display,
        found: impl fmt::Display,
    ) {
        let (expected, found) = (expected.to_string(), found.to_string());
        self.add(Discrepancy { position, what, expected, found });
    }

    pub(crate) fn compare_hash(&mut self, position: u64, what: What, expected: Hash, found: Hash) {
        if expected != found {
            self.differs(Some(position), what, to_base64(&expected), to_base64(&found));
        }
    }

    pub(crate) fn compare_text(&mut self, position: u64, what: What, expected: &str, found: &str) {
        if expected != found {
            self.differs(Some(position), what, expected, found);
        }
    }
}

//! Why a proof is refused, and where.

use crate::log::canonical::CanonicalError;
use crate::log::checkpoint::CheckpointError;
use crate::log::leaf::LeafError;
use crate::log::proof::ProofError;
use quitus_domain::scic::BrokenPath;
use thiserror::Error;

/// What is wrong with a proof, and where it stands: `$.lines[3]`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{place}: {why}")]
pub struct Fault {
    /// Where, as a path into the file.
    pub place: String,
    /// What.
    pub why: Why,
}

/// What can be wrong with a proof.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Why {
    /// Longer than any proof.
    #[error("longer than a proof may be")]
    TooLong,
    /// Not the one spelling of its JSON.
    #[error(transparent)]
    Spelling(#[from] CanonicalError),
    /// Another line end than one at the end.
    #[error("does not end with exactly one line end")]
    Ending,
    /// Not the keys and types of its kind.
    #[error("{0}")]
    Shape(String),
    /// A newer program's.
    #[error("version {0}; this program reads versions 1 and 2")]
    Version(u64),
    /// A text out of its form.
    #[error("not {0}")]
    Form(&'static str),
    /// A signed note that does not hold.
    #[error(transparent)]
    Note(#[from] CheckpointError),
    /// Signed, and by another key than the one that is trusted.
    #[error("signed by {signed}, not by the key that is trusted, {held}")]
    OtherKey {
        /// The name and the number of the trusted key.
        held: String,
        /// Those of the keys that signed.
        signed: String,
    },
    /// The header of the strike's entry.
    #[error(transparent)]
    Leaf(#[from] LeafError),
    /// The entry is not in the book of the checkpoint.
    #[error(transparent)]
    Inclusion(#[from] ProofError),
    /// Two parts of the proof contradict each other.
    #[error("{found} where the rest of the proof says {expected}")]
    Disagrees {
        /// What the rest says.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// A line that leads nowhere.
    #[error(transparent)]
    Path(#[from] BrokenPath),
    /// A line that leads to another root.
    #[error("the line does not lead to the register's root")]
    OtherRoot,
    /// A line whose totals are not the register's.
    #[error("the line and what stands beside it add up to other totals than the register's")]
    OtherTotals,
    /// A reference that does not come after the one before: out of order, or the same associate twice.
    #[error("the reference does not come after that of the line before: out of order, or counted twice")]
    Order,
    /// Lines that were not drawn.
    #[error("opens line {found} where line {expected} was drawn")]
    NotDrawn {
        /// The place that the draw names.
        expected: u64,
        /// The place that the proof opens.
        found: u64,
    },
    /// No line, or more than the register has.
    #[error("{count} lines drawn from a register of {associates}")]
    Count {
        /// How many.
        count: u64,
        /// Of how many.
        associates: u64,
    },
    /// Categories that are not told in the form of the format.
    #[error("totals that cannot be added up")]
    Totals,
}

impl Why {
    /// This, at that place.
    pub(super) fn at(self, place: impl Into<String>) -> Fault {
        Fault { place: place.into(), why: self }
    }
}

/// Refuses what should be equal and is not.
pub(super) fn same(place: &str, expected: &str, found: &str) -> Result<(), Fault> {
    let differ = || Why::Disagrees { expected: expected.to_owned(), found: found.to_owned() };
    if expected == found { Ok(()) } else { Err(differ().at(place)) }
}

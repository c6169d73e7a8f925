//! The attestation: what the payload of a strike says, without its salt, signed by the book's key.

use super::fault::{Fault, Why, same};
use crate::log::canonical::CanonicalError;
use crate::log::checkpoint::{self, Checkpoint, CheckpointError, SigningKey, VerificationKey};
use crate::log::{Hash, canonical, hash_from_base64, to_base64};
use quitus_domain::scic::{CategoryTotals, CollegeWeight, RegisterStruck, StrikeGround, Totals};
use quitus_domain::values::{CategoryKind, Day, Digest, Position};
use serde::{Deserialize, Serialize};

/// The first line of an attestation. It holds blanks, so that no reader takes it for the origin of a checkpoint.
pub const ATTESTATION: &str = "quitus attestation of a struck register, version 1";

/// What is attested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The book's origin.
    pub book: String,
    /// The leaf hash of the strike's entry.
    pub entry: Digest,
    /// The nature of each category by the statutes, in their order.
    pub natures: Vec<CategoryKind>,
    /// The position of the strike's entry.
    pub position: u64,
    /// What its payload says.
    pub register: Restated,
    /// The root of the checkpoint.
    pub root: Digest,
    /// The size of the checkpoint.
    pub size: u64,
}

/// The payload of a strike without its salt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restated {
    /// The totals of each category, in the statutes' order.
    pub categories: Vec<CategoryTotals>,
    /// The colleges and their weights.
    pub colleges: Vec<CollegeWeight>,
    /// The day, at its close.
    pub effective_on: Day,
    /// Why.
    pub ground: StrikeGround,
    /// The root of the sum tree.
    pub root: Digest,
    /// How many entries it was computed from.
    pub size: u64,
    /// The entry whose statutes name categories and colleges.
    pub statutes: Position,
}

impl From<&RegisterStruck> for Restated {
    fn from(event: &RegisterStruck) -> Self {
        let RegisterStruck { ground, size, statutes, categories, colleges, salt: _, root, effective_on } =
            event.clone();
        Restated { categories, colleges, effective_on, ground, root, size, statutes }
    }
}

impl Restated {
    /// The root of the sum tree; `None` for a digest in no spelling of this format.
    pub(super) fn hash(&self) -> Option<Hash> {
        hash_from_base64(self.root.as_str())
    }

    /// The totals as the tree binds them; `None` when a value is negative.
    pub(super) fn totals(&self) -> Option<Totals> {
        let of = |one: &CategoryTotals| Some([one.associates, one.shares, u64::try_from(one.subscribed.get()).ok()?]);
        self.categories.iter().map(of).collect()
    }

    /// How many associates the register counts; `None` when they leave 64 bits.
    #[must_use]
    pub fn associates(&self) -> Option<u64> {
        self.categories.iter().try_fold(0_u64, |sum, one| sum.checked_add(one.associates))
    }
}

impl Statement {
    /// Signs it.
    pub(super) fn sign(&self, key: &SigningKey) -> Result<String, CheckpointError> {
        let json = canonical::write(self).map_err(|_| CheckpointError::Malformed("cannot be attested"))?;
        checkpoint::sign_text(&format!("{ATTESTATION}\n{json}\n"), &[key])
    }

    /// Reads an attestation that `key` alone signed.
    pub(super) fn open(note: &str, key: &VerificationKey) -> Result<Self, Fault> {
        let at = |why: Why| why.at("$.attestation");
        let text = checkpoint::open_sole(note, key).map_err(|why| at(why.into()))?;
        let json = text.strip_prefix(ATTESTATION).and_then(|rest| rest.strip_prefix('\n'));
        let json = json.and_then(|rest| rest.strip_suffix('\n')).ok_or_else(|| at(Why::Form("an attestation")))?;
        let value = canonical::read_canonical(json).map_err(|why| at(why.into()))?;
        let read: Self = serde_json::from_value(value).map_err(|why| at(Why::Shape(why.to_string())))?;
        let again = canonical::write(&read).map_err(|why| at(why.into()))?;
        if again == json { Ok(read) } else { Err(at(Why::Spelling(CanonicalError::NotCanonical))) }
    }

    /// Whether it speaks of that checkpoint.
    pub(super) fn is_of(&self, head: &Checkpoint) -> Result<(), Fault> {
        same("$.attestation.book", &head.origin, &self.book)?;
        same("$.attestation.size", &head.size.to_string(), &self.size.to_string())?;
        same("$.attestation.root", &to_base64(&head.root), self.root.as_str())
    }
}

//! The attestation: what the payload of a strike says, without its salt, signed by the book's key.
//!
//! Version 2 adds what each college counts. It is written where the statutes of the day put every category into one
//! college, or have none; elsewhere, and in proofs of before, it is version 1.

use super::colleges::{CollegeTotals, by_college};
use super::fault::{Fault, Why, same};
use crate::log::canonical::CanonicalError;
use crate::log::checkpoint::{self, Checkpoint, CheckpointError, SigningKey, VerificationKey};
use crate::log::{Hash, canonical, hash_from_base64, to_base64};
use quitus_domain::scic::{CategoryTotals, CollegeWeight, RegisterStruck, StrikeGround, Totals};
use quitus_domain::values::{CategoryKind, Day, Digest, Position};
use serde::{Deserialize, Serialize};

/// The first line of an attestation of version 1. It holds blanks, so that no reader takes it for the origin of a
/// checkpoint.
pub const ATTESTATION: &str = "quitus attestation of a struck register, version 1";

/// The same of version 2.
pub const WITH_COLLEGES: &str = "quitus attestation of a struck register, version 2";

/// What is attested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The book's origin.
    pub book: String,
    /// What each college counts, in the statutes' order; nothing in version 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colleges: Option<Vec<CollegeTotals>>,
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
        checkpoint::sign_text(&format!("{}\n{json}\n", self.title()), &[key])
    }

    /// Its first line.
    #[must_use]
    pub fn title(&self) -> &'static str {
        if self.colleges.is_some() { WITH_COLLEGES } else { ATTESTATION }
    }

    /// Reads an attestation that `key` alone signed.
    pub(super) fn open(note: &str, key: &VerificationKey) -> Result<Self, Fault> {
        let at = |why: Why| why.at("$.attestation");
        let text = checkpoint::open_sole(note, key).map_err(|why| at(why.into()))?;
        let (title, json) = text.split_once('\n').ok_or_else(|| at(Why::Form("an attestation")))?;
        let json = json.strip_suffix('\n').filter(|_| [ATTESTATION, WITH_COLLEGES].contains(&title));
        let json = json.ok_or_else(|| at(Why::Form("an attestation")))?;
        let value = canonical::read_canonical(json).map_err(|why| at(why.into()))?;
        let read: Self = serde_json::from_value(value).map_err(|why| at(Why::Shape(why.to_string())))?;
        same("$.attestation", read.title(), title)?;
        let again = canonical::write(&read).map_err(|why| at(why.into()))?;
        if again == json { Ok(read) } else { Err(at(Why::Spelling(CanonicalError::NotCanonical))) }
    }

    /// Whether each category votes in one college, and the colleges count what their categories do.
    pub(super) fn adds_up(&self) -> Result<(), Fault> {
        let Some(told) = &self.colleges else { return Ok(()) };
        let members: Vec<_> = told.iter().map(|one| (one.college.clone(), one.categories.clone())).collect();
        let counted = by_college(&self.register, &members);
        let same = counted.is_some_and(|counted| counted == *told);
        if same { Ok(()) } else { Err(Why::Totals.at("$.attestation.colleges")) }
    }

    /// Whether it speaks of that checkpoint.
    pub(super) fn is_of(&self, head: &Checkpoint) -> Result<(), Fault> {
        same("$.attestation.book", &head.origin, &self.book)?;
        same("$.attestation.size", &head.size.to_string(), &self.size.to_string())?;
        same("$.attestation.root", &to_base64(&head.root), self.root.as_str())
    }
}

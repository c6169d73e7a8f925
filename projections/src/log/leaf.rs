//! The leaf: the small header of an entry that the tree hashes.
//!
//! Its bytes are one canonical JSON object with exactly thirteen keys. It commits to
//! the payload and the metadata, and names neither persons nor amounts, so that every
//! header can be shown while payloads are withheld.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use tlog_tiles::record_hash;

use super::canonical::{self, CanonicalError};
use super::{Hash, MAX_SIZE, disclosure, hash_from_base64, to_base64};

/// The leaf format's version, the leaf's `v` and entry 0's `format`.
pub const FORMAT: u64 = 1;
/// The longest leaf in bytes: a C2SP entry bundle writes its length in 16 bits.
pub const MAX_LEAF: usize = 65_535;

/// What a leaf says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// The book's origin, `quitus/<cooperative id>`.
    pub book: String,
    /// The entry's position, from 0.
    pub position: u64,
    /// The event type.
    pub event_type: String,
    /// The event type's version, from 1.
    pub type_version: u32,
    /// When the book learned it, `2012-01-02T09:00:00.000000Z`.
    pub recorded_at: String,
    /// The day it has effect in law, `2012-01-02`.
    pub effective_on: String,
    /// Who did it: an opaque reference, never a name.
    pub actor: String,
    /// The command that caused it.
    pub command_id: String,
    /// [`super::commitment::payload`].
    pub payload: Hash,
    /// [`super::commitment::metadata`].
    pub metadata: Hash,
    /// Digests of disclosures, in strictly ascending order of their text.
    pub disclosures: Vec<String>,
    /// Digests of texts and attachments, in the payload's order, none twice.
    pub attachments: Vec<Hash>,
}

/// Why a leaf cannot be written or read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LeafError {
    /// Not JSON in canonical form.
    #[error("leaf: {0}")]
    Canonical(#[from] CanonicalError),
    /// Not the thirteen keys with their types.
    #[error("leaf: {0}")]
    Shape(String),
    /// A value out of its form.
    #[error("leaf: \"{key}\": {rule}")]
    Value {
        /// The leaf's key.
        key: &'static str,
        /// What the format asks.
        rule: &'static str,
    },
    /// Too many bytes.
    #[error("leaf: {0} bytes, 65,535 at most")]
    TooLong(usize),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    v: u64,
    book: String,
    pos: u64,
    #[serde(rename = "type")]
    event_type: String,
    tv: u32,
    rec: String,
    eff: String,
    actor: String,
    cmd: String,
    pay: String,
    met: String,
    sd: Vec<String>,
    att: Vec<String>,
}

impl Leaf {
    /// The leaf's bytes.
    ///
    /// # Errors
    /// [`LeafError`] when a value is out of its form or the leaf too long.
    pub fn to_bytes(&self) -> Result<Vec<u8>, LeafError> {
        self.check()?;
        let bytes = canonical::write(&self.to_wire())?.into_bytes();
        if bytes.len() > MAX_LEAF { Err(LeafError::TooLong(bytes.len())) } else { Ok(bytes) }
    }

    /// Reads a leaf's bytes; accepts exactly what [`Leaf::to_bytes`] writes.
    ///
    /// # Errors
    /// [`LeafError`] otherwise.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LeafError> {
        if bytes.len() > MAX_LEAF {
            return Err(LeafError::TooLong(bytes.len()));
        }
        let text = std::str::from_utf8(bytes).map_err(|e| LeafError::Shape(e.to_string()))?;
        let value = canonical::read_canonical(text)?;
        let wire = serde_json::from_value(value).map_err(|e| LeafError::Shape(e.to_string()))?;
        let leaf = Self::from_wire(wire)?;
        leaf.check()?;
        Ok(leaf)
    }

    fn to_wire(&self) -> Wire {
        Wire {
            v: FORMAT,
            book: self.book.clone(),
            pos: self.position,
            event_type: self.event_type.clone(),
            tv: self.type_version,
            rec: self.recorded_at.clone(),
            eff: self.effective_on.clone(),
            actor: self.actor.clone(),
            cmd: self.command_id.clone(),
            pay: to_base64(&self.payload),
            met: to_base64(&self.metadata),
            sd: self.disclosures.clone(),
            att: self.attachments.iter().map(|digest| to_base64(digest)).collect(),
        }
    }

    fn from_wire(wire: Wire) -> Result<Self, LeafError> {
        require(wire.v == FORMAT, "v", "this program reads format 1")?;
        let attachments = wire.att.iter().map(|text| hash("att", text)).collect::<Result<_, _>>()?;
        Ok(Self {
            book: wire.book,
            position: wire.pos,
            event_type: wire.event_type,
            type_version: wire.tv,
            recorded_at: wire.rec,
            effective_on: wire.eff,
            actor: wire.actor,
            command_id: wire.cmd,
            payload: hash("pay", &wire.pay)?,
            metadata: hash("met", &wire.met)?,
            disclosures: wire.sd,
            attachments,
        })
    }

    fn check(&self) -> Result<(), LeafError> {
        require(is_origin(&self.book), "book", "an origin: visible ASCII without + or space")?;
        require(self.position < MAX_SIZE, "pos", "below 2^53 - 1")?;
        require(is_event_type(&self.event_type), "type", "lower-case words with one dot, 128 at most")?;
        require(self.type_version > 0, "tv", "from 1")?;
        require(is_instant(&self.recorded_at), "rec", "UTC with six decimals and Z")?;
        require(is_date(&self.effective_on), "eff", "a date YYYY-MM-DD")?;
        require(is_reference(&self.actor), "actor", "1 to 128 visible ASCII characters")?;
        require(is_reference(&self.command_id), "cmd", "1 to 128 visible ASCII characters")?;
        let digests = self.disclosures.iter().all(|text| disclosure::is_digest(text));
        require(digests, "sd", "digests in base64url without padding")?;
        let ascending = self.disclosures.is_sorted_by(|a, b| a < b);
        require(ascending, "sd", "in strictly ascending order")?;
        let mut sorted = self.attachments.clone();
        sorted.sort_unstable();
        require(sorted.is_sorted_by(|a, b| a < b), "att", "no digest twice")
    }
}

/// SHA-256(0x00 ‖ leaf), RFC 6962 §2.1.
#[must_use]
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    record_hash(leaf).0
}

/// Whether a text can name a book: visible ASCII, no `+`, 1 to 128 characters.
#[must_use]
pub fn is_origin(text: &str) -> bool {
    is_reference(text) && !text.contains('+')
}

/// Whether a text is an instant as the book writes it: `2012-01-02T09:00:00.000000Z`.
#[must_use]
pub fn is_instant(text: &str) -> bool {
    // No leap second: a clock that shows one would make text order and time order differ.
    text.len() == 27
        && text.is_ascii()
        && text.get(10..11) == Some("T")
        && is_date(text.get(..10).unwrap_or_default())
        && text.get(17..19) != Some("60")
        && NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.6fZ").is_ok()
}

/// Whether a text is a day of the calendar, `2012-01-02`.
#[must_use]
pub fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().all(|c| c.is_ascii_digit() || c == b'-')
        && NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok_and(|day| day.to_string() == text)
}

fn is_event_type(text: &str) -> bool {
    let word = |w: &str| !w.is_empty() && w.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_');
    text.len() <= 128 && text.split_once('.').is_some_and(|(part, act)| word(part) && word(act))
}

fn is_reference(text: &str) -> bool {
    (1..=128).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_graphic())
}

fn hash(key: &'static str, text: &str) -> Result<Hash, LeafError> {
    hash_from_base64(text).ok_or(LeafError::Value { key, rule: "32 bytes in base64 with padding" })
}

fn require(holds: bool, key: &'static str, rule: &'static str) -> Result<(), LeafError> {
    if holds { Ok(()) } else { Err(LeafError::Value { key, rule }) }
}

#[cfg(test)]
#[path = "leaf_tests.rs"]
mod tests;

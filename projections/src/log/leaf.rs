//! The leaf: the small header of an entry that the tree hashes.
//!
//! Its bytes are one canonical JSON object with exactly thirteen keys. It commits to
//! the payload and the metadata, and names neither persons nor amounts, so that every
//! header can be shown while payloads are withheld.

use std::borrow::Cow;

use chrono::NaiveDate;
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

/// The thirteen keys in ascending order: written one after the other, they are in canonical form.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire<'t> {
    #[serde(borrow)]
    actor: Cow<'t, str>,
    att: Vec<String>,
    #[serde(borrow)]
    book: Cow<'t, str>,
    #[serde(borrow)]
    cmd: Cow<'t, str>,
    #[serde(borrow)]
    eff: Cow<'t, str>,
    #[serde(borrow)]
    met: Cow<'t, str>,
    #[serde(borrow)]
    pay: Cow<'t, str>,
    pos: u64,
    #[serde(borrow)]
    rec: Cow<'t, str>,
    sd: Cow<'t, [String]>,
    tv: u32,
    #[serde(rename = "type", borrow)]
    event_type: Cow<'t, str>,
    v: u64,
}

impl Leaf {
    /// The leaf's bytes.
    ///
    /// # Errors
    /// [`LeafError`] when a value is out of its form or the leaf too long.
    pub fn to_bytes(&self) -> Result<Vec<u8>, LeafError> {
        self.check()?;
        let bytes = self.written()?;
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
        Self::at_once(text).map_or_else(|| Self::step_by_step(text), Ok)
    }

    /// A leaf that has nothing wrong: it is what is written again, to the byte. Nearly every leaf is.
    fn at_once(text: &str) -> Option<Self> {
        let leaf = Self::from_wire(serde_json::from_str(text).ok()?).ok()?;
        leaf.check().ok()?;
        (leaf.written().ok()? == text.as_bytes()).then_some(leaf)
    }

    /// The long way, which names what is wrong.
    fn step_by_step(text: &str) -> Result<Self, LeafError> {
        let value = canonical::read_canonical(text)?;
        let leaf = Self::from_wire(Wire::deserialize(value).map_err(|e| LeafError::Shape(e.to_string()))?)?;
        leaf.check()?;
        Ok(leaf)
    }

    /// Of values in their form, visible ASCII and integers below 2^53, this is canonical form.
    fn written(&self) -> Result<Vec<u8>, LeafError> {
        let wire = Wire {
            actor: Cow::Borrowed(&self.actor),
            att: self.attachments.iter().map(|digest| to_base64(digest)).collect(),
            book: Cow::Borrowed(&self.book),
            cmd: Cow::Borrowed(&self.command_id),
            eff: Cow::Borrowed(&self.effective_on),
            met: Cow::Owned(to_base64(&self.metadata)),
            pay: Cow::Owned(to_base64(&self.payload)),
            pos: self.position,
            rec: Cow::Borrowed(&self.recorded_at),
            sd: Cow::Borrowed(&self.disclosures),
            tv: self.type_version,
            event_type: Cow::Borrowed(&self.event_type),
            v: FORMAT,
        };
        serde_json::to_vec(&wire).map_err(|e| LeafError::Shape(e.to_string()))
    }

    fn from_wire(wire: Wire<'_>) -> Result<Self, LeafError> {
        require(wire.v == FORMAT, "v", "this program reads format 1")?;
        let attachments = wire.att.iter().map(|text| hash("att", text)).collect::<Result<_, _>>()?;
        Ok(Self {
            book: wire.book.into_owned(),
            position: wire.pos,
            event_type: wire.event_type.into_owned(),
            type_version: wire.tv,
            recorded_at: wire.rec.into_owned(),
            effective_on: wire.eff.into_owned(),
            actor: wire.actor.into_owned(),
            command_id: wire.cmd.into_owned(),
            payload: hash("pay", &wire.pay)?,
            metadata: hash("met", &wire.met)?,
            disclosures: wire.sd.into_owned(),
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
    let Some((day, time)) = text.split_at_checked(10) else { return false };
    let form = |(at, byte): (usize, u8)| match at {
        0 => byte == b'T',
        3 | 6 => byte == b':',
        9 => byte == b'.',
        16 => byte == b'Z',
        _ => byte.is_ascii_digit(),
    };
    let below = |at: usize, limit: &str| time.get(at..at + 2).is_some_and(|digits| digits < limit);
    is_date(day)
        && time.len() == 17
        && time.bytes().enumerate().all(form)
        && below(1, "24")
        && below(4, "60")
        && below(7, "60")
}

/// Whether a text is a day of the calendar, `2012-01-02`.
#[must_use]
pub fn is_date(text: &str) -> bool {
    let form = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    let number = |digits: Option<&str>| digits.and_then(|digits| digits.parse::<u32>().ok());
    let day = || {
        let (year, month, day) = (number(text.get(..4))?, number(text.get(5..7))?, number(text.get(8..))?);
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
    };
    text.len() == 10 && text.bytes().enumerate().all(form) && day().is_some()
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

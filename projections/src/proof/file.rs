//! The proof file: one canonical JSON object and one line end. Every byte of it counts.

use super::draw::{Nonce, nonce};
use super::fault::{Fault, Why, same};
use super::line::LineText;
use super::statement::WITH_COLLEGES;
use super::{COLLEGES, PROOF};
use crate::log::canonical::{self, CanonicalError};
use crate::log::{Hash, hash_from_base64, to_base64};
use quitus_domain::scic::OpenedLine;
use serde::{Deserialize, Serialize};

/// The longest proof that is read, in bytes.
pub const MAX_FILE: usize = 64 << 20;
/// What a hash looks like in text.
pub(super) const HASH: &str = "32 bytes in base64 with padding";
/// What a nonce looks like in text.
pub(super) const NONCE: &str = "64 lower-case hexadecimal digits";

/// A proof as its file holds it. It proves nothing before [`super::check`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// What ties the totals to the book.
    pub seal: Seal,
    /// What is opened beneath them.
    pub shown: Shown,
}

/// What ties the totals of a struck register to a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The signed attestation.
    pub attestation: String,
    /// The signed checkpoint.
    pub checkpoint: String,
    /// The inclusion path of the strike's entry.
    pub inclusion: Vec<Hash>,
    /// The leaf of the strike's entry.
    pub leaf: String,
}

/// What a proof opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Nothing: the totals stand alone.
    Totals,
    /// The line of one associate, for that associate.
    Line(OpenedLine),
    /// Lines that a third party's nonce drew, in ascending index.
    Sample {
        /// The third party's.
        nonce: Nonce,
        /// The lines.
        lines: Vec<OpenedLine>,
    },
}

/// What is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The totals by category.
    Categories,
    /// The line of one associate.
    Associate,
    /// Lines drawn at random.
    Sample,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    attestation: String,
    checkpoint: String,
    inclusion: Vec<String>,
    kind: Kind,
    leaf: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<LineText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lines: Option<Vec<LineText>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nonce: Option<String>,
    proof: u64,
}

impl Proof {
    /// What it proves.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.shown {
            Shown::Totals => Kind::Categories,
            Shown::Line(_) => Kind::Associate,
            Shown::Sample { .. } => Kind::Sample,
        }
    }

    /// The file's text.
    ///
    /// # Errors
    /// [`CanonicalError`] for figures beyond 2^53, which no file holds.
    pub fn to_text(&self) -> Result<String, CanonicalError> {
        let Seal { attestation, checkpoint, inclusion, leaf } = self.seal.clone();
        let (line, lines, nonce) = match &self.shown {
            Shown::Totals => (None, None, None),
            Shown::Line(line) => (Some(LineText::of(line)), None, None),
            Shown::Sample { nonce, lines } => {
                (None, Some(lines.iter().map(LineText::of).collect()), Some(super::draw::hex(nonce)))
            }
        };
        let inclusion = inclusion.iter().map(|hash| to_base64(hash)).collect();
        let proof = version(&attestation);
        let text = Text { attestation, checkpoint, inclusion, kind: self.kind(), leaf, line, lines, nonce, proof };
        canonical::write(&text).map(|json| json + "\n")
    }

    /// Reads a file: exactly what [`Proof::to_text`] writes.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let read: Text = read(text)?;
        if ![PROOF, COLLEGES].contains(&read.proof) {
            return Err(Why::Version(read.proof).at("$.proof"));
        }
        same("$.proof", &version(&read.attestation).to_string(), &read.proof.to_string())?;
        let hash = |(at, text): (usize, &String)| {
            hash_from_base64(text).ok_or_else(|| Why::Form(HASH).at(format!("$.inclusion[{at}]")))
        };
        let inclusion = read.inclusion.iter().enumerate().map(hash).collect::<Result<_, _>>()?;
        let shown = shown(read.kind, read.line, read.lines, read.nonce)?;
        let seal = Seal { attestation: read.attestation, checkpoint: read.checkpoint, inclusion, leaf: read.leaf };
        let proof = Proof { seal, shown };
        // A value may have two spellings (a UUID in capitals): only the one that we write is a proof.
        let again = proof.to_text().map_err(|why| Why::Spelling(why).at("$"))?;
        if again == text { Ok(proof) } else { Err(Why::Spelling(CanonicalError::NotCanonical).at("$")) }
    }
}

/// The version of a file: that of its attestation.
fn version(attestation: &str) -> u64 {
    if attestation.lines().next() == Some(WITH_COLLEGES) { COLLEGES } else { PROOF }
}

/// A file of canonical JSON and one line end.
pub(super) fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, Fault> {
    if text.len() > MAX_FILE {
        return Err(Why::TooLong.at("$"));
    }
    let json = text.strip_suffix('\n').ok_or_else(|| Why::Ending.at("$"))?;
    let value = canonical::read_canonical(json).map_err(|why| Why::Spelling(why).at("$"))?;
    serde_json::from_value(value).map_err(|why| Why::Shape(why.to_string()).at("$"))
}

fn shown(
    kind: Kind,
    line: Option<LineText>,
    lines: Option<Vec<LineText>>,
    drawn_by: Option<String>,
) -> Result<Shown, Fault> {
    match (kind, line, lines, drawn_by) {
        (Kind::Categories, None, None, None) => Ok(Shown::Totals),
        (Kind::Associate, Some(line), None, None) => Ok(Shown::Line(line.read("$.line")?)),
        (Kind::Sample, None, Some(lines), Some(text)) => {
            let nonce = nonce(&text).ok_or_else(|| Why::Form(NONCE).at("$.nonce"))?;
            let read = lines.into_iter().enumerate().map(|(at, line)| line.read(&format!("$.lines[{at}]")));
            Ok(Shown::Sample { nonce, lines: read.collect::<Result<_, _>>()? })
        }
        (_, _, _, _) => Err(Why::Shape("not the keys of its kind".to_owned()).at("$.kind")),
    }
}

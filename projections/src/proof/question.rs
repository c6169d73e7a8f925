//! A third party's question: which lines of an attested register it wants to see. It fixes the checkpoint, so that the book
//! cannot grow until the draw suits whoever keeps it.

use super::PROOF;
use super::check::Verified;
use super::draw::{Nonce, hex, nonce};
use super::fault::{Fault, Why, same};
use super::file::{NONCE, Shown, read};
use crate::log::canonical::{self, CanonicalError};
use quitus_domain::values::Digest;
use serde::{Deserialize, Serialize};

/// What a third party asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// How many lines.
    pub count: u64,
    /// The leaf hash of the strike's entry.
    pub entry: Digest,
    /// The third party's nonce.
    pub nonce: Nonce,
    /// The root of the checkpoint that it holds.
    pub root: Digest,
    /// The size of that checkpoint.
    pub size: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    count: u64,
    entry: Digest,
    kind: Asks,
    nonce: String,
    proof: u64,
    root: Digest,
    size: u64,
}

/// The kind of its file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Asks {
    Question,
}

impl Question {
    /// The question that draws `count` lines of an attested register.
    #[must_use]
    pub fn of(attested: &Verified, nonce: Nonce, count: u64) -> Self {
        let statement = &attested.statement;
        let (entry, root) = (statement.entry.clone(), statement.root.clone());
        Question { count, entry, nonce, root, size: statement.size }
    }

    /// The file's text.
    ///
    /// # Errors
    /// [`CanonicalError`] for figures beyond 2^53.
    pub fn to_text(&self) -> Result<String, CanonicalError> {
        let Question { count, entry, nonce, root, size } = self.clone();
        let nonce = hex(&nonce);
        let text = Text { count, entry, kind: Asks::Question, nonce, proof: PROOF, root, size };
        canonical::write(&text).map(|json| json + "\n")
    }

    /// Reads a file: exactly what [`Question::to_text`] writes.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let Text { count, entry, kind: Asks::Question, nonce: hex, proof, root, size } = read(text)?;
        if proof != PROOF {
            return Err(Why::Version(proof).at("$.proof"));
        }
        let nonce = nonce(&hex).ok_or_else(|| Why::Form(NONCE).at("$.nonce"))?;
        Ok(Question { count, entry, nonce, root, size })
    }

    /// Whether a verified proof answers this question and no other.
    ///
    /// # Errors
    /// [`Fault`] with what was not asked.
    pub fn is_answered_by(&self, answer: &Verified) -> Result<(), Fault> {
        let Shown::Sample { nonce, lines } = &answer.shown else {
            return Err(Why::Form("a sample").at("$.kind"));
        };
        let statement = &answer.statement;
        same("$.nonce", &hex(&self.nonce), &hex(nonce))?;
        same("$.lines", &self.count.to_string(), &lines.len().to_string())?;
        same("$.attestation.entry", self.entry.as_str(), statement.entry.as_str())?;
        same("$.attestation.size", &self.size.to_string(), &statement.size.to_string())?;
        same("$.attestation.root", self.root.as_str(), statement.root.as_str())
    }
}

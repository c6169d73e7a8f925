//! Checking a proof with the book's key and nothing else.

use super::draw::drawn;
use super::fault::{Fault, Why, same};
use super::file::{Proof, Seal, Shown};
use super::statement::Statement;
use crate::log::checkpoint::{self, Checkpoint, CheckpointError, VerificationKey};
use crate::log::leaf::{Leaf, leaf_hash};
use crate::log::proof::check_inclusion;
use crate::log::to_base64;
use quitus_domain::scic::{OpenedLine, Totals};

/// The type of the entry that strikes a register.
pub(super) const STRUCK: &str = "scic.register_struck";

/// What a proof proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What the checkpoint says.
    pub head: Checkpoint,
    /// The checkpoint as it was signed.
    pub checkpoint: String,
    /// The header of the strike's entry.
    pub leaf: Leaf,
    /// What the book's key attests.
    pub statement: Statement,
    /// What was opened.
    pub shown: Shown,
}

/// Checks everything that a proof says.
///
/// # Errors
/// [`Fault`]: the first thing that does not hold, and where.
pub fn check(proof: &Proof, key: &VerificationKey) -> Result<Verified, Fault> {
    let head = head(&proof.seal, key)?;
    let statement = Statement::open(&proof.seal.attestation, key)?;
    statement.is_of(&head)?;
    let leaf = entry(&proof.seal, &head, &statement)?;
    let register = Register::of(&statement)?;
    match &proof.shown {
        Shown::Totals => register.alone()?,
        Shown::Line(line) => register.holds(line, "$.line")?,
        Shown::Sample { nonce, lines } => {
            let places = drawn(&head, nonce, register.associates, lines.len() as u64);
            in_order(places.map_err(|why| why.at("$.lines"))?.into_iter(), lines)?;
            for (at, line) in lines.iter().enumerate() {
                register.holds(line, &format!("$.lines[{at}]"))?;
            }
        }
    }
    Ok(Verified { head, checkpoint: proof.seal.checkpoint.clone(), leaf, statement, shown: proof.shown.clone() })
}

/// The checkpoint: three lines and the signature of the key, nothing beside them.
fn head(seal: &Seal, key: &VerificationKey) -> Result<Checkpoint, Fault> {
    let at = |why: CheckpointError| signed_by(&seal.checkpoint, key, why).at("$.checkpoint");
    let head = checkpoint::open(&seal.checkpoint, &[key]).map_err(at)?;
    let text = checkpoint::open_sole(&seal.checkpoint, key).map_err(at)?;
    if text == head.text() { Ok(head) } else { Err(at(CheckpointError::Malformed("more than three lines"))) }
}

/// A note that the trusted key did not sign is signed by some other, which its reader can ask about.
fn signed_by(note: &str, key: &VerificationKey, why: CheckpointError) -> Why {
    let (held, signed) = (key.short(), checkpoint::signers(note));
    match why {
        CheckpointError::NotSigned(_) if !signed.is_empty() && !signed.contains(&held) => {
            Why::OtherKey { held, signed: signed.join(", ") }
        }
        other => Why::Note(other),
    }
}

/// The strike's entry: its header says what the attestation says, and it stands in the book of the checkpoint.
fn entry(seal: &Seal, head: &Checkpoint, statement: &Statement) -> Result<Leaf, Fault> {
    let leaf = Leaf::from_bytes(seal.leaf.as_bytes()).map_err(|why| Why::Leaf(why).at("$.leaf"))?;
    same("$.leaf.book", &head.origin, &leaf.book)?;
    same("$.leaf.type", STRUCK, &leaf.event_type)?;
    same("$.leaf.pos", &statement.position.to_string(), &leaf.position.to_string())?;
    same("$.leaf.eff", &statement.register.effective_on.to_string(), &leaf.effective_on)?;
    let hash = leaf_hash(seal.leaf.as_bytes());
    same("$.attestation.entry", &to_base64(&hash), statement.entry.as_str())?;
    let included = check_inclusion(&seal.inclusion, leaf.position, hash, head);
    included.map_err(|why| Why::Inclusion(why).at("$.inclusion"))?;
    Ok(leaf)
}

/// The drawn lines and no others, in their order, each reference after the one before.
fn in_order(places: impl Iterator<Item = u64>, lines: &[OpenedLine]) -> Result<(), Fault> {
    let mut before = None;
    for (at, (expected, line)) in places.zip(lines).enumerate() {
        if line.index != expected {
            return Err(Why::NotDrawn { expected, found: line.index }.at(format!("$.lines[{at}].index")));
        }
        let own = line.leaf.associate;
        if before.replace(own).is_some_and(|before| before >= own) {
            return Err(Why::Order.at(format!("$.lines[{at}].associate")));
        }
    }
    Ok(())
}

/// The register as it is attested.
struct Register {
    root: [u8; 32],
    totals: Totals,
    associates: u64,
}

impl Register {
    fn of(statement: &Statement) -> Result<Self, Fault> {
        let at = |why: Why| why.at("$.attestation.register");
        let register = &statement.register;
        if statement.natures.len() != register.categories.len() {
            return Err(at(Why::Totals));
        }
        let root = register.hash().ok_or_else(|| Why::Form(super::file::HASH).at("$.attestation.register.root"))?;
        let totals = register.totals().ok_or_else(|| at(Why::Totals))?;
        let associates = register.associates().ok_or_else(|| at(Why::Totals))?;
        statement.adds_up()?;
        Ok(Register { root, totals, associates })
    }

    /// Without a line there is nothing to climb from, but the root of nobody is known.
    fn alone(&self) -> Result<(), Fault> {
        let empty = quitus_domain::scic::SumTree::of(&[], self.totals.len(), &[0; 32]);
        let nobody = self.associates == 0 && empty.is_none_or(|empty| empty.root().hash != self.root);
        if nobody { Err(Why::OtherRoot.at("$.attestation.register.root")) } else { Ok(()) }
    }

    fn holds(&self, line: &OpenedLine, place: &str) -> Result<(), Fault> {
        let top = line.climb(self.associates, self.totals.len()).map_err(|why| Why::Path(why).at(place))?;
        if top.totals != self.totals {
            return Err(Why::OtherTotals.at(place));
        }
        if top.hash == self.root { Ok(()) } else { Err(Why::OtherRoot.at(place)) }
    }
}

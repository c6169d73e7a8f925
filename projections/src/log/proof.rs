//! Proofs that fit in an e-mail: this entry is in that book (inclusion), and this
//! book only grew since then (consistency).
//!
//! Inclusion proofs are C2SP `.tlog-proof` files. Consistency proofs are written as the
//! body of C2SP tlog-witness's `add-checkpoint`: `old <size>`, the hashes, a blank line,
//! the newer checkpoint; so a witness can be fed the very file.
//!
//! Every length is computed and compared before `tlog_tiles` is called, since it may
//! panic or loop on proofs of another length.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use thiserror::Error;
use tlog_tiles::{check_record, check_tree, prove_record, prove_tree};

use super::checkpoint::{self, Checkpoint, CheckpointError, VerificationKey, read_size};
use super::tree::{Nodes, TreeError};
use super::{Hash, MAX_SIZE, hash_from_base64, to_base64};

/// The first line of an inclusion proof.
pub const INCLUSION_HEADER: &str = "c2sp.org/tlog-proof@v1";
/// The longest proof that is read, in bytes.
pub const MAX_PROOF: usize = 262_144;
/// No proof has more hashes: one per level on either side.
const MAX_HASHES: usize = 2 * 53;

/// Why a proof cannot be made, read or believed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ProofError {
    /// The text is no proof.
    #[error("not a proof: {0}")]
    Malformed(&'static str),
    /// Entry or size outside the tree.
    #[error("no proof of {asked} exists in a book of {size} entries")]
    OutOfRange {
        /// The position, or the older size.
        asked: u64,
        /// The newer size.
        size: u64,
    },
    /// Another number of hashes than this position and size need.
    #[error("{found} hashes where {expected} are needed")]
    Length {
        /// How many are needed.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// The hashes lead to another root.
    #[error("the proof leads to another root than the checkpoint's")]
    Refuted,
    /// A checkpoint in or beside the proof is refused.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// A stored node is missing.
    #[error(transparent)]
    Tree(#[from] TreeError),
}

/// That the entry at a position is in the book of a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InclusionProof {
    /// The entry's position.
    pub position: u64,
    /// From the leaf's sibling up to the root's child.
    pub hashes: Vec<Hash>,
    /// The signed checkpoint, verbatim.
    pub checkpoint: String,
    /// C2SP's optional `extra`: carried, never believed.
    pub extra: Option<Vec<u8>>,
}

/// That the book of a checkpoint begins with an older book of `old_size` entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsistencyProof {
    /// The older size, at least 1.
    pub old_size: u64,
    /// RFC 6962 §2.1.2.
    pub hashes: Vec<Hash>,
    /// The newer signed checkpoint, verbatim.
    pub checkpoint: String,
}

impl InclusionProof {
    /// Proves the entry at `position` in the tree of `checkpoint`, from the stored
    /// nodes that [`inclusion_indexes`] names.
    ///
    /// # Errors
    /// [`ProofError`] when the position is outside, or a node missing.
    pub fn prove(position: u64, checkpoint: &str, nodes: &Nodes) -> Result<Self, ProofError> {
        let size = checkpoint::read(checkpoint)?.size;
        for index in inclusion_indexes(position, size)? {
            nodes.get(index)?;
        }
        let hashes = prove_record(size, position, nodes).map_err(|_| ProofError::Refuted)?;
        let hashes = hashes.into_iter().map(|hash| hash.0).collect();
        Ok(Self { position, hashes, checkpoint: checkpoint.to_owned(), extra: None })
    }

    /// The `.tlog-proof` file's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let extra = self.extra.as_ref().map(|bytes| format!("extra {}\n", to_base64(bytes)));
        let extra = extra.unwrap_or_default();
        let hashes = hash_lines(&self.hashes);
        format!("{INCLUSION_HEADER}\n{extra}index {}\n{hashes}\n{}", self.position, self.checkpoint)
    }

    /// Reads a `.tlog-proof` file. It proves nothing before [`InclusionProof::check`].
    ///
    /// # Errors
    /// [`ProofError::Malformed`], or the checkpoint's own error.
    pub fn parse(text: &str) -> Result<Self, ProofError> {
        let (head, checkpoint) = split(text)?;
        let mut lines = head.split('\n').peekable();
        if lines.next() != Some(INCLUSION_HEADER) {
            return Err(ProofError::Malformed("the first line is not c2sp.org/tlog-proof@v1"));
        }
        let extra = lines.next_if(|line| line.starts_with("extra ")).map(read_extra).transpose()?;
        let position = read_number(lines.next(), "index ")?;
        let hashes = read_hashes(lines)?;
        Ok(Self { position, hashes, checkpoint: checkpoint.to_owned(), extra })
    }

    /// Checks the signatures of all `keys`, then that the entry with this leaf hash
    /// stands at the proof's position. Returns the checkpoint that proves it.
    ///
    /// # Errors
    /// [`ProofError`] naming what fails.
    pub fn check(&self, leaf: Hash, keys: &[&VerificationKey]) -> Result<Checkpoint, ProofError> {
        let head = checkpoint::open(&self.checkpoint, keys)?;
        check_inclusion(&self.hashes, self.position, leaf, &head)?;
        Ok(head)
    }
}

impl ConsistencyProof {
    /// Proves that the book of `checkpoint` extends the book of `old_size` entries, from
    /// the stored nodes that [`consistency_indexes`] names.
    ///
    /// # Errors
    /// [`ProofError`] when the size is outside, or a node missing.
    pub fn prove(old_size: u64, checkpoint: &str, nodes: &Nodes) -> Result<Self, ProofError> {
        let size = checkpoint::read(checkpoint)?.size;
        for index in consistency_indexes(old_size, size)? {
            nodes.get(index)?;
        }
        let hashes = prove_tree(size, old_size, nodes).map_err(|_| ProofError::Refuted)?;
        let hashes = hashes.into_iter().map(|hash| hash.0).collect();
        Ok(Self { old_size, hashes, checkpoint: checkpoint.to_owned() })
    }

    /// The proof's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("old {}\n{}\n{}", self.old_size, hash_lines(&self.hashes), self.checkpoint)
    }

    /// Reads a consistency proof. It proves nothing before [`ConsistencyProof::check`].
    ///
    /// # Errors
    /// [`ProofError::Malformed`], or the checkpoint's own error.
    pub fn parse(text: &str) -> Result<Self, ProofError> {
        let (head, checkpoint) = split(text)?;
        let mut lines = head.split('\n');
        let old_size = read_number(lines.next(), "old ")?;
        let hashes = read_hashes(lines)?;
        Ok(Self { old_size, hashes, checkpoint: checkpoint.to_owned() })
    }

    /// Checks the signatures of all `keys`, then that the new book begins with the old
    /// one, whose root the caller knows. Returns the new checkpoint.
    ///
    /// # Errors
    /// [`ProofError`] naming what fails.
    pub fn check(&self, old_root: Hash, keys: &[&VerificationKey]) -> Result<Checkpoint, ProofError> {
        let head = checkpoint::open(&self.checkpoint, keys)?;
        check_consistency(&self.hashes, self.old_size, old_root, &head)?;
        Ok(head)
    }
}

/// Whether `hashes` prove the leaf hash at `position` under a checkpoint already trusted.
///
/// # Errors
/// [`ProofError`] naming what fails.
pub fn check_inclusion(hashes: &[Hash], position: u64, leaf: Hash, head: &Checkpoint) -> Result<(), ProofError> {
    let expected = inclusion_length(position, head.size)?;
    same_length(expected, hashes.len())?;
    let proof: Vec<_> = hashes.iter().copied().map(tlog_tiles::Hash).collect();
    let (root, leaf) = (tlog_tiles::Hash(head.root), tlog_tiles::Hash(leaf));
    check_record(&proof, head.size, root, position, leaf).map_err(|_| ProofError::Refuted)
}

/// Whether `hashes` prove that the book of a trusted checkpoint begins with the older
/// book. The empty book begins every book, with no hashes and the empty tree's root.
///
/// # Errors
/// [`ProofError`] naming what fails.
pub fn check_consistency(hashes: &[Hash], old_size: u64, old_root: Hash, head: &Checkpoint) -> Result<(), ProofError> {
    let expected = consistency_length(old_size, head.size)?;
    same_length(expected, hashes.len())?;
    if old_size == 0 {
        let empty = old_root == tlog_tiles::EMPTY_HASH.0;
        return if empty { Ok(()) } else { Err(ProofError::Refuted) };
    }
    let proof: Vec<_> = hashes.iter().copied().map(tlog_tiles::Hash).collect();
    let (new, old) = (tlog_tiles::Hash(head.root), tlog_tiles::Hash(old_root));
    check_tree(&proof, head.size, new, old_size, old).map_err(|_| ProofError::Refuted)
}

/// The stored nodes that an inclusion proof is made from, in ascending order.
///
/// # Errors
/// [`ProofError::OutOfRange`].
pub fn inclusion_indexes(position: u64, size: u64) -> Result<Vec<u64>, ProofError> {
    inclusion_length(position, size)?;
    let asked = Asked::default();
    // The hashes that `Asked` answers are no hashes: only what was asked for matters.
    let _ = prove_record(size, position, &asked);
    Ok(asked.indexes())
}

/// The stored nodes that a consistency proof is made from, in ascending order.
///
/// # Errors
/// [`ProofError::OutOfRange`]; also for an older size of 0, which needs no proof.
pub fn consistency_indexes(old_size: u64, size: u64) -> Result<Vec<u64>, ProofError> {
    consistency_length(old_size, size)?;
    if old_size == 0 {
        return Err(ProofError::OutOfRange { asked: 0, size });
    }
    let asked = Asked::default();
    let _ = prove_tree(size, old_size, &asked);
    Ok(asked.indexes())
}

/// A reader that only writes down what it is asked for.
#[derive(Default)]
struct Asked(std::cell::RefCell<Vec<u64>>);

impl Asked {
    fn indexes(self) -> Vec<u64> {
        let mut indexes = self.0.into_inner();
        indexes.sort_unstable();
        indexes
    }
}

impl tlog_tiles::HashReader for Asked {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        self.0.borrow_mut().extend(indexes);
        Ok(vec![tlog_tiles::Hash::default(); indexes.len()])
    }
}

/// The number of hashes of an inclusion proof: the levels on which the path has a
/// neighbour inside a complete part, plus one per complete subtree to its left above.
fn inclusion_length(position: u64, size: u64) -> Result<usize, ProofError> {
    if position >= size || size > MAX_SIZE {
        return Err(ProofError::OutOfRange { asked: position, size });
    }
    let inner = u64::BITS - (position ^ (size - 1)).leading_zeros();
    let border = (position >> inner).count_ones();
    Ok((inner + border) as usize)
}

/// The number of hashes of a consistency proof: the inclusion path of the old book's
/// last entry, from the first level on which that entry is not a right child; one more
/// for the old subtree itself, unless the old book is one complete subtree.
fn consistency_length(old_size: u64, size: u64) -> Result<usize, ProofError> {
    if old_size > size || size > MAX_SIZE {
        return Err(ProofError::OutOfRange { asked: old_size, size });
    }
    if old_size == 0 || old_size == size {
        return Ok(0);
    }
    let shared = old_size.trailing_zeros() as usize;
    let path = inclusion_length(old_size - 1, size)?;
    Ok(path - shared + usize::from(!old_size.is_power_of_two()))
}

fn same_length(expected: usize, found: usize) -> Result<(), ProofError> {
    if expected == found { Ok(()) } else { Err(ProofError::Length { expected, found }) }
}

fn hash_lines(hashes: &[Hash]) -> String {
    hashes.iter().map(|hash| to_base64(hash) + "\n").collect()
}

fn split(text: &str) -> Result<(&str, &str), ProofError> {
    if text.len() > MAX_PROOF {
        return Err(ProofError::Malformed("longer than 262,144 bytes"));
    }
    let (head, checkpoint) =
        text.split_once("\n\n").ok_or(ProofError::Malformed("no blank line before a checkpoint"))?;
    checkpoint::read(checkpoint)?;
    Ok((head, checkpoint))
}

fn read_number(line: Option<&str>, word: &str) -> Result<u64, ProofError> {
    let number = line.and_then(|line| line.strip_prefix(word)).and_then(read_size);
    number.ok_or(ProofError::Malformed("expected a line \"index <n>\" or \"old <n>\""))
}

fn read_extra(line: &str) -> Result<Vec<u8>, ProofError> {
    let base64 = line.strip_prefix("extra ").unwrap_or_default();
    BASE64_STANDARD.decode(base64).map_err(|_| ProofError::Malformed("extra is not base64"))
}

fn read_hashes<'a>(lines: impl Iterator<Item = &'a str>) -> Result<Vec<Hash>, ProofError> {
    let mut hashes = Vec::new();
    for line in lines {
        if hashes.len() == MAX_HASHES {
            return Err(ProofError::Malformed("more hashes than any proof has"));
        }
        hashes.push(hash_from_base64(line).ok_or(ProofError::Malformed("a line is no hash"))?);
    }
    Ok(hashes)
}

#[cfg(test)]
#[path = "proof_tests.rs"]
mod tests;

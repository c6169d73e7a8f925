//! The RFC 6962 tree over the leaf hashes, in the stored order of `tlog_tiles`.
//!
//! A writer keeps a [`Frontier`]: the roots of the complete subtrees, at most 53 of
//! them. Appending a leaf hash yields the nodes to store with it. After a restart the
//! frontier is read back from the nodes named by [`frontier_indexes`].

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use thiserror::Error;
use tlog_tiles::{EMPTY_HASH, HashReader, split_stored_hash_index, stored_hash_count, stored_hash_index};

use super::{Hash, MAX_SIZE};

/// Why a tree cannot be resumed or read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TreeError {
    /// More entries than positions.
    #[error("a tree of {0} entries: 2^53 - 1 at most")]
    TooLarge(u64),
    /// A stored node is not where it must be.
    #[error("the stored node {0} is missing")]
    MissingNode(u64),
}

/// A stored node: its index in the stored order, and its hash.
pub type Node = (u64, Hash);

/// The right edge of a tree: enough to append to it and to know its root.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frontier {
    size: u64,
    /// One root per set bit of `size`, the largest subtree first.
    peaks: Vec<Hash>,
}

impl Frontier {
    /// The empty tree.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The tree of `size` entries, from its stored nodes.
    ///
    /// # Errors
    /// [`TreeError`] when a node of [`frontier_indexes`] is not among `nodes`.
    pub fn resume(size: u64, nodes: &Nodes) -> Result<Self, TreeError> {
        if size > MAX_SIZE {
            return Err(TreeError::TooLarge(size));
        }
        let peaks = frontier_indexes(size).into_iter().map(|index| nodes.get(index));
        Ok(Self { size, peaks: peaks.collect::<Result<_, _>>()? })
    }

    /// How many entries the tree has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root; of the empty tree, SHA-256 of nothing.
    #[must_use]
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev().copied();
        let Some(smallest) = peaks.next() else {
            return EMPTY_HASH.0;
        };
        peaks.fold(smallest, |right, left| node_hash(&left, &right))
    }

    /// Appends a leaf hash; returns the nodes to store, in ascending index.
    pub fn append(&mut self, leaf_hash: Hash) -> Vec<Node> {
        let first = stored_hash_index(0, self.size);
        let mut nodes = vec![(first, leaf_hash)];
        let mut hash = leaf_hash;
        // Each trailing one bit of the size is a subtree that this leaf completes.
        for level in 1..=u64::from(self.size.trailing_ones()) {
            let Some(left) = self.peaks.pop() else { break };
            hash = node_hash(&left, &hash);
            nodes.push((first + level, hash));
        }
        self.peaks.push(hash);
        self.size += 1;
        nodes
    }
}

/// SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1.
#[must_use]
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0x01]);
    hasher.update(left);
    hasher.update(right);
    hasher.finalize().into()
}

/// How many nodes a tree of `size` entries stores; the next entry's first index.
#[must_use]
pub fn stored_node_count(size: u64) -> u64 {
    stored_hash_count(size)
}

/// The stored index of the `n`-th node of a level, level 0 being the leaf hashes.
#[must_use]
pub fn node_index(level: u8, n: u64) -> u64 {
    stored_hash_index(level, n)
}

/// The position of the entry that completes a stored node.
#[must_use]
pub fn entry_of_node(index: u64) -> u64 {
    let (level, n) = split_stored_hash_index(index);
    ((n + 1) << level) - 1
}

/// The indexes of the stored nodes that [`Frontier::resume`] needs, largest subtree first.
#[must_use]
pub fn frontier_indexes(size: u64) -> Vec<u64> {
    let mut indexes = Vec::new();
    let mut start = 0;
    for level in (0..=53_u8).rev().filter(|level| size >> level & 1 == 1) {
        indexes.push(stored_hash_index(level, start >> level));
        start += 1 << level;
    }
    indexes
}

/// The root of a tree of `size` entries, from its stored nodes.
///
/// # Errors
/// As [`Frontier::resume`].
pub fn root_at(size: u64, nodes: &Nodes) -> Result<Hash, TreeError> {
    Frontier::resume(size, nodes).map(|frontier| frontier.root())
}

/// Some stored nodes, read from wherever they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Nodes(BTreeMap<u64, Hash>);

impl Nodes {
    /// Takes one more node.
    pub fn insert(&mut self, (index, hash): Node) {
        self.0.insert(index, hash);
    }

    /// The node at a stored index.
    ///
    /// # Errors
    /// [`TreeError::MissingNode`].
    pub fn get(&self, index: u64) -> Result<Hash, TreeError> {
        self.0.get(&index).copied().ok_or(TreeError::MissingNode(index))
    }
}

impl FromIterator<Node> for Nodes {
    fn from_iter<I: IntoIterator<Item = Node>>(nodes: I) -> Self {
        Self(nodes.into_iter().collect())
    }
}

impl Extend<Node> for Nodes {
    fn extend<I: IntoIterator<Item = Node>>(&mut self, nodes: I) {
        self.0.extend(nodes);
    }
}

impl HashReader for Nodes {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        let found = indexes.iter().map(|index| self.0.get(index).copied().map(tlog_tiles::Hash));
        found.collect::<Option<_>>().ok_or(tlog_tiles::Error::IndexesNotInTree)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::leaf::leaf_hash;
    use ct_merkle::mem_backed_tree::MemoryBackedTree;
    use sha2_of_ct_merkle::Sha256 as OracleSha256;

    #[test]
    fn roots_agree_with_a_second_implementation() {
        let mut oracle = MemoryBackedTree::<OracleSha256, Vec<u8>>::new();
        let mut frontier = Frontier::new();
        for n in 0..600_u32 {
            assert_eq!(frontier.root().as_slice(), oracle.root().as_bytes().as_slice(), "{n}");
            let leaf = n.to_be_bytes().to_vec();
            frontier.append(leaf_hash(&leaf));
            oracle.push(leaf);
        }
    }

    #[test]
    fn stored_nodes_agree_with_tlog_tiles_and_resume_anywhere() {
        let mut frontier = Frontier::new();
        let mut nodes = Nodes::default();
        for n in 0..300_u64 {
            let leaf = n.to_be_bytes();
            let wanted = tlog_tiles::stored_hashes(n, &leaf, &nodes).unwrap();
            let found = frontier.append(leaf_hash(&leaf));
            assert_eq!(found[0].0, stored_node_count(n));
            assert!(found.iter().map(|(_, hash)| *hash).eq(wanted.iter().map(|hash| hash.0)));
            nodes.extend(found);
            assert_eq!(Frontier::resume(n + 1, &nodes), Ok(frontier.clone()));
            assert_eq!(root_at(n + 1, &nodes).unwrap(), tlog_tiles::tree_hash(n + 1, &nodes).unwrap().0);
        }
    }

    #[test]
    fn a_missing_node_is_named() {
        let nodes = Nodes::default();
        assert_eq!(Frontier::resume(1, &nodes), Err(TreeError::MissingNode(0)));
        assert_eq!(root_at(0, &nodes), Ok(EMPTY_HASH.0));
        assert_eq!(Frontier::resume(u64::MAX, &nodes), Err(TreeError::TooLarge(u64::MAX)));
    }
}

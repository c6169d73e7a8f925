//! The sum tree over the associates, as `docs/format.md` has it to the byte.
//!
//! A leaf is `SHA-256(0x03 ‖ commitment ‖ category ‖ shares ‖ cents)`, where the commitment hides the reference:
//! `SHA-256(HMAC-SHA-256(salt, reference) ‖ reference)`. A node binds the hash and the totals of both its children:
//! `SHA-256(0x04 ‖ left ‖ totals of left ‖ right ‖ totals of right)`, so that no total can be moved from one side to the
//! other. Totals are, for each category in the order of the statutes, associates, shares and cents, as 64-bit big-endian
//! numbers. Leaves stand in ascending order of reference; odd sizes are split as RFC 6962 splits them.

use crate::values::AssociateRef;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// One associate in the tree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leaf {
    /// Who.
    pub associate: AssociateRef,
    /// The category, by its place in the statutes.
    pub category: usize,
    /// The shares.
    pub shares: u64,
    /// Their nominal value, in cents.
    pub cents: u64,
}

/// Associates, shares and cents, for each category.
pub type Totals = Vec<[u64; 3]>;

/// A subtree as its parent binds it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Subtree {
    /// Its hash.
    pub hash: [u8; 32],
    /// What its associates add up to.
    pub totals: Totals,
}

/// The whole tree.
#[derive(Clone, Debug)]
pub struct SumTree {
    root: Subtree,
    top: Option<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Leaf(Subtree),
    Fork { own: Subtree, left: Box<Node>, right: Box<Node> },
}

impl SumTree {
    /// The tree of these leaves, which stand in ascending order of reference; `None` when a total leaves 64 bits.
    #[must_use]
    pub fn of(leaves: &[Leaf], categories: usize, salt: &[u8; 32]) -> Option<Self> {
        if leaves.is_empty() {
            let root = Subtree { hash: Sha256::digest([]).into(), totals: vec![[0; 3]; categories] };
            return Some(SumTree { root, top: None });
        }
        let top = Node::of(leaves, categories, salt)?;
        Some(SumTree { root: top.own().clone(), top: Some(top) })
    }

    /// Its root.
    #[must_use]
    pub fn root(&self) -> &Subtree {
        &self.root
    }

    /// What stands beside the way from a leaf, by its place from 0, up to the root; `None` when there is no such leaf.
    #[must_use]
    pub fn siblings(&self, index: u64) -> Option<Vec<Subtree>> {
        let counted = |subtree: &Subtree| subtree.totals.iter().map(|[associates, ..]| associates).sum::<u64>();
        let mut beside = Vec::new();
        let (mut node, mut index) = (self.top.as_ref().filter(|_| index < counted(&self.root))?, index);
        while let Node::Fork { left, right, .. } = node {
            let before = counted(left.own());
            let goes_left = index < before;
            let (next, sibling) = if goes_left { (left, right) } else { (right, left) };
            index -= if goes_left { 0 } else { before };
            beside.push(sibling.own().clone());
            node = next;
        }
        beside.reverse();
        Some(beside)
    }
}

impl Node {
    fn of(leaves: &[Leaf], categories: usize, salt: &[u8; 32]) -> Option<Self> {
        if let [one] = leaves {
            return Some(Node::Leaf(of_leaf(one, &mac(salt, one.associate), categories)));
        }
        let (left, right) = leaves.split_at_checked(leaves.len().next_power_of_two() / 2)?;
        let (left, right) = (Node::of(left, categories, salt)?, Node::of(right, categories, salt)?);
        let own = above(left.own(), right.own())?;
        Some(Node::Fork { own, left: Box::new(left), right: Box::new(right) })
    }

    fn own(&self) -> &Subtree {
        match self {
            Node::Leaf(own) | Node::Fork { own, .. } => own,
        }
    }
}

/// HMAC-SHA-256 of a reference under a strike's salt: with the reference it opens a commitment, and tells nothing of the
/// salt.
#[must_use]
pub fn mac(salt: &[u8; 32], associate: AssociateRef) -> [u8; 32] {
    // A key of any length makes an HMAC.
    let keyed = Hmac::<Sha256>::new_from_slice(salt).map(|keyed| keyed.chain_update(associate.0.as_bytes()));
    keyed.map(|mac| mac.finalize().into_bytes().into()).unwrap_or_default()
}

/// A leaf as its parent binds it.
pub(super) fn of_leaf(leaf: &Leaf, mac: &[u8; 32], categories: usize) -> Subtree {
    let commitment = Sha256::new_with_prefix(mac).chain_update(leaf.associate.0.as_bytes()).finalize();
    let mut hash = Sha256::new_with_prefix([3]).chain_update(commitment);
    for figure in [u64::try_from(leaf.category).unwrap_or(u64::MAX), leaf.shares, leaf.cents] {
        hash.update(figure.to_be_bytes());
    }
    let mut totals = vec![[0; 3]; categories];
    if let Some(own) = totals.get_mut(leaf.category) {
        *own = [1, leaf.shares, leaf.cents];
    }
    Subtree { hash: hash.finalize().into(), totals }
}

/// The node above two subtrees; `None` when a total leaves 64 bits.
pub(super) fn above(left: &Subtree, right: &Subtree) -> Option<Subtree> {
    let mut hash = Sha256::new_with_prefix([4]);
    for child in [left, right] {
        hash.update(child.hash);
        child.totals.iter().flatten().for_each(|figure| hash.update(figure.to_be_bytes()));
    }
    let sum = |(a, b): (&[u64; 3], &[u64; 3])| {
        Some([a[0].checked_add(b[0])?, a[1].checked_add(b[1])?, a[2].checked_add(b[2])?])
    };
    let totals = left.totals.iter().zip(&right.totals).map(sum).collect::<Option<_>>()?;
    Some(Subtree { hash: hash.finalize().into(), totals })
}

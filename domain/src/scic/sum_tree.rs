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

/// The root and the totals; `None` when a total leaves 64 bits. `leaves` are in ascending order of reference.
#[must_use]
pub fn root(leaves: &[Leaf], categories: usize, salt: &[u8; 32]) -> Option<([u8; 32], Totals)> {
    match leaves {
        [] => Some((Sha256::digest([]).into(), vec![[0; 3]; categories])),
        [one] => Some((of_leaf(one, salt), of_one(one, categories))),
        many => {
            let (left, right) = many.split_at_checked(many.len().next_power_of_two() / 2)?;
            let (left, right) = (root(left, categories, salt)?, root(right, categories, salt)?);
            let mut hash = Sha256::new_with_prefix([4]);
            for (child, totals) in [&left, &right] {
                hash.update(child);
                totals.iter().flatten().for_each(|figure| hash.update(figure.to_be_bytes()));
            }
            Some((hash.finalize().into(), added(&left.1, &right.1)?))
        }
    }
}

fn of_leaf(leaf: &Leaf, salt: &[u8; 32]) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix([3]);
    hash.update(commitment(leaf.associate, salt));
    for figure in [u64::try_from(leaf.category).unwrap_or(u64::MAX), leaf.shares, leaf.cents] {
        hash.update(figure.to_be_bytes());
    }
    hash.finalize().into()
}

/// What stands for a reference.
fn commitment(associate: AssociateRef, salt: &[u8; 32]) -> [u8; 32] {
    let mut hash = Sha256::new();
    // A key of any length makes an HMAC.
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(salt) {
        mac.update(associate.0.as_bytes());
        hash.update(mac.finalize().into_bytes());
    }
    hash.update(associate.0.as_bytes());
    hash.finalize().into()
}

fn of_one(leaf: &Leaf, categories: usize) -> Totals {
    let mut totals = vec![[0; 3]; categories];
    if let Some(own) = totals.get_mut(leaf.category) {
        *own = [1, leaf.shares, leaf.cents];
    }
    totals
}

fn added(left: &Totals, right: &Totals) -> Option<Totals> {
    let sum = |(a, b): (&[u64; 3], &[u64; 3])| {
        Some([a[0].checked_add(b[0])?, a[1].checked_add(b[1])?, a[2].checked_add(b[2])?])
    };
    left.iter().zip(right).map(sum).collect()
}

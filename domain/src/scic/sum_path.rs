//! The way from one associate up to the root of the sum tree, as whoever knows only the root checks it.
//!
//! Where a line stands says how many associates stand in each subtree beside its way: a path on which one says another
//! number is refused, so that those counted to the left of a line are always as many as its index, and a line can stand
//! for one associate only.

use super::sum_tree::{Leaf, Subtree, above, of_leaf};

/// A line of a struck register, opened: the leaf, what hides its reference, and the way up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenedLine {
    /// The associate, the category, the shares and the cents.
    pub leaf: Leaf,
    /// The HMAC of the reference, `super::sum_tree::mac`.
    pub mac: [u8; 32],
    /// The place of the line in the register, from 0, in ascending order of reference.
    pub index: u64,
    /// What stands beside the way, from the leaf's sibling to the root's child.
    pub siblings: Vec<Subtree>,
}

/// Why a line does not lead to a root. A step is counted from the leaf, from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BrokenPath {
    /// No such place.
    #[error("index {index} in a register of {associates}")]
    Outside {
        /// The index.
        index: u64,
        /// How many associates the register counts.
        associates: u64,
    },
    /// No such category.
    #[error("category {category} of {categories}")]
    Category {
        /// The category.
        category: usize,
        /// How many the register has.
        categories: usize,
    },
    /// Too short, or too long.
    #[error("{found} steps where {expected} are needed")]
    Length {
        /// What the index needs.
        expected: usize,
        /// What there is.
        found: usize,
    },
    /// The totals of a sibling are not one for each category.
    #[error("step {step}: totals of {found} categories, not of {expected}")]
    Categories {
        /// Which step.
        step: usize,
        /// How many categories the register has.
        expected: usize,
        /// How many the sibling tells.
        found: usize,
    },
    /// A sibling counts another number of associates than its place holds.
    #[error("step {step}: {found} associates counted in a place that holds {expected}")]
    Miscounted {
        /// Which step.
        step: usize,
        /// How many the place holds.
        expected: u64,
        /// How many are counted.
        found: u64,
    },
    /// A total leaves 64 bits.
    #[error("step {step}: a total leaves 64 bits")]
    Overflow {
        /// Which step.
        step: usize,
    },
}

/// On which side of the way a sibling stands, and how many leaves it holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Beside {
    Left(u64),
    Right(u64),
}

impl Beside {
    fn leaves(self) -> u64 {
        match self {
            Beside::Left(leaves) | Beside::Right(leaves) => leaves,
        }
    }
}

impl OpenedLine {
    /// The root that the line leads to in a register of so many associates and categories.
    ///
    /// # Errors
    /// [`BrokenPath`].
    pub fn climb(&self, associates: u64, categories: usize) -> Result<Subtree, BrokenPath> {
        let (index, category) = (self.index, self.leaf.category);
        if index >= associates {
            return Err(BrokenPath::Outside { index, associates });
        }
        if category >= categories {
            return Err(BrokenPath::Category { category, categories });
        }
        let way = way(index, associates);
        if way.len() != self.siblings.len() {
            return Err(BrokenPath::Length { expected: way.len(), found: self.siblings.len() });
        }
        let mut own = of_leaf(&self.leaf, &self.mac, categories);
        for (step, (beside, sibling)) in way.into_iter().zip(&self.siblings).enumerate() {
            fits(step, sibling, beside.leaves(), categories)?;
            let parent = match beside {
                Beside::Left(_) => above(sibling, &own),
                Beside::Right(_) => above(&own, sibling),
            };
            own = parent.ok_or(BrokenPath::Overflow { step })?;
        }
        Ok(own)
    }
}

/// Whether a sibling tells one total for each category, and counts as many associates as its place holds.
fn fits(step: usize, sibling: &Subtree, expected: u64, categories: usize) -> Result<(), BrokenPath> {
    if sibling.totals.len() != categories {
        return Err(BrokenPath::Categories { step, expected: categories, found: sibling.totals.len() });
    }
    let counted = sibling.totals.iter().try_fold(0_u64, |sum, [associates, ..]| sum.checked_add(*associates));
    match counted.ok_or(BrokenPath::Overflow { step })? {
        found if found == expected => Ok(()),
        found => Err(BrokenPath::Miscounted { step, expected, found }),
    }
}

/// What stands beside the way of a leaf, from its sibling upward: the split is that of RFC 6962 §2.1.
fn way(mut index: u64, mut leaves: u64) -> Vec<Beside> {
    let mut way = Vec::new();
    while leaves > 1 {
        let left = 1 << (leaves - 1).ilog2();
        if index < left {
            way.push(Beside::Right(leaves - left));
            leaves = left;
        } else {
            way.push(Beside::Left(left));
            (index, leaves) = (index - left, leaves - left);
        }
    }
    way.reverse();
    way
}

#[cfg(test)]
#[path = "sum_path_tests.rs"]
mod tests;

//! Every line of random registers leads to the root and adds up with its siblings; nothing else does.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use crate::scic::{SumTree, Totals, mac};
use crate::values::AssociateRef;
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

const SALT: [u8; 32] = [7; 32];
const CATEGORIES: usize = 3;

fn register(lines: &BTreeMap<u128, (usize, u32, u32)>) -> Vec<Leaf> {
    let leaf = |(id, (category, shares, cents)): (&u128, &(usize, u32, u32))| Leaf {
        associate: AssociateRef(Uuid::from_u128(*id)),
        category: *category,
        shares: u64::from(*shares),
        cents: u64::from(*cents),
    };
    lines.iter().map(leaf).collect()
}

fn opened(leaves: &[Leaf], tree: &SumTree, at: usize) -> OpenedLine {
    let (leaf, index) = (leaves[at], u64::try_from(at).unwrap());
    OpenedLine { leaf, mac: mac(&SALT, leaf.associate), index, siblings: tree.siblings(index).unwrap() }
}

fn drawn() -> impl Strategy<Value = BTreeMap<u128, (usize, u32, u32)>> {
    proptest::collection::btree_map(any::<u128>(), (0..CATEGORIES, any::<u32>(), any::<u32>()), 1..70)
}

/// Counted by hand.
fn counted(leaves: &[Leaf]) -> Totals {
    let mut totals = vec![[0; 3]; CATEGORIES];
    for leaf in leaves {
        let own = &mut totals[leaf.category];
        *own = [own[0] + 1, own[1] + leaf.shares, own[2] + leaf.cents];
    }
    totals
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_leads_to_the_root_and_its_totals(lines in drawn()) {
        let leaves = register(&lines);
        let tree = SumTree::of(&leaves, CATEGORIES, &SALT).unwrap();
        let n = leaves.len() as u64;
        prop_assert_eq!(&tree.root().totals, &counted(&leaves));
        for at in 0..leaves.len() {
            let line = opened(&leaves, &tree, at);
            prop_assert_eq!(&line.climb(n, CATEGORIES).unwrap(), tree.root());
        }
        prop_assert!(tree.siblings(n).is_none());
    }

    #[test]
    fn a_line_changed_in_anything_leads_elsewhere(lines in drawn(), at: usize, what in 0..8_u8, by in 1_u64..1000) {
        let leaves = register(&lines);
        let tree = SumTree::of(&leaves, CATEGORIES, &SALT).unwrap();
        let n = leaves.len() as u64;
        let whole = opened(&leaves, &tree, at % leaves.len());
        let mut line = whole.clone();
        let step = usize::try_from(by).unwrap() % line.siblings.len().max(1);
        match (what, line.siblings.get_mut(step)) {
            (0, _) => line.leaf.shares ^= by,
            (1, _) => line.leaf.cents ^= by,
            (2, _) => line.leaf.category = (line.leaf.category + 1) % CATEGORIES,
            (3, _) => line.leaf.associate = AssociateRef(Uuid::from_u128(line.leaf.associate.0.as_u128() ^ u128::from(by))),
            (4, _) => line.mac[3] ^= 1,
            (5, Some(sibling)) => sibling.totals[0][1] ^= by,
            (6, Some(sibling)) => sibling.hash[0] ^= 1,
            (7, Some(sibling)) => sibling.totals[1][0] = sibling.totals[1][0].wrapping_add(by),
            (_, _) => line.index += n,
        }
        prop_assert!(line.climb(n, CATEGORIES).as_ref() != Ok(tree.root()));
        for other in (0..n).filter(|other| *other != whole.index) {
            let moved = OpenedLine { index: other, ..whole.clone() };
            prop_assert!(moved.climb(n, CATEGORIES).as_ref() != Ok(tree.root()), "also counted at {}", other);
        }
        for size in (1..2 * n).filter(|size| *size != n) {
            prop_assert!(whole.climb(size, CATEGORIES).as_ref() != Ok(tree.root()), "a register of {}", size);
        }
    }

    #[test]
    fn nothing_panics(index: u64, associates: u64, categories in 0_usize..4, steps in 0_usize..70, figure: u64) {
        let leaf = Leaf { associate: AssociateRef(Uuid::nil()), category: 0, shares: figure, cents: figure };
        let sibling = Subtree { hash: [0; 32], totals: vec![[figure; 3]; categories] };
        let line = OpenedLine { leaf, mac: [0; 32], index, siblings: vec![sibling; steps] };
        let _ = line.climb(associates, categories);
    }
}

fn three() -> (Vec<Leaf>, SumTree) {
    let lines = [(1, (0, 10, 1000)), (2, (1, 20, 2000)), (3, (2, 30, 3000))];
    let leaves = register(&lines.into_iter().collect());
    let tree = SumTree::of(&leaves, CATEGORIES, &SALT).unwrap();
    (leaves, tree)
}

#[test]
fn a_neighbour_that_hides_an_associate_is_named() {
    let (leaves, tree) = three();
    let mut line = opened(&leaves, &tree, 2);
    line.siblings[0].totals[1][0] = 0;
    assert_eq!(line.climb(3, CATEGORIES), Err(BrokenPath::Miscounted { step: 0, expected: 2, found: 1 }));
}

#[test]
fn each_way_to_be_no_path_has_its_name() {
    let (leaves, tree) = three();
    let line = opened(&leaves, &tree, 0);
    assert_eq!(line.climb(0, CATEGORIES), Err(BrokenPath::Outside { index: 0, associates: 0 }));
    assert_eq!(line.climb(3, 0), Err(BrokenPath::Category { category: 0, categories: 0 }));
    assert_eq!(line.climb(5, CATEGORIES), Err(BrokenPath::Length { expected: 3, found: 2 }));
    assert_eq!(line.climb(3, 2), Err(BrokenPath::Categories { step: 0, expected: 2, found: 3 }));
}

#[test]
fn a_total_beyond_64_bits_is_refused_in_the_tree_and_on_the_way() {
    let (leaves, tree) = three();
    let mut line = opened(&leaves, &tree, 0);
    line.siblings[1].totals[0][2] = u64::MAX;
    assert_eq!(line.climb(3, CATEGORIES), Err(BrokenPath::Overflow { step: 1 }));
    line.siblings[1].totals[0][0] = u64::MAX;
    assert_eq!(line.climb(3, CATEGORIES), Err(BrokenPath::Overflow { step: 1 }));
    let huge: Vec<Leaf> = leaves.iter().map(|leaf| Leaf { category: 0, shares: u64::MAX, ..*leaf }).collect();
    assert!(SumTree::of(&huge, CATEGORIES, &SALT).is_none());
}

#[test]
fn the_root_of_no_associate_is_the_hash_of_nothing() {
    let tree = SumTree::of(&[], CATEGORIES, &SALT).unwrap();
    assert_eq!(crate::values::Digest::from(tree.root().hash).as_str(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    assert_eq!((tree.root().totals.len(), tree.siblings(0)), (CATEGORIES, None));
}

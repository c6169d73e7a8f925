//! Every proof for small trees, the oracle's proofs, and hostile bytes.

use super::*;
use crate::log::checkpoint::{SigningKey, sign};
use crate::log::leaf::leaf_hash;
use crate::log::tree::Frontier;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2_of_ct_merkle::Sha256 as OracleSha256;

const BOOK: &str = "quitus/test";

fn key() -> SigningKey {
    SigningKey::from_seed(BOOK, &[3; 32]).unwrap()
}

fn leaf(n: u64) -> Vec<u8> {
    n.to_be_bytes().to_vec()
}

struct Tree {
    nodes: Nodes,
    roots: Vec<Hash>,
    oracle: MemoryBackedTree<OracleSha256, Vec<u8>>,
}

fn tree(size: u64) -> Tree {
    let mut frontier = Frontier::new();
    let mut tree = Tree { nodes: Nodes::default(), roots: vec![frontier.root()], oracle: MemoryBackedTree::new() };
    for n in 0..size {
        tree.nodes.extend(frontier.append(leaf_hash(&leaf(n))));
        tree.roots.push(frontier.root());
        tree.oracle.push(leaf(n));
    }
    tree
}

fn head(size: u64, tree: &Tree) -> Checkpoint {
    Checkpoint { origin: BOOK.into(), size, root: tree.roots[usize::try_from(size).unwrap()] }
}

fn note(size: u64, tree: &Tree) -> String {
    sign(&head(size, tree), &[&key()]).unwrap()
}

#[test]
fn every_inclusion_in_trees_up_to_seventy_entries() {
    let tree = tree(70);
    for size in 1..=70 {
        let note = note(size, &tree);
        for position in 0..size {
            let proof = InclusionProof::prove(position, &note, &tree.nodes).unwrap();
            let again = InclusionProof::parse(&proof.to_text()).unwrap();
            assert_eq!(again, proof);
            let hash = leaf_hash(&leaf(position));
            assert!(again.check(hash, &[key().verification_key()]).is_ok());
            let wrong = leaf_hash(&leaf(position + 1));
            assert_eq!(again.check(wrong, &[key().verification_key()]), Err(ProofError::Refuted));
        }
    }
}

#[test]
fn every_consistency_in_trees_up_to_seventy_entries() {
    let tree = tree(70);
    for size in 1..=70 {
        let note = note(size, &tree);
        for old in 1..=size {
            let proof = ConsistencyProof::prove(old, &note, &tree.nodes).unwrap();
            let again = ConsistencyProof::parse(&proof.to_text()).unwrap();
            assert_eq!(again, proof);
            let root = tree.roots[usize::try_from(old).unwrap()];
            assert!(again.check(root, &[key().verification_key()]).is_ok(), "{old} -> {size}");
            assert_eq!(again.check([0; 32], &[key().verification_key()]), Err(ProofError::Refuted));
        }
    }
}

#[test]
fn proofs_are_those_of_a_second_implementation() {
    let tree = tree(1000);
    let note = note(1000, &tree);
    for position in 0..1000_u64 {
        let ours = InclusionProof::prove(position, &note, &tree.nodes).unwrap().hashes.concat();
        let theirs = tree.oracle.prove_inclusion(usize::try_from(position).unwrap());
        assert_eq!(ours, theirs.as_bytes(), "{position}");
    }
    for old in 1..1000_u64 {
        let ours = ConsistencyProof::prove(old, &note, &tree.nodes).unwrap().hashes.concat();
        let theirs = tree.oracle.prove_consistency(usize::try_from(1000 - old).unwrap());
        assert_eq!(ours, theirs.as_bytes(), "{old}");
    }
}

#[test]
fn the_indexes_named_are_enough() {
    let tree = tree(100);
    let note = note(100, &tree);
    for position in 0..100 {
        let indexes = inclusion_indexes(position, 100).unwrap();
        let few: Nodes = indexes.iter().map(|index| (*index, tree.nodes.get(*index).unwrap())).collect();
        assert!(InclusionProof::prove(position, &note, &few).is_ok());
        assert!(matches!(InclusionProof::prove(position, &note, &Nodes::default()), Err(ProofError::Tree(_))));
    }
}

#[test]
fn a_proof_of_another_length_is_refused_before_it_is_run() {
    let tree = tree(7);
    let hash = leaf_hash(&leaf(2));
    let proof = InclusionProof::prove(2, &note(7, &tree), &tree.nodes).unwrap();
    for found in (0..MAX_HASHES).filter(|n| *n != proof.hashes.len()) {
        let outcome = check_inclusion(&vec![[0; 32]; found], 2, hash, &head(7, &tree));
        assert!(matches!(outcome, Err(ProofError::Length { .. })), "{found}");
    }
}

#[test]
fn the_empty_book_begins_every_book() {
    let tree = tree(5);
    assert_eq!(check_consistency(&[], 0, tree.roots[0], &head(5, &tree)), Ok(()));
    assert_eq!(check_consistency(&[], 0, [1; 32], &head(5, &tree)), Err(ProofError::Refuted));
    assert!(consistency_indexes(0, 5).is_err());
}

#[test]
fn an_extra_line_is_carried_and_not_believed() {
    let tree = tree(3);
    let mut proof = InclusionProof::prove(1, &note(3, &tree), &tree.nodes).unwrap();
    proof.extra = Some(b"anything".to_vec());
    assert_eq!(InclusionProof::parse(&proof.to_text()).unwrap(), proof);
}

proptest! {
    #[test]
    fn nothing_panics_whatever_the_numbers(
        hashes in proptest::collection::vec(any::<[u8; 32]>(), 0..70),
        a in any::<u64>(), b in any::<u64>(), shift in 0_u32..64,
    ) {
        let size = b >> shift;
        let position = a.checked_rem(size).unwrap_or(a);
        let head = Checkpoint { origin: BOOK.into(), size, root: [0; 32] };
        prop_assert!(check_inclusion(&hashes, position, [1; 32], &head).is_err());
        let _ = check_consistency(&hashes, position, [1; 32], &head);
        prop_assert!(check_inclusion(&hashes, a, [1; 32], &head).is_err());
        if let Ok(length) = inclusion_length(position, size) {
            let right = vec![[2; 32]; length];
            prop_assert_eq!(check_inclusion(&right, position, [1; 32], &head), Err(ProofError::Refuted));
        }
        if let Ok(length) = consistency_length(position, size) && position > 0 {
            let right = vec![[2; 32]; length];
            prop_assert_eq!(check_consistency(&right, position, [1; 32], &head), Err(ProofError::Refuted));
        }
    }

    #[test]
    fn one_changed_byte_is_refused(position in 0_u64..40, at in 0_usize..2000, with in any::<u8>()) {
        let tree = tree(40);
        let proof = InclusionProof::prove(position, &note(40, &tree), &tree.nodes).unwrap();
        let mut bytes = proof.to_text().into_bytes();
        let at = at % bytes.len();
        bytes[at] = with;
        if let Ok(Ok(changed)) = String::from_utf8(bytes).map(|text| InclusionProof::parse(&text))
            && changed != proof
        {
            prop_assert!(changed.check(leaf_hash(&leaf(position)), &[key().verification_key()]).is_err());
        }
    }

    #[test]
    fn no_text_makes_the_readers_panic(text in "[\\PC\n]{0,200}", number in any::<u64>()) {
        let _ = InclusionProof::parse(&text);
        let _ = InclusionProof::parse(&format!("{INCLUSION_HEADER}\nindex {number}\n{text}"));
        let _ = ConsistencyProof::parse(&format!("old {number}\n{text}"));
    }
}

//! Clean books are clean; every kind of change is named at its position.

use super::*;
use crate::log::checkpoint::sign;
use crate::log::leaf::Leaf;
use crate::log::testbook::{BOOK, TestBook, key, opened};
use crate::log::{canonical, commitment};
use proptest::prelude::*;
use serde_json::json;

fn verify(book: &TestBook) -> Report {
    verify_with(book, |_| {})
}

fn verify_with(book: &TestBook, prepare: impl FnOnce(&mut Verifier<'_>)) -> Report {
    let mut verifier = Verifier::new(BOOK);
    verifier.expect_nodes();
    for note in &book.checkpoints {
        verifier.checkpoint(note);
    }
    prepare(&mut verifier);
    for entry in &book.entries {
        verifier.entry(entry);
    }
    for node in &book.nodes {
        verifier.node(*node);
    }
    verifier.finish()
}

fn whats(report: &Report) -> Vec<What> {
    report.discrepancies.iter().map(|d| d.what).collect()
}

/// Rewrites the leaf of one entry through its parsed form, hash included.
fn rewrite(book: &mut TestBook, at: usize, change: impl FnOnce(&mut Leaf)) {
    let mut leaf = Leaf::from_bytes(&book.entries[at].leaf).unwrap();
    change(&mut leaf);
    book.entries[at].leaf = leaf.to_bytes().unwrap();
}

#[test]
fn clean_books_of_many_sizes_are_clean() {
    for size in [0, 1, 2, 3, 255, 256, 257] {
        let report = verify(&TestBook::of(size));
        assert!(report.is_clean(), "{size}: {:?}", report.discrepancies);
        assert_eq!(report.size, size);
        assert_eq!(report.signed_size, (size > 0).then_some(size));
    }
}

#[test]
fn an_empty_book_without_checkpoint_is_valid() {
    assert!(verify(&TestBook::empty()).is_clean());
}

#[test]
fn whole_entries_are_handed_back_and_others_not() {
    let mut book = TestBook::of(3);
    book.entries[1].payload = "{\"test.happened\":{\"n\":9}}".into();
    let mut verifier = Verifier::new(BOOK);
    let given: Vec<_> = book.entries.iter().map(|e| verifier.entry(e).map(|l| l.position)).collect();
    assert_eq!(given, [Some(0), None, Some(2)]);
}

#[test]
fn each_changed_column_is_named_at_its_position() {
    type Spoil = fn(&mut StoredEntry);
    let cases: [(What, Spoil); 9] = [
        (What::Payload, |e| e.payload = "{\"test.happened\":{\"n\":99}}".into()),
        (What::PayloadForm, |e| e.payload = "{\"test.happened\": {}}".into()),
        (What::Metadata, |e| e.metadata = e.metadata.replace("quitus test", "quitus tes2")),
        (What::Actor, |e| e.metadata = e.metadata.replace("demo", "dem0")),
        (What::RecordedAt, |e| e.metadata = e.metadata.replace("2012", "2013")),
        (What::Payload, |e| e.salt[0] ^= 1),
        (What::EventType, |e| e.event_type = "test.other".into()),
        (What::EventVersion, |e| e.event_version = "01".into()),
        (What::LeafHash, |e| e.leaf_hash[31] ^= 1),
    ];
    for (what, spoil) in cases {
        let mut book = TestBook::of(9);
        spoil(&mut book.entries[5]);
        let report = verify(&book);
        assert!(whats(&report).contains(&what), "{what:?}: {:?}", report.discrepancies);
        assert_eq!(report.first_wrong, Some(5), "{what:?}");
    }
}

#[test]
fn each_changed_header_is_named_even_when_everything_is_computed_again() {
    type Spoil = fn(&mut Leaf);
    let cases: [(What, Spoil); 6] = [
        (What::LeafPosition, |l| l.position = 6),
        (What::Book, |l| l.book = "quitus/other".into()),
        (What::EventType, |l| l.event_type = "test.other".into()),
        (What::EventVersion, |l| l.type_version = 2),
        (What::Command, |l| l.command_id = "c-6".into()),
        (What::RecordedOrder, |l| l.recorded_at = "2012-01-02T08:00:00.000000Z".into()),
    ];
    for (what, spoil) in cases {
        let mut book = TestBook::of(9);
        rewrite(&mut book, 5, spoil);
        book.recompute();
        let report = verify(&book);
        assert!(whats(&report).contains(&what), "{what:?}: {:?}", report.discrepancies);
        assert_eq!(report.first_wrong, Some(5), "{what:?}");
    }
}

#[test]
fn a_payload_of_another_type_than_its_leaf_is_named() {
    let mut book = TestBook::of(9);
    rewrite(&mut book, 5, |leaf| leaf.event_type = "test.other".into());
    book.entries[5].event_type = "test.other".into();
    book.recompute();
    let report = verify(&book);
    assert_eq!((whats(&report), report.first_wrong), (vec![What::EventType], Some(5)));
}

#[test]
fn lost_doubled_swapped_and_foreign_entries_are_seen() {
    type Spoil = fn(&mut TestBook);
    let cases: [(u64, Spoil); 4] = [
        (4, |b| {
            b.entries.remove(4);
        }),
        (5, |b| b.entries.insert(5, b.entries[4].clone())),
        (4, |b| b.entries.swap(4, 5)),
        (4, |b| b.entries[4] = TestBook::of(7).entries[6].clone()),
    ];
    for (first, spoil) in cases {
        let mut book = TestBook::of(9);
        spoil(&mut book);
        assert_eq!(verify(&book).first_wrong, Some(first));
        book.recompute();
        assert_eq!(verify(&book).first_wrong, Some(first));
    }
}

#[test]
fn a_book_cut_short_contradicts_its_checkpoint() {
    let mut book = TestBook::of(9);
    book.entries.pop();
    assert!(whats(&verify(&book)).contains(&What::CheckpointSize));
}

#[test]
fn stored_nodes_are_compared_each() {
    let clean = TestBook::of(20);
    for at in 0..clean.nodes.len() {
        let mut changed = TestBook::of(20);
        changed.nodes[at].1[0] ^= 1;
        assert_eq!(whats(&verify(&changed)), [What::StoredNode], "{at}");
        let mut missing = TestBook::of(20);
        missing.nodes.remove(at);
        assert_eq!(whats(&verify(&missing)), [What::StoredNode], "{at}");
        let mut doubled = TestBook::of(20);
        doubled.nodes.insert(at, clean.nodes[at]);
        assert_eq!(whats(&verify(&doubled)), [What::StoredNode], "{at}");
    }
}

#[test]
fn a_full_rewrite_is_betrayed_by_a_pinned_checkpoint() {
    let clean = TestBook::of(9);
    let mut book = TestBook::of(9);
    rewrite(&mut book, 3, |leaf| leaf.effective_on = "2011-01-01".into());
    book.recompute();
    assert!(verify(&book).is_clean());
    let report = verify_with(&book, |v| v.pinned(&clean.checkpoints[0]));
    assert_eq!(whats(&report), [What::Pinned]);
}

#[test]
fn kept_tiles_name_every_altered_position_after_a_full_rewrite() {
    let clean: Vec<Hash> = TestBook::of(9).entries.iter().map(|e| e.leaf_hash).collect();
    let mut book = TestBook::of(8);
    rewrite(&mut book, 3, |leaf| leaf.effective_on = "2011-01-01".into());
    rewrite(&mut book, 6, |leaf| leaf.effective_on = "2011-01-01".into());
    book.recompute();
    let kept = move |n: u64| clean.get(usize::try_from(n).unwrap()).copied();
    let report = verify_with(&book, |v| v.kept_tiles(Box::new(kept)));
    assert_eq!(report.altered.into_iter().collect::<Vec<_>>(), [3, 6, 8]);
}

#[test]
fn pinning_another_book_or_a_longer_one_is_an_error() {
    let book = TestBook::of(4);
    let longer = TestBook::of(5).checkpoints.remove(0);
    assert_eq!(whats(&verify_with(&book, |v| v.pinned(&longer))), [What::Pinned]);
    let other = SigningKeyOf::other();
    assert_eq!(whats(&verify_with(&book, |v| v.pinned(&other))), [What::Pinned]);
}

struct SigningKeyOf;

impl SigningKeyOf {
    fn other() -> String {
        let head = Checkpoint { origin: "quitus/other".into(), size: 1, root: [0; 32] };
        let key = checkpoint::SigningKey::from_seed("quitus/other", &[1; 32]).unwrap();
        sign(&head, &[&key]).unwrap()
    }
}

fn rotated() -> TestBook {
    let mut book = TestBook::of(3);
    let (old, new) = (key(1).verification_key().to_string(), key(2).verification_key().to_string());
    book.push(json!({"book.key_rotated": {"old": old, "new": new}}));
    book
}

#[test]
fn a_rotation_is_signed_by_both_keys_once() {
    let mut book = rotated();
    book.sign(&[&key(1), &key(2)]);
    book.push(json!({"test.happened": {}}));
    book.sign(&[&key(2)]);
    let report = verify(&book);
    assert!(report.is_clean(), "{:?}", report.discrepancies);
    assert_eq!((report.checkpoints, report.keys.len()), (3, 2));
}

#[test]
fn a_rotation_that_only_one_key_signs_is_refused() {
    for signer in [1, 2] {
        let mut book = rotated();
        book.sign(&[&key(signer)]);
        assert_eq!(whats(&verify(&book)), [What::Signature], "{signer}");
    }
    let mut later = rotated();
    later.sign(&[&key(1), &key(2)]);
    later.push(json!({"test.happened": {}}));
    later.sign(&[&key(1)]);
    assert_eq!(whats(&verify(&later)), [What::Signature]);
}

#[test]
fn a_rotation_from_a_key_that_is_not_in_force_is_refused() {
    let mut book = TestBook::of(3);
    let (old, new) = (key(3).verification_key().to_string(), key(2).verification_key().to_string());
    book.push(json!({"book.key_rotated": {"old": old, "new": new}}));
    book.sign(&[&key(1), &key(2)]);
    assert_eq!(whats(&verify(&book)), [What::Rotation]);
}

#[test]
fn the_opening_states_this_book_this_format_and_its_key() {
    let spoilt = [
        json!({"test.happened": {}}),
        json!({"book.opened": {"format": 2, "origin": BOOK, "verification_key": key(1).verification_key().to_string()}}),
        json!({"book.opened": {"format": 1, "origin": "quitus/x", "verification_key": key(1).verification_key().to_string()}}),
    ];
    for payload in spoilt {
        let mut book = TestBook::empty();
        book.push(payload.clone());
        assert!(whats(&verify(&book)).contains(&What::Opening), "{payload}");
    }
    let mut twice = TestBook::of(2);
    twice.push(opened());
    assert_eq!(whats(&verify(&twice)), [What::Opening]);
}

#[test]
fn a_book_resigned_with_its_own_key_fails_the_trusted_key() {
    let book = TestBook::of(3);
    let trust = |n: u8| verify_with(&book, |v| v.trust(key(n).verification_key().clone()));
    assert!(trust(1).is_clean());
    assert_eq!(whats(&trust(2)), [What::TrustedKey]);
}

#[test]
fn a_forged_root_is_named() {
    let mut book = TestBook::of(3);
    let forged = Checkpoint { root: [7; 32], ..book.head() };
    book.checkpoints = vec![sign(&forged, &[&key(1)]).unwrap()];
    assert_eq!(whats(&verify(&book)), [What::Root]);
}

#[test]
fn metadata_must_be_strings_with_the_five_keys() {
    for metadata in ["{}", "{\"actor\":1}", "[]"] {
        let mut book = TestBook::of(3);
        book.entries[1].metadata = metadata.into();
        let salt = book.entries[1].salt;
        rewrite(&mut book, 1, |leaf| leaf.metadata = commitment::metadata(&salt, metadata));
        book.recompute();
        assert_eq!(whats(&verify(&book)), [What::MetadataForm]);
    }
}

#[test]
fn a_payload_beyond_sixty_kibibytes_is_refused() {
    let mut book = TestBook::of(3);
    book.push(json!({"test.happened": {"long": "x".repeat(MAX_PAYLOAD)}}));
    assert!(whats(&verify(&book)).contains(&What::PayloadForm));
}

#[test]
fn discrepancies_beyond_a_thousand_are_counted_only() {
    let mut book = TestBook::of(1200);
    for entry in &mut book.entries {
        entry.salt[0] ^= 1;
    }
    let report = verify(&book);
    assert_eq!((report.count, report.discrepancies.len()), (2400, MAX_KEPT));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_changed_byte_of_any_row_is_named(at in 0_usize..12, byte in 0_usize..2000, with in 1_u8..=255, column in 0..4) {
        let mut book = TestBook::of(12);
        let entry = &mut book.entries[at];
        match column {
            0 => { let n = byte % entry.leaf.len(); entry.leaf[n] ^= with; }
            1 => entry.payload = flip(&entry.payload, byte, with),
            2 => entry.metadata = flip(&entry.metadata, byte, with),
            _ => entry.salt[byte % 32] ^= with,
        }
        prop_assert_eq!(verify(&book).first_wrong, Some(at as u64));
    }

    #[test]
    fn no_row_makes_the_verifier_panic(leaf in proptest::collection::vec(any::<u8>(), 0..200), text in "\\PC{0,100}", position: u64) {
        let mut book = TestBook::of(2);
        book.entries.push(StoredEntry {
            position, event_type: text.clone(), event_version: text.clone(), payload: text.clone(),
            metadata: text, leaf, leaf_hash: [0; 32], salt: [0; 32],
        });
        prop_assert!(!verify(&book).is_clean());
    }
}

fn flip(text: &str, at: usize, with: u8) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = at % bytes.len();
    bytes[at] = (bytes[at] ^ with) & 0x7f;
    if bytes == text.as_bytes() {
        bytes[at] ^= 1;
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn the_test_book_itself_is_canonical() {
    assert!(canonical::read_canonical(&TestBook::of(1).entries[0].payload).is_ok());
}

//! A bundle comes back whole, is the same bytes each time, and every byte of it that
//! matters is checked.

use std::io::Cursor;

use super::*;
use crate::log::disclosure::{Disclosure, digest};
use crate::log::testbook::{BOOK, TestBook, key};
use crate::log::verify::What;
use crate::log::{Hash, commitment, to_base64};
use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

fn manifest(book: &TestBook, sections: &[Section]) -> Manifest {
    let head = book.head();
    Manifest {
        bundle: BUNDLE,
        origin: BOOK.into(),
        root: to_base64(&head.root),
        sections: sections.to_vec(),
        size: head.size,
    }
}

fn plain(book: &TestBook) -> Vec<u8> {
    written(book, &[], |_| {})
}

type Out = BundleWriter<Cursor<Vec<u8>>>;

fn written(book: &TestBook, sections: &[Section], more: impl FnOnce(&mut Out)) -> Vec<u8> {
    let mut writer = BundleWriter::new(Cursor::new(vec![]), &manifest(book, sections)).unwrap();
    for note in &book.checkpoints {
        writer.checkpoint(note).unwrap();
    }
    if sections.contains(&Section::Receipts) {
        receipts(book).iter().for_each(|row| writer.receipt(row).unwrap());
    }
    for entry in &book.entries {
        writer.entry(entry).unwrap();
    }
    more(&mut writer);
    writer.finish().unwrap().into_inner()
}

fn receipts(book: &TestBook) -> Vec<ReceiptRow> {
    let row = |entry: &crate::log::StoredEntry| ReceiptRow {
        body_mac: vec![0; 32],
        command_id: format!("c-{}", entry.position),
        first: entry.position,
        last: entry.position,
        leaf_hash: entry.leaf_hash.to_vec(),
        mac_key: 1,
        size: entry.position + 1,
    };
    book.entries.iter().map(row).collect()
}

fn check(bytes: &[u8]) -> BundleReport {
    verify(bytes, Trust::default(), &mut |_, _| {}).unwrap()
}

fn whats(report: &BundleReport) -> Vec<What> {
    report.log.discrepancies.iter().map(|d| d.what).collect()
}

#[test]
fn bundles_of_many_sizes_are_clean() {
    for size in [0, 1, 2, 255, 256, 257, 700] {
        let report = check(&plain(&TestBook::of(size)));
        assert!(report.log.is_clean(), "{size}: {:?}", report.log.discrepancies);
        assert_eq!(report.log.size, size);
    }
    assert!(check(&plain(&TestBook::empty())).log.is_clean());
}

#[test]
fn entries_come_back_exactly_and_are_folded_in_order() {
    let book = TestBook::of(20);
    let mut back = vec![];
    let mut folded = vec![];
    read(plain(&book).as_slice(), &mut |item| {
        if let Item::Entry(entry) = item {
            back.push(entry);
        }
        Ok(())
    })
    .unwrap();
    verify(plain(&book).as_slice(), Trust::default(), &mut |leaf, _| folded.push(leaf.position)).unwrap();
    assert_eq!(back, book.entries);
    assert!(folded.into_iter().eq(0..20));
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    assert_eq!(plain(&TestBook::of(300)), plain(&TestBook::of(300)));
}

#[test]
fn receipts_are_compared_with_their_entries() {
    let book = TestBook::of(9);
    let good = written(&book, &[Section::Receipts], |_| {});
    assert!(check(&good).log.is_clean(), "{:?}", check(&good).log.discrepancies);
    type Spoil = fn(&mut Vec<ReceiptRow>);
    let cases: [Spoil; 5] = [
        |rows| {
            rows.remove(4);
        },
        |rows| rows[4].leaf_hash[0] ^= 1,
        |rows| rows[4].command_id = "c-5".into(),
        |rows| rows[8].last = 9,
        |rows| rows[4].size = 4,
    ];
    for (number, spoil) in cases.into_iter().enumerate() {
        let mut rows = receipts(&book);
        spoil(&mut rows);
        let mut writer = BundleWriter::new(Cursor::new(vec![]), &manifest(&book, &[Section::Receipts])).unwrap();
        writer.checkpoint(&book.checkpoints[0]).unwrap();
        rows.iter().for_each(|row| writer.receipt(row).unwrap());
        book.entries.iter().for_each(|entry| writer.entry(entry).unwrap());
        let report = check(&writer.finish().unwrap().into_inner());
        assert!(whats(&report).contains(&What::Receipt), "{number}");
    }
}

struct Documents {
    book: TestBook,
    text: DocumentRow,
    person: Disclosure,
}

fn with_documents(erase: &[serde_json::Value]) -> Documents {
    let bytes = b"Une admission est propos\xc3\xa9e.".to_vec();
    let salt = [9; 32];
    let hash: Hash = commitment::document(&salt, &bytes);
    let person = Disclosure { salt: [4; 32], person: Uuid::from_u128(7), field: "phone".into(), value: "0".into() };
    let sd = vec![digest(&person.encode().unwrap())];
    let mut book = TestBook::of(2);
    let payload = json!({"test.admitted": {"text": to_base64(&hash), "who": [person.person.to_string()]}});
    book.push_with(payload, sd, vec![hash]);
    for payload in erase {
        book.push(payload.clone());
    }
    book.sign(&[&key(1)]);
    let text = DocumentRow { bytes, digest: hash.to_vec(), media_type: "text/plain".into(), salt: salt.to_vec() };
    Documents { book, text, person }
}

const IN_CLEAR: [Section; 3] = [Section::Texts, Section::Attachments, Section::Identities];

#[test]
fn what_is_left_out_is_withheld() {
    let given = with_documents(&[]);
    let report = check(&plain(&given.book));
    assert!(report.log.is_clean());
    assert_eq!((report.documents.withheld, report.identities.withheld), (1, 1));
}

#[test]
fn what_is_shown_is_checked_against_the_book() {
    let given = with_documents(&[]);
    let shown = written(&given.book, &IN_CLEAR, |out| {
        out.text(&given.text).unwrap();
        out.identity(&given.person.encode().unwrap()).unwrap();
    });
    let report = check(&shown);
    assert!(report.log.is_clean(), "{:?}", report.log.discrepancies);
    assert_eq!((report.documents.shown, report.identities.shown), (1, 1));
    let forged = Disclosure { value: "1".into(), ..given.person.clone() };
    let mut other = given.text.clone();
    other.bytes[0] = b'L';
    let report = check(&written(&given.book, &IN_CLEAR, |out| {
        out.text(&other).unwrap();
        out.identity(&forged.encode().unwrap()).unwrap();
    }));
    assert_eq!(whats(&report).iter().filter(|w| **w == What::Document).count(), 2);
    assert_eq!(whats(&report).iter().filter(|w| **w == What::Identity).count(), 2);
}

#[test]
fn what_was_to_be_shown_and_is_not_is_missing() {
    let given = with_documents(&[]);
    let report = check(&written(&given.book, &IN_CLEAR, |_| {}));
    assert_eq!(whats(&report), [What::Document, What::Identity]);
    assert_eq!((report.documents.missing, report.identities.missing), (1, 1));
    assert_eq!(report.log.first_wrong, Some(2));
}

#[test]
fn what_an_entry_says_erased_is_erased() {
    let digest = with_documents(&[]).text.digest;
    let given = with_documents(&[
        json!({"text.erased": {"digest": to_base64(&digest)}}),
        json!({"person.erased": {"person": Uuid::from_u128(7).to_string(), "ground": "x"}}),
    ]);
    let report = check(&written(&given.book, &IN_CLEAR, |_| {}));
    assert!(report.log.is_clean(), "{:?}", report.log.discrepancies);
    assert_eq!((report.documents.erased, report.identities.erased), (1, 1));
    let kept = check(&written(&given.book, &IN_CLEAR, |out| out.text(&given.text).unwrap()));
    assert_eq!(whats(&kept), [What::Document]);
}

#[test]
fn sealed_rows_are_placed_in_the_book() {
    let given = with_documents(&[]);
    let sections = [Section::SealedTexts, Section::SealedAttachments, Section::Vault];
    let sealed = SealedRow {
        ciphertext: vec![1, 2],
        digest: given.text.digest.clone(),
        key_number: 1,
        media_type: "text/plain".into(),
        nonce: vec![0; 24],
        salt: vec![9; 32],
        size: 2,
    };
    let vault = VaultRow {
        ciphertext: vec![3],
        digest: digest(&given.person.encode().unwrap()),
        field: "phone".into(),
        key_number: 1,
        nonce: vec![0; 24],
        person: given.person.person,
    };
    let report = check(&written(&given.book, &sections, |out| {
        out.sealed_text(&sealed).unwrap();
        out.vault(&vault).unwrap();
    }));
    assert!(report.log.is_clean(), "{:?}", report.log.discrepancies);
    assert_eq!((report.documents.sealed, report.identities.sealed), (1, 1));
}

#[test]
fn rows_out_of_order_or_unannounced_are_not_written() {
    let book = TestBook::of(1);
    let mut writer = BundleWriter::new(Cursor::new(vec![]), &manifest(&book, &[])).unwrap();
    assert!(matches!(writer.identity("x"), Err(BundleError::Order(_))));
    writer.entry(&book.entries[0]).unwrap();
    assert!(matches!(writer.checkpoint("x"), Err(BundleError::Order(_))));
}

#[test]
fn a_changed_manifest_tile_or_checkpoint_is_named() {
    let book = TestBook::of(300);
    let other = TestBook::of(299);
    let mut writer = BundleWriter::new(Cursor::new(vec![]), &manifest(&other, &[])).unwrap();
    writer.checkpoint(&book.checkpoints[0]).unwrap();
    book.entries.iter().for_each(|entry| writer.entry(entry).unwrap());
    let report = check(&writer.finish().unwrap().into_inner());
    assert_eq!(whats(&report), [What::Manifest, What::Manifest]);

    let mut bytes = plain(&book);
    let tile = book.entries[0].leaf_hash;
    let at = bytes.windows(32).position(|window| window == tile).unwrap();
    bytes[at] ^= 1;
    assert_eq!(whats(&check(&bytes)), [What::Tile]);

    let mut unsigned = TestBook::of(3);
    unsigned.checkpoints.clear();
    assert_eq!(whats(&check(&plain(&unsigned))), [What::Manifest]);
}

/// The members of a tar, each with its header and padding.
fn members(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = tar::Archive::new(bytes);
    let members = archive.entries().unwrap().raw(true).map(|member| {
        let member = member.unwrap();
        let path = String::from_utf8_lossy(&member.path_bytes()).into_owned();
        let start = usize::try_from(member.raw_header_position()).unwrap();
        let length = usize::try_from(member.size().next_multiple_of(512)).unwrap();
        (path, bytes[start..start + 512 + length].to_vec())
    });
    members.collect()
}

fn joined(members: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut bytes: Vec<u8> = members.iter().flat_map(|(_, bytes)| bytes.clone()).collect();
    bytes.extend([0; 1024]);
    bytes
}

#[test]
fn members_lost_doubled_or_moved_are_refused() {
    let book = TestBook::of(3);
    let whole = members(&written(&book, &[Section::Receipts, Section::Texts], |_| {}));
    assert!(check(&joined(&whole)).log.is_clean());
    for at in 0..whole.len() {
        let (mut lost, mut doubled) = (whole.clone(), whole.clone());
        let (path, _) = lost.remove(at);
        doubled.insert(at, whole[at].clone());
        assert_refused(&format!("{path} lost"), &joined(&lost));
        assert_refused(&format!("{path} doubled"), &joined(&doubled));
        if at > 0 {
            let mut moved = whole.clone();
            moved.swap(at - 1, at);
            assert_refused(&format!("{path} moved"), &joined(&moved));
        }
    }
}

/// Either no bundle at all, or a bundle in which something differs.
fn assert_refused(what: &str, bytes: &[u8]) {
    let outcome = verify(bytes, Trust::default(), &mut |_, _| {});
    assert!(!outcome.is_ok_and(|report| report.log.is_clean()), "{what}");
}

#[test]
fn a_member_of_impossible_length_is_refused() {
    for length in [u64::MAX, u64::MAX - 511, 1 << 63, 8_589_934_592] {
        let mut header = tar::Header::new_gnu();
        header.set_path("LISEZMOI.md").unwrap();
        header.set_size(length);
        header.set_mtime(0);
        header.set_cksum();
        assert_refused(&length.to_string(), header.as_bytes());
    }
}

#[test]
fn a_line_without_end_is_refused_before_it_is_held() {
    let mut header = tar::Header::new_ustar();
    let mut endless = plain(&TestBook::empty());
    endless.truncate(endless.windows(18).position(|w| w == b"checkpoints.jsonl\0").unwrap());
    header.set_path("checkpoints.jsonl").unwrap();
    header.set_size(1 << 50);
    header.set_mtime(0);
    header.set_cksum();
    endless.extend(header.as_bytes());
    let input = std::io::Read::chain(endless.as_slice(), std::io::repeat(b'x'));
    let error = verify(input, Trust::default(), &mut |_, _| {}).unwrap_err().to_string();
    assert!(error.contains("checkpoints.jsonl, line 1"), "{error}");
}

/// Members that carry nothing to check: the words for people, and padding.
fn matters(bytes: &[u8], at: usize) -> bool {
    let book_json = bytes.windows(9).position(|w| w == b"book.json").unwrap();
    at >= book_json
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn a_changed_byte_never_verifies_as_another_book(at: prop::sample::Index, with in 1_u8..=255) {
        let clean = plain(&TestBook::of(5));
        let mut bytes = clean.clone();
        let at = at.index(bytes.len());
        bytes[at] ^= with;
        let mut entries = vec![];
        let outcome = verify(bytes.as_slice(), Trust::default(), &mut |_, entry| entries.push(entry.clone()));
        if let Ok(report) = outcome && report.log.is_clean() && matters(&clean, at) {
            prop_assert_eq!(entries, TestBook::of(5).entries);
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000), cut: prop::sample::Index) {
        let _ = verify(bytes.as_slice(), Trust::default(), &mut |_, _| {});
        let whole = plain(&TestBook::of(3));
        let _ = verify(&whole[..cut.index(whole.len())], Trust::default(), &mut |_, _| {});
    }

    #[test]
    fn no_line_makes_the_reader_panic(line in "\\PC{0,120}") {
        let text = format!("{}{line}\n", "");
        let swapped = String::from_utf8_lossy(&plain(&TestBook::of(1))).into_owned();
        let at = swapped.find("{\"note\"").unwrap();
        let mut bytes = swapped.into_bytes();
        for (slot, byte) in bytes[at..].iter_mut().zip(text.bytes()) {
            *slot = byte;
        }
        let _ = verify(bytes.as_slice(), Trust::default(), &mut |_, _| {});
    }
}

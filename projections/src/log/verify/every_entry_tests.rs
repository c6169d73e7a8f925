//! Every entry of a book of 1,000, or with `QUITUS_LONG=1` of 10,000, tampered with in every way, one at a time: each is
//! refused, and its place is named.
//!
//! The verifier walks through the sound book once. Before each entry it is doubled, and each double is fed the tampered
//! entry and what follows, as far as it needs: up to the next entry, or to the next checkpoint. What was found so far can
//! never be taken back, so that the rest of the book adds nothing.
//!
//! Whoever writes an entry anew and computes everything that follows anew, or signs it anew with the book's own key, is
//! named by tiles kept from before. Left out: that the whole program says so too, of any row of a database; see
//! `tests/campaigns/tamper`.

use super::*;
use crate::log::checkpoint::{SigningKey, sign};
use crate::log::testbook::{BOOK, TestBook, key, opened};
use crate::log::tree::stored_node_count;
use serde_json::json;

/// How often the book is signed.
const SIGNED_EVERY: u64 = 16;

/// Entries of the book: signed to its end.
fn size() -> u64 {
    if std::env::var_os("QUITUS_LONG").is_some() { 10_000 } else { 1_008 }
}

impl Verifier<'_> {
    /// A double that stands where this one does, and knows the next checkpoint only. It keeps no tiles.
    fn double<'d>(&self) -> Verifier<'d> {
        Verifier {
            origin: self.origin.clone(),
            frontier: self.frontier.clone(),
            last_recorded: self.last_recorded.clone(),
            keys: self.keys.clone(),
            ahead: self.ahead.iter().take(1).map(|(size, signed)| (*size, signed.clone())).collect(),
            nodes: self.nodes.clone(),
            kept: None,
            trusted: None,
            report: Report::default(),
        }
    }
}

fn book() -> TestBook {
    let mut book = TestBook::empty();
    for n in 0..size() {
        if n == 0 {
            book.push(opened())
        } else {
            book.push(json!({"test.happened": {"n": n}}))
        }
        if (n + 1) % SIGNED_EVERY == 0 {
            book.sign(&[&key(1)]);
        }
    }
    book
}

/// One place of the book, and a verifier that stands before it.
struct Place<'b> {
    book: &'b TestBook,
    at: u64,
    verifier: &'b Verifier<'b>,
    key: &'b SigningKey,
}

fn index(position: u64) -> usize {
    usize::try_from(position).unwrap()
}

impl Place<'_> {
    fn entry(&self, position: u64) -> StoredEntry {
        self.book.entries[index(position)].clone()
    }

    fn kept(&self) -> impl Fn(u64) -> Option<Hash> + use<'_> {
        |position| self.book.entries.get(index(position)).map(|entry| entry.leaf_hash)
    }

    /// The first position that a double names which was fed these entries.
    fn named(&self, entries: &[StoredEntry]) -> Option<u64> {
        let mut double = self.verifier.double();
        entries.iter().for_each(|entry| drop(double.entry(entry)));
        double.report.first_wrong
    }

    /// As [`Place::named`], of one changed row.
    fn named_changed(&self, change: fn(&mut StoredEntry)) -> Option<u64> {
        let mut entry = self.entry(self.at);
        change(&mut entry);
        self.named(&[entry])
    }

    /// The position that is named when one stored node of this entry is changed; all of them are tried.
    fn named_node(&self) -> Option<u64> {
        let nodes = index(stored_node_count(self.at))..index(stored_node_count(self.at + 1));
        let tried = nodes.clone().map(|changed| {
            let mut double = self.verifier.double();
            drop(double.entry(&self.entry(self.at)));
            for at in nodes.clone() {
                let mut node = self.book.nodes[at];
                node.1[index(self.at) % 32] ^= u8::from(at == changed);
                double.node(node);
            }
            double.report.first_wrong
        });
        tried.reduce(|one, other| if one == other { one } else { None }).flatten()
    }

    /// Writes the entry anew, computes everything anew up to the next checkpoint, and gives the report.
    fn rewritten(&self, signature: Signature, tiles: Tiles) -> Report {
        let mut double = self.verifier.double();
        if let Tiles::Kept = tiles {
            let kept = self.kept();
            let hashes: Vec<Option<Hash>> = (self.at..self.at + SIGNED_EVERY).map(kept).collect();
            let first = self.at;
            double.kept_tiles(Box::new(move |position| hashes.get(index(position - first)).copied().flatten()));
        }
        let end = (self.at / SIGNED_EVERY + 1) * SIGNED_EVERY;
        let forged = TestBook::entry(self.at, self.forged_payload(), vec![], vec![]);
        let entries = [forged].into_iter().chain((self.at + 1..end).map(|position| self.entry(position)));
        let entries: Vec<_> = entries.collect();
        if let Signature::Anew = signature {
            let mut frontier = self.verifier.frontier.clone();
            entries.iter().for_each(|entry| drop(frontier.append(entry.leaf_hash)));
            let head = Checkpoint { origin: BOOK.into(), size: end, root: frontier.root() };
            double.ahead.clear();
            double.checkpoint(&sign(&head, &[self.key]).unwrap());
        }
        entries.iter().for_each(|entry| drop(double.entry(entry)));
        double.report
    }

    fn forged_payload(&self) -> serde_json::Value {
        match self.at {
            0 => opened(),
            at => json!({"test.happened": {"n": at + 1}}),
        }
    }
}

#[derive(Clone, Copy)]
enum Signature {
    Old,
    Anew,
}

#[derive(Clone, Copy)]
enum Tiles {
    None,
    Kept,
}

type Change = fn(&mut StoredEntry);

/// What is changed of one row.
const CHANGES: [(&str, Change); 7] = [
    ("leaf", |e| {
        let at = index(e.position) % e.leaf.len();
        e.leaf[at] ^= 1 << (e.position % 8);
    }),
    ("leaf hash", |e| e.leaf_hash[index(e.position) % 32] ^= 1 << (e.position % 8)),
    ("salt", |e| e.salt[index(e.position) % 32] ^= 1 << (e.position % 8)),
    ("payload", |e| e.payload = e.payload.replacen(|c: char| c.is_ascii_digit(), "x", 1)),
    ("metadata", |e| e.metadata = e.metadata.replace("quitus test", "quitus tess")),
    ("type", |e| e.event_type.push('s')),
    ("position", |e| e.position += 1),
];

#[test]
fn every_entry_tampered_with_in_every_way_is_named() {
    let (book, key) = (book(), key(1));
    let mut verifier = Verifier::new(BOOK);
    verifier.expect_nodes();
    book.checkpoints.iter().for_each(|note| verifier.checkpoint(note));
    let (size, mut tried) = (size(), 0);
    for at in 0..size {
        tried += every_way(&Place { book: &book, at, verifier: &verifier, key: &key });
        assert!(verifier.entry(&book.entries[index(at)]).is_some(), "{:?}", verifier.report);
        let nodes = index(stored_node_count(at))..index(stored_node_count(at + 1));
        book.nodes[nodes].iter().for_each(|node| verifier.node(*node));
    }
    let report = verifier.finish();
    assert!(report.is_clean() && report.checkpoints == size / SIGNED_EVERY, "{report:?}");
    println!("{tried} ways to tamper with {size} entries, each named");
    assert!(tried > 13 * size, "only {tried}");
}

fn every_way(place: &Place<'_>) -> u64 {
    let at = Some(place.at);
    for (what, change) in CHANGES {
        assert_eq!(place.named_changed(change), at, "{what} of {at:?}");
    }
    assert_eq!(place.named_node(), at, "a node of {at:?}");
    let root_differs = |report: &Report| report.discrepancies.iter().any(|found| found.what == What::Root);
    if place.at > 0 {
        let again = [place.entry(place.at - 1)];
        assert_eq!(place.named(&again), at, "the entry before {at:?} doubled");
        let old = place.rewritten(Signature::Old, Tiles::None);
        assert!(root_differs(&old), "{at:?} written anew: {:?}", old.discrepancies);
        for signature in [Signature::Old, Signature::Anew] {
            let report = place.rewritten(signature, Tiles::Kept);
            assert_eq!((report.first_wrong, report.altered.len()), (at, 1), "{:?}", report.discrepancies);
        }
        // Without tiles from before, whoever has the key can write a book anew: nothing can tell it from a true one.
        assert!(place.rewritten(Signature::Anew, Tiles::None).is_clean());
    }
    if place.at + 1 < place.book.entries.len() as u64 {
        let next = [place.entry(place.at + 1), place.entry(place.at)];
        assert_eq!(place.named(&next[..1]), at, "{at:?} deleted");
        assert_eq!(place.named(&next), at, "{at:?} swapped with the next one");
        let mut moved = next[0].clone();
        moved.position = place.at;
        assert_eq!(place.named(&[moved]), at, "{at:?} replaced by the next one");
    }
    16
}

//! Writes what the foreign verifiers of `tests/foreign` read:
//! `cargo run -p quitus-projections --example foreign_corpus -- DIR`.
//!
//! - `cases.jsonl`: checkpoints and proofs, each with whether it must be accepted;
//! - `jcs.jsonl`: JSON texts and their canonical form;
//! - `*.tar`: bundles to accept, and `bad-*.tar` to refuse.

#![allow(clippy::unwrap_used)]

#[allow(dead_code)]
#[path = "../tests/example/mod.rs"]
mod example;

use example::{Book, Facts};
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use quitus_projections::log::bundle::{BUNDLE, BundleWriter, DocumentRow, Manifest, Section};
use quitus_projections::log::checkpoint::{Checkpoint, SigningKey, sign};
use quitus_projections::log::leaf::leaf_hash;
use quitus_projections::log::proof::{ConsistencyProof, InclusionProof};
use quitus_projections::log::tree::{Frontier, Nodes};
use quitus_projections::log::{Hash, canonical, commitment, to_base64};
use serde_json::{Value, json};

/// Every proof for books up to this size.
const ALL_UP_TO: u64 = 64;
/// And one proof in some of a book of this size.
const LARGE: u64 = 10_000;
const ORIGIN: &str = "quitus/demo-foreign";

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/foreign".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).unwrap();
    write_lines(&folder.join("cases.jsonl"), &cases());
    write_lines(&folder.join("jcs.jsonl"), &canonical_cases());
    write_bundles(folder);
}

fn write_lines(path: &Path, lines: &[Value]) {
    let mut file = File::create(path).unwrap();
    lines.iter().for_each(|line| writeln!(file, "{line}").unwrap());
    println!("{}: {} lines", path.display(), lines.len());
}

struct Log {
    key: SigningKey,
    nodes: Nodes,
    roots: Vec<Hash>,
}

fn log() -> Log {
    let mut frontier = Frontier::new();
    let key = SigningKey::from_seed(ORIGIN, &[7; 32]).unwrap();
    let mut log = Log { key, nodes: Nodes::default(), roots: vec![frontier.root()] };
    for n in 0..LARGE {
        log.nodes.extend(frontier.append(leaf(n)));
        log.roots.push(frontier.root());
    }
    log
}

fn leaf(n: u64) -> Hash {
    leaf_hash(&n.to_be_bytes())
}

impl Log {
    fn root(&self, size: u64) -> Hash {
        self.roots[usize::try_from(size).unwrap()]
    }

    fn note(&self, size: u64) -> String {
        let head = Checkpoint { origin: ORIGIN.into(), size, root: self.root(size) };
        sign(&head, &[&self.key]).unwrap()
    }

    fn inclusion(&self, position: u64, note: &str) -> Value {
        let proof = InclusionProof::prove(position, note, &self.nodes).unwrap();
        self.case("inclusion", &proof.to_text(), leaf(position))
    }

    fn consistency(&self, old: u64, note: &str) -> Value {
        let proof = ConsistencyProof::prove(old, note, &self.nodes).unwrap();
        self.case("consistency", &proof.to_text(), self.root(old))
    }

    /// `hash` is what the reader knows: the leaf's, or the older root.
    fn case(&self, kind: &str, text: &str, hash: Hash) -> Value {
        let key = self.key.verification_key().as_str();
        json!({"accept": true, "kind": kind, "text": text, "hash": to_base64(&hash), "vkey": key})
    }
}

fn cases() -> Vec<Value> {
    let log = log();
    let mut cases = vec![];
    for size in 1..=ALL_UP_TO {
        let note = log.note(size);
        cases.push(log.case("checkpoint", &note, log.root(size)));
        cases.extend((0..size).map(|position| log.inclusion(position, &note)));
        cases.extend((1..=size).map(|old| log.consistency(old, &note)));
    }
    let note = log.note(LARGE);
    cases.extend((0..LARGE).step_by(97).map(|position| log.inclusion(position, &note)));
    cases.extend((1..LARGE).step_by(97).map(|old| log.consistency(old, &note)));
    let spoilt: Vec<Value> = cases.iter().step_by(11).enumerate().map(|(n, case)| spoil(case, n)).collect();
    cases.extend(spoilt);
    cases
}

/// The same case, wrong in one of five ways.
fn spoil(case: &Value, n: usize) -> Value {
    let mut case = case.clone();
    case["accept"] = json!(false);
    let text = case["text"].as_str().unwrap().to_owned();
    match n % 5 {
        0 => case["hash"] = json!(to_base64(&[n as u8; 32])),
        1 => case["vkey"] = json!(SigningKey::from_seed(ORIGIN, &[8; 32]).unwrap().verification_key().as_str()),
        // The last character before the padding of the last signature.
        2 => case["text"] = json!(flip(&text, text.trim_end().trim_end_matches('=').len() - 5)),
        // A character of the origin.
        3 => case["text"] = json!(flip(&text, text.find(ORIGIN).unwrap())),
        // A character of the root's line.
        _ => case["text"] = json!(flip(&text, text.find("\n\n—").unwrap() - 20)),
    }
    case
}

fn flip(text: &str, at: usize) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
    String::from_utf8(bytes).unwrap()
}

fn canonical_cases() -> Vec<Value> {
    let mut seed = 1_u64;
    let mut values = vec![json!({}), json!([]), json!(""), json!(null), json!(9_007_199_254_740_991_i64), json!(-1)];
    values.push(json!((0..=0x7f_u8).map(char::from).collect::<String>()));
    values.push(json!("\u{20ac}\u{1f600}\u{5d3}\u{2028}"));
    values.extend((0..2000).map(|_| random(&mut seed, 0)));
    values.iter().map(|value| {
        // serde_json's own order and our canonical form: two texts of one value.
        json!({"input": serde_json::to_string_pretty(value).unwrap(), "output": canonical::write_value(value).unwrap()})
    }).collect()
}

fn random(seed: &mut u64, depth: u64) -> Value {
    let draw = next(seed);
    match draw % if depth > 4 { 4 } else { 6 } {
        0 => json!(i64::try_from(draw >> 11).unwrap() >> (draw % 50) as u32),
        1 => json!(-(i64::try_from(draw >> 11).unwrap() >> (draw % 50) as u32)),
        2 => json!(word(seed)),
        3 => [json!(true), json!(false), json!(null)][usize::try_from(draw / 6 % 3).unwrap()].clone(),
        4 => (0..draw / 6 % 5).map(|_| random(seed, depth + 1)).collect(),
        _ => {
            let fields =
                (0..draw / 6 % 5).map(|_| (format!("{}{}", key(seed), next(seed) % 100), random(seed, depth + 1)));
            Value::Object(fields.collect())
        }
    }
}

fn key(seed: &mut u64) -> &'static str {
    ["a", "A", "_", "b.c", "Zed", "with space", "\"quoted\"", "\\", "\n", "~"]
        [usize::try_from(next(seed) % 10).unwrap()]
}

fn word(seed: &mut u64) -> String {
    let letters = ['a', 'é', 'œ', '"', '\\', '/', '\n', '\u{1}', '\u{1f}', '\u{7f}', '€', '😀', '\u{2028}', ' '];
    (0..next(seed) % 12).map(|_| letters[usize::try_from(next(seed) % 14).unwrap()]).collect()
}

/// Xorshift64: the corpus is the same on every machine.
fn next(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

/// The worked example, then a new key, and an erasure of its text and of its person.
fn rotated(signers: impl Fn(u64) -> Vec<SigningKey>) -> Book {
    let digest = to_base64(&commitment::document(example::TEXT_SALT, example::TEXT.as_bytes()));
    let (old, new) = (example::key(), second_key());
    let (old, new) = (old.verification_key().as_str(), new.verification_key().as_str());
    let later = [
        json!({"book.key_rotated": {"effective_on": "2026-09-15", "new": new, "old": old}}),
        json!({"text.erased": {"digest": digest}}),
        json!({"person.erased": {
            "effective_on": "2026-09-15", "ground": {"digest": digest, "media_type": "text/plain", "size": 1},
            "person": example::person().person, "scope": "everything",
        }}),
    ];
    let mut facts = example::facts();
    facts.extend(later.into_iter().map(|payload| Facts {
        payload,
        effective_on: "2026-09-15",
        recorded_at: "2026-09-15T10:00:00.000000Z",
        disclosures: vec![],
        attachments: vec![],
    }));
    example::build(facts, signers)
}

fn second_key() -> SigningKey {
    SigningKey::from_seed(example::ORIGIN, &[2; 32]).unwrap()
}

/// The keys that must sign a checkpoint of the rotated book.
fn due(size: u64) -> Vec<SigningKey> {
    match size {
        0..4 => vec![example::key()],
        4 => vec![example::key(), second_key()],
        _ => vec![second_key()],
    }
}

/// Bundles that every verifier accepts, and `bad-*.tar` that every verifier refuses.
fn write_bundles(folder: &Path) {
    let book = example::book();
    let text = example::TEXT;
    let write = |name: &str, book: &Book, text: Option<&str>| {
        write_bundle(&folder.join(format!("{name}.tar")), book, text);
    };
    write("plain", &book, None);
    write("shown", &book, Some(text));
    write("rotated", &rotated(due), None);
    write("bad-text", &book, Some("Refus\u{e9}e."));
    write("bad-erased-text", &rotated(due), Some(text));
    write("bad-rotation", &rotated(|size| due(size).split_off(usize::from(size == 4))), None);
    write("bad-key", &example::build(example::facts(), |_| vec![second_key()]), None);
    for (name, spoil) in spoils() {
        let mut book = rotated(due);
        spoil(&mut book);
        write(&format!("bad-{name}"), &book, None);
    }
}

type Spoil = fn(&mut Book);

fn spoils() -> [(&'static str, Spoil); 8] {
    [
        ("payload", |b| b.entries[1].payload = b.entries[1].payload.replace("Strasbourg", "Mulhouse")),
        ("metadata", |b| b.entries[1].metadata = b.entries[1].metadata.replace("0.1.0", "0.1.1")),
        ("type", |b| b.entries[1].event_type = "cooperative.dissolved".into()),
        ("salt", |b| b.entries[1].salt[0] ^= 1),
        ("order", |b| b.entries.swap(1, 2)),
        ("cut", |b| drop(b.entries.pop())),
        ("lost", |b| drop(b.entries.remove(1))),
        ("root", |b| b.notes[1] = b.notes[0].replace("\n1\n", "\n2\n")),
    ]
}

fn write_bundle(path: &Path, book: &Book, text: Option<&str>) {
    let sections: &[Section] = match text {
        Some(_) => &[Section::Texts, Section::Attachments, Section::Identities],
        None => &[],
    };
    let manifest = Manifest {
        bundle: BUNDLE,
        origin: example::ORIGIN.into(),
        root: to_base64(book.roots.last().unwrap()),
        sections: sections.to_vec(),
        size: u64::try_from(book.roots.len()).unwrap() - 1,
    };
    let mut writer = BundleWriter::new(File::create(path).unwrap(), &manifest).unwrap();
    book.notes.iter().for_each(|note| writer.checkpoint(note).unwrap());
    book.entries.iter().for_each(|entry| writer.entry(entry).unwrap());
    if let Some(text) = text {
        let bytes = text.as_bytes().to_vec();
        let digest = commitment::document(example::TEXT_SALT, example::TEXT.as_bytes()).to_vec();
        let salt = example::TEXT_SALT.to_vec();
        writer.text(&DocumentRow { bytes, digest, media_type: "text/plain".into(), salt }).unwrap();
        writer.identity(&example::person().encode().unwrap()).unwrap();
    }
    writer.finish().unwrap();
}

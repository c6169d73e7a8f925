//! The published format: the example's machine-readable copy is what this program
//! computes, every value of it stands on the page, and it verifies.
//!
//! `QUITUS_BLESS=1 cargo test -p quitus-projections --test format_page` writes both
//! again. Do it only for a new example: the format itself is frozen.

#![allow(clippy::unwrap_used, missing_docs)]

mod example;

use std::fs;
use std::path::PathBuf;
use std::sync::Once;

use quitus_projections::log::disclosure::{Disclosure, digest};
use quitus_projections::log::proof::{ConsistencyProof, InclusionProof};
use quitus_projections::log::tree::Frontier;
use quitus_projections::log::verify::Verifier;
use quitus_projections::log::{commitment, hash_from_base64, leaf, to_base64};
use serde_json::Value;

const BEGIN: &str = "<!-- example: begin -->\n";
const END: &str = "<!-- example: end -->";

static BLESSED: Once = Once::new();

fn repository(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn golden() -> Value {
    let path = repository("tests/golden/format/example.json");
    if std::env::var_os("QUITUS_BLESS").is_some() {
        BLESSED.call_once(bless);
    }
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn page() -> String {
    fs::read_to_string(repository("docs/format.md")).unwrap()
}

fn bless() {
    let text = serde_json::to_string_pretty(&example::example()).unwrap() + "\n";
    fs::write(repository("tests/golden/format/example.json"), text).unwrap();
    let page = page();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let text = format!("{before}{BEGIN}{}{END}{after}", section(&example::example()));
    fs::write(repository("docs/format.md"), text).unwrap();
}

/// The page's example, from its values.
fn section(e: &Value) -> String {
    let fence = |label: &str, value: &Value| match value.as_str() {
        Some(text) => format!("{label}\n```\n{}\n```\n", text.trim_end_matches('\n')),
        None => String::new(),
    };
    let mut out = String::new();
    for (label, key) in [
        ("The origin", "origin"),
        ("The Ed25519 seed (RFC 8032), base64", "seed"),
        ("The verification key", "verification_key"),
    ] {
        out += &fence(label, &e[key]);
    }
    for (label, key) in [
        ("The disclosure's salt, base64url", "salt"),
        ("the person", "person"),
        ("the field", "field"),
        ("the value", "value"),
        ("its JSON text", "json"),
        ("encoded", "encoded"),
        ("and its digest, which stands in entry 2's `sd`", "digest"),
    ] {
        out += &fence(label, &e["disclosure"][key]);
    }
    for (label, key) in [
        ("The text's salt, base64", "salt"),
        ("the text", "text"),
        ("and its digest, which stands in entry 2's payload and `att`", "digest"),
    ] {
        out += &fence(label, &e["text"][key]);
    }
    for entry in e["entries"].as_array().unwrap() {
        out += &format!(
            "### Position {}: `{}`, version {}\n",
            entry["position"],
            entry["type"].as_str().unwrap(),
            entry["version"].as_str().unwrap()
        );
        for key in ["salt", "payload", "metadata", "pay", "met", "leaf", "leaf_hash"] {
            out += &fence(key, &entry[key]);
        }
    }
    out += "### Tree\n";
    for (index, node) in e["stored_nodes"].as_array().unwrap().iter().enumerate() {
        out += &fence(&format!("stored node {index}"), node);
    }
    for (size, root) in e["roots"].as_array().unwrap().iter().enumerate() {
        out += &fence(&format!("root of the first {size} entries"), root);
    }
    out += "### Checkpoint and proofs\n";
    out += &fence("the checkpoint of size 3", &e["checkpoint"]);
    out += &fence("the inclusion proof of position 1", &e["inclusion"]["proof"]);
    out += &fence("the consistency proof from size 2", &e["consistency"]["proof"]);
    out
}

fn strings<'v>(value: &'v Value, into: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => into.push(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, into)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn the_golden_copy_is_what_this_program_computes() {
    assert_eq!(golden(), example::example());
}

#[test]
fn the_page_bears_every_value_of_the_example() {
    let (golden, page) = (golden(), page());
    let mut values = vec![];
    strings(&golden, &mut values);
    assert!(values.len() > 50, "{}", values.len());
    for value in values {
        assert!(page.contains(value.trim_end_matches('\n')), "docs/format.md lacks {value}");
    }
}

#[test]
fn the_golden_copy_verifies_from_its_own_texts() {
    let golden = golden();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut frontier = Frontier::new();
    let mut verifier = Verifier::new(golden["origin"].as_str().unwrap());
    verifier.checkpoint(golden["checkpoint"].as_str().unwrap());
    for (position, entry) in (0..).zip(golden["entries"].as_array().unwrap()) {
        let bytes = text(&entry["leaf"]).into_bytes();
        let hash = leaf::leaf_hash(&bytes);
        assert_eq!(to_base64(&hash), entry["leaf_hash"]);
        frontier.append(hash);
        let whole = verifier.entry(&quitus_projections::log::StoredEntry {
            position,
            event_type: text(&entry["type"]),
            event_version: text(&entry["version"]),
            payload: text(&entry["payload"]),
            metadata: text(&entry["metadata"]),
            leaf: bytes,
            leaf_hash: hash,
            salt: hash_from_base64(entry["salt"].as_str().unwrap()).unwrap(),
        });
        assert!(whole.is_some());
        assert_eq!(to_base64(&frontier.root()), golden["roots"][usize::try_from(position).unwrap() + 1]);
    }
    let report = verifier.finish();
    assert!(report.is_clean(), "{:?}", report.discrepancies);
    assert_eq!(report.signed_size, Some(3));
}

#[test]
fn the_golden_proofs_disclosure_and_text_check() {
    let golden = golden();
    let hash = |value: &Value| hash_from_base64(value.as_str().unwrap()).unwrap();
    let key = example::key();
    let inclusion = InclusionProof::parse(golden["inclusion"]["proof"].as_str().unwrap()).unwrap();
    inclusion.check(hash(&golden["entries"][1]["leaf_hash"]), &[key.verification_key()]).unwrap();
    let consistency = ConsistencyProof::parse(golden["consistency"]["proof"].as_str().unwrap()).unwrap();
    consistency.check(hash(&golden["roots"][2]), &[key.verification_key()]).unwrap();
    let encoded = golden["disclosure"]["encoded"].as_str().unwrap();
    assert_eq!(Disclosure::decode(encoded), Ok(example::person()));
    assert_eq!(digest(encoded), golden["disclosure"]["digest"]);
    let text = golden["text"]["text"].as_str().unwrap();
    let document = commitment::document(&hash(&golden["text"]["salt"]), text.as_bytes());
    assert_eq!(document, hash(&golden["text"]["digest"]));
}

//! A small book for the tests of this crate: valid by construction, with fixed salts.

use serde_json::{Value, json};

use super::checkpoint::{Checkpoint, SigningKey, sign};
use super::leaf::{Leaf, leaf_hash};
use super::tree::{Frontier, Node};
use super::{Hash, StoredEntry, canonical, commitment};

pub(crate) const BOOK: &str = "quitus/demo-test";

pub(crate) struct TestBook {
    pub entries: Vec<StoredEntry>,
    pub nodes: Vec<Node>,
    pub checkpoints: Vec<String>,
    frontier: Frontier,
}

pub(crate) fn key(n: u8) -> SigningKey {
    SigningKey::from_seed(BOOK, &[n; 32]).unwrap()
}

pub(crate) fn opened() -> Value {
    let key = key(1).verification_key().to_string();
    json!({"book.opened": {"format": 1, "origin": BOOK, "verification_key": key}})
}

impl TestBook {
    pub(crate) fn empty() -> Self {
        Self { entries: vec![], nodes: vec![], checkpoints: vec![], frontier: Frontier::new() }
    }

    /// An opening and `size - 1` entries of no meaning, signed at the end.
    pub(crate) fn of(size: u64) -> Self {
        let mut book = Self::empty();
        for n in 0..size {
            if n == 0 { book.push(opened()) } else { book.push(json!({"test.happened": {"n": n}})) }
        }
        book.sign(&[&key(1)]);
        book
    }

    pub(crate) fn push(&mut self, payload: Value) {
        self.push_with(payload, vec![], vec![]);
    }

    pub(crate) fn push_with(&mut self, payload: Value, sd: Vec<String>, att: Vec<Hash>) {
        let entry = Self::entry(self.frontier.size(), payload, sd, att);
        self.nodes.extend(self.frontier.append(entry.leaf_hash));
        self.entries.push(entry);
    }

    /// An entry that would stand at `position`.
    pub(crate) fn entry(position: u64, payload: Value, mut sd: Vec<String>, att: Vec<Hash>) -> StoredEntry {
        sd.sort();
        let event_type = payload.as_object().unwrap().keys().next().unwrap().clone();
        let mut salt = [0; 32];
        salt[..8].copy_from_slice(&(position + 1).to_be_bytes());
        let recorded_at = format!("2012-01-02T09:00:00.{position:06}Z");
        let metadata = canonical::write(&json!({
            "actor": "demo", "command_id": format!("c-{position}"), "event_id": format!("e-{position}"),
            "recorded_at": recorded_at, "software": "quitus test",
        }))
        .unwrap();
        let payload = canonical::write(&payload).unwrap();
        let leaf = Leaf {
            book: BOOK.into(),
            position,
            event_type: event_type.clone(),
            type_version: 1,
            recorded_at,
            effective_on: "2012-01-02".into(),
            actor: "demo".into(),
            command_id: format!("c-{position}"),
            payload: commitment::payload(&salt, &payload),
            metadata: commitment::metadata(&salt, &metadata),
            disclosures: sd,
            attachments: att,
        };
        let leaf = leaf.to_bytes().unwrap();
        let leaf_hash = leaf_hash(&leaf);
        StoredEntry { position, event_type, event_version: "1".into(), payload, metadata, leaf, leaf_hash, salt }
    }

    pub(crate) fn head(&self) -> Checkpoint {
        Checkpoint { origin: BOOK.into(), size: self.frontier.size(), root: self.frontier.root() }
    }

    pub(crate) fn sign(&mut self, keys: &[&SigningKey]) {
        self.checkpoints.push(sign(&self.head(), keys).unwrap());
    }

    /// Recomputes leaf hashes, nodes and the checkpoint after a rewrite of leaves.
    pub(crate) fn recompute(&mut self) {
        self.frontier = Frontier::new();
        self.nodes.clear();
        for entry in &mut self.entries {
            entry.leaf_hash = leaf_hash(&entry.leaf);
            self.nodes.extend(self.frontier.append(entry.leaf_hash));
        }
        self.checkpoints.clear();
        self.sign(&[&key(1)]);
    }
}

//! The worked example of `docs/format.md`: three entries of the story, with the salts
//! and the key that the page publishes. Real books draw both at random.

use quitus_projections::log::checkpoint::{Checkpoint, SigningKey, sign};
use quitus_projections::log::disclosure::{self, Disclosure};
use quitus_projections::log::leaf::{Leaf, leaf_hash};
use quitus_projections::log::proof::{ConsistencyProof, InclusionProof};
use quitus_projections::log::tree::{Frontier, Nodes};
use quitus_projections::log::{StoredEntry, canonical, commitment, to_base64};
use serde_json::{Value, json};
use uuid::Uuid;

pub const ORIGIN: &str = "quitus/demo-cooproduction";

/// The example's signing key. Published, so good for nothing else.
pub fn key() -> SigningKey {
    SigningKey::from_seed(ORIGIN, b"quitus format example seed 00001").unwrap()
}

pub fn person() -> Disclosure {
    Disclosure {
        salt: *b"example salt of one field, no. 1",
        person: Uuid::from_u128(0x0000_5eed_0000_4000_8000_0000_0000_0001),
        field: "name".into(),
        value: "Camille Exemple".into(),
    }
}

/// The founders' deed, cited by both acts of that day.
pub const TEXT: &str =
    "Acte constitutif du 2 janvier 2012 : Artenréel, Coopénates et Antigone sont les associées fondatrices.";
pub const TEXT_SALT: &[u8; 32] = b"example salt of a text, number 1";

#[derive(Clone)]
pub struct Book {
    pub entries: Vec<StoredEntry>,
    pub nodes: Nodes,
    pub stored: Vec<(u64, [u8; 32])>,
    pub roots: Vec<[u8; 32]>,
    pub notes: Vec<String>,
}

pub struct Facts {
    pub payload: Value,
    pub effective_on: &'static str,
    pub recorded_at: &'static str,
    pub disclosures: Vec<String>,
    pub attachments: Vec<[u8; 32]>,
}

pub fn facts() -> Vec<Facts> {
    let text = commitment::document(TEXT_SALT, TEXT.as_bytes());
    let document = json!({"digest": to_base64(&text), "media_type": "text/plain", "size": TEXT.len()});
    let deed = json!({"decided_on": "2012-01-02", "document": document, "number": "1", "organ": "founding_deed"});
    let associate = "0000a550-0000-4000-8000-000000000001";
    vec![
        Facts {
            payload: json!({"book.opened": {
                "effective_on": "2012-01-02", "format": 1, "origin": ORIGIN,
                "verification_key": key().verification_key().as_str(),
            }}),
            effective_on: "2012-01-02",
            recorded_at: "2012-01-02T09:00:00.000000Z",
            disclosures: vec![],
            attachments: vec![],
        },
        Facts {
            payload: json!({"cooperative.incorporated": {
                "decision": deed, "effective_on": "2012-01-02", "name": "Cooproduction", "seat": "Strasbourg",
                "siren": null,
            }}),
            effective_on: "2012-01-02",
            recorded_at: "2012-01-02T09:05:00.000000Z",
            disclosures: vec![],
            attachments: vec![text],
        },
        Facts {
            payload: json!({"register.associate_admitted": {
                "associate": associate, "category": "cae", "decision": deed, "effective_on": "2012-01-02",
                "evidence": [], "ground": document, "number": 1,
                "identity": {"legal_person": {
                    "legal_form": "SCOP SARL", "name": "Artenréel", "power": null, "seat": "Strasbourg",
                    "representative": person().person.to_string(), "siren": null,
                }},
            }}),
            effective_on: "2012-01-02",
            recorded_at: "2012-01-03T14:30:00.123456Z",
            disclosures: vec![disclosure::digest(&person().encode().unwrap())],
            attachments: vec![text],
        },
    ]
}

pub fn book() -> Book {
    build(facts(), |_| vec![key()])
}

/// A book of these facts, signed at each size by the keys that `signers` names.
pub fn build(facts: Vec<Facts>, signers: impl Fn(u64) -> Vec<SigningKey>) -> Book {
    let mut frontier = Frontier::new();
    let mut book =
        Book { entries: vec![], nodes: Nodes::default(), stored: vec![], roots: vec![frontier.root()], notes: vec![] };
    for (position, facts) in (0_u64..).zip(facts) {
        let entry = entry(position, facts);
        let nodes = frontier.append(entry.leaf_hash);
        book.stored.extend(&nodes);
        book.nodes.extend(nodes);
        book.entries.push(entry);
        book.roots.push(frontier.root());
        let head = Checkpoint { origin: ORIGIN.into(), size: position + 1, root: frontier.root() };
        let keys = signers(position + 1);
        book.notes.push(sign(&head, &keys.iter().collect::<Vec<_>>()).unwrap());
    }
    book
}

fn entry(position: u64, facts: Facts) -> StoredEntry {
    let salt = *format!("example salt of an entry, no. {position:02}").as_bytes().first_chunk().unwrap();
    let event_type = facts.payload.as_object().unwrap().keys().next().unwrap().clone();
    let command_id = format!("0000c0de-0000-4000-8000-{position:012}");
    let metadata = canonical::write(&json!({
        "actor": "story", "command_id": command_id, "event_id": format!("0000e7e7-0000-4000-8000-{position:012}"),
        "recorded_at": facts.recorded_at, "software": "quitus 0.1.0",
    }))
    .unwrap();
    let payload = canonical::write(&facts.payload).unwrap();
    let leaf = Leaf {
        book: ORIGIN.into(),
        position,
        event_type: event_type.clone(),
        type_version: 1,
        recorded_at: facts.recorded_at.into(),
        effective_on: facts.effective_on.into(),
        actor: "story".into(),
        command_id,
        payload: commitment::payload(&salt, &payload),
        metadata: commitment::metadata(&salt, &metadata),
        disclosures: facts.disclosures,
        attachments: facts.attachments,
    };
    let leaf = leaf.to_bytes().unwrap();
    let leaf_hash = leaf_hash(&leaf);
    StoredEntry { position, event_type, event_version: "1".into(), payload, metadata, leaf, leaf_hash, salt }
}

/// The machine-readable copy of the page's example.
pub fn example() -> Value {
    let book = book();
    let person = person();
    let encoded = person.encode().unwrap();
    let json_text = canonical::write(&json!([
        base64url(&person.salt),
        format!("{}/{}", person.person, person.field),
        person.value
    ]))
    .unwrap();
    json!({
        "origin": ORIGIN,
        "seed": to_base64(b"quitus format example seed 00001"),
        "verification_key": key().verification_key().as_str(),
        "entries": book.entries.iter().map(entry_json).collect::<Vec<_>>(),
        "stored_nodes": book.stored.iter().map(|(_, hash)| to_base64(hash)).collect::<Vec<_>>(),
        "roots": book.roots.iter().map(|root| to_base64(root)).collect::<Vec<_>>(),
        "checkpoint": book.notes[2],
        "inclusion": {
            "position": 1,
            "proof": InclusionProof::prove(1, &book.notes[2], &book.nodes).unwrap().to_text(),
        },
        "consistency": {
            "old_size": 2,
            "proof": ConsistencyProof::prove(2, &book.notes[2], &book.nodes).unwrap().to_text(),
        },
        "disclosure": {
            "salt": base64url(&person.salt), "person": person.person, "field": person.field,
            "value": person.value, "json": json_text, "encoded": encoded,
            "digest": disclosure::digest(&encoded),
        },
        "text": {
            "salt": to_base64(TEXT_SALT), "text": TEXT, "size": TEXT.len(),
            "digest": to_base64(&commitment::document(TEXT_SALT, TEXT.as_bytes())),
        },
    })
}

fn entry_json(entry: &StoredEntry) -> Value {
    let leaf = Leaf::from_bytes(&entry.leaf).unwrap();
    json!({
        "position": entry.position, "type": entry.event_type, "version": entry.event_version,
        "salt": to_base64(&entry.salt), "payload": entry.payload, "metadata": entry.metadata,
        "pay": to_base64(&leaf.payload), "met": to_base64(&leaf.metadata),
        "leaf": std::str::from_utf8(&entry.leaf).unwrap(), "leaf_hash": to_base64(&entry.leaf_hash),
    })
}

fn base64url(bytes: &[u8]) -> String {
    to_base64(bytes).replace('+', "-").replace('/', "_").trim_end_matches('=').to_owned()
}

//! One long life of a cooperative through the real writer: thousands of random acts, every kind that the model draws, and
//! then everything that must hold of a book.
//!
//! The acts are drawn as the domain accepts them and sent as a person writes them, names and texts included; the door
//! must accept each. `QUITUS_LONG=1` sends 5 000 instead of 300.

use crate::acts::{Acts, Pace};
use quitus_tests::invariants::{Stored, all};
use quitus_tests::memory::Memory;
use quitus_tests::stand::{Stand, receipt};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Where a person stands whom the book may not know yet.
const PERSONS: &[&str] = &["person", "representative", "agent", "candidate", "liquidator"];

#[tokio::test]
async fn a_long_life_keeps_every_invariant() {
    let commands = if std::env::var_os("QUITUS_LONG").is_some() { 5_000 } else { 300 };
    let seed = std::env::var("QUITUS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_120_102);
    let acts = Acts::draw(seed, commands + 20, Pace::Days).into_accepted();
    let stand = Stand::new(seed);
    let store = Arc::new(Memory::new());
    let ledger = stand.create(store.clone()).await;
    let (mut acked, mut sent, mut kinds) = (Vec::new(), BTreeSet::new(), BTreeMap::<String, u32>::new());
    let mut known = BTreeSet::new();
    for (number, typed) in acts.iter().enumerate().skip(1).take(commands) {
        let id = Uuid::from_u64_pair(0x6163_7400_0000_4000, 0x8000_0000_0000_0000 | number as u64);
        let mut line = as_written(&typed.act, &mut known);
        line["command_id"] = json!(id);
        *kinds.entry(typed.act["type"].to_string()).or_default() += 1;
        sent.insert(id);
        acked.push(receipt(&ledger, &line).await);
    }
    assert_eq!(acked.len(), commands, "the book is shorter than asked");
    ledger.sealed().await.expect("seals");
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    println!("seed {seed}: {} commands, {} entries: {kinds:?}", acked.len(), stored.entries.len());
    all(&acked, &sent, &stored, stand.ring().signing[0].verification_key()).expect("holds");
    stand.verify_clean(store.as_ref()).await;
}

/// An act with its texts in full, and every person new the first time.
fn as_written(act: &Value, known: &mut BTreeSet<String>) -> Value {
    match act {
        Value::Object(fields) if fields.contains_key("digest") => json!({"text": "What the paper says."}),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), field(name, value, known))).collect(),
        Value::Array(list) => list.iter().map(|inner| as_written(inner, known)).collect(),
        plain => plain.clone(),
    }
}

fn field(name: &str, value: &Value, known: &mut BTreeSet<String>) -> Value {
    match value {
        Value::String(person) if PERSONS.contains(&name) => as_person(person, known),
        Value::Array(owners) if name == "co_owners" => {
            owners.iter().filter_map(Value::as_str).map(|person| as_person(person, known)).collect()
        }
        other => as_written(other, known),
    }
}

fn as_person(person: &str, known: &mut BTreeSet<String>) -> Value {
    if known.insert(person.to_owned()) {
        json!({"new_person": {"ref": person, "name": "Ada Essai"}})
    } else {
        json!(person)
    }
}

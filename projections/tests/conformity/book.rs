//! Small books made of the payloads that are kept for ever, with the fields that a case is about changed.

use quitus_domain::cooperative::{Event, wire};
use quitus_domain::values::{Day, Position};
use quitus_projections::conformity::{Finding, Situation, findings};
use quitus_projections::{AsOf, Known, Recorded};
use serde_json::{Map, Value, json};
use std::sync::Arc;

pub fn associate(number: u64) -> String {
    format!("a5500000-0000-4000-8000-{number:012}")
}

pub fn person(number: u64) -> String {
    format!("9e500000-0000-4000-8000-{number:012}")
}

pub fn subscription(number: u64) -> String {
    format!("5b500000-0000-4000-8000-{number:012}")
}

/// The kept payload of a type, with other fields in their places.
pub fn entry(kind: &str, changes: Value) -> Value {
    let version = Event::KINDS.iter().find(|(name, _)| *name == kind).map(|(_, version)| *version).unwrap();
    let path = format!("{}/../tests/golden/events/{kind}@{version}.json", env!("CARGO_MANIFEST_DIR"));
    let mut payload: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    merge(&mut payload[kind], changes);
    payload
}

fn merge(into: &mut Value, changes: Value) {
    match (into, changes) {
        (Value::Object(fields), Value::Object(changes)) => {
            for (name, change) in changes {
                merge(fields.entry(name).or_insert(Value::Null), change);
            }
        }
        (place, change) => *place = change,
    }
}

/// Statutes of a SARL adopted on 2 January 2012, with other clauses in their places.
pub fn statutes(clauses: Value) -> Value {
    entry("statutes.adopted", json!({ "statutes": clauses }))
}

pub fn amended(on: &str, clauses: Value) -> Value {
    entry("statutes.amended", json!({ "effective_on": on, "statutes": clauses }))
}

/// Clauses of a SCIC with one category of each kind that the cases need, and no colleges.
pub fn scic() -> Value {
    let category = |key: &str, kind: &str| json!({"key": key, "kind": kind, "label": key, "minimum_shares": 0});
    json!({
        "family": "scic",
        "mention": "Soci\u{e9}t\u{e9} coop\u{e9}rative d\u{2019}int\u{e9}r\u{ea}t collectif, \u{e0} capital variable",
        "manager": {"proposed_by": null},
        "categories": [
            category("producers", "producers"), category("users", "beneficiaries"), category("staff", "employees"),
            category("towns", "public_bodies"), category("partners", "contributors"),
        ],
        "voting": {"colleges": null},
    })
}

/// A legal person with its own SIREN, or a natural one in the categories of natural persons.
pub fn admitted(number: u64, on: &str, category: &str) -> Value {
    let mut payload = entry(
        "register.associate_admitted",
        json!({"associate": associate(number), "number": number, "category": category, "effective_on": on}),
    );
    let natural = json!({"natural_person": {"person": person(number)}});
    let fields: &mut Map<String, Value> = payload["register.associate_admitted"].as_object_mut().unwrap();
    if category == "staff" {
        fields.insert("identity".into(), natural);
    } else if let Some(identity) = fields["identity"].get_mut("legal_person") {
        identity["representative"] = json!(person(number));
    }
    payload
}

pub fn subscribed(number: u64, on: &str, shares: u64, changes: Value) -> Value {
    let paid = shares * 2_000;
    let mut fields = json!({
        "associate": associate(number), "subscription": subscription(number), "shares": shares, "nominal": 2000,
        "paid": paid, "due_on": "2017-01-02", "effective_on": on,
    });
    merge(&mut fields, changes);
    entry("capital.shares_subscribed", fields)
}

pub fn withdrew(number: u64, on: &str) -> Value {
    let fields = json!({"associate": associate(number), "asked_for": on, "effective_on": on});
    entry("register.associate_withdrew", fields)
}

pub fn employed(number: u64, on: &str) -> Value {
    entry("register.employment_started", json!({"person": person(number), "effective_on": on}))
}

/// Entry `of` reads as this payload from now on.
pub fn rectified(of: u64, payload: &Value) -> Value {
    let kind = payload.as_object().unwrap().keys().next().unwrap();
    let version = Event::KINDS.iter().find(|(name, _)| *name == kind).map(|(_, version)| *version).unwrap();
    let mut correction = entry("book.entry_rectified", json!({"of": of, "effective_on": "2026-12-31"}));
    correction["book.entry_rectified"]["replacement"] = json!({"tv": version, "event": payload});
    correction
}

pub fn book(payloads: &[Value]) -> Vec<Recorded> {
    let read = |(payload, position): (&Value, u64)| {
        let kind = payload.as_object().unwrap().keys().next().unwrap();
        let version = Event::KINDS.iter().find(|(name, _)| *name == kind).map(|(_, version)| *version).unwrap();
        let event = wire::decode(kind, &version.to_string(), &payload.to_string());
        Recorded {
            position: Position(position),
            recorded_at: format!("2026-12-31T00:00:00.{position:06}Z").into(),
            actor: "manager".into(),
            command_id: "".into(),
            disclosed: Arc::default(),
            event: Arc::new(event.unwrap_or_else(|error| panic!("{payload}: {error}"))),
            rectified_by: None,
        }
    };
    payloads.iter().zip(0..).map(read).collect()
}

/// What is found on a day by the first `known` entries.
pub fn found(book: &[Recorded], day: &str, known: u64) -> Vec<Finding> {
    let effective: Day = day.parse().unwrap();
    let as_of = AsOf { effective, known: Known::UpTo(Position(known - 1)) };
    findings(&Situation::of(as_of.select(book), effective))
}

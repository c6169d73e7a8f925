//! The stories of the demonstration as books, for tests that read them.

#![allow(clippy::unwrap_used, dead_code, reason = "a test may stop at the first surprise; each uses a part")]

use quitus_domain::cooperative::{Act, Cooperative, decide, evolve};
use quitus_domain::values::{Day, Position};
use quitus_projections::Recorded;
use serde_json::{Map, Value, json};
use std::sync::Arc;

pub const COOPRODUCTION: &str = include_str!("../../../server/src/demo/story.jsonl");
pub const FUTUR_ANTERIEUR: &str = include_str!("../../../server/src/demo/futur-anterieur.jsonl");
pub const PASSE_SIMPLE: &str = include_str!("../../../server/src/demo/passe-simple.jsonl");
pub const SUBJONCTIF: &str = include_str!("../../../server/src/demo/subjonctif.jsonl");

/// Puts a reference in the place of a person and a digest in the place of a text.
fn fill(value: Value, digests: &mut u32) -> Value {
    match value {
        Value::Object(mut fields) if fields.len() == 1 && fields.contains_key("new_person") => {
            fields["new_person"]["ref"].take()
        }
        Value::Object(mut fields) if fields.len() == 1 && fields.contains_key("known_person") => {
            fields["known_person"]["ref"].take()
        }
        Value::Object(fields) if fields.len() == 1 && fields.contains_key("text") => {
            *digests += 1;
            json!({ "digest": format!("{digests:A>42}A="), "size": 1, "media_type": "text/plain" })
        }
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, fill(value, digests))).collect(),
        Value::Array(items) => items.into_iter().map(|item| fill(item, digests)).collect(),
        other => other,
    }
}

/// The book that a story makes, without a store.
pub fn book(story: &str) -> Vec<Recorded> {
    let (mut state, mut entries, mut digests) = (Cooperative::default(), Vec::new(), 0);
    let opening = json!({ "recorded_at": "1998-01-01T00:00:00Z", "effective_on": "1998-01-01", "type": "open_book",
        "origin": "quitus/demo-story", "verification_key": "quitus/demo-story+00000000+AAAA" });
    let lines = story.lines().map(|line| serde_json::from_str::<Map<String, Value>>(line).unwrap());
    for mut fields in std::iter::once(opening.as_object().unwrap().clone()).chain(lines) {
        let recorded_at = fields.remove("recorded_at").unwrap().as_str().unwrap().to_owned();
        let command_id = fields.remove("command_id").map(|id| id.as_str().unwrap().to_owned()).unwrap_or_default();
        fields.remove("expect");
        if fields["type"] == "strike_register" {
            fields.insert("salt".to_owned(), json!(format!("{:A>43}=", "")));
        }
        let act: Act = serde_json::from_value(fill(Value::Object(fields), &mut digests)).unwrap();
        for event in decide(&state, &act).unwrap_or_default() {
            evolve(&mut state, &event);
            entries.push(Recorded {
                position: Position(u64::try_from(entries.len()).unwrap()),
                recorded_at: recorded_at.as_str().into(),
                actor: "".into(),
                command_id: command_id.as_str().into(),
                disclosed: Vec::new().into(),
                event: Arc::new(event),
                rectified_by: None,
            });
        }
    }
    entries
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

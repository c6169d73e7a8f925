//! The stories that the demo plays, read from their files and played by the rules alone.
//!
//! Where the door would put a reference or a digest in the place of a slot, so does this.

#![allow(dead_code, reason = "each test crate tells a part of it")]

use quitus_domain::cooperative::{Act, Cooperative, Event, decide, evolve};
use serde_json::{Map, Value, json};

const COOPRODUCTION: &str = include_str!("../../../server/src/demo/story.jsonl");
const PASSE_SIMPLE: &str = include_str!("../../../server/src/demo/passe-simple.jsonl");
const FUTUR_ANTERIEUR: &str = include_str!("../../../server/src/demo/futur-anterieur.jsonl");
const SUBJONCTIF: &str = include_str!("../../../server/src/demo/subjonctif.jsonl");

/// One line of the file: when it is recorded, what it asks, and the refusal it expects.
pub struct Line {
    pub number: usize,
    pub recorded_at: String,
    pub command_id: String,
    pub expect: Option<String>,
    pub act: Act,
}

pub fn story() -> Vec<Line> {
    lines(COOPRODUCTION)
}

pub fn every_story() -> [Vec<Line>; 4] {
    [COOPRODUCTION, PASSE_SIMPLE, FUTUR_ANTERIEUR, SUBJONCTIF].map(lines)
}

fn lines(text: &str) -> Vec<Line> {
    let mut digests = 0;
    text.lines().enumerate().map(|(at, line)| read(at + 1, line, &mut digests)).collect()
}

fn read(number: usize, text: &str, digests: &mut u32) -> Line {
    let mut fields: Map<String, Value> = serde_json::from_str(text).unwrap_or_else(|e| panic!("line {number}: {e}"));
    let mut take = |name: &str| fields.remove(name).and_then(|value| value.as_str().map(str::to_owned));
    let recorded_at = take("recorded_at").expect("when it is recorded");
    let command_id = take("command_id").expect("an identifier of the command");
    let expect = take("expect");
    if fields["type"] == "strike_register" {
        fields.insert("salt".to_owned(), json!(format!("{number:A>42}A=")));
    }
    let act = fill(Value::Object(fields), digests);
    let act = serde_json::from_value(act).unwrap_or_else(|e| panic!("line {number}: {e}"));
    Line { number, recorded_at, command_id, expect, act }
}

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
            let size = fields["text"].as_str().expect("a text").len();
            json!({ "digest": format!("{digests:A>42}A="), "size": size, "media_type": "text/plain" })
        }
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, fill(value, digests))).collect(),
        Value::Array(items) => items.into_iter().map(|item| fill(item, digests)).collect(),
        other => other,
    }
}

/// Plays the lines, in their order, into a book just opened.
pub fn play<'l>(lines: impl IntoIterator<Item = &'l Line>) -> Cooperative {
    played(lines).0
}

/// The first act of every book.
pub fn opening() -> Act {
    let opening = json!({ "effective_on": "1998-01-01", "type": "open_book", "origin": "quitus/demo-story",
        "verification_key": "quitus/demo-story+00000000+AAAA" });
    serde_json::from_value(opening).expect("an opening")
}

/// The book, and its entries in the order of recording.
pub fn played<'l>(lines: impl IntoIterator<Item = &'l Line>) -> (Cooperative, Vec<Event>) {
    let mut book = Cooperative::default();
    let mut entries = record(&mut book, &opening());
    for line in lines {
        match (decide(&book, &line.act), &line.expect) {
            (Ok(_), None) => entries.extend(record(&mut book, &line.act)),
            (Err(refusal), Some(code)) => assert_eq!(&refusal.code(), code, "line {}: {refusal}", line.number),
            (Err(refusal), None) => panic!("line {} is refused: {refusal}", line.number),
            (Ok(_), Some(code)) => panic!("line {} is accepted, not refused with {code}", line.number),
        }
    }
    (book, entries)
}

pub fn record(book: &mut Cooperative, act: &Act) -> Vec<Event> {
    let events = decide(book, act).expect("an act that was accepted");
    events.iter().for_each(|event| evolve(book, event));
    events
}

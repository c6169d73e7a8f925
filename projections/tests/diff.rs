//! Two situations of one small book, compared.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

use quitus_domain::cooperative::wire;
use quitus_domain::values::{Day, Position};
use quitus_projections::diff::{Change, Diff, Field, Kind, Situation, diff};
use quitus_projections::{AsOf, Known, Recorded};
use serde_json::{Value, json};
use std::sync::Arc;

fn associate(number: u32) -> String {
    format!("a5500000-0000-4000-8000-{number:012}")
}

fn document() -> Value {
    json!({"digest": "BpRlfIdcAbZrKMWHHPvjxZidRFY8UH1dH1h6Nf9Xges=", "media_type": "application/pdf", "size": 2048})
}

fn admitted(number: u32, on: &str, category: &str) -> Value {
    let decision = json!({"organ": "ordinary_assembly", "decided_on": on, "number": "1", "document": document()});
    let person = format!("9e500000-0000-4000-8000-{number:012}");
    json!({"register.associate_admitted": {
        "effective_on": on, "associate": associate(number), "number": number, "category": category,
        "identity": {"natural_person": {"person": person}}, "decision": decision, "ground": document(), "evidence": [],
    }})
}

fn subscription(number: u32) -> String {
    format!("5b500000-0000-4000-8000-{number:012}")
}

fn subscribed(number: u32, on: &str, shares: u64, paid: u64) -> Value {
    json!({"capital.shares_subscribed": {
        "effective_on": on, "associate": associate(number), "subscription": subscription(number), "shares": shares,
        "nominal": 2000, "paid": paid, "due_on": "2030-01-01", "bulletin": document(),
    }})
}

fn paid_up(number: u32, on: &str, amount: u64) -> Value {
    json!({"capital.shares_paid_up": {
        "effective_on": on, "associate": associate(number), "subscription": subscription(number), "amount": amount,
    }})
}

fn withdrew(number: u32, on: &str) -> Value {
    json!({"register.associate_withdrew": {
        "effective_on": on, "associate": associate(number), "asked_for": on, "notified_on": "2019-01-01",
        "letter": document(),
    }})
}

fn rectified(of: u64, on: &str, replacement: Option<Value>) -> Value {
    let replacement = replacement.map(|event| json!({"event": event, "tv": 1}));
    json!({"book.entry_rectified": {"effective_on": on, "of": of, "reason": document(), "replacement": replacement}})
}

fn book(payloads: &[Value]) -> Vec<Recorded> {
    let read = |(payload, position): (&Value, u64)| {
        let kind = payload.as_object().unwrap().keys().next().unwrap();
        let event = wire::decode(kind, "1", &payload.to_string()).unwrap_or_else(|error| panic!("{payload}: {error}"));
        Recorded {
            position: Position(position),
            recorded_at: format!("2020-01-01T00:00:{position:02}.000000Z").into(),
            actor: "manager".into(),
            command_id: "".into(),
            disclosed: std::sync::Arc::default(),
            event: Arc::new(event),
            rectified_by: None,
        }
    };
    payloads.iter().zip(0..).map(read).collect()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// From a day to a day, each with the entries up to a position.
fn compared(book: &[Recorded], from: (&str, u64), to: (&str, u64)) -> Diff {
    let side = |(on, known): (&str, u64)| {
        Situation::of(book, &AsOf { effective: day(on), known: Known::UpTo(Position(known)) })
    };
    diff(&side(from), &side(to))
}

fn told(changes: &[Change]) -> Vec<(u32, Kind, Vec<Field>, Vec<u64>)> {
    let tell = |change: &Change| {
        let entries = change.entries.iter().map(|position| position.0).collect();
        (change.number, change.kind, change.fields.clone(), entries)
    };
    changes.iter().map(tell).collect()
}

fn life() -> Vec<Recorded> {
    book(&[
        admitted(1, "2018-01-01", "cae"),                                             // 0
        subscribed(1, "2018-01-01", 10, 20_000),                                      // 1
        admitted(2, "2018-06-01", "cae"),                                             // 2
        subscribed(2, "2018-06-01", 5, 5_000),                                        // 3
        withdrew(1, "2019-12-31"),                                                    // 4
        admitted(3, "2020-03-01", "employees"),                                       // 5
        subscribed(3, "2020-03-01", 1, 2_000),                                        // 6
        paid_up(2, "2020-05-01", 5_000),                                              // 7
        admitted(4, "2020-06-01", "cae"),                                             // 8
        withdrew(4, "2020-09-30"),                                                    // 9
        rectified(3, "2020-10-01", Some(subscribed(2, "2018-06-01", 6, 5_000))),      // 10
        rectified(5, "2020-10-02", Some(admitted(3, "2020-03-01", "beneficiaries"))), // 11
        rectified(7, "2020-10-03", None),                                             // 12
    ])
}

const ALL: u64 = 12;

#[test]
fn a_situation_does_not_differ_from_itself() {
    let book = life();
    for on in ["2017-01-01", "2018-06-01", "2019-12-31", "2020-01-01", "2020-09-30", "2021-01-01"] {
        for known in 0..=ALL {
            let found = compared(&book, (on, known), (on, known));
            assert!(found.associates.is_empty() && found.capital.entries.is_empty(), "{on} {known}: {found:?}");
        }
    }
}

#[test]
fn a_year_tells_who_came_who_left_and_what_changed() {
    let found = compared(&life(), ("2019-12-31", 9), ("2020-12-31", 9));
    let wanted = [
        (1, Kind::Left, vec![], vec![4]),
        (2, Kind::Changed, vec![Field::Paid], vec![7]),
        (3, Kind::Entered, vec![], vec![5, 6]),
        (4, Kind::Passed, vec![], vec![8, 9]),
    ];
    assert_eq!(told(&found.associates), wanted);
    let subscribed = [&found.capital.before, &found.capital.after].map(|capital| capital.subscribed.get());
    assert_eq!(subscribed, [30_000, 32_000]);
    assert_eq!(found.capital.entries, [6, 7].map(Position));
}

#[test]
fn who_leaves_is_in_the_list_of_the_last_day_and_the_exit_is_named_on_the_next() {
    let book = life();
    let last = compared(&book, ("2019-12-30", 9), ("2019-12-31", 9));
    assert_eq!(told(&last.associates), [(1, Kind::Changed, vec![Field::Until], vec![4])]);
    let next = compared(&book, ("2019-12-31", 9), ("2020-01-01", 9));
    assert_eq!(told(&next.associates), [(1, Kind::Left, vec![], vec![4])]);
}

#[test]
fn what_was_learned_since_names_the_rectification_even_of_what_is_gone() {
    let found = compared(&life(), ("2020-12-31", 9), ("2020-12-31", ALL));
    let wanted = [
        (2, Kind::Changed, vec![Field::Shares, Field::Subscribed, Field::Paid], vec![7, 10, 12]),
        (3, Kind::Changed, vec![Field::Category], vec![11]),
    ];
    assert_eq!(told(&found.associates), wanted);
    assert_eq!(found.capital.entries, [7, 10, 12].map(Position));
}

#[test]
fn an_admission_that_is_annulled_is_no_longer_there() {
    let mut payloads = vec![admitted(1, "2018-01-01", "cae"), rectified(0, "2018-02-01", None)];
    let found = compared(&book(&payloads), ("2018-12-31", 0), ("2018-12-31", 1));
    assert_eq!(told(&found.associates), [(1, Kind::Left, vec![], vec![0, 1])]);
    assert!(found.associates[0].after.is_none());
    payloads.insert(1, withdrew(1, "2018-01-31"));
    payloads[2] = rectified(1, "2018-02-01", Some(withdrew(1, "2018-06-30")));
    let found = compared(&book(&payloads), ("2018-12-31", 1), ("2018-12-31", 2));
    assert_eq!(told(&found.associates), [(1, Kind::Former, vec![Field::Until], vec![2])]);
}

#[test]
fn the_statutes_that_moved_the_floor_stand_behind_the_capital() {
    let golden = include_str!("../../tests/golden/events/statutes.adopted@1.json");
    let adopted: Value = serde_json::from_str(golden).unwrap();
    let mut amended = json!({"statutes.amended": adopted["statutes.adopted"]});
    amended["statutes.amended"]["effective_on"] = json!("2019-06-01");
    amended["statutes.amended"]["statutes"]["shares"]["floor"] = json!("1/2");
    let book = book(&[adopted, subscribed(1, "2018-01-01", 1_000, 2_000_000), amended]);
    let found = compared(&book, ("2018-12-31", 2), ("2019-12-31", 2)).capital;
    let floors = [&found.before, &found.after].map(|capital| capital.floor.map(|floor| floor.get()));
    assert_eq!((floors, found.entries), ([Some(500_000), Some(1_000_000)], vec![Position(2)]));
}

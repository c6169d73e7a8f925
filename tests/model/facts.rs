//! One entry as the page reads it: what stands after the rectifications, what it moves, and the arithmetic of both.
//!
//! Deliberately absent: the questions (`naive`), which put these facts together.

use crate::text::days_after;
use serde_json::Value;
use std::collections::BTreeMap;

/// One entry after the rectifications: its place in the book, its type, and its fields.
pub struct Fact {
    pub position: u64,
    pub kind: String,
    pub body: Value,
}

/// A way out of somebody.
pub struct Exit {
    pub who: String,
    pub last: String,
    pub way: &'static str,
    pub position: u64,
}

impl Exit {
    pub fn of(fact: &Fact) -> Option<Self> {
        let ways = [
            ("register.associate_withdrew", "withdrawal"),
            ("register.associate_excluded", "exclusion"),
            ("register.associate_struck_off", "strike_off"),
            ("register.associate_died", "death"),
            ("capital.default_declared", "unpaid_shares"),
        ];
        let plain = ways.iter().find(|(kind, _)| fact.kind == *kind);
        let (who, last, way) = match (plain, fact.kind.as_str()) {
            (Some((_, way)), _) => ("associate", fact.day().to_owned(), *way),
            (None, "opening.associate_carried") => {
                ("associate", fact.body["left_on"].as_str()?.to_owned(), "before_the_book")
            }
            (None, "capital.shares_transferred") if cents(&fact.body, "left") == 0 => {
                ("from", days_after(fact.day(), -1), "transfer")
            }
            (None, _) => return None,
        };
        Some(Exit { who: text(&fact.body, who).to_owned(), last, way, position: fact.position })
    }
}

impl Fact {
    pub fn of(position: u64, event: &Value) -> Self {
        let (kind, body) = event.as_object().and_then(|event| event.iter().next()).expect("an event has one key");
        Self { position, kind: kind.clone(), body: body.clone() }
    }

    pub fn day(&self) -> &str {
        text(&self.body, "effective_on")
    }
}

/// Step 2: rectifications replace or remove, in the order of recording; the last one wins, and none is rectified.
pub fn rectified<'b>(known: impl Iterator<Item = &'b Value>) -> Vec<Fact> {
    let mut events: BTreeMap<u64, Option<Value>> = BTreeMap::new();
    for entry in known {
        events.insert(position(entry), Some(entry["payload"].clone()));
        if entry["type"] == "book.entry_rectified" {
            let body = &entry["payload"]["book.entry_rectified"];
            let of = body["of"].as_u64().expect("a position");
            events.insert(of, body["replacement"].get("event").cloned());
        }
    }
    events.into_iter().filter_map(|(position, event)| Some(Fact::of(position, &event?))).collect()
}

/// What an entry adds to whom: shares, subscribed, paid, owed.
pub fn moves(fact: &Fact) -> Vec<(String, [i64; 4])> {
    let who = |field: &str| fact.body[field].as_str().unwrap_or_default().to_owned();
    let amount = |field: &str| fact.body[field].as_i64().unwrap_or(0);
    match fact.kind.as_str() {
        "opening.associate_carried" | "capital.shares_subscribed" => {
            vec![(who("associate"), [amount("shares"), value(fact), amount("paid"), 0])]
        }
        "capital.shares_paid_up" => vec![(who("associate"), [0, 0, amount("amount"), 0])],
        "capital.shares_transferred" => {
            let (n, v) = (amount("shares"), value(fact));
            vec![(who("from"), [-n, -v, -v, 0]), (who("to"), [n, v, v, 0])]
        }
        "capital.shares_refunded" | "capital.shares_cancelled" => {
            let owed = if fact.kind.ends_with("cancelled") { amount("amount") } else { 0 };
            let paid = value(fact) - written_off(fact, |_| true);
            vec![(who("associate"), [-amount("shares"), -value(fact), -paid, owed])]
        }
        "opening.refund_carried" => vec![(who("associate"), [0, 0, 0, amount("amount")])],
        "capital.refund_paid" | "capital.refund_set_off" | "capital.refund_reduced" => {
            vec![(who("associate"), [0, 0, 0, -amount("amount")])]
        }
        _ => Vec::new(),
    }
}

/// Who speaks for a legal person or co-owners at first.
pub fn spokesman(identity: &Value) -> Value {
    let legal = identity.get("legal_person").map(|legal| legal["representative"].clone());
    let owners = identity.get("indivision").map(|owners| owners["agent"].clone());
    legal.or(owners).unwrap_or(Value::Null)
}

/// `shares` x `nominal`.
pub fn value(fact: &Fact) -> i64 {
    cents(&fact.body, "shares") * cents(&fact.body, "nominal")
}

/// What a refund writes off, on the subscriptions asked for.
pub fn written_off(refund: &Fact, on: impl Fn(&Value) -> bool) -> i64 {
    let lines = refund.body["written_off"].as_array().expect("a list");
    lines.iter().filter(|line| on(&line["subscription"])).map(|line| cents(line, "amount")).sum()
}

/// A fraction such as `1/4` of an amount, rounded up to the cent.
pub fn part(amount: i64, fraction: &str) -> i64 {
    let (above, below) = fraction.split_once('/').expect("a fraction");
    let (above, below): (i64, i64) = (above.parse().expect("a number"), below.parse().expect("a number"));
    (amount * above + below - 1) / below
}

/// The same day of a later month, or that month's last day.
pub fn months_after(day: &str, months: i64) -> String {
    let number = |range| day.get(range).and_then(|part: &str| part.parse::<i64>().ok()).expect("a day");
    let month = number(0..4) * 12 + number(5..7) - 1 + months;
    let (year, month) = (month / 12, month % 12 + 1);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    format!("{year:04}-{month:02}-{:02}", number(8..10).min(last))
}

pub fn position(entry: &Value) -> u64 {
    entry["position"].as_u64().expect("a position")
}

pub fn cents(object: &Value, field: &str) -> i64 {
    object[field].as_i64().unwrap_or_else(|| panic!("{field} is a whole number in {object}"))
}

pub fn text<'v>(object: &'v Value, field: &str) -> &'v str {
    object[field].as_str().unwrap_or_else(|| panic!("{field} is a text in {object}"))
}

//! Reading what is left once the slots are sealed: the act, or where and why it is none.
//!
//! An error names the place of what is wrong. It does not repeat a value that may be a name.

use super::spot::Spot;
use super::{Malformed, characters};
use chrono::Datelike;
use quitus_domain::cooperative::Act;
use quitus_domain::values::Day;
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

/// The fields that hold a day.
const DAYS: &[&str] = &[
    "effective_on",
    "decided_on",
    "notified_on",
    "closed_on",
    "formed_on",
    "since",
    "left_on",
    "due_on",
    "starts_on",
    "ends_on",
    "pay_up_due_on",
    "held_on",
    "forms_until",
    "resumes_on",
    "answers_until",
    "piece_on",
    "happened_on",
    "blocked_until",
    "until",
    "on",
];
const NO_DAY: &str = "not a day of the calendar: write year-month-day, such as 2019-12-31";

/// The fields that hold a reference.
const REFERENCES: &[&str] = &[
    "associate",
    "subscription",
    "refund",
    "mandate",
    "payment",
    "person",
    "representative",
    "replaces",
    "agent",
    "candidate",
    "liquidator",
    "assembly",
    "second_call_of",
    "giver",
    "also_for",
    "chair",
];
const NO_REFERENCE: &str = "not a reference: give the UUID of who or what is meant, as the book prints it";

/// What cannot be read may be a name in the wrong place, so the error does not repeat it: it keeps words such as
/// `ordinary_assembly`, which no name looks like, and the list of what is expected.
pub(super) fn act(value: &Value) -> Result<Act, Malformed> {
    characters::refused(value, &Spot::COMMAND)?;
    at(no_day(value, &Spot::COMMAND), NO_DAY)?;
    Act::deserialize(value).map_err(|error| {
        let error = error.to_string();
        match at(no_reference(value, &Spot::COMMAND), NO_REFERENCE) {
            Err(malformed) => malformed,
            Ok(()) => match only_place(value, &error) {
                Some(place) => Malformed::Slot { place, why: told(value, &error) },
                None => Malformed::Command(told(value, &error)),
            },
        }
    })
}

/// Where the value stands that an error repeats, if it stands at one place only.
fn only_place(value: &Value, error: &str) -> Option<String> {
    let mut leaves = Vec::new();
    leaves_of(value, "$".to_owned(), &mut leaves);
    let repeated = |leaf: &Value| match leaf {
        Value::String(text) => error.starts_with(&format!("`{text}`")) || error.contains(&format!("string {text:?}")),
        Value::Number(number) => error.contains(&format!("integer `{number}`")),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => false,
    };
    let mut found = leaves.into_iter().filter(|(_, leaf)| repeated(leaf)).map(|(place, _)| place);
    found.next().filter(|_| found.next().is_none())
}

fn leaves_of<'v>(value: &'v Value, place: String, found: &mut Vec<(String, &'v Value)>) {
    match value {
        Value::String(_) | Value::Number(_) => found.push((place, value)),
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| leaves_of(value, format!("{place}.{name}"), found));
        }
        Value::Array(items) => {
            (0..).zip(items).for_each(|(at, item): (usize, _)| leaves_of(item, format!("{place}[{at}]"), found));
        }
        Value::Null | Value::Bool(_) => {}
    }
}

fn at(place: Option<String>, why: &str) -> Result<(), Malformed> {
    place.map_or(Ok(()), |place| Err(Malformed::Slot { place, why: why.to_owned() }))
}

/// The words of an error, for people: without names, and without those of the program.
fn told(value: &Value, error: &str) -> String {
    let mut values = Vec::new();
    unfit_to_repeat(value, &mut values);
    values.sort_unstable_by_key(|text| std::cmp::Reverse(text.len()));
    let hide = |told: String, text: &&str| {
        let escaped = format!("{text:?}");
        without(without(told, escaped.trim_matches('"')), text)
    };
    in_braces(values.iter().fold(error.to_owned(), hide))
}

/// What the program calls a struct, people write in braces.
fn in_braces(told: String) -> String {
    match told.split_once("expected struct ") {
        Some((before, _)) => format!("{before}expected an object in braces"),
        None => told,
    }
}

/// Where a day should stand and does not. A year that is not of four digits is a slip, and no list could show it.
fn no_day(value: &Value, place: &Spot<'_>) -> Option<String> {
    let day = |text: &str| text.parse::<Day>().is_ok_and(|day| (1..=9999).contains(&day.year()));
    misread(value, place, &|fields, name| DAYS.contains(&name) || (ends(name) && !is_transfer(fields)), &day)
}

/// Where a reference should stand and does not.
fn no_reference(value: &Value, place: &Spot<'_>) -> Option<String> {
    let reference = |text: &str| Uuid::try_parse(text).is_ok();
    let holds =
        |fields: &Map<String, Value>, name: &str| REFERENCES.contains(&name) || (ends(name) && is_transfer(fields));
    misread(value, place, &holds, &reference)
}

/// `from` and `to` are the ends of a period; in a transfer, who gives the shares up and who takes them over.
fn ends(name: &str) -> bool {
    matches!(name, "from" | "to")
}

fn is_transfer(fields: &Map<String, Value>) -> bool {
    fields.get("type").and_then(Value::as_str) == Some("transfer_shares")
}

/// The first text that stands in a field of that sort and does not read so.
fn misread(
    value: &Value,
    place: &Spot<'_>,
    of_the_sort: &dyn Fn(&Map<String, Value>, &str) -> bool,
    reads: &dyn Fn(&str) -> bool,
) -> Option<String> {
    match value {
        Value::Object(fields) => fields.iter().find_map(|(name, value)| {
            let place = Spot::Field(place, name);
            let text = value.as_str().filter(|_| of_the_sort(fields, name));
            if text.is_some_and(|text| !reads(text)) {
                return Some(place.to_string());
            }
            misread(value, &place, of_the_sort, reads)
        }),
        Value::Array(items) => {
            let mut items = items.iter().enumerate();
            items.find_map(|(at, item)| misread(item, &Spot::Item(place, at), of_the_sort, reads))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// A value where it stands by itself; a part of a longer word is of the sentence and not of the value.
fn without(told: String, value: &str) -> String {
    if value.is_empty() {
        return told;
    }
    let mut left = String::with_capacity(told.len());
    let mut rest = told.as_str();
    while let Some(at) = rest.find(value) {
        let (before, after) = (&rest[..at], &rest[at + value.len()..]);
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let longer = word(before.chars().next_back()) || word(after.chars().next());
        left.push_str(before);
        left.push_str(if longer { value } else { "\u{2026}" });
        rest = after;
    }
    left + rest
}

fn unfit_to_repeat<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b);
    match value {
        Value::String(text) if text.is_empty() || text.bytes().all(plain) => {}
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| unfit_to_repeat(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| unfit_to_repeat(field, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{DAYS, ends};
    use quitus_domain::cooperative::Command;
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// Whether a part of the schema is a day, or nothing or a day.
    fn is_day(schema: &Value) -> bool {
        let either = schema["anyOf"].as_array().is_some_and(|all| all.iter().any(is_day));
        schema["format"] == "date" || either
    }

    fn days(schema: &Value, found: &mut BTreeSet<String>) {
        match schema {
            Value::Object(fields) => {
                let properties = fields.get("properties").and_then(Value::as_object).into_iter().flatten();
                found.extend(properties.filter(|(_, inner)| is_day(inner)).map(|(name, _)| name.clone()));
                fields.values().for_each(|inner| days(inner, found));
            }
            Value::Array(items) => items.iter().for_each(|inner| days(inner, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// Else a day that the calendar has not is told as "input is out of range", without its place.
    #[test]
    fn every_day_of_a_command_is_read_as_one() {
        let mut found = BTreeSet::new();
        days(&serde_json::to_value(schemars::schema_for!(Command)).unwrap(), &mut found);
        assert!(found.len() > 15, "{found:?}");
        let read: BTreeSet<String> = DAYS.iter().map(|day| (*day).to_owned()).collect();
        let unread: Vec<&String> = found.iter().filter(|name| !read.contains(*name) && !ends(name)).collect();
        assert!(unread.is_empty(), "{unread:?}");
        let idle: Vec<&String> = read.iter().filter(|name| !found.contains(*name) && *name != "effective_on").collect();
        assert!(idle.is_empty(), "{idle:?}");
    }
}

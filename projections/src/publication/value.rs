//! From the values of the book to cells.

use super::table::Value;
use quitus_domain::values::{Cents, Day, Position};
use serde::Serialize;
use std::fmt::Display;

/// A text, by how it is written.
pub(super) fn text(value: &impl Display) -> Value {
    Value::Text(value.to_string())
}

/// The word by which entries write one of a few possibilities.
pub(super) fn word(value: &impl Serialize) -> Value {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Value::Text(word),
        Ok(_) | Err(_) => Value::Nothing,
    }
}

pub(super) fn day(day: Day) -> Value {
    Value::Text(day.format("%Y-%m-%d").to_string())
}

pub(super) fn cents(amount: Cents) -> Value {
    Value::Number(amount.get())
}

/// The number of an entry, as papers show it: the first is 1.
pub(super) fn entry(position: Position) -> Value {
    count(position.number())
}

/// A count; none reaches the largest number.
pub(super) fn count(number: u64) -> Value {
    Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

pub(super) fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Value) -> Value {
    value.map_or(Value::Nothing, cell)
}

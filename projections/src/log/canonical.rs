//! Canonical JSON (RFC 8785), narrowed so that no two programs can disagree on it.
//!
//! Allowed: objects with ASCII keys, arrays, strings in NFC, integers |n| < 2^53,
//! `true`, `false`, `null`, nested 32 deep at most. Everything else is refused with
//! the place where it stands: RFC 8785 would silently round 9007199254740993, two
//! spellings of one name would give two digests, and a duplicate key would hide a value.
//!
//! Deliberately absent: floats, in any form.

use serde::Serialize;
use serde_json::{Number, Value};
use thiserror::Error;
use unicode_normalization::is_nfc;

/// Integers must be below this in absolute value: 2^53.
pub const INTEGER_LIMIT: u64 = 1 << 53;

/// How many objects and arrays may stand inside one another.
pub const MAX_DEPTH: usize = 32;

/// Why a JSON value has no canonical form here. `place` reads `$.lines[3].cents`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CanonicalError {
    /// The text is not JSON at all.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// A number with a fraction or an exponent, or too big to be exact.
    #[error("{place}: {found} is not an integer below 2^53; write money in cents, larger numbers as strings")]
    Number {
        /// Where it stands.
        place: String,
        /// The number as it was read.
        found: String,
    },
    /// The same key twice in one object.
    #[error("{place}: the key \"{key}\" stands twice; which one is meant cannot be known")]
    DuplicateKey {
        /// The object.
        place: String,
        /// The key.
        key: String,
    },
    /// A key with a letter outside ASCII.
    #[error("{place}: the key \"{key}\" is not ASCII")]
    KeyNotAscii {
        /// The object.
        place: String,
        /// The key.
        key: String,
    },
    /// A string that is not in Unicode's normal form C.
    #[error("{place}: the text is not in Unicode normal form C (NFC)")]
    NotNfc {
        /// Where it stands.
        place: String,
    },
    /// Nested too deep.
    #[error("{place}: nested more than 32 deep")]
    TooDeep {
        /// Where the 33rd level opens.
        place: String,
    },
    /// Valid JSON, but not in its canonical form.
    #[error("not in canonical form (RFC 8785): keys unsorted, blanks, or needless escapes")]
    NotCanonical,
}

/// Writes a value in canonical form.
///
/// # Errors
/// [`CanonicalError`] when the value holds something that has no canonical form here.
pub fn write<T: Serialize>(value: &T) -> Result<String, CanonicalError> {
    let value = serde_json::to_value(value).map_err(not_json)?;
    write_value(&value)
}

/// Writes a JSON value in canonical form.
///
/// # Errors
/// As [`write`].
pub fn write_value(value: &Value) -> Result<String, CanonicalError> {
    guarded(value)?;
    let mut written = String::with_capacity(512);
    put(value, &mut written)?;
    Ok(written)
}

/// What passed the guard needs no more than sorted keys: integers and strings are written by serde_json as RFC 8785 asks,
/// and ASCII keys have one order. A general canonicalizer took a third of the time of a command; the tests hold that it
/// writes the same.
fn put(value: &Value, written: &mut String) -> Result<(), CanonicalError> {
    match value {
        Value::Null => written.push_str("null"),
        Value::Bool(true) => written.push_str("true"),
        Value::Bool(false) => written.push_str("false"),
        Value::Number(number) => written.push_str(&number.to_string()),
        Value::String(text) => put_text(text, written)?,
        Value::Array(items) => {
            written.push('[');
            for (index, item) in items.iter().enumerate() {
                written.push_str(if index == 0 { "" } else { "," });
                put(item, written)?;
            }
            written.push(']');
        }
        Value::Object(fields) => {
            written.push('{');
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_unstable_by_key(|(key, _)| *key);
            for (index, (key, item)) in fields.into_iter().enumerate() {
                written.push_str(if index == 0 { "" } else { "," });
                put_text(key, written)?;
                written.push(':');
                put(item, written)?;
            }
            written.push('}');
        }
    }
    Ok(())
}

fn put_text(text: &str, written: &mut String) -> Result<(), CanonicalError> {
    if is_plain(text) {
        written.push('"');
        written.push_str(text);
        written.push('"');
    } else {
        written.push_str(&serde_json::to_string(text).map_err(not_json)?);
    }
    Ok(())
}

/// Whether nothing in it is escaped. Most texts are references, days and kinds.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\')
}

/// Reads text that a person or another program wrote: any spacing and key order,
/// but nothing ambiguous or inexact. This is the only reader for input.
///
/// # Errors
/// [`CanonicalError`] with the place of the first thing refused.
pub fn read(text: &str) -> Result<Value, CanonicalError> {
    super::strict::read(text)
}

/// Reads text that must already be in canonical form.
///
/// # Errors
/// As [`read`], and [`CanonicalError::NotCanonical`] when writing it again gives other bytes.
pub fn read_canonical(text: &str) -> Result<Value, CanonicalError> {
    // What is written again to the byte has no key twice and every key in its place: nearly every text is.
    match serde_json::from_str(text) {
        Ok(value) if write_value(&value).is_ok_and(|written| written == text) => Ok(value),
        // The long way, which names what is wrong.
        Ok(_) | Err(_) => Err(read(text).err().unwrap_or(CanonicalError::NotCanonical)),
    }
}

fn not_json(error: serde_json::Error) -> CanonicalError {
    CanonicalError::NotJson(error.to_string())
}

/// A clean value passes without a word about its place; only a fault is looked for again, with the place.
fn guarded(value: &Value) -> Result<(), CanonicalError> {
    if is_clean(value, 0) { Ok(()) } else { guard(value, &mut "$".to_owned(), 0) }
}

fn is_clean(value: &Value, depth: usize) -> bool {
    match value {
        Value::Null | Value::Bool(_) => true,
        Value::Number(number) => guard_number(number, "").is_ok(),
        Value::String(text) => guard_text(text, "").is_ok(),
        Value::Array(items) => depth < MAX_DEPTH && items.iter().all(|item| is_clean(item, depth + 1)),
        Value::Object(fields) => {
            depth < MAX_DEPTH && fields.iter().all(|(key, item)| key.is_ascii() && is_clean(item, depth + 1))
        }
    }
}

/// `place` is one buffer, grown and cut back, so that a clean value costs no allocation per key.
fn guard(value: &Value, place: &mut String, depth: usize) -> Result<(), CanonicalError> {
    match value {
        Value::Null | Value::Bool(_) => Ok(()),
        Value::Number(number) => guard_number(number, place),
        Value::String(text) => guard_text(text, place),
        Value::Array(items) => {
            guard_depth(depth, place)?;
            items.iter().enumerate().try_for_each(|(index, item)| {
                inside(place, &format!("[{index}]"), |place| guard(item, place, depth + 1))
            })
        }
        Value::Object(fields) => {
            guard_depth(depth, place)?;
            fields.iter().try_for_each(|(key, item)| {
                guard_key(key, place)?;
                inside(place, &format!(".{key}"), |place| guard(item, place, depth + 1))
            })
        }
    }
}

pub(super) fn inside<T>(place: &mut String, step: &str, run: impl FnOnce(&mut String) -> T) -> T {
    let length = place.len();
    place.push_str(step);
    let result = run(place);
    place.truncate(length);
    result
}

pub(super) fn guard_depth(depth: usize, place: &str) -> Result<(), CanonicalError> {
    if depth < MAX_DEPTH { Ok(()) } else { Err(CanonicalError::TooDeep { place: place.to_owned() }) }
}

pub(super) fn guard_number(number: &Number, place: &str) -> Result<(), CanonicalError> {
    let magnitude = number.as_i64().map(i64::unsigned_abs).or_else(|| number.as_u64());
    match magnitude {
        Some(size) if size < INTEGER_LIMIT => Ok(()),
        Some(_) | None => Err(CanonicalError::Number { place: place.to_owned(), found: number.to_string() }),
    }
}

pub(super) fn guard_text(text: &str, place: &str) -> Result<(), CanonicalError> {
    if text.is_ascii() || is_nfc(text) { Ok(()) } else { Err(CanonicalError::NotNfc { place: place.to_owned() }) }
}

pub(super) fn guard_key(key: &str, place: &str) -> Result<(), CanonicalError> {
    if key.is_ascii() {
        Ok(())
    } else {
        Err(CanonicalError::KeyNotAscii { place: place.to_owned(), key: key.to_owned() })
    }
}

#[cfg(test)]
#[path = "canonical_tests.rs"]
mod tests;

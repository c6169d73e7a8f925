//! Canonical JSON judged without keeping it: what would be written is held against the text, piece by piece.
//!
//! serde_json reads, so the grammar and the escapes are its own; each value it finds is at once expected at the place of
//! the text that was reached. Of what it read only the outermost fields are kept, which is all that a check of an entry
//! asks for. [`read_canonical`](super::canonical::read_canonical) says of every text the same, and what is wrong with it.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::canonical::{INTEGER_LIMIT, MAX_DEPTH, guard_text, is_plain};

/// A field of the outermost object, with its value where that is a string.
pub(super) type Field<'t> = (Cow<'t, str>, Option<Cow<'t, str>>);

/// The fields of a text that is one object in canonical form; nothing of any other text.
pub(super) fn fields(text: &str) -> Option<Vec<Field<'_>>> {
    let mut rest = Rest(text);
    let mut parser = serde_json::Deserializer::from_str(text);
    let found = Expected { rest: &mut rest, depth: 0 }.deserialize(&mut parser).ok()?;
    parser.end().ok()?;
    match found {
        Found::Object(fields) if rest.0.is_empty() => Some(fields),
        Found::Object(_) | Found::Text(_) | Found::Other => None,
    }
}

/// The part of the text that nothing was found of yet.
struct Rest<'t>(&'t str);

impl fmt::Write for Rest<'_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(piece).ok_or(fmt::Error)?;
        Ok(())
    }
}

impl Rest<'_> {
    fn text(&mut self, text: &str) -> fmt::Result {
        if !is_plain(text) {
            return self.write_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?);
        }
        self.write_str("\"")?;
        self.write_str(text)?;
        self.write_str("\"")
    }
}

enum Found<'t> {
    Text(Cow<'t, str>),
    Object(Vec<Field<'t>>),
    Other,
}

struct Expected<'r, 't> {
    rest: &'r mut Rest<'t>,
    depth: usize,
}

impl<'r, 't> Expected<'r, 't> {
    fn inner<E: Error>(&mut self, before: &str) -> Result<Expected<'_, 't>, E> {
        self.rest.write_str(before).map_err(E::custom)?;
        Ok(Expected { rest: self.rest, depth: self.depth + 1 })
    }

    fn written<E: Error>(self, number: impl fmt::Display) -> Result<Found<'t>, E> {
        write!(self.rest, "{number}").map_err(E::custom).map(|()| Found::Other)
    }

    fn text<E: Error>(&mut self, text: &str) -> Result<(), E> {
        guard_text(text, "").map_err(E::custom)?;
        self.rest.text(text).map_err(E::custom)
    }

    fn deep_enough<E: Error>(&self) -> Result<(), E> {
        if self.depth < MAX_DEPTH { Ok(()) } else { Err(E::custom("too deep")) }
    }
}

impl<'t> DeserializeSeed<'t> for Expected<'_, 't> {
    type Value = Found<'t>;

    fn deserialize<D: Deserializer<'t>>(self, parser: D) -> Result<Found<'t>, D::Error> {
        parser.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Expected<'_, 't> {
    type Value = Found<'t>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON in canonical form")
    }

    fn visit_unit<E: Error>(self) -> Result<Found<'t>, E> {
        self.written("null")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Found<'t>, E> {
        self.written(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Found<'t>, E> {
        if value < INTEGER_LIMIT { self.written(value) } else { Err(E::custom("too large")) }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Found<'t>, E> {
        if value.unsigned_abs() < INTEGER_LIMIT { self.written(value) } else { Err(E::custom("too large")) }
    }

    fn visit_borrowed_str<E: Error>(mut self, text: &'t str) -> Result<Found<'t>, E> {
        self.text(text).map(|()| Found::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(mut self, text: &str) -> Result<Found<'t>, E> {
        self.text(text).map(|()| Found::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut items: A) -> Result<Found<'t>, A::Error> {
        self.deep_enough()?;
        let mut before = "[";
        // The seed expects the comma only once there is an item to come: an empty list is two brackets.
        while items.next_element_seed(After { expected: self.inner("")?, before })?.is_some() {
            before = ",";
        }
        self.rest.write_str(if before == "[" { "[]" } else { "]" }).map_err(A::Error::custom)?;
        Ok(Found::Other)
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut entries: A) -> Result<Found<'t>, A::Error> {
        self.deep_enough()?;
        let mut fields: Vec<Field<'t>> = Vec::new();
        let mut last: Option<Cow<'t, str>> = None;
        let mut before = "{";
        while let Some(key) = entries.next_key_seed(Key(self.inner("")?, before))? {
            before = ",";
            if last.as_ref().is_some_and(|last| *last >= key) {
                return Err(A::Error::custom("keys out of order"));
            }
            let value = match entries.next_value_seed(self.inner(":")?)? {
                Found::Text(text) => Some(text),
                Found::Object(_) | Found::Other => None,
            };
            if self.depth == 0 {
                fields.push((key.clone(), value));
            }
            last = Some(key);
        }
        self.rest.write_str(if before == "{" { "{}" } else { "}" }).map_err(A::Error::custom)?;
        Ok(Found::Object(fields))
    }
}

/// A value that comes behind a bracket or a comma.
struct After<'r, 't> {
    expected: Expected<'r, 't>,
    before: &'static str,
}

impl<'t> DeserializeSeed<'t> for After<'_, 't> {
    type Value = Found<'t>;

    fn deserialize<D: Deserializer<'t>>(self, parser: D) -> Result<Found<'t>, D::Error> {
        self.expected.rest.write_str(self.before).map_err(D::Error::custom)?;
        self.expected.deserialize(parser)
    }
}

/// A key, behind a bracket or a comma.
struct Key<'r, 't>(Expected<'r, 't>, &'static str);

impl<'t> DeserializeSeed<'t> for Key<'_, 't> {
    type Value = Cow<'t, str>;

    fn deserialize<D: Deserializer<'t>>(self, parser: D) -> Result<Cow<'t, str>, D::Error> {
        let Key(expected, before) = self;
        match (After { expected, before }).deserialize(parser)? {
            Found::Text(key) if key.is_ascii() => Ok(key),
            Found::Text(_) | Found::Object(_) | Found::Other => Err(D::Error::custom("no key")),
        }
    }
}

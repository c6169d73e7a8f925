//! The strict JSON reader: serde_json's parser, stopped at the first thing that two
//! readers could understand differently. The fault and its place travel beside
//! serde's error, which can only carry a sentence.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::canonical::{CanonicalError, guard_depth, guard_key, guard_number, guard_text};

pub(super) fn read(text: &str) -> Result<Value, CanonicalError> {
    let reading = Reading::default();
    let mut parser = serde_json::Deserializer::from_str(text);
    let seed = Seed { reading: &reading, depth: 0 };
    let value = seed.deserialize(&mut parser).and_then(|value| parser.end().map(|()| value));
    match (value, reading.fault.into_inner()) {
        (_, Some(fault)) => Err(fault),
        (Err(error), None) => Err(CanonicalError::NotJson(error.to_string())),
        (Ok(value), None) => Ok(value),
    }
}

struct Reading {
    place: RefCell<String>,
    fault: RefCell<Option<CanonicalError>>,
}

impl Default for Reading {
    fn default() -> Self {
        Self { place: RefCell::new("$".to_owned()), fault: RefCell::new(None) }
    }
}

impl Reading {
    /// Runs a guard at the present place; keeps its fault for the caller of `read`.
    fn ask<E: serde::de::Error>(&self, guard: impl FnOnce(&str) -> Result<(), CanonicalError>) -> Result<(), E> {
        let verdict = guard(&self.place.borrow());
        verdict.map_err(|fault| {
            let error = E::custom(&fault);
            *self.fault.borrow_mut() = Some(fault);
            error
        })
    }

    fn enter(&self, step: fmt::Arguments<'_>) -> usize {
        let mut place = self.place.borrow_mut();
        let length = place.len();
        // Writing to a string cannot fail.
        let _ = fmt::Write::write_fmt(&mut *place, step);
        length
    }

    fn leave(&self, length: usize) {
        self.place.borrow_mut().truncate(length);
    }
}

#[derive(Clone, Copy)]
struct Seed<'r> {
    reading: &'r Reading,
    depth: usize,
}

impl Seed<'_> {
    fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    fn number<E: serde::de::Error>(self, number: Number) -> Result<Value, E> {
        self.reading.ask(|place| guard_number(&number, place))?;
        Ok(Value::Number(number))
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Value, D::Error> {
        parser.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Value, E> {
        self.number(value.into())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Value, E> {
        self.number(value.into())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        let found = format!("{value:?}");
        self.reading.ask(|place| Err(CanonicalError::Number { place: place.to_owned(), found }))?;
        Err(E::custom("a float"))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Value, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: serde::de::Error>(self, value: String) -> Result<Value, E> {
        self.reading.ask(|place| guard_text(&value, place))?;
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.reading.ask(|place| guard_depth(self.depth, place))?;
        let mut items = Vec::new();
        loop {
            let length = self.reading.enter(format_args!("[{}]", items.len()));
            let Some(item) = access.next_element_seed(self.deeper())? else {
                self.reading.leave(length);
                return Ok(Value::Array(items));
            };
            self.reading.leave(length);
            items.push(item);
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.reading.ask(|place| guard_depth(self.depth, place))?;
        let mut fields = Map::new();
        while let Some(key) = access.next_key::<String>()? {
            self.reading.ask(|place| guard_key(&key, place))?;
            self.reading.ask(|place| guard_new(&fields, &key, place))?;
            let length = self.reading.enter(format_args!(".{key}"));
            let item = access.next_value_seed(self.deeper())?;
            self.reading.leave(length);
            fields.insert(key, item);
        }
        Ok(Value::Object(fields))
    }
}

fn guard_new(fields: &Map<String, Value>, key: &str, place: &str) -> Result<(), CanonicalError> {
    if fields.contains_key(key) {
        Err(CanonicalError::DuplicateKey { place: place.to_owned(), key: key.to_owned() })
    } else {
        Ok(())
    }
}

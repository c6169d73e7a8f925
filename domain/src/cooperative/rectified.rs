//! The one event that holds another event.

use super::{Event, wire};
use crate::values::{Day, Position, Sealed};
use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// An entry was found wrong. Whoever reads the book knowing this entry reads the replacement in place of the original;
/// whoever asks what was known before still reads the original.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct EntryRectified {
    /// The entry that is corrected.
    pub of: Position,
    /// Why.
    pub reason: Sealed,
    /// What should have been recorded; nothing when the entry should not have been.
    pub replacement: Option<Replaced>,
    /// The day of the correction.
    pub effective_on: Day,
}

/// An event within an event, with the version of its type. Read in any version, held in the present one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct Replaced {
    /// Version of the event's type.
    pub tv: u32,
    /// The event.
    pub event: Box<Event>,
}

impl From<Event> for Replaced {
    fn from(event: Event) -> Self {
        Replaced { tv: event.version(), event: Box::new(event) }
    }
}

/// As it is written.
#[derive(Deserialize)]
struct Written {
    tv: u32,
    event: Value,
}

impl<'de> Deserialize<'de> for Replaced {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let Written { tv, event } = Written::deserialize(reader)?;
        let kind = event.as_object().and_then(|one| one.keys().next()).map(String::as_str).unwrap_or_default();
        wire::read(kind, &tv.to_string(), event.clone()).map(Replaced::from).map_err(D::Error::custom)
    }
}

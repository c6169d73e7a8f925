//! Characters that would show a name as another than it is.
//!
//! Names of every script are kept as they are given, with the joiners that some scripts need. Deliberately absent: which
//! letters look alike, since a name may hold any letter.

use super::Malformed;
use super::spot::Spot;
use serde_json::Value;

/// Control characters, ends of lines, marks that turn the direction of what follows, and what a failed decoding leaves behind.
#[must_use]
pub fn is_treacherous(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffd}')
}

/// Why a name may not stand so.
pub(super) fn trap(text: &str) -> Option<String> {
    let found = text.chars().find(|c| is_treacherous(*c))?;
    let code = u32::from(found);
    Some(format!("it holds the character U+{code:04X}, which is no part of a name: take it out, and write one line"))
}

/// The first value of a command that holds such a character.
pub(super) fn refused(value: &Value, place: &Spot<'_>) -> Result<(), Malformed> {
    match value {
        Value::String(text) => match trap(text) {
            Some(why) => Err(Malformed::Slot { place: place.to_string(), why }),
            None => Ok(()),
        },
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| refused(value, &Spot::Field(place, name))),
        Value::Array(items) => {
            items.iter().enumerate().try_for_each(|(at, item)| refused(item, &Spot::Item(place, at)))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

//! Reading a command as a person writes it.
//!
//! One strict JSON object: `{"command_id": …, "type": …, "effective_on": …, …}`. Where the command wants a natural
//! person, `{"new_person": {"name": …}}` may stand; where it wants a text or a document, `{"text": "…"}` or
//! `{"base64": "…", "media_type": "…"}`. Those values are taken out here, before anything is decided: the command that
//! goes on holds only references and salted digests. A digest cannot be given from outside.

mod slots;

pub use slots::{NewPerson, PlainText, Shelf};

use super::ports::{Entropy, PortFailure};
use quitus_domain::cooperative::{Act, Command};
use quitus_domain::values::Day;
use quitus_domain::values::PersonRef;
use quitus_projections::log::canonical;
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

/// The longest command that is read, in bytes, its documents included.
pub const LONGEST: usize = 24 * 1024 * 1024;

/// A command that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// Not a strict JSON object.
    #[error("not a command: {0}")]
    Json(String),
    /// Too long.
    #[error("not a command: it is longer than {LONGEST} bytes")]
    TooLong,
    /// A field of every command.
    #[error("`{field}` {why}")]
    Field {
        /// Which.
        field: &'static str,
        /// What is wrong.
        why: String,
    },
    /// A value that stands for a person, a text or a document.
    #[error("{place}: {why}")]
    Slot {
        /// Where, as `$.identity.person`.
        place: String,
        /// What is wrong.
        why: String,
    },
    /// The fields of the command.
    #[error("{0}")]
    Command(String),
    /// A command that only the program itself gives.
    #[error("`{0}` is not given by `apply`: use `quitus {1}`")]
    Reserved(&'static str, &'static str),
}

impl Malformed {
    /// A person given as new whose reference stands for somebody already.
    pub(super) fn known_person() -> Self {
        Malformed::Slot {
            place: "new_person".to_owned(),
            why: "`ref` names a person who is in the book: give the reference alone, or another one".to_owned(),
        }
    }

    /// A reference that never came with values.
    pub(super) fn unknown_person(person: PersonRef) -> Self {
        Malformed::Slot {
            place: person.to_string(),
            why: "the book knows no person by this reference: bring them first, as {\"new_person\": {\"name\": ...}}"
                .to_owned(),
        }
    }

    /// A change of contact that brings no value.
    pub(super) fn no_values(person: PersonRef) -> Self {
        Malformed::Slot {
            place: person.to_string(),
            why: "give the values that change, as {\"known_person\": {\"ref\": ..., \"email\": ...}}".to_owned(),
        }
    }

    /// A person given where the command wants another reference.
    pub(super) fn misplaced_person() -> Self {
        Malformed::Slot {
            place: "new_person".to_owned(),
            why: "it stands where no natural person is wanted; nothing of it was kept".to_owned(),
        }
    }
}

/// A command that was read.
#[derive(Clone)]
pub struct Intake {
    /// The caller's id for it.
    pub command_id: Uuid,
    /// What was sent, in canonical form: the same command is the same body.
    pub body: String,
    /// What is asked, with references only.
    pub act: Act,
    /// What was taken out of it.
    pub shelf: Shelf,
}

/// Says which command, never what it holds: errors and traces may print it.
impl std::fmt::Debug for Intake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Intake({})", self.command_id)
    }
}

/// Why a command was not read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum IntakeFailure {
    /// Its own fault.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// The machine's fault.
    #[error(transparent)]
    Port(#[from] PortFailure),
}

impl From<IntakeFailure> for super::Failure {
    fn from(failure: IntakeFailure) -> Self {
        match failure {
            IntakeFailure::Malformed(malformed) => malformed.into(),
            IntakeFailure::Port(port) => port.into(),
        }
    }
}

impl Intake {
    /// Reads a command given as text.
    ///
    /// # Errors
    /// [`IntakeFailure`]: malformed, or no randomness for salts.
    pub fn read(text: &str, entropy: &dyn Entropy) -> Result<Self, IntakeFailure> {
        if text.len() > LONGEST {
            return Err(Malformed::TooLong.into());
        }
        let value = canonical::read(text).map_err(|error| Malformed::Json(error.to_string()))?;
        Self::of(value, entropy)
    }

    /// Reads a command given as a JSON value. Its length is the caller's business, who has read it in bounds of their
    /// own: an opening position with a hundred thousand associates is longer than any line.
    ///
    /// # Errors
    /// As [`Intake::read`].
    pub fn of(value: Value, entropy: &dyn Entropy) -> Result<Self, IntakeFailure> {
        let body = canonical::write_value(&value).map_err(|error| Malformed::Json(error.to_string()))?;
        let Value::Object(mut fields) = value else {
            return Err(Malformed::Json("a command is an object in braces".to_owned()).into());
        };
        let command_id = take_id(&mut fields)?;
        let mut shelf = Shelf::default();
        let act = slots::seal(Value::Object(fields), entropy, &mut shelf)?;
        let act = read_act(&act)?;
        reserved(&act)?;
        Ok(Intake { command_id, body, act, shelf })
    }

    /// A command that the program itself gives; it holds no personal value.
    ///
    /// # Errors
    /// [`Malformed::Json`] when it cannot be written canonically.
    pub fn own(command_id: Uuid, act: Act) -> Result<Self, Malformed> {
        let body = canonical::write(&act).map_err(|error| Malformed::Json(error.to_string()))?;
        Ok(Intake { command_id, body, act, shelf: Shelf::default() })
    }
}

fn take_id(fields: &mut Map<String, Value>) -> Result<Uuid, Malformed> {
    let wrong = |why: &str| Malformed::Field { field: "command_id", why: why.to_owned() };
    match fields.remove("command_id") {
        None => Err(wrong("is missing: give each command a UUID of its own, so that it is never carried out twice")),
        Some(Value::String(text)) => Uuid::try_parse(&text).map_err(|_| wrong("must be a UUID")),
        Some(_) => Err(wrong("must be a UUID in quotes")),
    }
}

/// What cannot be read may be a name in the wrong place, so the error does not repeat it: it keeps words such as
/// `ordinary_assembly`, which no name looks like, and the list of what is expected.
fn read_act(value: &Value) -> Result<Act, Malformed> {
    Act::deserialize(value).map_err(|error| {
        let mut values = Vec::new();
        unfit_to_repeat(value, &mut values);
        values.sort_unstable_by_key(|text| std::cmp::Reverse(text.len()));
        let hide = |told: String, text: &&str| {
            let escaped = format!("{text:?}");
            without(without(told, escaped.trim_matches('"')), text)
        };
        let told = values.iter().fold(error.to_string(), hide);
        match no_day(value, "$") {
            Some(place) => Malformed::Slot { place, why: NO_DAY.to_owned() },
            None => Malformed::Command(told),
        }
    })
}

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
];
const NO_DAY: &str = "not a day of the calendar: write year-month-day, such as 2019-12-31";

/// Where a day should stand and does not.
fn no_day(value: &Value, place: &str) -> Option<String> {
    match value {
        Value::Object(fields) => fields.iter().find_map(|(name, value)| {
            let place = format!("{place}.{name}");
            let day = DAYS.contains(&name.as_str()).then(|| value.as_str()).flatten();
            if day.is_some_and(|text| text.parse::<Day>().is_err()) { Some(place) } else { no_day(value, &place) }
        }),
        Value::Array(items) => items.iter().zip(0..).find_map(|(item, at)| no_day(item, &format!("{place}[{at}]"))),
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

fn reserved(act: &Act) -> Result<(), Malformed> {
    match act.command {
        Command::OpenBook(_) => Err(Malformed::Reserved("open_book", "init")),
        Command::RotateKey(_) => Err(Malformed::Reserved("rotate_key", "rotate-key")),
        _ => Ok(()),
    }
}

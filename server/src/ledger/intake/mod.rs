//! Reading a command as a person writes it.
//!
//! One strict JSON object: `{"command_id": …, "type": …, "effective_on": …, …}`. Where the command wants a natural
//! person, `{"new_person": {"name": …}}` may stand; where it wants a text or a document, `{"text": "…"}` or
//! `{"base64": "…", "media_type": "…"}`. Those values are taken out here, before anything is decided: the command that
//! goes on holds only references and salted digests. A digest cannot be given from outside.

mod characters;
mod reading;
mod slots;
mod spot;

pub use characters::is_treacherous;
pub use slots::{NewPerson, PlainText, Shelf, sealed_text};

use super::ports::{Entropy, PortFailure};
use quitus_domain::cooperative::{Act, Command};
use quitus_domain::scic::StrikeSalt;
use quitus_domain::values::PersonRef;
use quitus_projections::log::canonical;
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
    pub(crate) fn unknown_person(person: PersonRef) -> Self {
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

    /// A reference whose person was erased.
    pub(super) fn erased_person(person: PersonRef) -> Self {
        Malformed::Slot {
            place: person.to_string(),
            why: "this person was erased, and no value is kept under this reference again: take a new one".to_owned(),
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
        draw_salt(&mut fields, entropy)?;
        let mut shelf = Shelf::default();
        let act = slots::seal(Value::Object(fields), entropy, &mut shelf)?;
        let act = reading::act(&act)?;
        reserved(&act)?;
        erased_as_new(&act, &shelf)?;
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

/// What hides the references of a struck register, when the command leaves it to the door.
fn draw_salt(fields: &mut Map<String, Value>, entropy: &dyn Entropy) -> Result<(), PortFailure> {
    if fields.get("type").is_some_and(|kind| kind == "strike_register") && !fields.contains_key("salt") {
        let mut salt = [0; 32];
        entropy.fill(&mut salt)?;
        fields.insert("salt".to_owned(), Value::String(String::from(StrikeSalt::from(salt))));
    }
    Ok(())
}

fn reserved(act: &Act) -> Result<(), Malformed> {
    match act.command {
        Command::OpenBook(_) => Err(Malformed::Reserved("open_book", "init")),
        Command::RotateKey(_) => Err(Malformed::Reserved("rotate_key", "rotate-key")),
        _ => Ok(()),
    }
}

/// Whoever is brought as new has nothing to erase.
fn erased_as_new(act: &Act, shelf: &Shelf) -> Result<(), Malformed> {
    match act.command {
        Command::ErasePerson(_) if !shelf.persons.is_empty() || !shelf.changed.is_empty() => {
            Err(Malformed::misplaced_person())
        }
        _ => Ok(()),
    }
}

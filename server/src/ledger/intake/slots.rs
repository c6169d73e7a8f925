//! Taking personal values, texts and documents out of a command.

use super::characters::trap;
use super::spot::Spot;
use super::{IntakeFailure, Malformed};
use crate::ledger::ports::{Entropy, random_uuid, random32};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use quitus_domain::values::Sealed;
use quitus_projections::log::disclosure::{self, Disclosure};
use quitus_projections::log::{Hash, Salt, commitment, to_base64};
use serde_json::{Map, Value, json};
use std::collections::HashSet;
use unicode_normalization::is_nfc;
use uuid::Uuid;

/// The fields of a person that the vault keeps.
const FIELDS: &[&str] = &["name", "birth_date", "address", "email", "phone", "siren"];

/// The longest value of a person, in bytes.
const LONGEST_VALUE: usize = 1_000;

/// What was taken out of one command.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// Persons met for the first time.
    pub persons: Vec<NewPerson>,
    /// New values of persons who are in the book.
    pub changed: Vec<NewPerson>,
    /// Texts.
    pub texts: Vec<PlainText>,
    /// Documents.
    pub attachments: Vec<PlainText>,
}

/// A person with values: all of them when met for the first time, those that changed later.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// The reference that stands in the book.
    pub person: Uuid,
    /// The values: field, disclosure as it is hashed, digest.
    pub fields: Vec<Field>,
}

/// One value of a person.
#[derive(Clone)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// The RFC 9901 disclosure.
    pub disclosure: String,
    /// Its digest, base64url.
    pub digest: String,
}

/// A text or a document, not yet sealed.
#[derive(Clone)]
pub struct PlainText {
    /// The digest that the payload gives.
    pub digest: Hash,
    /// Its salt.
    pub salt: Salt,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Says which it is, never what: errors and traces may print it.
impl std::fmt::Debug for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Field({})", self.name)
    }
}

/// Says how long it is, never what: errors and traces may print it.
impl std::fmt::Debug for PlainText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PlainText({}, {} bytes)", self.media_type, self.bytes.len())
    }
}

/// The value with every slot replaced by a reference; what was taken out goes to the shelf.
pub(super) fn seal(value: Value, entropy: &dyn Entropy, shelf: &mut Shelf) -> Result<Value, IntakeFailure> {
    Walk { entropy, shelf, persons: HashSet::new() }.value(&Spot::COMMAND, value)
}

/// A text that the program itself was given, as a payload names it; the words go to the shelf.
///
/// # Errors
/// [`Malformed::Slot`] for a text that is empty or not in composed form.
pub fn sealed_text(place: &str, text: &str, entropy: &dyn Entropy, shelf: &mut Shelf) -> Result<Sealed, IntakeFailure> {
    let reference = Walk { entropy, shelf, persons: HashSet::new() }.text(&Spot::Start(place), text)?;
    serde_json::from_value(reference).map_err(|error| wrong(&Spot::Start(place), &error.to_string()))
}

struct Walk<'w> {
    entropy: &'w dyn Entropy,
    shelf: &'w mut Shelf,
    /// Those on the shelf: an import brings a hundred thousand.
    persons: HashSet<Uuid>,
}

impl Walk<'_> {
    fn value(&mut self, place: &Spot<'_>, value: Value) -> Result<Value, IntakeFailure> {
        match value {
            Value::Object(fields) => self.object(place, fields),
            Value::Array(items) => {
                let sealed = items.into_iter().enumerate().map(|(i, item)| self.value(&Spot::Item(place, i), item));
                Ok(Value::Array(sealed.collect::<Result<_, _>>()?))
            }
            plain @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => Ok(plain),
        }
    }

    fn object(&mut self, place: &Spot<'_>, fields: Map<String, Value>) -> Result<Value, IntakeFailure> {
        if let Some(person) = fields.get("new_person") {
            return self.person(place, only(place, &fields, &["new_person"], person)?);
        }
        if let Some(values) = fields.get("known_person") {
            return self.known(place, only(place, &fields, &["known_person"], values)?);
        }
        if let Some(text) = fields.get("text") {
            let text = string(place, only(place, &fields, &["text"], text)?)?;
            return self.text(place, text);
        }
        if let Some(bytes) = fields.get("base64") {
            let bytes = only(place, &fields, &["base64", "media_type"], bytes)?;
            return self.document(place, bytes, fields.get("media_type"));
        }
        if fields.contains_key("digest") {
            return Err(wrong(place, "a digest cannot be given: give the text itself, as {\"text\": \"…\"}"));
        }
        let sealed = fields.into_iter().map(|(name, value)| {
            let value = self.value(&Spot::Field(place, &name), value)?;
            Ok((name, value))
        });
        Ok(Value::Object(sealed.collect::<Result<_, IntakeFailure>>()?))
    }

    fn person(&mut self, place: &Spot<'_>, person: &Value) -> Result<Value, IntakeFailure> {
        let Value::Object(values) = person else {
            return Err(wrong(place, "`new_person` must be an object in braces"));
        };
        let person = match values.get("ref") {
            None => random_uuid(self.entropy)?,
            Some(Value::String(text)) => Uuid::try_parse(text).map_err(|_| wrong(place, "`ref` must be a UUID"))?,
            Some(_) => return Err(wrong(place, "`ref` must be a UUID in quotes")),
        };
        if !self.persons.insert(person) {
            return Err(wrong(place, "this person is new twice; the second time give only the reference, as a text"));
        }
        if !values.contains_key("name") {
            return Err(wrong(place, "a new person needs at least a `name`"));
        }
        let fields = values.iter().filter(|(name, _)| *name != "ref");
        let fields = fields.map(|(name, value)| self.field(place, person, name, value)).collect::<Result<_, _>>()?;
        self.shelf.persons.push(NewPerson { person, fields });
        Ok(Value::String(person.to_string()))
    }

    /// New values of a person who is in the book: the reference stays, the values go to the vault beside the old ones.
    fn known(&mut self, place: &Spot<'_>, values: &Value) -> Result<Value, IntakeFailure> {
        let Value::Object(values) = values else {
            return Err(wrong(place, "`known_person` must be an object in braces"));
        };
        let person = values.get("ref").and_then(Value::as_str).and_then(|text| Uuid::try_parse(text).ok());
        let person = person.ok_or_else(|| wrong(place, "`ref` must be the UUID of a person in the book"))?;
        let fields = values.iter().filter(|(name, _)| *name != "ref");
        let fields: Vec<Field> =
            fields.map(|(name, value)| self.field(place, person, name, value)).collect::<Result<_, _>>()?;
        if fields.is_empty() || self.shelf.changed.iter().any(|other| other.person == person) {
            return Err(wrong(place, "`known_person` needs the values that change, and stands once for a person"));
        }
        self.shelf.changed.push(NewPerson { person, fields });
        Ok(Value::String(person.to_string()))
    }

    fn field(&mut self, place: &Spot<'_>, person: Uuid, name: &str, value: &Value) -> Result<Field, IntakeFailure> {
        if !FIELDS.contains(&name) {
            return Err(wrong(place, &format!("`{name}` is not kept of a person; kept are: {}", FIELDS.join(", "))));
        }
        let value = string(place, value)?;
        if value.trim().is_empty() || value.len() > LONGEST_VALUE {
            return Err(wrong(place, &format!("`{name}` must have 1 to {LONGEST_VALUE} bytes")));
        }
        if let Some(why) = trap(value) {
            return Err(wrong(place, &format!("`{name}`: {why}")));
        }
        let salt = random32(self.entropy)?;
        let disclosure = Disclosure { salt, person, field: name.to_owned(), value: value.to_owned() };
        let disclosure = disclosure.encode().map_err(|error| wrong(place, &error.to_string()))?;
        Ok(Field { name: name.to_owned(), digest: disclosure::digest(&disclosure), disclosure })
    }

    fn text(&mut self, place: &Spot<'_>, text: &str) -> Result<Value, IntakeFailure> {
        if text.trim().is_empty() || !is_nfc(text) {
            return Err(wrong(place, "a text must not be empty, and must be Unicode in composed form (NFC)"));
        }
        let text = self.plain("text/plain", text.as_bytes().to_vec())?;
        let reference = text.reference();
        self.shelf.texts.push(text);
        Ok(reference)
    }

    fn document(&mut self, place: &Spot<'_>, bytes: &Value, media: Option<&Value>) -> Result<Value, IntakeFailure> {
        let bytes = BASE64_STANDARD.decode(string(place, bytes)?);
        let bytes = bytes.map_err(|_| wrong(place, "`base64` must be base64 with padding"))?;
        let media = media.ok_or_else(|| wrong(place, "a document needs a `media_type`, such as application/pdf"))?;
        let media = string(place, media)?;
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"/+.-".contains(&b);
        if bytes.is_empty() || media.is_empty() || media.len() > 100 || !media.bytes().all(plain) {
            return Err(wrong(
                place,
                "a document must not be empty, and its `media_type` must be like application/pdf",
            ));
        }
        let document = self.plain(media, bytes)?;
        let reference = document.reference();
        self.shelf.attachments.push(document);
        Ok(reference)
    }

    fn plain(&self, media_type: &str, bytes: Vec<u8>) -> Result<PlainText, IntakeFailure> {
        let salt = random32(self.entropy)?;
        let digest = commitment::document(&salt, &bytes);
        Ok(PlainText { digest, salt, media_type: media_type.to_owned(), bytes })
    }
}

impl PlainText {
    /// What stands in the payload.
    fn reference(&self) -> Value {
        json!({ "digest": to_base64(&self.digest), "size": self.bytes.len(), "media_type": self.media_type })
    }
}

fn only<'v>(
    place: &Spot<'_>,
    fields: &Map<String, Value>,
    allowed: &[&str],
    value: &'v Value,
) -> Result<&'v Value, IntakeFailure> {
    match fields.keys().find(|name| !allowed.contains(&name.as_str())) {
        Some(other) => Err(wrong(place, &format!("`{other}` has no place beside `{}`", allowed.join("`, `")))),
        None => Ok(value),
    }
}

fn string<'v>(place: &Spot<'_>, value: &'v Value) -> Result<&'v str, IntakeFailure> {
    value.as_str().ok_or_else(|| wrong(place, "must be a text in quotes"))
}

fn wrong(place: &Spot<'_>, why: &str) -> IntakeFailure {
    Malformed::Slot { place: place.to_string(), why: why.to_owned() }.into()
}

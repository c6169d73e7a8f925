//! From what was typed to the command, or to every slip at once.

use super::clauses;
use super::form::{Effect, Field, Form, Input, Need};
use super::ground::Ground;
use super::implied;
use super::parse;
use super::typed::Typed;
use crate::locales::{Language, cli as say};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What follows the name of a field in each control of [`Input::Persons`].
pub(crate) const SEVERAL: [&str; 3] = ["", ".second", ".third"];

/// Something typed that is no value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slip {
    /// The control.
    pub name: String,
    /// What is wrong, and what to do.
    pub text: String,
}

/// The command of a form, as the command line takes it.
///
/// # Errors
/// Every slip, in the order of the fields.
pub fn command(form: &Form, typed: &Typed, ground: &Ground, id: Uuid) -> Result<Value, Vec<Slip>> {
    let language = ground.reading.language;
    let typed = &implied::completed(form, typed, ground);
    let mut built = Builder { typed, ground, language, id, fields: Map::new(), slips: Vec::new() };
    built.put("type", json!(form.act));
    built.put("command_id", json!(id));
    for name in form.made {
        let reference = json!(built.reference(name));
        built.put(name, reference);
    }
    // Where the day is that of a decision which is missing, the decision alone is asked for.
    let without_day = form.effect == Effect::Decided && !typed.has("effective_on");
    for field in form.fields().skip(usize::from(without_day)) {
        built.field(&field, field.path);
    }
    built.authorised(form);
    if built.slips.is_empty() { Ok(Value::Object(built.fields)) } else { Err(built.slips) }
}

/// As [`Builder::reference`].
pub(super) fn reference(typed: &Typed, id: Uuid, name: &str) -> Uuid {
    Uuid::try_parse(typed.raw(name)).unwrap_or_else(|_| {
        let digest = Sha256::new().chain_update(id.as_bytes()).chain_update(name).finalize();
        let bytes = digest.first_chunk().copied().unwrap_or_default();
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    })
}

pub(super) struct Builder<'b> {
    pub typed: &'b Typed,
    pub ground: &'b Ground,
    pub language: Language,
    id: Uuid,
    pub fields: Map<String, Value>,
    slips: Vec<Slip>,
}

impl Builder<'_> {
    /// Puts a value at its place, making the objects on the way.
    pub fn put(&mut self, path: &str, value: Value) {
        let (way, last) = path.rsplit_once('.').unwrap_or(("", path));
        let mut at = &mut self.fields;
        for step in way.split('.').filter(|step| !step.is_empty()) {
            let next = at.entry(step).or_insert_with(|| Value::Object(Map::new()));
            if !next.is_object() {
                *next = Value::Object(Map::new());
            }
            let Value::Object(inner) = next else { return };
            at = inner;
        }
        at.insert(last.to_owned(), value);
    }

    pub fn slip(&mut self, name: &str, text: String) {
        self.slips.push(Slip { name: name.to_owned(), text });
    }

    /// A reference that the act brings: the one that the form bears, else one that the id of the command makes, so that
    /// the same form is the same command.
    pub fn reference(&self, name: &str) -> Uuid {
        reference(self.typed, self.id, name)
    }

    /// A resolution that authorises an entry authorises that of one associate, or one mandate: its reference is the one
    /// that the act brings.
    fn authorised(&mut self, form: &Form) {
        let subject = self.ground.authorised(&self.typed.said("decision"));
        let name = form.made.iter().find(|name| ["associate", "mandate"].contains(*name));
        if let (Some(subject), Some(name)) = (subject, name) {
            self.put(name, json!(subject));
        }
    }

    /// One field: a value at its place, nothing, or a slip.
    pub fn field(&mut self, field: &Field, name: &str) {
        match field.input {
            Input::Person => self.person(field, name),
            Input::Decision => self.decision(field, name),
            Input::Applicant => self.applicant(field, name),
            Input::Subscription => self.subscription(field, name),
            Input::Nominal => self.nominal(name),
            Input::Fixed(value) => self.put(name, json!(value)),
            Input::Salt if !self.typed.has(name) => {}
            Input::Nothing => self.put(name, Value::Null),
            Input::Rows(of) => self.rows(field, of, name),
            Input::CoOwners(of) => self.co_owners(of, name),
            Input::Reach => self.reach(name),
            Input::Persons => self.persons(field, name),
            Input::Clauses => self.clauses(field, name),
            _ => match self.simple(field, name) {
                Ok(Some(value)) => self.put(name, value),
                Ok(None) if field.need == Need::Stated => self.put(name, Value::Null),
                Ok(None) => {}
                Err(text) => self.slip(name, text),
            },
        }
    }

    /// A value of one control.
    fn simple(&self, field: &Field, name: &str) -> Result<Option<Value>, String> {
        let (language, text) = (self.language, self.typed.said(name));
        if let (Input::Paper | Input::Papers, Some((_, media, base64))) = (field.input, self.typed.attached(name)) {
            let document = json!({ "base64": base64, "media_type": media });
            return match (text.is_empty(), field.input) {
                (false, _) => Err(say::words_or_file(language)),
                (true, Input::Papers) => Ok(Some(json!([document]))),
                (true, _) => Ok(Some(document)),
            };
        }
        if text.is_empty() {
            return match field.need {
                Need::Required => Err(say::to_fill_in(language, field.label.told(language))),
                Need::Optional | Need::Stated => Ok(None),
            };
        }
        let read = match field.input {
            Input::Day => parse::day(&text).map(|day| json!(day)).ok_or_else(|| say::no_day(language, &text)),
            Input::Euros => parse::euros(&text).map(|cents| json!(cents)).ok_or_else(|| say::no_euros(language, &text)),
            Input::Whole => {
                parse::whole(&text).map(|number| json!(number)).ok_or_else(|| say::no_whole(language, &text))
            }
            Input::Decimal => parse::decimal(&text).map(Value::from).ok_or_else(|| say::no_decimal(language, &text)),
            Input::Named
            | Input::Rejected
            | Input::Refund
            | Input::Mandate
            | Input::FormerManager
            | Input::Review
            | Input::Payment(_)
                if Uuid::try_parse(&text).is_err() =>
            {
                Err(say::not_of_the_list(language))
            }
            Input::Time => parse::time(&text).map(|time| json!(time)).ok_or_else(|| say::no_time(language, &text)),
            Input::Line if text.contains('\n') => Err(say::one_line(language)),
            Input::Line => Ok(Value::from(text)),
            Input::Siren => Ok(Value::from(parse::bare(&text))),
            Input::Text | Input::Paper => Ok(json!({ "text": text })),
            Input::Papers => Ok(json!([{ "text": text }])),
            Input::Choice(of) => match of.iter().any(|(value, _)| *value == text) {
                true => Ok(Value::from(text)),
                false => Err(say::not_of_the_list(language)),
            },
            Input::Associate(_) => {
                let found = self.ground.associate(&text);
                found.map(|associate| json!(associate)).ok_or_else(|| say::not_of_the_list(language))
            }
            Input::Assembly | Input::InWriting => {
                Uuid::try_parse(&text).map(|one| json!(one)).map_err(|_| say::not_of_the_list(language))
            }
            _ => Ok(Value::from(text)),
        };
        read.map(Some)
    }

    /// What the statutes fix on the day of effect; without statutes the book says so itself.
    fn nominal(&mut self, name: &str) {
        let on = parse::day(self.typed.raw("effective_on"));
        let cents = on.and_then(|on| self.ground.nominal(on)).map_or(0, |nominal| nominal.get());
        self.put(name, json!(cents));
    }

    /// The clauses of the file that was sent.
    fn clauses(&mut self, field: &Field, name: &str) {
        match clauses::read(self.typed, name) {
            Ok(value) => self.put(name, value),
            Err(None) => self.slip(name, say::to_fill_in(self.language, field.label.told(self.language))),
            Err(Some(why)) => self.slip(name, say::no_clauses(self.language, &why)),
        }
    }

    /// Persons whom the book names: each control that holds one.
    fn persons(&mut self, field: &Field, name: &str) {
        let picked: Vec<String> = SEVERAL.iter().map(|more| self.typed.said(&format!("{name}{more}"))).collect();
        let persons: Vec<_> = picked.iter().filter(|text| !text.is_empty()).map(|text| Uuid::try_parse(text)).collect();
        match persons.into_iter().collect::<Result<Vec<_>, _>>() {
            Err(_) => self.slip(name, say::not_of_the_list(self.language)),
            Ok(none) if none.is_empty() && field.need == Need::Required => {
                self.slip(name, say::to_fill_in(self.language, field.label.told(self.language)));
            }
            Ok(persons) => self.put(name, json!(persons)),
        }
    }
}

//! From what was typed to the command, or to every slip at once.

use super::form::{Field, Form, Input, Need};
use super::ground::Ground;
use super::parse;
use super::typed::Typed;
use crate::locales::{Language, cli as say};
use quitus_domain::register::Identity;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// The values of a person that a form asks for, beside the name.
pub(super) const REACH: [&str; 4] = ["birth_date", "address", "email", "phone"];

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
    let mut built = Builder { typed, ground, language: ground.reading.language, fields: Map::new(), slips: Vec::new() };
    built.put("type", json!(form.act));
    built.put("command_id", json!(id));
    for name in form.made {
        built.made(name);
    }
    for field in form.fields() {
        built.field(&field, field.path);
    }
    if built.slips.is_empty() { Ok(Value::Object(built.fields)) } else { Err(built.slips) }
}

pub(super) struct Builder<'b> {
    pub typed: &'b Typed,
    pub ground: &'b Ground,
    pub language: Language,
    fields: Map<String, Value>,
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

    /// A reference that was made when the form was drawn.
    fn made(&mut self, name: &str) {
        match Uuid::try_parse(self.typed.raw(name)) {
            Ok(reference) => self.put(name, json!(reference)),
            Err(_) => self.slip(name, say::form_without_reference(self.language)),
        }
    }

    /// One field: a value at its place, nothing, or a slip.
    fn field(&mut self, field: &Field, name: &str) {
        match field.input {
            Input::Person => self.person(field, name),
            Input::Decision => self.decision(field, name),
            Input::Applicant => self.applicant(field, name),
            Input::Subscription => self.subscription(field, name),
            Input::Nominal => self.nominal(name),
            Input::Persons => self.persons(field, name),
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
        if text.is_empty() {
            return match field.need {
                Need::Required => Err(say::to_fill_in(language, field.label.told(language))),
                Need::Optional | Need::Stated => Ok(None),
            };
        }
        let read = match field.input {
            Input::Day => parse::day(&text).map(|day| json!(day)).ok_or_else(|| say::no_day(language, &text)),
            Input::Euros => parse::euros(&text).map(|cents| json!(cents)).ok_or_else(|| say::no_euros(language, &text)),
            Input::Whole => parse::whole(&text).map(|number| json!(number)).ok_or_else(|| say::no_whole(language, &text)),
            Input::Decimal => parse::decimal(&text).map(Value::from).ok_or_else(|| say::no_decimal(language, &text)),
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
            Input::Category => Ok(Value::from(text)),
            Input::Assembly => Uuid::try_parse(&text).map(|one| json!(one)).map_err(|_| say::not_of_the_list(language)),
            Input::Persons | Input::Person | Input::Decision | Input::Applicant | Input::Subscription | Input::Nominal => Ok(Value::Null),
        };
        read.map(Some)
    }

    /// What the statutes fix on the day of effect; without statutes the book says so itself.
    fn nominal(&mut self, name: &str) {
        let on = parse::day(self.typed.raw("effective_on"));
        let cents = on.and_then(|on| self.ground.nominal(on)).map_or(0, |nominal| nominal.get());
        self.put(name, json!(cents));
    }

    /// A subscription, and beside it who made it.
    fn subscription(&mut self, field: &Field, name: &str) {
        let text = self.typed.said(name);
        let found = Uuid::try_parse(&text).ok().map(quitus_domain::values::SubscriptionRef);
        let found = found.and_then(|subscription| Some((subscription, self.ground.subscriber(subscription)?)));
        match found {
            Some((subscription, associate)) => {
                self.put(name, json!(subscription));
                self.put("associate", json!(associate));
            }
            None => self.not_picked(field, name, &text),
        }
    }

    /// Somebody who applied; the paper that proves a power is not given again by its digest.
    fn applicant(&mut self, field: &Field, name: &str) {
        let text = self.typed.said(name);
        let associate = Uuid::try_parse(&text).ok().map(quitus_domain::values::AssociateRef);
        let found = associate.and_then(|associate| {
            let (identity, category) = self.ground.applicant(associate)?;
            Some((associate, without_power(identity), category.clone()))
        });
        match found {
            Some((associate, identity, category)) => {
                self.put(name, json!(associate));
                self.put("identity", identity);
                self.put("category", json!(category));
            }
            None => self.not_picked(field, name, &text),
        }
    }

    fn not_picked(&mut self, field: &Field, name: &str, text: &str) {
        let language = self.language;
        let told = match text.is_empty() {
            true => say::to_fill_in(language, field.label.told(language)),
            false => say::not_of_the_list(language),
        };
        self.slip(name, told);
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

    /// A person: one whom the book names, or a new one with the values that the vault keeps.
    fn person(&mut self, field: &Field, name: &str) {
        let (language, picked) = (self.language, self.typed.said(name));
        let own = |what: &str| format!("{name}.{what}");
        let new = self.typed.said(&own("name"));
        match (picked.is_empty(), new.is_empty()) {
            (false, true) => match Uuid::try_parse(&picked) {
                Ok(person) => self.put(name, json!(person)),
                Err(_) => self.slip(name, say::not_of_the_list(language)),
            },
            (true, false) => {
                let value = self.new_person(name, new);
                self.put(name, value);
            }
            (false, false) => self.slip(name, say::known_or_new(language)),
            (true, true) if field.need != Need::Required => {}
            (true, true) => self.slip(&own("name"), say::whom(language)),
        }
    }

    fn new_person(&mut self, name: &str, new: String) -> Value {
        let mut values = Map::from_iter([("name".to_owned(), Value::from(new))]);
        if let Ok(reference) = Uuid::try_parse(self.typed.raw(&format!("{name}.ref"))) {
            values.insert("ref".to_owned(), json!(reference));
        }
        for field in REACH {
            let control = format!("{name}.{field}");
            let text = self.typed.said(&control);
            match (field, text.is_empty()) {
                (_, true) => {}
                ("birth_date", false) => match parse::day(&text) {
                    Some(day) => drop(values.insert(field.to_owned(), Value::from(day.to_string()))),
                    None => self.slip(&control, say::no_day(self.language, &text)),
                },
                (_, false) => drop(values.insert(field.to_owned(), Value::from(text))),
            }
        }
        json!({ "new_person": values })
    }

    /// The decision of an organ: a resolution of the book, or one from outside with its four marks.
    fn decision(&mut self, field: &Field, name: &str) {
        let picked = self.typed.said(name);
        let outside = self.typed.has_below(name);
        match (picked.is_empty(), outside) {
            (false, false) => match self.ground.resolution(&picked) {
                Some(cited) => self.put(name, json!(cited)),
                None => self.slip(name, say::not_of_the_list(self.language)),
            },
            (false, true) => self.slip(name, say::within_or_outside(self.language)),
            (true, false) if field.need != Need::Required => {}
            (true, false) => self.slip(name, say::which_decision(self.language)),
            (true, true) => {
                for part in super::options::outside() {
                    let control = format!("{name}.{}", part.path);
                    self.field(&Field { path: "", ..part }, &control);
                }
            }
        }
    }
}

fn without_power(identity: &Identity) -> Value {
    let mut value = json!(identity);
    if let Some(Value::Object(of)) = value.get_mut("legal_person") {
        of.insert("power".to_owned(), Value::Null);
    }
    value
}

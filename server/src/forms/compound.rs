//! Fields that are filled in with several controls: persons, decisions, rows.

use super::build::Builder;
use super::form::{Field, Need};
use super::{options, parse};
use crate::locales::cli as say;
use quitus_domain::register::Identity;
use quitus_domain::values::{AssociateRef, SubscriptionRef};
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// The values of a person that a form asks for, beside the name.
pub(super) const REACH: [&str; 4] = ["birth_date", "address", "email", "phone"];

impl Builder<'_> {
    /// A subscription, and beside it who made it.
    pub fn subscription(&mut self, field: &Field, name: &str) {
        let text = self.typed.said(name);
        let found = Uuid::try_parse(&text).ok().map(SubscriptionRef);
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
    pub fn applicant(&mut self, field: &Field, name: &str) {
        let text = self.typed.said(name);
        let associate = Uuid::try_parse(&text).ok().map(AssociateRef);
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

    /// A person: one whom the book names, or a new one with the values that the vault keeps.
    pub fn person(&mut self, field: &Field, name: &str) {
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
        let mut values = self.values(name);
        values.insert("name".to_owned(), Value::from(new));
        values.insert("ref".to_owned(), json!(self.reference(&format!("{name}.ref"))));
        json!({ "new_person": values })
    }

    /// How a person is reached, as far as it is told.
    fn values(&mut self, name: &str) -> Map<String, Value> {
        let mut values = Map::new();
        for field in REACH {
            let control = format!("{name}.{field}");
            let text = self.typed.said(&control);
            let read = match (field, text.is_empty()) {
                (_, true) => None,
                ("birth_date", false) => match parse::day(&text) {
                    Some(day) => Some(day.to_string()),
                    None => {
                        self.slip(&control, say::no_day(self.language, &text));
                        None
                    }
                },
                (_, false) => Some(text),
            };
            values.extend(read.map(|text| (field.to_owned(), Value::from(text))));
        }
        values
    }

    /// The decision of an organ: a resolution of the book, or one from outside with its four marks.
    pub fn decision(&mut self, field: &Field, name: &str) {
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
                for part in options::outside() {
                    let control = format!("{name}.{}", part.path);
                    self.field(&Field { path: "", ..part }, &control);
                }
            }
        }
    }

    /// The rows in which something stands, as a list.
    pub fn rows(&mut self, field: &Field, of: &[Field], name: &str) {
        for row in self.typed.rows(name) {
            for cell in of {
                let path = if cell.path.is_empty() { row.clone() } else { format!("{row}.{}", cell.path) };
                self.field(cell, &path);
            }
        }
        let items = self.take_rows(name);
        match (items.is_empty(), field.need) {
            (true, Need::Required) => {
                let text = say::to_fill_in(self.language, field.label.told(self.language));
                self.slip(name, text);
            }
            (true, Need::Optional) => {}
            (true, Need::Stated) | (false, _) => self.put(name, Value::Array(items)),
        }
    }

    /// The common agent, then the others.
    pub fn co_owners(&mut self, of: &[Field], name: &str) {
        let agent = name.replace("co_owners", "agent");
        let first = match self.typed.has(&agent) {
            true => Value::from(self.typed.said(&agent)),
            false => json!(self.reference(&format!("{agent}.ref"))),
        };
        for row in self.typed.rows(name) {
            of.iter().for_each(|cell| self.field(cell, &row));
        }
        let others = self.take_rows(name);
        self.put(name, Value::Array(std::iter::once(first).chain(others).collect()));
    }

    /// What was put at `<name>.0`, `<name>.1` and so on.
    fn take_rows(&mut self, name: &str) -> Vec<Value> {
        let (way, last) = name.rsplit_once('.').unwrap_or(("", name));
        let mut at = Some(&mut self.fields);
        for step in way.split('.').filter(|step| !step.is_empty()) {
            at = at.and_then(|fields| fields.get_mut(step)).and_then(Value::as_object_mut);
        }
        let Some(Value::Object(rows)) = at.and_then(|fields| fields.remove(last)) else { return Vec::new() };
        let mut rows: Vec<(usize, Value)> =
            rows.into_iter().filter_map(|(number, value)| Some((number.parse().ok()?, value))).collect();
        rows.sort_by_key(|(number, _)| *number);
        rows.into_iter().map(|(_, value)| value).collect()
    }

    /// New values of a person whom the book names; nothing where none is given.
    pub fn reach(&mut self, name: &str) {
        let person = self.typed.said(name);
        let own = |what: &str| format!("{name}.{what}");
        let given = std::iter::once("name").chain(REACH).any(|what| self.typed.has(&own(what)));
        match (Uuid::try_parse(&person), given) {
            (Ok(person), true) => {
                let mut values = self.values(name);
                let new = self.typed.said(&own("name"));
                if !new.is_empty() {
                    values.insert("name".to_owned(), Value::from(new));
                }
                values.insert("ref".to_owned(), json!(person));
                self.put(name, json!({ "known_person": values }));
            }
            (Ok(_), false) => self.slip(name, say::what_changes(self.language)),
            (Err(_), true) => self.slip(name, say::whom(self.language)),
            (Err(_), false) => {}
        }
    }
}

pub(super) fn without_power(identity: &Identity) -> Value {
    let mut value = json!(identity);
    if let Some(Value::Object(of)) = value.get_mut("legal_person") {
        of.insert("power".to_owned(), Value::Null);
    }
    value
}

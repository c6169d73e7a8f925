//! A command taken apart into the controls of a form.

use quitus_server::forms::{Field, Form, Input, Need};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Controls and their values.
pub type Pairs = BTreeMap<String, String>;

/// A command taken apart into controls.
struct Taking<'n> {
    left: Value,
    pairs: Pairs,
    number: &'n dyn Fn(&str) -> Option<String>,
}

impl Taking<'_> {
    /// Takes out what stands at a place.
    fn take(&mut self, path: &str) -> Option<Value> {
        let (way, last) = path.rsplit_once('.').unwrap_or(("", path));
        let mut at = self.left.as_object_mut()?;
        for step in way.split('.').filter(|step| !step.is_empty()) {
            at = at.get_mut(step)?.as_object_mut()?;
        }
        at.remove(last)
    }

    fn set(&mut self, name: &str, value: &str) {
        self.pairs.insert(name.to_owned(), value.to_owned());
    }

    /// Whether nothing is left but empty objects.
    fn is_empty(value: &Value) -> bool {
        value.as_object().is_some_and(|of| of.values().all(Taking::is_empty))
    }

    fn field(&mut self, field: &Field) -> Option<()> {
        let name = field.path;
        if let Input::Subscription = field.input {
            self.take("associate")?;
        }
        if let Input::Applicant = field.input {
            // The paper on a power has a field of its own.
            let power = self.take("identity.legal_person.power");
            self.take("identity")?;
            self.take("category")?;
            self.left["identity"] = json!({ "legal_person": {} });
            if let Some(power @ Value::Object(_)) = power {
                self.left["identity"]["legal_person"]["power"] = power;
            }
        }
        if let Input::Salt = field.input {
            self.set(name, &"A".repeat(43).chars().chain("=".chars()).collect::<String>());
            return Some(());
        }
        match self.take(name) {
            None | Some(Value::Null) if field.need != Need::Required || matches!(field.input, Input::Nothing) => {
                Some(())
            }
            None => None,
            Some(value) => self.value(field, name, value),
        }
    }

    fn value(&mut self, field: &Field, name: &str, value: Value) -> Option<()> {
        match field.input {
            Input::Euros => {
                let cents = value.as_i64()?;
                self.set(name, &format!("{},{:02}", cents / 100, cents % 100));
            }
            Input::Whole => self.set(name, &value.as_u64()?.to_string()),
            Input::Decimal => self.set(name, &value.as_str()?.replace('.', ",")),
            Input::Text | Input::Paper => self.set(name, value.get("text")?.as_str()?),
            Input::Papers => match value.as_array()?.as_slice() {
                [] => {}
                [only] => self.set(name, only.get("text")?.as_str()?),
                _ => return None,
            },
            Input::Associate(_) => {
                let number = (self.number)(value.as_str()?)?;
                self.set(name, &number);
            }
            Input::Person => self.person(name, &value)?,
            Input::Decision => self.decision(name, &value)?,
            Input::Nominal => {}
            Input::Persons => {
                for (more, person) in ["", ".second", ".third"].iter().zip(value.as_array()?) {
                    self.set(&format!("{name}{more}"), person.as_str()?);
                }
            }
            Input::Clauses => {
                use base64::prelude::{BASE64_STANDARD, Engine as _};
                self.set(&format!("{name}.file"), "statuts.json");
                self.set(&format!("{name}.media"), "application/json");
                self.set(&format!("{name}.base64"), &BASE64_STANDARD.encode(value.to_string()));
            }
            Input::Fixed(fixed) => return (value == fixed).then_some(()),
            Input::Nothing => return None,
            Input::Rows(of) => self.rows(of, name, value)?,
            Input::CoOwners(_) => self.co_owners(name, &value)?,
            Input::Reach => {
                let values = value.get("known_person")?.as_object()?.clone();
                for (what, value) in &values {
                    let control = if what == "ref" { name.to_owned() } else { format!("{name}.{what}") };
                    self.set(&control, value.as_str()?);
                }
            }
            _ => self.set(name, value.as_str()?),
        }
        Some(())
    }

    fn person(&mut self, name: &str, value: &Value) -> Option<()> {
        match value.get("new_person") {
            None => self.set(name, value.as_str()?),
            Some(new) => {
                for (what, value) in new.as_object()? {
                    self.set(&format!("{name}.{what}"), value.as_str()?);
                }
            }
        }
        Some(())
    }

    fn decision(&mut self, name: &str, value: &Value) -> Option<()> {
        if let Some(assembly) = value.get("assembly") {
            self.set(name, &format!("{}/{}", assembly.as_str()?, value["resolution"]));
            return Some(());
        }
        for part in ["organ", "decided_on", "number"] {
            self.set(&format!("{name}.{part}"), value[part].as_str()?);
        }
        self.set(&format!("{name}.document"), value["document"]["text"].as_str()?);
        Some(())
    }

    fn rows(&mut self, of: &[Field], name: &str, value: Value) -> Option<()> {
        let Value::Array(items) = value else { return None };
        // A field without a path is the item itself.
        if let [only] = of
            && only.path.is_empty()
        {
            let mut items = items.into_iter().enumerate();
            return items.try_for_each(|(at, item)| self.value(only, &format!("{name}.{at}"), item));
        }
        for (at, item) in items.into_iter().enumerate() {
            let mut row = Taking { left: item, pairs: Pairs::new(), number: self.number };
            of.iter().try_for_each(|field| row.field(field))?;
            if !Taking::is_empty(&row.left) {
                return None;
            }
            self.pairs.extend(row.pairs.into_iter().map(|(control, value)| (format!("{name}.{at}.{control}"), value)));
        }
        Some(())
    }

    /// The first of them must be the agent, as the form has it.
    fn co_owners(&mut self, name: &str, value: &Value) -> Option<()> {
        let agent = name.replace("co_owners", "agent");
        let is = self.pairs.get(&agent).or_else(|| self.pairs.get(&format!("{agent}.ref")))?.clone();
        let (first, others) = value.as_array()?.split_first()?;
        for (at, other) in others.iter().enumerate() {
            self.person(&format!("{name}.{at}"), other)?;
        }
        (first.as_str()? == is).then_some(())
    }
}

/// The controls of a form that hold a command; nothing where the form is for another sort of it.
pub fn filled(form: &Form, command: &Value, number: &dyn Fn(&str) -> Option<String>) -> Option<Pairs> {
    let mut taking = Taking { left: command.clone(), pairs: Pairs::new(), number };
    taking.take("type")?;
    let id = taking.take("command_id")?;
    taking.set("_command", id.as_str()?);
    for made in form.made {
        let reference = taking.take(made)?;
        taking.set(made, reference.as_str()?);
    }
    for field in form.fields() {
        taking.field(&field)?;
    }
    Taking::is_empty(&taking.left).then_some(taking.pairs)
}

/// Every reference that a command holds.
pub fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if text.len() == 36 => vec![text.clone()],
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

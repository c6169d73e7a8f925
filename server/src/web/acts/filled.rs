//! What was filled in, name by name: for whoever has to agree with an act without having its form before them.

use crate::forms::{Field, Form, Ground, Input, Typed, options, parse};
use crate::locales;

/// Every field in which something stands, with its value in words.
#[must_use]
pub fn filled(form: &Form, typed: &Typed, ground: &Ground) -> Vec<(String, String)> {
    let language = ground.reading.language;
    let told = form.fields().filter(|field| !matches!(field.input, Input::Salt)).filter_map(|field| {
        let values: Vec<String> = of_field(&field, typed).map(|value| words(form, &field, value, ground)).collect();
        (!values.is_empty()).then(|| (field.label.told(language).to_owned(), values.join("\u{a0}; ")))
    });
    told.collect()
}

/// What a command holds beside the fields of its form, by the place where it stands: nothing is agreed to unseen.
#[must_use]
pub fn others(form: &Form, typed: &Typed) -> Vec<(String, String)> {
    let of_form = |name: &str| {
        let within = |path: &str| name == path || name.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
        form.fields().any(|field| within(field.path)) || name == "effective_on" || name.starts_with('_')
    };
    let bytes = |name: &str| name.ends_with(".base64") || name.ends_with(".media");
    let told = typed.pairs().filter(|(name, _)| !of_form(name) && !bytes(name));
    told.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The values of a field and of what is below it; of a document its name alone.
fn of_field<'t>(field: &Field, typed: &'t Typed) -> impl Iterator<Item = &'t str> {
    let (path, below) = (field.path, format!("{}.", field.path));
    let bytes = |name: &str| name.ends_with(".base64") || name.ends_with(".media");
    let own = move |name: &str| (name == path || name.starts_with(&below)) && !bytes(name);
    typed.pairs().filter(move |(name, value)| own(name) && !value.trim().is_empty()).map(|(_, value)| value)
}

/// What was picked by its label, a day as people write it, and all else as it was typed.
fn words(form: &Form, field: &Field, value: &str, ground: &Ground) -> String {
    let picked = options(ground, form.act, field.input).into_iter().find(|one| one.value == value);
    let day = || parse::day(value).map(|day| locales::day(ground.reading.language, day));
    match (picked, field.input) {
        (Some(one), _) => one.label,
        (None, Input::Day) => day().unwrap_or_else(|| value.to_owned()),
        (None, _) => value.to_owned(),
    }
}

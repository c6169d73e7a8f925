//! What an empty field goes without saying: an act that follows a decision takes effect on its day, and a decision that
//! nobody gave a reference is known by its day.
//!
//! What somebody typed is never changed, and what is implied is worked out again each time, so that it follows the day that
//! it comes from. The review shows it before anything is recorded.

use super::form::{Effect, Field, Form, Input};
use super::ground::Ground;
use super::parse;
use super::typed::Typed;
use crate::locales::{self, cli as say};
use quitus_domain::values::Day;
use std::borrow::Cow;

/// What was typed, with what it implies.
pub(super) fn completed<'t>(form: &Form, typed: &'t Typed, ground: &Ground) -> Cow<'t, Typed> {
    let mut whole = Cow::Borrowed(typed);
    for field in form.fields().filter(|field| matches!(field.input, Input::Decision)) {
        let day = if form.effect == Effect::Decided { day_of(&field, typed, ground) } else { None };
        let day = day.map(|day| day.to_string());
        let reference = reference_of(&field, typed, ground);
        for (name, value) in [("effective_on".to_owned(), day), (below(&field, "number"), reference)] {
            if let Some(value) = value.filter(|_| !typed.has(&name)) {
                whole.to_mut().set(name, value);
            }
        }
    }
    whole
}

fn below(field: &Field, what: &str) -> String {
    format!("{}.{what}", field.path)
}

/// The day of a decision: of the resolution that was picked, or the one that was typed.
fn day_of(field: &Field, typed: &Typed, ground: &Ground) -> Option<Day> {
    let cited = ground.resolution(&typed.said(field.path)).map(|cited| cited.decided_on);
    cited.or_else(|| parse::day(typed.raw(&below(field, "decided_on"))))
}

/// The day of a decision from outside, in words.
fn reference_of(field: &Field, typed: &Typed, ground: &Ground) -> Option<String> {
    let (language, day) = (ground.reading.language, parse::day(typed.raw(&below(field, "decided_on")))?);
    Some(say::decision_of(language, &locales::day(language, day)))
}

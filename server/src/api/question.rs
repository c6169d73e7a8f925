//! What is asked, read from an address by the keys of its route. Nothing unknown, doubled or ill-formed passes: a mistyped
//! date would be answered with another day.

use super::problem::Problem;
use super::route::{Key, Kind, Place, Route};
use super::table::BASE;
use crate::locales::{Language, accepted, cli as say};
use crate::views::{Dates, known_at, known_type};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, Uri};
use percent_encoding::percent_decode_str;
use quitus_domain::values::{AccountNumber, Day, YearName};
use quitus_projections::Known;
use quitus_projections::proof::nonce;

/// The longest text of a key, in characters.
pub const LONGEST_TEXT: usize = 200;

/// A question whose keys all hold what they may hold.
pub struct Question {
    /// The language of the answer.
    pub language: Language,
    /// Its dates.
    pub dates: Dates,
    pairs: Vec<(&'static str, String)>,
}

/// The language of an answer: French unless another one is preferred.
#[must_use]
pub fn language(headers: &HeaderMap) -> Language {
    let text = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    text.and_then(accepted).unwrap_or_default()
}

impl Question {
    /// Reads a question.
    ///
    /// # Errors
    /// [`Problem`] that names the key.
    pub fn read(route: &Route, uri: &Uri, language: Language) -> Result<Self, Problem> {
        let mut pairs = in_path(route, uri, language)?;
        for pair in uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let wrong = |text: String| Problem::question(language, &text);
            let name = decoded(&name.replace('+', " ")).ok_or_else(|| wrong(say::not_utf8(language)))?;
            let value = decoded(&value.replace('+', " ")).ok_or_else(|| wrong(say::not_utf8(language)))?;
            let known = route.keys.iter().find(|key| key.place != Place::Path && key.name == name);
            let key = known.ok_or_else(|| wrong(say::unknown_key(language, &name)))?;
            if pairs.iter().any(|(other, _)| *other == key.name) {
                return Err(wrong(say::key_twice(language, key.name)));
            }
            if !holds(key.kind, &value) {
                return Err(wrong(say::api_wrong_key(language, key.name, &shown(&value))));
            }
            pairs.push((key.name, value));
        }
        let needed = route.keys.iter().filter(|key| key.place == Place::Needed);
        if let Some(key) = needed.into_iter().find(|key| pairs.iter().all(|(name, _)| *name != key.name)) {
            return Err(Problem::question(language, &say::api_needed_key(language, key.name)));
        }
        let mut question = Question { language, dates: Dates::default(), pairs };
        question.dates = Dates { on: question.day("as_of"), known: question.known("known") };
        Ok(question)
    }

    /// What a key says.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    /// The number that a key holds.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<u32> {
        self.text(name).and_then(|text| text.parse().ok())
    }

    /// The day that a key holds.
    #[must_use]
    pub fn day(&self, name: &str) -> Option<Day> {
        self.text(name).and_then(|text| text.parse().ok())
    }

    /// What was known, by a key.
    #[must_use]
    pub fn known(&self, name: &str) -> Option<Known> {
        self.text(name).and_then(|text| known_at(text).ok())
    }

    /// Whether a key says yes.
    #[must_use]
    pub fn says(&self, name: &str) -> bool {
        self.text(name) == Some("true")
    }

    /// The keys with their values, as they were asked.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.pairs.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

/// The keys of the path. One that holds what it cannot hold leads nowhere.
fn in_path(route: &Route, uri: &Uri, language: Language) -> Result<Vec<(&'static str, String)>, Problem> {
    let nowhere = || Problem::nowhere(language);
    let path = uri.path().strip_prefix(BASE).ok_or_else(nowhere)?;
    let mut pairs = Vec::new();
    for (want, step) in route.path.split('/').zip(path.split('/')) {
        let name = want.trim_start_matches('{').trim_end_matches('}');
        let Some(key) = route.keys.iter().find(|key| key.place == Place::Path && key.name == name) else { continue };
        let value = decoded(step).filter(|value| holds(key.kind, value)).ok_or_else(nowhere)?;
        pairs.push((key.name, value));
    }
    Ok(pairs)
}

/// UTF-8, never replaced.
fn decoded(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

/// The beginning of what was written, for the answer.
fn shown(value: &str) -> String {
    value.chars().take(60).filter(|c| !c.is_control()).collect()
}

/// Whether a value is one of its kind, written in the one way in which it is written.
fn holds(kind: Kind, value: &str) -> bool {
    match kind {
        Kind::Day => is_day(value),
        Kind::Known => !value.starts_with(['+', '0']) && known_at(value).is_ok(),
        Kind::Number { from, to } => {
            let plain = value.bytes().all(|byte| byte.is_ascii_digit()) && (value == "0" || !value.starts_with('0'));
            plain && value.parse().is_ok_and(|number: u32| (from..=to).contains(&number))
        }
        Kind::Flag => matches!(value, "true" | "false"),
        Kind::Text => (1..=LONGEST_TEXT).contains(&value.chars().count()),
        Kind::Type => known_type(value).is_ok(),
        Kind::Account => AccountNumber::try_from(value).is_ok(),
        Kind::Year => YearName::try_from(value.to_owned()).is_ok(),
        Kind::Nonce => nonce(value).is_some(),
        Kind::Command => value.len() == 36 && uuid::Uuid::try_parse(value).is_ok(),
        Kind::Shape => matches!(value, "json" | "csv" | "xlsx"),
        Kind::Program => matches!(value, "hledger" | "beancount"),
    }
}

/// `2019-12-31`, and nothing that only the reader of days takes for it.
fn is_day(value: &str) -> bool {
    value.len() == 10 && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && value.parse::<Day>().is_ok()
}

/// A key of a query.
#[must_use]
pub const fn query(name: &'static str, kind: Kind, words: crate::locales::forms::Both) -> Key {
    Key { name, place: Place::Query, kind, words }
}

/// A key of a query without which nothing is answered.
#[must_use]
pub const fn needed(name: &'static str, kind: Kind, words: crate::locales::forms::Both) -> Key {
    Key { name, place: Place::Needed, kind, words }
}

/// A key of a path.
#[must_use]
pub const fn path(name: &'static str, kind: Kind, words: crate::locales::forms::Both) -> Key {
    Key { name, place: Place::Path, kind, words }
}

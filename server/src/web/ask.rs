//! What a visitor asks, read from the address. What a page does not know is refused: a mistyped date would be answered
//! with another day.

use super::to::To;
use crate::locales::{self, Language, cli as say};
use crate::mount;
use crate::views::{Dates, known_at};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What needs no escape in a query.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// What links carry on from page to page.
const KEPT: [&str; 3] = ["lang", "on", "known"];

/// In which shape an answer is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A page for people.
    Page,
    /// As the command line prints with `--json`.
    Json,
    /// As with `--csv`.
    Csv,
    /// As with `--xlsx`.
    Xlsx,
}

impl Shape {
    /// Its name in an address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Shape::Page => "html",
            Shape::Json => "json",
            Shape::Csv => "csv",
            Shape::Xlsx => "xlsx",
        }
    }
}

/// A question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ask {
    /// The language of the answer.
    pub language: Language,
    /// Its shape.
    pub shape: Shape,
    /// Its dates.
    pub dates: Dates,
    path: String,
    pairs: Vec<(String, String)>,
}

/// The language of a visitor: the one asked for, or the first that a browser prefers, or French.
#[must_use]
pub fn language(query: Option<&str>, accepted: Option<&str>) -> Language {
    let asked = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("lang="));
    asked.into_iter().chain(accepted).find_map(locales::accepted).unwrap_or_default()
}

impl Ask {
    /// Reads a question; `own` are the keys that this page knows beside language, dates and shape.
    ///
    /// # Errors
    /// What is wrong, in the language of the visitor.
    pub fn read(path: &str, query: Option<&str>, own: &[&str], language: Language) -> Result<Self, String> {
        let decoded = |text: &str| decode(text).ok_or_else(|| say::not_utf8(language));
        let mut pairs: Vec<(String, String)> = Vec::new();
        for pair in query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decoded(key)?, decoded(value)?);
            if !KEPT.contains(&key.as_str()) && key != "format" && !own.contains(&key.as_str()) {
                return Err(say::unknown_key(language, &key));
            }
            if pairs.iter().any(|(other, _)| *other == key) {
                return Err(say::key_twice(language, &key));
            }
            // A form sends what was left empty too.
            if !value.is_empty() {
                pairs.push((key, value));
            }
        }
        let path = mount::address(&decoded(path)?);
        let mut ask = Ask { language, shape: Shape::Page, dates: Dates::default(), path, pairs };
        (ask.shape, ask.dates) = (ask.read_shape()?, ask.read_dates()?);
        Ok(ask)
    }

    fn read_shape(&self) -> Result<Shape, String> {
        let known = |key: &str| match key {
            "html" => Ok(Shape::Page),
            "json" => Ok(Shape::Json),
            "csv" => Ok(Shape::Csv),
            "xlsx" => Ok(Shape::Xlsx),
            other => Err(say::unknown_shape(self.language, other)),
        };
        if let Some(language) = self.own("lang").filter(|tag| !matches!(*tag, "fr" | "en")) {
            return Err(say::unknown_language(self.language, language));
        }
        self.own("format").map_or(Ok(Shape::Page), known)
    }

    fn read_dates(&self) -> Result<Dates, String> {
        let on = self.own("on").map(|day| day.parse().map_err(|_| say::not_a_day(self.language, day)));
        let known = self.own("known").map(|text| known_at(text).map_err(|_| say::not_known_at(self.language, text)));
        Ok(Dates { on: on.transpose()?, known: known.transpose()? })
    }

    /// The value of a key.
    #[must_use]
    pub fn own(&self, key: &str) -> Option<&str> {
        self.pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// A number that a key holds.
    ///
    /// # Errors
    /// That it holds none.
    pub fn number<N: std::str::FromStr>(&self, key: &str) -> Result<Option<N>, String> {
        let read = |text: &str| text.parse().map_err(|_| say::not_a_number(self.language, key, text));
        self.own(key).map(read).transpose()
    }

    /// The path as it is asked for, with its mount, decoded.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The last step of the path.
    #[must_use]
    pub fn last(&self) -> &str {
        self.step(0)
    }

    /// A step of the path, so many before the last one.
    #[must_use]
    pub fn step(&self, before: usize) -> &str {
        self.path.rsplit('/').nth(before).unwrap_or_default()
    }

    /// The address of another page, in the same language and on the same dates.
    #[must_use]
    pub fn to(&self, to: &To) -> String {
        self.to_with(to, &[])
    }

    /// The same with keys of that page.
    #[must_use]
    pub fn to_with(&self, to: &To, more: &[(&str, &str)]) -> String {
        let kept = self.pairs.iter().filter(|(key, _)| KEPT.contains(&key.as_str()));
        let kept = kept.map(|(key, value)| (key.as_str(), value.as_str()));
        address(&to.path(), kept.filter(|(key, _)| more.iter().all(|(new, _)| new != key)).chain(more.iter().copied()))
    }

    /// The address of the group's page, in the same language, where this book is one of several.
    #[must_use]
    pub fn group(&self) -> Option<String> {
        let language = self.own("lang").map(|language| ("lang", language));
        mount::group().map(|group| address(group, language.into_iter()))
    }

    /// The address of this page with a key changed.
    #[must_use]
    pub fn same_with(&self, key: &str, value: &str) -> String {
        let others = self.pairs.iter().filter(|(name, _)| name != key && name != "format");
        let others = others.map(|(name, value)| (name.as_str(), value.as_str()));
        address(&self.path, others.chain([(key, value)]))
    }

    /// What a form on this page sends along, beside the dates.
    #[must_use]
    pub fn beside_dates(&self) -> Vec<(String, String)> {
        self.beside(&["on", "known"])
    }

    /// What a form on this page sends along, beside the keys that it asks for.
    #[must_use]
    pub fn beside(&self, asked: &[&str]) -> Vec<(String, String)> {
        let kept = |key: &str| key != "format" && !asked.contains(&key);
        self.pairs.iter().filter(|(key, _)| kept(key)).cloned().collect()
    }
}

fn address<'p>(path: &str, pairs: impl Iterator<Item = (&'p str, &'p str)>) -> String {
    let pairs: Vec<String> = pairs.map(|(key, value)| format!("{key}={}", utf8_percent_encode(value, PLAIN))).collect();
    match pairs.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", pairs.join("&")),
    }
}

/// UTF-8 without control characters.
#[must_use]
pub fn decode(text: &str) -> Option<String> {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8().ok()?.into_owned();
    (!decoded.contains(char::is_control)).then_some(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Ask, String> {
        Ask::read("/register", Some(query), &["before"], Language::English)
    }

    #[test]
    fn what_a_page_does_not_know_is_refused() {
        let wrong = [
            "onn=2019-12-31",
            "on=2019-02-30",
            "on=31/12/2019",
            "known=0",
            "known=yesterday",
            "lang=de",
            "format=exe",
            "on=2019-12-31&on=2020-12-31",
            "before=%ff",
            "before=%00",
            "%c3%28=1",
        ];
        for query in wrong {
            assert!(read(query).is_err(), "{query}");
        }
        assert!(read("before=12").unwrap().number::<u32>("before") == Ok(Some(12)));
        assert!(read("before=-12").unwrap().number::<u32>("before").is_err());
        assert_eq!(read("on=&known=&before=").unwrap(), read("").unwrap());
    }

    #[test]
    fn links_keep_the_language_and_the_dates_and_nothing_else() {
        let ask = read("lang=en&on=2019-12-31&known=2020-03-15T18:00:00%2B01:00&before=12&format=html").unwrap();
        let kept = "lang=en&on=2019-12-31&known=2020%2D03%2D15T18%3A00%3A00%2B01%3A00".replace("%2D", "-");
        assert_eq!(ask.to(&To::Associate(2)), format!("/associates/2?{kept}"));
        assert_eq!(ask.to_with(&To::Balance, &[("on", "2020-12-31")]).matches("on=").count(), 1);
        assert_eq!(ask.same_with("format", "json"), format!("/register?{kept}&before=12&format=json"));
        assert_eq!(read("").unwrap().to(&To::Home), "/");
    }

    #[test]
    fn french_unless_something_else_is_wanted() {
        let of = |query, accepted| language(query, accepted);
        assert_eq!(of(None, None), Language::French);
        assert_eq!(of(None, Some("de-DE,de;q=0.9,en;q=0.8,fr;q=0.7")), Language::English);
        assert_eq!(of(Some("lang=fr"), Some("en")), Language::French);
        assert_eq!(of(Some("on=2019-12-31&lang=en"), Some("fr")), Language::English);
        assert_eq!(of(Some("lang=\u{e9}\u{e9}"), Some("\u{e9}")), Language::French);
    }
}

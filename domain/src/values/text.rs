//! Short words that stand in clear in the book: names of legal persons, categories, colleges.

use super::Malformed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::is_nfc;

/// A key chosen by the statutes: the short name of a category or a college. `a-z`, `0-9`, `_`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[a-z][a-z0-9_]{0,39}$"))]
pub struct Slug(String);

/// One line of text in clear, never the name of a natural person.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("minLength" = 1, "maxLength" = 200))]
pub struct Label(String);

impl TryFrom<String> for Slug {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        let tail = |b: &u8| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'_';
        match text.as_bytes() {
            [b'a'..=b'z', rest @ ..] if rest.len() < 40 && rest.iter().all(tail) => Ok(Slug(text)),
            _ => Err(Malformed::Slug(text)),
        }
    }
}

impl TryFrom<String> for Label {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        if is_ascii_label(text.as_bytes()) || is_label(&text) { Ok(Label(text)) } else { Err(Malformed::Label(text)) }
    }
}

fn is_label(text: &str) -> bool {
    let plain = !text.chars().any(char::is_control) && text.trim() == text;
    (1..=200).contains(&text.chars().count()) && plain && is_nfc(text)
}

/// Of letters that are a byte each nothing can be composed: most labels are asked no more, and there are millions.
fn is_ascii_label(text: &[u8]) -> bool {
    let ends_in_words = text.first() != Some(&b' ') && text.last() != Some(&b' ');
    (1..=200).contains(&text.len()) && ends_in_words && text.iter().all(|byte| matches!(byte, b' '..=b'~'))
}

macro_rules! as_text {
    ($name:ident) => {
        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<&str> for $name {
            type Error = Malformed;
            fn try_from(text: &str) -> Result<Self, Malformed> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> String {
                value.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

as_text!(Slug);
as_text!(Label);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_one_composed_line() {
        assert!(Label::try_from("L’Atelier de Béa").is_ok());
        for wrong in ["", " x", "two\nlines", "Be\u{301}a"] {
            assert!(Label::try_from(wrong).is_err(), "{wrong:?}");
        }
        assert!(Label::try_from("é".repeat(200)).is_ok());
        assert!(Label::try_from("é".repeat(201)).is_err());
    }

    #[test]
    fn the_short_way_takes_no_label_that_the_long_one_refuses() {
        let letters = ["a", " ", "~", "\u{7f}", "\t", "\n", "\u{1f}", "\0", "\u{e9}", "\u{a0}", "e\u{301}"];
        let ends = letters.iter().flat_map(|first| letters.iter().map(move |last| format!("{first}b{last}")));
        let long = [0, 1, 199, 200, 201].map(|length| "x".repeat(length));
        for text in letters.iter().map(|&text| text.to_owned()).chain(ends).chain(long) {
            assert!(is_label(&text) || !is_ascii_label(text.as_bytes()), "{text:?}");
            assert!(is_label(&text) == is_ascii_label(text.as_bytes()) || !text.is_ascii(), "{text:?}");
        }
    }

    #[test]
    fn a_slug_is_lower_case_ascii() {
        assert!(Slug::try_from("cae").is_ok());
        for wrong in ["", "9lives", "Cae", "a-b", "é", &"a".repeat(41)] {
            assert!(Slug::try_from(wrong).is_err(), "{wrong:?}");
        }
    }
}

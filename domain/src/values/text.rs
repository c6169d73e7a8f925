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
        let length = text.chars().count();
        let plain = !text.chars().any(char::is_control) && text.trim() == text;
        match (1..=200).contains(&length) && plain && is_nfc(&text) {
            true => Ok(Label(text)),
            false => Err(Malformed::Label(text)),
        }
    }
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
    fn a_slug_is_lower_case_ascii() {
        assert!(Slug::try_from("cae").is_ok());
        for wrong in ["", "9lives", "Cae", "a-b", "é", &"a".repeat(41)] {
            assert!(Slug::try_from(wrong).is_err(), "{wrong:?}");
        }
    }
}

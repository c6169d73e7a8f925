//! The identifier of a cooperative's book.

use super::Malformed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// A lower-case UUID, or `demo-…` for a book of the demonstration, which plays under its own clock and can therefore
/// never pass for a real one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct BookId(String);

impl BookId {
    /// The book of a real cooperative.
    #[must_use]
    pub fn of(id: Uuid) -> Self {
        BookId(id.hyphenated().to_string())
    }

    /// The text: the `aggregate_id` of every row of this book.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the book's log, as checkpoints and leaves state it: `quitus/<id>`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("quitus/{}", self.0)
    }

    /// Whether this is a book of the demonstration.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.0.starts_with("demo-")
    }
}

impl TryFrom<String> for BookId {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        let demo = |rest: &str| {
            (1..=40).contains(&rest.len())
                && rest.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        let uuid = Uuid::try_parse(&text).is_ok_and(|id| id.hyphenated().to_string() == text);
        match uuid || text.strip_prefix("demo-").is_some_and(demo) {
            true => Ok(BookId(text)),
            false => Err(Malformed::BookId(text)),
        }
    }
}

impl FromStr for BookId {
    type Err = Malformed;
    fn from_str(text: &str) -> Result<Self, Malformed> {
        BookId::try_from(text.to_owned())
    }
}

impl From<Uuid> for BookId {
    fn from(id: Uuid) -> Self {
        BookId::of(id)
    }
}

impl From<BookId> for String {
    fn from(id: BookId) -> String {
        id.0
    }
}

impl fmt::Display for BookId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

//! The name of a book: the cooperative's id.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;
use uuid::Uuid;

const DEMO: &str = "demo-";
const LONGEST_SLUG: usize = 64;

/// The id of a cooperative and of its book: a lower-case UUID, or `demo-<slug>` for a demonstration.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BookId(String);

/// Why a text is no book id.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0:?} is no book id: write a lower-case UUID, or demo-<slug> with letters a-z, digits and hyphens")]
pub struct InvalidBookId(String);

impl BookId {
    /// The id as it stands in the tables and behind `quitus/` in the origin.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for BookId {
    type Err = InvalidBookId;

    fn from_str(text: &str) -> Result<Self, InvalidBookId> {
        let known = match text.strip_prefix(DEMO) {
            Some(slug) => is_slug(slug),
            None => Uuid::try_parse(text).is_ok_and(|id| id.hyphenated().to_string() == text),
        };
        if known { Ok(BookId(text.to_owned())) } else { Err(InvalidBookId(text.to_owned())) }
    }
}

impl From<Uuid> for BookId {
    fn from(id: Uuid) -> Self {
        BookId(id.hyphenated().to_string())
    }
}

impl fmt::Display for BookId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_slug(slug: &str) -> bool {
    !slug.is_empty()
        && slug.len() <= LONGEST_SLUG
        && slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lower_case_uuids_and_demo_slugs_name_a_book() {
        let rows = [
            ("3f2504e0-4f89-41d3-9a0c-0305e82c3301", true),
            ("demo-les-trois-caes", true),
            ("3F2504E0-4F89-41D3-9A0C-0305E82C3301", false),
            ("3f2504e04f8941d39a0c0305e82c3301", false),
            ("urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301", false),
            ("demo-", false),
            ("demo-Été", false),
            ("demo-../x", false),
            ("", false),
        ];
        for (text, expected) in rows {
            assert_eq!(text.parse::<BookId>().is_ok(), expected, "{text}");
        }
    }
}

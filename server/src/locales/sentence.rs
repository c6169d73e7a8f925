//! What happened, why, and what to do next.

use std::fmt;

/// Three short sentences for somebody who has just been refused something, or reads a finding. Each begins with a
/// capital letter and ends with a full stop.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// What happened, with its figures.
    pub what: String,
    /// Why: the reason of the law with its article, or that of the book.
    pub why: String,
    /// What to do next.
    pub next: String,
}

impl Sentence {
    /// The three parts, each with its language's spaces.
    pub(super) fn set(typography: fn(&str) -> String, parts: [&str; 3]) -> Self {
        let [what, why, next] = parts.map(typography);
        Sentence { what, why, next }
    }

    /// Names the article behind the reason, as a sentence of its own: `… Loi n° 47-1775, art. 13.`
    pub(super) fn under(self, article: &str) -> Self {
        let mut letters = article.chars();
        let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        Sentence { why: format!("{} {capital}{}.", self.why, letters.as_str()), ..self }
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.what, self.why, self.next)
    }
}

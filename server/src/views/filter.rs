//! Which entries of the book are meant. What is asked for together must hold together.

use super::steps::Steps;
use super::told;
use super::unanswered::Unanswered;
use crate::locales::{Language, cli as say};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{AssociateRef, Day};
use quitus_projections::Recorded;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// What the entries have in common.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Only those about one associate, by number.
    pub associate: Option<u32>,
    /// Only those of one type, such as `capital.shares_subscribed`, or of all that begin alike, such as `capital`.
    pub kind: Option<String>,
    /// Only those that one actor recorded.
    pub actor: Option<String>,
    /// Only those whose decision has this text in its number, or in how it is told, with its organ and day.
    pub decision: Option<String>,
    /// Only those that take effect on this day or later.
    pub from: Option<Day>,
    /// Only those that take effect on this day or earlier.
    pub to: Option<Day>,
}

/// A type, or the word before its point.
///
/// # Errors
/// Which there are.
pub fn known_type(text: &str) -> Result<String, String> {
    let names = || Event::KINDS.iter().map(|(name, _)| *name);
    if names().any(|name| is_of(name, text)) {
        return Ok(text.to_owned());
    }
    let capabilities: BTreeSet<&str> = names().filter_map(|name| Some(name.split_once('.')?.0)).collect();
    let known = capabilities.into_iter().chain(names()).collect::<Vec<_>>();
    Err(format!("there are: {}", known.join(", ")))
}

fn is_of(kind: &str, asked: &str) -> bool {
    kind == asked || kind.split_once('.').is_some_and(|(capability, _)| capability == asked)
}

impl Filter {
    /// The entries that are meant.
    ///
    /// # Errors
    /// [`Unanswered::NotThere`] for an associate that is not there, and for days in the wrong order.
    pub fn chosen<'r>(&self, steps: &Steps<'r>) -> Result<Vec<&'r Recorded>, Unanswered> {
        let language = steps.reading.language;
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to < from
        {
            return Err(Unanswered::NotThere(say::days_reversed(language, &from.to_string(), &to.to_string())));
        }
        let associate = match self.associate {
            Some(number) => Some(steps.numbered(number).ok_or_else(|| no_associate(language, number))?),
            None => None,
        };
        Ok(steps.reading.known.iter().filter(|recorded| self.means(steps, associate, recorded)).collect())
    }

    fn means(&self, steps: &Steps<'_>, associate: Option<AssociateRef>, recorded: &Recorded) -> bool {
        let on = recorded.effective_on();
        associate.is_none_or(|associate| steps.subjects(recorded).contains(&associate))
            && self.kind.as_deref().is_none_or(|kind| is_of(recorded.event.kind(), kind))
            && self
                .actor
                .as_deref()
                .is_none_or(|actor| *recorded.actor == *actor || recorded.actor.split('+').any(|one| one == actor))
            && self.decision.as_deref().is_none_or(|text| cites(steps.reading.language, recorded, text))
            && self.from.is_none_or(|from| from <= on)
            && self.to.is_none_or(|to| on <= to)
    }

    /// What was asked for, as it was written; nothing when that is everything.
    #[must_use]
    pub fn as_written(&self) -> Option<String> {
        let day = |day: Day| day.to_string();
        let asked = [
            ("--associate", self.associate.map(|number| number.to_string())),
            ("--type", self.kind.clone()),
            ("--actor", self.actor.clone()),
            ("--decision", self.decision.clone()),
            ("--from", self.from.map(day)),
            ("--to", self.to.map(day)),
        ];
        let written: Vec<String> =
            asked.into_iter().filter_map(|(name, value)| Some(format!("{name} {}", value?))).collect();
        (!written.is_empty()).then(|| written.join(" "))
    }
}

/// A resolution of the book has a bare number, the same in every assembly: it is asked for as it is told, with its day.
fn cites(language: Language, recorded: &Recorded, text: &str) -> bool {
    let text = plain(text);
    recorded.event.decision().is_some_and(|decision| {
        plain(&decision.number()).contains(&text) || plain(&told::decision(language, decision)).contains(&text)
    })
}

/// As people compare: capitals, composed accents and the kinds of space make no difference.
fn plain(text: &str) -> String {
    let space = |letter: char| if letter.is_whitespace() { ' ' } else { letter };
    text.nfc().map(space).flat_map(char::to_lowercase).collect()
}

/// No associate has that number.
#[must_use]
pub fn no_associate(language: Language, number: u32) -> Unanswered {
    Unanswered::NotThere(say::no_associate(language, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_a_known_one_or_what_stands_before_its_point() {
        for known in ["capital", "capital.shares_subscribed", "person", "book"] {
            assert_eq!(known_type(known), Ok(known.to_owned()));
        }
        for wrong in ["", "capital.", "cap", "shares_subscribed", "capital.shares"] {
            assert!(known_type(wrong).unwrap_err().contains("capital, "), "{wrong}");
        }
    }

    #[test]
    fn words_are_compared_as_people_compare_them() {
        let number = plain("AGO du 14 juin 2013, r\u{e9}solution n\u{b0}\u{a0}5");
        for text in ["R\u{c9}SOLUTION N\u{b0} 5", "re\u{301}solution", "n\u{b0}\u{202f}5"] {
            assert!(number.contains(&plain(text)), "{text}");
        }
        assert!(!number.contains(&plain("n\u{b0} 6")));
    }
}

//! A vote under other statutes, beside what it was: the recorded votes counted again, and the book untouched.
//!
//! What is typed is read by `typed`, for the command line and for the page alike. Deliberately absent: other votes than
//! those that were recorded.

use super::assemblies::{self, Asked};
use super::explain_vote::{colleges_of, rows};
use super::reading::Reading;
use super::steps::Steps;
use super::typed::Typed;
use super::unanswered::Unanswered;
use crate::locales::{self, Language, cli as say};
use crate::sheets::{Heading, Sheet, Side};
use quitus_domain::assemblies::{Unimaginable, VoteResult};
use quitus_domain::statutes::Statutes;
use quitus_domain::values::QuorumBase;
use quitus_projections::assemblies::{Explained, Measure, explained, what_if};
use serde_json::{Value, json};

/// A vote, as it was and as it would have been.
pub struct Told<'r> {
    asked: &'r Asked,
    steps: Steps<'r>,
    typed: Typed,
    before: Explained,
    after: Explained,
}

/// The vote on a resolution of an assembly, under what was typed.
///
/// # Errors
/// [`Unanswered::NotThere`] for a resolution that is not there, a vote that is not closed, and what cannot be imagined.
pub fn of(asked: &Asked, resolution: u16, typed: Typed) -> Result<Told<'_>, Unanswered> {
    let (reading, all) = (&asked.reading, asked.held.resolutions.len());
    let (language, assembly) = (reading.language, asked.held.assembly);
    let none = || Unanswered::NotThere(say::no_resolution(language, resolution, asked.number, all));
    let before = explained(&reading.known, assembly, resolution).ok_or_else(none)?;
    if before.stated.is_none() {
        return Err(Unanswered::NotThere(say::what_if_not_closed(language)));
    }
    let after = what_if(&reading.known, assembly, resolution, typed.imagined()).ok_or_else(none)?;
    let after = after.map_err(|why| Unanswered::NotThere(unimaginable(language, &why)))?;
    Ok(Told { asked, steps: Steps::of(reading), typed, before, after })
}

/// Statutes as JSON: whole clauses, alone or within a command that adopts or amends them.
///
/// # Errors
/// What cannot be read.
pub fn clauses(text: &str) -> Result<Statutes, serde_json::Error> {
    let mut value: Value = serde_json::from_str(text)?;
    let clauses = value.get_mut("statutes").map(Value::take).unwrap_or(value);
    serde_json::from_value(clauses)
}

fn unimaginable(language: Language, why: &Unimaginable) -> String {
    match why {
        Unimaginable::NoColleges => say::what_if_no_colleges(language),
        Unimaginable::UnknownCollege { college, known } => {
            let known: Vec<String> = known.iter().map(ToString::to_string).collect();
            say::what_if_unknown_college(language, college.as_str(), &known.join(", "))
        }
        Unimaginable::CountedOtherwise => say::what_if_counted_otherwise(language),
        Unimaginable::Forbidden(breach) => {
            say::what_if_forbidden(language, &locales::breach(language, breach).to_string())
        }
    }
}

impl<'r> Told<'r> {
    /// The book.
    #[must_use]
    pub fn reading(&self) -> &'r Reading {
        self.steps.reading
    }

    /// Above it.
    #[must_use]
    pub fn title(&self) -> String {
        let (asked, language) = (self.asked, self.reading().language);
        let (kind, day) = (assemblies::name(language, &asked.held), locales::day(language, asked.held.held_on));
        say::what_if_title(language, self.before.resolution, asked.number, kind, &day)
    }

    /// What is imagined, and what comes of it.
    #[must_use]
    pub fn figures(&self) -> Vec<(String, String)> {
        let language = self.reading().language;
        let comes = match self.outcome_changes() {
            true => say::what_if_other_outcome(language),
            false => say::what_if_same_outcome(language),
        };
        let imagined = self.typed.in_words(language);
        vec![(say::what_if_imagined(language), imagined), (say::what_if_comes_of_it(language), comes)]
    }

    /// Both, line by line, then the colleges of each; any but the first may be empty.
    #[must_use]
    pub fn sheets(&self) -> Vec<Sheet> {
        let language = self.reading().language;
        let (before, after) = (self.before.stated.as_ref(), self.after.computed.as_ref());
        vec![
            self.side_by_side(),
            colleges_of(language, say::what_if_colleges_before(language), before),
            colleges_of(language, say::what_if_colleges_after(language), after),
        ]
    }

    fn side_by_side(&self) -> Sheet {
        let language = self.reading().language;
        let head = vec![
            Heading::named(say::what_if_column(language), Side::Left),
            Heading::named(say::as_recorded(language), Side::Left),
            Heading::named(say::as_imagined(language), Side::Left),
        ];
        let before = self.lines(&self.before, self.before.stated.as_ref());
        let after = self.lines(&self.after, self.after.computed.as_ref());
        let pairs = before.into_iter().zip(after);
        let rows = pairs.map(|((name, was), (_, would_be))| vec![name.into(), was.into(), would_be.into()]);
        Sheet { name: say::what_if_sheet(language), head, rows: rows.collect() }
    }

    fn lines(&self, told: &Explained, result: Option<&VoteResult>) -> Vec<(String, String)> {
        let language = self.reading().language;
        let mut lines = result.map(|result| rows(&self.steps, told, result)).unwrap_or_default();
        lines.push((say::vote_outcome(language), outcome(language, told, result)));
        lines
    }

    fn outcome_changes(&self) -> bool {
        let of = |told: &Explained, result: Option<&VoteResult>| {
            result.map(|result| result.outcome).filter(|_| deliberates(told))
        };
        of(&self.before, self.before.stated.as_ref()) != of(&self.after, self.after.computed.as_ref())
    }

    /// Both for programs.
    #[must_use]
    pub fn as_json(&self) -> Value {
        let reading = self.reading();
        let one = |told: &Explained, result: Option<&VoteResult>| {
            json!({
                "rule": told.rule, "quorum": told.quorum, "deliberates": deliberates(told), "carry": told.carry,
                "result": result, "lines": self.lines(told, result),
            })
        };
        json!({
            "book": reading.book,
            "as_of": reading.dates_json(),
            "assembly": self.before.assembly,
            "number": self.asked.number,
            "resolution": self.before.resolution,
            "imagined": self.typed.as_json(),
            "recorded": one(&self.before, self.before.stated.as_ref()),
            "what_if": one(&self.after, self.after.computed.as_ref()),
            "outcome_changes": self.outcome_changes(),
        })
    }
}

/// Whether enough take part.
fn deliberates(told: &Explained) -> bool {
    let reached = |one: Measure| told.quorum.least.is_none() || one.present >= one.needed;
    match told.quorum.base {
        QuorumBase::Heads => reached(told.quorum.heads),
        QuorumBase::Shares => reached(told.quorum.shares),
        QuorumBase::Both => reached(told.quorum.heads) && reached(told.quorum.shares),
    }
}

fn outcome(language: Language, told: &Explained, result: Option<&VoteResult>) -> String {
    match result {
        Some(result) if deliberates(told) => locales::outcome(language, result.outcome).to_owned(),
        Some(_) => say::what_if_no_quorum(language),
        None => say::vote_still_open(language),
    }
}

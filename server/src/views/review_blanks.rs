//! What a reviewer asks, or a report on the cooperative project tells, and no book can know: fields left empty on purpose,
//! each with why (REV-07; SCIC-15, décret 2015-1381).
//!
//! Invariant: a field is never filled in here, not even from something near it. Deliberately absent: a place to keep the
//! answers, which belong to the report and not to the book.

use crate::locales::{Language, cli as say};
use crate::sheets::{Heading, Sheet, Side};
use serde_json::{Value, json};

/// A field that people fill in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blank {
    /// Training of associates and managers.
    Training,
    /// Information outside assemblies.
    Information,
    /// The description of the project.
    Project,
    /// How it went on.
    Evolution,
    /// How several categories of members were brought together.
    Members,
    /// How goods and services are produced.
    Conditions,
    /// What changed around the business.
    Economy,
    /// Cooperation among cooperatives.
    Cooperation,
}

impl Blank {
    /// Its word for programs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Blank::Training => "training",
            Blank::Information => "information",
            Blank::Project => "project",
            Blank::Evolution => "evolution",
            Blank::Members => "members",
            Blank::Conditions => "conditions",
            Blank::Economy => "economy",
            Blank::Cooperation => "cooperation",
        }
    }

    fn asked(self, language: Language) -> String {
        match self {
            Blank::Training => say::blank_training(language),
            Blank::Information => say::blank_information(language),
            Blank::Project => say::blank_project(language),
            Blank::Evolution => say::blank_evolution(language),
            Blank::Members => say::blank_members(language),
            Blank::Conditions => say::blank_conditions(language),
            Blank::Economy => say::blank_economy(language),
            Blank::Cooperation => say::blank_cooperation(language),
        }
    }

    fn why(self, language: Language) -> String {
        match self {
            Blank::Training => say::why_training(language),
            Blank::Information => say::why_information(language),
            Blank::Project => say::why_project(language),
            Blank::Evolution => say::why_evolution(language),
            Blank::Members => say::why_members(language),
            Blank::Conditions => say::why_conditions(language),
            Blank::Economy => say::why_economy(language),
            Blank::Cooperation => say::why_cooperation(language),
        }
    }

    /// The field for programs: what is asked, why it is empty, and nothing for an answer.
    #[must_use]
    pub fn as_json(self, language: Language) -> Value {
        json!({ "field": self.word(), "asked": self.asked(language), "why": self.why(language), "answer": null })
    }
}

/// The fields as a table, each with an empty answer that says so.
#[must_use]
pub fn sheet(language: Language, blanks: &[Blank]) -> Sheet {
    let head = vec![
        Heading::named(say::asked_column(language), Side::Left),
        Heading::named(say::answer_column(language), Side::Left),
        Heading::named(say::why_blank_column(language), Side::Left),
    ];
    let row = |blank: &Blank| {
        vec![blank.asked(language).into(), say::to_complete(language).into(), blank.why(language).into()]
    };
    Sheet { name: say::sheet_blanks(language), head, rows: blanks.iter().map(row).collect() }
}

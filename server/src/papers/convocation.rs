//! The letter that convenes an assembly (*convocation*), with a proxy form to cut out.

use super::{Company, Meeting, Proof};
use askama::Template;
use quitus_domain::values::{Day, Position, TimeOfDay};

/// What a convocation states (AG-01): day, time, place, agenda, drafts, papers, and how to take part.
#[derive(Template)]
#[template(path = "convocation.html")]
pub struct Convocation {
    /// Whose assembly.
    pub company: Company,
    /// What it is: `Assemblée générale mixte`.
    pub kind: &'static str,
    /// Who convenes: `la gérance`.
    pub convener: &'static str,
    /// First or second call.
    pub call: String,
    /// When it is convened.
    pub sent_on: Day,
    /// The day.
    pub held_on: Day,
    /// The time.
    pub at: TimeOfDay,
    /// The place, or the link.
    pub place: String,
    /// The items of the agenda.
    pub agenda: Vec<String>,
    /// The drafts.
    pub resolutions: Vec<DraftText>,
    /// The papers.
    pub documents: Vec<String>,
    /// How to take part, by the statutes.
    pub ways: Vec<String>,
    /// By which entries.
    pub entries: Vec<Position>,
    /// By which book.
    pub proof: Proof,
}

/// A draft resolution.
pub struct DraftText {
    /// Its number.
    pub number: u16,
    /// By which rule it is counted.
    pub kind: &'static str,
    /// What will be put to the vote.
    pub wording: String,
    /// The category that alone votes on it.
    pub reserved_to: Option<String>,
}

impl Meeting for Convocation {
    fn entry_list(&self) -> &[Position] {
        &self.entries
    }
}

impl Convocation {
    /// `assemblée générale mixte`, within a sentence.
    fn kind_within(&self) -> String {
        self.kind.to_lowercase()
    }
}

//! The letter that consults the associates in writing (*consultation écrite*), with the answer to fill in.

use super::{Company, DraftText, Meeting, Proof};
use askama::Template;
use quitus_domain::values::{Day, Position};

/// What the letter states (AG-14): the drafts, the papers, until when and where answers are received.
#[derive(Template)]
#[template(path = "consultation.html")]
pub struct Consultation {
    /// Of which cooperative.
    pub company: Company,
    /// Who consults: `la gérance`.
    pub convener: &'static str,
    /// First or second call.
    pub call: String,
    /// When it is sent.
    pub sent_on: Day,
    /// The last day for answers.
    pub until: Day,
    /// Where answers are sent.
    pub place: String,
    /// The items.
    pub agenda: Vec<String>,
    /// The drafts.
    pub resolutions: Vec<DraftText>,
    /// The papers.
    pub documents: Vec<String>,
    /// By which entries.
    pub entries: Vec<Position>,
    /// By which book.
    pub proof: Proof,
}

impl Meeting for Consultation {
    fn entry_list(&self) -> &[Position] {
        &self.entries
    }
}

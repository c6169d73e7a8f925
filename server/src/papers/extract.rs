//! A certified extract of minutes (*extrait certifié conforme*): one resolution, its result, and who certifies it.

use super::{Company, Meeting, PaperRegister, Proof, Resolution};
use askama::Template;
use quitus_domain::values::{Day, Position};

/// What an extract states.
#[derive(Template)]
#[template(path = "extract.html")]
pub struct Extract {
    /// Whose assembly.
    pub company: Company,
    /// What it is: `Assemblée générale mixte`.
    pub kind: &'static str,
    /// The number of the minutes.
    pub number: u32,
    /// The number of those that these correct.
    pub rectifies: Option<u32>,
    /// The day they were sealed.
    pub sealed_on: Day,
    /// Whether signature and time-stamp are attached to them.
    pub register: PaperRegister,
    /// The day of the assembly.
    pub held_on: Day,
    /// How many took part: `9 présents et 2 représentés, sur 12 associés`.
    pub attendance: String,
    /// The item of the agenda it came under.
    pub item: String,
    /// The resolution.
    pub resolution: Resolution,
    /// The count.
    pub figures: String,
    /// What came out.
    pub outcome: &'static str,
    /// The day of the decision.
    pub decided_on: Day,
    /// Who may certify it: those who represent the cooperative on the day.
    pub certified_by: Vec<String>,
    /// As what: `le représentant légal`.
    pub quality: &'static str,
    /// By which entries.
    pub entries: Vec<Position>,
    /// By which book.
    pub proof: Proof,
}

impl Meeting for Extract {
    fn entry_list(&self) -> &[Position] {
        &self.entries
    }
}

impl Extract {
    fn is_paper(&self) -> bool {
        self.register == PaperRegister::Paper
    }
}

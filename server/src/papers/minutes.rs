//! Minutes of a general assembly (*procès-verbal*), drawn up from the facts of the book.

use super::{Company, Meeting, Proof};
use askama::Template;
use quitus_domain::assemblies::Holding;
use quitus_domain::values::{Day, Position, TimeOfDay};

/// What minutes state (AG-25), in the order of the decree.
#[derive(Template)]
#[template(path = "minutes.html")]
pub struct Minutes {
    /// Whose assembly.
    pub company: Company,
    /// How it was held.
    pub holding: Holding,
    /// What it is: `Assemblée générale mixte`.
    pub kind: &'static str,
    /// The number, once sealed.
    pub number: Option<u32>,
    /// The number of those that these correct.
    pub rectifies: Option<u32>,
    /// What they correct in them.
    pub correction: Option<String>,
    /// The number of those that correct these.
    pub rectified_by: Option<u32>,
    /// Who approved these, once they were.
    pub approved: Option<String>,
    /// Whether signature and time-stamp are attached: until then the paper register remains required.
    pub register: Register,
    /// The day.
    pub held_on: Day,
    /// When it was convened.
    pub sent_on: Day,
    /// First or second call.
    pub call: String,
    /// The place; where answers were sent; the deed.
    pub place: String,
    /// Who consulted: `la gérance`.
    pub convener: &'static str,
    /// When it was opened and closed.
    pub hours: (Option<TimeOfDay>, Option<TimeOfDay>),
    /// The day it was closed, when another than that of the meeting.
    pub closed_on: Option<Day>,
    /// Who takes the chair, and in which capacity.
    pub chair: (String, Option<String>),
    /// How many take part: `9 présents et 2 représentés, sur 12 associés`.
    pub attendance: String,
    /// Each adjournment and what followed, in sentences.
    pub adjournments: Vec<String>,
    /// One line per associate of the roll.
    pub sheet: Vec<SheetLine>,
    /// The items of the agenda.
    pub agenda: Vec<String>,
    /// The documents and reports, once sealed.
    pub documents: Option<String>,
    /// The debates, once sealed.
    pub debates: Option<String>,
    /// The resolutions.
    pub resolutions: Vec<Resolution>,
    /// Who signs.
    pub signatories: Vec<String>,
    /// By which entries.
    pub entries: Vec<Position>,
    /// By which book.
    pub proof: Proof,
}

/// Which register these minutes belong to (AG-26, AG-27).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Register {
    /// Electronic: an advanced signature and a time-stamp are attached.
    Electronic,
    /// The paper one remains required.
    Paper,
}

/// One line of the attendance sheet (*feuille de présence*).
pub struct SheetLine {
    /// Who.
    pub associate: String,
    /// The category.
    pub category: String,
    /// The college.
    pub college: String,
    /// The shares.
    pub shares: u64,
    /// The votes.
    pub votes: u64,
    /// There by whom, represented by whom, or away; empty before the meeting.
    pub part: String,
}

/// One resolution.
pub struct Resolution {
    /// Its number.
    pub number: u16,
    /// By which rule it is counted.
    pub kind: &'static str,
    /// What was put to the vote.
    pub wording: String,
    /// How, when.
    pub put: Option<String>,
    /// The count.
    pub figures: Option<String>,
    /// What came out.
    pub outcome: Option<&'static str>,
    /// By college: name, weight, for, against, neither.
    pub colleges: Vec<CollegeLine>,
    /// The entry that carried it out.
    pub applied_at: Option<Position>,
}

/// The heads of one college.
pub struct CollegeLine {
    /// Its name.
    pub name: String,
    /// Its weight.
    pub weight: String,
    /// For, against, neither.
    pub heads: [u64; 3],
}

impl Meeting for Minutes {
    fn entry_list(&self) -> &[Position] {
        &self.entries
    }
}

impl Minutes {
    fn meets(&self) -> bool {
        self.holding == Holding::Meeting
    }

    fn is_paper(&self) -> bool {
        self.register == Register::Paper
    }
}

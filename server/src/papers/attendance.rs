//! The attendance sheet (*feuille de présence*): to sign as one comes in, and as it stood once the meeting was held.

use super::{Company, Meeting, Proof, SheetLine};
use askama::Template;
use quitus_domain::values::{Day, Position, TimeOfDay};

/// What an attendance sheet states (AG-08): everyone on the roll, the votes, who stands for whom, and room to sign.
#[derive(Template)]
#[template(path = "attendance.html")]
pub struct AttendanceSheet {
    /// Whose assembly.
    pub company: Company,
    /// What it is: `Assemblée générale mixte`.
    pub kind: &'static str,
    /// First or second call.
    pub call: String,
    /// When it was convened.
    pub sent_on: Day,
    /// The day.
    pub held_on: Day,
    /// The time.
    pub at: TimeOfDay,
    /// The place, or the link.
    pub place: String,
    /// How many took part, once it was opened.
    pub counted: Option<String>,
    /// One line per associate of the roll.
    pub sheet: Vec<SheetLine>,
    /// Associates and votes of the roll.
    pub total: (u64, u64),
    /// Who took the chair, once it was opened.
    pub chair: Option<String>,
    /// By which entries.
    pub entries: Vec<Position>,
    /// By which book.
    pub proof: Proof,
}

impl Meeting for AttendanceSheet {
    fn entry_list(&self) -> &[Position] {
        &self.entries
    }
}

//! From an accountant's file of entries (FEC) to one command that records them.
//!
//! | File | Makes |
//! |---|---|
//! | `choice` | of the words on the command line, which journals and accounts are meant |
//! | `setting` | of the book, what it knows already |
//! | `wrong` | faults at their line and column |
//! | `entries` | of lines, entries; of what the book has, what is left to take |
//! | `command` | one command |
//! | `sums` | of what is taken, how much it is |
//! | `checked`, `told` | of faults and of what was found, sentences, a table and JSON |
//!
//! Invariants: a file in which the checker of the tax office's form finds a fault is not read; nothing goes on while a
//! fault is left; what the book has is not taken again; the same file, choice and book make the same command.
//! Deliberately absent: guessing which journals repeat what the book posts itself, which whoever imports says.

mod checked;
mod choice;
mod command;
mod entries;
mod setting;
mod sums;
mod told;
mod wrong;

pub use checked::one;
pub use choice::{AccountChoice, Choice, JournalChoice, Parties};
pub use command::command;
pub use entries::{Found, FoundEntry, FoundJournal, FoundLine};
pub use setting::{Setting, Taken};
pub use told::{as_json, faults, faults_sheet, journals, left_out, sums};
pub use wrong::{Refused, Wrong};

use quitus_projections::accounts::fec_check::{Fault, check};
use quitus_projections::accounts::fec_read;

/// Why a file is not taken.
#[derive(Debug)]
pub enum Faulty {
    /// It is not what the tax office asks for.
    Form(Vec<Fault>),
    /// It is, and does not fit the book or the choice.
    Own(Vec<Refused>),
}

/// What is taken of a file, and what it holds.
///
/// # Errors
/// [`Faulty`]: every fault, in the order of the lines.
pub fn read(name: &str, bytes: &[u8], choice: &Choice, setting: &Setting) -> Result<Found, Faulty> {
    let faults = check(name, bytes);
    if !faults.is_empty() {
        return Err(Faulty::Form(faults));
    }
    let lines = fec_read::lines(bytes).map_err(Faulty::Form)?;
    let year = setting.year_of_file(name).map_err(|refused| Faulty::Own(vec![refused]))?;
    entries::found(&lines, choice, setting, &year).map_err(Faulty::Own)
}

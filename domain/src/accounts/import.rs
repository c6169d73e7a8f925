//! Entries of another program (*écritures de l'expert-comptable*), many at once: all of them, or none.
//!
//! Each stands in the book as one by hand, with the file that it comes from and its number there, so that no entry of a
//! file is taken twice, whatever the file. Refused: what an entry by hand is refused for, a day outside an open year, a
//! number that was taken, opening balances that the book carries over itself. Deliberately absent: which journals of a
//! file are meant, which whoever imports chooses.

use super::record::{self, RecordEntry};
use super::{EntryOrigin, EntryRecorded, Ledger, year};
use crate::refusal::{BillingRefusal, Refusal};
use crate::register::Register;
use crate::values::{Day, Label, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Command: record entries of a file of accounts. It takes effect on the day of the last of them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportEntries {
    /// The file.
    pub file: Sealed,
    /// What is taken of it.
    pub entries: Vec<ImportedEntry>,
}

/// An entry of a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportedEntry {
    /// Its day.
    pub on: Day,
    /// The code of its journal in the file.
    pub journal: Label,
    /// Its number in the file.
    pub number: Label,
    /// It, as it is recorded.
    pub entry: RecordEntry,
}

/// Why the entries are not recorded so, in ladder order.
#[must_use]
pub fn breaches(register: &Register, ledger: &Ledger, command: &ImportEntries, on: Day) -> Vec<Refusal> {
    let nothing = command.entries.is_empty().then_some(Refusal::NothingToChange);
    let mut seen = BTreeSet::new();
    let own = command.entries.iter().flat_map(|one| {
        let year = year::open_year(ledger, one.on);
        let twice = year.as_ref().is_ok_and(|year| !seen.insert((*year, &one.journal, &one.number)));
        let taken = twice || year.as_ref().is_ok_and(|year| ledger.has_taken(*year, &one.journal, &one.number));
        let (journal, number) = (one.journal.clone(), one.number.clone());
        let late = (on < one.on).then(|| BillingRefusal::EntryAfterTheAct { day: one.on, on }.into());
        let twice = taken.then(|| BillingRefusal::EntryTwice { journal, number }.into());
        let refused = [year.err(), late, twice].into_iter().flatten();
        refused.chain(record::breaches(register, ledger, &one.entry, one.on)).collect::<Vec<_>>()
    });
    nothing.into_iter().chain(own).collect()
}

/// The events of accepted entries, in the order of the file.
#[must_use]
pub fn events(command: &ImportEntries) -> Vec<EntryRecorded> {
    let event = |one: &ImportedEntry| {
        let origin =
            EntryOrigin { file: command.file.clone(), journal: one.journal.clone(), number: one.number.clone() };
        EntryRecorded { origin: Some(origin), ..record::event(&one.entry, one.on) }
    };
    command.entries.iter().map(event).collect()
}

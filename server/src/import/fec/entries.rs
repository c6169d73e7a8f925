//! From the lines of a file to the entries that are taken of it.

use super::choice::{Choice, Parties};
use super::setting::{Setting, Taken};
use super::wrong::{Refused, Wrong};
use crate::ledger::intake::is_treacherous;
use quitus_domain::accounts::{FiscalYear, Journal, plan};
use quitus_domain::values::{AccountNumber, Cents, Day, Label, Party, Slug};
use quitus_projections::accounts::fec_read::FecLine;
use std::collections::{BTreeMap, BTreeSet};

/// What a file holds, and what is taken of it.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Its journals.
    pub journals: Vec<FoundJournal>,
    /// The entries that are new.
    pub entries: Vec<FoundEntry>,
    /// How many of the chosen ones the book has already.
    pub already: usize,
    /// On how many of the taken lines stands something that is not kept: a sub-account, a matching, a currency.
    pub lines_with_more: usize,
}

/// A journal of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundJournal {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its entries.
    pub entries: usize,
    /// Its debits, in cents.
    pub debit: Cents,
    /// As which of ours it is taken.
    pub taken_as: Option<Journal>,
    /// What the book posted itself, in that year, in the journal of ours that it is taken as, or that has its code.
    pub own: usize,
}

/// An entry that is taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundEntry {
    /// Its first line in the file.
    pub line: usize,
    /// Its day.
    pub on: Day,
    /// The code of its journal in the file, and its number there.
    pub origin: (String, String),
    /// As which of ours it is taken.
    pub journal: Journal,
    /// What it says.
    pub label: String,
    /// The number and the day of its document.
    pub piece: (String, Day),
    /// Its lines.
    pub lines: Vec<FoundLine>,
}

/// A line of an entry: its account, whose, debit, credit.
pub type FoundLine = (AccountNumber, Option<Party>, Cents, Cents);

/// What is taken of the lines of a file of that year.
///
/// # Errors
/// Every fault, in the order of the lines.
pub fn found(lines: &[FecLine], choice: &Choice, setting: &Setting, year: &FiscalYear) -> Result<Found, Vec<Refused>> {
    let groups: Vec<&[FecLine]> = lines.chunk_by(|a, b| (&a.journal, &a.number) == (&b.journal, &b.number)).collect();
    let journals = journals(&groups, choice, setting, year);
    let mut refused = of_choice(&journals, choice, setting, year);
    let mut reader = Reader { choice, setting, year, slugs: BTreeMap::new(), refused: Vec::new() };
    let mut found = Found { journals, ..Found::default() };
    for group in groups {
        let Some(entry) = reader.entry(group) else { continue };
        match reader.is_taken(&entry) {
            true => found.already += 1,
            false => {
                let more = group.iter().filter(|line| line.says_more || reader.leaves_out(line)).count();
                found.lines_with_more += more;
                found.entries.push(entry);
            }
        }
    }
    refused.extend(reader.refused);
    refused.sort();
    if refused.is_empty() { Ok(found) } else { Err(refused) }
}

fn journals(groups: &[&[FecLine]], choice: &Choice, setting: &Setting, year: &FiscalYear) -> Vec<FoundJournal> {
    let mut journals: Vec<FoundJournal> = Vec::new();
    for lines in groups {
        let Some(first) = lines.first() else { continue };
        let debit: Cents = lines.iter().map(|line| line.debit).sum();
        if let Some(known) = journals.iter_mut().find(|one| one.code == first.journal) {
            known.entries += 1;
            known.debit += debit;
            continue;
        }
        let taken_as = choice.journal(&first.journal);
        let same = || Journal::ALL.into_iter().find(|journal| journal.code() == first.journal);
        let own = taken_as.or_else(same).map_or(0, |journal| setting.own(year.name, journal));
        let (code, name) = (first.journal.clone(), first.journal_name.clone());
        journals.push(FoundJournal { code, name, entries: 1, debit, taken_as, own });
    }
    journals
}

/// What is wrong with the journals that were chosen.
fn of_choice(journals: &[FoundJournal], choice: &Choice, setting: &Setting, year: &FiscalYear) -> Vec<Refused> {
    let mut seen = BTreeSet::new();
    let wrong = |one: &super::JournalChoice| {
        let own = setting.own(year.name, one.journal);
        let there = journals.iter().any(|journal| journal.code == one.code);
        match one.journal {
            _ if !there => Some(Wrong::NoSuchJournal(journals.iter().map(|journal| journal.code.clone()).collect())),
            _ if !seen.insert(one.code.clone()) => Some(Wrong::JournalTwice),
            Journal::Capital => Some(Wrong::CapitalJournal),
            Journal::Sales if own > 0 => Some(Wrong::SalesOfTheBook(own)),
            Journal::Opening if setting.first_year() != Some(year.name) => Some(Wrong::OpeningCarriedOver(year.name)),
            Journal::Opening | Journal::Sales | Journal::Purchases | Journal::Bank | Journal::Miscellaneous => None,
        }
    };
    let mut wrong = wrong;
    choice.journals.iter().filter_map(|one| Some(Refused::whole(one.code.clone(), wrong(one)?))).collect()
}

struct Reader<'r> {
    choice: &'r Choice,
    setting: &'r Setting,
    year: &'r FiscalYear,
    /// Which code each short name of a sub-account comes from.
    slugs: BTreeMap<Slug, String>,
    refused: Vec<Refused>,
}

impl Reader<'_> {
    /// An entry of a journal that is taken; its faults are noted.
    fn entry(&mut self, lines: &[FecLine]) -> Option<FoundEntry> {
        let first = lines.first()?;
        let journal = self.choice.journal(&first.journal)?;
        if first.on < self.year.from {
            self.note(first, "EcritureDate", first.on.to_string(), Wrong::BeforeTheYear(self.year.from));
        }
        for (column, text) in
            [("JournalCode", &first.journal), ("EcritureNum", &first.number), ("PieceRef", &first.piece)]
        {
            if Label::try_from(text.clone()).is_err() || text.chars().any(is_treacherous) {
                self.note(first, column, text.clone(), Wrong::NoLabel);
            }
        }
        let read: Vec<FoundLine> = lines.iter().filter_map(|line| self.line(line, journal)).collect();
        Some(FoundEntry {
            line: first.line,
            on: first.on,
            origin: (first.journal.clone(), first.number.clone()),
            journal,
            label: first.label.clone(),
            piece: (first.piece.clone(), first.piece_on),
            lines: read,
        })
    }

    fn line(&mut self, line: &FecLine, journal: Journal) -> Option<FoundLine> {
        if line.label.chars().any(is_treacherous) {
            self.note(line, "EcritureLib", line.label.clone(), Wrong::Character);
        }
        let Some(account) = self.choice.account(&line.account) else {
            self.note(line, "CompteNum", line.account.clone(), Wrong::NoAccount);
            return None;
        };
        if plan::is_kept_by_the_book(account) {
            self.note(line, "CompteNum", line.account.clone(), Wrong::KeptByTheBook);
        }
        if journal == Journal::Opening && account.is_of_the_result() {
            self.note(line, "CompteNum", line.account.clone(), Wrong::OpeningOfTheResult);
        }
        Some((account, self.party(line), line.debit, line.credit))
    }

    /// Whose sub-account: an associate by the code of our own file, anyone else by a short name made of the code.
    fn party(&mut self, line: &FecLine) -> Option<Party> {
        if line.party.is_empty() || self.choice.parties == Parties::LeftOut {
            return None;
        }
        if let Some(associate) = self.setting.associate(&line.party) {
            return Some(Party::Associate(associate));
        }
        let slug = slug(&line.party)?;
        let other = self.slugs.entry(slug.clone()).or_insert_with(|| line.party.clone()).clone();
        if other != line.party {
            self.note(line, "CompAuxNum", line.party.clone(), Wrong::PartyTwice(other));
        }
        Some(Party::Other(slug))
    }

    fn leaves_out(&self, line: &FecLine) -> bool {
        !line.party.is_empty() && self.choice.parties == Parties::LeftOut
    }

    /// Whether the book has the entry; with another day or other figures, that is a fault.
    fn is_taken(&mut self, entry: &FoundEntry) -> bool {
        let (journal, number) = &entry.origin;
        let Some(taken) = self.setting.taken(self.year.name, journal, number) else { return false };
        let lines = entry.lines.iter().map(|(account, _, debit, credit)| (*account, *debit, *credit)).collect();
        if *taken != Taken::of(entry.on, lines) {
            let (line, found) = (entry.line, number.clone());
            self.refused.push(Refused { line, column: "EcritureNum", found, wrong: Wrong::OtherFigures });
        }
        true
    }

    fn note(&mut self, line: &FecLine, column: &'static str, found: String, wrong: Wrong) {
        self.refused.push(Refused { line: line.line, column, found, wrong });
    }
}

/// `f_dupont` of `F-Dupont`.
fn slug(code: &str) -> Option<Slug> {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    let text: String = code.chars().map(plain).take(39).collect();
    let begins = text.starts_with(|c: char| c.is_ascii_lowercase());
    Slug::try_from(if begins { text } else { format!("c{text}") }).ok()
}

//! The journal (*livre-journal*): entries in the order of their numbers, of one fiscal year or of all.

use super::{Books, Posted, Sums};
use quitus_domain::accounts::{Journal as Code, Posting};
use quitus_domain::values::{AccountNumber, Cents, Day, Party, Position, YearName};
use serde::Serialize;
use std::collections::BTreeMap;

/// The entries of a question.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Journal {
    /// Them, in the order of recording.
    pub entries: Vec<Entry>,
}

/// An entry of the accounts.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Entry {
    /// Its number in its journal and year; none on a day without a fiscal year.
    pub number: Option<Numbered>,
    /// The journal.
    pub journal: Code,
    /// The day.
    pub on: Day,
    /// The day on which it happened, where that one was closed already.
    pub happened_on: Option<Day>,
    /// The day from which it is final.
    pub recorded_on: String,
    /// The document.
    pub piece: Piece,
    /// The type of the entry of the book that posts it.
    pub event: &'static str,
    /// That entry.
    pub entry: Position,
    /// The lines; amounts in cents.
    pub lines: Vec<Line>,
}

/// A number: `VT000012` of 2026.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Numbered {
    /// The fiscal year.
    pub year: YearName,
    /// The code of the journal and six digits.
    pub number: String,
}

/// A document.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Piece {
    /// Its number; `Q` and the number of the entry of the book, where that is the document.
    pub number: String,
    /// Its day.
    pub on: Day,
}

/// A line: a debit or a credit, in cents.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Line {
    /// The account.
    pub account: AccountNumber,
    /// Whose sub-account.
    pub party: Option<Party>,
    /// Debit.
    pub debit: Cents,
    /// Credit.
    pub credit: Cents,
}

/// The entries from one day to another, both included.
#[must_use]
pub fn journal(books: &Books, from: Day, to: Day) -> Journal {
    let mut numbers = Numbers::default();
    let numbered = books.posted().map(|posted| entry(posted, numbers.next(&books.sums, &posted.posting)));
    Journal { entries: numbered.filter(|entry| (from..=to).contains(&entry.on)).collect() }
}

/// The last number given in each journal of each year.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Numbers(BTreeMap<(YearName, Code), u32>);

impl Numbers {
    /// The number of the next posting, in the order of recording; none on a day without a fiscal year.
    pub(crate) fn next(&mut self, sums: &Sums, posting: &Posting) -> Option<Numbered> {
        let year = sums.year_of(posting.on)?.name;
        let place = self.0.entry((year, posting.journal)).or_default();
        *place += 1;
        Some(Numbered { year, number: format!("{}{place:06}", posting.journal.code()) })
    }
}

pub(crate) fn entry(posted: &Posted, number: Option<Numbered>) -> Entry {
    let line = |line: &quitus_domain::accounts::Line| Line {
        account: line.account,
        party: line.party.clone(),
        debit: line.amount.max(Cents::ZERO),
        credit: (-line.amount).max(Cents::ZERO),
    };
    Entry {
        number,
        journal: posted.posting.journal,
        on: posted.posting.on,
        happened_on: posted.posting.happened_on,
        recorded_on: posted.recorded_on.clone(),
        piece: posted.piece.clone(),
        event: posted.kind,
        entry: posted.at,
        lines: posted.posting.lines().iter().map(line).collect(),
    }
}

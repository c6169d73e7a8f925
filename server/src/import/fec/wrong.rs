//! What is wrong with a file whose form is right: it does not fit the book, or what was chosen of it.

use quitus_domain::values::{Day, Siren, YearName};

/// A fault, and where it stands.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Refused {
    /// The line, from 1; 0 for the whole file, or for what was chosen.
    pub line: usize,
    /// The column; empty for the whole.
    pub column: &'static str,
    /// What stands there.
    pub found: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Wrong {
    /// The file is that of another company.
    OtherCompany(Siren),
    /// The cooperative of the book has no SIREN.
    NoSiren,
    /// No fiscal year of the book closes on that day.
    NoSuchYear(Day),
    /// The fiscal year is closed.
    YearClosed(YearName),
    /// The file has no journal of that code.
    NoSuchJournal(Vec<String>),
    /// One journal is chosen twice.
    JournalTwice,
    /// The capital is the register's.
    CapitalJournal,
    /// The book has issued invoices in that year itself: so many entries.
    SalesOfTheBook(usize),
    /// The book carries its balances over to that year.
    OpeningCarriedOver(YearName),
    /// Before the first day of the year.
    BeforeTheYear(Day),
    /// No account of ours.
    NoAccount,
    /// The book fills that account itself.
    KeptByTheBook,
    /// An opening balance of an expense or an income.
    OpeningOfTheResult,
    /// No number of a document or of an entry that the book can hold.
    NoLabel,
    /// A character that no text of the book holds.
    Character,
    /// Two codes of sub-accounts become one.
    PartyTwice(String),
    /// The book has that entry, with another day or other figures.
    OtherFigures,
}

impl Refused {
    /// A fault of the whole file, or of what was chosen.
    #[must_use]
    pub fn whole(found: String, wrong: Wrong) -> Self {
        Refused { line: 0, column: "", found, wrong }
    }
}

//! The accounts (*comptabilité*): the entries that the book posts, and what adds up from them.
//!
//! The fold reads the book in the order of recording, since nothing in accounts is ever changed (PCG, art. 1031-3): a
//! rectification undoes what was posted and posts anew. So the day of a question cuts by the day of an entry, and its
//! knowledge by the place in the book. Invariants: debits are credits in every entry; in each fiscal year the entries of
//! a journal are numbered without a gap, in the order of recording. Deliberately absent: posting itself, which is the
//! domain's, shared with what closes a year.

mod balance;
mod beancount;
mod daily;
pub mod fec;
pub mod fec_check;
pub mod fec_read;
mod headings;
mod journal;
pub mod lettering;
mod measured;
mod parties;
pub mod plain;
mod statements;
mod sums;
mod years;

pub use balance::{Balance, BalanceLine, balance};
pub use beancount::beancount;
pub use daily::{Daily, Moved};
pub use headings::{Heading, Side};
pub use journal::{Entry, Journal as JournalPage, Line, Numbered, Piece, journal};
pub(crate) use journal::{Entry as JournalEntry, Numbers, entry};
pub use measured::{Measured, measured};
pub use parties::{Parties, PartyLine, parties};
pub use statements::{Figures, Row, Statements, statements, sum};
pub use sums::Sums;
pub use years::{Year, years};

use crate::recorded::Recorded;
use quitus_domain::accounts::{FiscalYear, Posting};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{Day, Label, Position};

/// Every entry of the accounts, in the order of recording, and the balances behind them.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Books {
    /// Sums and fiscal years.
    pub sums: Sums,
    entries: Vec<Posted>,
    /// What the entries of the book are about, of invoices and payments.
    about: lettering::Abouts,
}

/// An entry of the accounts, and what it comes from.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Posted {
    /// The entry of the book.
    pub at: Position,
    /// The day on which it was recorded, from which it is final (PCG, art. 1031-3).
    pub recorded_on: String,
    /// What posts it.
    pub kind: &'static str,
    /// Its document.
    pub piece: Piece,
    /// Its lines.
    pub posting: Posting,
}

impl Books {
    /// The accounts of a book, of which `known` is all that is known, in the order of recording.
    #[must_use]
    pub fn of<'r>(known: impl IntoIterator<Item = &'r Recorded>) -> Self {
        let mut books = Books::default();
        known.into_iter().for_each(|recorded| books.add(recorded));
        books
    }

    fn add(&mut self, recorded: &Recorded) {
        self.entries.extend(posted(&mut self.sums, recorded));
        self.about.note(recorded);
    }

    /// The fiscal year of a day, or none.
    #[must_use]
    pub fn year_of(&self, day: Day) -> Option<&FiscalYear> {
        self.sums.year_of(day)
    }

    pub(crate) fn posted(&self) -> impl Iterator<Item = &Posted> {
        self.entries.iter()
    }
}

/// Adds the next entry of the book to the sums, and answers what it posted, with what it comes from.
pub(crate) fn posted(sums: &mut Sums, recorded: &Recorded) -> Vec<Posted> {
    let postings = sums.add(recorded.position, &recorded.event);
    let posted = |posting: Posting| Posted {
        at: recorded.position,
        recorded_on: recorded.recorded_at.get(..10).unwrap_or_default().to_owned(),
        kind: recorded.event.kind(),
        piece: piece(recorded),
        posting,
    };
    postings.into_iter().map(posted).collect()
}

/// The document: an invoice, a paper of the accountant, or else the entry of the book itself.
fn piece(recorded: &Recorded) -> Piece {
    let on = recorded.effective_on();
    let (number, on) = match recorded.event.as_ref() {
        Event::InvoiceIssued(e) => (e.number.to_string(), on),
        Event::CreditNoteIssued(e) => (e.number.to_string(), on),
        Event::LatePenaltyCharged(e) => (e.number.to_string(), on),
        Event::EntryRecorded(e) => (Label::to_string(&e.piece), e.piece_on),
        _ => (format!("Q{}", recorded.position.number()), on),
    };
    Piece { number, on }
}

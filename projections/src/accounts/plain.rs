//! The accounts in the plain-text form that hledger and ledger read, so that other people's programs add them up again.

use super::{Books, Entry, Line, journal};
use quitus_domain::values::{Cents, Day, Party};
use std::fmt::Write;

/// The entries up to a day, in the order of their days, then of recording. Each transaction names its entry of the book.
#[must_use]
pub fn plain(books: &Books, to: Day) -> String {
    let mut entries = journal(books, Day::MIN, to).entries;
    entries.sort_by_key(|entry| entry.on);
    entries.iter().map(transaction).collect()
}

fn transaction(entry: &Entry) -> String {
    let number = entry.number.as_ref().map_or("-", |one| one.number.as_str());
    let mut text = format!("{} ({number}) {}  ; entry:{}\n", entry.on, entry.piece.number, entry.entry.number());
    for line in &entry.lines {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "    {}  {}", place(line), euros(line.debit - line.credit));
    }
    text.push('\n');
    text
}

/// `4:411000:a5500000-…`: by class, so that the first digit adds up.
fn place(line: &Line) -> String {
    let party = match &line.party {
        None => String::new(),
        Some(Party::Associate(associate)) => format!(":{associate}"),
        Some(Party::Other(key)) => format!(":{key}"),
    };
    format!("{}:{}{party}", line.account.class(), line.account)
}

pub(super) fn euros(amount: Cents) -> String {
    let cents = amount.get();
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02} EUR", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}

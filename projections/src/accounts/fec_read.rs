//! The lines of a file of accounts (FEC), once no fault is in it: what an import takes them from.
//!
//! Deliberately absent: what the checker says of a file, which is asked first, and what the book makes of a line.

use super::fec_check::{Fault, Row, Why, fields, read, rows};
use quitus_domain::values::{Cents, Day};

/// A line of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FecLine {
    /// Where it stands, from 1.
    pub line: usize,
    /// The code of the journal.
    pub journal: String,
    /// Its name.
    pub journal_name: String,
    /// The number of the entry.
    pub number: String,
    /// The day of the entry.
    pub on: Day,
    /// The account, as the file has it.
    pub account: String,
    /// The code of whose sub-account it is; empty for none.
    pub party: String,
    /// The number of the document.
    pub piece: String,
    /// Its day.
    pub piece_on: Day,
    /// What it says.
    pub label: String,
    /// Debit.
    pub debit: Cents,
    /// Credit.
    pub credit: Cents,
    /// Whether the file says more of it that no book keeps: a matching, a foreign currency.
    pub says_more: bool,
}

/// The lines of a file, in its order; the fault for what the checker lets pass and no amount can hold.
///
/// # Errors
/// The faults of lines that cannot be read; of a file that the checker finds right, only of an amount too large.
pub fn lines(bytes: &[u8]) -> Result<Vec<FecLine>, Vec<Fault>> {
    let nothing = |why| vec![Fault { line: 1, column: None, found: String::new(), why }];
    let text = read(bytes).ok_or_else(|| nothing(Why::Encoding))?;
    let text = text.replace("\r\n", "\n");
    let rows = rows(&text).ok_or_else(|| nothing(Why::NoEntries))?;
    let (read, wrong): (Vec<_>, Vec<_>) = rows.iter().map(line).partition(Result::is_ok);
    let wrong: Vec<Fault> = wrong.into_iter().filter_map(Result::err).collect();
    if wrong.is_empty() { Ok(read.into_iter().filter_map(Result::ok).collect()) } else { Err(wrong) }
}

fn line(row: &Row<'_>) -> Result<FecLine, Fault> {
    let text = |column| row.of(column).trim().to_owned();
    let day = |column: &'static str| fields::day(row.of(column)).ok_or_else(|| row.fault(column, Why::NoDay));
    let cents = |column: &'static str| {
        let cents = fields::cents(row.of(column)).and_then(|cents| i64::try_from(cents).ok());
        cents.and_then(|cents| Cents::try_from(cents).ok()).ok_or_else(|| row.fault(column, Why::NoAmount))
    };
    Ok(FecLine {
        line: row.line,
        journal: text("JournalCode"),
        journal_name: text("JournalLib"),
        number: text("EcritureNum"),
        on: day("EcritureDate")?,
        account: text("CompteNum"),
        party: text("CompAuxNum"),
        piece: text("PieceRef"),
        piece_on: day("PieceDate")?,
        label: text("EcritureLib"),
        debit: cents("Debit")?,
        credit: cents("Credit")?,
        says_more: !row.of("EcritureLet").is_empty() || !row.of("Montantdevise").is_empty(),
    })
}

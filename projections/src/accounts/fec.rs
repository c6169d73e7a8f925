//! The file of the accounts that the tax office asks for (*fichier des écritures comptables*, LPF art. A47 A-1): one
//! fiscal year, opening balances first, then every entry in the order of validation.
//!
//! Stricter than the office's own control, which neither adds up an entry nor looks for gaps: both hold by construction.
//! Separator `|`, comma decimals, UTF-8, CRLF. What was paid bears a letter (`lettering`). Deliberately absent: centralising entries, entries that clear classes 6
//! and 7, foreign currencies.

use super::balance::opening;
use super::lettering::{Letter, letters};
use super::{Books, Entry, Line, journal};
use quitus_domain::accounts::{FiscalYear, Journal};
use quitus_domain::values::{AccountNumber, Cents, Day, Party};

/// The eighteen columns, in their order.
pub const COLUMNS: [&str; 18] = [
    "JournalCode",
    "JournalLib",
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "CompAuxNum",
    "CompAuxLib",
    "PieceRef",
    "PieceDate",
    "EcritureLib",
    "Debit",
    "Credit",
    "EcritureLet",
    "DateLet",
    "ValidDate",
    "Montantdevise",
    "Idevise",
];

/// How the file names what the book knows by keys.
pub trait Names {
    /// The name of a journal.
    fn journal(&self, journal: Journal) -> String;
    /// The name of an account.
    fn account(&self, account: AccountNumber) -> String;
    /// The code and the name of a party.
    fn party(&self, party: &Party) -> (String, String);
    /// What an entry says.
    fn label(&self, entry: &Entry) -> String;
}

/// The file of a year, as it is known.
#[must_use]
pub fn fec(books: &Books, year: &FiscalYear, names: &impl Names) -> String {
    let opened = opened(books, year);
    let mut own = journal(books, year.from, year.to).entries;
    // Opening balances carry the first numbers of the file, those that were entered by hand too.
    own.sort_by_key(|entry| entry.journal != Journal::Opening);
    let letters = letters(books, year);
    let letter = |entry: &Entry, line: &Line| letters.get(&(entry.entry, line.account)).cloned();
    let opened = opened.iter().flat_map(|entry| entry.lines.iter().map(|line| row(entry, line, None, names)));
    let own = own.iter().flat_map(|entry| entry.lines.iter().map(|line| row(entry, line, letter(entry, line), names)));
    let rows = opened.chain(own);
    std::iter::once(COLUMNS.map(str::to_owned)).chain(rows).map(|fields| fields.join("|") + "\r\n").collect()
}

/// The opening balances, as one entry; none where there are none.
fn opened(books: &Books, year: &FiscalYear) -> Option<Entry> {
    let held = opening(books, year);
    let line = |((account, party), amount): ((AccountNumber, Option<Party>), Cents)| Line {
        account,
        party,
        debit: amount.max(Cents::ZERO),
        credit: (-amount).max(Cents::ZERO),
    };
    let lines: Vec<Line> = held.into_iter().map(line).collect();
    (!lines.is_empty()).then(|| Entry {
        number: Some(super::Numbered { year: year.name, number: "AN000000".to_owned() }),
        journal: Journal::Opening,
        on: year.from,
        happened_on: None,
        recorded_on: year.from.to_string(),
        piece: super::Piece { number: format!("AN{}", year.name), on: year.from },
        event: "",
        entry: quitus_domain::values::Position(0),
        lines,
    })
}

fn row(entry: &Entry, line: &Line, letter: Option<Letter>, names: &impl Names) -> [String; 18] {
    let (letter, lettered_on) = letter.map(|one| (one.code, digits(one.on))).unwrap_or_default();
    let (party, party_name) = line.party.as_ref().map(|party| names.party(party)).unwrap_or_default();
    let number = entry.number.as_ref().map(|one| one.number.clone()).unwrap_or_default();
    [
        entry.journal.code().to_owned(),
        names.journal(entry.journal),
        number,
        digits(entry.on),
        line.account.to_string(),
        names.account(line.account),
        party,
        party_name,
        entry.piece.number.clone(),
        digits(entry.piece.on),
        names.label(entry),
        euros(line.debit),
        euros(line.credit),
        letter,
        lettered_on,
        entry.recorded_on.replace('-', "").max(digits(entry.on)),
        String::new(),
        String::new(),
    ]
    .map(|field| plain(&field))
}

/// A field without what parts fields and lines, for any reader.
fn plain(field: &str) -> String {
    let parts = |c: char| c.is_control() || matches!(c, '|' | '\u{2028}' | '\u{2029}');
    field.chars().map(|c| if parts(c) { ' ' } else { c }).collect()
}

fn digits(day: Day) -> String {
    day.format("%Y%m%d").to_string()
}

/// `1234,56`.
fn euros(amount: Cents) -> String {
    let cents = amount.get();
    format!("{},{:02}", cents / 100, cents % 100)
}

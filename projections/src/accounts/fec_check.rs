//! Whether a file is what the tax office asks for (*fichier des écritures comptables*, LPF art. A47 A-1): every fault at
//! its line and column, all at once.
//!
//! Stricter than the office's own control, which neither adds up an entry, nor looks for a gap in the numbers, nor for a
//! 30 February. Whose file it is does not matter: nothing here asks the book. Deliberately absent: the other shapes that
//! the article admits (XML, `Montant` and `Sens`), and whether an account exists in the chart.

pub(super) mod fields;
mod whole;

use super::fec::COLUMNS;
use quitus_domain::values::{Day, Siren};
use serde::Serialize;

/// What is wrong, and where.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Fault {
    /// The line, from 1; 0 for the name of the file.
    pub line: usize,
    /// The column, by its name; nothing for the whole line.
    pub column: Option<&'static str>,
    /// What stands there.
    pub found: String,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The name is not a SIREN, `FEC`, the closing day and `.txt`.
    FileName,
    /// It is neither UTF-8 nor ISO 8859-15.
    Encoding,
    /// It has no line of entries.
    NoEntries,
    /// The heads are not the eighteen, in their order: this one belongs there.
    Head(&'static str),
    /// The line has not eighteen fields.
    Fields,
    /// The other separator, a tab or a bar, stands in a field.
    Separator,
    /// It is empty, and must not be.
    Empty,
    /// It is no day of the calendar as AAAAMMJJ.
    NoDay,
    /// It is after the day on which the year closes.
    AfterTheYear(Day),
    /// It is before the first day of the year.
    BeforeTheYear(Day),
    /// It is no amount of digits, a comma and two digits.
    NoAmount,
    /// Debit and credit are both filled, or both nought.
    OneSide,
    /// It does not begin with three digits of the chart.
    NoAccount,
    /// It is filled where its companion is empty, or the other way round.
    Companion(&'static str),
    /// It was validated before its own day.
    ValidatedBefore(Day),
    /// The code has had another name.
    OtherName(String),
    /// It does not end in digits.
    NoNumber,
    /// The number that follows in its journal is another.
    Gap(String),
    /// The lines of the entry do not stand together.
    Scattered,
    /// The lines of the entry have several days.
    OtherDay(String),
    /// Debits are not credits; in cents.
    Unbalanced {
        /// Debits of the entry.
        debit: i128,
        /// Its credits.
        credit: i128,
    },
    /// The opening balances do not stand first.
    OpeningNotFirst,
    /// An opening balance of an expense or an income.
    OpeningOfTheResult,
}

/// A line of entries, field by field.
pub(super) struct Row<'t> {
    pub(super) line: usize,
    fields: Vec<&'t str>,
}

impl Row<'_> {
    pub(super) fn of(&self, column: &str) -> &str {
        let place = COLUMNS.iter().position(|name| *name == column);
        place.and_then(|place| self.fields.get(place)).copied().unwrap_or_default()
    }

    pub(super) fn fault(&self, column: &'static str, why: Why) -> Fault {
        Fault { line: self.line, column: Some(column), found: self.of(column).to_owned(), why }
    }
}

/// Every fault of a file of that name, in the order of the lines; none when it is right.
#[must_use]
pub fn check(name: &str, bytes: &[u8]) -> Vec<Fault> {
    let named = closing(name);
    let mut faults: Vec<Fault> = match named {
        Some(_) => Vec::new(),
        None => vec![Fault { line: 0, column: None, found: name.to_owned(), why: Why::FileName }],
    };
    match read(bytes) {
        None => faults.push(Fault { line: 1, column: None, found: String::new(), why: Why::Encoding }),
        Some(text) => faults.extend(of_text(&text, named)),
    }
    faults.sort();
    faults
}

fn closing(name: &str) -> Option<Day> {
    named(name).map(|(_, day)| day)
}

/// The company and the closing day in the name of the file, `123456782FEC20261231.txt`.
#[must_use]
pub fn named(name: &str) -> Option<(Siren, Day)> {
    let (siren, day) = name.strip_suffix(".txt")?.split_once("FEC")?;
    Some((Siren::try_from(siren).ok()?, fields::day(day)?))
}

/// UTF-8, or else ISO 8859-15, in which no byte from 0x80 to 0x9F means anything. Which of both it is does not matter
/// to any figure, so that the few letters in which 8859-15 differs from 8859-1 are not told apart.
pub(super) fn read(bytes: &[u8]) -> Option<String> {
    let meant = |text: &str| !text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n'));
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    meant(&text).then_some(text)
}

fn of_text(text: &str, closes_on: Option<Day>) -> Vec<Fault> {
    let text = text.replace("\r\n", "\n");
    let mut lines = (1_usize..).zip(text.split(['\n', '\r'])).filter(|(_, line)| !line.is_empty());
    let Some((_, head)) = lines.next() else {
        return vec![Fault { line: 1, column: None, found: String::new(), why: Why::NoEntries }];
    };
    let separator = if head.contains('\t') { '\t' } else { '|' };
    let heads = of_heads(head, separator);
    if !heads.is_empty() {
        return heads;
    }
    let rows: Vec<Row<'_>> = lines.map(|(line, text)| Row { line, fields: text.split(separator).collect() }).collect();
    if rows.is_empty() {
        return vec![Fault { line: 1, column: None, found: String::new(), why: Why::NoEntries }];
    }
    let (whole, torn): (Vec<Row<'_>>, Vec<Row<'_>>) = rows.into_iter().partition(|row| row.fields.len() == 18);
    let other = if separator == '|' { '\t' } else { '|' };
    let torn = torn.into_iter().map(|row| Fault {
        line: row.line,
        column: None,
        found: row.fields.len().to_string(),
        why: Why::Fields,
    });
    let own = whole.iter().flat_map(|row| fields::faults(row, other, closes_on));
    torn.chain(own).chain(whole::faults(&whole, closes_on)).collect()
}

/// The lines under the heads, of whatever separator; nothing without them.
pub(super) fn rows(text: &str) -> Option<Vec<Row<'_>>> {
    let mut lines = (1_usize..).zip(text.split(['\n', '\r'])).filter(|(_, line)| !line.is_empty());
    let (_, head) = lines.next()?;
    let separator = if head.contains('\t') { '\t' } else { '|' };
    Some(lines.map(|(line, text)| Row { line, fields: text.split(separator).collect() }).collect())
}

/// What of the heads is not in its place; read no further then, since nobody knows which field is which.
fn of_heads(head: &str, separator: char) -> Vec<Fault> {
    let found: Vec<&str> = head.split(separator).collect();
    if found.len() != 18 {
        return vec![Fault { line: 1, column: None, found: found.len().to_string(), why: Why::Fields }];
    }
    let fault = |(wanted, found): (&'static str, &str)| Fault {
        line: 1,
        column: Some(wanted),
        found: found.to_owned(),
        why: Why::Head(wanted),
    };
    COLUMNS.into_iter().zip(found).filter(|(wanted, found)| wanted != found).map(fault).collect()
}

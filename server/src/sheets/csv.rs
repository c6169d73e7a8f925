//! CSV, as a spreadsheet opens it by a double click.
//!
//! Always one table, with as many fields on every line (RFC 4180), CRLF and a byte order mark, without which Excel reads
//! UTF-8 as something else. In French the separator is `;`, decimals have a comma and days are `31/12/2019`; in English
//! `,`, a point and `2019-12-31`. Several tables become one: a first column names the table of each line, and the columns
//! that a table lacks stay empty. The dates of the question end every line, so that a file that left the house still says
//! them.
//!
//! A text that a spreadsheet would run as a formula gets an apostrophe before it. Deliberately absent: a guess at which
//! texts a spreadsheet takes for a day or a number; who minds that asks for the spreadsheet itself.

use super::{Cell, Report, Sheet};
use crate::locales::{self, Language, cli as say};
use quitus_domain::values::{Cents, Ratio};

/// Excel's sign that a file is UTF-8.
const MARK: char = '\u{feff}';

/// A text that begins with one of these is a formula to somebody's spreadsheet; the last four are their full-width forms.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// What ends a cell in one spreadsheet or another.
const BREAKS: [char; 6] = [';', ',', '"', '\t', '\r', '\n'];

/// The report as one table.
#[must_use]
pub fn csv(report: &Report, language: Language) -> String {
    let mut lines = vec![head(report, language)];
    for sheet in &report.sheets {
        lines.extend(sheet.rows.iter().map(|row| line(report, sheet, row, language)));
    }
    let separator = match language {
        Language::French => ";",
        Language::English => ",",
    };
    let ended = lines.into_iter().map(|fields| fields.join(separator) + "\r\n");
    std::iter::once(MARK.to_string()).chain(ended).collect()
}

fn head(report: &Report, language: Language) -> Vec<String> {
    let table = several(report).then(|| say::sheet_table(language));
    let dates = report.stamp.iter().map(|(name, _)| name.clone());
    let names = table.into_iter().chain(names(report).into_iter().map(str::to_owned)).chain(dates);
    names.map(|name| text(&name)).collect()
}

/// The heads of every table, each once.
fn names(report: &Report) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for heading in report.sheets.iter().flat_map(|sheet| &sheet.head) {
        if !names.contains(&heading.name.as_str()) {
            names.push(&heading.name);
        }
    }
    names
}

fn line(report: &Report, sheet: &Sheet, row: &[Cell], language: Language) -> Vec<String> {
    let under = |name: &str| {
        let cells = sheet.head.iter().zip(row);
        cells.filter(|(heading, _)| heading.name == name).map(|(_, cell)| field(cell, language)).next()
    };
    let table = several(report).then(|| text(&sheet.name));
    let cells = names(report).into_iter().map(|name| under(name).unwrap_or_default());
    let dates = report.stamp.iter().map(|(_, cell)| field(cell, language));
    table.into_iter().chain(cells).chain(dates).collect()
}

fn several(report: &Report) -> bool {
    report.sheets.len() > 1
}

fn field(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Text(words) | Cell::Who(_, words) => text(words),
        Cell::Invoice(_) | Cell::Invoices(_) | Cell::Account(_) | Cell::Accounts(_) => text(&cell.text(language)),
        Cell::Count(count) => count.to_string(),
        Cell::Money(amount) => decimal(*amount, language),
        Cell::Ratio(ratio) => fraction(*ratio, language),
        Cell::Entries(_) => quoted(cell.text(language)),
        Cell::Empty | Cell::Number(_) | Cell::Entry(_) | Cell::Assembly(_) | Cell::Resolution(..) | Cell::Day(_) => {
            cell.text(language)
        }
    }
}

/// Words, never a formula.
fn text(words: &str) -> String {
    let formula = words.starts_with(['\t', '\r', '\n']) || words.trim_start().starts_with(FORMULA);
    quoted(if formula { format!("'{words}") } else { words.to_owned() })
}

fn quoted(field: String) -> String {
    if field.contains(BREAKS) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

/// `-1234,56`: what spreadsheets count with.
fn decimal(amount: Cents, language: Language) -> String {
    let point = match language {
        Language::French => ',',
        Language::English => '.',
    };
    let cents = amount.get().unsigned_abs();
    let sign = if amount.get() < 0 { "-" } else { "" };
    format!("{sign}{}{point}{:02}", cents / 100, cents % 100)
}

/// Hundredths where they are exact: a spreadsheet takes `1/4` for a day in April.
fn fraction(ratio: Ratio, language: Language) -> String {
    let (hundredths, den) = (u64::from(ratio.numerator()) * 100, u64::from(ratio.denominator()));
    match hundredths.checked_rem(den) {
        Some(0) => format!("{}%", hundredths / den),
        Some(_) | None => format!("'{}", locales::ratio(language, ratio)),
    }
}

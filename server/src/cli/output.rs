//! Writing: data to stdout, talk to stderr, tables for people.

use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::sheets::{Sheet, Side};
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, TableComponent, Width};
use serde::Serialize;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Writes a text and a line end to stdout. Whoever reads may stop reading: that is not a failure.
///
/// # Errors
/// [`Trouble::File`] when stdout cannot be written.
pub fn data(text: &str) -> Result<(), Trouble> {
    let mut out = io::stdout().lock();
    sent(writeln!(out, "{text}").and_then(|()| out.flush()))
}

fn sent(written: io::Result<()>) -> Result<(), Trouble> {
    match written {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Trouble::Told(super::Exit::Done)),
        Err(error) => Err(Trouble::file("stdout", &error)),
    }
}

/// Writes JSON to stdout, indented for whoever looks at it too.
///
/// # Errors
/// As [`data`].
pub fn json(value: &impl Serialize) -> Result<(), Trouble> {
    let text =
        serde_json::to_string_pretty(value).map_err(|error| Trouble::file("stdout", &io::Error::other(error)))?;
    data(&text)
}

/// Writes bytes to stdout as they are.
///
/// # Errors
/// As [`data`].
pub fn raw(bytes: &[u8]) -> Result<(), Trouble> {
    let mut out = io::stdout().lock();
    sent(out.write_all(bytes).and_then(|()| out.flush()))
}

/// A new file, for its owner only: it may show names. What is there already is never written over.
///
/// # Errors
/// [`Trouble`].
pub fn new_file(path: &Path, language: Language) -> Result<File, Trouble> {
    let created = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    created.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Trouble::Failed(say::file_exists(language, &path.display().to_string())),
        _ => Trouble::file(path.display(), &error),
    })
}

/// Writes a new file as a whole; one that could not be finished is removed.
///
/// # Errors
/// As [`new_file`].
pub fn file(path: &Path, bytes: &[u8], language: Language) -> Result<(), Trouble> {
    let mut file = new_file(path, language)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| {
        // When it cannot be removed, the failure is told all the same.
        let _ = fs::remove_file(path);
        Trouble::file(path.display(), &error)
    })
}

/// Writes a text and a line end to stderr. Nobody is left to tell when that fails.
pub fn talk(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// A table: on a screen as wide as the screen, words broken where they must be and figures never; in a file as wide as it
/// needs to be.
#[must_use]
pub fn table(sheet: &Sheet, language: Language) -> String {
    let rows: Vec<Vec<String>> =
        sheet.rows.iter().map(|row| row.iter().map(|cell| cell.text(language)).collect()).collect();
    let mut table = Table::new();
    table.load_preset(NOTHING).set_header(sheet.head.iter().map(|heading| heading.name.as_str()));
    for line in [TableComponent::HeaderLines, TableComponent::MiddleHeaderIntersections] {
        table.set_style(line, '\u{2500}');
    }
    let words: Vec<u16> = (0..sheet.head.len()).map(|column| longest_word(sheet, &rows, column)).collect();
    table.add_rows(rows);
    if let Some(width) = screen() {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    }
    for ((column, heading), word) in table.column_iter_mut().zip(&sheet.head).zip(words) {
        column.set_padding((0, 1));
        match heading.side {
            Side::Left => column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(word + 1))),
            Side::Right => {
                column.set_cell_alignment(CellAlignment::Right);
                column.set_constraint(ColumnConstraint::ContentWidth)
            }
        };
    }
    table.trim_fmt()
}

/// The longest word of a column: it is not broken.
fn longest_word(sheet: &Sheet, rows: &[Vec<String>], column: usize) -> u16 {
    let cells = rows.iter().filter_map(|row| row.get(column)).map(String::as_str);
    let cells = cells.chain(sheet.head.get(column).map(|heading| heading.name.as_str()));
    let words = cells.flat_map(|cell| cell.split(' ')).map(|word| word.chars().count());
    words.max().and_then(|longest| u16::try_from(longest).ok()).unwrap_or_default()
}

/// The width of the screen that stdout is, if it is one.
fn screen() -> Option<u16> {
    console::Term::stdout().features().is_attended().then(|| console::Term::stdout().size().1)
}

/// Names and values, one a line, the values under each other.
#[must_use]
pub fn figures(rows: &[(String, String)]) -> String {
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    let line = |(name, value): &(String, String)| {
        let gap = " ".repeat(width - name.chars().count() + 2);
        format!("{name}{gap}{value}").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The one line of a table as figures, each behind the name of its column; what is empty is not told.
#[must_use]
pub fn figures_of(sheet: &Sheet, language: Language) -> String {
    let row = sheet.rows.iter().flatten();
    let told = sheet.head.iter().zip(row).map(|(heading, cell)| (heading.name.clone(), cell.words(language)));
    figures(&told.filter(|(_, value)| !value.is_empty()).collect::<Vec<_>>())
}

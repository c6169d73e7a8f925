//! Writing: data to stdout, talk to stderr, tables for people.

use super::trouble::Trouble;
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, TableComponent, Width};
use serde::Serialize;
use std::io::{self, ErrorKind, Write};

/// Writes a text and a line end to stdout. Whoever reads may stop reading: that is not a failure.
///
/// # Errors
/// [`Trouble::File`] when stdout cannot be written.
pub fn data(text: &str) -> Result<(), Trouble> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
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

/// Writes a text and a line end to stderr. Nobody is left to tell when that fails.
pub fn talk(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// How a column stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// A table: on a screen as wide as the screen, words broken where they must be and figures never; in a file as wide as it
/// needs to be.
#[must_use]
pub fn table(head: &[(&str, Side)], rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_preset(NOTHING).set_header(head.iter().map(|(name, _)| *name));
    for line in [TableComponent::HeaderLines, TableComponent::MiddleHeaderIntersections] {
        table.set_style(line, '\u{2500}');
    }
    let words: Vec<u16> = (0..head.len()).map(|column| longest_word(head, &rows, column)).collect();
    table.add_rows(rows);
    if let Some(width) = screen() {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    }
    for ((column, (_, side)), word) in table.column_iter_mut().zip(head).zip(words) {
        column.set_padding((0, 1));
        match side {
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
fn longest_word(head: &[(&str, Side)], rows: &[Vec<String>], column: usize) -> u16 {
    let cells = rows.iter().filter_map(|row| row.get(column)).map(String::as_str);
    let cells = cells.chain(head.get(column).map(|(name, _)| *name));
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

//! Writing: data to stdout, talk to stderr, tables for people.

use super::trouble::Trouble;
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, Table, TableComponent};
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
    let text = serde_json::to_string_pretty(value).map_err(|error| Trouble::file("stdout", &io::Error::other(error)))?;
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

/// A table, as wide as it needs to be: the same on every screen and in a file.
#[must_use]
pub fn table(head: &[(&str, Side)], rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_preset(NOTHING).set_header(head.iter().map(|(name, _)| *name));
    for line in [TableComponent::HeaderLines, TableComponent::MiddleHeaderIntersections] {
        table.set_style(line, '\u{2500}');
    }
    table.add_rows(rows);
    for (column, (_, side)) in table.column_iter_mut().zip(head) {
        column.set_padding((0, 1));
        if *side == Side::Right {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt()
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

//! Tables before they have a shape: what a reading shows, in rows of typed cells.
//!
//! A reading makes one [`Report`]; the table on the screen, the CSV and the spreadsheet are drawn from it, so that no
//! shape can show a figure that another one lacks. Cells keep their type to the end: an amount is cents until it is
//! written, a day is a day. Deliberately absent: what a table means, which reading knows, and JSON, which is drawn from
//! the folds themselves.

mod cell;
mod csv;
#[cfg(test)]
mod tests;
mod xlsx;

pub use cell::Cell;
pub use csv::csv;
pub use xlsx::{NotDrawn, xlsx};

use crate::locales::{self, Column, Language, TradeColumn};
use quitus_domain::values::{BookId, Day};

/// The answer to one question, as tables.
pub struct Report {
    /// Which book was asked.
    pub book: BookId,
    /// What is shown, with the dates of the question.
    pub title: String,
    /// The day that the answer speaks of; files that are drawn carry it as their date.
    pub day: Day,
    /// The dates of the question, which each line of a CSV repeats; nothing where the lines have dates of their own.
    pub stamp: Vec<(String, Cell)>,
    /// The tables, always the same ones for the same reading, even when one is empty.
    pub sheets: Vec<Sheet>,
}

/// One table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// A short name, for a tab or a column.
    pub name: String,
    /// The heads of its columns.
    pub head: Vec<Heading>,
    /// Its lines, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// The head of a column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// What stands there.
    pub name: String,
    /// How the column stands.
    pub side: Side,
}

/// How a column stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// Words.
    Left,
    /// Figures.
    Right,
}

impl Heading {
    /// The head of one of the columns that have a name.
    #[must_use]
    pub fn of(language: Language, column: Column, side: Side) -> Self {
        Heading::named(locales::column(language, column), side)
    }

    /// The head of another column.
    #[must_use]
    pub fn named(name: impl Into<String>, side: Side) -> Self {
        Heading { name: name.into(), side }
    }
}

impl Sheet {
    /// A table of named columns.
    #[must_use]
    pub fn new(language: Language, name: String, columns: &[(Column, Side)], rows: Vec<Vec<Cell>>) -> Self {
        let head = columns.iter().map(|(column, side)| Heading::of(language, *column, *side)).collect();
        Sheet { name, head, rows }
    }

    /// A table of invoices or of the accounts.
    #[must_use]
    pub fn of_trade(language: Language, name: String, columns: &[(TradeColumn, Side)], rows: Vec<Vec<Cell>>) -> Self {
        let head = columns.iter().map(|(column, side)| Heading::named(locales::trade_column(language, *column), *side));
        Sheet { name, head: head.collect(), rows }
    }

    /// The same for the screen, without a column in which no line has anything; files keep every column.
    #[must_use]
    pub fn without_empty(mut self, language: Language, column: Column) -> Self {
        let at = self.head.iter().position(|heading| heading.name == locales::column(language, column));
        let empty = |at: &usize| self.rows.iter().all(|row| row.get(*at).is_none_or(Cell::is_empty));
        if let Some(at) = at.filter(empty) {
            self.head.remove(at);
            self.rows.iter_mut().for_each(|row| drop(row.remove(at)));
        }
        self
    }
}

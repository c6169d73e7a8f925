//! One line of the sheet: its values, and every fault at its cell.

use super::fault::{Faults, Place, Wrong};
use super::identity::is_label;
use super::mapping::{Layout, Source};
use super::sheet::{Cell, Row};
use super::value;
use crate::locales::field::Field;
use quitus_domain::values::{Cents, Day, Siren};

const NOTHING: Cell = Cell::Empty;

/// As many as the book counts in one act.
const MOST_SHARES: u64 = 1_000_000_000;

/// A line under the heads of its sheet.
pub struct Line<'l> {
    /// What the columns say.
    pub layout: &'l Layout,
    /// The row.
    pub row: &'l Row,
    /// Where faults go.
    pub faults: &'l mut Faults,
}

impl<'l> Line<'l> {
    fn cell(&self, field: Field) -> &'l Cell {
        match self.layout.source(field) {
            Some(Source::Column(column)) => self.row.cells.get(*column).unwrap_or(&NOTHING),
            Some(Source::Always(cell)) => cell,
            None => &NOTHING,
        }
    }

    /// Whether something stands there.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        !self.cell(field).is_blank()
    }

    /// Notes a fault at the cell of a field.
    pub fn wrong(&mut self, field: Field, wrong: Wrong) {
        let place = match self.layout.source(field) {
            Some(Source::Column(column)) => Place::cell(self.row.line, *column, self.layout.head(*column)),
            Some(Source::Always(_)) | None => Place::Line(self.row.line),
        };
        self.faults.add(place, wrong);
    }

    /// Notes a fault of the whole line.
    pub fn wrong_line(&mut self, wrong: Wrong) {
        self.faults.add(Place::Line(self.row.line), wrong);
    }

    /// Notes that a value is missing.
    pub fn missing<T>(&mut self, field: Field) -> Option<T> {
        self.wrong(field, Wrong::Missing { field });
        None
    }

    /// A value by its reader: nothing where nothing stands, and where a fault stands.
    fn read<T>(&mut self, field: Field, reader: fn(&Cell) -> Result<Option<T>, Wrong>) -> Option<T> {
        match reader(self.cell(field)) {
            Ok(found) => found,
            Err(wrong) => {
                self.wrong(field, wrong);
                None
            }
        }
    }

    /// A value that must be there.
    fn needed<T>(&mut self, field: Field, reader: fn(&Cell) -> Result<Option<T>, Wrong>) -> Option<T> {
        if self.has(field) { self.read(field, reader) } else { self.missing(field) }
    }

    /// A text.
    pub fn text(&mut self, field: Field) -> Option<String> {
        self.read(field, value::text)
    }

    /// A text that must be there.
    pub fn needed_text(&mut self, field: Field) -> Option<String> {
        self.needed(field, value::text)
    }

    /// A text that must be there and stands in clear.
    pub fn label(&mut self, field: Field) -> Option<String> {
        self.label_or(field, field)
    }

    /// As [`Line::label`]; where it is missing, it is the other field that is said to be.
    pub fn label_or(&mut self, field: Field, named: Field) -> Option<String> {
        if !self.has(field) {
            return self.missing(named);
        }
        let label = self.text(field)?;
        match is_label(&label) {
            Ok(()) => Some(label),
            Err(wrong) => {
                self.wrong(field, wrong);
                None
            }
        }
    }

    /// A day.
    pub fn day(&mut self, field: Field) -> Option<Day> {
        self.read(field, value::day)
    }

    /// A day that must be there.
    pub fn needed_day(&mut self, field: Field) -> Option<Day> {
        self.needed(field, value::day)
    }

    /// An amount that must be there.
    pub fn cents(&mut self, field: Field) -> Option<Cents> {
        self.needed(field, value::cents)
    }

    /// A number of shares: at least one, but for somebody who left and waits for money only.
    pub fn shares(&mut self) -> Option<u64> {
        let count = self.needed(Field::Shares, value::count)?;
        let least = u64::from(!self.has(Field::LeftOn));
        if !(least..=MOST_SHARES).contains(&count) {
            self.wrong(Field::Shares, Wrong::Count { shown: count.to_string() });
            return None;
        }
        Some(count)
    }

    /// The number of the associate.
    pub fn number(&mut self) -> Option<u32> {
        let found =
            self.needed(Field::Number, |cell| value::count(cell).map_err(|_| Wrong::Number { shown: cell.shown() }))?;
        let number = u32::try_from(found).ok().filter(|number| *number > 0);
        if number.is_none() {
            self.wrong(Field::Number, Wrong::Number { shown: found.to_string() });
        }
        number
    }

    /// The SIREN.
    pub fn siren(&mut self) -> Option<Siren> {
        self.read(Field::Siren, value::siren)
    }

    /// What stands beyond the last head: most often a name that holds the delimiter.
    pub fn beyond_the_heads(&mut self) {
        let stray = |(column, cell): (usize, &Cell)| {
            (!cell.is_blank() && self.layout.head(column).is_empty()).then_some(column)
        };
        if let Some(column) = self.row.cells.iter().enumerate().find_map(stray) {
            self.faults.add(Place::cell(self.row.line, column, ""), Wrong::NoHeadAbove);
        }
    }
}

//! A sheet as it was found: rows of cells, with no meaning yet.

use quitus_domain::values::Day;

/// The most rows that are read, heads included.
pub const MOST_ROWS: u32 = 250_000;

/// The most columns that are read.
pub const MOST_COLUMNS: usize = 256;

/// What a cell holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A number of a spreadsheet, in decimal digits with a point.
    Number(String),
    /// A day of a spreadsheet.
    Day(Day),
    /// What is no value of an associate: an error, a truth value, a time of day; as it is shown.
    Odd(String),
}

impl Cell {
    /// Whether nothing can be seen in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            Cell::Number(_) | Cell::Day(_) | Cell::Odd(_) => false,
        }
    }

    /// What can be seen in it.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Number(text) | Cell::Odd(text) => text.trim().to_owned(),
            Cell::Day(day) => day.to_string(),
        }
    }
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its line in the file, or its row in the spreadsheet, from 1.
    pub line: u32,
    /// Its cells from the first column on; those that are missing are empty.
    pub cells: Vec<Cell>,
}

impl Row {
    /// Whether nothing can be seen in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }
}

/// The letters of a column: `A`, `Z`, `AA`.
#[must_use]
pub fn letters(column: usize) -> String {
    let digit = |index: usize| char::from(b'A' + u8::try_from(index % 26).unwrap_or_default());
    match (column / 26).checked_sub(1) {
        Some(before) => format!("{}{}", letters(before), digit(column)),
        None => digit(column).to_string(),
    }
}

/// Why a file could not be read as a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unread {
    /// The machine answered this.
    Machine(String),
    /// It is no regular file.
    NotAFile,
    /// Nothing is in it.
    Empty,
    /// More bytes than are read.
    TooLarge {
        /// How many at most.
        most: u64,
    },
    /// Not UTF-8, from this byte of this line on.
    NotUtf8 {
        /// The line, from 1.
        line: u32,
        /// The byte of the line, from 1.
        byte: usize,
    },
    /// Two bytes a letter.
    Utf16,
    /// Not in the encoding that was named.
    NotDecoded {
        /// Its name.
        encoding: String,
    },
    /// A workbook of Excel 97, or one with a password.
    OldWorkbook,
    /// No sheet of that name.
    NoSheet {
        /// The sheets there are.
        there: Vec<String>,
    },
    /// Several sheets, and none named.
    SeveralSheets {
        /// The sheets there are.
        there: Vec<String>,
    },
    /// It unfolds to more than a register of associates could hold.
    Bomb {
        /// Which part of it.
        part: String,
    },
    /// The reader of its format gave up.
    Broken(String),
    /// Too many rows.
    TooLong,
    /// Too many columns.
    TooWide {
        /// In which row.
        line: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let names: Vec<String> = [0, 25, 26, 51, 52, 255].map(letters).into();
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "IV"]);
    }
}

//! From a spreadsheet of associates to the opening position of a book that goes on from an existing register.
//!
//! | Phase | File | Makes |
//! |---|---|---|
//! | look | `archive` | sure that a workbook does not unfold without end |
//! | read | `csv_file`, `xlsx`, `ods` | rows of cells |
//! | find | `mapping` | which column says what |
//! | parse | `value`, `line`, `identity`, `associate` | associates, or faults at their cells |
//! | compare | `opening` | the sums of the sheet and those that are stated |
//! | assemble | here, `reference` | one command |
//!
//! `fec` reads entries of accounts instead, and `bank` statements of the bank.
//!
//! Invariants: nothing goes on while a fault is left, and every fault is told with its cell; the same sheet and the same
//! position make the same command for the same book, to the last byte, so that it is never carried out twice; the file
//! is read row by row, in bounds. Deliberately absent: the law, which the door knows; the clock and randomness; words
//! for people.

mod archive;
mod associate;
pub mod bank;
mod csv_file;
mod fault;
pub mod fec;
mod identity;
mod line;
mod mapping;
mod ods;
mod opening;
mod reference;
mod sheet;
mod template;
mod value;
mod xlsx;

pub use associate::{Associate, Setting};
pub use encoding_rs::Encoding;
pub use fault::{Fault, Faults, Place, SirenFault, Total, Whole, Wrong};
pub use identity::Identity;
pub use mapping::{HEADS_WITHIN, Mapping};
pub use opening::{Opening, Sums};
pub use reference::Origin;
pub use sheet::{MOST_COLUMNS, MOST_ROWS, Unread};
pub use template::template;
pub use value::iso_day;

use crate::locales::field::{Field, SUMS, plain};
use associate::Associates;
use mapping::{Layout, Source};
use quitus_projections::log::canonical::{self, CanonicalError};
use serde_json::{Value, json};
use sheet::{Cell, Row};

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 128 * 1024 * 1024;

/// How a file is to be read.
#[derive(Clone, Copy, Debug, Default)]
pub struct How<'h> {
    /// The sheet of a workbook.
    pub sheet: Option<&'h str>,
    /// The encoding of a CSV; UTF-8 without it.
    pub encoding: Option<&'static Encoding>,
}

/// What was read of a sheet.
#[derive(Debug)]
pub struct Found {
    /// The associates, in the sheet's order.
    pub associates: Vec<Associate>,
    /// The columns that nobody read, letters and heads.
    pub unread: Vec<(String, String)>,
    /// The lines that were left out, since they hold sums.
    pub sums_at: Vec<u32>,
}

/// Reads the associates of a file and holds them against the position. `told` hears how many lines are read.
///
/// # Errors
/// [`Unread`] when it is no sheet at all; what is wrong within goes to `faults`.
pub fn read(
    bytes: &[u8],
    how: How<'_>,
    mapping: &Mapping,
    (opening, setting): (&Opening, &Setting),
    faults: &mut Faults,
    told: &mut dyn FnMut(u32),
) -> Result<Found, Unread> {
    let mut reader = Reader { mapping, setting, faults, told, state: State::default() };
    rows(bytes, how, mapping, &mut |row| reader.row(row))?;
    let State { layout, associates, sums_at, .. } = reader.state;
    match &layout {
        Some(_) => associates.not_empty(faults),
        None => faults.add(Place::Sheet, Whole::NoHeads),
    }
    if faults.count() == 0 {
        opening.check(&associates, faults);
    }
    let unread = layout.map(|layout| layout.unread()).unwrap_or_default();
    Ok(Found { associates: associates.into_list(), unread, sums_at })
}

/// The rows of a file, by what it is and not by what it is called.
fn rows(bytes: &[u8], how: How<'_>, mapping: &Mapping, each: &mut dyn FnMut(Row)) -> Result<(), Unread> {
    match bytes {
        [] => Err(Unread::Empty),
        [b'P', b'K', 3, 4, ..] => match archive::open(bytes)? {
            (_, archive::Kind::Xlsx) => xlsx::rows(bytes, how.sheet, each),
            (mut archive, archive::Kind::Ods) => ods::rows(&mut archive, how.sheet, each),
        },
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Unread::OldWorkbook),
        text => csv_file::rows(text, how.encoding, &|row| mapping.worth(row), each),
    }
}

#[derive(Default)]
struct State {
    layout: Option<Layout>,
    before: usize,
    associates: Associates,
    sums_at: Vec<u32>,
}

struct Reader<'r> {
    mapping: &'r Mapping,
    setting: &'r Setting,
    faults: &'r mut Faults,
    told: &'r mut dyn FnMut(u32),
    state: State,
}

impl Reader<'_> {
    fn row(&mut self, row: Row) {
        if row.is_blank() {
            return;
        }
        (self.told)(row.line);
        match &self.state.layout {
            Some(layout) if is_of_sums(&row, layout) => self.state.sums_at.push(row.line),
            Some(layout) => self.state.associates.read(&row, layout, self.setting, self.faults),
            None if self.mapping.are_heads(&row) && self.state.before < HEADS_WITHIN => {
                self.state.layout = Some(self.mapping.layout(&row, self.faults));
            }
            None => self.state.before += 1,
        }
    }
}

/// A line without a number that begins with *total*: what stands under a list.
fn is_of_sums(row: &Row, layout: &Layout) -> bool {
    let number = match layout.source(Field::Number) {
        Some(Source::Column(column)) => row.cells.get(*column).map(Cell::shown).unwrap_or_default(),
        Some(Source::Always(_)) | None => String::new(),
    };
    let first = row.cells.iter().find(|cell| !cell.is_blank()).map(Cell::shown).unwrap_or_default();
    let begins = SUMS.iter().any(|word| plain(&first).starts_with(word));
    begins && (number.is_empty() || number == first)
}

/// The command: the position with its associates. Its id is derived from all that it says.
///
/// # Errors
/// [`CanonicalError`] when the position holds what the book cannot hold.
pub fn command(opening: &Opening, origin: &Origin, associates: &[Associate]) -> Result<Value, CanonicalError> {
    let mut fields = opening.fields(origin);
    let list: Vec<Value> = associates.iter().map(|associate| associate.json(origin)).collect();
    fields.insert("associates".to_owned(), Value::Array(list));
    let mut command = Value::Object(fields);
    // Written where it stands: a copy of a hundred thousand associates would double what is held.
    let id = origin.command(&canonical::write_value(&command)?);
    if let Some(fields) = command.as_object_mut() {
        fields.entry("command_id").or_insert_with(|| json!(id));
    }
    Ok(command)
}

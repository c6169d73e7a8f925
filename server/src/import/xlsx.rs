//! XLSX, cell by cell as calamine streams them: nothing is laid out over the whole width of a sheet that one cell in its
//! far corner pretends to have. Of a formula the value is read that the spreadsheet last computed.

use super::sheet::{Cell, MOST_COLUMNS, MOST_ROWS, Row, Unread};
use super::value::rounded;
use calamine::{DataRef, ExcelDateTime, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};
use quitus_domain::values::Day;
use std::io::Cursor;

/// Hands every row that has a cell to `each`, in order.
///
/// # Errors
/// [`Unread`].
pub fn rows(bytes: &[u8], sheet: Option<&str>, each: &mut dyn FnMut(Row)) -> Result<(), Unread> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let name = chosen(book.sheets_metadata(), sheet)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(|error| broken(&error))?;
    let mut row = Row { line: 0, cells: Vec::new() };
    while let Some(cell) = cells.next_cell().map_err(|error| broken(&error))? {
        let (line, column) = cell.get_position();
        let (line, column) = (line.saturating_add(1), column as usize);
        if line != row.line {
            if line < row.line {
                return Err(Unread::Broken(format!("row {line} stands behind row {}", row.line)));
            }
            let whole = std::mem::replace(&mut row, Row { line, cells: Vec::new() });
            hand(whole, each);
        }
        put(&mut row, column, of(cell.get_value()))?;
    }
    hand(row, each);
    Ok(())
}

fn hand(row: Row, each: &mut dyn FnMut(Row)) {
    if row.line > 0 {
        each(row);
    }
}

/// A cell with nothing in it may stand anywhere: spreadsheets keep the frames of cells that were emptied.
fn put(row: &mut Row, column: usize, cell: Cell) -> Result<(), Unread> {
    if cell.is_blank() {
        return Ok(());
    }
    if row.line > MOST_ROWS {
        return Err(Unread::TooLong);
    }
    if column >= MOST_COLUMNS {
        return Err(Unread::TooWide { line: row.line });
    }
    if row.cells.len() <= column {
        row.cells.resize(column + 1, Cell::Empty);
    }
    if let Some(place) = row.cells.get_mut(column) {
        *place = cell;
    }
    Ok(())
}

/// The sheet that was named, or the only one that can be seen.
fn chosen(sheets: &[Sheet], asked: Option<&str>) -> Result<String, Unread> {
    let sheets: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).collect();
    let names = |sheets: &[&Sheet]| sheets.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>();
    let seen: Vec<&Sheet> = sheets.iter().copied().filter(|sheet| sheet.visible == SheetVisible::Visible).collect();
    match (asked, seen.as_slice()) {
        (Some(asked), _) => match sheets.iter().find(|sheet| sheet.name == asked) {
            Some(sheet) => Ok(sheet.name.clone()),
            None => Err(Unread::NoSheet { there: names(&sheets) }),
        },
        (None, [only]) => Ok(only.name.clone()),
        (None, []) => Err(Unread::NoSheet { there: names(&sheets) }),
        (None, several) => Err(Unread::SeveralSheets { there: names(several) }),
    }
}

fn of(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Int(number) => Cell::Number(number.to_string()),
        DataRef::Float(number) => Cell::Number(rounded(&number.to_string())),
        DataRef::DateTime(at) => day(at),
        DataRef::DateTimeIso(text) => super::value::iso_day(text).map_or_else(|| Cell::Odd(text.clone()), Cell::Day),
        DataRef::Bool(true) => Cell::Odd("TRUE".to_owned()),
        DataRef::Bool(false) => Cell::Odd("FALSE".to_owned()),
        DataRef::DurationIso(text) => Cell::Odd(text.clone()),
        DataRef::Error(error) => Cell::Odd(error.to_string()),
    }
}

fn day(at: &ExcelDateTime) -> Cell {
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let found = Day::from_ymd_opt(year.into(), month.into(), day.into());
    match found {
        Some(day) if at.is_datetime() && (hour, minute, second) == (0, 0, 0) => Cell::Day(day),
        Some(_) | None => Cell::Odd(format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")),
    }
}

fn broken(error: &XlsxError) -> Unread {
    Unread::Broken(error.to_string())
}

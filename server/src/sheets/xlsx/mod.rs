//! A spreadsheet: one tab for each table, ready to print on A4.
//!
//! Amounts are numbers with a euro format and days are days, so that one can sum and sort. A text is written as a text
//! whatever it begins with: nothing in the file is a formula. The same report gives the same bytes: the date of the file
//! is the day that the answer speaks of, never that of the machine's clock.

mod look;
mod number;

use super::{Cell, Heading, Report, Sheet};
use crate::locales::Language;
use chrono::Datelike;
use look::{Formats, Look};
use quitus_domain::values::Day;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, IgnoreError, Workbook, Worksheet, XlsxError};

/// A4, in the numbering of Excel.
const A4: u8 = 9;

/// A letter, in pixels; what stands beside a text; and the room of the filter's button, in letters.
const LETTER: u32 = 7;
const MARGIN: u32 = 16;
const BUTTON: u32 = 3;

/// How many letters surely stand on a line; longer texts are broken.
const LETTERS: usize = 50;

/// No column is wider, in pixels.
const WIDEST: u32 = 50 * LETTER + MARGIN;

/// The height of a line, in points.
const LINE: usize = 15;

/// The tallest line that there is, in points.
const TALLEST: usize = 409;

/// How many UTF-16 units a cell holds.
const CELL: usize = 32_767;

/// How many characters of a title stand at the head of a page: the whole of such a line may have 255.
const TITLE: usize = 240;

/// A table that no spreadsheet holds.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NotDrawn(#[from] XlsxError);

/// The report as a file.
///
/// # Errors
/// [`NotDrawn`], when a table has more lines than a spreadsheet.
pub fn xlsx(report: &Report, language: Language) -> Result<Vec<u8>, NotDrawn> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(report)?);
    let formats = Formats::of(language);
    for sheet in &report.sheets {
        let tab = workbook.add_worksheet();
        fill(tab, sheet, &formats, language)?;
        dress(tab, report, sheet, language)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn properties(report: &Report) -> Result<DocProperties, XlsxError> {
    let created = excel_day(report.day).map_or_else(|| ExcelDateTime::from_ymd(1900, 1, 1), Ok)?;
    let properties = DocProperties::new().set_title(&report.title).set_subject(report.book.as_str());
    Ok(properties.set_creation_datetime(&created))
}

/// The cells.
fn fill(tab: &mut Worksheet, sheet: &Sheet, formats: &Formats, language: Language) -> Result<(), XlsxError> {
    for (heading, column) in sheet.head.iter().zip(0..) {
        tab.write_string_with_format(0, column, &heading.name, &formats.under(heading).head)?;
    }
    for (row, at) in sheet.rows.iter().zip(1..) {
        for ((cell, heading), column) in row.iter().zip(&sheet.head).zip(0..) {
            write(tab, (at, column), cell, formats.under(heading), language)?;
        }
        let lines = row.iter().map(|cell| lines(&cell.text(language))).max().unwrap_or(1);
        if lines > 1 {
            tab.set_row_height(at, number::of(&(lines * LINE).min(TALLEST)))?;
        }
    }
    Ok(())
}

fn write(
    tab: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    look: &Look,
    language: Language,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(_)
        | Cell::Who(..)
        | Cell::Invoice(_)
        | Cell::Invoices(_)
        | Cell::Account(_)
        | Cell::Accounts(_)
        | Cell::Ratio(_)
        | Cell::Entries(_) => {
            tab.write_string_with_format(row, column, fitting(&cell.text(language), CELL), &look.words)?;
        }
        Cell::Count(count) => {
            tab.write_number_with_format(row, column, number::of(count), &look.count)?;
        }
        Cell::Number(named) | Cell::Assembly(named) => {
            tab.write_number_with_format(row, column, number::of(named), &look.number)?;
        }
        Cell::Resolution(_, named) => {
            tab.write_number_with_format(row, column, number::of(named), &look.number)?;
        }
        Cell::Entry(position) => {
            tab.write_number_with_format(row, column, number::of(&position.number()), &look.number)?;
        }
        Cell::Money(amount) => {
            tab.write_number_with_format(row, column, number::euros(*amount), &look.money)?;
        }
        Cell::Day(day) => match excel_day(*day) {
            Some(date) => drop(tab.write_datetime_with_format(row, column, &date, &look.day)?),
            None => drop(tab.write_string_with_format(row, column, cell.text(language), &look.words)?),
        },
    }
    Ok(())
}

/// On how many lines a text stands at most; not every program reckons that by itself.
fn lines(text: &str) -> usize {
    let of_line = |line: &str| line.chars().count().div_ceil(LETTERS).max(1);
    text.split('\n').map(of_line).sum()
}

/// A day, if spreadsheets know it: they begin with 1900.
fn excel_day(day: Day) -> Option<ExcelDateTime> {
    let [month, of_month] = [day.month(), day.day()].map(|part| u8::try_from(part).ok());
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month?, of_month?).ok()
}

/// What of a text fits into so many UTF-16 units.
fn fitting(text: &str, units: usize) -> String {
    let used = text.chars().scan(0, |used, letter| {
        *used += letter.len_utf16();
        Some((*used, letter))
    });
    used.take_while(|(used, _)| *used <= units).map(|(_, letter)| letter).collect()
}

/// The width of a column in pixels: as its widest cell is read, not as it is stored.
fn width<'c>(heading: &Heading, cells: impl Iterator<Item = &'c Cell>, language: Language) -> u32 {
    let letters = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let widest = cells.map(|cell| letters(&cell.text(language))).max().unwrap_or_default();
    let wanted = widest.max(letters(&heading.name).saturating_add(BUTTON));
    wanted.saturating_mul(LETTER).saturating_add(MARGIN).min(WIDEST)
}

/// A spreadsheet takes no longer name of a table; the page above it says the whole of it.
const LONGEST_NAME: usize = 31;

/// Widths, the page, and what stays in sight.
fn dress(tab: &mut Worksheet, report: &Report, sheet: &Sheet, language: Language) -> Result<(), XlsxError> {
    let last = u16::try_from(sheet.head.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    tab.set_name(sheet.name.chars().take(LONGEST_NAME).collect::<String>())?;
    tab.set_freeze_panes(1, 0)?.autofilter(0, 0, rows, last)?;
    tab.ignore_error_range(0, 0, rows, last, IgnoreError::NumberStoredAsText)?;
    tab.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    // `&` begins a code there.
    let title = fitting(&report.title.replace('&', "&&"), TITLE);
    tab.set_header(format!("&L&\"-,Bold\"{title}"));
    tab.set_footer(format!("&L{}&R&P / &N", report.book));
    for (heading, column) in sheet.head.iter().zip(0..) {
        let cells = sheet.rows.iter().filter_map(|row| row.get(usize::from(column)));
        tab.set_column_width_pixels(column, width(heading, cells, language))?;
    }
    Ok(())
}

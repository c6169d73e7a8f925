//! ODS, read cell by cell from its XML. calamine lays out every sheet whole when it opens the file, repeated cells too,
//! so that a few bytes can ask for gigabytes; here a repeated cell costs what it shows.

use super::archive::{Archive, broken};
use super::sheet::{Cell, MOST_COLUMNS, MOST_ROWS, Row, Unread};
use super::value::{iso_day, rounded};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::io::{BufRead, BufReader};

/// Hands every row that has a cell to `each`, in order.
///
/// # Errors
/// [`Unread`].
pub fn rows(archive: &mut Archive<'_>, sheet: Option<&str>, each: &mut dyn FnMut(Row)) -> Result<(), Unread> {
    let there = walk(archive)?.names()?;
    let name = chosen(&there, sheet)?;
    let mut walk = walk(archive)?;
    while let Some(found) = walk.next_table()? {
        if found == name {
            return walk.table(each);
        }
    }
    Err(Unread::NoSheet { there })
}

fn chosen(there: &[String], asked: Option<&str>) -> Result<String, Unread> {
    match (asked, there) {
        (Some(asked), there) if there.iter().any(|name| name == asked) => Ok(asked.to_owned()),
        (None, [only]) => Ok(only.clone()),
        (None, several) if several.len() > 1 => Err(Unread::SeveralSheets { there: several.to_vec() }),
        (Some(_) | None, there) => Err(Unread::NoSheet { there: there.to_vec() }),
    }
}

fn walk<'a, 'b>(archive: &'a mut Archive<'b>) -> Result<Walk<impl BufRead + use<'a, 'b>>, Unread> {
    let part = archive.by_name("content.xml").map_err(broken)?;
    let mut xml = Reader::from_reader(BufReader::new(part));
    // An empty tag is then a start and an end: one way to read both.
    xml.config_mut().expand_empty_elements = true;
    Ok(Walk { xml, buffer: Vec::new(), line: 0 })
}

/// A walk through the XML of the sheets, from the first tag to the last.
struct Walk<R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
    line: u32,
}

/// What the tag of a cell says.
#[derive(Default)]
struct Stated {
    kind: String,
    value: Option<String>,
    repeats: usize,
}

impl<R: BufRead> Walk<R> {
    fn names(mut self) -> Result<Vec<String>, Unread> {
        let mut names = Vec::new();
        while let Some(name) = self.next_table()? {
            names.push(name);
        }
        Ok(names)
    }

    /// Goes into the next sheet and says its name.
    fn next_table(&mut self) -> Result<Option<String>, Unread> {
        loop {
            match self.next()? {
                Event::Start(tag) if tag.name().as_ref() == "table:table" => {
                    return Ok(Some(attribute(&tag, "table:name")?.unwrap_or_default()));
                }
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    fn table(&mut self, each: &mut dyn FnMut(Row)) -> Result<(), Unread> {
        loop {
            match self.next()? {
                Event::Start(tag) if tag.name().as_ref() == "table:table-row" => {
                    let repeats = count(attribute(&tag, "table:number-rows-repeated")?);
                    self.rows(repeats, each)?;
                }
                Event::End(tag) if tag.name().as_ref() == "table:table" => return Ok(()),
                Event::Eof => return Err(cut()),
                _ => {}
            }
        }
    }

    /// A row, as often as it is repeated.
    fn rows(&mut self, repeats: usize, each: &mut dyn FnMut(Row)) -> Result<(), Unread> {
        let first = self.line.saturating_add(1);
        self.line = self.line.saturating_add(u32::try_from(repeats).unwrap_or(u32::MAX));
        let cells = self.cells(first)?;
        if cells.is_empty() {
            return Ok(());
        }
        if self.line > MOST_ROWS {
            return Err(Unread::TooLong);
        }
        (first..=self.line).for_each(|line| each(Row { line, cells: cells.clone() }));
        Ok(())
    }

    fn cells(&mut self, line: u32) -> Result<Vec<Cell>, Unread> {
        let mut cells = Vec::new();
        let mut blanks: usize = 0;
        loop {
            let stated = match self.next()? {
                Event::Start(tag) if is_cell(tag.name().as_ref()) => stated(&tag)?,
                Event::End(tag) if tag.name().as_ref() == "table:table-row" => return Ok(cells),
                Event::Eof => return Err(cut()),
                _ => continue,
            };
            let cell = cell(&stated, self.text()?);
            if cell.is_blank() {
                blanks = blanks.saturating_add(stated.repeats);
                continue;
            }
            if cells.len().saturating_add(blanks).saturating_add(stated.repeats) > MOST_COLUMNS {
                return Err(Unread::TooWide { line });
            }
            cells.extend(std::iter::repeat_n(Cell::Empty, std::mem::take(&mut blanks)));
            cells.extend(std::iter::repeat_n(cell, stated.repeats));
        }
    }

    /// The text of a cell, without its notes, up to its end tag.
    fn text(&mut self) -> Result<String, Unread> {
        let mut text = String::new();
        let mut notes = 0_u32;
        loop {
            match self.next()? {
                Event::Start(tag) if tag.name().as_ref() == "office:annotation" => notes += 1,
                Event::End(tag) if tag.name().as_ref() == "office:annotation" => notes = notes.saturating_sub(1),
                Event::End(tag) if is_cell(tag.name().as_ref()) => return Ok(text),
                Event::Start(tag) if notes == 0 => text.push_str(blank(tag.name().as_ref(), text.is_empty())),
                Event::Text(part) if notes == 0 => text.push_str(&part.xml10_content()),
                Event::GeneralRef(entity) if notes == 0 => {
                    let written = format!("&{};", &*entity.xml10_content());
                    text.push_str(&quick_xml::escape::unescape(&written).map_err(|error| not_xml(&error))?);
                }
                Event::Eof => return Err(cut()),
                _ => {}
            }
        }
    }

    fn next(&mut self) -> Result<Event<'_>, Unread> {
        self.buffer.clear();
        self.xml.read_event_into(&mut self.buffer).map_err(|error| not_xml(&error))
    }
}

fn is_cell(tag: &str) -> bool {
    matches!(tag, "table:table-cell" | "table:covered-table-cell")
}

/// What a tag within a text stands for.
fn blank(tag: &str, first: bool) -> &'static str {
    match tag {
        "text:p" if first => "",
        "text:p" | "text:line-break" => "\n",
        "text:s" | "text:tab" => " ",
        _ => "",
    }
}

fn stated(tag: &BytesStart<'_>) -> Result<Stated, Unread> {
    let mut stated = Stated { repeats: 1, ..Stated::default() };
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| not_xml(&error))?;
        let value = attribute.normalized_value(XmlVersion::default()).map_err(|error| not_xml(&error))?.into_owned();
        match attribute.key.as_ref() {
            "office:value-type" => stated.kind = value,
            "office:value" | "office:date-value" | "office:string-value" => stated.value = Some(value),
            "table:number-columns-repeated" => stated.repeats = count(Some(value)),
            _ => {}
        }
    }
    Ok(stated)
}

fn cell(stated: &Stated, text: String) -> Cell {
    match (stated.kind.as_str(), &stated.value) {
        ("float" | "currency", Some(value)) => Cell::Number(rounded(value)),
        ("date", Some(value)) => iso_day(value).map_or_else(|| Cell::Odd(value.clone()), Cell::Day),
        ("string", Some(value)) if text.is_empty() => Cell::Text(value.clone()),
        ("percentage" | "time" | "boolean", _) => Cell::Odd(text),
        _ if text.is_empty() => Cell::Empty,
        _ => Cell::Text(text),
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, Unread> {
    let found = tag.try_get_attribute(name).map_err(|error| not_xml(&error))?;
    let value = found.map(|found| found.normalized_value(XmlVersion::default()).map(|value| value.into_owned()));
    value.transpose().map_err(|error| not_xml(&error))
}

/// How often something is repeated; what is no number is once.
fn count(text: Option<String>) -> usize {
    text.and_then(|text| text.parse().ok()).unwrap_or(1)
}

fn not_xml(error: &impl std::fmt::Display) -> Unread {
    Unread::Broken(error.to_string())
}

fn cut() -> Unread {
    Unread::Broken("content.xml ends within a sheet".to_owned())
}

//! CSV as spreadsheets write it: `;`, `,` or tab, in UTF-8 or another encoding that is named.

use super::sheet::{Cell, MOST_COLUMNS, MOST_ROWS, Row, Unread};
use csv::{ByteRecord, Reader, ReaderBuilder};
use encoding_rs::Encoding;
use std::borrow::Cow;

/// What may part the cells, the likeliest first.
const DELIMITERS: [u8; 3] = [b';', b'\t', b','];

/// Rows that are looked at to tell what parts the cells.
const LOOKED_AT: usize = 20;

/// Hands every row to `each`, in order. `worth` says how much a row looks like the heads that are sought: the delimiter
/// under which they are found is the right one.
///
/// # Errors
/// [`Unread`].
pub fn rows(
    bytes: &[u8],
    encoding: Option<&'static Encoding>,
    worth: &dyn Fn(&Row) -> usize,
    each: &mut dyn FnMut(Row),
) -> Result<(), Unread> {
    let text = decoded(bytes, encoding)?;
    let delimiter = delimiter(&text, worth);
    let mut lines = Lines::new(&text, delimiter);
    let mut count = 0;
    while let Some(row) = lines.next_row()? {
        count += 1;
        if count > MOST_ROWS {
            return Err(Unread::TooLong);
        }
        if row.cells.len() > MOST_COLUMNS {
            return Err(Unread::TooWide { line: row.line });
        }
        each(row);
    }
    Ok(())
}

fn decoded<'b>(bytes: &'b [u8], encoding: Option<&'static Encoding>) -> Result<Cow<'b, str>, Unread> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Unread::Utf16);
    }
    match encoding {
        Some(encoding) => {
            let (text, broken) = encoding.decode_with_bom_removal(bytes);
            if broken { Err(Unread::NotDecoded { encoding: encoding.name().to_owned() }) } else { Ok(text) }
        }
        None => {
            let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
            str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| not_utf8(bytes, error.valid_up_to()))
        }
    }
}

fn not_utf8(bytes: &[u8], at: usize) -> Unread {
    let before = bytes.get(..at).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    Unread::NotUtf8 { line: u32::try_from(line).unwrap_or(u32::MAX), byte: at - start + 1 }
}

fn delimiter(text: &str, worth: &dyn Fn(&Row) -> usize) -> u8 {
    let score = |delimiter: u8| {
        let mut lines = Lines::new(text, delimiter);
        let rows = std::iter::from_fn(|| lines.next_row().ok().flatten()).take(LOOKED_AT);
        rows.map(|row| (worth(&row), row.cells.len())).max().unwrap_or_default()
    };
    // The first of the best, hence from the last.
    let best = DELIMITERS.iter().rev().max_by_key(|delimiter| score(**delimiter));
    best.copied().unwrap_or(b';')
}

struct Lines<'t> {
    text: &'t [u8],
    reader: Reader<&'t [u8]>,
    record: ByteRecord,
    /// Up to which byte the lines are counted.
    counted: usize,
    line: u32,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str, delimiter: u8) -> Self {
        let mut shape = ReaderBuilder::new();
        shape.delimiter(delimiter).has_headers(false).flexible(true);
        let text = text.as_bytes();
        Lines { text, reader: shape.from_reader(text), record: ByteRecord::new(), counted: 0, line: 1 }
    }

    fn next_row(&mut self) -> Result<Option<Row>, Unread> {
        let read = self.reader.read_byte_record(&mut self.record);
        if !read.map_err(|error| Unread::Broken(error.to_string()))? {
            return Ok(None);
        }
        let start = self.record.position().and_then(|position| usize::try_from(position.byte()).ok());
        self.count_to(start.unwrap_or_default());
        let cell = |bytes: &[u8]| match bytes {
            [] => Cell::Empty,
            some => Cell::Text(String::from_utf8_lossy(some).into_owned()),
        };
        let cells = self.record.iter().map(cell).collect();
        Ok(Some(Row { line: self.line, cells }))
    }

    /// Counts the lines up to the record that begins at `start` or behind the line ends there. The reader's own count
    /// sees a record begin at the line feed that ends the one before.
    fn count_to(&mut self, start: usize) {
        let ends = self.text.get(start..).unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let begin = start + ends.count();
        let new = self.text.get(self.counted..begin).unwrap_or_default();
        let follows = |at: usize| self.text.get(self.counted + at + 1) == Some(&b'\n');
        let is_end = |(at, byte): (usize, &u8)| *byte == b'\n' || (*byte == b'\r' && !follows(at));
        let lines = new.iter().enumerate().filter(|end| is_end(*end)).count();
        self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.counted = begin;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], encoding: Option<&'static Encoding>) -> Result<Vec<(u32, Vec<String>)>, Unread> {
        let mut found = Vec::new();
        let heads = |row: &Row| row.cells.iter().filter(|cell| cell.shown().starts_with("Nom")).count();
        rows(bytes, encoding, &heads, &mut |row| {
            found.push((row.line, row.cells.iter().map(Cell::shown).collect()));
        })?;
        Ok(found)
    }

    fn expected() -> Vec<(u32, Vec<String>)> {
        let row = |line, cells: [&str; 2]| (line, cells.map(str::to_owned).into());
        vec![
            row(1, ["Nom", "Nombre"]),
            row(2, ["\u{c9}t\u{e9}", "1,50"]),
            row(3, ["two\nlines", "2"]),
            row(6, ["z", "3"]),
        ]
    }

    #[test]
    fn each_delimiter_is_found_and_a_line_keeps_its_number() {
        for (delimiter, end) in [(";", "\r\n"), (",", "\n"), ("\t", "\r")] {
            let text =
                "Nom|Nombre$\u{c9}t\u{e9}|\"1,50\"$\"two\nlines\"|2$$z|3$".replace('|', delimiter).replace('$', end);
            assert_eq!(read(text.as_bytes(), None), Ok(expected()), "{delimiter:?}");
            assert_eq!(read(format!("\u{feff}{text}").as_bytes(), None), Ok(expected()), "with a mark");
        }
    }

    #[test]
    fn heads_decide_where_commas_are_more_frequent() {
        let text = "Nom;Nombre\n1, rue A, B, C;1,50\n";
        assert_eq!(read(text.as_bytes(), None).unwrap()[1].1, ["1, rue A, B, C", "1,50"]);
    }

    #[test]
    fn another_encoding_is_named_and_never_guessed() {
        let latin = b"Nom;Nombre\nx;1\nB\xe9a;2\n";
        assert_eq!(read(latin, None), Err(Unread::NotUtf8 { line: 3, byte: 2 }));
        let read_as = read(latin, Some(encoding_rs::WINDOWS_1252)).unwrap();
        assert_eq!(read_as[2].1, ["B\u{e9}a", "2"]);
        assert_eq!(read(b"\xff\xfeN\0o\0", None), Err(Unread::Utf16));
        let broken = Unread::NotDecoded { encoding: "UTF-8".to_owned() };
        assert_eq!(read(latin, Some(encoding_rs::UTF_8)), Err(broken));
    }

    #[test]
    fn a_file_without_end_is_refused() {
        let wide = ";".repeat(MOST_COLUMNS);
        assert_eq!(read(wide.as_bytes(), None), Err(Unread::TooWide { line: 1 }));
        let long = "x\n".repeat(MOST_ROWS as usize + 1);
        assert_eq!(read(long.as_bytes(), None), Err(Unread::TooLong));
    }
}

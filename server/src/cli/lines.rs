//! Reading a file of commands line by line, with a bound: a line that is too long is skipped without being held.

use crate::ledger::intake::LONGEST;
use std::io::{self, BufRead, Read};

/// The mark that some editors put at the head of a file.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// A line of the file.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: u64,
    /// Where it ends, in bytes from the start of the file.
    pub end: u64,
    /// Its text, or why there is none.
    pub text: Result<String, Unread>,
    /// How it ends.
    pub ending: Ending,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// With a line end.
    Whole,
    /// With the file: perhaps it was cut.
    File,
}

/// Why a line was not read.
#[derive(Debug, PartialEq, Eq)]
pub enum Unread {
    /// Longer than any command may be.
    TooLong,
    /// Not UTF-8 from this byte of the line on, counted from 1.
    NotUtf8 {
        /// Which byte.
        at: usize,
    },
    /// The file ends in the middle of a character: it was cut.
    Cut,
}

/// The lines of a file that are not blank.
pub struct Lines<R> {
    from: R,
    number: u64,
    end: u64,
}

impl<R: BufRead> Lines<R> {
    /// The lines of `from`.
    pub fn new(from: R) -> Self {
        Lines { from, number: 0, end: 0 }
    }

    /// The next line that is not blank.
    ///
    /// # Errors
    /// What reading answers.
    pub fn next_line(&mut self) -> io::Result<Option<Line>> {
        loop {
            let mut bytes = Vec::new();
            let most = LONGEST as u64 + 1;
            let read = self.from.by_ref().take(most).read_until(b'\n', &mut bytes)?;
            if read == 0 {
                return Ok(None);
            }
            self.number += 1;
            self.end += read as u64;
            let line = if bytes.last() == Some(&b'\n') || bytes.len() <= LONGEST {
                self.line(bytes)
            } else {
                drop(bytes);
                self.skip()?
            };
            if !matches!(&line.text, Ok(text) if text.trim().is_empty()) {
                return Ok(Some(line));
            }
        }
    }

    fn line(&self, mut bytes: Vec<u8>) -> Line {
        let ending = if bytes.last() == Some(&b'\n') { Ending::Whole } else { Ending::File };
        if self.number == 1 && bytes.starts_with(MARK) {
            bytes.drain(..MARK.len());
        }
        let text = String::from_utf8(bytes).map(|text| text.trim_end_matches(['\n', '\r']).to_owned());
        let text = text.map_err(|error| match (error.utf8_error().error_len(), ending) {
            (None, Ending::File) => Unread::Cut,
            (None, Ending::Whole) | (Some(_), _) => Unread::NotUtf8 { at: error.utf8_error().valid_up_to() + 1 },
        });
        Line { number: self.number, end: self.end, text, ending }
    }

    fn skip(&mut self) -> io::Result<Line> {
        loop {
            let held = self.from.fill_buf()?;
            let (used, ended) = match held.iter().position(|byte| *byte == b'\n') {
                Some(at) => (at + 1, Some(Ending::Whole)),
                None => (held.len(), held.is_empty().then_some(Ending::File)),
            };
            self.from.consume(used);
            self.end += used as u64;
            if let Some(ending) = ended {
                return Ok(Line { number: self.number, end: self.end, text: Err(Unread::TooLong), ending });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<Line> {
        let mut lines = Lines::new(bytes);
        std::iter::from_fn(|| lines.next_line().unwrap()).collect()
    }

    #[test]
    fn blank_lines_count_and_are_skipped() {
        let lines = read(b"\xef\xbb\xbfa\r\n\n \t\nb");
        let seen: Vec<_> = lines.iter().map(|line| (line.number, line.text.as_deref(), line.ending)).collect();
        assert_eq!(seen, [(1, Ok("a"), Ending::Whole), (4, Ok("b"), Ending::File)]);
    }

    #[test]
    fn a_line_too_long_is_named_and_the_next_one_is_read() {
        let mut bytes = vec![b'x'; LONGEST + 1];
        bytes.extend(b"\nnext\n");
        let lines = read(&bytes);
        assert_eq!((lines[0].number, &lines[0].text), (1, &Err(Unread::TooLong)));
        assert_eq!((lines[1].number, lines[1].text.as_deref()), (2, Ok("next")));
    }

    #[test]
    fn a_byte_that_is_not_utf8_is_named() {
        let lines = read(b"ab\xff\nc\n");
        assert_eq!(lines[0].text, Err(Unread::NotUtf8 { at: 3 }));
        assert_eq!(lines[1].text.as_deref(), Ok("c"));
    }

    #[test]
    fn a_file_that_ends_within_a_character_was_cut() {
        assert_eq!(read(b"ab\xc3")[0].text, Err(Unread::Cut));
        assert_eq!(read(b"ab\xc3\n")[0].text, Err(Unread::NotUtf8 { at: 3 }));
        assert_eq!(read(b"a\xffb")[0].text, Err(Unread::NotUtf8 { at: 2 }));
    }
}

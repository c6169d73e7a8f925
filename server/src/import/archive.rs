//! Looking into a workbook before it is read: XLSX and ODS are zip files, and a small one may unfold to more than the
//! machine holds.
//!
//! Every part is unfolded once into nothing and counted; what it says of its own size is not believed. Then the readers
//! may unfold it again without fear.

use super::sheet::Unread;
use std::io::{BufRead, Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// A workbook in memory.
pub type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// The most bytes of a sheet, unfolded.
const MOST_OF_A_SHEET: u64 = 512 * 1024 * 1024;
/// The most bytes of the texts that the sheets of an XLSX share.
const MOST_OF_TEXTS: u64 = 128 * 1024 * 1024;
/// The most bytes of what lies there and is not read: pictures, pivot tables.
const MOST_OF_THE_REST: u64 = 64 * 1024 * 1024;
/// The most bytes of a part in which a few bytes may stand for much: styles, lists of sheets.
const MOST_OF_STYLES: u64 = 4 * 1024 * 1024;
/// The most bytes in all.
const MOST_IN_ALL: u64 = 1024 * 1024 * 1024;
/// The most parts.
const MOST_PARTS: usize = 5_000;
/// The most texts that the sheets of an XLSX may say they share: room is made for them before they are seen.
const MOST_TEXTS: u64 = 25_000_000;

/// What kind of workbook it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Of Excel.
    Xlsx,
    /// Of LibreOffice.
    Ods,
}

/// Opens a workbook and sees to it that it can be read.
///
/// # Errors
/// [`Unread::Bomb`], [`Unread::Broken`].
pub fn open(bytes: &[u8]) -> Result<(Archive<'_>, Kind), Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_PARTS {
        return Err(Unread::Bomb { part: archive.len().to_string() });
    }
    let kind = if archive.index_for_name("content.xml").is_some() { Kind::Ods } else { Kind::Xlsx };
    let mut left = MOST_IN_ALL;
    for index in 0..archive.len() {
        left = left.saturating_sub(measure(&mut archive, index, left)?);
    }
    Ok((archive, kind))
}

/// What `zip` answers, as we tell it.
pub fn broken(error: ZipError) -> Unread {
    Unread::Broken(error.to_string())
}

/// The size of a part, unfolded.
fn measure(archive: &mut Archive<'_>, index: usize, left: u64) -> Result<u64, Unread> {
    let part = archive.by_index(index).map_err(broken)?;
    let name = part.name().map_err(broken)?.to_lowercase();
    let most = most(&name).min(left);
    let mut part = std::io::BufReader::new(part.take(most + 1));
    if name.ends_with("sharedstrings.xml") && texts_announced(&mut part)? > MOST_TEXTS {
        return Err(Unread::Bomb { part: name });
    }
    let unfolded = std::io::copy(&mut part, &mut std::io::sink());
    match unfolded.map_err(|error| Unread::Broken(error.to_string()))? {
        size if size <= most => Ok(size),
        _ => Err(Unread::Bomb { part: name }),
    }
}

/// How large a part may be.
fn most(name: &str) -> u64 {
    match name.rsplit('/').next() {
        Some("sharedstrings.xml") => MOST_OF_TEXTS,
        Some("styles.xml" | "workbook.xml") => MOST_OF_STYLES,
        _ if name == "content.xml" || name.contains("worksheets/") => MOST_OF_A_SHEET,
        Some(_) | None => MOST_OF_THE_REST,
    }
}

/// The number of texts that the first lines announce.
fn texts_announced(part: &mut impl BufRead) -> Result<u64, Unread> {
    let head = part.fill_buf().map_err(|error| Unread::Broken(error.to_string()))?;
    let head = String::from_utf8_lossy(head);
    let said = head.split("uniqueCount=").nth(1).map(|rest| rest.trim_start_matches(['"', '\'']));
    let digits = said.map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default());
    Ok(digits.filter(|digits| !digits.is_empty()).map_or(0, |digits| digits.parse().unwrap_or(u64::MAX)))
}

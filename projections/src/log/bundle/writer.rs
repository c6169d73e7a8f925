//! Writing a bundle while the book streams by. A tar header states its member's length
//! first, so the writer leaves room and goes back; hence `Seek`. Of the entries only
//! their hashes are kept, 32 bytes each, for the tiles.

use std::io::{self, Seek, SeekFrom, Write};

use serde::Serialize;
use tar::{EntryType, Header};

use super::rows::{CheckpointRow, DocumentRow, EntryRow, IdentityRow, Manifest, ReceiptRow, SealedRow, VaultRow};
use super::{BundleError, LISEZMOI, Member, Section};
use crate::log::StoredEntry;
use crate::log::canonical;
use crate::log::tiles::{Tile, TileCutter};

const BLOCK: u64 = 512;

/// A bundle being written. Feed it in the order of its methods, then [`BundleWriter::finish`].
pub struct BundleWriter<W: Write + Seek> {
    out: W,
    sections: Vec<Section>,
    member: Member,
    /// Where the open member's header stands, and its length so far.
    open: Option<(u64, u64)>,
    latest: Option<String>,
    cutter: TileCutter,
    tiles: Vec<Tile>,
}

impl<W: Write + Seek> BundleWriter<W> {
    /// Begins a bundle with `LISEZMOI.md` and `book.json`.
    ///
    /// # Errors
    /// [`BundleError::Io`]; [`BundleError::Order`] when the sections are not in order.
    pub fn new(out: W, manifest: &Manifest) -> Result<Self, BundleError> {
        if !manifest.sections.is_sorted_by(|a, b| a < b) {
            return Err(BundleError::Order("book.json sections".to_owned()));
        }
        let mut writer = Self {
            out,
            sections: manifest.sections.clone(),
            member: Member::Readme,
            open: None,
            latest: None,
            cutter: TileCutter::new(),
            tiles: Vec::new(),
        };
        writer.file(Member::Readme.path(), LISEZMOI.as_bytes())?;
        writer.member = Member::Manifest;
        writer.file(Member::Manifest.path(), line_of(Member::Manifest, manifest)?.as_bytes())?;
        Ok(writer)
    }

    /// Writes a checkpoint, in ascending size; the last one is the bundle's `checkpoint`.
    ///
    /// # Errors
    /// [`BundleError`] when the file cannot be written or the order is broken.
    pub fn checkpoint(&mut self, note: &str) -> Result<(), BundleError> {
        self.latest = Some(note.to_owned());
        self.line(Member::Checkpoints, &CheckpointRow { note: note.to_owned() })
    }

    /// Writes a receipt, in ascending first position.
    ///
    /// # Errors
    /// As [`BundleWriter::checkpoint`].
    pub fn receipt(&mut self, row: &ReceiptRow) -> Result<(), BundleError> {
        self.line(Member::Receipts, row)
    }

    /// Writes the next entry.
    ///
    /// # Errors
    /// As [`BundleWriter::checkpoint`], and [`BundleError::Form`] when the leaf is not text.
    pub fn entry(&mut self, entry: &StoredEntry) -> Result<(), BundleError> {
        let row = EntryRow::of(entry).ok_or_else(|| BundleError::Form {
            member: Member::Entries.path().to_owned(),
            line: entry.position + 1,
            reason: "the leaf is not UTF-8 text; run `quitus verify`".to_owned(),
        })?;
        self.line(Member::Entries, &row)?;
        self.tiles.extend(self.cutter.append(entry.leaf_hash));
        Ok(())
    }

    /// Writes a text in clear.
    ///
    /// # Errors
    /// As [`BundleWriter::checkpoint`].
    pub fn text(&mut self, row: &DocumentRow) -> Result<(), BundleError> {
        self.line(Member::Texts, row)
    }

    /// Writes an attachment in clear.
    ///
    /// # Errors
    /// As [`BundleWriter::checkpoint`].
    pub fn attachment(&mut self, row: &DocumentRow) -> Result<(), BundleError> {
        self.line(Member::Attachments, row)
    }

    /// Writes an encoded disclosure.
    ///
    /// # Errors
    /// As [`BundleWriter::checkpoint`].
    pub fn identity(&mut self, disclosure: &str) -> Result<(), BundleError> {
        self.line(Member::Identities, &IdentityRow { disclosure: disclosure.to_owned() })
    }

    /// Writes a sealed text.
    ///
    /// # Errors
    /// As [`BundleWriter::checkpoint`].
    pub fn sealed_text(&mut self, row: &SealedRow) -> Result<(), BundleError> {
        self.line(Member::SealedTexts, row)
    }

    /// Writes a sealed attachment.
    ///
    /// # Errors
    /// As [`BundleWriter::checkpoint`].
    pub fn sealed_attachment(&mut self, row: &SealedRow) -> Result<(), BundleError> {
        self.line(Member::SealedAttachments, row)
    }

    /// Writes a sealed disclosure.
    ///
    /// # Errors
    /// As [`BundleWriter::checkpoint`].
    pub fn vault(&mut self, row: &VaultRow) -> Result<(), BundleError> {
        self.line(Member::Vault, row)
    }

    /// Writes what remains and hands the output back, flushed.
    ///
    /// # Errors
    /// As [`BundleWriter::checkpoint`].
    pub fn finish(mut self) -> Result<W, BundleError> {
        self.advance(Member::Vault)?;
        self.close()?;
        self.out.write_all(&[0; 2 * BLOCK as usize])?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn line<T: Serialize>(&mut self, member: Member, row: &T) -> Result<(), BundleError> {
        if !member.belongs(&self.sections) || member < self.member {
            return Err(BundleError::Order(member.path().to_owned()));
        }
        self.advance(member)?;
        let line = line_of(member, row)?;
        self.out.write_all(line.as_bytes())?;
        if let Some((_, length)) = &mut self.open {
            *length += line.len() as u64;
        }
        Ok(())
    }

    /// Opens `target`, after the members before it that this bundle has, left empty.
    fn advance(&mut self, target: Member) -> Result<(), BundleError> {
        for member in Member::ORDER {
            if member <= self.member || member > target {
                continue;
            }
            self.close()?;
            self.member = member;
            match member {
                Member::Readme | Member::Manifest => {}
                Member::Latest => self.write_latest()?,
                Member::Tiles => self.write_tiles()?,
                rows if rows.belongs(&self.sections) => self.begin(rows)?,
                _absent => {}
            }
        }
        Ok(())
    }

    fn begin(&mut self, member: Member) -> Result<(), BundleError> {
        let at = self.out.stream_position()?;
        self.out.write_all(header(member.path(), 0)?.as_bytes())?;
        self.open = Some((at, 0));
        Ok(())
    }

    fn close(&mut self) -> Result<(), BundleError> {
        let (Some((at, length)), member) = (self.open.take(), self.member) else {
            return Ok(());
        };
        self.pad(length)?;
        let end = self.out.stream_position()?;
        self.out.seek(SeekFrom::Start(at))?;
        self.out.write_all(header(member.path(), length)?.as_bytes())?;
        self.out.seek(SeekFrom::Start(end))?;
        Ok(())
    }

    fn write_latest(&mut self) -> Result<(), BundleError> {
        match self.latest.take() {
            Some(note) => self.file(Member::Latest.path(), note.as_bytes()),
            None => Ok(()),
        }
    }

    fn write_tiles(&mut self) -> Result<(), BundleError> {
        let mut tiles = std::mem::take(&mut self.tiles);
        tiles.extend(self.cutter.partial());
        tiles.sort_by_key(|tile| (tile.level, tile.index));
        tiles.iter().try_for_each(|tile| self.file(&tile.path(), &tile.bytes()))
    }

    fn file(&mut self, path: &str, bytes: &[u8]) -> Result<(), BundleError> {
        let length = bytes.len() as u64;
        self.out.write_all(header(path, length)?.as_bytes())?;
        self.out.write_all(bytes)?;
        self.pad(length)
    }

    fn pad(&mut self, length: u64) -> Result<(), BundleError> {
        let rest = length.next_multiple_of(BLOCK) - length;
        let zeros = [0_u8; BLOCK as usize];
        let rest = usize::try_from(rest).unwrap_or_default();
        self.out.write_all(zeros.get(..rest).unwrap_or_default())?;
        Ok(())
    }
}

/// A header that depends on path and length alone, so that the same content is the same file.
///
/// # Errors
/// For a path that no header holds.
pub fn header(path: &str, length: u64) -> io::Result<Header> {
    let mut header = Header::new_ustar();
    header.set_path(path)?;
    header.set_entry_type(EntryType::Regular);
    header.set_size(length);
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_cksum();
    Ok(header)
}

fn line_of<T: Serialize>(member: Member, row: &T) -> Result<String, BundleError> {
    let line = canonical::write(row).map_err(|error| BundleError::Form {
        member: member.path().to_owned(),
        line: 0,
        reason: error.to_string(),
    })?;
    Ok(line + "\n")
}

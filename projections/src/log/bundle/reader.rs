//! Reading a bundle from bytes that nobody vouches for: members in their order, lines
//! of bounded length, one item at a time.

use std::io::{BufRead, BufReader, Read};

use serde::de::DeserializeOwned;
use tar::{Archive, EntryType};

use super::rows::{CheckpointRow, DocumentRow, EntryRow, IdentityRow, Manifest, ReceiptRow, SealedRow, VaultRow};
use super::{BUNDLE, BundleError, Member};
use crate::log::StoredEntry;
use crate::log::checkpoint::MAX_NOTE;
use crate::log::tiles::WIDTH;

/// The longest line of entries, checkpoints, receipts and identities, in bytes.
pub const MAX_LINE: u64 = 1 << 20;
/// The longest text or attachment, in bytes.
pub const MAX_DOCUMENT: u64 = 32 << 20;
/// The longest line with a document: base64 takes four for three.
const MAX_DOCUMENT_LINE: u64 = MAX_DOCUMENT / 3 * 4 + MAX_LINE;

/// One thing read from a bundle, in the bundle's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// `book.json`.
    Manifest(Manifest),
    /// A line of `checkpoints.jsonl`.
    Checkpoint(String),
    /// `checkpoint`.
    Latest(String),
    /// A receipt.
    Receipt(ReceiptRow),
    /// The next entry.
    Entry(StoredEntry),
    /// A tile.
    Tile {
        /// Its path.
        path: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A text in clear.
    Text(DocumentRow),
    /// An attachment in clear.
    Attachment(DocumentRow),
    /// An encoded disclosure.
    Identity(String),
    /// A sealed text.
    SealedText(SealedRow),
    /// A sealed attachment.
    SealedAttachment(SealedRow),
    /// A sealed disclosure.
    Vault(VaultRow),
}

/// Reads a bundle, handing over each item as it comes.
///
/// # Errors
/// [`BundleError`] when the bytes are no bundle; whatever `take` answers.
pub fn read<R: Read>(input: R, take: &mut dyn FnMut(Item) -> Result<(), BundleError>) -> Result<(), BundleError> {
    let mut archive = Archive::new(input);
    let mut reading = Reading { take, last: None, sections: Vec::new(), positions: 0 };
    // Raw: no extended headers, whose length nothing would bound.
    for member in archive.entries()?.raw(true) {
        let mut member = member?;
        let path = String::from_utf8_lossy(&member.path_bytes()).into_owned();
        let regular = member.header().entry_type() == EntryType::Regular;
        let kind = Member::from_path(&path).filter(|_| regular);
        let kind = kind.ok_or_else(|| BundleError::Order(path.clone()))?;
        reading.order(kind, &path)?;
        reading.member(kind, path, &mut member)?;
    }
    reading.end()
}

struct Reading<'t> {
    take: &'t mut dyn FnMut(Item) -> Result<(), BundleError>,
    last: Option<Member>,
    sections: Vec<super::Section>,
    positions: u64,
}

impl Reading<'_> {
    /// Each member once and in its place; tiles may follow one another.
    fn order(&mut self, member: Member, path: &str) -> Result<(), BundleError> {
        let again = member == Member::Tiles && self.last == Some(Member::Tiles);
        let next = match self.last {
            None => member == Member::Readme,
            Some(last) => member > last && self.nothing_between(last, member),
        };
        let announced = member <= Member::Manifest || member.belongs(&self.sections);
        if (again || next) && announced {
            self.last = Some(member);
            Ok(())
        } else {
            Err(BundleError::Order(path.to_owned()))
        }
    }

    /// An empty book has no checkpoint and no tile; all else that is announced must come.
    fn nothing_between(&self, last: Member, next: Member) -> bool {
        let mut between = Member::ORDER.into_iter().filter(|m| last < *m && *m < next);
        between.all(|m| matches!(m, Member::Latest | Member::Tiles) || !m.belongs(&self.sections))
    }

    fn end(&self) -> Result<(), BundleError> {
        let complete = self.last >= Some(Member::Entries)
            && self.last.is_some_and(|last| {
                let mut rest = Member::ORDER.into_iter().filter(|m| *m > last);
                rest.all(|m| m == Member::Tiles || !m.belongs(&self.sections))
            });
        if complete { Ok(()) } else { Err(BundleError::Order("the end".to_owned())) }
    }

    fn member(&mut self, kind: Member, path: String, from: &mut dyn Read) -> Result<(), BundleError> {
        match kind {
            // Words for people; nothing is concluded from them.
            Member::Readme => Ok(()),
            Member::Manifest => self.manifest(from),
            Member::Latest => self.latest(from),
            Member::Tiles => self.tile(path, from),
            Member::Entries => self.entries(from),
            Member::Checkpoints => self.lines(kind, MAX_LINE, from, |row: CheckpointRow| Item::Checkpoint(row.note)),
            Member::Receipts => self.lines(kind, MAX_LINE, from, Item::Receipt),
            Member::Texts => self.lines(kind, MAX_DOCUMENT_LINE, from, Item::Text),
            Member::Attachments => self.lines(kind, MAX_DOCUMENT_LINE, from, Item::Attachment),
            Member::Identities => self.lines(kind, MAX_LINE, from, |row: IdentityRow| Item::Identity(row.disclosure)),
            Member::SealedTexts => self.lines(kind, MAX_DOCUMENT_LINE, from, Item::SealedText),
            Member::SealedAttachments => self.lines(kind, MAX_DOCUMENT_LINE, from, Item::SealedAttachment),
            Member::Vault => self.lines(kind, MAX_LINE, from, |row: VaultRow| Item::Vault(row)),
        }
    }

    fn manifest(&mut self, from: &mut dyn Read) -> Result<(), BundleError> {
        let bytes = read_whole(Member::Manifest, MAX_LINE, from)?;
        let manifest: Manifest = parse(Member::Manifest, 1, &bytes)?;
        if manifest.bundle != BUNDLE || !manifest.sections.is_sorted_by(|a, b| a < b) {
            return Err(form(Member::Manifest, 1, "this program reads bundle format 1"));
        }
        self.sections.clone_from(&manifest.sections);
        (self.take)(Item::Manifest(manifest))
    }

    fn latest(&mut self, from: &mut dyn Read) -> Result<(), BundleError> {
        let bytes = read_whole(Member::Latest, MAX_NOTE as u64, from)?;
        let note = String::from_utf8(bytes).map_err(|_| form(Member::Latest, 1, "not UTF-8"))?;
        (self.take)(Item::Latest(note))
    }

    fn tile(&mut self, path: String, from: &mut dyn Read) -> Result<(), BundleError> {
        let bytes = read_whole(Member::Tiles, (WIDTH * 32) as u64, from)?;
        (self.take)(Item::Tile { path, bytes })
    }

    fn entries(&mut self, from: &mut dyn Read) -> Result<(), BundleError> {
        let mut lines = Lines::new(Member::Entries, MAX_LINE, from);
        while let Some(row) = lines.next_row::<EntryRow>()? {
            let entry = row.into_entry(self.positions);
            let entry = entry.ok_or_else(|| lines.form("the salt is not 32 bytes"))?;
            self.positions += 1;
            (self.take)(Item::Entry(entry))?;
        }
        Ok(())
    }

    fn lines<T: DeserializeOwned>(
        &mut self,
        member: Member,
        most: u64,
        from: &mut dyn Read,
        item: impl Fn(T) -> Item,
    ) -> Result<(), BundleError> {
        let mut lines = Lines::new(member, most, from);
        while let Some(row) = lines.next_row()? {
            (self.take)(item(row))?;
        }
        Ok(())
    }
}

struct Lines<'r> {
    member: Member,
    most: u64,
    number: u64,
    from: BufReader<&'r mut dyn Read>,
}

impl<'r> Lines<'r> {
    fn new(member: Member, most: u64, from: &'r mut dyn Read) -> Self {
        Self { member, most, number: 0, from: BufReader::new(from) }
    }

    fn next_row<T: DeserializeOwned>(&mut self) -> Result<Option<T>, BundleError> {
        let mut line = Vec::new();
        (&mut self.from).take(self.most + 1).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        if line.pop() != Some(b'\n') {
            return Err(self.form("longer than this member's lines may be, or cut short"));
        }
        parse(self.member, self.number, &line).map(Some)
    }

    fn form(&self, reason: &str) -> BundleError {
        form(self.member, self.number, reason)
    }
}

fn read_whole(member: Member, most: u64, from: &mut dyn Read) -> Result<Vec<u8>, BundleError> {
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(form(member, 0, &format!("longer than {most} bytes")));
    }
    Ok(bytes)
}

fn parse<T: DeserializeOwned>(member: Member, line: u64, bytes: &[u8]) -> Result<T, BundleError> {
    serde_json::from_slice(bytes).map_err(|error| form(member, line, &error.to_string()))
}

fn form(member: Member, line: u64, reason: &str) -> BundleError {
    BundleError::Form { member: member.path().to_owned(), line, reason: reason.to_owned() }
}

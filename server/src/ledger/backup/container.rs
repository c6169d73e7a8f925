//! The outside of an archive: an ordinary tar file, so that any system opens it, in one possible spelling.
//!
//! Its members stand in a fixed order, their headers depend on name and length alone, padding is zeros, and the last
//! member is a `SHA256SUMS` over the others. So each byte of the file is either hashed, compared or the list of hashes
//! itself: none can change unseen. Against whoever writes a false archive on purpose, the book within has its tree and
//! signatures, and what is sealed has its keys.

use super::BackupFailure;
use quitus_domain::values::BookId;
use quitus_projections::log::bundle::header;
use quitus_projections::log::canonical;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use tar::Header;

/// The version of the archive's format.
pub const ARCHIVE: u32 = 1;

/// The member that says what the archive is.
pub const ABOUT: &str = "backup.json";
/// Words for people.
pub(super) const README: &str = "LISEZMOI.md";
/// The book, as a full bundle.
pub(super) const BOOK: &str = "book.tar";
/// What witnesses signed.
pub(super) const COSIGNATURES: &str = "cosignatures.jsonl";
/// Tokens of time-stamp authorities.
pub(super) const TIMESTAMPS: &str = "timestamps.jsonl";
/// The hashes of all members before, as `sha256sum -c` reads them.
const SUMS: &str = "SHA256SUMS";

/// The members before the sums, in their order.
pub(super) const MEMBERS: [&str; 5] = [README, ABOUT, BOOK, COSIGNATURES, TIMESTAMPS];

const BLOCK: usize = 512;
/// The longest member that is read into memory.
const LONGEST: u64 = 1 << 20;

/// What an archive says that it is. Each claim is compared with the book within.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// [`ARCHIVE`].
    pub backup: u32,
    /// The book's id.
    pub book: BookId,
    /// Its origin.
    pub origin: String,
    /// The root over its entries, base64.
    pub root: String,
    /// How many entries the last checkpoint covers.
    pub signed: u64,
    /// How many entries there are.
    pub size: u64,
    /// The program that wrote it.
    pub software: String,
    /// When, by the machine's clock.
    pub taken_at: String,
}

/// An archive that is being written.
pub(super) struct Writer {
    out: File,
    sums: String,
}

impl Writer {
    pub(super) fn new(out: File) -> Self {
        Writer { out, sums: String::new() }
    }

    /// Writes a short member.
    pub(super) fn member(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(header(path, bytes.len() as u64)?.as_bytes())?;
        self.out.write_all(bytes)?;
        self.pad(bytes.len() as u64)?;
        self.sum(path, Sha256::digest(bytes).into());
        Ok(())
    }

    /// Leaves room for a header, and lends the file to whoever writes the member behind it.
    pub(super) fn begin(&mut self) -> io::Result<(u64, File)> {
        let at = self.out.stream_position()?;
        self.out.write_all(&[0; BLOCK])?;
        Ok((at, self.out.try_clone()?))
    }

    /// Closes the member that began at `at`; what was written is read back for its hash.
    pub(super) fn end(&mut self, path: &str, at: u64) -> io::Result<()> {
        let start = at + BLOCK as u64;
        let length = self.out.stream_position()? - start;
        self.out.seek(SeekFrom::Start(at))?;
        self.out.write_all(header(path, length)?.as_bytes())?;
        let mut hash = Sha256::new();
        io::copy(&mut (&mut self.out).take(length), &mut hash)?;
        self.pad(length)?;
        self.sum(path, hash.finalize().into());
        Ok(())
    }

    /// Writes the sums and the end, durably.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let sums = std::mem::take(&mut self.sums);
        self.out.write_all(header(SUMS, sums.len() as u64)?.as_bytes())?;
        self.out.write_all(sums.as_bytes())?;
        self.pad(sums.len() as u64)?;
        self.out.write_all(&[0; 2 * BLOCK])?;
        self.out.sync_all()
    }

    fn pad(&mut self, length: u64) -> io::Result<()> {
        self.out.write_all(zeros(length))
    }

    fn sum(&mut self, path: &str, hash: [u8; 32]) {
        self.sums += &sum_line(path, hash);
    }
}

/// Reads what is said of the archive, and nothing else.
pub(super) fn about(input: &mut dyn Read) -> Result<About, BackupFailure> {
    let mut reader = Reader { input, sums: String::new() };
    reader.member(README, &mut |_| Ok(()))?;
    let mut about = None;
    reader.member(ABOUT, &mut |bytes| {
        about = Some(read_about(bytes)?);
        Ok(())
    })?;
    about.ok_or_else(|| BackupFailure::altered(ABOUT, "it is missing"))
}

/// What is done with each member as it is read.
pub(super) type Take<'t> = dyn FnMut(&str, &mut dyn Read) -> Result<(), BackupFailure> + 't;

/// Reads a whole archive, member by member, and holds every byte of it to what was written.
pub(super) fn read(input: &mut dyn Read, take: &mut Take<'_>) -> Result<(), BackupFailure> {
    let mut reader = Reader { input, sums: String::new() };
    for path in MEMBERS {
        reader.member(path, &mut |member| take(path, member))?;
    }
    let expected = std::mem::take(&mut reader.sums);
    reader.member(SUMS, &mut |member| match whole(SUMS, member)? == expected {
        true => Ok(()),
        false => Err(BackupFailure::altered(SUMS, "the bytes before are not those that were written")),
    })?;
    reader.end()
}

/// `backup.json`, in the one form that this program writes.
pub(super) fn read_about(member: &mut dyn Read) -> Result<About, BackupFailure> {
    let text = whole(ABOUT, member)?;
    let about: About = serde_json::from_str(&text).map_err(|error| BackupFailure::altered(ABOUT, error))?;
    if about.backup != ARCHIVE {
        let why = format!("archive format {}; this program reads format {ARCHIVE}", about.backup);
        return Err(BackupFailure::altered(ABOUT, why));
    }
    match line_of(&about)? == text {
        true => Ok(about),
        false => Err(BackupFailure::altered(ABOUT, "it is not in its one form")),
    }
}

/// A JSON object in canonical form, and a line end.
pub(super) fn line_of(value: &impl Serialize) -> Result<String, BackupFailure> {
    canonical::write(value).map(|line| line + "\n").map_err(|error| BackupFailure::altered(ABOUT, error))
}

/// A short member as text.
pub(super) fn whole(path: &str, member: &mut dyn Read) -> Result<String, BackupFailure> {
    let mut text = String::new();
    let read = member.take(LONGEST + 1).read_to_string(&mut text);
    read.map_err(|error| BackupFailure::altered(path, error))?;
    match text.len() as u64 <= LONGEST {
        true => Ok(text),
        false => Err(BackupFailure::altered(path, "it is too long")),
    }
}

struct Reader<'r> {
    input: &'r mut dyn Read,
    sums: String,
}

impl Reader<'_> {
    fn member(
        &mut self,
        path: &str,
        take: &mut dyn FnMut(&mut dyn Read) -> Result<(), BackupFailure>,
    ) -> Result<(), BackupFailure> {
        let length = self.header(path)?;
        let mut member = Member { from: self.input, left: length, hash: Sha256::new() };
        take(&mut member)?;
        // What the reader did not need is hashed all the same.
        io::copy(&mut member, &mut io::sink()).map_err(|error| BackupFailure::altered(path, error))?;
        if member.left > 0 {
            return Err(BackupFailure::altered(path, "the file ends in the middle of it"));
        }
        let hash = member.hash.finalize().into();
        self.sums += &sum_line(path, hash);
        self.zeros(path, zeros(length).len())
    }

    /// The header of that member and no other, in its one spelling; says how long the member is.
    fn header(&mut self, path: &str) -> Result<u64, BackupFailure> {
        let mut block = [0; BLOCK];
        let read = self.input.read_exact(&mut block);
        read.map_err(|_| BackupFailure::altered(path, "it is missing, or this is no backup archive"))?;
        let wrong = || BackupFailure::altered(path, "another part stands in its place, or this is no backup archive");
        let length = Header::from_byte_slice(&block).entry_size().map_err(|_| wrong())?;
        let expected = header(path, length).map_err(|_| wrong())?;
        if *expected.as_bytes() == block { Ok(length) } else { Err(wrong()) }
    }

    fn zeros(&mut self, path: &str, count: usize) -> Result<(), BackupFailure> {
        let mut found = [1; 2 * BLOCK];
        let found = found.get_mut(..count).unwrap_or_default();
        let read = self.input.read_exact(found);
        read.map_err(|_| BackupFailure::altered(path, "the file ends too early"))?;
        match found.iter().all(|byte| *byte == 0) {
            true => Ok(()),
            false => Err(BackupFailure::altered(path, "bytes where none belong")),
        }
    }

    fn end(&mut self) -> Result<(), BackupFailure> {
        self.zeros(SUMS, 2 * BLOCK)?;
        match self.input.read(&mut [0; 1]) {
            Ok(0) => Ok(()),
            Ok(_) => Err(BackupFailure::altered(SUMS, "bytes behind the end")),
            Err(error) => Err(BackupFailure::altered(SUMS, error)),
        }
    }
}

/// The bytes of one member, hashed as they pass.
struct Member<'m> {
    from: &'m mut dyn Read,
    left: u64,
    hash: Sha256,
}

impl Read for Member<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let buffer = buffer.get_mut(..most).unwrap_or_default();
        let count = self.from.read(buffer)?;
        self.hash.update(buffer.get(..count).unwrap_or_default());
        self.left -= count as u64;
        Ok(count)
    }
}

fn sum_line(path: &str, hash: [u8; 32]) -> String {
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{hex}  {path}\n")
}

fn zeros(length: u64) -> &'static [u8] {
    const ZEROS: [u8; BLOCK] = [0; BLOCK];
    let rest = length.next_multiple_of(BLOCK as u64).saturating_sub(length);
    ZEROS.get(..usize::try_from(rest).unwrap_or_default()).unwrap_or_default()
}

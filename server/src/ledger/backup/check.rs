//! Reading an archive that nobody vouches for: sums, form, leaves, tree, signatures, receipts, and what opens.
//!
//! One reading serves the one who has just written it, the one who only wants to know whether it would come back, and the
//! one who brings it back: the last hands a [`Sink`] along.

use super::container::{ABOUT, About, BOOK, COSIGNATURES, TIMESTAMPS, about, read, read_about};
use super::rows::{Cosignature, Timestamp, field, lines, receipt, sealed};
use super::{BackupFailure, KeysFile};
use crate::ledger::keys::KeyRing;
use crate::ledger::sealing::DoesNotOpen;
use crate::ledger::vault::{PersonKeys, open_text};
use crate::store::{CheckpointRow, CosignatureRow, PersonKeyRow, ReceiptRow, SealedRow, TimestampRow, VaultRow};
use quitus_domain::values::BookId;
use quitus_projections::log::bundle::{self, BundleError, BundleReport, Item, Trust, UnsignedTail, verify_each};
use quitus_projections::log::tree::Frontier;
use quitus_projections::log::{Hash, StoredEntry, checkpoint, to_base64};
use serde::Serialize;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// The keys that open what is sealed in an archive, as far as they are at hand.
#[derive(Default)]
pub struct Openers {
    ring: Option<KeyRing>,
    persons: Option<PersonKeys>,
    rows: Vec<PersonKeyRow>,
}

impl Openers {
    /// The keys at hand, and those of persons out of a keys file.
    ///
    /// # Errors
    /// [`BackupFailure::OtherBook`] when the file is another book's; [`BackupFailure::Altered`] when it holds keys of
    /// persons that the book's own key does not open.
    pub fn new(book: &BookId, ring: Option<KeyRing>, file: Option<&KeysFile>) -> Result<Self, BackupFailure> {
        let (ring, file) = match (ring, file) {
            (Some(ring), Some(file)) => (ring, file),
            (ring, _) => return Ok(Openers { ring, persons: None, rows: Vec::new() }),
        };
        if file.book != *book {
            return Err(BackupFailure::OtherBook { expected: book.to_string(), found: file.book.to_string() });
        }
        let (persons, broken) = PersonKeys::of(&file.persons, book, &ring);
        match broken.first() {
            Some(row) => Err(BackupFailure::altered("person_keys", format!("the key of {} does not open", row.person))),
            None => Ok(Openers { ring: Some(ring), persons: Some(persons), rows: file.persons.clone() }),
        }
    }
}

/// What a reading of an archive found.
#[derive(Debug, Clone, Serialize)]
pub struct Checked {
    /// What it says that it is; every claim holds.
    pub about: About,
    /// The report on the book, which is clean.
    pub report: BundleReport,
    /// How many values of persons are there whose keys are not at hand.
    pub nameless: u64,
    /// The last checkpoint.
    pub checkpoint: Option<String>,
    /// The root of as many entries as were asked about, base64.
    pub root_before: Option<String>,
}

/// A row as it is read.
pub(super) enum Row {
    Checkpoint(CheckpointRow),
    Receipt(ReceiptRow),
    Entry(StoredEntry, Vec<(u64, Hash)>),
    Text(SealedRow),
    Attachment(SealedRow),
    Field(VaultRow),
    /// Every key of a person in the keys file, once the values are all read.
    PersonKeys(Vec<PersonKeyRow>),
    Cosignature(CosignatureRow),
    Timestamp(TimestampRow),
}

/// Who is handed the rows as they are read. What they are handed stands only when the reading ends clean.
pub(super) type Sink<'s> = dyn FnMut(Row) -> Result<(), BackupFailure> + 's;

/// Says what an archive claims to be: which book's keys are needed to look further.
///
/// # Errors
/// [`BackupFailure`].
pub fn peek(archive: &Path) -> Result<About, BackupFailure> {
    let file = File::open(archive).map_err(|error| BackupFailure::file(archive, &error))?;
    about(&mut BufReader::new(file))
}

/// Reads an archive whole and holds every byte of it to what was written, signed and sealed. `before`: as many entries are
/// at hand already, and their root in the archive is wanted.
///
/// # Errors
/// [`BackupFailure::Altered`], [`BackupFailure::Differs`], and the file's.
pub fn check(archive: &Path, openers: &Openers, before: u64) -> Result<Checked, BackupFailure> {
    read_into(archive, openers, before, &mut |_| Ok(()))
}

/// As [`check`], handing over every row.
pub(super) fn read_into(
    archive: &Path,
    openers: &Openers,
    before: u64,
    sink: &mut Sink<'_>,
) -> Result<Checked, BackupFailure> {
    let file = File::open(archive).map_err(|error| BackupFailure::file(archive, &error))?;
    let (mut told, mut found) = (None, None);
    read(&mut BufReader::new(file), &mut |path, member| match path {
        ABOUT => {
            told = Some(read_about(member)?);
            Ok(())
        }
        BOOK => {
            let about = told.clone().ok_or_else(|| BackupFailure::altered(ABOUT, "it is missing"))?;
            found = Some(book(about, openers, before, member, sink)?);
            Ok(())
        }
        COSIGNATURES => lines(path, member, &mut |row: Cosignature| sink(Row::Cosignature(row.row()))),
        TIMESTAMPS => lines(path, member, &mut |row: Timestamp| sink(Row::Timestamp(row.row()?))),
        _words => Ok(()),
    })?;
    found.ok_or_else(|| BackupFailure::altered(BOOK, "it is missing"))
}

fn book(
    about: About,
    openers: &Openers,
    before: u64,
    member: &mut dyn Read,
    sink: &mut Sink<'_>,
) -> Result<Checked, BackupFailure> {
    let mut visit = Visit {
        book: about.book.clone(),
        openers,
        before,
        sink,
        frontier: Frontier::new(),
        root_before: (before == 0).then(|| Frontier::new().root()),
        nameless: 0,
        checkpoint: None,
        failure: None,
    };
    let trust = Trust { unsigned_tail: UnsignedTail::Allowed, ..Trust::default() };
    let report = verify_each(member, trust, &mut |item| visit.noted(item));
    if let Some(failure) = visit.failure.take() {
        return Err(failure);
    }
    let report = report.map_err(|error| BackupFailure::altered(BOOK, error))?;
    if let Some(first) = report.log.discrepancies.first() {
        return Err(BackupFailure::Differs { count: report.log.count, first: Box::new(first.clone()) });
    }
    (visit.sink)(Row::PersonKeys(openers.rows.clone()))?;
    holds(&about, &report)?;
    let (nameless, checkpoint) = (visit.nameless, visit.checkpoint);
    Ok(Checked { about, report, nameless, checkpoint, root_before: visit.root_before.map(|root| to_base64(&root)) })
}

/// The archive's claims against its book.
fn holds(about: &About, report: &BundleReport) -> Result<(), BackupFailure> {
    let log = &report.log;
    let said = (&about.origin, &about.root, about.size, about.signed);
    let found = (&log.origin, &log.root, log.size, log.signed_size.unwrap_or_default());
    match said == found && about.origin == about.book.origin() {
        true => Ok(()),
        false => Err(BackupFailure::altered(ABOUT, "it says of the book what the book does not say")),
    }
}

struct Visit<'v> {
    book: BookId,
    openers: &'v Openers,
    before: u64,
    sink: &'v mut Sink<'v>,
    frontier: Frontier,
    root_before: Option<Hash>,
    nameless: u64,
    checkpoint: Option<String>,
    failure: Option<BackupFailure>,
}

impl Visit<'_> {
    /// The reader of bundles knows only its own errors: ours waits until it has ended.
    fn noted(&mut self, item: &Item) -> Result<(), BundleError> {
        self.item(item).map_err(|failure| {
            self.failure = Some(failure);
            BundleError::Order("the reading was ended".to_owned())
        })
    }

    fn item(&mut self, item: &Item) -> Result<(), BackupFailure> {
        match item {
            Item::Checkpoint(note) => {
                let said = checkpoint::read(note).map_err(|error| BackupFailure::altered(BOOK, error))?;
                self.checkpoint = Some(note.clone());
                (self.sink)(Row::Checkpoint(CheckpointRow { size: said.size, root: said.root, note: note.clone() }))
            }
            Item::Receipt(row) => (self.sink)(Row::Receipt(receipt(row)?)),
            Item::Entry(entry) => {
                let nodes = self.frontier.append(entry.leaf_hash);
                if self.frontier.size() == self.before {
                    self.root_before = Some(self.frontier.root());
                }
                (self.sink)(Row::Entry(entry.clone(), nodes))
            }
            Item::SealedText(row) => {
                let row = self.document(row)?;
                (self.sink)(Row::Text(row))
            }
            Item::SealedAttachment(row) => {
                let row = self.document(row)?;
                (self.sink)(Row::Attachment(row))
            }
            Item::Vault(row) => {
                let row = field(row)?;
                self.value(&row)?;
                (self.sink)(Row::Field(row))
            }
            Item::Manifest(_) | Item::Latest(_) | Item::Tile { .. } => Ok(()),
            Item::Text(_) | Item::Attachment(_) | Item::Identity(_) => {
                Err(BackupFailure::altered(BOOK, "a part in clear, which no backup holds"))
            }
        }
    }

    fn document(&self, row: &bundle::SealedRow) -> Result<SealedRow, BackupFailure> {
        let row = sealed(row)?;
        match self.openers.ring.as_ref().map(|ring| open_text(&self.book, &row, ring)) {
            Some(Err(why)) => Err(unopened(&to_base64(&row.digest), &why)),
            Some(Ok(_)) | None => Ok(row),
        }
    }

    fn value(&mut self, row: &VaultRow) -> Result<(), BackupFailure> {
        let keys = self.openers.persons.as_ref().filter(|keys| keys.has(row.person, row.key_number));
        match keys.map(|keys| keys.open(&self.book, row)) {
            Some(Ok(_)) => Ok(()),
            Some(Err(why)) => Err(unopened(&row.person.to_string(), &why)),
            None => {
                self.nameless += 1;
                Ok(())
            }
        }
    }
}

fn unopened(what: &str, why: &DoesNotOpen) -> BackupFailure {
    BackupFailure::altered(BOOK, format!("{what}: {why}"))
}

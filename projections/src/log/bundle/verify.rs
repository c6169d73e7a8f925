//! Verifying a bundle in one pass: the verifier of the log, and the bundle's own claims.

use std::collections::BTreeMap;
use std::io::Read;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::book_check::{BookCheck, Checked};
use super::documents::Tally;
use super::reader::{Item, read};
use super::rows::Manifest;
use super::{BundleError, Section};
use crate::log::checkpoint::VerificationKey;
use crate::log::leaf::Leaf;
use crate::log::tiles::TileCutter;
use crate::log::verify::{KeptTiles, Report, Verifier, What};
use crate::log::{Hash, StoredEntry, checkpoint};

/// What the person who verifies knows from elsewhere.
#[derive(Default)]
pub struct Trust<'k> {
    /// A key that must have signed a checkpoint of the book.
    pub key: Option<VerificationKey>,
    /// Checkpoints kept from before.
    pub pinned: Vec<String>,
    /// Level-0 tiles kept from before.
    pub kept_tiles: Option<KeptTiles<'k>>,
    /// Whether its last entries may be under no checkpoint yet.
    pub unsigned_tail: UnsignedTail,
}

/// What is thought of entries that no checkpoint covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UnsignedTail {
    /// They differ from what a bundle is: whoever hands one out has sealed the book.
    #[default]
    Refused,
    /// They may be there: a copy made while others write may end between a commit and its signature.
    Allowed,
}

/// The outcome of verifying a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BundleReport {
    /// The log and everything that differs anywhere.
    pub log: Report,
    /// Texts and attachments.
    pub documents: Tally,
    /// Fields of natural persons.
    pub identities: Tally,
    /// The sections that the bundle holds.
    pub sections: Vec<Section>,
}

/// Verifies a bundle. `fold` receives each entry of which nothing differs, in order:
/// the seam for whoever computes a register or accounts from it.
///
/// # Errors
/// [`BundleError`] when the bytes are no bundle. Discrepancies are in the report.
pub fn verify<R: Read>(
    input: R,
    trust: Trust<'_>,
    fold: &mut dyn FnMut(Leaf, &StoredEntry),
) -> Result<BundleReport, BundleError> {
    let mut state = State { trust: Some(trust), running: None };
    read(input, &mut |item| state.take(item, fold))?;
    let running = state.running.ok_or_else(|| BundleError::Order("book.json".to_owned()))?;
    Ok(running.finish())
}

/// As [`verify`], and `each` is shown every item before it is checked: for whoever writes them elsewhere, and lets that
/// stand only when the report is clean.
///
/// # Errors
/// As [`verify`], and whatever `each` answers.
pub fn verify_each<R: Read>(
    input: R,
    trust: Trust<'_>,
    each: &mut dyn FnMut(&Item) -> Result<(), BundleError>,
) -> Result<BundleReport, BundleError> {
    let mut state = State { trust: Some(trust), running: None };
    read(input, &mut |item| {
        each(&item)?;
        state.take(item, &mut |_, _| {})
    })?;
    let running = state.running.ok_or_else(|| BundleError::Order("book.json".to_owned()))?;
    Ok(running.finish())
}

struct State<'k> {
    trust: Option<Trust<'k>>,
    running: Option<Running<'k>>,
}

impl State<'_> {
    fn take(&mut self, item: Item, fold: &mut dyn FnMut(Leaf, &StoredEntry)) -> Result<(), BundleError> {
        if let Item::Manifest(manifest) = item {
            self.running = Some(Running::new(manifest, self.trust.take().unwrap_or_default()));
            return Ok(());
        }
        let running = self.running.as_mut();
        let running = running.ok_or_else(|| BundleError::Order("book.json".to_owned()))?;
        running.take(item, fold);
        Ok(())
    }
}

struct Running<'k> {
    manifest: Manifest,
    book: BookCheck<'k>,
    last_note: Option<(u64, String)>,
    latest_seen: bool,
    cutter: TileCutter,
    /// The SHA-256 of each tile still to come, by path.
    tiles: Option<BTreeMap<String, Hash>>,
    full_tiles: BTreeMap<String, Hash>,
    unsigned_tail: UnsignedTail,
}

impl<'k> Running<'k> {
    fn new(manifest: Manifest, trust: Trust<'k>) -> Self {
        let mut verifier = Verifier::new(&manifest.origin);
        if let Some(key) = trust.key {
            verifier.trust(key);
        }
        for note in &trust.pinned {
            verifier.pinned(note);
        }
        if let Some(kept) = trust.kept_tiles {
            verifier.kept_tiles(kept);
        }
        let book = BookCheck::new(verifier, &manifest.sections);
        Self {
            manifest,
            book,
            last_note: None,
            latest_seen: false,
            cutter: TileCutter::new(),
            tiles: None,
            full_tiles: BTreeMap::new(),
            unsigned_tail: trust.unsigned_tail,
        }
    }

    fn take(&mut self, item: Item, fold: &mut dyn FnMut(Leaf, &StoredEntry)) {
        match item {
            Item::Manifest(_) => {}
            Item::Checkpoint(note) => self.checkpoint(note),
            Item::Latest(note) => self.latest(&note),
            Item::Receipt(row) => self.book.receipt(row),
            Item::Entry(entry) => self.entry(&entry, fold),
            Item::Tile { path, bytes } => self.tile(&path, &bytes),
            Item::Text(row) | Item::Attachment(row) => self.book.document(&row),
            Item::SealedText(row) | Item::SealedAttachment(row) => {
                self.book.sealed_document(&row.digest, row.size, &row.media_type);
            }
            Item::Identity(encoded) => self.book.identity(&encoded),
            Item::Vault(row) => self.book.sealed_identity(&row.digest),
        }
    }

    fn checkpoint(&mut self, note: String) {
        self.book.verifier.checkpoint(&note);
        if let Ok(head) = checkpoint::read(&note)
            && self.last_note.as_ref().is_none_or(|(size, _)| *size <= head.size)
        {
            self.last_note = Some((head.size, note));
        }
    }

    fn latest(&mut self, note: &str) {
        self.latest_seen = true;
        if self.last_note.as_ref().is_none_or(|(_, last)| last != note) {
            let expected = "the last line of checkpoints.jsonl";
            self.book.verifier.report_mut().differs(None, What::Manifest, expected, "another checkpoint");
        }
    }

    fn entry(&mut self, entry: &StoredEntry, fold: &mut dyn FnMut(Leaf, &StoredEntry)) {
        for tile in self.cutter.append(entry.leaf_hash) {
            self.full_tiles.insert(tile.path(), Sha256::digest(tile.bytes()).into());
        }
        if let Some(leaf) = self.book.entry(entry) {
            fold(leaf, entry);
        }
    }

    fn tile(&mut self, path: &str, bytes: &[u8]) {
        let found: Hash = Sha256::digest(bytes).into();
        match self.expected_tiles().remove(path) {
            Some(expected) if expected == found => {}
            Some(_) => self.book.verifier.report_mut().differs(None, What::Tile, path, "other bytes"),
            None => self.book.verifier.report_mut().differs(None, What::Tile, "no such tile", path),
        }
    }

    fn expected_tiles(&mut self) -> &mut BTreeMap<String, Hash> {
        let (full, cutter) = (&mut self.full_tiles, &self.cutter);
        self.tiles.get_or_insert_with(|| {
            let partial = cutter.partial().into_iter();
            full.extend(partial.map(|tile| (tile.path(), Sha256::digest(tile.bytes()).into())));
            std::mem::take(full)
        })
    }

    fn finish(mut self) -> BundleReport {
        let missing = std::mem::take(self.expected_tiles());
        let report = self.book.verifier.report_mut();
        for path in missing.into_keys() {
            report.differs(None, What::Tile, path, "nothing");
        }
        if self.last_note.is_some() && !self.latest_seen {
            report.differs(None, What::Manifest, "the last checkpoint as `checkpoint`", "nothing");
        }
        let Checked { mut log, documents, identities } = self.book.finish();
        check_manifest(&self.manifest, &mut log);
        if self.unsigned_tail == UnsignedTail::Refused {
            check_signed(&mut log);
        }
        BundleReport { log, documents, identities, sections: self.manifest.sections }
    }
}

/// The bundle's claims.
fn check_manifest(manifest: &Manifest, log: &mut Report) {
    if manifest.size != log.size {
        log.differs(None, What::Manifest, manifest.size, log.size);
    }
    if manifest.root != log.root {
        log.differs(None, What::Manifest, &manifest.root, log.root.clone());
    }
}

/// That the whole of it is signed for.
fn check_signed(log: &mut Report) {
    let signed = log.signed_size.unwrap_or_default();
    if signed != log.size {
        let expected = format!("a checkpoint of {} entries", log.size);
        log.differs(None, What::Manifest, expected, format!("signed for {signed}"));
    }
}

//! Exporting a book as one file: the auditor's bundle, or the full one that moves a book.

use super::Failure;
use super::history::{PAGE, entries_from};
use super::keys::KeyRing;
use super::vault::{PersonKeys, open_text};
use crate::store::{ReceiptRow, SealedRow, Store, VaultRow};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use quitus_domain::values::BookId;
use quitus_projections::log::bundle::{self, BUNDLE, BundleError, BundleWriter, DocumentRow, Manifest, Section};
use quitus_projections::log::tree::Frontier;
use quitus_projections::log::{Hash, to_base64};
use serde::Serialize;
use std::fs::File;
use std::io::BufWriter;

/// Whether something is in the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inclusion {
    /// It is, in clear.
    Included,
    /// It is not, and verifies as withheld.
    Withheld,
}

/// What the bundle holds beside the entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// For an auditor: what one chooses to show, in clear.
    Auditor {
        /// Names and other values of natural persons.
        identities: Inclusion,
        /// Texts and documents.
        documents: Inclusion,
    },
    /// For moving the book: everything sealed, as it lies in the database; the keys go apart.
    Full,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// How many entries.
    pub entries: u64,
    /// The sections beside them.
    pub sections: Vec<Section>,
}

impl Contents {
    fn sections(self) -> Vec<Section> {
        match self {
            Contents::Full => {
                vec![Section::Receipts, Section::SealedTexts, Section::SealedAttachments, Section::Vault]
            }
            Contents::Auditor { identities, documents } => {
                let shown = |inclusion, sections: &[Section]| match inclusion {
                    Inclusion::Included => sections.to_vec(),
                    Inclusion::Withheld => Vec::new(),
                };
                let documents = shown(documents, &[Section::Texts, Section::Attachments]);
                let identities = shown(identities, &[Section::Identities]);
                [vec![Section::Receipts], documents, identities].concat()
            }
        }
    }
}

/// Writes the bundle. The book must be sealed: its last checkpoint covers every entry.
///
/// # Errors
/// [`Failure::Store`], [`Failure::Keys`] when something must be opened and no keys are at hand, and the file's errors.
pub async fn export(
    store: &dyn Store,
    book: &BookId,
    ring: Option<&KeyRing>,
    contents: Contents,
    out: File,
) -> Result<Exported, Failure> {
    let sections = contents.sections();
    let Some(last) = store.latest_checkpoint(book).await? else {
        return Err(Failure::Damaged("no checkpoint is signed yet".to_owned()));
    };
    let root = to_base64(&last.root);
    let manifest =
        Manifest { bundle: BUNDLE, origin: book.origin(), root, sections: sections.clone(), size: last.size };
    let mut export = Export { store, book, ring, out: BundleWriter::new(BufWriter::new(out), &manifest)? };
    export.checkpoints(last.size).await?;
    export.receipts(last.size).await?;
    export.entries(last.size, &mut |_, _| {}).await?;
    match contents {
        Contents::Full => export.sealed().await?,
        Contents::Auditor { identities, documents } => export.shown(identities, documents).await?,
    }
    export.out.finish()?;
    Ok(Exported { entries: last.size, sections })
}

/// Where a book ends that is written whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// How many entries.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// How many of them the last checkpoint covers.
    pub signed: u64,
}

/// Looks up where the book ends, sealed or not.
///
/// # Errors
/// [`Failure::Store`], [`Failure::Damaged`] when an entry is missing.
pub async fn end_of(store: &dyn Store, book: &BookId) -> Result<End, Failure> {
    let size = store.head(book).await?.size;
    let last = store.latest_checkpoint(book).await?;
    let signed = last.as_ref().map_or(0, |last| last.size);
    if let Some(last) = last.filter(|last| last.size == size) {
        return Ok(End { size, root: last.root, signed });
    }
    let mut frontier = Frontier::new();
    entries_from(store, book, 0, |entry| {
        frontier.append(entry.leaf_hash);
        Ok(())
    })
    .await?;
    Ok(End { size, root: frontier.root(), signed })
}

/// Writes the full bundle up to that end, into a file that is written on where it stands. `progress` is told how many
/// entries of how many are done.
///
/// # Errors
/// As [`export`].
pub async fn export_to(
    store: &dyn Store,
    book: &BookId,
    end: &End,
    out: File,
    progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<(), Failure> {
    let sections = Contents::Full.sections();
    let manifest =
        Manifest { bundle: BUNDLE, origin: book.origin(), root: to_base64(&end.root), sections, size: end.size };
    let mut export = Export { store, book, ring: None, out: BundleWriter::new(BufWriter::new(out), &manifest)? };
    export.checkpoints(end.size).await?;
    export.receipts(end.size).await?;
    export.entries(end.size, progress).await?;
    export.sealed().await?;
    export.out.finish()?;
    Ok(())
}

/// A receipt as a bundle writes it.
#[must_use]
pub fn bundle_receipt(row: &ReceiptRow) -> bundle::ReceiptRow {
    bundle::ReceiptRow {
        body_mac: row.body_mac.to_vec(),
        command_id: row.command_id.to_string(),
        first: row.first,
        last: row.last,
        leaf_hash: row.leaf_hash.to_vec(),
        mac_key: row.mac_key,
        size: row.size,
    }
}

struct Export<'e> {
    store: &'e dyn Store,
    book: &'e BookId,
    ring: Option<&'e KeyRing>,
    out: BundleWriter<BufWriter<File>>,
}

/// Which of two tables of the same form.
#[derive(Clone, Copy)]
enum Shelf {
    Texts,
    Attachments,
}

impl Export<'_> {
    async fn checkpoints(&mut self, size: u64) -> Result<(), Failure> {
        let mut from = 0;
        loop {
            let page = self.store.checkpoints(self.book, from, PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            from = last.size + 1;
            for row in page.iter().filter(|row| row.size <= size) {
                self.out.checkpoint(&row.note)?;
            }
        }
    }

    async fn receipts(&mut self, size: u64) -> Result<(), Failure> {
        let mut from = 0;
        loop {
            let page = self.store.receipts(self.book, from, PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            from = last.first + 1;
            for row in page.iter().filter(|row| row.size <= size) {
                self.out.receipt(&bundle_receipt(row))?;
            }
        }
    }

    async fn entries(&mut self, size: u64, progress: &mut (dyn FnMut(u64, u64) + Send)) -> Result<(), Failure> {
        let out = &mut self.out;
        entries_from(self.store, self.book, 0, |entry| {
            if entry.position < size {
                out.entry(&entry)?;
                progress(entry.position + 1, size);
            }
            Ok(())
        })
        .await?;
        Ok(())
    }

    async fn shown(&mut self, identities: Inclusion, documents: Inclusion) -> Result<(), Failure> {
        if documents == Inclusion::Included {
            for shelf in [Shelf::Texts, Shelf::Attachments] {
                for row in self.rows(shelf).await? {
                    self.document(shelf, &row)?;
                }
            }
        }
        if identities == Inclusion::Included {
            let (keys, _) = PersonKeys::load(self.store, self.book, self.ring()?).await?;
            for row in self.vault().await? {
                let opened = keys.open(self.book, &row).map_err(|why| Failure::Damaged(why.to_string()))?;
                self.out.identity(&opened.encoded)?;
            }
        }
        Ok(())
    }

    fn document(&mut self, shelf: Shelf, row: &SealedRow) -> Result<(), Failure> {
        let bytes = open_text(self.book, row, self.ring()?).map_err(|why| Failure::Damaged(why.to_string()))?;
        let document = DocumentRow {
            bytes,
            digest: row.digest.to_vec(),
            media_type: row.media_type.clone(),
            salt: row.salt.to_vec(),
        };
        match shelf {
            Shelf::Texts => Ok(self.out.text(&document)?),
            Shelf::Attachments => Ok(self.out.attachment(&document)?),
        }
    }

    async fn sealed(&mut self) -> Result<(), Failure> {
        for row in self.rows(Shelf::Texts).await? {
            self.out.sealed_text(&bundle_sealed(row))?;
        }
        for row in self.rows(Shelf::Attachments).await? {
            self.out.sealed_attachment(&bundle_sealed(row))?;
        }
        for row in self.vault().await? {
            self.out.vault(&bundle_field(row))?;
        }
        Ok(())
    }

    fn ring(&self) -> Result<&KeyRing, Failure> {
        let missing = || super::keys::KeyFailure::Missing { folder: "--keys".to_owned() };
        self.ring.ok_or_else(|| missing().into())
    }

    async fn rows(&self, shelf: Shelf) -> Result<Vec<SealedRow>, Failure> {
        let (mut rows, mut after): (Vec<SealedRow>, Option<Hash>) = (Vec::new(), None);
        loop {
            let page = match shelf {
                Shelf::Texts => self.store.texts(self.book, after.as_ref(), PAGE).await?,
                Shelf::Attachments => self.store.attachments(self.book, after.as_ref(), PAGE).await?,
            };
            let Some(last) = page.last() else { return Ok(rows) };
            after = Some(last.digest);
            rows.extend(page);
        }
    }

    async fn vault(&self) -> Result<Vec<VaultRow>, Failure> {
        let (mut rows, mut after): (Vec<VaultRow>, Option<Hash>) = (Vec::new(), None);
        loop {
            let page = self.store.vault_fields(self.book, after.as_ref(), PAGE).await?;
            let Some(last) = page.last() else { return Ok(rows) };
            after = Some(last.digest);
            rows.extend(page);
        }
    }
}

fn bundle_sealed(row: SealedRow) -> bundle::SealedRow {
    bundle::SealedRow {
        ciphertext: row.ciphertext,
        digest: row.digest.to_vec(),
        key_number: row.key_number,
        media_type: row.media_type,
        nonce: row.nonce.to_vec(),
        salt: row.salt.to_vec(),
        size: row.size,
    }
}

fn bundle_field(row: VaultRow) -> bundle::VaultRow {
    bundle::VaultRow {
        ciphertext: row.ciphertext,
        digest: BASE64_URL_SAFE_NO_PAD.encode(row.digest),
        field: row.field,
        key_number: row.key_number,
        nonce: row.nonce.to_vec(),
        person: row.person,
    }
}

impl From<BundleError> for Failure {
    fn from(error: BundleError) -> Self {
        Failure::Port(super::ports::PortFailure(error.to_string()))
    }
}

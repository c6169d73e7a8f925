//! Verifying a book where it lies: everything recomputed from the stored bytes, and the two readings of it compared.
//!
//! | fed | checked against |
//! |---|---|
//! | checkpoints, inside and kept outside | roots and signatures on the way |
//! | entries | positions, commitments, leaves, keys, time |
//! | nodes | a fresh tree |
//! | receipts | the leaves and metadata of their entries |
//! | texts, documents, values of persons | the digests that the leaves commit to, opened where the keys are at hand |
//! | what the database finds wrong with itself | nothing |
//! | the facts | the deciding state against the folds |

use super::history::{PAGE, beside, fact};
use super::keys::KeyRing;
use super::vault::{PersonKeys, open_text};
use super::{Failure, export::bundle_receipt};
use crate::store::{SealedRow, Store, StoreError};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use quitus_domain::values::{BookId, Day};
use quitus_projections::Recorded;
use quitus_projections::check::{Disagreement, days, disagreements, replay};
use quitus_projections::log::bundle::{BookCheck, Checked, DocumentRow, Section, Tally};
use quitus_projections::log::tree::stored_node_count;
use quitus_projections::log::verify::{Discrepancy, KeptTiles, Report, Verifier, What};
use quitus_projections::log::{Hash, checkpoint, to_base64};
use quitus_projections::recount::recount;
use serde::Serialize;

/// Days on which state and folds are compared at most, spread over the life of the book.
const DAYS: usize = 64;

/// What the one who verifies kept from before.
#[derive(Default)]
pub struct Checks<'c> {
    /// The last checkpoint signed here, kept outside the database.
    pub kept: Option<String>,
    /// Checkpoints kept by someone else.
    pub pinned: Vec<String>,
    /// Level-0 tiles kept from an earlier visit.
    pub kept_tiles: Option<KeptTiles<'c>>,
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BookReport {
    /// The log, and everything that differs anywhere.
    pub log: Report,
    /// Texts and documents.
    pub documents: Tally,
    /// Values of natural persons.
    pub identities: Tally,
    /// Figures on which the deciding state and the folds differ.
    pub projections: Vec<Disagreement>,
}

impl BookReport {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.log.is_clean() && self.projections.is_empty()
    }
}

/// Verifies the book. `progress` is told how many entries of how many are done.
///
/// # Errors
/// [`Failure::Store`] when the database cannot be read. What differs is in the report.
pub async fn verify(
    store: &dyn Store,
    book: &BookId,
    ring: Option<&KeyRing>,
    checks: Checks<'_>,
    progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<BookReport, Failure> {
    let kept = checks.kept.as_deref().and_then(|note| checkpoint::read(note).ok()).map(|kept| kept.size);
    let mut visit = Visit::new(book, checks);
    let read = visit.checkpoints(store, kept).await;
    visit.noted(read)?;
    let read = visit.receipts(store).await;
    visit.noted(read)?;
    let read = visit.entries(store, progress).await;
    visit.noted(read)?;
    let read = visit.documents(store, ring).await;
    visit.noted(read)?;
    let read = visit.persons(store, ring).await;
    visit.noted(read)?;
    let read = visit.own_check(store).await;
    visit.noted(read)?;
    Ok(visit.finish())
}

struct Visit<'v> {
    book: &'v BookId,
    check: BookCheck<'v>,
    facts: Vec<Recorded>,
}

impl<'v> Visit<'v> {
    fn new(book: &'v BookId, checks: Checks<'v>) -> Self {
        let mut verifier = Verifier::new(&book.origin());
        verifier.expect_nodes();
        checks.kept.iter().chain(&checks.pinned).for_each(|note| verifier.pinned(note));
        if let Some(kept) = checks.kept_tiles {
            verifier.kept_tiles(kept);
        }
        let sections = [Section::Receipts, Section::Texts, Section::Attachments, Section::Identities];
        Visit { book, check: BookCheck::new(verifier, &sections), facts: Vec::new() }
    }

    /// What cannot be read is not what was written. It is named, and the other tables are read all the same.
    fn noted(&mut self, read: Result<(), Failure>) -> Result<(), Failure> {
        match read {
            Err(Failure::Store(StoreError::Damaged { place, what })) => {
                self.differs(None, What::Unreadable, &place, &what);
                Ok(())
            }
            // A number that no book reaches, or entries that are gone: the error says it.
            Err(Failure::Store(error @ (StoreError::Malformed(_) | StoreError::Truncated { .. }))) => {
                self.differs(None, What::Unreadable, "a row of the book", &error.to_string());
                Ok(())
            }
            other => other,
        }
    }

    /// The checkpoints of the database; the one kept outside was put there before it was kept.
    async fn checkpoints(&mut self, store: &dyn Store, kept: Option<u64>) -> Result<(), Failure> {
        let (mut from, mut found) = (0, false);
        loop {
            let page = store.checkpoints(self.book, from, PAGE).await?;
            let Some(last) = page.last() else { break };
            from = last.size + 1;
            for row in &page {
                found |= kept == Some(row.size);
                self.check.verifier.checkpoint(&row.note);
                let said = checkpoint::read(&row.note).ok();
                if said.is_some_and(|said| said.size != row.size || said.root != row.root) {
                    self.differs(
                        None,
                        What::CheckpointForm,
                        &format!("the columns of checkpoint {}", row.size),
                        "others",
                    );
                }
            }
        }
        if let Some(size) = kept.filter(|_| !found) {
            self.differs(None, What::CheckpointSize, &format!("the checkpoint kept of {size} entries"), "nothing");
        }
        Ok(())
    }

    async fn receipts(&mut self, store: &dyn Store) -> Result<(), Failure> {
        let mut from = 0;
        loop {
            let page = store.receipts(self.book, from, PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            from = last.first + 1;
            page.into_iter().for_each(|row| self.check.receipt(bundle_receipt(&row)));
        }
    }

    async fn entries(&mut self, store: &dyn Store, progress: &mut (dyn FnMut(u64, u64) + Send)) -> Result<(), Failure> {
        let total = match store.head(self.book).await {
            Ok(head) => head.size,
            // A book that was cut short is what a verification is for.
            Err(StoreError::Truncated { found, .. }) => found,
            // Only the progress needs it, and what is damaged is met again below.
            Err(StoreError::Damaged { .. }) => 0,
            Err(error) => return Err(error.into()),
        };
        let (mut next, mut next_node) = (0, 0);
        let mut page = store.entries(self.book, next, PAGE).await?;
        while let Some(last) = page.last() {
            next = last.position + 1;
            let ahead = store.entries(self.book, next, PAGE);
            let (read, done) = beside(ahead, page, |entry| {
                if let Some(leaf) = self.check.entry(&entry) {
                    self.fact(fact(&entry, leaf), entry.position);
                }
                Ok(())
            })
            .await;
            done?;
            next_node = self.nodes(store, next_node, stored_node_count(next)).await?;
            progress(next, total);
            page = read?;
        }
        self.nodes(store, next_node, u64::MAX).await?;
        Ok(())
    }

    fn fact(&mut self, fact: Result<Recorded, Failure>, position: u64) {
        match fact {
            Ok(fact) => self.facts.push(fact),
            Err(why) => self.differs(Some(position), What::PayloadForm, "an event", &why.to_string()),
        }
    }

    /// Feeds the stored nodes of index `from` up to, without, `to`; says the next index.
    async fn nodes(&mut self, store: &dyn Store, mut from: u64, to: u64) -> Result<u64, Failure> {
        while from < to {
            let limit = u32::try_from((to - from).min(u64::from(PAGE) * 2)).unwrap_or(PAGE);
            let page = store.nodes(self.book, from, limit).await?;
            let Some((last, _)) = page.last() else { break };
            from = last + 1;
            page.into_iter().for_each(|node| self.check.verifier.node(node));
        }
        Ok(from)
    }

    async fn documents(&mut self, store: &dyn Store, ring: Option<&KeyRing>) -> Result<(), Failure> {
        let mut after: Option<Hash> = None;
        loop {
            let page = store.texts(self.book, after.as_ref(), PAGE).await?;
            let Some(last) = page.last() else { break };
            after = Some(last.digest);
            page.iter().for_each(|row| self.document(row, ring));
        }
        after = None;
        loop {
            let page = store.attachments(self.book, after.as_ref(), PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = Some(last.digest);
            page.iter().for_each(|row| self.document(row, ring));
        }
    }

    fn document(&mut self, row: &SealedRow, ring: Option<&KeyRing>) {
        let Some(ring) = ring else {
            return self.check.sealed_document(&row.digest, row.size, &row.media_type);
        };
        let digest = to_base64(&row.digest);
        match open_text(self.book, row, ring) {
            Err(why) => self.differs(None, What::Document, &digest, &why.to_string()),
            Ok(bytes) if bytes.len() as u64 != row.size => {
                self.differs(None, What::Document, &format!("{digest}: {} bytes", bytes.len()), &row.size.to_string());
            }
            Ok(bytes) => self.check.document(&DocumentRow {
                bytes,
                digest: row.digest.to_vec(),
                media_type: row.media_type.clone(),
                salt: row.salt.to_vec(),
            }),
        }
    }

    async fn persons(&mut self, store: &dyn Store, ring: Option<&KeyRing>) -> Result<(), Failure> {
        let keys = match ring {
            Some(ring) => {
                let (keys, broken) = PersonKeys::load(store, self.book, ring).await?;
                for row in broken {
                    self.differs(
                        None,
                        What::Identity,
                        &format!("the key of person {}", row.person),
                        "it does not open",
                    );
                }
                Some(keys)
            }
            None => None,
        };
        let mut after: Option<Hash> = None;
        loop {
            let page = store.vault_fields(self.book, after.as_ref(), PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = Some(last.digest);
            for row in &page {
                let digest = BASE64_URL_SAFE_NO_PAD.encode(row.digest);
                match keys.as_ref().map(|keys| keys.open(self.book, row)) {
                    None => self.check.sealed_identity(&digest),
                    Some(Ok(field)) => self.check.identity(&field.encoded),
                    Some(Err(why)) => self.differs(None, What::Identity, &digest, &why.to_string()),
                }
            }
        }
    }

    /// What is found by its key must be what stands in the table.
    async fn own_check(&mut self, store: &dyn Store) -> Result<(), Failure> {
        for found in store.own_check().await? {
            self.differs(None, What::Index, "every row where its keys lead", &found);
        }
        Ok(())
    }

    fn differs(&mut self, position: Option<u64>, what: What, expected: &str, found: &str) {
        let (expected, found) = (expected.to_owned(), found.to_owned());
        self.check.verifier.report_mut().add(Discrepancy { position, what, expected, found });
    }

    fn finish(self) -> BookReport {
        let whole = self.facts.len() as u64;
        let Checked { log, documents, identities } = self.check.finish();
        let projections = if whole == log.size { compare(&self.facts) } else { Vec::new() };
        BookReport { log, documents, identities, projections }
    }
}

/// The deciding state against the folds, on days spread over the life of the book, the last one included; and every roll
/// and result of an assembly against its recount.
fn compare(facts: &[Recorded]) -> Vec<Disagreement> {
    let state = replay(facts);
    let days: Vec<Day> = days(facts);
    let step = days.len().div_ceil(DAYS).max(1);
    let figures = days.iter().rev().step_by(step).flat_map(|day| disagreements(&state, facts, *day));
    figures.chain(recount(facts)).collect()
}

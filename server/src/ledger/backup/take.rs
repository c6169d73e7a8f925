//! Taking a backup: the book as it was at one moment, while others write.

use super::container::{ARCHIVE, About, BOOK, COSIGNATURES, MEMBERS, README, TIMESTAMPS, Writer, line_of};
use super::rows::{Cosignature, Timestamp};
use super::{ABOUT, BackupFailure};
use crate::ledger::Failure;
use crate::ledger::export::{End, end_of, export_to};
use crate::ledger::history::PAGE;
use crate::store::{PersonKeyRow, Store, StoreError};
use quitus_domain::values::BookId;
use quitus_projections::log::{Hash, to_base64};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

const LISEZMOI: &str = include_str!("LISEZMOI.md");

/// How often a moment is looked for at which everything is signed, and how long is waited between two looks.
const LOOKS: u32 = 20;
const PAUSE: Duration = Duration::from_millis(50);

/// A book at one moment. Archive and keys of persons are read from the same one.
pub struct Still {
    store: Arc<dyn Store>,
    book: BookId,
    end: End,
}

impl Still {
    /// The book now: at a moment when its last checkpoint covers it, if one comes within a second.
    ///
    /// # Errors
    /// [`Failure::Store`], with `NoDatabase` when there is no such book.
    pub async fn of(store: &dyn Store, book: &BookId) -> Result<Self, BackupFailure> {
        for look in 1.. {
            let still = store.snapshot().await?;
            let (head, last) = (still.head(book).await?.size, still.latest_checkpoint(book).await?);
            if head == 0 {
                return Err(StoreError::NoDatabase { place: format!("book {book}") }.into());
            }
            if last.is_some_and(|last| last.size == head) || look == LOOKS {
                let end = end_of(still.as_ref(), book).await?;
                return Ok(Still { store: still, book: book.clone(), end });
            }
            still.close().await;
            tokio::time::sleep(PAUSE).await;
        }
        Err(Failure::Stopped.into())
    }

    /// Where the book ends.
    #[must_use]
    pub fn end(&self) -> End {
        self.end
    }

    /// Writes the archive into an empty file, durably. `progress` is told how many entries of how many are done.
    ///
    /// # Errors
    /// [`BackupFailure`].
    pub async fn archive(
        &self,
        out: File,
        place: &Path,
        taken_at: String,
        progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<About, BackupFailure> {
        let wrong = |error: std::io::Error| BackupFailure::file(place, &error);
        let about = self.about(taken_at);
        let mut writer = Writer::new(out);
        for path in MEMBERS {
            let text = match path {
                README => LISEZMOI.to_owned(),
                ABOUT => line_of(&about)?,
                COSIGNATURES => self.cosignatures().await?,
                TIMESTAMPS => self.timestamps().await?,
                _ => {
                    let (at, file) = writer.begin().map_err(wrong)?;
                    export_to(self.store.as_ref(), &self.book, &self.end, file, progress).await?;
                    writer.end(BOOK, at).map_err(wrong)?;
                    continue;
                }
            };
            writer.member(path, text.as_bytes()).map_err(wrong)?;
        }
        writer.finish().map_err(wrong)?;
        Ok(about)
    }

    fn about(&self, taken_at: String) -> About {
        About {
            backup: ARCHIVE,
            book: self.book.clone(),
            origin: self.book.origin(),
            root: to_base64(&self.end.root),
            signed: self.end.signed,
            size: self.end.size,
            software: concat!("quitus ", env!("CARGO_PKG_VERSION")).to_owned(),
            taken_at,
        }
    }

    async fn cosignatures(&self) -> Result<String, BackupFailure> {
        let (mut text, mut from) = (String::new(), 0);
        loop {
            let page = self.store.checkpoints(&self.book, from, PAGE).await?;
            let Some(last) = page.last() else { return Ok(text) };
            from = last.size + 1;
            for checkpoint in &page {
                for row in self.store.cosignatures(&self.book, checkpoint.size).await? {
                    text += &line_of(&Cosignature::of(&row))?;
                }
            }
        }
    }

    async fn timestamps(&self) -> Result<String, BackupFailure> {
        let (mut text, mut after): (String, Option<Hash>) = (String::new(), None);
        loop {
            let page = self.store.timestamps(&self.book, after.as_ref(), PAGE).await?;
            let Some(last) = page.last() else { return Ok(text) };
            after = Some(last.subject);
            for row in &page {
                text += &line_of(&Timestamp::of(row))?;
            }
        }
    }

    /// The wrapped keys of persons, for the keys file.
    ///
    /// # Errors
    /// [`Failure::Store`].
    pub async fn person_keys(&self) -> Result<Vec<PersonKeyRow>, BackupFailure> {
        person_keys(self.store.as_ref(), &self.book).await
    }

    /// Lets the moment go.
    pub async fn close(self) {
        self.store.close().await;
    }
}

/// Every wrapped key of a person.
pub(super) async fn person_keys(store: &dyn Store, book: &BookId) -> Result<Vec<PersonKeyRow>, BackupFailure> {
    let (mut rows, mut after): (Vec<PersonKeyRow>, Option<Uuid>) = (Vec::new(), None);
    loop {
        let page = store.person_keys(book, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(rows) };
        after = Some(last.person);
        rows.extend(page);
    }
}

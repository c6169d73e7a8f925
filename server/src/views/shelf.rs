//! The book as it lies ready: its entries, and what was computed of them.
//!
//! Every question first asks the store where the book ends; when it has grown, the new entries are read and what was
//! computed is forgotten. So no answer is older than the last entry that was written before the question, and a question
//! about a book that did not grow folds nothing.

use super::{Dates, Names, Reading, Texts, Unanswered, assemblies, today};
use crate::ledger::place::Place;
use crate::ledger::ports::Keeper;
use crate::ledger::verify::{Checks, verify};
use crate::ledger::{Failure, history};
use crate::locales::Language;
use crate::shared_read::SharedRead;
use crate::store::{CheckpointRow, StoreError};
use quitus_domain::values::Day;
use quitus_projections::{Known, Recorded};
use std::sync::{Arc, PoisonError};
use tokio::sync::{Mutex, OnceCell};

/// Readings kept at a time: each holds the book once more.
const KEPT: usize = 8;

/// Where the book lies.
pub struct Shelf {
    place: Place,
    /// Where the book ends: read once for all who ask at the same time.
    end: SharedRead<Result<u64, StoreError>>,
    lying: Mutex<Option<Arc<Lying>>>,
    /// What was read before anybody asked.
    read: std::sync::Mutex<Vec<Recorded>>,
}

/// A question without its shape.
#[derive(Clone, PartialEq)]
struct Key {
    on: Day,
    known: Option<Known>,
    language: Language,
}

/// The book at one size.
struct Lying {
    entries: Arc<Vec<Recorded>>,
    names: Names,
    readings: std::sync::Mutex<Vec<(Key, Arc<Reading>)>>,
    texts: OnceCell<Texts>,
    whole: OnceCell<bool>,
}

impl Shelf {
    /// The book of a place; nothing is read yet.
    #[must_use]
    pub fn of(place: Place) -> Self {
        let (end, lying, read) = (SharedRead::default(), Mutex::default(), std::sync::Mutex::default());
        Shelf { place, end, lying, read }
    }

    /// Lays down the entries that were read to open the door, the first ones of the book: the first question reads only
    /// what came after them.
    pub fn lay(&self, entries: Vec<Recorded>) {
        *self.read.lock().unwrap_or_else(PoisonError::into_inner) = entries;
    }

    /// The book on the dates of a question.
    ///
    /// # Errors
    /// [`Unanswered`].
    pub async fn reading(&self, dates: &Dates, language: Language) -> Result<Arc<Reading>, Unanswered> {
        let lying = self.fresh().await?;
        lying.reading(&self.place, dates, language)
    }

    /// How many entries the book has, and the day of a question that names none.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn end(&self) -> Result<(u64, Day), Failure> {
        let lying = self.fresh().await?;
        Ok((lying.entries.len() as u64, today(&self.place.book, &lying.entries)))
    }

    /// The words of every text of every assembly, with the reading that they belong to.
    ///
    /// # Errors
    /// [`Unanswered`].
    pub async fn with_texts(&self, dates: &Dates, language: Language) -> Result<(Arc<Reading>, Texts), Unanswered> {
        let lying = self.fresh().await?;
        let everything = lying.reading(&self.place, &Dates::default(), language)?;
        let texts = lying.texts.get_or_try_init(|| assemblies::texts(&self.place, &everything)).await?;
        Ok((lying.reading(&self.place, dates, language)?, texts.told_in(language)))
    }

    /// Whether everything that is stored agrees with what was signed, as `quitus verify` finds out: once for each size of
    /// the book. A paper that quotes the book, or a proof of it, is made of no other.
    ///
    /// # Errors
    /// [`Unanswered`].
    pub async fn is_whole(&self) -> Result<bool, Unanswered> {
        let lying = self.fresh().await?;
        let place = &self.place;
        let verified = async {
            let ring = place.ring_at_hand()?;
            let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
            let report = verify(place.store.as_ref(), &place.book, ring.as_ref(), checks, &mut |_, _| {}).await?;
            Ok::<bool, Unanswered>(report.is_clean())
        };
        lying.whole.get_or_try_init(|| verified).await.copied()
    }

    /// The last signed checkpoint.
    ///
    /// # Errors
    /// [`Unanswered`].
    pub async fn seal(&self) -> Result<Option<CheckpointRow>, Unanswered> {
        Ok(self.place.store.latest_checkpoint(&self.place.book).await?)
    }

    /// Where the book is.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Whoever finds that the book has grown reads the new entries; the others wait for that.
    async fn fresh(&self) -> Result<Arc<Lying>, Failure> {
        let mut size = self.end.get(self.size()).await?;
        let mut lying = self.lying.lock().await;
        let ready = lying.take();
        let lies = ready.as_ref().map_or(0, |ready| ready.entries.len() as u64);
        if lies > size {
            // It was read by somebody else since, or another book was put in its place.
            size = self.size().await?;
        }
        let before = match ready {
            Some(ready) if lies == size => return Ok(Arc::clone(lying.insert(ready))),
            Some(ready) if lies < size => ready,
            Some(_) | None => {
                Arc::new(Lying::of(Arc::new(self.laid(size)), Names::without_keys(Language::French, &[])))
            }
        };
        let ready = Arc::new(self.grown(before).await?);
        Ok(Arc::clone(lying.insert(ready)))
    }

    async fn size(&self) -> Result<u64, StoreError> {
        Ok(self.place.store.head(&self.place.book).await?.size)
    }

    /// What was laid down, once, of a book of that size.
    fn laid(&self, size: u64) -> Vec<Recorded> {
        let mut laid = std::mem::take(&mut *self.read.lock().unwrap_or_else(PoisonError::into_inner));
        laid.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        laid
    }

    /// The book with what was written since. Names are read again only when a new entry says something of a person.
    async fn grown(&self, before: Arc<Lying>) -> Result<Lying, Failure> {
        let (store, book) = (self.place.store.as_ref(), &self.place.book);
        let (entries, names) = match Arc::try_unwrap(before) {
            Ok(Lying { entries, names, .. }) => (entries, names),
            Err(read) => (Arc::clone(&read.entries), read.names.clone()),
        };
        // Whoever still reads the shorter book keeps it; nobody does as a rule, and then nothing is copied.
        let mut entries = Arc::unwrap_or_clone(entries);
        let size = entries.len();
        history::entries_from(store, book, size as u64, |entry| {
            entries.push(history::recorded(&entry)?);
            Ok(())
        })
        .await?;
        let names = match names.still_hold(entries.get(size..).unwrap_or_default()) {
            true => names,
            false => Names::of(&self.place, Language::French, &entries).await?,
        };
        Ok(Lying::of(Arc::new(entries), names))
    }
}

impl Lying {
    fn of(entries: Arc<Vec<Recorded>>, names: Names) -> Self {
        let (readings, texts, whole) = (std::sync::Mutex::default(), OnceCell::new(), OnceCell::new());
        Lying { entries, names, readings, texts, whole }
    }

    fn reading(&self, place: &Place, dates: &Dates, language: Language) -> Result<Arc<Reading>, Unanswered> {
        let on = dates.on.unwrap_or_else(|| today(&place.book, &self.entries));
        let key = Key { on, known: dates.known.clone(), language };
        if let Some(ready) = self.kept(&key) {
            return Ok(ready);
        }
        let asked = Dates { on: Some(on), known: dates.known.clone() };
        let names = self.names.told_in(language);
        let made = Arc::new(Reading::dated(place.book.clone(), Arc::clone(&self.entries), &asked, "known", names)?);
        let mut readings = self.readings.lock().unwrap_or_else(PoisonError::into_inner);
        if readings.len() >= KEPT {
            readings.remove(0);
        }
        readings.push((key, Arc::clone(&made)));
        Ok(made)
    }

    fn kept(&self, key: &Key) -> Option<Arc<Reading>> {
        let readings = self.readings.lock().unwrap_or_else(PoisonError::into_inner);
        readings.iter().find(|(other, _)| other == key).map(|(_, ready)| Arc::clone(ready))
    }
}

//! Reading a book: its entries, the two dates of the question, and who is who.

use super::dates::Dates;
use super::memo::Memo;
use super::names::Names;
use super::unanswered::Unanswered;
use crate::ledger::history;
use crate::ledger::machine::SystemClock;
use crate::ledger::place::Place;
use crate::ledger::ports::Clock;
use crate::locales::{self, Language, cli as say};
use crate::sheets::{Cell, Report, Sheet};
use crate::store::BookId;
use quitus_domain::cooperative::Event;
use quitus_domain::statutes::StatutesHistory;
use quitus_domain::values::{Day, Slug};
use quitus_projections::accounts::Books;
use quitus_projections::{AsOf, Fold, Known, Recorded};
use serde_json::{Value, json};
use std::sync::Arc;

/// A book as it is read for one question.
pub struct Reading {
    /// Which book.
    pub book: BookId,
    /// Every entry that is known, in the order of recording.
    pub known: Arc<Vec<Recorded>>,
    /// How many entries that is. A reading for sums alone keeps none of them.
    pub size: usize,
    /// The facts of the question, in the order in which they take effect.
    pub facts: Vec<Recorded>,
    /// The question's dates.
    pub as_of: AsOf,
    /// Who is who.
    pub names: Names,
    /// The statutes that are known.
    pub statutes: StatutesHistory,
    /// The language of the answer.
    pub language: Language,
    memo: Memo,
}

impl Reading {
    /// Reads the book of a place.
    ///
    /// # Errors
    /// [`Unanswered`]; `option` names what asked for knowledge beyond the book.
    pub async fn at(place: &Place, dates: &Dates, option: &str, language: Language) -> Result<Self, Unanswered> {
        let entries = history::load(place.store.as_ref(), &place.book).await?;
        let names = Names::of(place, language, &entries).await?;
        Reading::dated(place.book.clone(), entries, dates, option, names)
    }

    /// A reading of entries at hand, on the dates of a question.
    ///
    /// # Errors
    /// [`Unanswered::NotThere`] for knowledge beyond the book.
    pub fn dated(
        book: BookId,
        entries: impl Into<Arc<Vec<Recorded>>>,
        dates: &Dates,
        option: &str,
        names: Names,
    ) -> Result<Self, Unanswered> {
        let entries = entries.into();
        let known = dates.known.clone().unwrap_or(Known::Everything);
        let language = names.language();
        not_beyond(option, &known, entries.len(), language)?;
        let effective = dates.on.unwrap_or_else(|| today(&book, &entries));
        Ok(Reading::of(book, entries, AsOf { effective, known }, names, language))
    }

    /// A reading of entries at hand.
    #[must_use]
    pub fn of(
        book: BookId,
        entries: impl Into<Arc<Vec<Recorded>>>,
        as_of: AsOf,
        names: Names,
        language: Language,
    ) -> Self {
        let entries = entries.into();
        let facts = as_of.select(&entries);
        let known = match as_of.known {
            Known::Everything => entries,
            Known::UpTo(_) | Known::At(_) => {
                Arc::new(entries.iter().filter(|recorded| as_of.known.covers(recorded)).cloned().collect())
            }
        };
        let mut statutes = StatutesHistory::default();
        for recorded in &facts {
            if let Event::StatutesAdopted(e) | Event::StatutesAmended(e) = recorded.event.as_ref() {
                statutes.record(recorded.position, e);
            }
        }
        let size = known.len();
        Reading { book, known, size, facts, as_of, names, statutes, language, memo: Memo::default() }
    }

    /// A reading of so many entries that keeps none of them, for what was added up on the way.
    #[must_use]
    pub fn of_sums(book: BookId, size: usize, as_of: AsOf, names: Names) -> Self {
        let language = names.language();
        Reading { size, ..Reading::of(book, Vec::new(), as_of, names, language) }
    }

    /// A projection of the facts.
    #[must_use]
    pub fn fold<F: Fold + Send + Sync + 'static>(&self) -> Arc<F> {
        self.once(|| F::of(&self.facts))
    }

    /// The accounts of what is known.
    #[must_use]
    pub fn books(&self) -> Arc<Books> {
        self.once(|| Books::of(self.known.iter()))
    }

    /// What is computed of this reading the first time it is asked for: one value of each type.
    pub fn once<T: Send + Sync + 'static>(&self, make: impl FnOnce() -> T) -> Arc<T> {
        self.memo.get(make)
    }

    /// The same facts with the words of another language around them; what stands in the place of a name stays.
    #[must_use]
    pub fn told_in(&self, language: Language) -> Self {
        let (book, known, size, facts) = (self.book.clone(), Arc::clone(&self.known), self.size, self.facts.clone());
        let (as_of, names, statutes) = (self.as_of.clone(), self.names.clone(), self.statutes.clone());
        Reading { book, known, size, facts, as_of, names, statutes, language, memo: Memo::default() }
    }

    /// The day of the question.
    #[must_use]
    pub fn day(&self) -> Day {
        self.as_of.effective
    }

    /// The name of a category, by the statutes of the day.
    #[must_use]
    pub fn category(&self, key: &Slug) -> String {
        let clauses = self.statutes.on(self.day());
        let category = clauses.and_then(|clauses| clauses.categories.iter().find(|category| category.key == *key));
        category.map_or_else(|| key.to_string(), |category| category.label.to_string())
    }

    /// The name of the college in which a category votes, by the statutes of the day; nothing where there are none.
    #[must_use]
    pub fn college(&self, category: &Slug) -> String {
        let college = self.statutes.on(self.day()).and_then(|clauses| clauses.college_of(category));
        college.map(|college| college.label.to_string()).unwrap_or_default()
    }

    /// The short name of that college, for programs.
    #[must_use]
    pub fn college_key(&self, category: &Slug) -> Option<Slug> {
        let college = self.statutes.on(self.day()).and_then(|clauses| clauses.college_of(category));
        college.map(|college| college.key.clone())
    }

    /// The dates of the question, in words.
    #[must_use]
    pub fn dates(&self) -> String {
        let day = locales::day(self.language, self.day());
        say::on_day(self.language, &day, &self.known_in_words())
    }

    /// What was known, in words.
    #[must_use]
    pub fn known_in_words(&self) -> String {
        match &self.as_of.known {
            Known::Everything => say::known_everything(self.language, self.size),
            Known::UpTo(position) => say::known_up_to(self.language, position.number()),
            Known::At(instant) => say::known_at(self.language, &instant_in_words(self.language, instant)),
        }
    }

    /// Tables that answer the question, with its two dates.
    #[must_use]
    pub fn report(&self, title: String, sheets: Vec<Sheet>) -> Report {
        Report { book: self.book.clone(), title, day: self.day(), stamp: self.stamp(), sheets }
    }

    /// The two dates of the question, for every line of a CSV: the day, and by how many entries.
    #[must_use]
    pub fn stamp(&self) -> Vec<(String, Cell)> {
        let known = Cell::Number(self.size as u64);
        vec![(say::sheet_on(self.language), self.day().into()), (say::sheet_known(self.language), known)]
    }

    /// The dates of the question, for programs.
    #[must_use]
    pub fn dates_json(&self) -> Value {
        let known = match &self.as_of.known {
            Known::Everything => json!({ "everything": true }),
            Known::UpTo(position) => json!({ "up_to_position": position }),
            Known::At(instant) => json!({ "at": instant }),
        };
        json!({ "effective_on": self.day(), "known": known, "entries_known": self.size })
    }
}

/// The day of the clock; in the demonstration, the last day of its story's clock.
#[must_use]
pub fn today(book: &BookId, entries: &[Recorded]) -> Day {
    let last = entries.last().and_then(|recorded| recorded.recorded_at.get(..10)?.parse().ok());
    match last {
        Some(last) if book.is_demo() => last,
        Some(_) | None => SystemClock.now().date_naive(),
    }
}

/// An answer that says *by entries no. 1 to 999* must have read them.
///
/// # Errors
/// A usage error that names the option.
pub fn not_beyond(option: &str, known: &Known, entries: usize, language: Language) -> Result<(), Unanswered> {
    match known {
        Known::UpTo(position) if position.0 >= entries as u64 => {
            Err(Unanswered::NotThere(say::known_beyond(language, option, position.number(), entries)))
        }
        Known::UpTo(_) | Known::At(_) | Known::Everything => Ok(()),
    }
}

/// `15 March 2020`, with the time when it is not the end of the day.
#[must_use]
pub fn instant_in_words(language: Language, instant: &str) -> String {
    let Some((day, time)) = instant.split_once('T') else { return instant.to_owned() };
    let Ok(day) = day.parse::<Day>() else { return instant.to_owned() };
    let day = locales::day(language, day);
    match time.get(..5) {
        Some("23:59") | None => day,
        Some(time) => say::day_and_time(language, &day, time),
    }
}

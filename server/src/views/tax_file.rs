//! The file of the accounts of a fiscal year for the tax office (FEC), the description that goes with it, and the plain text
//! that other people's programs add up.

use super::reading::Reading;
use super::steps::Steps;
use super::texts::Texts;
use super::unanswered::Unanswered;
use crate::ledger::place::Place;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::FecDescription;
use askama::Template;
use quitus_domain::accounts::{FiscalYear, Journal};
use quitus_domain::cooperative::Event;
use quitus_domain::incorporation::CooperativeIncorporated;
use quitus_domain::values::{AccountNumber, Day, Party, Siren, YearName};
use quitus_projections::accounts::fec::{COLUMNS, Names, fec as file};
use quitus_projections::accounts::plain::plain;
use quitus_projections::accounts::{Books, Entry, beancount};

/// The file of a year.
pub struct TaxFile {
    /// What it holds.
    pub text: String,
    company: String,
    siren: Siren,
    year: FiscalYear,
}

/// A program that reads accounts in plain text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Program {
    /// `hledger`, and `ledger`.
    Hledger,
    /// `beancount`; `bean-check` adds up what each account must hold.
    Beancount,
}

/// The file of a year, in French; what is wrong is said in the language of whoever asks.
///
/// # Errors
/// [`Unanswered`] for a year that is not there, or a cooperative without a SIREN.
pub async fn tax_file(
    place: &Place,
    mut reading: Reading,
    year: &str,
    language: Language,
) -> Result<TaxFile, Unanswered> {
    let books = Books::of(reading.known.iter());
    let nothing = || Unanswered::NotThere(say::no_year(language, year));
    let name = YearName::try_from(year.to_owned()).map_err(|_| nothing())?;
    let year = books.sums.ledger.year(name).ok_or_else(nothing)?;
    let needs = || Unanswered::NotThere(say::fec_needs_a_siren(language));
    let (company, siren) = society(&reading).ok_or_else(needs)?;
    reading.language = Language::French;
    let labels = reading.known.iter().filter_map(|recorded| match recorded.event.as_ref() {
        Event::EntryRecorded(e) => Some(&e.label),
        _ => None,
    });
    let texts = Texts::of(place, Language::French, labels).await?;
    let text = file(&books, year, &French { steps: &Steps::of(&reading), texts: &texts });
    Ok(TaxFile { text, company, siren, year: year.clone() })
}

fn society(reading: &Reading) -> Option<(String, Siren)> {
    let told = |e: &CooperativeIncorporated| Some((e.name.to_string(), e.siren?));
    reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::CooperativeIncorporated(e) => told(e),
        _ => None,
    })
}

impl TaxFile {
    /// `123456782FEC20261231.txt` (LPF art. A47 A-1).
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}FEC{}.txt", self.siren, self.year.to.format("%Y%m%d"))
    }

    /// The name of its description.
    #[must_use]
    pub fn name_of_description(&self) -> String {
        self.name().replace(".txt", "-description.txt")
    }

    /// Whether the year is not closed yet.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        self.year.closed.is_none()
    }

    /// How many lines it has beneath its head.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.text.lines().count().saturating_sub(1)
    }

    /// The description that goes with it.
    ///
    /// # Errors
    /// None in practice: the template takes every text.
    pub fn description(&self) -> Result<String, Unanswered> {
        let digits = |day: Day| day.format("%Y%m%d").to_string();
        let told = FecDescription {
            company: self.company.clone(),
            siren: self.siren.to_string(),
            from: digits(self.year.from),
            to: digits(self.year.to),
            provisional: self.is_provisional(),
            lines: self.lines(),
            columns: COLUMNS.into_iter().zip(papers::FEC_MEANINGS).collect(),
            journals: Journal::ALL.map(|one| (one.code(), locales::journal(Language::French, one))).to_vec(),
            name: self.name(),
        };
        told.render().map_err(|error| Unanswered::Cannot(error.to_string()))
    }
}

/// The entries up to the day of a reading, in plain text.
#[must_use]
pub fn plain_text(reading: &Reading, program: Program) -> String {
    let books = Books::of(reading.known.iter());
    match program {
        Program::Hledger => plain(&books, reading.day()),
        Program::Beancount => beancount(&books, reading.day()),
    }
}

/// The words of the file, which are French.
struct French<'s, 'r> {
    steps: &'s Steps<'r>,
    texts: &'s Texts,
}

impl French<'_, '_> {
    /// What an entry says: the words of the accountant, or what happened and by which document.
    fn words(&self, entry: &Entry) -> String {
        let event = self.steps.at(entry.entry).map(|recorded| recorded.event.as_ref());
        let own = match event {
            Some(Event::EntryRecorded(e)) => self.texts.plain(&e.label, &self.steps.reading.names),
            _ => None,
        };
        let title = || event.map(|event| locales::event_title(Language::French, event)).unwrap_or_default();
        own.unwrap_or_else(|| format!("{} {}", title(), entry.piece.number))
    }
}

impl Names for French<'_, '_> {
    fn journal(&self, journal: Journal) -> String {
        locales::journal(Language::French, journal).to_owned()
    }

    fn account(&self, account: AccountNumber) -> String {
        locales::account(Language::French, account).to_owned()
    }

    fn party(&self, party: &Party) -> (String, String) {
        let key = match party {
            Party::Associate(associate) => format!("A{:04}", self.steps.number(*associate)),
            Party::Other(key) => key.to_string().to_uppercase(),
        };
        (key, self.steps.party(party))
    }

    fn label(&self, entry: &Entry) -> String {
        let on = |day| say::short_day(Language::French, day);
        match entry.happened_on {
            _ if entry.event.is_empty() => locales::journal(Language::French, Journal::Opening).to_owned(),
            // The day that was closed is named where the entry stands (PCG, art. 1031-4).
            Some(day) => format!("{}, du {}", self.words(entry), on(day)),
            None => self.words(entry),
        }
    }
}

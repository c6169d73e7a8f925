//! The accounts as files: that of the tax office (FEC), and the plain text that other people's programs add up.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::trouble::Trouble;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::FecDescription;
use crate::store::Access;
use crate::views::{Reading, Steps, Texts};
use askama::Template;
use clap::{Args, ValueEnum};
use quitus_domain::accounts::{FiscalYear, Journal};
use quitus_domain::cooperative::Event;
use quitus_domain::incorporation::CooperativeIncorporated;
use quitus_domain::values::{AccountNumber, Day, Party, Siren, YearName};
use quitus_projections::accounts::fec::{COLUMNS, Names, fec as file};
use quitus_projections::accounts::plain::plain as text;
use quitus_projections::accounts::{Books, Entry, beancount};
use std::path::{Path, PathBuf};

/// The file of the accounts of a fiscal year.
#[derive(Args)]
pub struct Fec {
    /// The fiscal year, by its name: `2026`.
    year: String,
    /// The folder into which it is written, under the name that the law gives it [default: standard output].
    #[arg(long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// Write a description of the file beside it, which goes with it to the tax office.
    #[arg(long, requires = "output")]
    describe: bool,
    #[command(flatten)]
    when: When,
}

/// The entries in plain text.
#[derive(Args)]
pub struct Plain {
    /// For which program.
    #[arg(long, value_enum, value_name = "PROGRAM", default_value_t = Format::Hledger)]
    format: Format,
    #[command(flatten)]
    when: When,
}

/// A program that reads accounts in plain text.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// `hledger`, and `ledger`.
    Hledger,
    /// `beancount`; `bean-check` adds up what each account must hold.
    Beancount,
}

/// Writes the file of a year.
///
/// # Errors
/// [`Trouble::Usage`] for a year that is not there, or a cooperative without a SIREN.
pub async fn fec(common: &Common, fec: &Fec, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let mut reading = asking::at(&place, &fec.when, language).await?;
    let books = Books::of(&reading.known);
    let nothing = || Trouble::Usage(say::no_year(language, &fec.year));
    let name = YearName::try_from(fec.year.clone()).map_err(|_| nothing())?;
    let year = books.sums.ledger.year(name).ok_or_else(nothing)?;
    let needs = || Trouble::Usage(say::fec_needs_a_siren(language));
    let society = society(&reading).cloned().ok_or_else(needs)?;
    let siren = society.siren.ok_or_else(needs)?;
    if year.closed.is_none() {
        output::talk(&say::fec_of_an_open_year(language, &fec.year));
    }
    reading.language = Language::French;
    let labels = reading.known.iter().filter_map(|recorded| match recorded.event.as_ref() {
        Event::EntryRecorded(e) => Some(&e.label),
        _ => None,
    });
    let texts = Texts::of(&place, Language::French, labels).await?;
    let made = file(&books, year, &French { steps: &Steps::of(&reading), texts: &texts });
    if made.lines().count() < 2 {
        output::talk(&say::fec_without_entries(language, &fec.year));
    }
    match &fec.output {
        None => output::raw(made.as_bytes()),
        Some(folder) => {
            written(&folder.join(file_name(siren, year)), &made, language)?;
            let described = || description(&society, siren, year, &made);
            fec.describe.then(described).map_or(Ok(()), |(name, text)| written(&folder.join(name), &text?, language))
        }
    }
}

/// The description of a file, with its own name beside it.
fn description(
    society: &CooperativeIncorporated,
    siren: Siren,
    year: &FiscalYear,
    made: &str,
) -> (String, Result<String, Trouble>) {
    let name = file_name(siren, year);
    let beside = name.replace(".txt", "-description.txt");
    let digits = |day: Day| day.format("%Y%m%d").to_string();
    let told = FecDescription {
        company: society.name.to_string(),
        siren: siren.to_string(),
        from: digits(year.from),
        to: digits(year.to),
        provisional: year.closed.is_none(),
        lines: made.lines().count().saturating_sub(1),
        columns: COLUMNS.into_iter().zip(papers::FEC_MEANINGS).collect(),
        journals: Journal::ALL.map(|one| (one.code(), locales::journal(Language::French, one))).to_vec(),
        name,
    };
    (beside, told.render().map_err(|error| Trouble::Failed(error.to_string())))
}

fn written(path: &Path, made: &str, language: Language) -> Result<(), Trouble> {
    output::file(path, made.as_bytes(), language)?;
    output::talk(&say::fec_written(language, &path.display().to_string(), made.lines().count()));
    Ok(())
}

/// `123456782FEC20261231.txt` (LPF art. A47 A-1).
fn file_name(siren: Siren, year: &FiscalYear) -> String {
    format!("{siren}FEC{}.txt", year.to.format("%Y%m%d"))
}

fn society(reading: &Reading) -> Option<&CooperativeIncorporated> {
    reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::CooperativeIncorporated(e) => Some(e),
        _ => None,
    })
}

/// Prints the entries in plain text.
///
/// # Errors
/// [`Trouble`].
pub async fn plain(common: &Common, plain: &Plain, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &plain.when, language).await?;
    let (books, day) = (Books::of(&reading.known), reading.day());
    let made = match plain.format {
        Format::Hledger => text(&books, day),
        Format::Beancount => beancount(&books, day),
    };
    output::raw(made.as_bytes())
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

//! The reviewer's questionnaire and the yearly part of the report on the project, as tables and as a paper.

use super::certificate::company;
use super::reading::Reading;
use super::review_file::{self, Part};
use super::texts::Texts;
use super::unanswered::Unanswered;
use crate::locales::cli as say;
use crate::papers::{PaperTable, ReviewFile};
use crate::sheets::{Report, Sheet};
use askama::Template;
use quitus_domain::cooperative::Event;
use quitus_domain::values::{Day, YearName};
use quitus_projections::Recorded;

/// What is drawn up.
pub struct Drawn<'r> {
    reading: &'r Reading,
    texts: &'r Texts,
    of: Option<(YearName, (Day, Day))>,
}

impl<'r> Drawn<'r> {
    /// The questionnaire, or the part of a fiscal year.
    ///
    /// # Errors
    /// [`Unanswered`]: a fiscal year that the book does not have.
    pub fn of(reading: &'r Reading, texts: &'r Texts, project: Option<YearName>) -> Result<Self, Unanswered> {
        let unknown = |year: YearName| Unanswered::NotThere(say::no_such_year(reading.language, &year.to_string()));
        let bounds = |year: YearName| bounds(&reading.known, year).ok_or_else(|| unknown(year));
        let of = project.map(|year| bounds(year).map(|days| (year, days))).transpose()?;
        Ok(Drawn { reading, texts, of })
    }

    /// What it is.
    #[must_use]
    pub fn title(&self) -> String {
        match &self.of {
            Some((year, _)) => say::project_title(self.reading.language, &year.to_string()),
            None => say::questionnaire_title(self.reading.language),
        }
    }

    /// Its parts.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        match self.of {
            Some((year, days)) => review_file::project(self.reading, year, days),
            None => review_file::parts(self.reading, self.texts),
        }
    }

    /// Its tables.
    #[must_use]
    pub fn report(&self) -> Report {
        review_file::report(self.reading, format!("{} {}", self.title(), self.reading.dates()), self.parts())
    }

    /// A French page to print.
    ///
    /// # Errors
    /// [`Unanswered`] before the incorporation.
    pub fn page(&self) -> Result<String, Unanswered> {
        let reading = self.reading;
        let nothing = || Unanswered::NotThere(say::no_company(reading.language, &reading.dates()));
        let statutes = reading.statutes.on(reading.day()).ok_or_else(nothing)?;
        let table = |sheet: Sheet| PaperTable {
            name: sheet.name,
            head: sheet.head.into_iter().map(|heading| heading.name).collect(),
            rows: sheet.rows.iter().map(|row| row.iter().map(|cell| cell.text(reading.language)).collect()).collect(),
        };
        let paper = ReviewFile {
            company: company(reading, statutes).ok_or_else(nothing)?,
            title: self.title(),
            dates: reading.dates(),
            tables: self.report().sheets.into_iter().map(table).collect(),
        };
        paper.render().map_err(|why| Unanswered::Cannot(why.to_string()))
    }
}

/// The first and the last day of a fiscal year.
fn bounds(known: &[Recorded], year: YearName) -> Option<(Day, Day)> {
    known.iter().find_map(|recorded| match recorded.event.as_ref() {
        Event::FiscalYearOpened(e) if e.year == year => Some((e.effective_on, e.ends_on)),
        _ => None,
    })
}

//! `quitus review`: the reviewer's questionnaire, filled in from the book; or the computed part of the yearly report on
//! the cooperative project.

use super::certificate::company;
use super::options::{Common, When};
use super::tables::{self, Form};
use super::trouble::Trouble;
use super::{asking, output};
use crate::locales::{Language, cli as say};
use crate::papers::{PaperTable, ReviewFile};
use crate::sheets::{Report, Sheet};
use crate::store::Access;
use crate::views::review_file::{self as view, Part};
use crate::views::{Reading, Texts, assemblies};
use askama::Template;
use clap::Args;
use quitus_domain::values::{Day, YearName};
use std::path::PathBuf;

/// Print what a cooperative reviewer reads, drawn from the book on a day.
///
/// Statutes, register by category at each year-end, entries and exits with their delays, assemblies, votes, mandates,
/// allocation of results, capital, public capital, turnover with third parties, follow-up of remarks.
#[derive(Args)]
pub struct Review {
    /// Only what the report on the cooperative project of that fiscal year computes.
    #[arg(long, value_name = "YEAR", value_parser = year)]
    project: Option<YearName>,
    /// Write a French page to a file, ready to print.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["json", "csv", "xlsx"])]
    output: Option<PathBuf>,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

fn year(text: &str) -> Result<YearName, String> {
    YearName::try_from(text.to_owned()).map_err(|why| why.to_string())
}

/// Prints it, or writes the page.
///
/// # Errors
/// [`Trouble`]: a fiscal year that the book does not have.
pub async fn run(common: &Common, review: &Review, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let language = if review.output.is_some() { Language::French } else { language };
    let reading = asking::at(&place, &review.when, language).await?;
    let texts = assemblies::texts(&place, &reading).await?;
    let drawn = Drawn::of(&reading, &texts, review.project)?;
    match &review.output {
        Some(path) => output::file(path, drawn.page()?.as_bytes(), language),
        None => tables::print(
            &review.form,
            language,
            || drawn.report(),
            || drawn.as_text(),
            || view::as_json(&reading, &drawn.parts()),
        ),
    }
}

/// What is drawn up.
struct Drawn<'r> {
    reading: &'r Reading,
    texts: &'r Texts,
    of: Option<(YearName, (Day, Day))>,
}

impl<'r> Drawn<'r> {
    fn of(reading: &'r Reading, texts: &'r Texts, project: Option<YearName>) -> Result<Self, Trouble> {
        let of = project.map(|year| view::bounds(reading, year).map(|days| (year, days))).transpose()?;
        Ok(Drawn { reading, texts, of })
    }

    fn title(&self) -> String {
        match &self.of {
            Some((year, _)) => say::project_title(self.reading.language, &year.to_string()),
            None => say::questionnaire_title(self.reading.language),
        }
    }

    fn parts(&self) -> Vec<Part> {
        match self.of {
            Some((year, days)) => view::project(self.reading, year, days),
            None => view::parts(self.reading, self.texts),
        }
    }

    fn report(&self) -> Report {
        view::report(self.reading, format!("{} {}", self.title(), self.reading.dates()), self.parts())
    }

    fn as_text(&self) -> String {
        let language = self.reading.language;
        let report = self.report();
        let mut parts = vec![report.title];
        for sheet in report.sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
            parts.push(format!("\n{}\n{}", sheet.name, output::table(sheet, language)));
        }
        parts.join("\n")
    }

    fn page(&self) -> Result<String, Trouble> {
        let reading = self.reading;
        let nothing = || Trouble::Usage(say::no_company(reading.language, &reading.dates()));
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
        paper.render().map_err(|why| Trouble::Failed(why.to_string()))
    }
}

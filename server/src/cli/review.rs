//! `quitus review`: the reviewer's questionnaire, filled in from the book; or the computed part of the yearly report on
//! the cooperative project.

use super::options::{Common, When};
use super::tables::{self, Form};
use super::trouble::Trouble;
use super::{asking, output};
use crate::locales::Language;
use crate::sheets::Report;
use crate::store::Access;
use crate::views::review_file as view;
use crate::views::review_paper::Drawn;
use crate::views::{Reading, assemblies};
use clap::Args;
use quitus_domain::values::YearName;
use std::path::PathBuf;

/// Print what a cooperative reviewer reads, drawn from the book on a day.
///
/// Statutes, register by category at each year-end, entries and exits with their delays, assemblies, votes, mandates,
/// allocation of results, capital, public capital, turnover with third parties, information given, reports on the project,
/// follow-up of remarks. What no book can know is a field to complete, with why.
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
            || as_text(&reading, drawn.report()),
            || view::as_json(&reading, &drawn.parts()),
        ),
    }
}

fn as_text(reading: &Reading, report: Report) -> String {
    let language = reading.language;
    let mut parts = vec![report.title];
    for sheet in report.sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        parts.push(format!("\n{}\n{}", sheet.name, output::table(sheet, language)));
    }
    parts.join("\n")
}

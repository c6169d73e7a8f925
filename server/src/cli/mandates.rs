//! `quitus mandates`: who holds which office, from when to when, by which act, and who was proposed.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::sheets::Report;
use crate::views::mandates as view;
use clap::Args;

/// Print the mandates: those that run, then those that have ended.
#[derive(Args)]
pub struct Mandates {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the mandates.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, mandates: &Mandates, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &mandates.when, language).await?;
    let report = || view::report(&reading);
    tables::print(&mandates.form, language, report, || as_text(report(), language), || view::as_json(&reading))
}

fn as_text(report: Report, language: Language) -> String {
    let mut parts = vec![report.title];
    for sheet in report.sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()) {
        parts.extend([sheet.name.clone(), output::table(&sheet, language), String::new()]);
    }
    if parts.len() == 1 {
        parts.push(say::no_mandates(language));
    }
    parts.join("\n").trim_end().to_owned()
}

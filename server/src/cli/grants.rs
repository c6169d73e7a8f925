//! `quitus grants`: what was granted, received, charged, and what is left.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::views::Reading;
use crate::views::grants as view;
use clap::Args;

/// Print the grants: what came in, what is charged to them, what is left to use.
#[derive(Args)]
pub struct Grants {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints them.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, asked: &Grants, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &asked.when, language).await?;
    let report = || view::report(&reading);
    tables::print(&asked.form, language, report, || as_text(&reading), || view::as_json(&reading))
}

fn as_text(reading: &Reading) -> String {
    let (language, title) = (reading.language, view::title(reading));
    match view::sums(reading) {
        None => format!("{title}\n{}", say::no_grants(language)),
        Some(sums) => [title, output::table(&view::sheet(reading), language), sums].join("\n"),
    }
}

//! `quitus deadlines`: what is to be done, in the order of the days, each with its article and the entries behind it.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::views::deadlines::Told;
use clap::Args;

/// Print what is due, and what is overdue, by what the book knows.
#[derive(Args)]
pub struct Deadlines {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the deadlines.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, options: &Deadlines, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &options.when, language).await?;
    let told = Told::of(&reading);
    tables::print(&options.form, language, || told.report(), || as_text(&told, language), || told.as_json())
}

fn as_text(told: &Told<'_>, language: Language) -> String {
    match told.count() {
        None => format!("{}\n{}", told.title(), say::no_deadlines(language)),
        Some(count) => [told.title(), output::table(&told.sheet(), language), count].join("\n"),
    }
}

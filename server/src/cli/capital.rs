//! `quitus capital`: subscribed, called, paid, the highest ever, the floor under it, and who waits to be paid back.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::views::{Reading, capital as view};
use clap::Args;

/// Print the capital.
#[derive(Args)]
pub struct Capital {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the capital.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, capital: &Capital, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &capital.when, language).await?;
    tables::print(&capital.form, language, || view::report(&reading), || as_text(&reading), || view::as_json(&reading))
}

/// The capital in words and tables.
#[must_use]
pub fn as_text(reading: &Reading) -> String {
    let language = reading.language;
    let capital = view::on(reading);
    let mut parts = vec![view::title(reading), output::figures_of(&view::figures(language, &capital), language)];
    if !capital.waiting.is_empty() {
        parts.push(String::new());
        parts.push(say::waiting_title(language));
        parts.push(output::table(&view::waiting(reading, &capital), language));
    }
    if !capital.owed.is_empty() {
        parts.extend([String::new(), say::owed_title(language)]);
        parts.push(output::table(&view::owed(reading, &capital), language));
    }
    parts.join("\n")
}

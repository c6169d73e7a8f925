//! `quitus register`: the associates on a day, and those who left and still hold shares.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Column, Language, cli as say};
use crate::sheets::Sheet;
use crate::views::{Reading, register as view};
use clap::Args;

/// Print the register of associates.
#[derive(Args)]
pub struct Register {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the register.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, register: &Register, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &register.when, language).await?;
    tables::print(&register.form, language, || view::report(&reading), || as_text(&reading), || view::as_json(&reading))
}

/// The register in words and tables.
#[must_use]
pub fn as_text(reading: &Reading) -> String {
    let language = reading.language;
    let mut parts = vec![view::title(reading), on_screen(view::associates(reading), language), view::totals(reading)];
    let categories = view::by_category(reading);
    if !categories.rows.is_empty() {
        parts.extend([String::new(), on_screen(categories, language)]);
    }
    let gone = view::leavers(reading);
    if !gone.rows.is_empty() {
        parts.extend([String::new(), say::leavers_title(language), on_screen(gone, language)]);
    }
    parts.join("\n")
}

/// Before there are colleges nobody looks for them.
fn on_screen(sheet: Sheet, language: Language) -> String {
    output::table(&sheet.without_empty(language, Column::College), language)
}

//! `quitus movements`: every entry, exit and move of shares, with the capital after each.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::Language;
use crate::views::{Reading, movements as view};
use clap::Args;
use quitus_projections::movements::{Movement, Movements as List};

/// Print the register of movements.
#[derive(Args)]
pub struct Movements {
    /// Only those of one associate, by number.
    #[arg(long, value_name = "N")]
    associate: Option<u32>,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the movements.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, movements: &Movements, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &movements.when, language).await?;
    let only = movements.associate;
    tables::print(
        &movements.form,
        language,
        || view::report(&reading, only),
        || {
            let all = reading.fold::<List>();
            [view::title(&reading, only), table(&reading, &view::chosen(&all, only))].join("\n")
        },
        || view::as_json(&reading, only),
    )
}

/// Movements as a table for people.
#[must_use]
pub fn table(reading: &Reading, list: &[&Movement]) -> String {
    output::table(&view::sheet(reading, list), reading.language)
}

//! `quitus pools`: what each associate bears of the common means.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::views::Reading;
use crate::views::pools as view;
use clap::Args;

/// Print what was called and settled of each pool, by associate.
#[derive(Args)]
pub struct Pools {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the pools.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, pools: &Pools, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &pools.when, language).await?;
    let report = || view::report(&reading);
    tables::print(&pools.form, language, report, || as_text(&reading), || view::as_json(&reading))
}

fn as_text(reading: &Reading) -> String {
    let (language, title) = (reading.language, view::title(reading));
    match view::sums(reading) {
        None => format!("{title}\n{}", say::no_pools(language)),
        Some(sums) => [title, output::table(&view::sheet(reading), language), sums].join("\n"),
    }
}

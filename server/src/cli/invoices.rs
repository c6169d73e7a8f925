//! `quitus invoices`: what was billed, to whom, what was paid of it, and what is open.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::sheets::Report;
use crate::views::invoices::{self as view, Which};
use clap::Args;

/// Print the invoices, with what was paid of each and what is open.
#[derive(Args)]
pub struct Invoices {
    /// Only those of which something is open.
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the invoices.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, invoices: &Invoices, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &invoices.when, language).await?;
    let which = if invoices.open { Which::Open } else { Which::All };
    let report = || view::report(&reading, which);
    tables::print(
        &invoices.form,
        language,
        report,
        || as_text(report(), view::sums(&reading, which), language),
        || view::as_json(&reading, which),
    )
}

fn as_text(report: Report, sums: Option<String>, language: Language) -> String {
    let tables = report.sheets.iter().map(|sheet| output::table(sheet, language));
    let told: Vec<String> = match sums {
        Some(sums) => tables.chain([sums]).collect(),
        None => vec![say::no_invoices(language)],
    };
    std::iter::once(report.title).chain(told).collect::<Vec<_>>().join("\n")
}

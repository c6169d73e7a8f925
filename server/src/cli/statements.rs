//! `quitus accounts statements`: the annual accounts of the fiscal year of a day.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::Language;
use crate::views::statements::{Annual, annual};
use clap::Args;

/// Print the balance sheet and the income statement, beside those of the year before.
#[derive(Args)]
pub struct Statements {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the annual accounts.
///
/// # Errors
/// [`Trouble`], and one where no fiscal year has the day.
pub async fn run(common: &Common, asked: &Statements, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &asked.when, language).await?;
    let made = annual(&reading)?;
    tables::print(&asked.form, language, || made.report(), || as_text(&made, language), || made.as_json())
}

fn as_text(made: &Annual<'_>, language: Language) -> String {
    let tables = made.sheets().into_iter().map(|sheet| output::table(&sheet, language));
    [made.title()].into_iter().chain(tables).chain(made.provisional()).collect::<Vec<_>>().join("\n")
}

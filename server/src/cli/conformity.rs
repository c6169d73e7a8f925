//! `quitus conformity`: what stands against the law, the statutes or form on a day, each with the entries that cause it.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::views::{Steps, conformity as view};
use clap::Args;
use quitus_projections::conformity::Finding;

/// Print every finding, with its article, the entries that cause it, and what to do next.
#[derive(Args)]
pub struct Conformity {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the findings. They are no failure of the program: the exit code is 0.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, conformity: &Conformity, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &conformity.when, language).await?;
    let steps = Steps::of(&reading);
    tables::print(&conformity.form, language, || view::report(&steps), || as_text(&steps), || view::all_as_json(&steps))
}

/// The findings in words and a table.
#[must_use]
pub fn as_text(steps: &Steps<'_>) -> String {
    let (language, title) = (steps.reading.language, view::title(steps.reading));
    match view::findings(steps.reading).as_slice() {
        [] => [title, say::no_finding(language)].join("\n"),
        found => [title, table(steps, found), say::findings_count(language, found.len())].join("\n"),
    }
}

/// Findings as a table for people.
#[must_use]
pub fn table(steps: &Steps<'_>, found: &[Finding]) -> String {
    output::table(&view::sheet(steps, found), steps.reading.language)
}

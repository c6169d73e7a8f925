//! `quitus scic`: the conformity panel of a SCIC and of its review, on a day.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::views::{Steps, panel as view};
use clap::Args;

/// Print what the law asks of a SCIC and of its review, each with its verdict, its figures and the entries behind it.
///
/// After a conversion also what its pack holds, who opposed it with their options (a lawyer is to confirm them), and the
/// formalities with their days.
#[derive(Args)]
pub struct Scic {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the panel. A line that fails is no failure of the program: the exit code is 0.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, scic: &Scic, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &scic.when, language).await?;
    let steps = Steps::of(&reading);
    tables::print(&scic.form, language, || view::report(&steps), || as_text(&steps), || view::as_json(&steps))
}

fn as_text(steps: &Steps<'_>) -> String {
    let language = steps.reading.language;
    let report = view::report(steps);
    let mut parts = vec![report.title.clone()];
    for (at, sheet) in report.sheets.iter().enumerate().filter(|(_, sheet)| !sheet.rows.is_empty()) {
        if at > 0 {
            parts.push(format!("\n{}", sheet.name));
        }
        parts.push(output::table(sheet, language));
        if at == 0 {
            parts.push(view::count(steps.reading));
        }
    }
    if report.sheets.get(2).is_some_and(|sheet| !sheet.rows.is_empty()) {
        parts.push(say::lawyer_to_confirm(language));
    }
    parts.join("\n")
}

//! `quitus assemblies`: every general assembly, or one of them whole: who was convened, who took part, how each
//! resolution was counted, and by which entries.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::ledger::place::Place;
use crate::locales::{Language, cli as say};
use crate::sheets::Report;
use crate::store::Access;
use crate::views::assemblies as view;
use crate::views::assemblies::Asked;
use clap::Args;
use std::sync::Arc;

/// Print the general assemblies, or one of them whole.
#[derive(Args)]
pub struct Assemblies {
    /// The number of the assembly, in the order of the convocations [default: all of them].
    number: Option<usize>,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the assemblies.
///
/// # Errors
/// [`Trouble`]: no assembly of that number.
pub async fn run(common: &Common, options: &Assemblies, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let Some(number) = options.number else { return all(&place, options, language).await };
    let asked = asked(&place, &options.when, number, language).await?;
    let report = || view::report(&asked);
    tables::print(&options.form, language, report, || as_text(report(), language), || view::as_json(&asked))
}

/// The assembly of that number.
///
/// # Errors
/// [`Trouble::Usage`] when there is none.
pub async fn asked(place: &Place, when: &When, number: usize, language: Language) -> Result<Asked, Trouble> {
    let reading = asking::at(place, when, language).await?;
    let texts = view::texts(place, &reading).await?;
    Ok(view::asked(Arc::new(reading), number, texts)?)
}

async fn all(place: &Place, options: &Assemblies, language: Language) -> Result<(), Trouble> {
    let reading = asking::at(place, &options.when, language).await?;
    let report = || view::all(&reading);
    tables::print(&options.form, language, report, || list_as_text(report(), language), || view::all_as_json(&reading))
}

fn list_as_text(report: Report, language: Language) -> String {
    let table = |sheet| output::table(sheet, language);
    let list = report.sheets.first().filter(|sheet| !sheet.rows.is_empty());
    format!("{}\n{}", report.title, list.map_or_else(|| say::no_assemblies(language), table))
}

fn as_text(report: Report, language: Language) -> String {
    let mut parts = vec![report.title];
    for sheet in report.sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()) {
        parts.extend([sheet.name.clone(), output::table(&sheet, language), String::new()]);
    }
    parts.join("\n").trim_end().to_owned()
}

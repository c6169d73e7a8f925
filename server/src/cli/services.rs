//! `quitus services`: the price list of a day, and what was billed of each service by fiscal year, with the part of third
//! parties against its ceiling.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::sheets::Sheet;
use crate::views::Reading;
use crate::views::services as view;
use clap::Args;

/// Print the price list, and what was billed by service.
#[derive(Args)]
pub struct Services {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the services.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, services: &Services, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &services.when, language).await?;
    let report = || view::report(&reading);
    tables::print(&services.form, language, report, || as_text(&reading), || view::as_json(&reading))
}

fn as_text(reading: &Reading) -> String {
    let (language, title, list) = (reading.language, view::title(reading), view::price_list(reading));
    if list.rows.is_empty() {
        return format!("{title}\n{}", say::no_services(language));
    }
    let (list, sold) = (output::table(&list, language), output::table(&view::sold(reading), language));
    let named = |sheet: Sheet| {
        let told = [String::new(), sheet.name.clone(), output::table(&sheet, language)];
        if sheet.rows.is_empty() { Vec::new() } else { told.into() }
    };
    let mut parts = vec![title, list];
    parts.extend(named(view::unbilled(reading)));
    parts.extend([String::new(), view::title_of_sales(reading), sold]);
    parts.extend(named(view::bought(reading)));
    parts.extend(view::meters(reading));
    parts.join("\n")
}

//! `quitus receivables`: what customers owe, by how late it is.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use crate::views::{Reading, Steps};
use clap::Args;
use quitus_domain::values::Cents;
use quitus_projections::invoices::Invoices;
use quitus_projections::receivables::{Receivable, receivables};
use serde_json::json;

/// Print what customers owe, by how late it is.
#[derive(Args)]
pub struct Receivables {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints them.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, asked: &Receivables, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &asked.when, language).await?;
    let mut list = receivables(&reading.fold::<Invoices>(), reading.day());
    let steps = Steps::of(&reading);
    list.sort_by_cached_key(|one| steps.place(&one.party));
    let title = say::receivables_title(language, &reading.dates());
    tables::print(
        &asked.form,
        language,
        || reading.report(title.clone(), vec![sheet(&reading, &list)]),
        || as_text(&reading, &title, &list),
        || json!({ "book": reading.book, "as_of": reading.dates_json(), "receivables": list }),
    )
}

fn as_text(reading: &Reading, title: &str, list: &[Receivable]) -> String {
    let language = reading.language;
    if list.is_empty() {
        return format!("{title}\n{}", say::no_receivables(language));
    }
    let sum = |figure: fn(&Receivable) -> Cents| locales::money(language, list.iter().map(figure).sum());
    let sums = say::receivables_sums(language, &sum(Receivable::late), &sum(Receivable::total));
    [title.to_owned(), output::table(&sheet(reading, list), language), sums].join("\n")
}

fn sheet(reading: &Reading, list: &[Receivable]) -> Sheet {
    let columns = [
        (TradeColumn::Customer, Side::Left),
        (TradeColumn::NotDue, Side::Right),
        (TradeColumn::LateBy30, Side::Right),
        (TradeColumn::LateBy60, Side::Right),
        (TradeColumn::LateBy90, Side::Right),
        (TradeColumn::LateByMore, Side::Right),
        (TradeColumn::InCredit, Side::Right),
        (TradeColumn::Open, Side::Right),
        (TradeColumn::InvoiceNumbers, Side::Left),
    ];
    let steps = Steps::of(reading);
    let rows = list.iter().map(|one| row(&steps, one)).collect();
    Sheet::of_trade(reading.language, say::sheet_receivables(reading.language), &columns, rows)
}

fn row(steps: &Steps<'_>, one: &Receivable) -> Vec<Cell> {
    let numbers: Vec<String> = one.invoices.iter().map(ToString::to_string).collect();
    let figures = [one.not_due, one.month, one.two_months, one.three_months, one.longer, one.in_credit, one.total()];
    let [who, numbers]: [Cell; 2] = [steps.party(&one.party).into(), numbers.join(", ").into()];
    std::iter::once(who).chain(figures.map(Cell::from)).chain([numbers]).collect()
}

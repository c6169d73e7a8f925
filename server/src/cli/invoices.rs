//! `quitus invoices`: what was billed, to whom, what was paid of it, and what is open.

use super::options::{Common, When};
use super::output;
use super::reading::Reading;
use super::steps::Steps;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use clap::Args;
use quitus_domain::billing::Customer;
use quitus_domain::values::Cents;
use quitus_projections::invoices::{Invoice, Invoices as Fold};
use serde_json::{Value, json};

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
    let reading = Reading::open(common, &invoices.when, language).await?;
    let fold: Fold = reading.fold();
    let list: Vec<&Invoice> = fold.list().filter(|one| !invoices.open || one.open != Cents::ZERO).collect();
    let title = say::invoices_title(language, &reading.dates());
    tables::print(
        &invoices.form,
        language,
        || reading.report(title.clone(), vec![sheet(&reading, &list)]),
        || as_text(&reading, &title, &list),
        || as_json(&reading, &fold, &list),
    )
}

fn as_text(reading: &Reading, title: &str, list: &[&Invoice]) -> String {
    let language = reading.language;
    if list.is_empty() {
        return format!("{title}\n{}", say::no_invoices(language));
    }
    let sum = |figure: fn(&Invoice) -> Cents| locales::money(language, list.iter().map(|one| figure(one)).sum());
    let sums = say::invoices_sums(language, &sum(|one| one.net), &sum(|one| one.gross), &sum(|one| one.open));
    [title.to_owned(), output::table(&sheet(reading, list), language), sums].join("\n")
}

fn sheet(reading: &Reading, list: &[&Invoice]) -> Sheet {
    let columns = [
        (TradeColumn::InvoiceNumber, Side::Left),
        (TradeColumn::Customer, Side::Left),
        (TradeColumn::IssuedOn, Side::Left),
        (TradeColumn::PayableOn, Side::Left),
        (TradeColumn::Net, Side::Right),
        (TradeColumn::Gross, Side::Right),
        (TradeColumn::Credited, Side::Right),
        (TradeColumn::Received, Side::Right),
        (TradeColumn::Open, Side::Right),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let steps = Steps::of(reading);
    let rows = list.iter().map(|one| row(&steps, one)).collect();
    Sheet::of_trade(reading.language, say::sheet_invoices(reading.language), &columns, rows)
}

fn row(steps: &Steps<'_>, one: &Invoice) -> Vec<Cell> {
    vec![
        one.number.to_string().into(),
        customer(steps, &one.customer).into(),
        one.issued_on.into(),
        one.due_on.into(),
        one.net.into(),
        one.gross.into(),
        one.credited.into(),
        one.paid.into(),
        one.open.into(),
        one.entries.as_slice().into(),
    ]
}

/// Number and name of an associate, or the name of a third party.
#[must_use]
pub fn customer(steps: &Steps<'_>, customer: &Customer) -> String {
    match customer {
        Customer::Associate(associate) => steps.named(*associate),
        Customer::ThirdParty(other) => other.name.to_string(),
    }
}

fn as_json(reading: &Reading, fold: &Fold, list: &[&Invoice]) -> Value {
    let payments: Vec<_> = fold.payments().collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "invoices": list, "payments": payments })
}

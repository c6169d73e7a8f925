//! The receivables: what customers owe, by how late it is.

use super::reading::Reading;
use super::steps::Steps;
use crate::locales::{self, TradeColumn, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::values::Cents;
use quitus_projections::invoices::Invoices;
use quitus_projections::receivables::{Receivable, receivables};
use serde_json::{Value, json};
use std::sync::Arc;

/// Those of a reading, associates by number and then third parties by name.
fn list(reading: &Reading) -> Arc<Vec<Receivable>> {
    reading.once(|| {
        let (mut list, steps) = (receivables(&reading.fold::<Invoices>(), reading.day()), Steps::of(reading));
        list.sort_by_cached_key(|one| steps.place(&one.party));
        list
    })
}

/// Above them.
#[must_use]
pub fn title(reading: &Reading) -> String {
    say::receivables_title(reading.language, &reading.dates())
}

/// The receivables as a report.
#[must_use]
pub fn report(reading: &Reading) -> Report {
    reading.report(title(reading), vec![sheet(reading)])
}

/// What is late and what is open, in a sentence; nothing where nobody owes anything.
#[must_use]
pub fn sums(reading: &Reading) -> Option<String> {
    let (language, list) = (reading.language, list(reading));
    let sum = |figure: fn(&Receivable) -> Cents| locales::money(language, list.iter().map(figure).sum());
    (!list.is_empty()).then(|| say::receivables_sums(language, &sum(Receivable::late), &sum(Receivable::total)))
}

/// The receivables for programs.
#[must_use]
pub fn as_json(reading: &Reading) -> Value {
    json!({ "book": reading.book, "as_of": reading.dates_json(), "receivables": *list(reading) })
}

/// The receivables as a table.
#[must_use]
pub fn sheet(reading: &Reading) -> Sheet {
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
    let rows = list(reading).iter().map(|one| row(&steps, one)).collect();
    Sheet::of_trade(reading.language, say::sheet_receivables(reading.language), &columns, rows)
}

fn row(steps: &Steps<'_>, one: &Receivable) -> Vec<Cell> {
    let figures = [one.not_due, one.month, one.two_months, one.three_months, one.longer, one.in_credit, one.total()];
    let (who, invoices) = (steps.party_is(&one.party), one.invoices.clone().into());
    std::iter::once(who).chain(figures.map(Cell::from)).chain([invoices]).collect()
}

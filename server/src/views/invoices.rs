//! The invoices: what was billed, to whom, what was paid of it, and what is open.

use super::reading::Reading;
use super::steps::Steps;
use crate::locales::{self, TradeColumn, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::billing::Customer;
use quitus_domain::values::Cents;
use quitus_projections::invoices::{Invoice, Invoices as Fold, Payment};
use serde_json::{Value, json};

/// Which of them are meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    /// All of them.
    All,
    /// Those of which something is open.
    Open,
}

/// The invoices that are meant.
#[must_use]
pub fn chosen(fold: &Fold, which: Which) -> Vec<&Invoice> {
    fold.list().filter(|one| which == Which::All || one.open != Cents::ZERO).collect()
}

/// The invoices as a table.
#[must_use]
pub fn report(reading: &Reading, which: Which) -> Report {
    let title = say::invoices_title(reading.language, &reading.dates());
    let fold = reading.fold::<Fold>();
    reading.report(title, vec![sheet(reading, &chosen(&fold, which))])
}

/// What they come to, in a sentence; nothing where there are none.
#[must_use]
pub fn sums(reading: &Reading, which: Which) -> Option<String> {
    let (language, fold) = (reading.language, reading.fold::<Fold>());
    let list = chosen(&fold, which);
    let sum = |figure: fn(&Invoice) -> Cents| locales::money(language, list.iter().map(|one| figure(one)).sum());
    (!list.is_empty())
        .then(|| say::invoices_sums(language, &sum(|one| one.net), &sum(|one| one.gross), &sum(|one| one.open)))
}

/// Invoices as a table.
#[must_use]
pub fn sheet(reading: &Reading, list: &[&Invoice]) -> Sheet {
    let columns = [
        (TradeColumn::InvoiceNumber, Side::Left),
        (TradeColumn::Customer, Side::Left),
        (TradeColumn::IssuedOn, Side::Left),
        (TradeColumn::PayableOn, Side::Left),
        (TradeColumn::Net, Side::Right),
        (TradeColumn::Gross, Side::Right),
        (TradeColumn::Credited, Side::Right),
        (TradeColumn::Received, Side::Right),
        (TradeColumn::WrittenOff, Side::Right),
        (TradeColumn::Open, Side::Right),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let steps = Steps::of(reading);
    let rows = list.iter().map(|one| row(&steps, one)).collect();
    Sheet::of_trade(reading.language, say::sheet_invoices(reading.language), &columns, rows)
}

/// The payments, the newest first: what came in, what of it pays nothing yet, what was reversed.
#[must_use]
pub fn payments(reading: &Reading) -> Sheet {
    let columns = [
        (TradeColumn::On, Side::Left),
        (TradeColumn::Customer, Side::Left),
        (TradeColumn::Received, Side::Right),
        (TradeColumn::Unmatched, Side::Right),
        (TradeColumn::ReversedOn, Side::Left),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let (steps, fold) = (Steps::of(reading), reading.fold::<Fold>());
    let mut all: Vec<&Payment> = fold.payments().collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.on, one.entries.first().copied())));
    let row = |one: &&Payment| -> Vec<Cell> {
        let [amount, left] = [one.amount, one.left].map(Cell::from);
        let party = steps.party_is(&one.party);
        vec![one.on.into(), party, amount, left, one.reversed_on.into(), one.entries.as_slice().into()]
    };
    Sheet::of_trade(reading.language, say::sheet_payments(reading.language), &columns, all.iter().map(row).collect())
}

fn row(steps: &Steps<'_>, one: &Invoice) -> Vec<Cell> {
    vec![
        Cell::Invoice(one.number.clone()),
        customer(steps, &one.customer),
        one.issued_on.into(),
        one.due_on.into(),
        one.net.into(),
        one.gross.into(),
        one.credited.into(),
        one.paid.into(),
        one.written_off.into(),
        one.open.into(),
        one.entries.as_slice().into(),
    ]
}

/// Number and name of an associate, or the name of a third party.
#[must_use]
pub fn customer(steps: &Steps<'_>, customer: &Customer) -> Cell {
    match customer {
        Customer::Associate(associate) => steps.who_is(*associate),
        Customer::ThirdParty(other) => other.name.to_string().into(),
    }
}

/// The invoices for programs.
#[must_use]
pub fn as_json(reading: &Reading, which: Which) -> Value {
    let fold = reading.fold::<Fold>();
    let (list, payments) = (chosen(&fold, which), fold.payments().collect::<Vec<_>>());
    json!({ "book": reading.book, "as_of": reading.dates_json(), "invoices": list, "payments": payments })
}

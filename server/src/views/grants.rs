//! The grants: what was granted, what came in, what is charged to them, what is left to use.

use super::reading::Reading;
use crate::locales::{self, TradeColumn, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::values::Cents;
use quitus_projections::grants::{GrantView, Grants};
use serde_json::{Value, json};

/// Above them.
#[must_use]
pub fn title(reading: &Reading) -> String {
    say::grants_title(reading.language, &reading.dates())
}

/// The grants as a report.
#[must_use]
pub fn report(reading: &Reading) -> Report {
    reading.report(title(reading), vec![sheet(reading)])
}

/// What they come to; nothing where there are none.
#[must_use]
pub fn sums(reading: &Reading) -> Option<String> {
    let (language, fold) = (reading.language, reading.fold::<Grants>());
    let sum = |figure: fn(&GrantView) -> Cents| locales::money(language, fold.list().map(figure).sum());
    let [granted, received] = [sum(|one| one.granted), sum(|one| one.received)];
    let [charged, left] = [sum(|one| one.charged), sum(GrantView::left)];
    fold.list().next().map(|_| say::grants_sums(language, &granted, &received, &charged, &left))
}

/// The grants for programs.
#[must_use]
pub fn as_json(reading: &Reading) -> Value {
    let fold = reading.fold::<Grants>();
    let one = |grant: &GrantView| {
        let mut told = json!(grant);
        told["left"] = json!(grant.left());
        told["due"] = json!(grant.due());
        told
    };
    let grants: Vec<Value> = fold.list().map(one).collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "grants": grants })
}

/// The grants as a table.
#[must_use]
pub fn sheet(reading: &Reading) -> Sheet {
    let columns = [
        (TradeColumn::Grant, Side::Left),
        (TradeColumn::Funder, Side::Left),
        (TradeColumn::FirstDay, Side::Left),
        (TradeColumn::LastDay, Side::Left),
        (TradeColumn::Granted, Side::Right),
        (TradeColumn::Instalments, Side::Right),
        (TradeColumn::ChargedToIt, Side::Right),
        (TradeColumn::GivenUp, Side::Right),
        (TradeColumn::LeftToUse, Side::Right),
        (TradeColumn::OwedByFunder, Side::Right),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let fold = reading.fold::<Grants>();
    let rows = fold.list().map(row).collect();
    Sheet::of_trade(reading.language, say::sheet_grants(reading.language), &columns, rows)
}

fn row(one: &GrantView) -> Vec<Cell> {
    let figures = [one.granted, one.received, one.charged, one.given_up, one.left(), one.due()].map(Cell::from);
    let words: [Cell; 2] = [one.label.to_string().into(), one.funder.name.to_string().into()];
    let days = [one.period.from, one.period.to].map(Cell::from);
    let entries = Cell::Entries(one.entries.clone());
    words.into_iter().chain(days).chain(figures).chain([entries]).collect()
}

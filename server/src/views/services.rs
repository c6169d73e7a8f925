//! The services: the price list of a day, and what was billed of each service by fiscal year, with the part of third
//! parties against its ceiling.

use super::reading::Reading;
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::billing::ServicePriced;
use quitus_domain::values::{Cents, Position};
use quitus_projections::sales::{Meter, Sales, Sold};
use serde_json::{Value, json};

/// Above them.
#[must_use]
pub fn title(reading: &Reading) -> String {
    say::price_list_title(reading.language, &reading.dates())
}

/// Above what was billed.
#[must_use]
pub fn title_of_sales(reading: &Reading) -> String {
    say::sales_title(reading.language, &reading.dates())
}

/// The price list and what was billed, as a report.
#[must_use]
pub fn report(reading: &Reading) -> Report {
    reading.report(title(reading), vec![price_list(reading), sold(reading)])
}

/// The prices of the day.
#[must_use]
pub fn price_list(reading: &Reading) -> Sheet {
    let columns = [
        (TradeColumn::Service, Side::Left),
        (TradeColumn::UnitPrice, Side::Right),
        (TradeColumn::Unit, Side::Left),
        (TradeColumn::VatRate, Side::Left),
        (TradeColumn::FirstDay, Side::Left),
        (TradeColumn::BookEntry, Side::Right),
    ];
    let (language, fold) = (reading.language, reading.fold::<Sales>());
    let rows = fold.price_list(reading.day()).map(|(at, price)| price_row(language, *at, price)).collect();
    Sheet::of_trade(language, say::sheet_price_list(language), &columns, rows)
}

fn price_row(language: Language, at: Position, price: &ServicePriced) -> Vec<Cell> {
    vec![
        price.label.to_string().into(),
        price.price.into(),
        locales::unit(language, price.unit).to_owned().into(),
        locales::vat_rate(language, price.vat).to_owned().into(),
        price.effective_on.into(),
        at.into(),
    ]
}

/// What was billed of each service, by fiscal year.
#[must_use]
pub fn sold(reading: &Reading) -> Sheet {
    let (language, fold) = (reading.language, reading.fold::<Sales>());
    let columns = [
        (TradeColumn::Year, Side::Left),
        (TradeColumn::Service, Side::Left),
        (TradeColumn::Members, Side::Right),
        (TradeColumn::Others, Side::Right),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let row = |one: &Sold| -> Vec<Cell> {
        let (year, label) = (one.year.to_string(), one.label.to_string());
        vec![year.into(), label.into(), one.members.into(), one.others.into(), one.entries.as_slice().into()]
    };
    Sheet::of_trade(language, say::sheet_sales(language), &columns, fold.sold().map(row).collect())
}

/// The part of third parties in each fiscal year, against its ceiling, in sentences.
#[must_use]
pub fn meters(reading: &Reading) -> Vec<String> {
    let meters = reading.fold::<Sales>().meters(&reading.statutes);
    meters.iter().map(|meter| told(reading.language, meter)).collect()
}

fn told(language: Language, meter: &Meter) -> String {
    let money = |amount: Cents| locales::money(language, amount);
    let (year, others, turnover) = (meter.year.to_string(), money(meter.others), money(meter.turnover));
    match meter.most {
        Some(most) => say::third_parties(language, &year, &others, &turnover, &locales::ratio(language, most)),
        None => say::third_parties_free(language, &year, &others, &turnover),
    }
}

/// The services for programs.
#[must_use]
pub fn as_json(reading: &Reading) -> Value {
    let fold = reading.fold::<Sales>();
    let prices: Vec<_> =
        fold.price_list(reading.day()).map(|(at, price)| json!({ "entry": at, "price": price })).collect();
    let sold: Vec<_> = fold.sold().collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "prices": prices, "sold": sold, "third_parties": fold.meters(&reading.statutes) })
}

//! `quitus services`: the price list of a day, and what was billed of each service by fiscal year, with the part of third
//! parties against its ceiling.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use crate::views::Reading;
use clap::Args;
use quitus_domain::billing::ServicePriced;
use quitus_domain::values::{Cents, Position};
use quitus_projections::sales::{Meter, Sales, Sold};
use serde_json::{Value, json};

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
    let fold = reading.fold::<Sales>();
    let title = say::price_list_title(language, &reading.dates());
    tables::print(
        &services.form,
        language,
        || reading.report(title.clone(), vec![price_list(&reading, &fold), sold(language, &fold)]),
        || as_text(&reading, &title, &fold),
        || as_json(&reading, &fold),
    )
}

fn as_text(reading: &Reading, title: &str, fold: &Sales) -> String {
    let language = reading.language;
    if fold.price_list(reading.day()).next().is_none() {
        return format!("{title}\n{}", say::no_services(language));
    }
    let list = output::table(&price_list(reading, fold), language);
    let billed = say::sales_title(language, &reading.dates());
    let mut parts = vec![title.to_owned(), list, String::new(), billed, output::table(&sold(language, fold), language)];
    parts.extend(fold.meters(&reading.statutes).iter().map(|meter| told(language, meter)));
    parts.join("\n")
}

fn price_list(reading: &Reading, fold: &Sales) -> Sheet {
    let columns = [
        (TradeColumn::Service, Side::Left),
        (TradeColumn::UnitPrice, Side::Right),
        (TradeColumn::Unit, Side::Left),
        (TradeColumn::VatRate, Side::Left),
        (TradeColumn::FirstDay, Side::Left),
        (TradeColumn::BookEntry, Side::Right),
    ];
    let language = reading.language;
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

fn sold(language: Language, fold: &Sales) -> Sheet {
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

fn told(language: Language, meter: &Meter) -> String {
    let money = |amount: Cents| locales::money(language, amount);
    let (year, others, turnover) = (meter.year.to_string(), money(meter.others), money(meter.turnover));
    match meter.most {
        Some(most) => say::third_parties(language, &year, &others, &turnover, &locales::ratio(language, most)),
        None => say::third_parties_free(language, &year, &others, &turnover),
    }
}

fn as_json(reading: &Reading, fold: &Sales) -> Value {
    let prices: Vec<_> =
        fold.price_list(reading.day()).map(|(at, price)| json!({ "entry": at, "price": price })).collect();
    let sold: Vec<_> = fold.sold().collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "prices": prices, "sold": sold, "third_parties": fold.meters(&reading.statutes) })
}

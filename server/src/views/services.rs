//! The services: the price list of a day, what was used and is not billed, and what was billed of each service by fiscal
//! year, with the part of third parties against its ceiling.

use super::reading::Reading;
use super::steps::Steps;
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::billing::ServicePriced;
use quitus_domain::values::{Cents, Percent, Position};
use quitus_projections::sales::{Bought, Meter, Sales, Sold};
use quitus_projections::usage::{Unbilled, Usages};
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

/// The price list and what was billed by service, by customer, and to third parties, as a report.
#[must_use]
pub fn report(reading: &Reading) -> Report {
    let sheets = vec![price_list(reading), unbilled(reading), sold(reading), bought(reading), third_parties(reading)];
    reading.report(title(reading), sheets)
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

/// What associates used and no invoice bills yet.
#[must_use]
pub fn unbilled(reading: &Reading) -> Sheet {
    let columns = [
        (TradeColumn::Customer, Side::Left),
        (TradeColumn::Service, Side::Left),
        (TradeColumn::Unit, Side::Left),
        (TradeColumn::FirstDay, Side::Left),
        (TradeColumn::LastDay, Side::Left),
        (TradeColumn::Used, Side::Right),
        (TradeColumn::LeftToBill, Side::Right),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let (language, steps) = (reading.language, Steps::of(reading));
    let row = |one: &Unbilled| -> Vec<Cell> {
        let [used, left] = [one.used, one.left].map(|quantity| locales::quantity(language, quantity).into());
        let unit = locales::unit(language, one.unit).to_owned();
        let what = [steps.who_is(one.associate), one.label.to_string().into(), unit.into()];
        let days = [one.period.from.into(), one.period.to.into()];
        what.into_iter().chain(days).chain([used, left, one.entries.as_slice().into()]).collect()
    };
    let rows = reading.fold::<Usages>().unbilled().iter().map(row).collect();
    Sheet::of_trade(language, say::sheet_unbilled(language), &columns, rows)
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

/// What was billed to each associate and each third party, by fiscal year.
#[must_use]
pub fn bought(reading: &Reading) -> Sheet {
    let (language, fold) = (reading.language, reading.fold::<Sales>());
    let columns = [
        (TradeColumn::Year, Side::Left),
        (TradeColumn::Customer, Side::Left),
        (TradeColumn::Net, Side::Right),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let steps = Steps::of(reading);
    let mut all: Vec<&Bought> = fold.bought().collect();
    all.sort_by_cached_key(|one| (one.year, steps.place(&one.party)));
    let row = |one: &&Bought| -> Vec<Cell> {
        let entries = one.entries.as_slice().into();
        vec![one.year.to_string().into(), steps.party_is(&one.party), one.amount.into(), entries]
    };
    Sheet::of_trade(language, say::sheet_bought(language), &columns, all.iter().map(row).collect())
}

/// The part of third parties in each fiscal year, against its ceiling (COOP-05).
#[must_use]
pub fn third_parties(reading: &Reading) -> Sheet {
    let columns = [
        (TradeColumn::Year, Side::Left),
        (TradeColumn::Members, Side::Right),
        (TradeColumn::Others, Side::Right),
        (TradeColumn::PartOfOthers, Side::Right),
        (TradeColumn::MostOfOthers, Side::Right),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let language = reading.language;
    let row = |one: &Meter| -> Vec<Cell> {
        let part = part(one).map(|part| locales::percent(language, part)).unwrap_or_default();
        let most = one.most.map_or(Cell::Empty, Cell::Ratio);
        let billed = [one.turnover - one.others, one.others].map(Cell::from);
        let last = [part.into(), most, one.entries.as_slice().into()];
        std::iter::once(one.year.to_string().into()).chain(billed).chain(last).collect()
    };
    let meters = reading.fold::<Sales>().meters(&reading.statutes);
    Sheet::of_trade(language, say::sheet_third_parties(language), &columns, meters.iter().map(row).collect())
}

/// The part of third parties, rounded up to the hundredth, so that what is above its ceiling never looks as if it were at it.
fn part(one: &Meter) -> Option<Percent> {
    let [others, all] = [one.others, one.turnover].map(|amount| i128::from(amount.get()));
    let hundredths = (others * 10_000 + all - 1).checked_div(all).filter(|_| all > 0 && others >= 0)?;
    Some(Percent::of_hundredths(u32::try_from(hundredths).ok()?))
}

/// What was billed in each fiscal year, the newest first, before tax: its name, to associates, to others.
#[must_use]
pub fn turnover(reading: &Reading) -> Vec<(String, Cents, Cents)> {
    let meters = reading.fold::<Sales>().meters(&reading.statutes);
    let year = |meter: Meter| (meter.year.to_string(), meter.turnover - meter.others, meter.others);
    meters.into_iter().rev().map(year).collect()
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
    let (sold, bought): (Vec<_>, Vec<_>) = (fold.sold().collect(), fold.bought().collect());
    let third_parties = fold.meters(&reading.statutes);
    json!({ "book": reading.book, "as_of": reading.dates_json(), "prices": prices, "unbilled": reading.fold::<Usages>().unbilled(),
        "sold": sold, "bought": bought, "third_parties": third_parties })
}

//! The pools: what each associate bears of the common means.

use super::reading::Reading;
use super::steps::Steps;
use crate::locales::{self, TradeColumn, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::values::{AssociateRef, Cents, Percent};
use quitus_projections::pools::{Part, Pools as Fold};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Above them.
#[must_use]
pub fn title(reading: &Reading) -> String {
    say::pools_title(reading.language, &reading.dates())
}

/// The pools as a report.
#[must_use]
pub fn report(reading: &Reading) -> Report {
    reading.report(title(reading), vec![sheet(reading)])
}

/// What they come to, in a sentence; nothing where there are none.
#[must_use]
pub fn sums(reading: &Reading) -> Option<String> {
    let (language, fold) = (reading.language, reading.fold::<Fold>());
    let sum = |figure: fn(&Part) -> Cents| locales::money(language, fold.parts().map(figure).sum());
    let [called, settled] = [sum(|one| one.called), sum(|one| one.settled)];
    let some = fold.parts().next().is_some();
    some.then(|| say::pools_sums(language, &called, &settled, &sum(|one| one.taken_back), &sum(Part::borne)))
}

/// The last fiscal year of which something was called, and what each bears of all pools of it, the most first.
#[must_use]
pub fn borne_of_last_year(reading: &Reading) -> Option<(String, Vec<(String, Cents)>)> {
    let (steps, fold) = (Steps::of(reading), reading.fold::<Fold>());
    let last = fold.parts().map(|part| part.year).max()?;
    let mut borne: BTreeMap<AssociateRef, Cents> = BTreeMap::new();
    for part in fold.parts().filter(|part| part.year == last) {
        *borne.entry(part.associate).or_default() += part.borne();
    }
    let mut borne: Vec<(AssociateRef, Cents)> = borne.into_iter().collect();
    borne.sort_by_key(|(who, amount)| (std::cmp::Reverse(*amount), steps.number(*who)));
    Some((last.to_string(), borne.into_iter().map(|(who, amount)| (steps.named(who), amount)).collect()))
}

/// The pools as a table.
#[must_use]
pub fn sheet(reading: &Reading) -> Sheet {
    let columns = [
        (TradeColumn::Pool, Side::Left),
        (TradeColumn::Year, Side::Left),
        (TradeColumn::Party, Side::Left),
        (TradeColumn::Key, Side::Right),
        (TradeColumn::Called, Side::Right),
        (TradeColumn::Settled, Side::Right),
        (TradeColumn::TakenBack, Side::Right),
        (TradeColumn::Borne, Side::Right),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let (steps, fold) = (Steps::of(reading), reading.fold::<Fold>());
    let mut parts: Vec<&Part> = fold.parts().collect();
    parts.sort_by_key(|part| (&part.pool, part.year, steps.number(part.associate)));
    let rows = parts.into_iter().map(|part| row(&steps, &fold, part)).collect();
    Sheet::of_trade(reading.language, say::sheet_pools(reading.language), &columns, rows)
}

fn row(steps: &Steps<'_>, fold: &Fold, part: &Part) -> Vec<Cell> {
    let label = fold.label(&part.pool).map_or_else(|| part.pool.to_string(), ToString::to_string);
    vec![
        label.into(),
        part.year.to_string().into(),
        steps.who_is(part.associate),
        share(steps, part).map_or(Cell::Empty, Cell::from),
        part.called.into(),
        part.settled.into(),
        part.taken_back.into(),
        part.borne().into(),
        part.entries.as_slice().into(),
    ]
}

/// The part of the whole that the last call or settlement gave, in percent, rounded down.
fn share(steps: &Steps<'_>, part: &Part) -> Option<String> {
    let key = part.key?;
    let hundredths = (u128::from(key.part) * 10_000).checked_div(u128::from(key.parts))?;
    Some(locales::percent(steps.reading.language, Percent::of_hundredths(u32::try_from(hundredths).ok()?)))
}

/// The pools for programs.
#[must_use]
pub fn as_json(reading: &Reading) -> Value {
    let fold = reading.fold::<Fold>();
    let parts: Vec<_> = fold.parts().collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "parts": parts })
}

//! `quitus pools`: what each associate bears of the common means.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use crate::views::{Reading, Steps};
use clap::Args;
use quitus_domain::values::{Cents, Party};
use quitus_projections::pools::{Part, Pools as Fold};
use serde_json::{Value, json};

/// Print what was called and settled of each pool, by associate.
#[derive(Args)]
pub struct Pools {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the pools.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, pools: &Pools, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &pools.when, language).await?;
    let fold = reading.fold::<Fold>();
    let title = say::pools_title(language, &reading.dates());
    tables::print(
        &pools.form,
        language,
        || reading.report(title.clone(), vec![sheet(&reading, &fold)]),
        || as_text(&reading, &title, &fold),
        || as_json(&reading, &fold),
    )
}

fn as_text(reading: &Reading, title: &str, fold: &Fold) -> String {
    let language = reading.language;
    if fold.parts().next().is_none() {
        return format!("{title}\n{}", say::no_pools(language));
    }
    let sum = |figure: fn(&Part) -> Cents| locales::money(language, fold.parts().map(figure).sum());
    let [called, settled] = [sum(|one| one.called), sum(|one| one.settled)];
    let sums = say::pools_sums(language, &called, &settled, &sum(|one| one.taken_back), &sum(Part::borne));
    [title.to_owned(), output::table(&sheet(reading, fold), language), sums].join("\n")
}

fn sheet(reading: &Reading, fold: &Fold) -> Sheet {
    let columns = [
        (TradeColumn::Pool, Side::Left),
        (TradeColumn::Year, Side::Left),
        (TradeColumn::Party, Side::Left),
        (TradeColumn::Called, Side::Right),
        (TradeColumn::Settled, Side::Right),
        (TradeColumn::TakenBack, Side::Right),
        (TradeColumn::Borne, Side::Right),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let steps = Steps::of(reading);
    let mut parts: Vec<&Part> = fold.parts().collect();
    parts.sort_by_key(|part| (&part.pool, part.year, steps.number(part.associate)));
    let rows = parts.into_iter().map(|part| row(&steps, fold, part)).collect();
    Sheet::of_trade(reading.language, say::sheet_pools(reading.language), &columns, rows)
}

fn row(steps: &Steps<'_>, fold: &Fold, part: &Part) -> Vec<Cell> {
    let label = fold.label(&part.pool).map_or_else(|| part.pool.to_string(), ToString::to_string);
    vec![
        label.into(),
        part.year.to_string().into(),
        steps.party(&Party::Associate(part.associate)).into(),
        part.called.into(),
        part.settled.into(),
        part.taken_back.into(),
        part.borne().into(),
        part.entries.as_slice().into(),
    ]
}

fn as_json(reading: &Reading, fold: &Fold) -> Value {
    let parts: Vec<_> = fold.parts().collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "parts": parts })
}

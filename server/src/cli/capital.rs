//! `quitus capital`: subscribed, called, paid, the highest ever, the floor under it, and who waits to be paid back.

use super::movements::name;
use super::options::{Common, Shape, When};
use super::output::{self, Side};
use super::reading::Reading;
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
use clap::Args;
use quitus_domain::values::{Cents, Day};
use quitus_projections::capital::{Capital as Fold, CapitalOn, Waiting};
use quitus_projections::register::Register;
use serde_json::{Value, json};

/// Print the capital.
#[derive(Args)]
pub struct Capital {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    shape: Shape,
}

/// Prints the capital.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, capital: &Capital, language: Language) -> Result<(), Trouble> {
    let reading = Reading::open(common, &capital.when, language).await?;
    match capital.shape.json {
        true => output::json(&as_json(&reading)),
        false => output::data(&as_text(&reading)),
    }
}

/// The capital on the day of the question.
#[must_use]
pub fn on(reading: &Reading) -> CapitalOn {
    reading.fold::<Fold>().on(reading.day())
}

/// The capital for programs.
#[must_use]
pub fn as_json(reading: &Reading) -> Value {
    json!({ "book": reading.book, "as_of": reading.dates_json(), "capital": on(reading) })
}

/// The capital in words and tables.
#[must_use]
pub fn as_text(reading: &Reading) -> String {
    let capital = on(reading);
    let title = say::capital_title(reading.language, &reading.dates());
    let mut parts = vec![title, output::figures(&figures(reading.language, &capital))];
    if !capital.waiting.is_empty() {
        parts.push(String::new());
        parts.push(say::waiting_title(reading.language));
        parts.push(waiting(reading, &capital.waiting));
    }
    parts.join("\n")
}

/// The figures of the capital, each with its name.
#[must_use]
pub fn figures(language: Language, capital: &CapitalOn) -> Vec<(String, String)> {
    let money = |amount: Cents| Some(locales::money(language, amount));
    let day = |day: Day| locales::day(language, day);
    let rows = [
        (Column::Subscribed, money(capital.subscribed)),
        (Column::Called, money(capital.called)),
        (Column::Paid, money(capital.paid)),
        (Column::Highest, money(capital.highest)),
        (Column::HighestSince, capital.highest_since.map(day)),
        (Column::FloorFraction, capital.floor_fraction.map(|fraction| locales::ratio(language, fraction))),
        (Column::Floor, capital.floor.and_then(money)),
        (Column::RefundableNow, capital.refundable_now.and_then(money)),
    ];
    let told = |(column, value): (Column, Option<String>)| Some((locales::column(language, column).to_owned(), value?));
    rows.into_iter().filter_map(told).collect()
}

fn waiting(reading: &Reading, waiting: &[Waiting]) -> String {
    let columns = [
        (Column::Number, Side::Right),
        (Column::Associate, Side::Left),
        (Column::LeftOn, Side::Left),
        (Column::Shares, Side::Right),
        (Column::Subscribed, Side::Right),
        (Column::DueOn, Side::Left),
        (Column::PayableNow, Side::Right),
        (Column::Entry, Side::Right),
    ];
    let head = columns.map(|(column, side)| (locales::column(reading.language, column), side));
    let names: Register = reading.fold();
    output::table(&head, waiting.iter().map(|one| row(reading, &names, one)).collect())
}

fn row(reading: &Reading, names: &Register, one: &Waiting) -> Vec<String> {
    let language = reading.language;
    vec![
        one.number.to_string(),
        name(reading, names, one.associate),
        say::short_day(language, one.left_on),
        locales::number(language, one.shares),
        locales::money(language, one.nominal),
        say::short_day(language, one.due_on),
        locales::money(language, one.payable_now),
        one.exit.number().to_string(),
    ]
}

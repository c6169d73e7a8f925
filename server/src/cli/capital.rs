//! `quitus capital`: subscribed, called, paid, the highest ever, the floor under it, and who waits to be paid back.

use super::movements::name;
use super::options::{Common, When};
use super::output;
use super::reading::Reading;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use clap::Args;
use quitus_projections::capital::{Capital as Fold, CapitalOn, Owed, Waiting};
use quitus_projections::register::Register;
use serde_json::{Value, json};

/// Print the capital.
#[derive(Args)]
pub struct Capital {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the capital.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, capital: &Capital, language: Language) -> Result<(), Trouble> {
    let reading = Reading::open(common, &capital.when, language).await?;
    tables::print(&capital.form, language, || report(&reading), || as_text(&reading), || as_json(&reading))
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

/// The capital as tables: its figures, then who waits.
fn report(reading: &Reading) -> Report {
    let capital = on(reading);
    let title = say::capital_title(reading.language, &reading.dates());
    let names: Register = reading.fold();
    let sheets =
        vec![figures(reading.language, &capital), waiting(reading, &names, &capital), owed(reading, &names, &capital)];
    reading.report(title, sheets)
}

/// The capital in words and tables.
#[must_use]
pub fn as_text(reading: &Reading) -> String {
    let language = reading.language;
    let capital = on(reading);
    let names: Register = reading.fold();
    let title = say::capital_title(language, &reading.dates());
    let mut parts = vec![title, output::figures_of(&figures(language, &capital), language)];
    if !capital.waiting.is_empty() {
        parts.push(String::new());
        parts.push(say::waiting_title(language));
        parts.push(output::table(&waiting(reading, &names, &capital), language));
    }
    if !capital.owed.is_empty() {
        parts.extend([String::new(), say::owed_title(language)]);
        parts.push(output::table(&owed(reading, &names, &capital), language));
    }
    parts.join("\n")
}

/// The figures of the capital, on one line.
#[must_use]
pub fn figures(language: Language, capital: &CapitalOn) -> Sheet {
    let figures: [(Column, Cell); 8] = [
        (Column::Subscribed, capital.subscribed.into()),
        (Column::Called, capital.called.into()),
        (Column::Paid, capital.paid.into()),
        (Column::Highest, capital.highest.into()),
        (Column::HighestSince, capital.highest_since.into()),
        (Column::FloorFraction, capital.floor_fraction.into()),
        (Column::Floor, capital.floor.into()),
        (Column::RefundableNow, capital.refundable_now.into()),
    ];
    let columns = figures.each_ref().map(|(column, _)| (*column, Side::Right));
    let row = figures.map(|(_, cell)| cell).into();
    Sheet::new(language, say::sheet_capital(language), &columns, vec![row])
}

fn waiting(reading: &Reading, names: &Register, capital: &CapitalOn) -> Sheet {
    let columns = [
        (Column::Number, Side::Right),
        (Column::Associate, Side::Left),
        (Column::LeftOn, Side::Left),
        (Column::Shares, Side::Right),
        (Column::Subscribed, Side::Right),
        (Column::DueOn, Side::Left),
        (Column::PayableNow, Side::Right),
        (Column::HeldBack, Side::Left),
        (Column::Entry, Side::Right),
    ];
    let rows = capital.waiting.iter().map(|one| row(reading, names, one)).collect();
    Sheet::new(reading.language, say::sheet_waiting(reading.language), &columns, rows)
}

fn row(reading: &Reading, names: &Register, one: &Waiting) -> Vec<Cell> {
    vec![
        one.number.into(),
        name(reading, names, one.associate).into(),
        one.left_on.into(),
        Cell::Count(one.shares),
        one.nominal.into(),
        one.due_on.into(),
        one.payable_now.into(),
        one.held_back.map(|why| locales::held_back(reading.language, why)).unwrap_or_default().into(),
        one.exit.into(),
    ]
}

fn owed(reading: &Reading, names: &Register, capital: &CapitalOn) -> Sheet {
    let columns = [
        (Column::Number, Side::Right),
        (Column::Associate, Side::Left),
        (Column::Amount, Side::Right),
        (Column::Owed, Side::Right),
        (Column::DueOn, Side::Left),
        (Column::Entry, Side::Right),
    ];
    let row = |one: &Owed| {
        vec![
            one.number.into(),
            name(reading, names, one.associate).into(),
            one.amount.into(),
            one.remaining.into(),
            one.due_on.into(),
            one.entry.into(),
        ]
    };
    Sheet::new(reading.language, say::sheet_owed(reading.language), &columns, capital.owed.iter().map(row).collect())
}

//! `quitus capital`: subscribed, called, paid, the highest ever, the floor under it, and who waits to be paid back.

use super::movements::name;
use super::options::{Common, When};
use super::output;
use super::reading::Reading;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Column, Language, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use clap::Args;
use quitus_projections::capital::{Capital as Fold, CapitalOn, Waiting};
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
    reading.report(title, vec![figures(reading.language, &capital), waiting(reading, &capital.waiting)])
}

/// The capital in words and tables.
#[must_use]
pub fn as_text(reading: &Reading) -> String {
    let language = reading.language;
    let capital = on(reading);
    let title = say::capital_title(language, &reading.dates());
    let mut parts = vec![title, output::figures_of(&figures(language, &capital), language)];
    if !capital.waiting.is_empty() {
        parts.push(String::new());
        parts.push(say::waiting_title(language));
        parts.push(output::table(&waiting(reading, &capital.waiting), language));
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

fn waiting(reading: &Reading, waiting: &[Waiting]) -> Sheet {
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
    let names: Register = reading.fold();
    let rows = waiting.iter().map(|one| row(reading, &names, one)).collect();
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
        one.exit.into(),
    ]
}

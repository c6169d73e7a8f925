//! The capital: subscribed, called, paid, the highest ever, the floor under it, and who waits to be paid back.

use super::movements::who;
use super::reading::Reading;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_projections::capital::{Capital as Fold, CapitalOn, Owed, Waiting};
use quitus_projections::register::Register;
use serde_json::{Value, json};

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
#[must_use]
pub fn report(reading: &Reading) -> Report {
    let capital = on(reading);
    let sheets = vec![figures(reading.language, &capital), waiting(reading, &capital), owed(reading, &capital)];
    reading.report(title(reading), sheets)
}

/// Above the capital.
#[must_use]
pub fn title(reading: &Reading) -> String {
    say::capital_title(reading.language, &reading.dates())
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

/// Who waits to be paid back.
#[must_use]
pub fn waiting(reading: &Reading, capital: &CapitalOn) -> Sheet {
    let names = reading.fold::<Register>();
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
    let rows = capital.waiting.iter().map(|one| row(reading, &names, one)).collect();
    Sheet::new(reading.language, say::sheet_waiting(reading.language), &columns, rows)
}

fn row(reading: &Reading, names: &Register, one: &Waiting) -> Vec<Cell> {
    vec![
        one.number.into(),
        who(reading, names, one.associate),
        one.left_on.into(),
        Cell::Count(one.shares),
        one.nominal.into(),
        one.due_on.into(),
        one.payable_now.into(),
        one.held_back.map(|why| locales::held_back(reading.language, why)).unwrap_or_default().into(),
        one.exit.into(),
    ]
}

/// What is owed to those who left.
#[must_use]
pub fn owed(reading: &Reading, capital: &CapitalOn) -> Sheet {
    let names = reading.fold::<Register>();
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
            who(reading, &names, one.associate),
            one.amount.into(),
            one.remaining.into(),
            one.due_on.into(),
            one.entry.into(),
        ]
    };
    Sheet::new(reading.language, say::sheet_owed(reading.language), &columns, capital.owed.iter().map(row).collect())
}

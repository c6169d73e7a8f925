//! The movements: every entry, exit and move of shares, with the capital after each.

use super::reading::Reading;
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::values::{AssociateRef, Day};
use quitus_projections::movements::{Movement, Movements as List};
use quitus_projections::register::Register;
use serde_json::{Value, json};

/// The movements that are meant, as a table.
#[must_use]
pub fn report(reading: &Reading, associate: Option<u32>) -> Report {
    let all = reading.fold::<List>();
    reading.report(title(reading, associate), vec![sheet(reading, &chosen(&all, associate))])
}

/// Above the movements.
#[must_use]
pub fn title(reading: &Reading, associate: Option<u32>) -> String {
    let all_of_them = say::movements_title(reading.language, &reading.dates());
    match associate {
        None => all_of_them,
        Some(number) => say::only(reading.language, &all_of_them, &format!("--associate {number}")),
    }
}

/// All of them, or those of one associate, by number.
#[must_use]
pub fn chosen(all: &List, associate: Option<u32>) -> Vec<&Movement> {
    all.list.iter().filter(|movement| associate.is_none_or(|number| movement.number == number)).collect()
}

/// The movements for programs.
#[must_use]
pub fn as_json(reading: &Reading, associate: Option<u32>) -> Value {
    let (all, names) = (reading.fold::<List>(), reading.fold::<Register>());
    let list: Vec<Value> = chosen(&all, associate).iter().map(|movement| named(reading, &names, movement)).collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "movements": list })
}

/// Movements as a table.
#[must_use]
pub fn sheet(reading: &Reading, list: &[&Movement]) -> Sheet {
    let names = reading.fold::<Register>();
    let columns = [
        (Column::EffectiveOn, Side::Left),
        (Column::Movement, Side::Left),
        (Column::Number, Side::Right),
        (Column::Associate, Side::Left),
        (Column::Shares, Side::Right),
        (Column::Amount, Side::Right),
        (Column::CapitalAfter, Side::Right),
        (Column::Entry, Side::Right),
        (Column::RecordedAt, Side::Left),
        (Column::RectifiedBy, Side::Right),
    ];
    let rows = list.iter().map(|movement| row(reading, &names, movement)).collect();
    Sheet::new(reading.language, say::sheet_movements(reading.language), &columns, rows)
}

fn row(reading: &Reading, names: &Register, movement: &Movement) -> Vec<Cell> {
    vec![
        movement.on.into(),
        locales::movement(reading.language, movement.kind).into(),
        movement.number.into(),
        who(reading, names, movement.associate),
        Cell::Count(movement.shares).unless_zero(),
        Cell::Money(movement.paid).unless_zero(),
        movement.capital_after.into(),
        movement.position.into(),
        recorded_day(&movement.recorded_at),
        movement.rectified_by.into(),
    ]
}

fn named(reading: &Reading, names: &Register, movement: &Movement) -> Value {
    let mut value = json!(movement);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("name".to_owned(), json!(name(reading, names, movement.associate)));
    }
    value
}

/// The name of an associate by reference.
#[must_use]
pub fn name(reading: &Reading, names: &Register, associate: AssociateRef) -> String {
    let line = names.line(associate);
    line.map_or_else(|| associate.to_string(), |line| reading.names.associate(&line.identity))
}

/// An associate by reference, for a table; whoever only applied has a name at most.
#[must_use]
pub fn who(reading: &Reading, names: &Register, associate: AssociateRef) -> Cell {
    match names.line(associate) {
        Some(line) => Cell::Who(line.number, reading.names.associate(&line.identity)),
        None => associate.to_string().into(),
    }
}

/// The day of an instant, for a table.
#[must_use]
pub fn recorded_day(recorded_at: &str) -> Cell {
    let day = recorded_at.get(..10).and_then(|day| day.parse::<Day>().ok());
    day.map_or_else(|| recorded_at.into(), Cell::Day)
}

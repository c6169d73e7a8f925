//! `quitus movements`: every entry, exit and move of shares, with the capital after each.

use super::options::{Common, When};
use super::output;
use super::reading::Reading;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use clap::Args;
use quitus_domain::values::{AssociateRef, Day};
use quitus_projections::movements::{Movement, Movements as List};
use quitus_projections::register::Register;
use serde_json::{Value, json};

/// Print the register of movements.
#[derive(Args)]
pub struct Movements {
    /// Only those of one associate, by number.
    #[arg(long, value_name = "N")]
    associate: Option<u32>,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the movements.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, movements: &Movements, language: Language) -> Result<(), Trouble> {
    let reading = Reading::open(common, &movements.when, language).await?;
    let all: List = reading.fold();
    let chosen = |movement: &&Movement| movements.associate.is_none_or(|number| movement.number == number);
    let list: Vec<&Movement> = all.list.iter().filter(chosen).collect();
    let names: Register = reading.fold();
    let all_of_them = say::movements_title(language, &reading.dates());
    let only = |number| say::only(language, &all_of_them, &format!("--associate {number}"));
    let title = movements.associate.map_or_else(|| all_of_them.clone(), only);
    tables::print(
        &movements.form,
        language,
        || reading.report(title.clone(), vec![sheet(&reading, &names, &list)]),
        || [title.clone(), table(&reading, &names, &list)].join("\n"),
        || {
            let list: Vec<Value> = list.iter().map(|movement| named(&reading, &names, movement)).collect();
            json!({ "book": reading.book, "as_of": reading.dates_json(), "movements": list })
        },
    )
}

/// The movements as a table for people.
#[must_use]
pub fn table(reading: &Reading, names: &Register, list: &[&Movement]) -> String {
    output::table(&sheet(reading, names, list), reading.language)
}

fn sheet(reading: &Reading, names: &Register, list: &[&Movement]) -> Sheet {
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
    let rows = list.iter().map(|movement| row(reading, names, movement)).collect();
    Sheet::new(reading.language, say::sheet_movements(reading.language), &columns, rows)
}

fn row(reading: &Reading, names: &Register, movement: &Movement) -> Vec<Cell> {
    vec![
        movement.on.into(),
        locales::movement(reading.language, movement.kind).into(),
        movement.number.into(),
        name(reading, names, movement.associate).into(),
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

/// The day of an instant, for a table.
#[must_use]
pub fn recorded_day(recorded_at: &str) -> Cell {
    let day = recorded_at.get(..10).and_then(|day| day.parse::<Day>().ok());
    day.map_or_else(|| recorded_at.into(), Cell::Day)
}

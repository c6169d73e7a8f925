//! `quitus movements`: every entry, exit and move of shares, with the capital after each.

use super::options::{Common, Shape, When};
use super::output::{self, Side};
use super::reading::Reading;
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
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
    shape: Shape,
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
    if movements.shape.json {
        let list: Vec<Value> = list.iter().map(|movement| named(&reading, &names, movement)).collect();
        return output::json(&json!({ "book": reading.book, "as_of": reading.dates_json(), "movements": list }));
    }
    output::data(&say::movements_title(language, &reading.dates()))?;
    output::data(&table(&reading, &names, &list))
}

/// The movements as a table.
#[must_use]
pub fn table(reading: &Reading, names: &Register, list: &[&Movement]) -> String {
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
    let head = columns.map(|(column, side)| (locales::column(reading.language, column), side));
    output::table(&head, list.iter().map(|movement| row(reading, names, movement)).collect())
}

fn row(reading: &Reading, names: &Register, movement: &Movement) -> Vec<String> {
    let language = reading.language;
    let nothing = |zero: bool, text: String| if zero { String::new() } else { text };
    vec![
        say::short_day(language, movement.on),
        locales::movement(language, movement.kind).to_owned(),
        movement.number.to_string(),
        name(reading, names, movement.associate),
        nothing(movement.shares == 0, locales::number(language, movement.shares)),
        nothing(movement.paid.get() == 0, locales::money(language, movement.paid)),
        locales::money(language, movement.capital_after),
        movement.position.number().to_string(),
        recorded_day(language, &movement.recorded_at),
        movement.rectified_by.map(|position| position.number().to_string()).unwrap_or_default(),
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
pub fn recorded_day(language: Language, recorded_at: &str) -> String {
    let day = recorded_at.get(..10).and_then(|day| day.parse::<Day>().ok());
    day.map_or_else(|| recorded_at.to_owned(), |day| say::short_day(language, day))
}

//! `quitus register`: the associates on a day, and those who left and still hold shares.

use super::options::{Common, Shape, When};
use super::output::{self, Side};
use super::reading::Reading;
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
use clap::Args;
use quitus_domain::values::{Cents, Position};
use quitus_projections::register::{Line, Register as Lines};
use serde_json::{Value, json};

/// Print the register of associates.
#[derive(Args)]
pub struct Register {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    shape: Shape,
}

/// Prints the register.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, register: &Register, language: Language) -> Result<(), Trouble> {
    let reading = Reading::open(common, &register.when, language).await?;
    match register.shape.json {
        true => output::json(&as_json(&reading)),
        false => output::data(&as_text(&reading)),
    }
}

/// The register in words and tables.
#[must_use]
pub fn as_text(reading: &Reading) -> String {
    let lines: Lines = reading.fold();
    let (now, gone) = (lines.associates_on(reading.day()), lines.leavers_on(reading.day()));
    let mut parts = vec![say::register_title(reading.language, &reading.dates()), table(reading, &now, Column::Since)];
    parts.push(totals(reading.language, &now));
    if !gone.is_empty() {
        parts.push(String::new());
        parts.push(say::leavers_title(reading.language));
        parts.push(table(reading, &gone, Column::Until));
    }
    parts.join("\n")
}

fn table(reading: &Reading, lines: &[&Line], date: Column) -> String {
    let columns = [
        (Column::Number, Side::Right),
        (Column::Associate, Side::Left),
        (Column::Category, Side::Left),
        (date, Side::Left),
        (Column::Decision, Side::Left),
        (Column::Shares, Side::Right),
        (Column::Subscribed, Side::Right),
        (Column::Paid, Side::Right),
        (Column::Entries, Side::Left),
    ];
    let head = columns.map(|(column, side)| (locales::column(reading.language, column), side));
    output::table(&head, lines.iter().map(|line| row(reading, line, date)).collect())
}

fn row(reading: &Reading, line: &Line, date: Column) -> Vec<String> {
    let language = reading.language;
    let day = if date == Column::Until { line.until } else { Some(line.since) };
    vec![
        line.number.to_string(),
        reading.names.associate(&line.identity),
        reading.category(&line.category),
        day.map(|day| say::short_day(language, day)).unwrap_or_default(),
        line.decision_number.to_string(),
        locales::number(language, line.shares),
        locales::money(language, line.subscribed),
        locales::money(language, line.paid),
        numbers(&line.entries),
    ]
}

/// The numbers of entries: `6, 14, 30`.
#[must_use]
pub fn numbers(entries: &[Position]) -> String {
    entries.iter().map(|position| position.number().to_string()).collect::<Vec<_>>().join(", ")
}

fn totals(language: Language, lines: &[&Line]) -> String {
    let sum = |of: fn(&Line) -> Cents| -> Cents { lines.iter().map(|line| of(line)).sum() };
    let shares = lines.iter().map(|line| line.shares).sum();
    say::register_totals(
        language,
        lines.len(),
        &locales::number(language, shares),
        &locales::money(language, sum(|line| line.subscribed)),
        &locales::money(language, sum(|line| line.paid)),
    )
}

/// The register for programs.
#[must_use]
pub fn as_json(reading: &Reading) -> Value {
    let lines: Lines = reading.fold();
    let list = |lines: Vec<&Line>| lines.into_iter().map(|line| line_json(reading, line)).collect::<Vec<_>>();
    json!({
        "book": reading.book,
        "as_of": reading.dates_json(),
        "associates": list(lines.associates_on(reading.day())),
        "leavers_with_shares": list(lines.leavers_on(reading.day())),
    })
}

/// One line for programs: the line, with the name that people read.
#[must_use]
pub fn line_json(reading: &Reading, line: &Line) -> Value {
    let mut value = json!(line);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("name".to_owned(), json!(reading.names.associate(&line.identity)));
        fields.insert("representative".to_owned(), json!(reading.names.representative(&line.identity)));
        fields.insert("category_label".to_owned(), json!(reading.category(&line.category)));
    }
    value
}

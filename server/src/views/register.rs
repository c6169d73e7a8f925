//! The register: the associates on a day, and those who left and still hold shares.

use super::reading::Reading;
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::values::{Cents, Slug};
use quitus_projections::register::{Line, Register as Lines, Witness};
use serde_json::{Value, json};

/// The register as tables: the associates, then those who left.
#[must_use]
pub fn report(reading: &Reading) -> Report {
    reading.report(title(reading), vec![associates(reading), leavers(reading)])
}

/// Above the register.
#[must_use]
pub fn title(reading: &Reading) -> String {
    say::register_title(reading.language, &reading.dates())
}

/// Those who are associates on the day.
#[must_use]
pub fn associates(reading: &Reading) -> Sheet {
    let lines = reading.fold::<Lines>();
    sheet(reading, say::sheet_associates(reading.language), Column::Since, &lines.associates_on(reading.day()))
}

/// Those who left and hold shares.
#[must_use]
pub fn leavers(reading: &Reading) -> Sheet {
    let lines = reading.fold::<Lines>();
    sheet(reading, say::sheet_leavers(reading.language), Column::Until, &lines.leavers_on(reading.day()))
}

fn sheet(reading: &Reading, name: String, date: Column, lines: &[&Line]) -> Sheet {
    let columns = [
        (Column::Number, Side::Right),
        (Column::Associate, Side::Left),
        (Column::Category, Side::Left),
        (Column::College, Side::Left),
        (date, Side::Left),
        (if date == Column::Until { Column::WayOut } else { Column::Decision }, Side::Left),
        (Column::Shares, Side::Right),
        (Column::Subscribed, Side::Right),
        (Column::Paid, Side::Right),
        (Column::Entries, Side::Left),
    ];
    Sheet::new(reading.language, name, &columns, lines.iter().map(|line| row(reading, line, date)).collect())
}

fn row(reading: &Reading, line: &Line, date: Column) -> Vec<Cell> {
    vec![
        line.number.into(),
        Cell::Who(line.number, reading.names.associate(&line.identity)),
        reading.category(&line.category).into(),
        reading.college(&line.category).into(),
        if date == Column::Until { line.until } else { Some(line.since) }.into(),
        act(reading, line, date).into(),
        Cell::Count(line.shares),
        line.subscribed.into(),
        line.paid.into(),
        line.entries.as_slice().into(),
    ]
}

/// The act of admission; on the list of those who left, the way out.
fn act(reading: &Reading, line: &Line, date: Column) -> String {
    let language = reading.language;
    match (date, line.witness) {
        (Column::Until, _) => line.way_out.map(|way| locales::way_out(language, way).to_owned()).unwrap_or_default(),
        (_, Witness::Opening) => say::by_opening(language),
        (_, Witness::Book) => line.decision_number.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}

/// How many there are, and what they hold, in each category that anyone is in; colleges where there are any.
#[must_use]
pub fn by_category(reading: &Reading) -> Sheet {
    let lines = reading.fold::<Lines>();
    let columns = [
        (Column::Category, Side::Left),
        (Column::College, Side::Left),
        (Column::Associates, Side::Right),
        (Column::Shares, Side::Right),
        (Column::Subscribed, Side::Right),
        (Column::Paid, Side::Right),
    ];
    let rows = groups(&lines.associates_on(reading.day())).into_iter().map(|(category, group)| {
        vec![
            reading.category(category).into(),
            reading.college(category).into(),
            Cell::Count(i64::try_from(group.len()).unwrap_or(i64::MAX)),
            Cell::Count(group.iter().map(|line| line.shares).sum()),
            group.iter().map(|line| line.subscribed).sum::<Cents>().into(),
            group.iter().map(|line| line.paid).sum::<Cents>().into(),
        ]
    });
    Sheet::new(reading.language, say::sheet_categories(reading.language), &columns, rows.collect())
}

/// The lines of each category, in the order in which the register first meets it.
fn groups<'l>(lines: &[&'l Line]) -> Vec<(&'l Slug, Vec<&'l Line>)> {
    let mut groups: Vec<(&Slug, Vec<&Line>)> = Vec::new();
    for line in lines {
        match groups.iter_mut().find(|(category, _)| *category == &line.category) {
            Some((_, group)) => group.push(line),
            None => groups.push((&line.category, vec![line])),
        }
    }
    groups
}

/// What they hold together, in a sentence.
#[must_use]
pub fn totals(reading: &Reading) -> String {
    let (language, all) = (reading.language, reading.fold::<Lines>());
    let lines = all.associates_on(reading.day());
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
    let lines = reading.fold::<Lines>();
    let list = |lines: Vec<&Line>| lines.into_iter().map(|line| line_json(reading, line)).collect::<Vec<_>>();
    json!({
        "book": reading.book,
        "as_of": reading.dates_json(),
        "associates": list(lines.associates_on(reading.day())),
        "categories": groups(&lines.associates_on(reading.day())).iter().map(|group| category_json(reading, group)).collect::<Vec<_>>(),
        "leavers_with_shares": list(lines.leavers_on(reading.day())),
    })
}

fn category_json(reading: &Reading, (category, lines): &(&Slug, Vec<&Line>)) -> Value {
    json!({
        "category": category,
        "college": reading.college_key(category),
        "associates": lines.len(),
        "shares": lines.iter().map(|line| line.shares).sum::<i64>(),
        "subscribed": lines.iter().map(|line| line.subscribed).sum::<Cents>(),
        "paid": lines.iter().map(|line| line.paid).sum::<Cents>(),
    })
}

/// One line for programs: the line, with the name that people read.
#[must_use]
pub fn line_json(reading: &Reading, line: &Line) -> Value {
    let mut value = json!(line);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("name".to_owned(), json!(reading.names.associate(&line.identity)));
        fields
            .insert("representative".to_owned(), json!(line.representative.map(|person| reading.names.person(person))));
        fields.insert("category_label".to_owned(), json!(reading.category(&line.category)));
        fields.insert("college".to_owned(), json!(reading.college_key(&line.category)));
    }
    value
}

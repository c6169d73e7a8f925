//! What the book knows of information given to associates, and of the yearly reports on the cooperative project (REV-07,
//! SCIC-15): two tables of the reviewer's questionnaire.
//!
//! Deliberately absent: what a paper or a report says, which is sealed beside the book and read by people.

use super::assemblies::name;
use super::reading::Reading;
use super::review_tables::{Within, numbered};
use crate::locales::{self, Column, TradeColumn, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{Day, Family, Position, YearName};
use quitus_projections::accounts::{Year, years};
use quitus_projections::assemblies::{Assemblies, AssemblyView};

/// What was sent and put at disposal before each assembly, and how long before.
#[must_use]
pub fn information(reading: &Reading, within: Within) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::of(language, Column::Assembly, Side::Left),
        Heading::of(language, Column::HeldOn, Side::Left),
        Heading::of(language, Column::Kind, Side::Left),
        Heading::named(say::called_on_column(language), Side::Left),
        Heading::named(say::days_before_column(language), Side::Right),
        Heading::named(say::papers_column(language), Side::Right),
        Heading::named(say::notices_column(language), Side::Right),
        Heading::of(language, Column::Entries, Side::Left),
    ];
    let fold = reading.fold::<Assemblies>();
    let row = |(number, held): (u64, &AssemblyView)| {
        let first = held.entries.first().copied();
        let entries: Vec<Position> = first.into_iter().chain(held.notices.iter().map(|notice| notice.entry)).collect();
        vec![
            Cell::Assembly(number),
            held.held_on.into(),
            name(language, held).into(),
            held.sent_on.into(),
            Cell::Count((held.held_on - held.sent_on).num_days()),
            many(held.documents.len()),
            many(held.notices.len()),
            entries.as_slice().into(),
        ]
    };
    Sheet { name: say::sheet_information(language), head, rows: numbered(&fold, within).map(row).collect() }
}

fn many(count: usize) -> Cell {
    Cell::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Each fiscal year that ended in a SCIC, and the report on the project that was recorded for it, or that there is none.
#[must_use]
pub fn reports(reading: &Reading) -> Sheet {
    let language = reading.language;
    let trade = |column| Heading::named(locales::trade_column(language, column), Side::Left);
    let head = vec![
        trade(TradeColumn::Year),
        trade(TradeColumn::LastDay),
        Heading::named(say::reported_column(language), Side::Left),
        Heading::of(language, Column::Entry, Side::Right),
    ];
    let row = |year: &Year| {
        let (on, entry) = match report_of(reading, year.name) {
            Some((on, entry)) => (Cell::Day(on), Cell::Entry(entry)),
            None => (say::no_report_yet(language).into(), Cell::Empty),
        };
        vec![year.name.to_string().into(), year.ends_on.into(), on, entry]
    };
    let rows = years(&reading.facts).iter().filter(|year| is_owed(reading, year)).map(row).collect();
    Sheet { name: say::sheet_reports(language), head, rows }
}

fn is_owed(reading: &Reading, year: &Year) -> bool {
    let scic = reading.statutes.on(year.ends_on).is_some_and(|clauses| clauses.family == Family::Scic);
    scic && year.ends_on < reading.day()
}

fn report_of(reading: &Reading, year: YearName) -> Option<(Day, Position)> {
    reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::ProjectReported(e) if e.year == year => Some((e.effective_on, fact.position)),
        _ => None,
    })
}

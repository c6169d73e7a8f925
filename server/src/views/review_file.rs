//! What a cooperative reviewer reads (REV-07), drawn from the book on a day; and the computed part of the yearly report
//! on the cooperative project (SCIC-15, décret 2015-1381).
//!
//! Each part is one or more of the tables that other views make, so that the reviewer reads the figures that everybody
//! else does. Deliberately absent: what only people can tell, such as training, information, and what the project is.

use super::entries;
use super::reading::Reading;
use super::steps::Steps;
use super::texts::Texts;
use super::unanswered::Unanswered;
use super::{assemblies, capital, decisions, mandates, movements, panel, review_tables, services};
use crate::locales::{Column, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use quitus_domain::cooperative::Event;
use quitus_domain::law::RuleId;
use quitus_domain::values::{Cents, Day, Slug, YearName};
use quitus_projections::assemblies::Assemblies;
use quitus_projections::register::{Line, Register};
use quitus_projections::{AsOf, Fold, Recorded};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A part of the questionnaire: its word for programs, and its tables.
pub struct Part {
    /// As [`quitus_domain::law::review::READS`] names it.
    pub word: &'static str,
    /// Its tables.
    pub sheets: Vec<Sheet>,
}

/// Every part of the questionnaire, in the order of the rule.
#[must_use]
pub fn parts(reading: &Reading, texts: &Texts) -> Vec<Part> {
    let steps = Steps::of(reading);
    let fold = reading.fold::<Assemblies>();
    let resolutions = decisions::chosen(reading, &fold, texts, &decisions::Chosen::default());
    let told = |wanted: fn(&Event) -> bool| {
        let chosen: Vec<&Recorded> = reading.facts.iter().filter(|fact| wanted(&fact.event)).collect();
        vec![entries::sheet(&steps, &chosen)]
    };
    let part = |word, sheets| Part { word, sheets };
    vec![
        part("statutes", told(|event| matches!(event, Event::StatutesAdopted(_) | Event::StatutesAmended(_)))),
        part("register_by_category", vec![by_category(reading, &year_ends(reading))]),
        part("entries_and_exits", vec![delays(reading, None)]),
        part("assemblies", held(reading)),
        part("votes_by_college", vec![decisions::sheet(reading, &fold, &resolutions), review_tables::votes(reading)]),
        part("mandates", mandates::report(reading).sheets),
        part("allocation_of_results", told(|event| matches!(event, Event::ResultAllocated(_)))),
        part("reserves_and_capital", reserves_and_capital(reading)),
        part("public_capital", vec![of_rule(&steps, RuleId::Scic07)]),
        part("third_party_turnover", vec![services::third_parties(reading), services::sold(reading)]),
        part("follow_up_of_remarks", told(|event| matches!(event, Event::ReviewRecorded(_)))),
    ]
}

fn held(reading: &Reading) -> Vec<Sheet> {
    let more = [review_tables::attendance(reading), review_tables::proxies(reading)];
    assemblies::all(reading).sheets.into_iter().chain(more).collect()
}

fn reserves_and_capital(reading: &Reading) -> Vec<Sheet> {
    capital::report(reading).sheets.into_iter().chain([review_tables::reserves(reading)]).collect()
}

/// The computed part of the report on the cooperative project of a year.
#[must_use]
pub fn project(reading: &Reading, year: YearName, (from, to): (Day, Day)) -> Vec<Part> {
    let steps = Steps::of(reading);
    let eve = from.pred_opt().unwrap_or(from);
    let within = |fact: &&Recorded| (from..=to).contains(&fact.effective_on());
    let told = |wanted: fn(&Event) -> bool| {
        let chosen: Vec<&Recorded> = reading.facts.iter().filter(within).filter(|fact| wanted(&fact.event)).collect();
        vec![entries::sheet(&steps, &chosen)]
    };
    let part = |word, sheets| Part { word, sheets };
    let reports = told(|event| matches!(event, Event::ProjectReported(_)));
    let panel = panel::of(reading);
    vec![
        part("register_by_category", vec![by_category(reading, &[eve, to])]),
        part("entries_and_exits", vec![delays(reading, Some((from, to)))]),
        part("movements", movements_of(reading, (from, to))),
        part("assemblies", told(|event| matches!(event, Event::AssemblyOpened(_) | Event::VoteClosed(_)))),
        part("conformity", vec![panel::sheet(&steps, &panel.lines)]),
        part("reports", if reports.iter().all(|sheet| sheet.rows.is_empty()) { Vec::new() } else { reports }),
        part("year", vec![year_sheet(reading, year, (from, to))]),
    ]
}

fn year_sheet(reading: &Reading, year: YearName, (from, to): (Day, Day)) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::named(say::year_column(language), Side::Left),
        Heading::of(language, Column::Since, Side::Left),
        Heading::of(language, Column::Until, Side::Left),
    ];
    Sheet { name: say::sheet_year(language), head, rows: vec![vec![year.to_string().into(), from.into(), to.into()]] }
}

fn movements_of(reading: &Reading, (from, to): (Day, Day)) -> Vec<Sheet> {
    let of_the_year =
        |row: &Vec<Cell>| row.iter().any(|cell| matches!(cell, Cell::Day(day) if (from..=to).contains(day)));
    let mut sheets = movements::report(reading, None).sheets;
    sheets.iter_mut().for_each(|sheet| sheet.rows.retain(of_the_year));
    sheets
}

/// The last days of the calendar years that the book covers, and the day of the question.
fn year_ends(reading: &Reading) -> Vec<Day> {
    use chrono::Datelike;
    let Some(first) = reading.facts.iter().map(Recorded::effective_on).min() else { return Vec::new() };
    let years = first.year()..reading.day().year();
    let mut ends: Vec<Day> = years.filter_map(|year| Day::from_ymd_opt(year, 12, 31)).collect();
    ends.push(reading.day());
    ends
}

/// Associates, shares and their value by category at the close of some days.
fn by_category(reading: &Reading, days: &[Day]) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::named(say::at_the_close_column(language), Side::Left),
        Heading::of(language, Column::Category, Side::Left),
        Heading::of(language, Column::Associates, Side::Right),
        Heading::of(language, Column::Shares, Side::Right),
        Heading::of(language, Column::Subscribed, Side::Right),
    ];
    let rows = days.iter().flat_map(|day| {
        let as_of = AsOf { effective: *day, known: reading.as_of.known.clone() };
        let register = Register::of(&as_of.select(&reading.known));
        let mut sums: BTreeMap<Slug, (u64, i64, Cents)> = BTreeMap::new();
        for line in register.associates_on(*day) {
            let sum = sums.entry(line.category.clone()).or_default();
            *sum = (sum.0 + 1, sum.1 + line.shares, sum.2 + line.subscribed);
        }
        let row = |(key, (associates, shares, subscribed)): (Slug, (u64, i64, Cents))| {
            let category = category(reading, &key, *day);
            vec![(*day).into(), category.into(), Cell::Number(associates), Cell::Count(shares), Cell::Money(subscribed)]
        };
        sums.into_iter().map(row).collect::<Vec<_>>()
    });
    Sheet { name: say::sheet_by_category(language), head, rows: rows.collect() }
}

/// The name of a category by the statutes of that day.
fn category(reading: &Reading, key: &Slug, day: Day) -> String {
    let clauses = reading.statutes.on(day);
    let named = clauses.and_then(|clauses| clauses.categories.iter().find(|one| one.key == *key));
    named.map_or_else(|| key.to_string(), |one| one.label.to_string())
}

/// Each entry and exit, with the days between the application and the admission.
fn delays(reading: &Reading, within: Option<(Day, Day)>) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::of(language, Column::Number, Side::Right),
        Heading::of(language, Column::Associate, Side::Left),
        Heading::of(language, Column::Category, Side::Left),
        Heading::named(say::applied_column(language), Side::Left),
        Heading::of(language, Column::Since, Side::Left),
        Heading::named(say::delay_column(language), Side::Right),
        Heading::of(language, Column::Until, Side::Left),
        Heading::of(language, Column::Entries, Side::Left),
    ];
    let lines = reading.fold::<Register>();
    let covers = |line: &&Line| {
        within.is_none_or(|(from, to)| {
            let in_it = |day: Day| (from..=to).contains(&day);
            in_it(line.since) || line.until.is_some_and(in_it)
        })
    };
    let row = |line: &Line| {
        let waited = line.applied_on.map(|applied| (line.since - applied).num_days());
        vec![
            line.number.into(),
            Cell::Who(line.number, reading.names.associate(&line.identity)),
            reading.category(&line.category).into(),
            line.applied_on.into(),
            line.since.into(),
            waited.and_then(|days| u64::try_from(days).ok()).map_or(Cell::Empty, Cell::Number),
            line.until.into(),
            line.entries.as_slice().into(),
        ]
    };
    let rows = lines.lines().into_iter().filter(covers).map(row).collect();
    Sheet { name: say::sheet_delays(language), head, rows }
}

fn of_rule(steps: &Steps<'_>, rule: RuleId) -> Sheet {
    let panel = panel::of(steps.reading);
    let lines: Vec<_> = panel.lines.iter().filter(|line| line.rule == rule).cloned().collect();
    panel::sheet(steps, &lines)
}

/// The first and the last day of a fiscal year.
///
/// # Errors
/// [`Unanswered::NotThere`] for a year that the book does not have.
pub fn bounds(reading: &Reading, year: YearName) -> Result<(Day, Day), Unanswered> {
    let opened = reading.known.iter().find_map(|recorded| match recorded.event.as_ref() {
        Event::FiscalYearOpened(e) if e.year == year => Some((e.effective_on, e.ends_on)),
        _ => None,
    });
    opened.ok_or_else(|| Unanswered::NotThere(say::no_such_year(reading.language, &year.to_string())))
}

/// All tables as one report.
#[must_use]
pub fn report(reading: &Reading, title: String, parts: Vec<Part>) -> Report {
    let language = reading.language;
    let named = |part: Part| {
        let Part { word, sheets } = part;
        let heading = say::review_part(language, word);
        // No two sheets of a spreadsheet bear the same name.
        (1..).zip(sheets).map(move |(number, sheet)| {
            let name = if number == 1 { heading.clone() } else { say::numbered_sheet(number, &heading) };
            Sheet { name, ..sheet }
        })
    };
    reading.report(title, parts.into_iter().flat_map(named).collect())
}

/// The parts for programs: each table with its heads and its lines as they are read.
#[must_use]
pub fn as_json(reading: &Reading, parts: &[Part]) -> Value {
    let language = reading.language;
    let table = |sheet: &Sheet| {
        let head: Vec<&str> = sheet.head.iter().map(|heading| heading.name.as_str()).collect();
        let rows: Vec<Vec<String>> =
            sheet.rows.iter().map(|row| row.iter().map(|cell| cell.text(language)).collect()).collect();
        json!({ "name": sheet.name, "head": head, "rows": rows })
    };
    let list: Vec<Value> = parts
        .iter()
        .map(|part| json!({ "part": part.word, "tables": part.sheets.iter().map(table).collect::<Vec<_>>() }))
        .collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "parts": list })
}

//! What a cooperative reviewer reads (REV-07), drawn from the book on a day; and the computed part of the yearly report
//! on the cooperative project (SCIC-15, décret 2015-1381).
//!
//! Each part is one or more of the tables that other views make, so that the reviewer reads the figures that everybody
//! else does. What only people can tell, such as training and what the project is, has its place as an empty field with
//! why it is empty. Deliberately absent: the answers of people.

use super::entries;
use super::reading::{Reading, today};
use super::review_blanks::{self, Blank};
use super::review_project::{information, reports};
use super::review_register::{by_category, by_college, delays};
use super::steps::Steps;
use super::texts::Texts;
use super::unanswered::Unanswered;
use super::{assemblies, capital, decisions, mandates, movements, panel, review_allocation, review_tables, services};
use crate::locales::{Column, Language, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use quitus_domain::cooperative::Event;
use quitus_domain::law::RuleId;
use quitus_domain::values::{Day, YearName};
use quitus_projections::Recorded;
use quitus_projections::assemblies::Assemblies;
use serde_json::{Value, json};

/// A part of the questionnaire: its word for programs, and its tables.
pub struct Part {
    /// As [`quitus_domain::law::review::READS`] names it.
    pub word: &'static str,
    /// Its tables.
    pub sheets: Vec<Sheet>,
    /// What people fill in, which is also the last of its tables.
    pub blanks: &'static [Blank],
}

impl Part {
    /// A part that the book knows whole.
    fn known(word: &'static str, sheets: Vec<Sheet>) -> Self {
        Part { word, sheets, blanks: &[] }
    }

    /// A part of which people tell something.
    fn asking(word: &'static str, language: Language, sheets: Vec<Sheet>, blanks: &'static [Blank]) -> Self {
        let sheets = sheets.into_iter().chain([review_blanks::sheet(language, blanks)]).collect();
        Part { word, sheets, blanks }
    }
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
    let (part, language) = (Part::known, reading.language);
    let ends = year_ends(reading);
    let allocated = told(|event| matches!(event, Event::ResultAllocated(_)));
    let instructed = vec![information(reading, None)];
    vec![
        part("statutes", told(|event| matches!(event, Event::StatutesAdopted(_) | Event::StatutesAmended(_)))),
        part("register_by_category", vec![by_category(reading, &ends), by_college(reading, &ends)]),
        part("entries_and_exits", vec![delays(reading, None)]),
        part("assemblies", held(reading)),
        part(
            "votes_by_college",
            vec![decisions::sheet(reading, &fold, &resolutions), review_tables::votes(reading, None)],
        ),
        part("mandates", mandates::report(reading).sheets),
        part("allocation_of_results", [vec![review_allocation::sheet(reading)], allocated].concat()),
        part("reserves_and_capital", reserves_and_capital(reading)),
        part("public_capital", vec![of_rule(&steps, RuleId::Scic07)]),
        part("third_party_turnover", vec![services::third_parties(reading), services::sold(reading)]),
        Part::asking("training_and_information", language, instructed, &[Blank::Training, Blank::Information]),
        Part::asking("project_report", language, vec![reports(reading)], &[Blank::Project, Blank::Evolution]),
        Part::asking("cooperation", language, Vec::new(), &[Blank::Cooperation]),
        part("follow_up_of_remarks", told(|event| matches!(event, Event::ReviewRecorded(_)))),
    ]
}

/// What the report on the cooperative project tells beside figures (décret 2015-1381).
const TOLD: &[Blank] =
    &[Blank::Project, Blank::Evolution, Blank::Members, Blank::Conditions, Blank::Economy, Blank::Training];

fn held(reading: &Reading) -> Vec<Sheet> {
    let more = [review_tables::attendance(reading, None), review_tables::proxies(reading)];
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
    let (part, days) = (Part::known, Some((from, to)));
    let held = told(|event| matches!(event, Event::AssemblyOpened(_) | Event::VoteClosed(_)));
    let met = vec![review_tables::attendance(reading, days), review_tables::votes(reading, days)];
    let reports = told(|event| matches!(event, Event::ProjectReported(_)));
    let panel = panel::of(reading);
    vec![
        part("register_by_category", vec![by_category(reading, &[eve, to]), by_college(reading, &[eve, to])]),
        part("entries_and_exits", vec![delays(reading, Some((from, to)))]),
        part("movements", movements_of(reading, (from, to))),
        part("assemblies", [held, met].concat()),
        part("conformity", vec![panel::sheet(&steps, &panel.lines)]),
        part("reports", if reports.iter().all(|sheet| sheet.rows.is_empty()) { Vec::new() } else { reports }),
        part("year", vec![year_sheet(reading, year, (from, to))]),
        Part::asking("told_by_people", reading.language, Vec::new(), TOLD),
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

/// The last days of the calendar years that the book covers, and the day of the question. Years to come are like the last
/// one: whoever asks about the year 9999 is not told each of them.
fn year_ends(reading: &Reading) -> Vec<Day> {
    use chrono::Datelike;
    let days = || reading.facts.iter().map(Recorded::effective_on);
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Vec::new() };
    let covered = last.max(today(&reading.book, &reading.known)).year();
    let years = first.year()..reading.day().year().min(covered.saturating_add(1));
    let mut ends: Vec<Day> = years.filter_map(|year| Day::from_ymd_opt(year, 12, 31)).collect();
    ends.push(reading.day());
    ends
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
        let Part { word, sheets, blanks: _ } = part;
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
    let told = |part: &Part| {
        let tables: Vec<Value> = part.sheets.iter().map(table).collect();
        let blanks: Vec<Value> = part.blanks.iter().map(|blank| blank.as_json(language)).collect();
        json!({ "part": part.word, "tables": tables, "to_complete": blanks })
    };
    let list: Vec<Value> = parts.iter().map(told).collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "parts": list })
}

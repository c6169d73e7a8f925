//! The associates of a reviewer's questionnaire (REV-07): by category and by college at the close of some days, and each
//! entry and exit with the days that it took.

use super::reading::Reading;
use crate::locales::{Column, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Cents, Day, Slug};
use quitus_projections::register::{Line, Register};
use quitus_projections::{AsOf, Fold};
use std::collections::BTreeMap;

/// Associates, shares and their value by category at the close of some days.
pub(super) fn by_category(reading: &Reading, days: &[Day]) -> Sheet {
    let named = |clauses: Option<&Statutes>, key: &Slug| {
        let known = clauses.and_then(|clauses| clauses.categories.iter().find(|one| one.key == *key));
        Some(known.map_or_else(|| key.to_string(), |one| one.label.to_string()))
    };
    let rows = sums(reading, days, &named);
    counted(reading, (say::sheet_by_category(reading.language), Column::Category), rows)
}

/// The same by college; no line of a day on which the statutes have none.
pub(super) fn by_college(reading: &Reading, days: &[Day]) -> Sheet {
    let named = |clauses: Option<&Statutes>, key: &Slug| Some(clauses?.college_of(key)?.label.to_string());
    let rows = sums(reading, days, &named);
    counted(reading, (say::sheet_by_college(reading.language), Column::College), rows)
}

fn counted(reading: &Reading, (name, of): (String, Column), rows: Vec<Vec<Cell>>) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::named(say::at_the_close_column(language), Side::Left),
        Heading::of(language, of, Side::Left),
        Heading::of(language, Column::Associates, Side::Right),
        Heading::of(language, Column::Shares, Side::Right),
        Heading::of(language, Column::Subscribed, Side::Right),
    ];
    Sheet { name, head, rows }
}

/// By which word an associate of a category is counted, by the statutes of that day.
type Named<'a> = &'a dyn Fn(Option<&Statutes>, &Slug) -> Option<String>;

/// The associates at the close of each day, summed under the words that their categories have.
fn sums(reading: &Reading, days: &[Day], named: Named<'_>) -> Vec<Vec<Cell>> {
    let of_a_day = |day: &Day| {
        let as_of = AsOf { effective: *day, known: reading.as_of.known.clone() };
        let register = Register::of(&as_of.select(&reading.known));
        let mut sums: BTreeMap<String, (u64, i64, Cents)> = BTreeMap::new();
        for line in register.associates_on(*day) {
            let Some(name) = named(reading.statutes.on(*day), &line.category) else { continue };
            let sum = sums.entry(name).or_default();
            *sum = (sum.0 + 1, sum.1 + line.shares, sum.2 + line.subscribed);
        }
        let row = |(name, (associates, shares, subscribed)): (String, (u64, i64, Cents))| {
            vec![(*day).into(), name.into(), Cell::Number(associates), Cell::Count(shares), Cell::Money(subscribed)]
        };
        sums.into_iter().map(row).collect::<Vec<_>>()
    };
    days.iter().flat_map(of_a_day).collect()
}

/// Each entry and exit, with the days between the application and the admission.
pub(super) fn delays(reading: &Reading, within: Option<(Day, Day)>) -> Sheet {
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

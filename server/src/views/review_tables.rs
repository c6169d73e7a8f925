//! The tables that only a reviewer asks for (REV-07): who came to each assembly, who voted for whom, how each college voted,
//! and what the reserves held at the end of each fiscal year.

use super::assemblies::{bearer, name};
use super::reading::Reading;
use super::steps::Steps;
use crate::locales::{self, Column, TradeColumn, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use quitus_domain::accounts::plan::RESERVES;
use quitus_domain::assemblies::CollegeResult;
use quitus_domain::law::majority::Tally;
use quitus_domain::values::Day;
use quitus_projections::accounts::balance;
use quitus_projections::assemblies::{Assemblies, AssemblyView, ResolutionView};

/// The assemblies, each with its number.
fn numbered(fold: &Assemblies) -> impl Iterator<Item = (u64, &AssemblyView)> {
    (1_u64..).zip(fold.list())
}

/// Who was called, and how many of them came, in person or by a proxy.
#[must_use]
pub fn attendance(reading: &Reading) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::of(language, Column::Assembly, Side::Left),
        Heading::named(say::called_on_column(language), Side::Left),
        Heading::of(language, Column::HeldOn, Side::Left),
        Heading::of(language, Column::Kind, Side::Left),
        Heading::named(say::called_column(language), Side::Right),
        Heading::named(say::came_column(language), Side::Right),
        Heading::named(say::by_proxy_column(language), Side::Right),
    ];
    let fold = reading.fold::<Assemblies>();
    let row = |(number, held): (u64, &AssemblyView)| {
        let came = held.opened.or(held.closed).map(|(_, who)| who);
        let many = |figure: Option<u64>| figure.map_or(Cell::Empty, count);
        vec![
            Cell::Assembly(number),
            held.sent_on.into(),
            held.held_on.into(),
            name(language, held).into(),
            many(came.map(|who| who.associates)),
            many(came.map(|who| who.present)),
            many(came.map(|who| who.represented)),
        ]
    };
    Sheet { name: say::sheet_attendance(language), head, rows: numbered(&fold).map(row).collect() }
}

/// Every proxy that was given, and not taken back.
#[must_use]
pub fn proxies(reading: &Reading) -> Sheet {
    let language = reading.language;
    let columns = [
        (Column::Assembly, Side::Left),
        (Column::HeldOn, Side::Left),
        (Column::Associate, Side::Left),
        (Column::Holder, Side::Left),
        (Column::Entry, Side::Right),
    ];
    let (steps, fold) = (Steps::of(reading), reading.fold::<Assemblies>());
    let rows = numbered(&fold).flat_map(|(number, held)| {
        let steps = &steps;
        held.proxies.iter().map(move |proxy| {
            let who = [steps.who_is(proxy.giver), bearer(steps, proxy.bearer)];
            [Cell::Assembly(number), held.held_on.into()].into_iter().chain(who).chain([proxy.entry.into()]).collect()
        })
    });
    Sheet::new(language, say::sheet_proxies(language), &columns, rows.collect())
}

/// The heads of each vote, college by college; in one line where there are none, or where one category alone voted.
#[must_use]
pub fn votes(reading: &Reading) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::of(language, Column::Assembly, Side::Left),
        Heading::of(language, Column::Resolution, Side::Right),
        Heading::of(language, Column::College, Side::Left),
        Heading::named(say::weight(language), Side::Right),
        Heading::named(say::in_all(language), Side::Right),
        Heading::named(say::took_part(language), Side::Right),
        Heading::named(say::for_it(language), Side::Right),
        Heading::named(say::against_it(language), Side::Right),
        Heading::named(say::abstained(language), Side::Right),
        Heading::of(language, Column::Outcome, Side::Left),
    ];
    let fold = reading.fold::<Assemblies>();
    let rows = numbered(&fold)
        .flat_map(|(number, held)| held.resolutions.iter().flat_map(move |one| votes_of(reading, number, one)));
    Sheet { name: say::sheet_colleges(language), head, rows: rows.collect() }
}

fn votes_of(reading: &Reading, number: u64, one: &ResolutionView) -> Vec<Vec<Cell>> {
    let Some(result) = &one.result else { return Vec::new() };
    let outcome = locales::outcome(reading.language, result.outcome);
    let line = |college: Cell, weight: Cell, tally: Tally| {
        let heads = [tally.all, tally.present, tally.in_favour, tally.against, tally.abstained()];
        let first = [Cell::Resolution(number, one.number), college, weight];
        let cells = first.into_iter().chain(heads.map(count)).chain([outcome.into()]);
        std::iter::once(Cell::Assembly(number)).chain(cells).collect()
    };
    let of =
        |college: &CollegeResult| line(college.college.to_string().into(), Cell::Ratio(college.weight), college.tally);
    match result.colleges.is_empty() {
        true => vec![line(Cell::Empty, Cell::Empty, result.tally)],
        false => result.colleges.iter().map(of).collect(),
    }
}

fn count(many: u64) -> Cell {
    Cell::Count(i64::try_from(many).unwrap_or(i64::MAX))
}

/// What each reserve held on the last day of each fiscal year, and on the day of the question.
#[must_use]
pub fn reserves(reading: &Reading) -> Sheet {
    let language = reading.language;
    let columns = [
        (TradeColumn::LastDay, Side::Left),
        (TradeColumn::Account, Side::Left),
        (TradeColumn::AccountName, Side::Left),
        (TradeColumn::Closing, Side::Right),
    ];
    let books = reading.books();
    let mut days: Vec<Day> = books.sums.ledger.years().map(|year| year.to).filter(|to| *to < reading.day()).collect();
    days.push(reading.day());
    let rows = days.into_iter().flat_map(|day| {
        let held = balance(&books.sums, day).lines.into_iter().filter(|line| line.account.is_under(RESERVES));
        let row = move |line: quitus_projections::accounts::BalanceLine| -> Vec<Cell> {
            let name = locales::account(language, line.account);
            vec![day.into(), Cell::Account(line.account), name.into(), (-line.closing).into()]
        };
        held.map(row).collect::<Vec<_>>()
    });
    Sheet::of_trade(language, say::sheet_reserves(language), &columns, rows.collect())
}

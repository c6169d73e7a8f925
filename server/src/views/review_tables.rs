//! The tables that only a reviewer asks for (REV-07): who came to each assembly, who voted for whom, how each college voted,
//! and what the reserves held at the end of each fiscal year.

use super::assemblies::{bearer, name};
use super::reading::Reading;
use super::steps::Steps;
use crate::locales::{self, Column, TradeColumn, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use quitus_domain::accounts::plan::RESERVES;
use quitus_domain::assemblies::{CollegeResult, ProxyBearer};
use quitus_domain::law::majority::Tally;
use quitus_domain::values::{Day, Position};
use quitus_projections::accounts::balance;
use quitus_projections::assemblies::{Assemblies, AssemblyView, ProxyView, ResolutionView};

/// Which assemblies: all of them, or those held within some days.
pub type Within = Option<(Day, Day)>;

/// The assemblies, each with its number.
pub(super) fn numbered(fold: &Assemblies, within: Within) -> impl Iterator<Item = (u64, &AssemblyView)> {
    let chosen = move |held: &AssemblyView| within.is_none_or(|(from, to)| (from..=to).contains(&held.held_on));
    (1_u64..).zip(fold.list()).filter(move |(_, held)| chosen(held))
}

/// Who was called, how many of them came, in person or by a proxy, and the entries of who came.
#[must_use]
pub fn attendance(reading: &Reading, within: Within) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::of(language, Column::Assembly, Side::Left),
        Heading::named(say::called_on_column(language), Side::Left),
        Heading::of(language, Column::HeldOn, Side::Left),
        Heading::of(language, Column::Kind, Side::Left),
        Heading::named(say::called_column(language), Side::Right),
        Heading::named(say::came_column(language), Side::Right),
        Heading::named(say::by_proxy_column(language), Side::Right),
        Heading::named(say::proxies_given_column(language), Side::Right),
        Heading::named(say::proxies_used_column(language), Side::Right),
        Heading::of(language, Column::Entries, Side::Left),
    ];
    let fold = reading.fold::<Assemblies>();
    let row = |(number, held): (u64, &AssemblyView)| {
        let came = held.opened.or(held.closed).map(|(_, who)| who);
        let many = |figure: Option<u64>| figure.map_or(Cell::Empty, count);
        let proxies = &held.proxies;
        let used = proxies.iter().filter(|proxy| is_used(held, proxy)).count();
        let entries = came_by(held);
        vec![
            Cell::Assembly(number),
            held.sent_on.into(),
            held.held_on.into(),
            name(language, held).into(),
            many(came.map(|who| who.associates)),
            many(came.map(|who| who.present)),
            many(came.map(|who| who.represented)),
            count(proxies.len() as u64),
            count(used as u64),
            entries.as_slice().into(),
        ]
    };
    Sheet { name: say::sheet_attendance(language), head, rows: numbered(&fold, within).map(row).collect() }
}

/// The entries by which associates took part: their arrivals, their forms, or the deed that all signed.
fn came_by(held: &AssemblyView) -> Vec<Position> {
    let deed = held.entries.first().filter(|_| !held.signatories.is_empty()).copied();
    let arrivals = held.stays.iter().map(|stay| stay.entry);
    let mut entries: Vec<Position> = arrivals.chain(held.forms.iter().map(|form| form.entry)).chain(deed).collect();
    entries.sort_unstable();
    entries.dedup();
    entries
}

/// Whether a proxy served: whoever bears it came, and the giver did not.
fn is_used(held: &AssemblyView, proxy: &ProxyView) -> bool {
    let came = |who| held.stays.iter().any(|stay| stay.associate == Some(who));
    let stood_there = |who| held.stays.iter().any(|stay| stay.person == Some(who));
    let borne = match proxy.bearer {
        ProxyBearer::Associate { associate } => came(associate),
        ProxyBearer::Spouse { person } | ProxyBearer::Other { person } => stood_there(person),
        ProxyBearer::Blank => held.opened.is_some(),
    };
    borne && !came(proxy.giver)
}

/// Every proxy that was given and not taken back, and whether it served.
#[must_use]
pub fn proxies(reading: &Reading) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::of(language, Column::Assembly, Side::Left),
        Heading::of(language, Column::HeldOn, Side::Left),
        Heading::of(language, Column::Associate, Side::Left),
        Heading::of(language, Column::Holder, Side::Left),
        Heading::named(say::used_column(language), Side::Left),
        Heading::of(language, Column::Entry, Side::Right),
    ];
    let (steps, fold) = (Steps::of(reading), reading.fold::<Assemblies>());
    let row = |number: u64, held: &AssemblyView, proxy: &ProxyView| {
        let used = if is_used(held, proxy) { say::proxy_used(language) } else { say::proxy_unused(language) };
        vec![
            Cell::Assembly(number),
            held.held_on.into(),
            steps.who_is(proxy.giver),
            bearer(&steps, proxy.bearer),
            used.into(),
            proxy.entry.into(),
        ]
    };
    let rows = numbered(&fold, None)
        .flat_map(|(number, held)| held.proxies.iter().map(|proxy| row(number, held, proxy)).collect::<Vec<_>>());
    Sheet { name: say::sheet_proxies(language), head, rows: rows.collect() }
}

/// The heads of each vote, college by college, with its entries; in one line where there are none, or where one category
/// alone voted.
#[must_use]
pub fn votes(reading: &Reading, within: Within) -> Sheet {
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
        Heading::of(language, Column::Entries, Side::Left),
    ];
    let fold = reading.fold::<Assemblies>();
    let rows = numbered(&fold, within)
        .flat_map(|(number, held)| held.resolutions.iter().flat_map(move |one| votes_of(reading, number, one)));
    Sheet { name: say::sheet_colleges(language), head, rows: rows.collect() }
}

fn votes_of(reading: &Reading, number: u64, one: &ResolutionView) -> Vec<Vec<Cell>> {
    let Some(result) = &one.result else { return Vec::new() };
    let outcome = locales::outcome(reading.language, result.outcome);
    // The act that carried it out is no part of the vote.
    let of_the_vote = one.entries.iter().take_while(|entry| one.applied_at.is_none_or(|applied| **entry < applied));
    let entries: Vec<Position> = of_the_vote.copied().collect();
    let line = |college: Cell, weight: Cell, tally: Tally| {
        let heads = [tally.all, tally.present, tally.in_favour, tally.against, tally.abstained()];
        let first = [Cell::Resolution(number, one.number), college, weight];
        let cells = first.into_iter().chain(heads.map(count)).chain([outcome.into(), entries.as_slice().into()]);
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

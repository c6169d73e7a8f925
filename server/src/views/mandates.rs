//! The mandates: who holds which office, from when to when, by which act, who was proposed, and how each manager came into
//! office.

use super::reading::Reading;
use super::steps::Steps;
use super::told_words::Words;
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use quitus_domain::assemblies::VoteResult;
use quitus_domain::values::AssemblyRef;
use quitus_projections::assemblies::Assemblies;
use quitus_projections::designation::{Designation, Step, Vote, designations};
use quitus_projections::mandates::{Mandate, Mandates as Fold, Proposal};
use serde_json::{Value, json};

/// The mandates as tables: those that run, those that have ended, and who was proposed.
#[must_use]
pub fn report(reading: &Reading) -> Report {
    reading.report(say::mandates_title(reading.language, &reading.dates()), sheets(reading))
}

fn sheets(reading: &Reading) -> Vec<Sheet> {
    let (fold, language) = (reading.fold::<Fold>(), reading.language);
    let (running, ended): (Vec<&Mandate>, Vec<&Mandate>) =
        fold.list().into_iter().partition(|one| one.runs_on(reading.day()));
    vec![
        of_mandates(reading, say::sheet_mandates_running(language), &running),
        of_mandates(reading, say::sheet_mandates_ended(language), &ended),
        of_proposals(reading, fold.proposals()),
        of_designations(reading, &chains(reading)),
    ]
}

/// How each manager came into office.
fn chains(reading: &Reading) -> Vec<Designation> {
    designations(&reading.fold::<Fold>(), &reading.fold::<Assemblies>())
}

fn of_designations(reading: &Reading, list: &[Designation]) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::of(language, Column::Holder, Side::Left),
        Heading::named(say::step_column(language), Side::Left),
        Heading::of(language, Column::EffectiveOn, Side::Left),
        Heading::of(language, Column::Assembly, Side::Right),
        Heading::of(language, Column::Resolution, Side::Right),
        Heading::of(language, Column::Figures, Side::Left),
        Heading::of(language, Column::Entries, Side::Left),
    ];
    let rows = list.iter().flat_map(|one| one.steps.iter().map(|step| of_step(reading, one, step)));
    Sheet { name: say::sheet_designations(language), head, rows: rows.collect() }
}

fn of_step(reading: &Reading, one: &Designation, step: &Step) -> Vec<Cell> {
    let language = reading.language;
    let [mut assembly, mut resolution, mut figures, mut entries] = [const { Cell::Empty }; 4];
    let (day, name) = match step {
        Step::VotedToPropose(vote) | Step::VotedToAppoint(vote) => {
            let number = number_of(reading, vote.assembly);
            (assembly, resolution) = (Cell::Assembly(number), Cell::Resolution(number, vote.resolution));
            (figures, entries) = (counted(reading, vote).into(), vote.entries.as_slice().into());
            let all = || say::step_voted(language);
            let by =
                vote.reserved_to.as_ref().map(|category| say::step_voted_by(language, &reading.category(category)));
            (vote.on, by.unwrap_or_else(all))
        }
        Step::Proposed { by, on, entry } => {
            entries = [*entry].as_slice().into();
            let plainly = || say::step_proposed(language);
            let by = by.as_ref().map(|category| say::step_proposed_by(language, &reading.category(category)));
            (*on, by.unwrap_or_else(plainly))
        }
        Step::DecidedOutside { organ, on, number } => {
            (*on, say::step_outside(language, locales::organ(language, *organ), number))
        }
        Step::Appointed { from, until, entries: behind } => {
            entries = behind.as_slice().into();
            (*from, say::step_appointed(language, &locales::day(language, *until)))
        }
    };
    vec![reading.names.holder(&one.holder).into(), name.into(), day.into(), assembly, resolution, figures, entries]
}

/// The count of a vote, and what came out.
fn counted(reading: &Reading, vote: &Vote) -> String {
    let (steps, language) = (Steps::of(reading), reading.language);
    let told = |result: &VoteResult| {
        let figures = Words { steps: &steps, language }.figures(result);
        say::step_counted(language, locales::outcome(language, result.outcome), &figures)
    };
    vote.result.as_ref().map(told).unwrap_or_default()
}

/// The number by which people know an assembly.
#[must_use]
pub fn number_of(reading: &Reading, assembly: AssemblyRef) -> u64 {
    let fold = reading.fold::<Assemblies>();
    let at = fold.list().iter().position(|held| held.assembly == assembly);
    at.and_then(|at| u64::try_from(at + 1).ok()).unwrap_or_default()
}

fn of_mandates(reading: &Reading, name: String, list: &[&Mandate]) -> Sheet {
    let columns = [
        (Column::Office, Side::Left),
        (Column::Holder, Side::Left),
        (Column::StartsOn, Side::Left),
        (Column::EndsOn, Side::Left),
        (Column::WayOut, Side::Left),
        (Column::Decision, Side::Left),
        (Column::Entries, Side::Left),
    ];
    Sheet::new(reading.language, name, &columns, list.iter().map(|one| row(reading, one)).collect())
}

fn row(reading: &Reading, one: &Mandate) -> Vec<Cell> {
    let language = reading.language;
    let holder = reading.names.holder(&one.holder);
    let held = one.deputy.as_ref().map(|deputy| say::with_deputy(language, &holder, &reading.names.holder(deputy)));
    let cause = one.cause.as_ref().map(|cause| locales::cause(language, cause)).unwrap_or_default();
    let decision = match (&one.decision_number, one.appointed_by) {
        (Some(number), _) => number.to_string(),
        (None, Some(organ)) => locales::organ(language, organ).to_owned(),
        (None, None) => say::by_opening(language),
    };
    vec![
        locales::office(language, one.office).into(),
        held.unwrap_or(holder).into(),
        one.starts_on.into(),
        one.ends_on.into(),
        cause.into(),
        decision.into(),
        one.entries.as_slice().into(),
    ]
}

fn of_proposals(reading: &Reading, list: &[Proposal]) -> Sheet {
    let language = reading.language;
    let columns = [
        (Column::Holder, Side::Left),
        (Column::EffectiveOn, Side::Left),
        (Column::Category, Side::Left),
        (Column::Entry, Side::Right),
    ];
    let row = |one: &Proposal| {
        let by = one.by.as_ref().map(|by| reading.category(by)).unwrap_or_default();
        vec![reading.names.person(one.candidate).into(), one.on.into(), by.into(), one.entry.into()]
    };
    Sheet::new(language, say::sheet_proposals(language), &columns, list.iter().map(row).collect())
}

/// The mandates for programs.
#[must_use]
pub fn as_json(reading: &Reading) -> Value {
    let fold = reading.fold::<Fold>();
    let list: Vec<Value> = fold
        .list()
        .into_iter()
        .map(|one| {
            let mut value = json!(one);
            if let Some(fields) = value.as_object_mut() {
                fields.insert("name".to_owned(), json!(reading.names.holder(&one.holder)));
                fields.insert("runs".to_owned(), json!(one.runs_on(reading.day())));
            }
            value
        })
        .collect();
    json!({
        "book": reading.book,
        "as_of": reading.dates_json(),
        "mandates": list,
        "proposals": fold.proposals(),
        "designations": chains(reading),
    })
}

//! The mandates: who holds which office, from when to when, by which act, and who was proposed.

use super::reading::Reading;
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
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
    ]
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
    json!({ "book": reading.book, "as_of": reading.dates_json(), "mandates": list, "proposals": fold.proposals() })
}

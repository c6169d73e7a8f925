//! The entries of the book, in the order of recording.

use super::filter::Filter;
use super::movements::recorded_day;
use super::steps::Steps;
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use quitus_projections::Recorded;
use serde_json::{Value, json};

/// Entries for programs.
#[must_use]
pub fn as_json(steps: &Steps<'_>, entries: &[&Recorded]) -> Value {
    let entries: Vec<Value> = entries.iter().map(|recorded| steps.json(recorded)).collect();
    json!({ "book": steps.reading.book, "entries": entries })
}

/// The entries as a report; each has dates of its own, and the file that of the last entry known.
#[must_use]
pub fn report(steps: &Steps<'_>, entries: &[&Recorded], filter: &Filter) -> Report {
    let reading = steps.reading;
    let last = reading.known.last().and_then(|recorded| recorded.recorded_at.get(..10)?.parse().ok());
    let title = say::log_title(reading.language, &reading.known_in_words());
    let only = filter.as_written().map(|filter| say::only(reading.language, &title, &filter));
    Report {
        book: reading.book.clone(),
        title: only.unwrap_or(title),
        day: last.unwrap_or_default(),
        stamp: Vec::new(),
        sheets: vec![sheet(steps, entries)],
    }
}

/// Entries as a table.
#[must_use]
pub fn sheet(steps: &Steps<'_>, entries: &[&Recorded]) -> Sheet {
    let language = steps.reading.language;
    let head = vec![
        Heading::of(language, Column::Entry, Side::Right),
        Heading::of(language, Column::RecordedAt, Side::Left),
        Heading::of(language, Column::EffectiveOn, Side::Left),
        Heading::of(language, Column::Movement, Side::Left),
        Heading::of(language, Column::Associate, Side::Left),
        Heading::named(say::what_happened(language), Side::Left),
        Heading::of(language, Column::RectifiedBy, Side::Right),
        Heading::named(say::actor(language), Side::Left),
    ];
    let rows = entries.iter().map(|recorded| row(steps, recorded)).collect();
    Sheet { name: say::sheet_entries(language), head, rows }
}

fn row(steps: &Steps<'_>, recorded: &Recorded) -> Vec<Cell> {
    vec![
        recorded.position.into(),
        recorded_day(&recorded.recorded_at),
        recorded.effective_on().into(),
        locales::event_title(steps.reading.language, &recorded.event).into(),
        steps.who(recorded).into(),
        steps.what(&recorded.event).into(),
        steps.rectified_by(recorded).into(),
        recorded.actor.as_ref().into(),
    ]
}

//! The entries of an act as they would stand in the book: told by the same words as those that stand there.

use super::clauses::{Change, changes};
use super::ground::Ground;
use crate::ledger::intake::Intake;
use crate::locales;
use crate::views::{Reading, Steps};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{Day, PersonRef, Position};
use quitus_projections::log::disclosure::Disclosure;
use quitus_projections::{AsOf, Known, Recorded};
use std::sync::Arc;

/// An entry that does not stand in the book yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// What it is: `Admission`.
    pub title: String,
    /// Whom it is about.
    pub who: String,
    /// What it says, with its figures.
    pub what: String,
    /// On what it rests.
    pub ground: String,
    /// The day of effect.
    pub on: Day,
}

impl Told {
    /// The whole entry in one line.
    #[must_use]
    pub fn line(&self) -> String {
        let parts = [&self.title, &self.who, &self.what, &self.ground];
        let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
        told.join(" \u{2014} ")
    }
}

/// The events of an act, told as entries.
#[must_use]
pub fn told(ground: &Ground, intake: &Intake, events: &[Event]) -> Vec<Told> {
    let reading = after(ground, intake, events);
    let steps = Steps::of(&reading);
    let from = ground.reading.known.len();
    let entries = reading.known.get(from..).unwrap_or_default();
    let tell = |recorded: &Recorded| Told {
        title: locales::event_title(reading.language, &recorded.event).to_owned(),
        who: steps.who(recorded),
        what: steps.what(&recorded.event),
        ground: steps.ground(&recorded.event),
        on: recorded.effective_on(),
    };
    entries.iter().map(tell).collect()
}

/// The clauses that the statutes of an act change, beside those in force on its day.
#[must_use]
pub fn changed_clauses(ground: &Ground, events: &[Event]) -> Vec<Change> {
    let of = |event: &Event| match event {
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => {
            Some(changes(ground.reading.statutes.on(e.effective_on), &e.statutes))
        }
        _ => None,
    };
    events.iter().filter_map(of).flatten().collect()
}

/// The book as it would be.
fn after(ground: &Ground, intake: &Intake, events: &[Event]) -> Reading {
    let before = &ground.reading;
    let mut known = before.known.to_vec();
    let recorded_at = known.last().map(|last| last.recorded_at.clone()).unwrap_or_default();
    for event in events {
        known.push(Recorded {
            position: Position(known.len() as u64),
            recorded_at: recorded_at.clone(),
            actor: "".into(),
            command_id: intake.command_id.to_string().into(),
            disclosed: Arc::from([]),
            event: Arc::new(event.clone()),
            rectified_by: None,
        });
    }
    let mut names = before.names.clone();
    for person in &intake.shelf.persons {
        let name = person.fields.iter().find(|field| field.name == "name");
        let name = name.and_then(|field| Disclosure::decode(&field.disclosure).ok());
        name.into_iter().for_each(|name| names.call(PersonRef(person.person), name.value));
    }
    let day = events.iter().map(Event::effective_on).max().unwrap_or(ground.today);
    let as_of = AsOf { effective: day, known: Known::Everything };
    Reading::of(before.book.clone(), known, as_of, names, before.language)
}

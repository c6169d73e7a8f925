//! An entry as people read it: what happened, to whom, on what ground, and what became of it.

use super::reading::Reading;
use crate::locales::{self, Language, cli as say};
use quitus_domain::book::ErasureScope;
use quitus_domain::cooperative::Event;
use quitus_domain::decision::OutsideDecision;
use quitus_domain::register::Identity;
use quitus_domain::values::{AssociateRef, Position};
use quitus_projections::trail::{Trail, subject};
use quitus_projections::{Fold, Recorded};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The entries that are known, with what links them.
pub struct Steps<'r> {
    /// The book.
    pub reading: &'r Reading,
    /// Which entry speaks of whom.
    pub trail: Trail,
    who: BTreeMap<AssociateRef, (u32, Identity)>,
}

impl<'r> Steps<'r> {
    /// The entries of a reading.
    #[must_use]
    pub fn of(reading: &'r Reading) -> Self {
        let mut who = BTreeMap::new();
        for recorded in &reading.known {
            if let Event::AssociateAdmitted(e) = told(recorded.event.as_ref()) {
                who.insert(e.associate, (e.number, e.identity.clone()));
            }
        }
        Steps { reading, trail: Trail::of(&reading.known), who }
    }

    fn language(&self) -> Language {
        self.reading.language
    }

    /// The entry at a position, if it is known.
    #[must_use]
    pub fn at(&self, position: Position) -> Option<&'r Recorded> {
        let index = usize::try_from(position.0).ok()?;
        self.reading.known.get(index)
    }

    /// The associate with a number.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Option<AssociateRef> {
        self.who.iter().find(|(_, (given, _))| *given == number).map(|(associate, _)| *associate)
    }

    /// The associate that an entry is about: for a rectification, that of the entry it corrects.
    #[must_use]
    pub fn subject(&self, recorded: &Recorded) -> Option<AssociateRef> {
        let corrected = match recorded.event.as_ref() {
            Event::EntryRectified(e) => self.at(e.of).and_then(|original| subject(&original.event)),
            _ => None,
        };
        corrected.or_else(|| subject(&recorded.event))
    }

    /// Number and name of who an entry is about.
    #[must_use]
    pub fn who(&self, recorded: &Recorded) -> String {
        if let Event::PersonErased(e) = recorded.event.as_ref() {
            return self.reading.names.person(e.person);
        }
        let known = self.subject(recorded).and_then(|associate| self.who.get(&associate));
        known.map(|(number, identity)| format!("{number} {}", self.reading.names.associate(identity))).unwrap_or_default()
    }

    /// What happened, with its figures.
    #[must_use]
    pub fn what(&self, event: &Event) -> String {
        let language = self.language();
        let money = |amount| locales::money(language, amount);
        match event {
            Event::BookOpened(e) => say::opened(language, &e.origin),
            Event::KeyRotated(e) => say::rotated(language, &e.new.0),
            Event::EntryRectified(e) => self.rectified(e.of, e.replacement.as_ref().map(|new| new.event.as_ref())),
            Event::PersonErased(e) => match e.scope {
                ErasureScope::Contact => say::erased_contact(language),
                ErasureScope::Everything => say::erased_everything(language),
            },
            Event::CooperativeIncorporated(e) => format!("{}, {}", e.name, e.seat),
            Event::StatutesAdopted(e) | Event::StatutesAmended(e) => say::statutes(
                language,
                locales::form(language, e.statutes.form),
                locales::family(language, e.statutes.family),
                &money(e.statutes.shares.nominal_value),
                &locales::ratio(language, e.statutes.shares.floor),
            ),
            Event::AssociateAdmitted(e) => say::admitted(language, e.number, &self.reading.category(&e.category)),
            Event::AssociateWithdrew(e) => say::withdrew(language, &locales::day(language, e.effective_on)),
            Event::SharesSubscribed(e) => {
                say::subscribed(language, e.shares.get(), &money(e.total()), &money(e.paid))
            }
            Event::SharesPaidUp(e) => say::paid_up(language, &money(e.amount)),
            Event::SharesRefunded(e) => {
                say::refunded(language, e.shares.get(), &money(e.total()), &money(e.amount), &money(e.set_off()))
            }
        }
    }

    fn rectified(&self, of: Position, new: Option<&Event>) -> String {
        let language = self.language();
        let old = self.at(of).map(|original| self.what(&original.event)).unwrap_or_default();
        let new = new.map_or_else(|| say::annulled(language), |event| self.what(event));
        say::rectified(language, of.number(), &old, &new)
    }

    /// On what it rests: the decision, or the document.
    #[must_use]
    pub fn ground(&self, event: &Event) -> String {
        let language = self.language();
        match event {
            Event::CooperativeIncorporated(e) => decision(language, &e.decision),
            Event::StatutesAdopted(e) | Event::StatutesAmended(e) => decision(language, &e.decision),
            Event::AssociateAdmitted(e) => decision(language, &e.decision),
            Event::AssociateWithdrew(e) => say::notified(language, &locales::day(language, e.notified_on)),
            Event::SharesSubscribed(e) => match e.bulletin {
                Some(_) => say::bulletin(language),
                None => say::no_bulletin(language),
            },
            Event::SharesRefunded(e) => say::balance_sheet(language, &locales::day(language, e.balance_sheet.closed_on)),
            Event::EntryRectified(e) => match &e.replacement {
                Some(new) => self.ground(&new.event),
                None => say::reason_sealed(language),
            },
            Event::PersonErased(_) => say::reason_sealed(language),
            Event::SharesPaidUp(_) | Event::BookOpened(_) | Event::KeyRotated(_) => String::new(),
        }
    }

    /// The numbers of the entries that rectify this one.
    #[must_use]
    pub fn rectified_by(&self, recorded: &Recorded) -> &[Position] {
        self.trail.rectifications(recorded.position)
    }

    /// An entry for programs.
    #[must_use]
    pub fn json(&self, recorded: &Recorded) -> Value {
        json!({
            "number": recorded.position.number(),
            "position": recorded.position,
            "type": recorded.event.kind(),
            "recorded_at": recorded.recorded_at,
            "effective_on": recorded.effective_on(),
            "actor": recorded.actor,
            "command_id": recorded.command_id,
            "who": self.who(recorded),
            "what": self.what(&recorded.event),
            "ground": self.ground(&recorded.event),
            "rectified_by": self.rectified_by(recorded),
            "event": recorded.event,
        })
    }
}

/// The event that an entry tells: for a rectification, the one that it puts in place.
fn told(event: &Event) -> &Event {
    match event {
        Event::EntryRectified(e) => e.replacement.as_ref().map_or(event, |new| new.event.as_ref()),
        other => other,
    }
}

fn decision(language: Language, decision: &OutsideDecision) -> String {
    let (organ, day) = (locales::organ(language, decision.organ), locales::day(language, decision.decided_on));
    say::decision(language, organ, &day, decision.number.as_str())
}

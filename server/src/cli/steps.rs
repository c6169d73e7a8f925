//! An entry as people read it: what happened, to whom, on what ground, and what became of it.

use super::reading::Reading;
use super::told;
use quitus_domain::billing::Customer;
use quitus_domain::cooperative::Event;
use quitus_domain::register::Identity;
use quitus_domain::values::{AssociateRef, Party, Position, Slug};
use quitus_projections::trail::{Trail, subjects};
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
    others: BTreeMap<Slug, String>,
}

impl<'r> Steps<'r> {
    /// The entries of a reading.
    #[must_use]
    pub fn of(reading: &'r Reading) -> Self {
        let (mut who, mut others) = (BTreeMap::new(), BTreeMap::new());
        for recorded in &reading.known {
            match in_place(recorded.event.as_ref()) {
                Event::AssociateAdmitted(e) => drop(who.insert(e.associate, (e.number, e.identity.clone()))),
                Event::AssociateCarried(e) => drop(who.insert(e.associate, (e.number, e.identity.clone()))),
                Event::InvoiceIssued(e) => {
                    if let Customer::ThirdParty(other) = &e.customer {
                        others.insert(other.key.clone(), other.name.to_string());
                    }
                }
                _ => {}
            }
        }
        Steps { reading, trail: Trail::of(&reading.known), who, others }
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

    /// The associates that an entry is about: for a rectification, those of the entry it corrects.
    #[must_use]
    pub fn subjects(&self, recorded: &Recorded) -> Vec<AssociateRef> {
        let corrected = match recorded.event.as_ref() {
            Event::EntryRectified(e) => self.at(e.of).map(|original| subjects(&original.event)).unwrap_or_default(),
            _ => Vec::new(),
        };
        if corrected.is_empty() { subjects(&recorded.event) } else { corrected }
    }

    /// Number and name of who an entry is about: associates, or the natural person where there is none.
    #[must_use]
    pub fn who(&self, recorded: &Recorded) -> String {
        let associates: Vec<String> = self.subjects(recorded).into_iter().map(|one| self.named(one)).collect();
        let known: Vec<String> = associates.into_iter().filter(|name| !name.is_empty()).collect();
        match known.is_empty() {
            true => recorded.event.persons().first().map(|one| self.reading.names.person(*one)).unwrap_or_default(),
            false => known.join(" \u{2192} "),
        }
    }

    /// Number and name of an associate.
    #[must_use]
    pub fn named(&self, associate: AssociateRef) -> String {
        let known = self.who.get(&associate);
        known
            .map(|(number, identity)| format!("{number} {}", self.reading.names.associate(identity)))
            .unwrap_or_default()
    }

    /// Number and name of an associate, or the name under which a third party was last billed; its short name before.
    #[must_use]
    pub fn party(&self, party: &Party) -> String {
        match party {
            Party::Associate(associate) => self.named(*associate),
            Party::Other(key) => self.others.get(key).cloned().unwrap_or_else(|| key.to_string()),
        }
    }

    /// Who an associate is, as it was admitted or carried over.
    #[must_use]
    pub fn identity(&self, associate: AssociateRef) -> Option<&Identity> {
        self.who.get(&associate).map(|(_, identity)| identity)
    }

    /// The number of an associate; the last of all when it has none here.
    #[must_use]
    pub fn number(&self, associate: AssociateRef) -> u32 {
        self.who.get(&associate).map_or(u32::MAX, |(number, _)| *number)
    }

    /// What happened, with its figures.
    #[must_use]
    pub fn what(&self, event: &Event) -> String {
        told::what(self, event)
    }

    /// On what it rests: the decision, or the document.
    #[must_use]
    pub fn ground(&self, event: &Event) -> String {
        told::ground(self.reading.language, event)
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
fn in_place(event: &Event) -> &Event {
    match event {
        Event::EntryRectified(e) => e.replacement.as_ref().map_or(event, |new| new.event.as_ref()),
        other => other,
    }
}

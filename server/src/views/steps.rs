//! An entry as people read it: what happened, to whom, on what ground, and what became of it.

use super::reading::Reading;
use super::told;
use crate::sheets::Cell;
use quitus_domain::billing::Customer;
use quitus_domain::cooperative::Event;
use quitus_domain::register::Identity;
use quitus_domain::values::{AssociateRef, Day, Label, Party, Position, Slug};
use quitus_projections::trail::{Trail, subjects};
use quitus_projections::{Fold, Recorded};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The entries that are known, with what links them.
pub struct Steps<'r> {
    /// The book.
    pub reading: &'r Reading,
    links: Arc<Links>,
}

/// Which entry speaks of whom.
struct Links {
    trail: Trail,
    who: BTreeMap<AssociateRef, (u32, Identity)>,
    /// The last name under which each third party was billed.
    third_parties: BTreeMap<Slug, Label>,
}

impl Links {
    fn of(reading: &Reading) -> Self {
        let (mut who, mut third_parties) = (BTreeMap::new(), BTreeMap::new());
        for recorded in reading.known.iter() {
            match in_place(recorded.event.as_ref()) {
                Event::AssociateAdmitted(e) => drop(who.insert(e.associate, (e.number, e.identity.clone()))),
                Event::AssociateCarried(e) => drop(who.insert(e.associate, (e.number, e.identity.clone()))),
                Event::InvoiceIssued(e) => {
                    if let Customer::ThirdParty(other) = &e.customer {
                        third_parties.insert(other.key.clone(), other.name.clone());
                    }
                }
                Event::GrantSigned(e) => drop(third_parties.insert(e.funder.key.clone(), e.funder.name.clone())),
                _ => {}
            }
        }
        Links { trail: Trail::of(reading.known.iter()), who, third_parties }
    }
}

impl<'r> Steps<'r> {
    /// The entries of a reading.
    #[must_use]
    pub fn of(reading: &'r Reading) -> Self {
        Steps { reading, links: reading.once(|| Links::of(reading)) }
    }

    /// The entries about an associate, in the order of recording.
    #[must_use]
    pub fn of_associate(&self, associate: AssociateRef) -> Vec<&'r Recorded> {
        self.links.trail.of_associate(associate).iter().filter_map(|at| self.at(*at)).collect()
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
        self.links.who.iter().find(|(_, (given, _))| *given == number).map(|(associate, _)| *associate)
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
            false => known.join(between(&recorded.event)),
        }
    }

    /// Number and name of an associate.
    #[must_use]
    pub fn named(&self, associate: AssociateRef) -> String {
        let known = self.links.who.get(&associate);
        known
            .map(|(number, identity)| format!("{number} {}", self.reading.names.associate(identity)))
            .unwrap_or_default()
    }

    /// Number and name of an associate, for a table.
    #[must_use]
    pub fn who_is(&self, associate: AssociateRef) -> Cell {
        match self.links.who.get(&associate) {
            Some((number, _)) => Cell::Who(*number, self.named(associate)),
            None => Cell::Empty,
        }
    }

    /// The order in which people expect customers: associates by number, then third parties by name.
    #[must_use]
    pub fn place(&self, party: &Party) -> (u32, String) {
        match party {
            Party::Associate(associate) => (self.number(*associate), String::new()),
            Party::Other(_) => (u32::MAX, self.party(party)),
        }
    }

    /// Number and name of an associate, or the name of a third party.
    #[must_use]
    pub fn party(&self, party: &Party) -> String {
        match party {
            Party::Associate(associate) => self.named(*associate),
            Party::Other(key) => self.links.third_parties.get(key).map_or_else(|| key.to_string(), ToString::to_string),
        }
    }

    /// What a customer is called, without its number.
    #[must_use]
    pub fn customer(&self, customer: &Customer) -> String {
        match customer {
            Customer::Associate(associate) => {
                self.identity(*associate).map(|it| self.reading.names.associate(it)).unwrap_or_default()
            }
            Customer::ThirdParty(other) => other.name.to_string(),
        }
    }

    /// The same for a table.
    #[must_use]
    pub fn party_is(&self, party: &Party) -> Cell {
        match party {
            Party::Associate(associate) => self.who_is(*associate),
            Party::Other(_) => self.party(party).into(),
        }
    }

    /// Who an associate is, as it was admitted or carried over.
    #[must_use]
    pub fn identity(&self, associate: AssociateRef) -> Option<&Identity> {
        self.links.who.get(&associate).map(|(_, identity)| identity)
    }

    /// The same on a day: a legal person with the seat that it has then.
    #[must_use]
    pub fn identity_on(&self, associate: AssociateRef, on: Day) -> Option<Identity> {
        let mut identity = self.identity(associate)?.clone();
        if let Identity::LegalPerson { seat, .. } = &mut identity {
            let mut moved = self.reading.facts.iter().filter_map(|fact| match fact.event.as_ref() {
                Event::ContactChanged(e) if e.associate == associate && e.effective_on <= on => e.seat.as_ref(),
                _ => None,
            });
            *seat = moved.next_back().cloned().unwrap_or_else(|| seat.clone());
        }
        Some(identity)
    }

    /// The number of an associate; the last of all when it has none here.
    #[must_use]
    pub fn number(&self, associate: AssociateRef) -> u32 {
        self.links.who.get(&associate).map_or(u32::MAX, |(number, _)| *number)
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
        self.links.trail.rectifications(recorded.position)
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

/// What stands between the names: an arrow where something goes from one to the other.
fn between(event: &Event) -> &'static str {
    if matches!(event, Event::KeySet(_)) { ", " } else { " \u{2192} " }
}

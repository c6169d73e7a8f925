//! The trail (*piste d'audit*): from a figure back to its entries, and from an entry to what it corrects.

use crate::recorded::{Fold, Recorded};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{AssociateRef, Position};
use std::collections::BTreeMap;

/// Which entries speak of whom. Fold it over the book in the order of recording: the trail keeps what was rectified.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Trail {
    by_associate: BTreeMap<AssociateRef, Vec<Position>>,
    rectified: BTreeMap<Position, Vec<Position>>,
    subjects: BTreeMap<Position, AssociateRef>,
}

impl Trail {
    /// The entries about an associate, with the rectifications of them, in the order of recording.
    #[must_use]
    pub fn of_associate(&self, associate: AssociateRef) -> &[Position] {
        self.by_associate.get(&associate).map(Vec::as_slice).unwrap_or_default()
    }

    /// The entries that rectify this one, oldest first; the last one stands.
    #[must_use]
    pub fn rectifications(&self, position: Position) -> &[Position] {
        self.rectified.get(&position).map(Vec::as_slice).unwrap_or_default()
    }

    fn note(&mut self, associate: AssociateRef, position: Position) {
        self.by_associate.entry(associate).or_default().push(position);
        self.subjects.insert(position, associate);
    }
}

impl Fold for Trail {
    fn apply(&mut self, recorded: &Recorded) {
        match recorded.event.as_ref() {
            Event::EntryRectified(e) => {
                self.rectified.entry(e.of).or_default().push(recorded.position);
                if let Some(associate) = self.subjects.get(&e.of).copied() {
                    self.note(associate, recorded.position);
                }
            }
            event => {
                if let Some(associate) = subject(event) {
                    self.note(associate, recorded.position);
                }
            }
        }
    }
}

/// The associate that an event is about.
#[must_use]
pub fn subject(event: &Event) -> Option<AssociateRef> {
    match event {
        Event::AssociateAdmitted(e) => Some(e.associate),
        Event::AssociateWithdrew(e) => Some(e.associate),
        Event::SharesSubscribed(e) => Some(e.associate),
        Event::SharesPaidUp(e) => Some(e.associate),
        Event::SharesRefunded(e) => Some(e.associate),
        Event::EntryRectified(e) => e.replacement.as_ref().and_then(|new| subject(&new.event)),
        Event::BookOpened(_)
        | Event::KeyRotated(_)
        | Event::PersonErased(_)
        | Event::CooperativeIncorporated(_)
        | Event::StatutesAdopted(_)
        | Event::StatutesAmended(_) => None,
    }
}

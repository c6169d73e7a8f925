//! The grounds of an entry: the decision (*décision*) that it rests on, where it cites one.

use quitus_domain::cooperative::Event;
use quitus_domain::decision::OutsideDecision;

/// The decision that an event cites: for a rectification, that of the event which it puts in place.
#[must_use]
pub fn decision(event: &Event) -> Option<&OutsideDecision> {
    match event {
        Event::CooperativeIncorporated(e) => Some(&e.decision),
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => Some(&e.decision),
        Event::AssociateAdmitted(e) => Some(&e.decision),
        Event::EntryRectified(e) => e.replacement.as_ref().and_then(|new| decision(&new.event)),
        Event::BookOpened(_)
        | Event::KeyRotated(_)
        | Event::PersonErased(_)
        | Event::AssociateWithdrew(_)
        | Event::SharesSubscribed(_)
        | Event::SharesPaidUp(_)
        | Event::SharesRefunded(_) => None,
    }
}

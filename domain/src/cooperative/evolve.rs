//! Recording: what an event leaves in the state. Total, never refuses, never panics.

use super::state::{Cooperative, Place};
use super::{EntryRectified, Event};
use crate::values::Position;

/// Records the next event of the book.
pub fn evolve(state: &mut Cooperative, event: &Event) {
    let position = state.next_position();
    let place = record(state, position, event);
    state.places.push_back(place);
    state.persons.extend(event.persons());
}

/// Records an event as the entry at `position`, and says where it left its mark.
fn record(state: &mut Cooperative, position: Position, event: &Event) -> Place {
    match event {
        Event::BookOpened(e) => state.key = Some(e.verification_key.clone()),
        Event::KeyRotated(e) => state.key = Some(e.new.clone()),
        Event::PersonErased(e) => {
            state.erased.insert(e.person, e.scope);
        }
        Event::EntryRectified(e) => rectify(state, e),
        Event::CooperativeIncorporated(e) => state.incorporated_on = Some(e.effective_on),
        Event::StatutesAdopted(e) => state.statutes.adopt(position, e),
        Event::StatutesAmended(e) => state.statutes.record(position, e),
        Event::AssociateAdmitted(e) => state.register.admit(position, e),
        Event::AssociateWithdrew(e) => state.register.withdraw(position, e),
        Event::SharesSubscribed(e) => state.capital.subscribe(position, e),
        Event::SharesPaidUp(e) => state.capital.pay_up(position, e),
        Event::SharesRefunded(e) => state.capital.refund(position, e),
    }
    place_of(event)
}

/// Where an event leaves its mark.
pub(super) fn place_of(event: &Event) -> Place {
    match event {
        Event::BookOpened(_) | Event::KeyRotated(_) | Event::PersonErased(_) | Event::EntryRectified(_) => Place::Fixed,
        Event::CooperativeIncorporated(_) => Place::Incorporation,
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => Place::Statutes { on: e.effective_on },
        Event::AssociateAdmitted(e) => Place::Admission(e.associate),
        Event::AssociateWithdrew(e) => Place::Withdrawal(e.associate),
        Event::SharesSubscribed(e) => Place::Subscription(e.associate, e.subscription),
        Event::SharesPaidUp(e) => {
            Place::Payment { on: e.effective_on, associate: e.associate, subscription: e.subscription }
        }
        Event::SharesRefunded(e) => Place::Refund { on: e.effective_on, associate: e.associate },
    }
}

fn rectify(state: &mut Cooperative, rectified: &EntryRectified) {
    replace(state, rectified.of, rectified.replacement.as_ref().map(|new| new.event.as_ref()));
}

/// Takes back what the entry at `position` recorded, and records another event, or nothing, in its place.
pub(super) fn replace(state: &mut Cooperative, position: Position, event: Option<&Event>) {
    let Some(place) = state.place(position) else { return };
    let line = retract(state, position, place);
    let new = event.map_or(Place::Fixed, |event| record(state, position, event));
    if let (Place::Admission(associate), Some(line)) = (new, line) {
        state.register.keep_exit(associate, line.exit);
    }
    if let Some(slot) = usize::try_from(position.0).ok().and_then(|index| state.places.get_mut(index)) {
        *slot = new;
    }
}

fn retract(state: &mut Cooperative, position: Position, place: Place) -> Option<crate::register::Associate> {
    match place {
        Place::Fixed => {}
        Place::Incorporation => state.incorporated_on = None,
        Place::Statutes { on } => state.statutes.retract(position, on),
        Place::Admission(associate) => return state.register.retract_admission(associate),
        Place::Withdrawal(associate) => {
            state.register.retract_exit(associate);
        }
        Place::Subscription(associate, subscription) => state.capital.retract_subscription(associate, subscription),
        Place::Payment { on, associate, subscription } => {
            state.capital.retract_payment(position, on, associate, subscription);
        }
        Place::Refund { on, associate } => state.capital.retract_refund(position, on, associate),
    }
    None
}

//! Correcting an entry (*rectification*).
//!
//! Nothing is edited: a new entry names the wrong one, says why, and carries what should have stood there, or nothing
//! when nothing should have. The replacement is judged by the same rules, on the book as it would be without the wrong
//! entry, on the replacement's own day. Refused: correcting what is not a fact of the cooperative's life, changing the
//! subject, and pulling away what later entries stand on.

use super::evolve::{place_of, replace};
use super::state::Place;
use super::{Act, Command, Cooperative, EntryRectified, Event, Replaced, Replacement, decide};
use crate::law::Breach;
use crate::refusal::Refusal;
use crate::values::{AssociateRef, Day, Position, Sealed};
use crate::values::{stated, stated_schema};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU64;

/// Command: correct an entry.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RectifyEntry {
    /// The number of the wrong entry, as people read it: the first one is 1.
    pub entry_number: NonZeroU64,
    /// Why it is wrong.
    pub reason: Sealed,
    /// The act that should have been recorded; `null` when none should have been.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Box<Replacement>>")]
    pub replacement: Option<Box<Replacement>>,
}

/// Why the entry cannot be corrected so, in ladder order.
pub(super) fn breaches(state: &Cooperative, command: &RectifyEntry) -> Vec<Refusal> {
    let entry = position(command);
    let place = match state.place(entry) {
        None => return vec![Refusal::UnknownEntry { entry, size: state.size() }],
        Some(Place::Fixed) => return vec![Refusal::NotRectifiable { entry }],
        Some(place) => place,
    };
    if let Some(refusals) = command.replacement.as_ref().map(|act| judge(state, entry, place, act))
        && !refusals.is_empty()
    {
        return refusals;
    }
    let after = with_replacement(state, command);
    let stands = stands_after(state, &after, place);
    let fallen = (!stands).then_some(Refusal::LaterEntriesStandOnIt { entry });
    fallen.or_else(|| doubled(&after, entry, place)).into_iter().collect()
}

/// What the replacement leaves against the statutes or against form.
pub(super) fn findings(state: &Cooperative, command: &RectifyEntry) -> Vec<Breach> {
    let without = without(state, position(command));
    command.replacement.as_ref().map(|act| decide::findings(&without, act)).unwrap_or_default()
}

/// The event of an accepted correction.
pub(super) fn event(state: &Cooperative, command: &RectifyEntry, on: Day) -> EntryRectified {
    let replacement = replacement(state, command).map(|event| Replaced { tv: event.version(), event: Box::new(event) });
    EntryRectified { of: position(command), reason: command.reason.clone(), replacement, effective_on: on }
}

fn position(command: &RectifyEntry) -> Position {
    Position(command.entry_number.get() - 1)
}

fn without(state: &Cooperative, entry: Position) -> Cooperative {
    let mut before = state.clone();
    replace(&mut before, entry, None);
    before
}

fn replacement(state: &Cooperative, command: &RectifyEntry) -> Option<Event> {
    let act = command.replacement.as_ref()?;
    decide::replacement_event(&without(state, position(command)), act)
}

fn with_replacement(state: &Cooperative, command: &RectifyEntry) -> Cooperative {
    let mut after = state.clone();
    replace(&mut after, position(command), replacement(state, command).as_ref());
    after
}

/// The replacement by the rules of its own command, and of the same kind and subject.
fn judge(state: &Cooperative, entry: Position, place: Place, act: &Act) -> Vec<Refusal> {
    if matches!(act.command, Command::RectifyEntry(_) | Command::OpenBook(_)) {
        return vec![Refusal::ReplacementOfAnotherKind { entry }];
    }
    let before = without(state, entry);
    let same = decide::replacement_event(&before, act).is_some_and(|event| place_of(&event).is_about_the_same(place));
    if !same {
        return vec![Refusal::ReplacementOfAnotherKind { entry }];
    }
    let mut refusals = decide::breaches(&before, act);
    if matches!(place, Place::Admission(_)) {
        // Asked once the exit is back on the line: who left before the other came doubles nobody.
        refusals.retain(|refusal| !matches!(refusal, Refusal::SirenAlreadyAdmitted { .. }));
    }
    refusals
}

/// Two memberships of one legal person at the same time.
fn doubled(after: &Cooperative, entry: Position, place: Place) -> Option<Refusal> {
    let (siren, other) = after.register.double(place.associate()?)?;
    match place {
        Place::Admission(_) => Some(Refusal::SirenAlreadyAdmitted { siren, number: after.register.number_for(other) }),
        Place::Withdrawal(_) => Some(Refusal::LaterEntriesStandOnIt { entry }),
        Place::Fixed
        | Place::Incorporation
        | Place::Statutes { .. }
        | Place::Subscription(..)
        | Place::Payment { .. }
        | Place::Refund { .. } => None,
    }
}

/// Whether everything recorded later still has under it what it was built on.
fn stands_after(before: &Cooperative, after: &Cooperative, place: Place) -> bool {
    match place {
        Place::Fixed => false,
        Place::Incorporation => {
            after.statutes.first_day().is_none_or(|first| after.incorporated_on.is_some_and(|since| since <= first))
        }
        Place::Statutes { .. } => {
            let first = after.statutes.first_day();
            let covers = after.register.first_day().is_none_or(|day| first.is_some_and(|first| first <= day));
            covers && after.statutes.begins_with_the_adopted()
        }
        Place::Withdrawal(associate) => {
            file_stands(before, after, associate) && subscribed_before_leaving(after, associate)
        }
        Place::Admission(_) | Place::Subscription(..) | Place::Payment { .. } | Place::Refund { .. } => {
            place.associate().is_some_and(|associate| file_stands(before, after, associate))
        }
    }
}

/// Whether every subscription of an associate still precedes the exit.
fn subscribed_before_leaving(after: &Cooperative, associate: AssociateRef) -> bool {
    let last = after.capital.account(associate).and_then(|account| account.last_subscription());
    let exit = after.register.get(associate).and_then(|line| line.exit);
    last.zip(exit).is_none_or(|(last, exit)| last <= exit.on)
}

/// Whether the file of one associate holds together: admitted first, shares held before they are paid or refunded,
/// refunded only after the exit.
fn file_stands(before: &Cooperative, after: &Cooperative, associate: AssociateRef) -> bool {
    let account = after.capital.account(associate);
    let first_move = account.and_then(|account| account.first_move()).map(|(day, _)| day);
    let Some(line) = after.register.get(associate) else {
        let had_exit = before.register.get(associate).is_some_and(|line| line.exit.is_some());
        return first_move.is_none() && !had_exit;
    };
    let since = line.since;
    let entered_first = first_move.is_none_or(|day| since <= day) && line.exit.is_none_or(|exit| since <= exit.on);
    let refunded_last = account
        .and_then(|account| account.first_refund())
        .is_none_or(|refund| line.exit.is_some_and(|exit| exit.on <= refund));
    entered_first && refunded_last && account.is_none_or(|account| account.holds_together())
}

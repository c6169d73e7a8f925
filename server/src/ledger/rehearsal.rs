//! What the door would answer to a command, without it: the book is read and nothing is written.
//!
//! Deliberately absent: keys and checkpoints. Whoever only asks may lack the first, and the second are looked at when the
//! command is given.

use super::intake::Intake;
use super::{Failure, history, mentions};
use crate::store::Store;
use quitus_domain::cooperative::{
    Buyers, Cooperative, Event, breaches, decide, evolve, findings, replay, too_far_ahead,
};
use quitus_domain::law::Breach;
use quitus_domain::law::invoicing::Address;
use quitus_domain::refusal::Refusal;
use quitus_domain::values::{BookId, Day, PersonRef, Position};
use quitus_projections::Recorded;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Who records what is only imagined.
const NOBODY: &str = "what-if";

/// What would become of a command.
#[derive(Clone, PartialEq, Debug)]
pub enum Rehearsed {
    /// Rules refuse it: all of them, in the order of the ladder.
    Refused(Vec<Refusal>),
    /// It would be recorded.
    Recorded {
        /// What would stand in the book.
        events: Vec<Event>,
        /// What would be found against the statutes or against form.
        findings: Vec<Breach>,
    },
}

/// What would become of a command that is given today, on a state at hand; `address` says of whom one lies in the vault.
#[must_use]
pub fn rehearsed(
    state: &Cooperative,
    intake: &Intake,
    today: Day,
    address: impl Fn(PersonRef) -> Address,
) -> Rehearsed {
    let refusals: Vec<Refusal> =
        too_far_ahead(&intake.act, today).into_iter().chain(breaches(state, &intake.act)).collect();
    if !refusals.is_empty() {
        return Rehearsed::Refused(refusals);
    }
    match decided(state, intake, address) {
        Ok(events) => Rehearsed::Recorded { events, findings: findings(state, &intake.act) },
        Err(refusal) => Rehearsed::Refused(vec![refusal]),
    }
}

/// The events of an act, whose bills have an address.
fn decided(
    state: &Cooperative,
    intake: &Intake,
    address: impl Fn(PersonRef) -> Address,
) -> Result<Vec<Event>, Refusal> {
    let events = decide(state, &intake.act)?;
    match Buyers::of(state, &events).without(address) {
        Some(refusal) => Err(refusal),
        None => Ok(events),
    }
}

/// What would be recorded against the statutes or against form.
///
/// # Errors
/// [`Failure::Refused`] when a rule would refuse, and what reading answers.
pub async fn rehearse(store: &dyn Store, book: &BookId, intake: &Intake) -> Result<Vec<Breach>, Failure> {
    let mut state = Cooperative::default();
    history::entries_from(store, book, 0, |entry| {
        evolve(&mut state, &history::recorded(&entry)?.event);
        Ok(())
    })
    .await?;
    mentions::complete_in(store, book, &state, &decide(&state, &intake.act)?).await?;
    Ok(findings(&state, &intake.act))
}

/// The book with the entries that acts would add to it, one after the other, as if recorded at its last instant. They
/// commit to nothing and are never stored.
///
/// # Errors
/// [`Failure::Refused`] with the first refusal.
pub fn imagine(
    book: &[Recorded],
    acts: &[Intake],
    address: impl Fn(PersonRef) -> Address,
) -> Result<Vec<Recorded>, Failure> {
    let mut state = replay(book.iter().map(|recorded| recorded.event.as_ref()));
    let (mut imagined, mut brought) = (book.to_vec(), BTreeSet::new());
    let recorded_at = book.last().map(|last| last.recorded_at.clone()).unwrap_or_default();
    for intake in acts {
        brought.extend(mentions::brought(&intake.shelf));
        let told = |person| if brought.contains(&person) { Address::Known } else { address(person) };
        for event in decided(&state, intake, told)? {
            let position = Position(u64::try_from(imagined.len()).unwrap_or(u64::MAX));
            evolve(&mut state, &event);
            imagined.push(Recorded {
                position,
                recorded_at: recorded_at.clone(),
                actor: NOBODY.into(),
                command_id: NOBODY.into(),
                disclosed: Arc::from([]),
                event: Arc::new(event),
                rectified_by: None,
            });
        }
    }
    Ok(imagined)
}

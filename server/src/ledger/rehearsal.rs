//! What the door would answer to a command, without it: the book is read and nothing is written.
//!
//! Deliberately absent: keys and checkpoints. Whoever only asks may lack the first, and the second are looked at when the
//! command is given.

use super::intake::Intake;
use super::{Failure, history};
use crate::store::Store;
use quitus_domain::cooperative::{Cooperative, Event, breaches, decide, evolve, findings, replay, too_far_ahead};
use quitus_domain::law::Breach;
use quitus_domain::refusal::Refusal;
use quitus_domain::values::{BookId, Day, Position};
use quitus_projections::Recorded;
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

/// What would become of a command that is given today, on a state at hand.
#[must_use]
pub fn rehearsed(state: &Cooperative, intake: &Intake, today: Day) -> Rehearsed {
    let refusals: Vec<Refusal> =
        too_far_ahead(&intake.act, today).into_iter().chain(breaches(state, &intake.act)).collect();
    match (refusals.is_empty(), decide(state, &intake.act)) {
        (true, Ok(events)) => Rehearsed::Recorded { events, findings: findings(state, &intake.act) },
        (true, Err(refusal)) => Rehearsed::Refused(vec![refusal]),
        (false, _) => Rehearsed::Refused(refusals),
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
    decide(&state, &intake.act)?;
    Ok(findings(&state, &intake.act))
}

/// The book with the entries that acts would add to it, one after the other, as if recorded at its last instant. They
/// commit to nothing and are never stored.
///
/// # Errors
/// [`Failure::Refused`] with the first refusal.
pub fn imagine(book: &[Recorded], acts: &[Intake]) -> Result<Vec<Recorded>, Failure> {
    let mut state = replay(book.iter().map(|recorded| recorded.event.as_ref()));
    let mut imagined = book.to_vec();
    let recorded_at = book.last().map(|last| last.recorded_at.clone()).unwrap_or_default();
    for intake in acts {
        for event in decide(&state, &intake.act)? {
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

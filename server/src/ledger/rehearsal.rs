//! What the door would answer to a command, without it: the book is read and nothing is written.
//!
//! Deliberately absent: keys and checkpoints. Whoever only asks may lack the first, and the second are looked at when the
//! command is given.

use super::intake::Intake;
use super::{Failure, history};
use crate::store::Store;
use quitus_domain::cooperative::{Cooperative, Event, breaches, decide, evolve, findings, too_far_ahead};
use quitus_domain::law::Breach;
use quitus_domain::refusal::Refusal;
use quitus_domain::values::{BookId, Day};

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

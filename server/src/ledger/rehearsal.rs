//! What the door would answer to a command, without it: the book is read and nothing is written.
//!
//! Deliberately absent: keys and checkpoints. Whoever only asks may lack the first, and the second are looked at when the
//! command is given.

use super::intake::Intake;
use super::{Failure, history};
use crate::store::Store;
use quitus_domain::cooperative::{Cooperative, decide, evolve, findings};
use quitus_domain::law::Breach;
use quitus_domain::values::BookId;

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

//! A round: commands that are written together, each with what became of it. More may join until it is written.
//!
//! Deliberately absent: the store. A round is decided on a draft, and nothing of it is told before the writer knows that
//! the draft is the book.

use super::Failure;
use super::draft::{Bench, Draft, Tail};
use super::intake::{Intake, Malformed};
use super::keys::KeyRing;
use super::receipt::{Accepted, Receipt, Repeat};
use crate::store::{ReceiptRow, StoreError};
use quitus_domain::cooperative::findings;
use quitus_domain::law::Breach;
use std::collections::{HashMap, HashSet};
use tokio::sync::oneshot;
use uuid::Uuid;

/// A command that waits for the writer.
pub(super) struct Asked {
    /// Behind a pointer: it is handed on several times.
    pub intake: Box<Intake>,
    pub actor: String,
    /// The size of the book after which alone it is to be recorded; whenever it comes, for nothing.
    pub after: Option<u64>,
    pub answer: oneshot::Sender<Result<Accepted, Failure>>,
}

/// What became of one command in a round.
pub(super) enum Outcome {
    Accepted(Accepted),
    /// The same command stands earlier in the same round.
    Repeats(usize),
    Failed(Failure),
}

impl Outcome {
    /// Whether it is a no that another end of the book could turn into a yes. A person whom nobody knows yet, or whom the
    /// book has erased since, makes a command malformed only on that end.
    fn rests_on_the_end(&self) -> bool {
        matches!(self, Outcome::Failed(Failure::Refused(_) | Failure::Moved { .. } | Failure::Malformed(_)))
    }
}

/// What is found in the book, after a conflict, of the commands that met it.
#[derive(Default)]
pub(super) struct Before {
    /// The receipts of those that were carried out before.
    pub receipts: HashMap<Uuid, ReceiptRow>,
    /// Persons that a command calls new and that have their key already. Without this, one such command would end every
    /// round that it is in.
    pub persons: HashSet<Uuid>,
}

impl Before {
    fn knows_a_new_person_of(&self, intake: &Intake) -> bool {
        intake.shelf.persons.iter().any(|new| self.persons.contains(&new.person))
    }
}

/// Commands, each with what became of it.
pub(super) struct Verdicts {
    pub asked: Vec<Asked>,
    outcomes: Vec<Outcome>,
}

impl Verdicts {
    /// The same failure for all.
    pub fn all(asked: Vec<Asked>, failure: &Failure) -> Self {
        let outcomes = asked.iter().map(|_| Outcome::Failed(failure.clone())).collect();
        Verdicts { asked, outcomes }
    }

    /// The database did not say whether it wrote: whoever was to be acknowledged must ask again. So must whoever was
    /// refused: perhaps on the ground of what was not written, perhaps for repeating what is in the book. Only what stood
    /// in the book before is sure.
    pub fn unknown(self, error: &StoreError) -> Self {
        let failure = match error {
            StoreError::Unavailable(_) | StoreError::Fault(_) => Failure::Unknown(error.clone()),
            other => Failure::Store(other.clone()),
        };
        let unsure = |outcome| match outcome {
            sure @ Outcome::Accepted(Accepted { repeat: Repeat::Again, .. }) => sure,
            Outcome::Accepted(_) | Outcome::Repeats(_) | Outcome::Failed(_) => Outcome::Failed(failure.clone()),
        };
        Verdicts { asked: self.asked, outcomes: self.outcomes.into_iter().map(unsure).collect() }
    }

    /// Whether somebody is refused on the end of the book.
    pub fn rest_on_the_end(&self) -> bool {
        self.outcomes.iter().any(Outcome::rests_on_the_end)
    }

    /// Those who are refused on the end of the book, with what they are told.
    pub fn refused(&mut self) -> impl Iterator<Item = (&Intake, &mut Outcome)> {
        let all = self.asked.iter().zip(&mut self.outcomes);
        all.filter(|(_, outcome)| outcome.rests_on_the_end()).map(|(one, outcome)| (one.intake.as_ref(), outcome))
    }

    /// Tells everyone what became of their command.
    pub fn tell(self) {
        let mut answers: Vec<Result<Accepted, Failure>> = Vec::with_capacity(self.outcomes.len());
        for outcome in self.outcomes {
            let answer = match outcome {
                Outcome::Accepted(accepted) => Ok(accepted),
                Outcome::Failed(failure) => Err(failure),
                Outcome::Repeats(earlier) => answers
                    .get(earlier)
                    .cloned()
                    .unwrap_or(Err(Failure::Stopped))
                    .map(|first| Accepted { repeat: Repeat::Again, findings: Vec::new(), ..first }),
            };
            answers.push(answer);
        }
        for (one, answer) in self.asked.into_iter().zip(answers) {
            // A caller that went away does not need its answer; the command stands all the same.
            let _ = one.answer.send(answer);
        }
    }
}

/// Commands that are decided one after the other on a draft.
pub(super) struct Round {
    pub verdicts: Verdicts,
    pub draft: Draft,
    /// Where a command stands that was accepted in this round.
    seen: HashMap<Uuid, usize>,
}

impl Round {
    /// Without a command yet.
    pub fn after(tail: Tail) -> Self {
        let verdicts = Verdicts { asked: Vec::new(), outcomes: Vec::new() };
        Round { verdicts, draft: Draft::after(tail), seen: HashMap::new() }
    }

    /// Decides more commands, after those that are there.
    pub fn join(&mut self, bench: &Bench<'_>, before: &Before, more: impl IntoIterator<Item = Asked>) {
        for one in more {
            let outcome = self.outcome(bench, before, &one);
            self.verdicts.asked.push(one);
            self.verdicts.outcomes.push(outcome);
        }
    }

    fn outcome(&mut self, bench: &Bench<'_>, before: &Before, one: &Asked) -> Outcome {
        let (id, size) = (one.intake.command_id, self.draft.tail.frontier.size());
        if let Some(row) = before.receipts.get(&id) {
            return again(bench.ring, &one.intake, row);
        }
        if let Some(earlier) = self.seen.get(&id) {
            return self.repeats(*earlier, &one.intake);
        }
        if before.knows_a_new_person_of(&one.intake) {
            return Outcome::Failed(Malformed::known_person().into());
        }
        if let Some(asked) = one.after.filter(|asked| *asked != size) {
            return Outcome::Failed(Failure::Moved { asked, size });
        }
        let found = findings(&self.draft.tail.state, &one.intake.act);
        match self.draft.decide(bench, &one.intake, &one.actor) {
            Ok(receipt) => {
                self.seen.insert(id, self.verdicts.asked.len());
                accepted(receipt, Repeat::First, found)
            }
            Err(failure) => Outcome::Failed(failure),
        }
    }

    fn repeats(&self, earlier: usize, intake: &Intake) -> Outcome {
        match self.verdicts.asked.get(earlier).is_some_and(|first| first.intake.body == intake.body) {
            true => Outcome::Repeats(earlier),
            false => Outcome::Failed(Failure::OtherBody(intake.command_id)),
        }
    }

    /// How many commands it has.
    pub fn len(&self) -> usize {
        self.verdicts.asked.len()
    }

    /// Whether it would add nothing to the book.
    pub fn writes_nothing(&self) -> bool {
        self.draft.batch.entries.is_empty()
    }
}

/// What is told of a command that was carried out before.
pub(super) fn again(ring: &KeyRing, intake: &Intake, row: &ReceiptRow) -> Outcome {
    let same = ring.numbered(row.mac_key).is_some_and(|key| key.body_mac(&intake.body) == row.body_mac);
    match same {
        true => accepted(Receipt::from(row), Repeat::Again, Vec::new()),
        false => Outcome::Failed(Failure::OtherBody(intake.command_id)),
    }
}

fn accepted(receipt: Receipt, repeat: Repeat, findings: Vec<Breach>) -> Outcome {
    Outcome::Accepted(Accepted { receipt, repeat, findings })
}

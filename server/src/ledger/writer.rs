//! The one writer of a book: group commit, idempotency, conflicts.
//!
//! It takes what waits, up to `MOST`, decides it on a draft, appends it in one transaction, and only then lets the
//! draft be the book. When another process wrote first, the primary key says so: the tail is read and everything is
//! decided again. When the database does not answer, nothing is acknowledged and the tail is read anew before the next
//! batch. A command that came before gets its first receipt again.
//!
//! A refusal is final for its caller, so it is told only when the end of the book that it was judged on is known to be
//! the end: when the batch was committed there, or when nobody has written since.

use super::draft::{Bench, Draft, PersonKey, Tail};
use super::history;
use super::intake::{Intake, Malformed};
use super::keys::KeyRing;
use super::ports::{Clock, Entropy};
use super::receipt::{Accepted, Receipt, Repeat};
use super::signer::Committed;
use super::vault::unwrap;
use super::{Failure, opening};
use crate::store::{ReceiptRow, Store, StoreError};
use quitus_domain::cooperative::findings;
use quitus_domain::values::BookId;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot, watch};
use uuid::Uuid;

/// Commands decided in one transaction at most.
const MOST: usize = 256;

/// How often a batch is decided again before its callers are told of the conflict.
const TRIES: u32 = 8;

/// Batches for which the writer takes turns after it last saw that another process writes this book too.
const RIVALRY: u32 = 200;

/// A command that waits for the writer.
pub(super) struct Asked {
    pub intake: Intake,
    pub actor: String,
    /// The size of the book after which alone it is to be recorded; whenever it comes, for nothing.
    pub after: Option<u64>,
    pub answer: oneshot::Sender<Result<Accepted, Failure>>,
}

/// The writer's own parts.
pub(super) struct Writer {
    pub book: BookId,
    pub store: Arc<dyn Store>,
    pub ring: Arc<KeyRing>,
    pub clock: Arc<dyn Clock>,
    pub entropy: Arc<dyn Entropy>,
    pub tail: Tail,
    /// Whether the tail must be read anew before anything is decided on it.
    pub standing: Standing,
    pub turns: Turns,
    pub committed: watch::Sender<Committed>,
}

/// Whether the writer knows where the book ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Sure,
    Unsure,
}

/// How the writer shares the book with other processes. Alone, which is the rule, it asks nobody.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Turns {
    /// Batches that are still to be written in turns.
    left: u32,
    held: bool,
}

/// What became of one command in a draft.
enum Outcome {
    Accepted(Accepted),
    /// The same command stands earlier in the same batch.
    Repeats(usize),
    Failed(Failure),
}

impl Outcome {
    /// Whether it is a no that another end of the book could turn into a yes.
    fn rests_on_the_end(&self) -> bool {
        matches!(self, Outcome::Failed(Failure::Refused(_) | Failure::Moved { .. }))
    }
}

/// What is found in the book, after a conflict, of the commands that met it.
#[derive(Default)]
struct Before {
    /// The receipts of those that were carried out before.
    receipts: HashMap<Uuid, ReceiptRow>,
    /// Persons that a command calls new and that have their key already. Without this, one such command would end every
    /// batch that it is in.
    persons: HashSet<Uuid>,
}

impl Before {
    fn knows_a_new_person_of(&self, intake: &Intake) -> bool {
        intake.shelf.persons.iter().any(|new| self.persons.contains(&new.person))
    }
}

impl Writer {
    /// Serves until every handle is dropped.
    pub async fn run(mut self, mut queue: mpsc::Receiver<Asked>) {
        let mut waiting = Vec::with_capacity(MOST);
        while queue.recv_many(&mut waiting, MOST).await > 0 {
            self.wait_for_turn().await;
            if self.turns.held {
                // More have come while it waited, and the next turn is far.
                let more = std::iter::from_fn(|| queue.try_recv().ok());
                waiting.extend(more.take(MOST.saturating_sub(waiting.len())));
            }
            let asked: Vec<Asked> = std::mem::take(&mut waiting);
            let outcomes = self.batch(&asked).await;
            answer(asked, outcomes);
        }
    }

    async fn batch(&mut self, asked: &[Asked]) -> Vec<Outcome> {
        let outcomes = self.settle(asked).await;
        if std::mem::take(&mut self.turns.held) {
            self.store.end_turn(&self.book).await;
        }
        outcomes
    }

    async fn settle(&mut self, asked: &[Asked]) -> Vec<Outcome> {
        let mut before = Before::default();
        for _ in 0..TRIES {
            self.wait_for_turn().await;
            if let Err(failure) = self.be_sure().await {
                return all(asked, &failure);
            }
            let persons = match self.keys_of_changed(asked).await {
                Ok(persons) => persons,
                Err(failure) => return all(asked, &failure),
            };
            let (draft, mut outcomes) = self.draft(asked, &before, &persons);
            let written = match draft.batch.entries.is_empty() {
                true => self.still_ends_here(&outcomes).await,
                false => self.store.append(&self.book, &draft.batch).await,
            };
            match written {
                Ok(()) => {
                    self.commit(draft);
                    self.recall(asked, &mut outcomes).await;
                    return outcomes;
                }
                Err(StoreError::Conflict { .. }) => {
                    self.standing = Standing::Unsure;
                    self.turns.left = RIVALRY;
                    if let Err(failure) = self.known_before(asked, &mut before).await {
                        return all(asked, &failure);
                    }
                }
                Err(error) => {
                    self.standing = Standing::Unsure;
                    return unknown(outcomes, &error);
                }
            }
        }
        all(asked, &Failure::Conflict)
    }

    /// While another process writes the book too, waits for the turn. Without one the primary keys arbitrate, as ever.
    async fn wait_for_turn(&mut self) {
        if self.turns.held || self.turns.left == 0 {
            return;
        }
        self.turns.left -= 1;
        self.turns.held = self.store.take_turn(&self.book).await;
        if self.turns.held {
            // The other one wrote until its turn was over.
            self.standing = Standing::Unsure;
        } else {
            self.turns.left = 0;
        }
    }

    /// Reads what others wrote, when the end of the book is not known for sure.
    async fn be_sure(&mut self) -> Result<(), Failure> {
        if self.standing == Standing::Unsure {
            let from = self.tail.frontier.size();
            let mut tail = self.tail.clone();
            history::entries_from(self.store.as_ref(), &self.book, from, |entry| opening::follow(&mut tail, &entry))
                .await?;
            if self.turns.held && tail.frontier.size() > from {
                self.turns.left = RIVALRY;
            }
            self.tail = tail;
            self.standing = Standing::Sure;
            self.announce();
        }
        Ok(())
    }

    /// Where nothing is written, no key tells that another process wrote: whoever is refused is refused on the whole
    /// book, so its end is looked up.
    async fn still_ends_here(&self, outcomes: &[Outcome]) -> Result<(), StoreError> {
        if !outcomes.iter().any(Outcome::rests_on_the_end) {
            return Ok(());
        }
        match self.store.head(&self.book).await?.size == self.tail.frontier.size() {
            true => Ok(()),
            false => Err(StoreError::Conflict { table: "events".to_owned() }),
        }
    }

    /// The keys of persons whose values a command gives anew.
    async fn keys_of_changed(&self, asked: &[Asked]) -> Result<HashMap<Uuid, PersonKey>, Failure> {
        let mut keys = HashMap::new();
        for person in asked.iter().flat_map(|one| &one.intake.shelf.changed).map(|values| values.person) {
            let rows = self.store.keys_of(&self.book, person).await?;
            let opened = rows.iter().find_map(|row| Some((row.key_number, unwrap(&self.book, row, &self.ring).ok()?)));
            if let Some((number, secret)) = opened {
                keys.insert(person, PersonKey { number, secret });
            }
        }
        Ok(keys)
    }

    fn draft(&self, asked: &[Asked], before: &Before, persons: &HashMap<Uuid, PersonKey>) -> (Draft, Vec<Outcome>) {
        let (clock, entropy) = (self.clock.as_ref(), self.entropy.as_ref());
        let bench = Bench { book: &self.book, ring: &self.ring, clock, entropy, persons };
        let mut draft = Draft::after(&self.tail);
        let mut seen: HashMap<Uuid, usize> = HashMap::new();
        let mut outcomes: Vec<Outcome> = Vec::with_capacity(asked.len());
        for (index, one) in asked.iter().enumerate() {
            let id = one.intake.command_id;
            let outcome = match (before.receipts.get(&id), seen.get(&id)) {
                (Some(row), _) => self.again(&one.intake, row),
                (None, Some(earlier)) => repeats(asked, *earlier, &one.intake),
                (None, None) if before.knows_a_new_person_of(&one.intake) => {
                    Outcome::Failed(Malformed::known_person().into())
                }
                (None, None) if one.after.is_some_and(|size| size != draft.tail.frontier.size()) => {
                    let (asked, size) = (one.after.unwrap_or_default(), draft.tail.frontier.size());
                    Outcome::Failed(Failure::Moved { asked, size })
                }
                (None, None) => {
                    let found = findings(&draft.tail.state, &one.intake.act);
                    match draft.decide(&bench, &one.intake, &one.actor) {
                        Ok(receipt) => {
                            seen.insert(id, index);
                            accepted(receipt, Repeat::First, found)
                        }
                        Err(failure) => Outcome::Failed(failure),
                    }
                }
            };
            outcomes.push(outcome);
        }
        (draft, outcomes)
    }

    fn commit(&mut self, draft: Draft) {
        if !draft.batch.entries.is_empty() {
            self.tail = draft.tail;
            self.announce();
        }
    }

    /// Tells the signer how far the book is.
    fn announce(&self) {
        let key = self.tail.state.verification_key().map(ToString::to_string);
        self.committed.send_if_modified(|committed| {
            let new = Committed { size: self.tail.frontier.size(), root: self.tail.frontier.root(), key: key.clone() };
            let modified = *committed != new;
            *committed = new;
            modified
        });
    }

    /// A command that is refused now may be one that was accepted before: then its first receipt stands.
    async fn recall(&self, asked: &[Asked], outcomes: &mut [Outcome]) {
        for (one, outcome) in asked.iter().zip(outcomes) {
            if outcome.rests_on_the_end() {
                match self.store.receipt(&self.book, one.intake.command_id).await {
                    Ok(Some(row)) => *outcome = self.again(&one.intake, &row),
                    Ok(None) => {}
                    Err(error) => *outcome = Outcome::Failed(Failure::Store(error)),
                }
            }
        }
    }

    async fn known_before(&self, asked: &[Asked], before: &mut Before) -> Result<(), Failure> {
        for one in asked {
            // Persons first: whose key is there was brought by a command whose receipt is there too. The other way round
            // another process may carry out this very command in between, and its own person would be held against it.
            for new in &one.intake.shelf.persons {
                if !self.store.keys_of(&self.book, new.person).await?.is_empty() {
                    before.persons.insert(new.person);
                }
            }
            let id = one.intake.command_id;
            if let Some(row) = self.store.receipt(&self.book, id).await? {
                before.receipts.insert(id, row);
            }
        }
        Ok(())
    }

    fn again(&self, intake: &Intake, row: &ReceiptRow) -> Outcome {
        let same = self.ring.numbered(row.mac_key).is_some_and(|key| key.body_mac(&intake.body) == row.body_mac);
        match same {
            true => accepted(Receipt::from(row), Repeat::Again, Vec::new()),
            false => Outcome::Failed(Failure::OtherBody(intake.command_id)),
        }
    }
}

fn accepted(receipt: Receipt, repeat: Repeat, findings: Vec<quitus_domain::law::Breach>) -> Outcome {
    Outcome::Accepted(Accepted { receipt, repeat, findings })
}

fn repeats(asked: &[Asked], earlier: usize, intake: &Intake) -> Outcome {
    match asked.get(earlier).is_some_and(|first| first.intake.body == intake.body) {
        true => Outcome::Repeats(earlier),
        false => Outcome::Failed(Failure::OtherBody(intake.command_id)),
    }
}

fn all(asked: &[Asked], failure: &Failure) -> Vec<Outcome> {
    asked.iter().map(|_| Outcome::Failed(failure.clone())).collect()
}

/// The database did not say whether it wrote: whoever was to be acknowledged must ask again. So must whoever was refused:
/// perhaps on the ground of what was not written, perhaps for repeating what is in the book. Only what stood in the book
/// before is sure.
fn unknown(outcomes: Vec<Outcome>, error: &StoreError) -> Vec<Outcome> {
    let failure = match error {
        StoreError::Unavailable(_) | StoreError::Fault(_) => Failure::Unknown(error.clone()),
        other => Failure::Store(other.clone()),
    };
    let unsure = |outcome| match outcome {
        sure @ Outcome::Accepted(Accepted { repeat: Repeat::Again, .. }) => sure,
        Outcome::Accepted(_) | Outcome::Repeats(_) | Outcome::Failed(_) => Outcome::Failed(failure.clone()),
    };
    outcomes.into_iter().map(unsure).collect()
}

fn answer(asked: Vec<Asked>, outcomes: Vec<Outcome>) {
    let mut answers: Vec<Result<Accepted, Failure>> = Vec::with_capacity(outcomes.len());
    for outcome in outcomes {
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
    for (one, answer) in asked.into_iter().zip(answers) {
        // A caller that went away does not need its answer; the command stands all the same.
        let _ = one.answer.send(answer);
    }
}

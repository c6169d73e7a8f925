//! The one writer of a book: group commit, idempotency, conflicts.
//!
//! It takes what waits, up to `MOST`, decides it on a draft, appends it in one transaction, and only then lets the
//! draft be the book. While the database writes one round, the next is decided: `flow`.
//!
//! When another process wrote first, the primary key says so: the tail is read and everything is decided again. When the
//! database does not answer, nothing is acknowledged and the tail is read anew before the next round. A command that
//! came before gets its first receipt again.
//!
//! A refusal is final for its caller, so it is told only when the end of the book that it was judged on is known to be
//! the end: when the round was committed there, or when nobody has written since.

use super::draft::{Bench, Draft, Known, PersonKey};
use super::end::End;
use super::history;
use super::keys::KeyRing;
use super::ports::{Clock, Entropy};
use super::round::{Asked, Before, Outcome, Round, Verdicts, again};
use super::signer::Committed;
use super::turns::{Turns, Until};
use super::vault::unwrap;
use super::{Failure, flow, opening};
use crate::store::{Store, StoreError};
use quitus_domain::values::BookId;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::{mpsc, watch};
use uuid::Uuid;

/// Commands decided in one transaction at most.
pub(super) const MOST: usize = 256;

/// How often a round is decided again before its callers are told of the conflict.
pub(super) const TRIES: u32 = 8;

/// The writer's own parts.
pub(super) struct Writer {
    pub book: BookId,
    pub store: Arc<dyn Store>,
    pub ring: Arc<KeyRing>,
    pub clock: Arc<dyn Clock>,
    pub entropy: Arc<dyn Entropy>,
    pub end: End,
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

impl Writer {
    /// Serves until every handle is dropped.
    pub async fn run(mut self, mut queue: mpsc::Receiver<Asked>) {
        let mut waiting = Vec::with_capacity(MOST);
        while queue.recv_many(&mut waiting, MOST).await > 0 {
            let asked: Vec<Asked> = std::mem::take(&mut waiting);
            match self.is_alone() && !asked.iter().any(|one| flow::needs_the_store(self.end.state(), one)) {
                true => self.flow(asked, &mut queue, &mut Until::for_ever()).await,
                false => self.in_turn(asked, &mut queue).await,
            }
        }
    }

    /// Whether the end of the book is known, and nobody else was seen to write it.
    pub(super) fn is_alone(&self) -> bool {
        self.standing == Standing::Sure && self.turns.are_none()
    }

    /// Whether what comes next may be decided on what is being written: nobody else writes now.
    pub(super) fn goes_on(&self) -> bool {
        self.standing == Standing::Sure && !self.turns.are_due()
    }

    /// Waits for the turn, where turns are taken, and settles what has come by then and what comes meanwhile.
    async fn in_turn(&mut self, mut asked: Vec<Asked>, queue: &mut mpsc::Receiver<Asked>) {
        self.wait_for_turn().await;
        if self.turns.is_held() {
            // More have come while it waited, and the next turn is far.
            let more = std::iter::from_fn(|| queue.try_recv().ok());
            asked.extend(more.take(MOST.saturating_sub(asked.len())));
        }
        let mut until = Until::the_turn_ends(self.clock.as_ref());
        while !asked.is_empty() {
            // An end that cannot be read is met again, and told of, where it settles.
            let sure = self.turns.is_held() && self.be_sure().await.is_ok();
            if !sure || asked.iter().any(|one| flow::needs_the_store(self.end.state(), one)) {
                return self.settle(asked).await;
            }
            self.flow(asked, queue, &mut until).await;
            asked = if self.turns.is_held() { until.next(queue, self.clock.as_ref()).await } else { Vec::new() };
        }
        self.give_back().await;
    }

    pub(super) async fn settle(&mut self, asked: Vec<Asked>) {
        let verdicts = self.decide_until_written(asked, Before::default(), TRIES).await;
        self.end(verdicts).await;
    }

    /// Gives the turn back, then tells.
    pub(super) async fn end(&mut self, verdicts: Verdicts) {
        self.give_back().await;
        verdicts.tell();
    }

    async fn give_back(&mut self) {
        if self.turns.give_back() {
            self.store.end_turn(&self.book).await;
        }
    }

    pub(super) async fn decide_until_written(
        &mut self,
        mut asked: Vec<Asked>,
        mut before: Before,
        tries: u32,
    ) -> Verdicts {
        for _ in 0..tries {
            let round = match self.decide(asked, &before).await {
                Ok(round) => round,
                Err(verdicts) => return verdicts,
            };
            let written = match round.writes_nothing() {
                true => self.still_ends_here(&round.verdicts).await,
                false => self.store.append(&self.book, &round.draft.batch).await,
            };
            let Round { mut verdicts, draft, .. } = round;
            if let Err(error) = written {
                match self.failed(&error, verdicts, &mut before).await {
                    Ok(again) => asked = again,
                    Err(verdicts) => return verdicts,
                }
                continue;
            }
            self.commit(draft);
            self.recall(&mut verdicts).await;
            return verdicts;
        }
        Verdicts::all(asked, &Failure::Conflict)
    }

    /// Decides a round on the book as it is: anew while somebody turns out to be billed who was not looked up.
    async fn decide(&mut self, mut asked: Vec<Asked>, before: &Before) -> Result<Round, Verdicts> {
        let mut known = match self.know_the_book(&asked).await {
            Ok(known) => known,
            Err(failure) => return Err(Verdicts::all(asked, &failure)),
        };
        loop {
            let mut round = Round::after(self.end.lent());
            round.join(&self.bench(&known), before, asked);
            let unseen = std::mem::take(&mut round.draft.unseen);
            if unseen.is_empty() {
                return Ok(round);
            }
            let (nothing, Round { verdicts, draft, .. }) = (round.writes_nothing(), round);
            asked = verdicts.asked;
            if nothing {
                self.end.move_to(draft);
            }
            if let Err(error) = known.addresses.look_up(self.store.as_ref(), &self.book, unseen).await {
                return Err(Verdicts::all(asked, &Failure::Store(error)));
            }
        }
    }

    /// After a write that failed: the commands, to be decided anew, or what to tell of them.
    pub(super) async fn failed(
        &mut self,
        error: &StoreError,
        verdicts: Verdicts,
        before: &mut Before,
    ) -> Result<Vec<Asked>, Verdicts> {
        self.standing = Standing::Unsure;
        let StoreError::Conflict { table } = error else {
            return Err(verdicts.unknown(error));
        };
        // Elsewhere it is a command or a person that is there already, and nobody else need be writing.
        if table == "events" {
            self.turns.meet_another();
        }
        match self.known_before(&verdicts.asked, before).await {
            Ok(()) => Ok(verdicts.asked),
            Err(failure) => Err(Verdicts::all(verdicts.asked, &failure)),
        }
    }

    pub(super) fn bench<'b>(&'b self, known: &'b Known) -> Bench<'b> {
        let (clock, entropy, Known { persons, addresses }) = (self.clock.as_ref(), self.entropy.as_ref(), known);
        Bench { book: &self.book, ring: &self.ring, clock, entropy, persons, addresses }
    }

    /// While another process writes the book too, waits for the turn. Without one the primary keys arbitrate, as ever.
    async fn wait_for_turn(&mut self) {
        if !self.turns.are_due() {
            return;
        }
        self.turns.taken(self.store.take_turn(&self.book).await);
        if self.turns.is_held() {
            // The other one wrote until its turn was over.
            self.standing = Standing::Unsure;
        }
    }

    /// Waits for the turn, reads what others wrote, and unwraps the keys that these commands need.
    async fn know_the_book(&mut self, asked: &[Asked]) -> Result<Known, Failure> {
        self.wait_for_turn().await;
        self.be_sure().await?;
        Ok(Known { persons: self.keys_of_changed(asked).await?, ..Known::default() })
    }

    /// Reads what others wrote, when the end of the book is not known for sure.
    async fn be_sure(&mut self) -> Result<(), Failure> {
        if self.standing == Standing::Unsure {
            let from = self.end.size();
            let mut tail = self.end.whole();
            history::entries_from(self.store.as_ref(), &self.book, from, |entry| opening::follow(&mut tail, &entry))
                .await?;
            if self.turns.is_held() && tail.frontier.size() > from {
                self.turns.meet_another();
            }
            self.end.follow_to(tail);
            self.standing = Standing::Sure;
            self.announce();
        }
        Ok(())
    }

    /// Where nothing is written, no key tells that another process wrote: whoever is refused is refused on the whole
    /// book, so its end is looked up.
    pub(super) async fn still_ends_here(&self, verdicts: &Verdicts) -> Result<(), StoreError> {
        if !verdicts.rest_on_the_end() {
            return Ok(());
        }
        match self.store.head(&self.book).await?.size == self.end.size() {
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

    pub(super) fn commit(&mut self, draft: Draft) {
        self.end.move_to(draft);
        self.announce();
    }

    /// Tells the signer how far the book is.
    fn announce(&self) {
        let key = self.end.key().map(ToString::to_string);
        self.committed.send_if_modified(|committed| {
            let new = Committed { size: self.end.size(), root: self.end.root(), key: key.clone() };
            let modified = *committed != new;
            *committed = new;
            modified
        });
    }

    /// A command that is refused now may be one that was accepted before: then its first receipt stands.
    pub(super) async fn recall(&self, verdicts: &mut Verdicts) {
        for (intake, outcome) in verdicts.refused() {
            match self.store.receipt(&self.book, intake.command_id).await {
                Ok(Some(row)) => *outcome = again(&self.ring, intake, &row),
                Ok(None) => {}
                Err(error) => *outcome = Outcome::Failed(Failure::Store(error)),
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
}

//! The flow of rounds while nobody else writes the book: each is decided while the database writes the one before.
//!
//! What comes meanwhile is decided on the draft that is being written. It is written and told only after that draft is the
//! book; should it not become the book, nothing that rests on it is told, and its commands are decided anew. What needs
//! the store before it can be decided waits aside, and with it whatever comes after it.

use super::ports::Pause;
use super::round::{Asked, Before, Round, Verdicts};
use super::tail::Tail;
use super::writer::{MOST, TRIES, Writer};
use crate::store::{Batch, StoreError};
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::mpsc;

/// Commands that are decided at a time while the database writes: after them it is seen whether it is done.
const MEANWHILE: usize = 16;

/// How long rounds are written one behind the other before it is asked whether another server waits: the question costs as
/// much as a short round.
const IN_A_ROW: Duration = Duration::from_millis(5);

/// Commands of a round and of the next one that are few enough to be written at once. A round costs the database more
/// than deciding these few, so whoever is told of the first may ask again before the second is closed. Were both to go on
/// by turns, each would have half of the callers for ever.
const AT_ONCE: usize = 16;

/// What came while a round was written.
struct Meanwhile {
    /// Decided on the end to which that round leads.
    round: Round,
    /// To be decided once all before it is in the book; whatever comes after it waits too.
    aside: Vec<Asked>,
}

impl Meanwhile {
    fn after(tail: Tail) -> Self {
        Meanwhile { round: Round::after(tail), aside: Vec::new() }
    }

    /// How many may still come to be decided.
    fn room(&self) -> usize {
        match self.aside.is_empty() {
            true => MEANWHILE.min(MOST.saturating_sub(self.round.len())),
            false => 0,
        }
    }

    /// Whether it can be written as it is.
    fn is_a_round(&self) -> bool {
        self.aside.is_empty() && self.round.len() > 0
    }
}

impl Writer {
    /// One round after the other as long as commands come, each decided while the one before is written.
    pub(super) async fn flow(&mut self, asked: Vec<Asked>, queue: &mut mpsc::Receiver<Asked>) {
        let mut round = Round::after(self.ahead());
        round.join(&self.bench(&HashMap::new()), &Before::default(), asked);
        let (mut written_before, mut in_a_row) = (None, self.clock.pause(IN_A_ROW));
        while !round.writes_nothing() {
            let Round { mut verdicts, draft, .. } = round;
            let (batch, step, end) = draft.done();
            let (written, mut meanwhile) = self.write(&batch, end, &mut written_before, queue).await;
            if let Err(error) = written {
                self.failed_in_flow(&error, verdicts).await;
                return self.settle_later(meanwhile).await;
            }
            self.commit(step);
            self.recall(&mut verdicts).await;
            self.look_round(&mut in_a_row).await;
            if verdicts.asked.len() + meanwhile.round.len() <= AT_ONCE {
                verdicts.tell();
                self.gather(&mut meanwhile, queue).await;
            } else {
                written_before = Some(verdicts);
            }
            if !meanwhile.is_a_round() || !self.is_alone() {
                written_before.into_iter().for_each(Verdicts::tell);
                return self.settle_later(meanwhile).await;
            }
            round = meanwhile.round;
        }
        written_before.into_iter().for_each(Verdicts::tell);
        self.ahead = Some(round.draft.tail);
        self.tell_of_nothing(round.verdicts).await;
    }

    /// Asks now and then whether another server waits.
    async fn look_round(&mut self, in_a_row: &mut Pause) {
        let not_yet = tokio::select! {
            biased;
            () = &mut *in_a_row => false,
            () = std::future::ready(()) => true,
        };
        if not_yet {
            return;
        }
        *in_a_row = self.clock.pause(IN_A_ROW);
        if self.store.is_waited_for(&self.book).await {
            self.turns.meet_another();
        }
    }

    /// Lets those who were told ask again, and decides what they ask.
    async fn gather(&self, meanwhile: &mut Meanwhile, queue: &mut mpsc::Receiver<Asked>) {
        tokio::task::yield_now().await;
        let come = std::iter::from_fn(|| queue.try_recv().ok());
        let come: Vec<Asked> = come.take(meanwhile.room()).collect();
        self.decide_meanwhile(meanwhile, come);
    }

    /// Tells a round that adds nothing to the book, once the book is known to end where it was decided.
    async fn tell_of_nothing(&mut self, mut verdicts: Verdicts) {
        match self.still_ends_here(&verdicts).await {
            Ok(()) => {
                self.recall(&mut verdicts).await;
                verdicts.tell();
            }
            Err(error) => self.failed_in_flow(&error, verdicts).await,
        }
    }

    /// Writes a batch. Meanwhile those of the round before are told, and what comes is decided on the end to which it leads.
    async fn write(
        &self,
        batch: &Batch,
        end: Tail,
        before: &mut Option<Verdicts>,
        queue: &mut mpsc::Receiver<Asked>,
    ) -> (Result<(), StoreError>, Meanwhile) {
        let write = self.store.append(&self.book, batch);
        tokio::pin!(write);
        let (mut meanwhile, mut come, mut open) = (Meanwhile::after(end), Vec::with_capacity(MEANWHILE), true);
        loop {
            let room = meanwhile.room();
            tokio::select! {
                // The database first, so that it works while the others are served.
                biased;
                written = &mut write => {
                    before.take().into_iter().for_each(Verdicts::tell);
                    return (written, meanwhile);
                }
                () = std::future::ready(()), if before.is_some() => before.take().into_iter().for_each(Verdicts::tell),
                count = queue.recv_many(&mut come, room), if open && room > 0 => {
                    open = count > 0;
                    self.decide_meanwhile(&mut meanwhile, come.drain(..));
                }
            }
        }
    }

    fn decide_meanwhile(&self, meanwhile: &mut Meanwhile, come: impl IntoIterator<Item = Asked>) {
        let (persons, before) = (HashMap::new(), Before::default());
        let bench = self.bench(&persons);
        for one in come {
            match changes_a_person(&one) || !meanwhile.aside.is_empty() {
                true => meanwhile.aside.push(one),
                false => meanwhile.round.join(&bench, &before, [one]),
            }
        }
    }

    async fn failed_in_flow(&mut self, error: &StoreError, verdicts: Verdicts) {
        let mut before = Before::default();
        let verdicts = match self.failed(error, verdicts, &mut before).await {
            Ok(asked) => self.decide_until_written(asked, before, TRIES - 1).await,
            Err(verdicts) => verdicts,
        };
        self.end(verdicts).await;
    }

    /// What came while a round was written that is the last of its flow: decided anew, on the book as it is now.
    async fn settle_later(&mut self, meanwhile: Meanwhile) {
        let Round { verdicts, draft, .. } = meanwhile.round;
        if verdicts.asked.is_empty() {
            self.ahead = Some(draft.tail);
        }
        for asked in [verdicts.asked, meanwhile.aside].into_iter().filter(|asked| !asked.is_empty()) {
            self.settle(asked).await;
        }
    }
}

/// Whether its values are sealed with a key that lies in the book already, and has to be read there first.
pub(super) fn changes_a_person(one: &Asked) -> bool {
    !one.intake.shelf.changed.is_empty()
}

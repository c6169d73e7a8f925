//! The flow of rounds while nobody else writes the book, or for the time of a turn: each is decided while the database writes the one before.
//!
//! What comes meanwhile is decided on the draft that is being written. It is written and told only after that draft is the
//! book; should it not become the book, nothing that rests on it is told, and its commands are decided anew. What needs
//! the store before it can be decided waits aside, and with it whatever comes after it.

use super::draft::{Draft, Known};
use super::mentions::may_bill_a_person;
use super::round::{Asked, Before, Round, Verdicts};
use super::turns::Until;
use super::writer::{MOST, TRIES, Writer};
use crate::store::StoreError;
use quitus_domain::cooperative::Cooperative;
use tokio::sync::mpsc;

/// Commands that are decided at a time while the database writes: after them it is seen whether it is done.
const MEANWHILE: usize = 16;

/// Rounds that are written one behind the other before it is asked whether another server waits.
const IN_A_ROW: u32 = 4;

/// What came while a round was written.
#[derive(Default)]
struct Meanwhile {
    /// Decided on the draft of that round.
    round: Option<Round>,
    /// To be decided once all before it is in the book; whatever comes after it waits too.
    aside: Vec<Asked>,
}

impl Meanwhile {
    /// How many may still come to be decided.
    fn room(&self) -> usize {
        match self.aside.is_empty() {
            true => MEANWHILE.min(MOST.saturating_sub(self.round.as_ref().map_or(0, Round::len))),
            false => 0,
        }
    }
}

impl Writer {
    /// One round after the other as long as commands come and are taken, each decided while the one before is written.
    pub(super) async fn flow(&mut self, asked: Vec<Asked>, queue: &mut mpsc::Receiver<Asked>, until: &mut Until) {
        let mut round = Round::after(self.end.lent());
        round.join(&self.bench(&Known::default()), &Before::default(), asked);
        let (mut written_before, mut in_a_row) = (None, 0);
        while !round.writes_nothing() {
            let (written, meanwhile) = self.write(&mut round.draft, &mut written_before, (queue, until)).await;
            let Round { mut verdicts, draft, .. } = round;
            if let Err(error) = written {
                self.failed_in_flow(&error, verdicts).await;
                return self.settle_later(meanwhile).await;
            }
            self.commit(draft);
            self.recall(&mut verdicts).await;
            in_a_row += 1;
            if in_a_row % IN_A_ROW == 0 && self.is_alone() && self.store.is_waited_for(&self.book).await {
                self.turns.meet_another();
            }
            match meanwhile {
                Meanwhile { round: Some(next), aside } if aside.is_empty() && self.goes_on() => {
                    (written_before, round) = (Some(verdicts), next);
                }
                later => {
                    verdicts.tell();
                    return self.settle_later(later).await;
                }
            }
        }
        written_before.into_iter().for_each(Verdicts::tell);
        self.commit(round.draft);
        self.tell_of_nothing(round.verdicts).await;
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

    /// Writes a draft. Meanwhile those of the round before are told, and what comes is decided.
    async fn write(
        &self,
        draft: &mut Draft,
        before: &mut Option<Verdicts>,
        (queue, until): (&mut mpsc::Receiver<Asked>, &mut Until),
    ) -> (Result<(), StoreError>, Meanwhile) {
        // The next round takes the state over when its first command comes.
        let batch = std::mem::take(&mut draft.batch);
        let write = self.store.append(&self.book, &batch);
        tokio::pin!(write);
        let (mut meanwhile, mut come, mut open) = (Meanwhile::default(), Vec::with_capacity(MEANWHILE), true);
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
                () = until.over(), if !until.is_over() => {}
                count = queue.recv_many(&mut come, room), if open && room > 0 && !until.is_over() => {
                    open = count > 0;
                    self.decide_meanwhile(draft, &mut meanwhile, come.drain(..));
                }
            }
        }
    }

    fn decide_meanwhile(&self, draft: &mut Draft, meanwhile: &mut Meanwhile, come: impl Iterator<Item = Asked>) {
        let (known, before) = (Known::default(), Before::default());
        let bench = self.bench(&known);
        for one in come {
            // The state is with the next round, once that has begun.
            let state = meanwhile.round.as_ref().map_or(&draft.tail.state, |round| &round.draft.tail.state);
            match needs_the_store(state, &one) || !meanwhile.aside.is_empty() {
                true => meanwhile.aside.push(one),
                false => {
                    let round = meanwhile.round.get_or_insert_with(|| Round::after(self.end.handed_on(draft)));
                    round.join(&bench, &before, [one]);
                }
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
        let decided = meanwhile.round.map(|round| round.verdicts.asked);
        for asked in decided.into_iter().chain([meanwhile.aside]).filter(|asked| !asked.is_empty()) {
            self.settle(asked).await;
        }
    }
}

/// Whether something has to be read in the store before it is decided: the key with which its values are sealed, which
/// lies in the book already, or whether whom it bills has an address.
pub(super) fn needs_the_store(state: &Cooperative, one: &Asked) -> bool {
    !one.intake.shelf.changed.is_empty() || may_bill_a_person(state, &one.intake.act)
}

//! What was sent, what was answered, and what may never be answered.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use quitus_server::ledger::{Accepted, Failure, Receipt, Repeat};
use quitus_server::store::Store;
use quitus_tests::commands::id_of;
use serde_json::Value;
use uuid::Uuid;

use super::weather::Lag;
use super::world::World;

/// What may be answered to a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Everything that it builds on was acknowledged: it is never refused.
    Accepted,
    /// What it builds on is nowhere: it is never accepted.
    Refused,
    /// Another command takes the same place: of the two, one.
    OneOfTwo {
        /// The other one.
        rival: Uuid,
    },
    /// A command of that id was acknowledged, with another content.
    OtherBody,
}

/// A command, and what may be answered to it.
#[derive(Debug, Clone)]
pub struct Sent {
    pub command: Value,
    pub expected: Expected,
}

#[derive(Default)]
struct Inner {
    /// Each command once, in the order of their first sending.
    sent: Vec<Sent>,
    acked: BTreeMap<Uuid, Receipt>,
    /// Who was told that it was carried out now.
    first: BTreeMap<Uuid, u64>,
    refused: u64,
    unknown: u64,
}

/// Everything that callers were answered.
#[derive(Default)]
pub struct Answers(Mutex<Inner>);

/// What came of one sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// It is known what became of it.
    Known,
    /// It must be sent again.
    Unknown,
}

impl Answers {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A command is about to be sent.
    pub fn sends(&self, sent: &Sent) {
        let mut inner = self.inner();
        if sent.expected != Expected::OtherBody && !inner.sent.iter().any(|one| one.command == sent.command) {
            inner.sent.push(sent.clone());
        }
    }

    /// Every command that was sent.
    pub fn sent(&self) -> Vec<Sent> {
        self.inner().sent.clone()
    }

    /// Every receipt that somebody holds.
    pub fn acked(&self) -> Vec<Receipt> {
        self.inner().acked.values().cloned().collect()
    }

    /// The receipt that somebody holds of this command.
    pub fn acked_of(&self, id: Uuid) -> Option<Receipt> {
        self.inner().acked.get(&id).cloned()
    }

    /// Acknowledged, refused, and of unknown outcome at some time.
    pub fn counts(&self) -> (u64, u64, u64) {
        let inner = self.inner();
        (inner.acked.len() as u64, inner.refused, inner.unknown)
    }

    /// The receipt must be the one of before, and nobody else was told that it was carried out now.
    fn acknowledged(&self, accepted: &Accepted) -> Result<(), String> {
        let mut inner = self.inner();
        let Accepted { receipt, repeat, .. } = accepted;
        if *repeat == Repeat::First {
            let first = inner.first.entry(receipt.command_id).or_default();
            *first += 1;
            if *first > 1 {
                return Err(format!("carried out twice: {receipt:?}"));
            }
        }
        let kept = inner.acked.entry(receipt.command_id).or_insert_with(|| receipt.clone());
        if kept == receipt { Ok(()) } else { Err(format!("two receipts of one command: {kept:?} and {receipt:?}")) }
    }
}

impl World {
    /// Takes one answer, and holds it against what is in the data at this moment.
    pub async fn takes(&self, sent: &Sent, answer: Option<Result<Accepted, Failure>>) -> Told {
        let Some(answer) = answer else { return Told::Unknown };
        match self.judges(sent, answer).await {
            Ok(told) => told,
            Err(why) => {
                self.found(why);
                Told::Known
            }
        }
    }

    async fn judges(&self, sent: &Sent, answer: Result<Accepted, Failure>) -> Result<Told, String> {
        let id = id_of(&sent.command);
        match answer {
            Ok(accepted) => {
                if matches!(sent.expected, Expected::Refused | Expected::OtherBody) {
                    return Err(format!("accepted against all rules: {accepted:?}"));
                }
                let stored = self.memory.receipt(&self.book, id).await.ok().flatten();
                if stored.as_ref().map(Receipt::from).as_ref() != Some(&accepted.receipt) {
                    return Err(format!("acknowledged {:?}, in the data {stored:?}", accepted.receipt));
                }
                self.answers.acknowledged(&accepted)?;
                Ok(Told::Known)
            }
            Err(Failure::Refused(refusal)) => {
                self.answers.inner().refused += 1;
                // Who reads what was true before is refused on the ground of it.
                match self.weather.lag == Lag::Yes || self.may_be_refused(sent).await {
                    true => Ok(Told::Known),
                    false => Err(format!("{id} was refused wrongly: {refusal:?}")),
                }
            }
            Err(Failure::OtherBody(_)) if sent.expected == Expected::OtherBody => Ok(Told::Known),
            Err(failure) if is_temporary(&failure) => {
                self.answers.inner().unknown += 1;
                Ok(Told::Unknown)
            }
            // As above: the key of a person is there, and the receipt of the command that brought it is not yet read.
            Err(Failure::Malformed(_)) if self.weather.lag == Lag::Yes => Ok(Told::Known),
            Err(failure) => Err(format!("{id} was answered {failure:?}")),
        }
    }

    async fn may_be_refused(&self, sent: &Sent) -> bool {
        match sent.expected {
            Expected::Refused => true,
            Expected::Accepted | Expected::OtherBody => false,
            // Who is refused for the other one's sake: then the other one is in the book.
            Expected::OneOfTwo { rival } => matches!(self.memory.receipt(&self.book, rival).await, Ok(Some(_))),
        }
    }
}

/// Whether the caller has to ask again.
pub fn is_temporary(failure: &Failure) -> bool {
    match failure {
        Failure::Unknown(_) | Failure::Conflict | Failure::Stopped => true,
        Failure::Store(error) => error.is_temporary(),
        Failure::Refused(_)
        | Failure::Malformed(_)
        | Failure::OtherBody(_)
        | Failure::Moved { .. }
        | Failure::Keys(_)
        | Failure::Port(_)
        | Failure::OtherKey { .. }
        | Failure::OtherBookKey
        | Failure::Rewound { .. }
        | Failure::TailMissing { .. }
        | Failure::Unreadable { .. }
        | Failure::Damaged(_) => false,
    }
}

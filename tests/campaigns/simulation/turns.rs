//! Who goes next. Everybody who waits, waits here; the dice let one of them go at a time.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use quitus_tests::machine::Dice;
use tokio::sync::oneshot;

/// Who waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Somebody who sends commands.
    Caller(u64),
    /// A server, in one of its lives: a killed one never goes again.
    Server { number: usize, life: u64 },
    /// Whoever starts servers again.
    Operator(usize),
    /// The database itself, about what it was given before its caller went away.
    Database,
}

/// One step of a run.
pub type Step = (Who, &'static str);

struct Waiting {
    step: Step,
    go: oneshot::Sender<()>,
}

struct Inner {
    dice: Dice,
    waiting: Vec<Waiting>,
    dead: BTreeSet<Who>,
    trace: Vec<Step>,
    slow: Option<usize>,
}

/// The order of a run.
pub struct Turns(Mutex<Inner>);

impl Turns {
    /// The order that the dice make. The server `slow` is passed over seven times in eight.
    pub fn new(dice: Dice, slow: Option<usize>) -> Self {
        Turns(Mutex::new(Inner { dice, waiting: Vec::new(), dead: BTreeSet::new(), trace: Vec::new(), slow }))
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A number below `bound`, which is not 0.
    pub fn below(&self, bound: u64) -> u64 {
        self.inner().dice.below(bound)
    }

    /// Waits for a turn. The dead wait for ever.
    pub async fn pass(&self, who: Who, what: &'static str) {
        let (go, turn) = oneshot::channel();
        {
            let mut inner = self.inner();
            if !inner.dead.contains(&who) {
                inner.waiting.push(Waiting { step: (who, what), go });
            }
        }
        if turn.await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Nothing that this one began is ever finished.
    pub fn die(&self, who: Who) {
        let mut inner = self.inner();
        inner.trace.push((who, "dies"));
        inner.dead.insert(who);
        inner.waiting.retain(|one| one.step.0 != who);
    }

    /// Lets one go. False when nobody waits.
    pub fn next(&self) -> bool {
        let mut inner = self.inner();
        // Who waited for one of two things waits no more for the other.
        inner.waiting.retain(|one| !one.go.is_closed());
        let Some(index) = inner.chosen() else { return false };
        let one = inner.waiting.swap_remove(index);
        inner.trace.push(one.step);
        // Whoever went away in between does not need the turn.
        let _ = one.go.send(());
        true
    }

    /// Every step so far.
    pub fn trace(&self) -> Vec<Step> {
        self.inner().trace.clone()
    }
}

impl Inner {
    fn chosen(&mut self) -> Option<usize> {
        let count = self.waiting.len() as u64;
        if count == 0 {
            return None;
        }
        let index = usize::try_from(self.dice.below(count)).ok()?;
        let slow = match self.waiting[index].step.0 {
            Who::Server { number, .. } => Some(number) == self.slow,
            Who::Caller(_) | Who::Operator(_) | Who::Database => false,
        };
        if slow && self.dice.below(8) > 0 {
            return usize::try_from(self.dice.below(count)).ok();
        }
        Some(index)
    }
}

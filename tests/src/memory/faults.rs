//! What goes wrong: by order, for tests that tell a story, or by seed, for those that try many.

use std::collections::VecDeque;
use std::time::Duration;

use crate::machine::Dice;

/// What becomes of one append.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing wrong.
    None,
    /// The key is said to be taken; nothing is written.
    Conflict,
    /// The connection goes away before anything is written.
    UnavailableBefore,
    /// It is written, and the answer is lost.
    UnavailableAfter,
    /// The connection goes away, and what it was about to write is written later, before the next append.
    Late,
    /// It takes its time.
    Slow(Duration),
    /// Nothing is written, and that is told only after a while.
    SlowlyGone(Duration),
    /// It says that it wrote, and did not: what no database may do. For showing that it would be noticed.
    Lie,
}

/// Faults to come.
#[derive(Debug, Default)]
pub struct Faults {
    ordered: VecDeque<Fault>,
    seeded: Option<(Dice, u64)>,
    no_checkpoints: bool,
}

impl Faults {
    /// Each append and each read goes wrong `in_hundred` times in a hundred, in a way that the seed decides.
    #[must_use]
    pub fn seeded(seed: u64, in_hundred: u64) -> Self {
        Faults { seeded: Some((Dice::new(seed), in_hundred)), ..Faults::default() }
    }

    /// Entries are written, and no checkpoint is.
    #[must_use]
    pub fn without_checkpoints() -> Self {
        Faults { no_checkpoints: true, ..Faults::default() }
    }

    pub(super) fn checkpoint_fails(&self) -> bool {
        self.no_checkpoints
    }

    pub(super) fn order(&mut self, fault: Fault) {
        self.ordered.push_back(fault);
    }

    pub(super) fn next(&mut self) -> Fault {
        if let Some(fault) = self.ordered.pop_front() {
            return fault;
        }
        let Some((dice, in_hundred)) = &mut self.seeded else { return Fault::None };
        if dice.below(100) >= *in_hundred {
            return Fault::None;
        }
        let slow = Fault::Slow(Duration::from_millis(dice.below(3)));
        let all = [Fault::Conflict, Fault::UnavailableBefore, Fault::UnavailableAfter, Fault::Late, slow];
        *dice.pick(&all)
    }

    /// Reads fail a quarter as often as appends.
    pub(super) fn read_fails(&mut self) -> bool {
        self.seeded.as_mut().is_some_and(|(dice, in_hundred)| dice.below(400) < *in_hundred)
    }
}

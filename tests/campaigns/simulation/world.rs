//! What everybody in a run shares: the data, the time, the order, and what was found.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use quitus_server::store::{BookId, Store};
use quitus_tests::machine::Dice;
use quitus_tests::memory::Memory;

use super::answers::Answers;
use super::ground::Ground;
use super::turns::Turns;
use super::weather::{Lag, Weather, Wrong};

/// Everything outside the servers.
pub struct World {
    pub turns: Turns,
    /// The data itself, without faults.
    pub memory: Memory,
    pub book: BookId,
    pub weather: Weather,
    pub wrong: Wrong,
    /// The time, in milliseconds; it passes when somebody looks at it.
    pub time: AtomicI64,
    /// Who was answered what.
    pub answers: Answers,
    calm: AtomicBool,
    size: AtomicU64,
    found: Mutex<Option<String>>,
}

impl World {
    /// A world at the founding of its book.
    pub fn new(seed: u64, wrong: Wrong, ground: &Ground) -> Self {
        let mut dice = Dice::new(seed);
        let weather = Weather::drawn(&mut dice);
        World {
            turns: Turns::new(dice, weather.slow),
            memory: ground.memory.copy(),
            book: ground.book.clone(),
            weather,
            wrong,
            // 2026-01-03, a day after the founding.
            time: AtomicI64::new(1_767_398_400_000),
            answers: Answers::default(),
            calm: AtomicBool::new(false),
            size: AtomicU64::new(ground.size),
            found: Mutex::default(),
        }
    }

    /// From now on nothing goes wrong.
    pub fn calm_down(&self) {
        self.calm.store(true, Ordering::Relaxed);
    }

    /// Whether the storm is over.
    pub fn is_calm(&self) -> bool {
        self.calm.load(Ordering::Relaxed)
    }

    /// Whether this call goes wrong.
    pub fn goes_wrong(&self) -> bool {
        !self.is_calm() && self.turns.below(100) < self.weather.faults
    }

    /// The book may be longer now.
    pub async fn grew(&self) {
        if let Ok(head) = self.memory.head(&self.book).await {
            self.size.store(head.size, Ordering::Relaxed);
        }
    }

    /// How many entries a read sees: all, or fewer when reads may be old.
    pub fn seen_size(&self) -> u64 {
        let size = self.size.load(Ordering::Relaxed);
        let old = self.weather.lag == Lag::Yes || self.wrong == Wrong::ReadsOldCopies;
        match old && !self.is_calm() && self.turns.below(4) == 0 {
            true => size.saturating_sub(self.turns.below(4)),
            false => size,
        }
    }

    /// Something that must never happen. The first one counts.
    pub fn found(&self, what: String) {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.get_or_insert(what);
    }

    /// What was found, if anything.
    pub fn finding(&self) -> Option<String> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

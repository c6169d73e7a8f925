//! A machine under the test's thumb: its clock, its randomness and the place where it keeps keys can all be made to
//! misbehave. Nothing here asks the real machine, so that a seed tells a whole run.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use quitus_server::ledger::ports::{Clock, Entropy, Keeper, PortFailure};
use sha2::{Digest, Sha256};

/// A small generator of numbers (SplitMix64): the same seed, the same numbers, for ever.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice with a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Dice(seed)
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `bound`, which is not 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.roll() % bound
    }

    /// One of the items, which are not none.
    pub fn pick<'i, T>(&mut self, items: &'i [T]) -> &'i T {
        let index = usize::try_from(self.below(items.len() as u64)).unwrap_or(0);
        &items[index]
    }
}

/// A clock that goes a second at each look, and wherever it is put.
#[derive(Debug)]
pub struct HandClock(Mutex<DateTime<Utc>>);

impl HandClock {
    /// A clock that stands at this instant, RFC 3339.
    #[must_use]
    pub fn at(instant: &str) -> Self {
        HandClock(Mutex::new(read(instant)))
    }

    /// Puts the hands there, and says what they show.
    pub fn put_to(&self, instant: DateTime<Utc>) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = instant;
        instant
    }

    /// What the hands show; looking like this takes no time.
    #[must_use]
    pub fn shows(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Puts the hands elsewhere, backwards too.
    pub fn put(&self, instant: &str) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = read(instant);
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        let mut hands = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *hands += TimeDelta::seconds(1);
        *hands
    }
}

fn read(instant: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(instant).map(|at| at.with_timezone(&Utc)).unwrap_or_default()
}

/// Randomness from a seed: good enough for salts of books that nobody keeps.
#[derive(Debug)]
pub struct SeededEntropy {
    seed: u64,
    drawn: AtomicU64,
}

impl SeededEntropy {
    /// The same seed, the same bytes.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        SeededEntropy { seed, drawn: AtomicU64::new(0) }
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PortFailure> {
        let drawn = self.drawn.fetch_add(1, Ordering::Relaxed);
        for (index, chunk) in (0_u64..).zip(buffer.chunks_mut(32)) {
            let block = Sha256::digest(format!("{} {drawn} {index}", self.seed));
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
        Ok(())
    }
}

/// A keeper in memory that fails as often as it is told.
#[derive(Debug, Default)]
pub struct FrailKeeper {
    checkpoint: Mutex<Option<String>>,
    seeds: Mutex<Vec<[u8; 32]>>,
    failures: AtomicUsize,
}

impl FrailKeeper {
    /// The next `count` checkpoints cannot be kept.
    pub fn fail(&self, count: usize) {
        self.failures.store(count, Ordering::SeqCst);
    }

    /// How many failures are still to come.
    pub fn failures_left(&self) -> usize {
        self.failures.load(Ordering::SeqCst)
    }

    /// Puts a checkpoint there by hand.
    pub fn plant(&self, note: &str) {
        *self.checkpoint.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(note.to_owned());
    }

    /// The signing seeds kept so far.
    pub fn seeds(&self) -> Vec<[u8; 32]> {
        self.seeds.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

impl Keeper for FrailKeeper {
    fn last_checkpoint(&self) -> Result<Option<String>, PortFailure> {
        Ok(self.checkpoint.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone())
    }

    fn keep_checkpoint(&self, note: &str) -> Result<(), PortFailure> {
        let spent = self.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
        if spent.is_ok() {
            return Err(PortFailure("the folder of the keys is on strike".to_owned()));
        }
        self.plant(note);
        Ok(())
    }

    fn keep_signing_seed(&self, seed: &[u8; 32]) -> Result<(), PortFailure> {
        self.seeds.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(*seed);
        Ok(())
    }
}

//! The ports of one server beside its store: a clock that is put elsewhere, and a folder of keys that fails now and then.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use quitus_projections::log::checkpoint;
use quitus_server::ledger::ports::{Clock, Keeper, Pause, PortFailure};

use super::turns::Who;
use super::world::World;

const DAY: i64 = 86_400_000;

/// The clock of one server; the time itself is everybody's.
pub struct SimClock {
    world: Arc<World>,
    /// How far it is put from the time, in milliseconds.
    off: AtomicI64,
    /// Who waits by it.
    who: Mutex<Who>,
}

impl SimClock {
    pub fn new(world: Arc<World>, who: Who) -> Self {
        SimClock { world, off: AtomicI64::new(0), who: Mutex::new(who) }
    }

    /// The next life of its server.
    pub fn serve(&self, who: Who) {
        *self.who.lock().unwrap_or_else(PoisonError::into_inner) = who;
    }

    /// Somebody puts it: by a second, a day or ten years, forwards or back, or right again.
    pub fn put(&self) {
        let far = [1_000, DAY, 3_653 * DAY, 0];
        let by = far[usize::try_from(self.world.turns.below(4)).unwrap_or(0)];
        let sign = if self.world.turns.below(2) == 0 { 1 } else { -1 };
        self.off.store(sign * by, Ordering::Relaxed);
    }
}

impl Clock for SimClock {
    fn now(&self) -> DateTime<Utc> {
        let passed = i64::try_from(self.world.turns.below(2_000)).unwrap_or(0);
        let time = self.world.time.fetch_add(passed, Ordering::Relaxed);
        let at = DateTime::from_timestamp_millis(time + self.off.load(Ordering::Relaxed));
        at.unwrap_or(DateTime::UNIX_EPOCH) + TimeDelta::microseconds(1)
    }

    /// A pause ends when its turn comes, however long it was to be: no order of events may depend on a timer.
    fn pause(&self, _during: Duration) -> Pause {
        let world = Arc::clone(&self.world);
        let who = *self.who.lock().unwrap_or_else(PoisonError::into_inner);
        Box::pin(async move { world.turns.pass(who, "waits by the clock").await })
    }
}

/// What one server keeps outside the database. It outlives the server.
pub struct SimKeeper {
    world: Arc<World>,
    who: Mutex<Who>,
    kept: Mutex<Option<String>>,
}

impl SimKeeper {
    pub fn new(world: Arc<World>, who: Who, kept: Option<String>) -> Self {
        SimKeeper { world, who: Mutex::new(who), kept: Mutex::new(kept) }
    }

    /// The next life of its server.
    pub fn serve(&self, who: Who) {
        *self.who.lock().unwrap_or_else(PoisonError::into_inner) = who;
    }
}

#[async_trait]
impl Keeper for SimKeeper {
    fn last_checkpoint(&self) -> Result<Option<String>, PortFailure> {
        Ok(self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    fn keep_checkpoint(&self, note: &str) -> Result<(), PortFailure> {
        let size = |note: &str| checkpoint::read(note).map_or(0, |read| read.size);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.as_deref().map_or(0, size) > size(note) {
            self.world.found("a server signed less than it had signed before".to_owned());
        }
        *kept = Some(note.to_owned());
        Ok(())
    }

    fn keep_signing_seed(&self, _seed: &[u8; 32]) -> Result<(), PortFailure> {
        Err(PortFailure("no key is replaced in a simulation".to_owned()))
    }

    async fn keep_beside(self: Arc<Self>, note: String) -> Result<(), PortFailure> {
        let who = *self.who.lock().unwrap_or_else(PoisonError::into_inner);
        self.world.turns.pass(who, "keeps a checkpoint").await;
        if self.world.goes_wrong() {
            return Err(PortFailure("the folder of the keys is on strike".to_owned()));
        }
        self.keep_checkpoint(&note)
    }
}

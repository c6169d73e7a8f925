//! The servers: opened, killed at any moment, and opened again.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use quitus_server::ledger::{Failure, Ledger, Parts};
use quitus_tests::machine::SeededEntropy;
use tokio::sync::oneshot;

use super::answers::is_temporary;
use super::ground::{Ground, ring};
use super::machine::{SimClock, SimKeeper};
use super::store::SimStore;
use super::turns::Who;
use super::weather::Lag;
use super::world::World;

/// Servers on the one book.
pub const SERVERS: usize = 2;

/// A server that is up.
#[derive(Clone)]
pub struct Up {
    pub life: u64,
    pub ledger: Ledger,
}

/// One server.
pub struct Server {
    world: Arc<World>,
    number: usize,
    seed: u64,
    pub clock: Arc<SimClock>,
    keeper: Arc<SimKeeper>,
    state: Mutex<State>,
    kills: AtomicU64,
}

#[derive(Default)]
struct State {
    life: u64,
    up: Option<Up>,
    /// Whom the end of this life concerns, told in this order: tokio's own `watch` would tell them in any.
    told: Vec<oneshot::Sender<()>>,
}

impl Server {
    pub fn new(world: &Arc<World>, number: usize, seed: u64, ground: &Ground) -> Self {
        let who = Who::Server { number, life: 0 };
        Server {
            number,
            seed,
            clock: Arc::new(SimClock::new(Arc::clone(world), who)),
            keeper: Arc::new(SimKeeper::new(Arc::clone(world), who, Some(ground.checkpoint.clone()))),
            state: Mutex::default(),
            kills: AtomicU64::new(0),
            world: Arc::clone(world),
        }
    }

    /// The door, when it is open.
    pub fn door(&self) -> Option<Up> {
        self.state().up.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends when the server's life `life` does.
    pub async fn killed(&self, life: u64) {
        let (told, ended) = oneshot::channel::<()>();
        if self.tells(life, told) {
            // The end of a life is told by letting go of the other half.
            let _ = ended.await;
        }
    }

    fn tells(&self, life: u64, told: oneshot::Sender<()>) -> bool {
        let mut state = self.state();
        if state.life == life {
            state.told.push(told);
        }
        state.life == life
    }

    /// How often it was killed.
    pub fn kills(&self) -> u64 {
        self.kills.load(Ordering::Relaxed)
    }

    /// Kill -9: nothing that it began is finished, nobody hears from it.
    pub fn kill(&self) {
        self.kills.fetch_add(1, Ordering::Relaxed);
        let mut state = self.state();
        self.world.turns.die(Who::Server { number: self.number, life: state.life });
        let ended = std::mem::take(&mut *state);
        state.life = ended.life + 1;
    }

    /// Opens the book, and again after each kill, for ever.
    pub async fn live(self: Arc<Self>) {
        loop {
            self.world.turns.pass(Who::Operator(self.number), "starts a server").await;
            let life = self.state().life;
            tokio::select! {
                biased;
                () = self.killed(life) => continue,
                ledger = self.open(life) => self.state().up = Some(Up { life, ledger }),
            }
            self.killed(life).await;
        }
    }

    async fn open(&self, life: u64) -> Ledger {
        let who = Who::Server { number: self.number, life };
        self.clock.serve(who);
        self.keeper.serve(who);
        for attempt in 0_u64.. {
            // No two openings draw the same randomness.
            let drawn = (self.seed << 24) + (life << 12) + (attempt << 1) + self.number as u64;
            let parts = Parts {
                store: Arc::new(SimStore { world: Arc::clone(&self.world), who }),
                ring: ring(&self.world.book),
                keeper: self.keeper.clone(),
                clock: self.clock.clone(),
                entropy: Arc::new(SeededEntropy::new(drawn)),
            };
            match Ledger::open(self.world.book.clone(), parts).await {
                Ok(ledger) => return ledger,
                Err(failure) if self.may_fail(&failure) => {}
                Err(failure) => self.world.found(format!("the book does not open: {failure:?}")),
            }
            self.world.turns.pass(who, "opens again").await;
        }
        std::future::pending().await
    }

    /// Whoever reads old copies misses what was signed, and does well not to open.
    fn may_fail(&self, failure: &Failure) -> bool {
        let lags = self.world.weather.lag == Lag::Yes && !self.world.is_calm();
        let old = matches!(failure, Failure::TailMissing { .. } | Failure::Rewound { .. });
        is_temporary(failure) || matches!(failure, Failure::Store(error) if fault(error)) || (lags && old)
    }
}

fn fault(error: &quitus_server::store::StoreError) -> bool {
    matches!(error, quitus_server::store::StoreError::Fault(_))
}

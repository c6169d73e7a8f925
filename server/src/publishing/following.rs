//! Following beside a server, until it stops: it goes by what its own door commits, and looks now and then for what others
//! wrote. It rests between two batches, so that whoever records acts is not kept waiting, and leaves the tables to another
//! follower that is at work. Of all followers of a server one takes a step at a time: on PostgreSQL they share the few
//! appending connections with every act and every login, on SQLite the only one.

use super::follower::{BATCH, Follower, Step};
use crate::ledger::{Failure, Ledger};
use crate::store::{BookId, Store};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// Between two batches of a book in which acts are recorded.
const PACE: Duration = Duration::from_millis(250);
/// Between two batches of a book that is caught up with.
const BREATH: Duration = Duration::from_millis(20);
/// Between two looks for what came through other doors.
const LOOK: Duration = Duration::from_secs(2);
/// How long another follower may rest before one takes its place, and between two tries after a failure.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whose step it is: one at a time, in the order in which they came.
#[derive(Clone)]
pub struct Steps(Arc<Semaphore>);

/// A step that may be taken; over when it is dropped.
pub struct Turn {
    _permit: Option<OwnedSemaphorePermit>,
}

impl Default for Steps {
    fn default() -> Self {
        Steps(Arc::new(Semaphore::new(1)))
    }
}

impl Steps {
    /// The next turn, once all who came before had theirs.
    pub async fn turn(&self) -> Turn {
        // Nobody closes it; and if somebody did, following would go on.
        Turn { _permit: Arc::clone(&self.0).acquire_owned().await.ok() }
    }
}

/// Why the tables are not kept up to date.
#[derive(Debug, Clone, PartialEq)]
pub enum Setback {
    /// A step failed; it is tried again.
    Failed(Failure),
    /// Following broke off by a mistake of the program; nothing is tried again.
    BrokeOff,
}

/// A follower at work.
pub struct Following {
    stop: watch::Sender<()>,
    task: JoinHandle<()>,
}

impl Following {
    /// Starts to follow, a step whenever it has a turn. What goes wrong is told, once for each kind, and tried again; that
    /// following breaks off is told as well.
    #[must_use]
    pub fn start(
        store: Arc<dyn Store>,
        book: BookId,
        door: Option<Ledger>,
        steps: Steps,
        tell: impl Fn(&Setback) + Send + Sync + 'static,
    ) -> Self {
        let (stop, stopped) = watch::channel(());
        let tell = Arc::new(tell);
        let work = Work { follower: Follower::new(store, book), door, steps, tell: Arc::clone(&tell), told: None };
        Following { stop, task: tokio::spawn(watched(work.run(stopped), tell)) }
    }

    /// Stops behind the batch that is being written.
    pub async fn end(self) {
        drop(self.stop);
        // Whatever it was at, the tables say how far they are.
        let _ = self.task.await;
    }
}

/// Works in a task of its own, so that it is told at once if that breaks off, and not when serving ends.
async fn watched(work: impl Future<Output = ()> + Send + 'static, tell: Arc<impl Fn(&Setback)>) {
    if tokio::spawn(work).await.is_err_and(|why| why.is_panic()) {
        tell(&Setback::BrokeOff);
    }
}

struct Work<T> {
    follower: Follower,
    door: Option<Ledger>,
    steps: Steps,
    tell: Arc<T>,
    told: Option<Setback>,
}

impl<T: Fn(&Setback) + Send + Sync> Work<T> {
    async fn run(mut self, mut stopped: watch::Receiver<()>) {
        // Nothing is ever sent: it changes when the other side is dropped.
        while stopped.has_changed().is_ok() {
            let turn = tokio::select! {
                biased;
                _ = stopped.changed() => return,
                turn = self.steps.turn() => turn,
            };
            let rest = self.step().await;
            drop(turn);
            tokio::select! {
                biased;
                _ = stopped.changed() => return,
                () = sleep(rest.at_least) => {}
            }
            tokio::select! {
                biased;
                _ = stopped.changed() => return,
                () = grown(self.door.as_ref(), rest.beyond) => {}
                () = sleep(rest.at_most) => {}
            }
        }
    }

    async fn step(&mut self) -> Rest {
        match self.follower.step().await {
            Ok(step) => {
                self.told = None;
                self.rest(step)
            }
            Err(failure) => {
                let setback = Setback::Failed(failure);
                if self.told.as_ref() != Some(&setback) {
                    (self.tell)(&setback);
                    self.told = Some(setback);
                }
                Rest::of(PATIENCE)
            }
        }
    }

    fn rest(&self, step: Step) -> Rest {
        match step {
            // More is there: it catches up.
            Step::Read => Rest::of(Duration::ZERO),
            Step::Wrote(read) if read == 0 || read == u64::from(BATCH) => Rest::of(BREATH),
            Step::Wrote(_) | Step::Idle => {
                Rest { at_least: PACE, at_most: LOOK, beyond: Some(self.follower.reached()) }
            }
            Step::Elsewhere | Step::Newer => Rest::of(PATIENCE),
        }
    }
}

/// How long to rest: at least so long, then until the book grows, or so long.
struct Rest {
    at_least: Duration,
    at_most: Duration,
    beyond: Option<u64>,
}

impl Rest {
    fn of(at_least: Duration) -> Self {
        Rest { at_least, at_most: Duration::ZERO, beyond: None }
    }
}

/// Waits until the book is longer, by an entry of this door.
async fn grown(door: Option<&Ledger>, beyond: Option<u64>) {
    match (door, beyond) {
        (Some(door), Some(size)) => door.grown_beyond(size).await,
        (_, None) | (None, _) => std::future::pending().await,
    }
}

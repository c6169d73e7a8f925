//! Following one book, a batch at a time.
//!
//! What is followed lies in memory without the entries: folds, and of the accounts no more than sums. So a follower that
//! starts reads the book once from its first entry, but only when there is something new to write. Several followers may
//! follow one book: of two that write the same step one finds the tables moved, and follows on from there.

use super::{page, reached};
use crate::ledger::Failure;
use crate::store::{BookId, Published, Publishing, Store};
use quitus_projections::publication::{Changes, Publication, VERSION};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::sleep;

/// Entries written in one transaction: short, since on SQLite whoever records an act waits for its end.
pub(super) const BATCH: u32 = 500;

/// Times that a step is tried while others write, and how long between two of them.
const TRIES: u32 = 20;
const REST: Duration = Duration::from_millis(50);

/// What became of one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The tables were moved on by so many entries.
    Wrote(u64),
    /// Entries were read that the tables hold already.
    Read,
    /// They are at the end of the book.
    Idle,
    /// Another follower moved them, or is about to.
    Elsewhere,
    /// A newer program writes them.
    Newer,
}

/// A follower of one book.
pub struct Follower {
    store: Arc<dyn Store>,
    book: BookId,
    fold: Publication,
    pending: Option<Pending>,
    standing: Standing,
    reached: u64,
}

/// How what was read stands to what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// It was not as far yet.
    Starting,
    /// It was as far.
    Level,
    /// It was, and another follower moved the tables on.
    Overtaken,
}

/// A step that is read and not written yet.
struct Pending {
    from: Published,
    changes: Changes,
}

impl Follower {
    /// A follower that has read nothing yet.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, book: BookId) -> Self {
        Follower { store, book, fold: Publication::default(), pending: None, standing: Standing::Starting, reached: 0 }
    }

    /// How far the tables were when they were last looked at.
    #[must_use]
    pub fn reached(&self) -> u64 {
        self.reached
    }

    /// Brings the tables one batch nearer to the end of the book.
    ///
    /// # Errors
    /// The store's, and [`Failure::Unreadable`] before an entry that this program cannot read. Nothing was written then,
    /// or it is found written at the next step.
    pub async fn step(&mut self) -> Result<Step, Failure> {
        let Some(there) = self.store.published(&self.book).await? else { return self.clear(None).await };
        self.reached = there.entries;
        if there.version > VERSION {
            return Ok(Step::Newer);
        }
        if there.version < VERSION {
            return self.clear(Some(&there)).await;
        }
        if self.fold.size() == 0 && self.is_at_the_end(&there).await? {
            return Ok(Step::Idle);
        }
        if let Some(pending) = self.pending.take().filter(|pending| pending.from == there) {
            return self.write(pending).await;
        }
        if self.fold.size() != there.entries {
            return self.come_to(&there).await;
        }
        if self.fold.recorded_at() != there.recorded_at.as_deref() {
            return self.clear(Some(&there)).await;
        }
        if std::mem::replace(&mut self.standing, Standing::Level) == Standing::Overtaken {
            return Ok(Step::Elsewhere);
        }
        let batch = page(self.store.as_ref(), &self.book, there.entries, BATCH).await?;
        if batch.is_empty() {
            return Ok(Step::Idle);
        }
        let changes = self.fold.record(&batch);
        self.write(Pending { from: there, changes }).await
    }

    /// Steps until the tables are at the end of the book, and says where that is. `progress` is told how far it is.
    ///
    /// # Errors
    /// As [`Follower::step`], and [`Failure::Conflict`] while others keep moving the tables.
    pub async fn catch_up(&mut self, mut progress: impl FnMut(u64) + Send) -> Result<u64, Failure> {
        let mut met = 0;
        loop {
            match self.step().await? {
                Step::Wrote(_) | Step::Read => met = 0,
                Step::Elsewhere if met < TRIES => {
                    met += 1;
                    sleep(REST).await;
                }
                Step::Elsewhere => return Err(Failure::Conflict),
                Step::Idle | Step::Newer => return Ok(self.reached),
            }
            progress(self.fold.size());
        }
    }

    /// Empties the tables and says so, whatever stands in them and whoever follows.
    ///
    /// # Errors
    /// The store's, and [`Failure::Conflict`] while others keep moving them.
    pub async fn empty(&mut self) -> Result<(), Failure> {
        for _ in 0..TRIES {
            let there = self.store.published(&self.book).await?;
            if self.clear(there.as_ref()).await? != Step::Elsewhere {
                return Ok(());
            }
            sleep(REST).await;
        }
        Err(Failure::Conflict)
    }

    async fn is_at_the_end(&self, there: &Published) -> Result<bool, Failure> {
        let head = self.store.head(&self.book).await?;
        Ok(head.size == there.entries && head.last_recorded_at == there.recorded_at)
    }

    async fn clear(&mut self, there: Option<&Published>) -> Result<Step, Failure> {
        (self.fold, self.pending) = (Publication::default(), None);
        let nothing = reached(&self.fold);
        let written = self.store.publish(&self.book, there, &nothing, Publishing::Anew).await?;
        Ok(if written { Step::Wrote(0) } else { Step::Elsewhere })
    }

    /// What was read and not written stays, for the next step: the fold cannot go back.
    async fn write(&mut self, pending: Pending) -> Result<Step, Failure> {
        let (to, what) = (reached(&self.fold), Publishing::Changes(&pending.changes));
        let written = self.store.publish(&self.book, Some(&pending.from), &to, what).await;
        let read = to.entries.saturating_sub(pending.from.entries);
        self.reached = to.entries;
        if !matches!(written, Ok(true)) {
            self.pending = Some(pending);
        }
        Ok(if written? { Step::Wrote(read) } else { Step::Elsewhere })
    }

    /// Reads a batch of what the tables hold already. A book that ends before is not what they were made of.
    async fn come_to(&mut self, there: &Published) -> Result<Step, Failure> {
        if self.fold.size() > there.entries {
            (self.fold, self.standing) = (Publication::default(), Standing::Starting);
        }
        if self.standing == Standing::Level {
            self.standing = Standing::Overtaken;
        }
        let left = u32::try_from(there.entries - self.fold.size()).unwrap_or(BATCH).min(BATCH);
        let batch = match left {
            0 => return Ok(Step::Read),
            left => page(self.store.as_ref(), &self.book, self.fold.size(), left).await?,
        };
        if batch.is_empty() {
            return self.clear(Some(there)).await;
        }
        self.fold.record(&batch);
        Ok(Step::Read)
    }
}

//! Signing what is committed.
//!
//! After each commit, never before, and never for a size below the last one signed; commits close together share one
//! checkpoint, since each costs as many writes to the disk as a command: a busy book is signed once every [`PACE`], an
//! idle one at once, and whoever asks for the seal does not wait for the pace. The checkpoint goes into the database,
//! where servers meet, and is kept outside it, where a restored old copy cannot reach.

use super::Failure;
use super::keys::KeyRing;
use super::ports::{Clock, Keeper};
use crate::store::{CheckpointRow, Store, StoreError};
use quitus_domain::values::BookId;
use quitus_projections::log::Hash;
use quitus_projections::log::checkpoint::{Checkpoint, SigningKey, sign};
use std::sync::{Arc, RwLock};
use std::time::Duration;
use tokio::sync::{Notify, watch};

/// How long the signer waits before it tries again.
const RETRY: Duration = Duration::from_secs(1);

/// How long a busy book goes without a new checkpoint.
const PACE: Duration = Duration::from_millis(100);

/// How far the book is committed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Committed {
    pub size: u64,
    pub root: Hash,
    /// The verification key that the book names at that size.
    pub key: Option<String>,
}

/// How far it is signed, or why it cannot be.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Signed {
    pub size: u64,
    pub failure: Option<Failure>,
}

/// The signer's own parts.
pub(super) struct Signer {
    pub book: BookId,
    pub store: Arc<dyn Store>,
    pub ring: Arc<RwLock<Arc<KeyRing>>>,
    pub keeper: Arc<dyn Keeper>,
    pub clock: Arc<dyn Clock>,
    /// The key that signed the last checkpoint.
    pub last_key: Option<String>,
    /// Somebody waits for the seal.
    pub hurry: Arc<Notify>,
}

impl Signer {
    /// Signs each newest state, until the writer is gone.
    pub async fn run(mut self, mut committed: watch::Receiver<Committed>, signed: watch::Sender<Signed>) {
        loop {
            let newest = committed.borrow_and_update().clone();
            let mut rest = Duration::ZERO;
            if newest.size > signed.borrow().size {
                let outcome = self.sign(&newest).await;
                signed.send_modify(|state| match outcome {
                    Ok(()) => *state = Signed { size: newest.size, failure: None },
                    Err(failure) => state.failure = Some(failure),
                });
                rest = PACE;
            }
            let mut pause = self.clock.pause(rest);
            let failed = signed.borrow().failure.is_some();
            let retry = self.clock.pause(RETRY);
            // In this order and not by lot: a simulation that is run again must go the same way.
            let more = tokio::select! {
                biased;
                changed = committed.changed() => changed.is_ok(),
                () = retry, if failed => true,
            };
            if !more {
                return;
            }
            tokio::select! {
                biased;
                () = &mut pause => {}
                () = self.hurry.notified() => {}
            }
        }
    }

    /// Another server signed this size before: then with the same root, or the book is forked.
    async fn same_root(&self, row: &CheckpointRow) -> Result<(), Failure> {
        let there = self.store.checkpoints(&self.book, row.size, 1).await?;
        match there.first() {
            Some(other) if other.size == row.size && other.root != row.root => {
                Err(Failure::Damaged(format!("two roots are signed for {} entries", row.size)))
            }
            Some(_) | None => Ok(()),
        }
    }

    async fn sign(&mut self, newest: &Committed) -> Result<(), Failure> {
        let ring = self.ring.read().map_err(|_| Failure::Stopped)?.clone();
        let Some(name) = newest.key.clone() else { return Ok(()) };
        let keys = due(&ring, self.last_key.as_deref(), &name)?;
        let checkpoint = Checkpoint { origin: self.book.origin(), size: newest.size, root: newest.root };
        let note = sign(&checkpoint, &keys).map_err(|error| Failure::Damaged(error.to_string()))?;
        let row = CheckpointRow { size: newest.size, root: newest.root, note: note.clone() };
        match self.store.put_checkpoint(&self.book, &row).await {
            Ok(()) => {}
            Err(StoreError::Conflict { .. }) => self.same_root(&row).await?,
            Err(error) => return Err(error.into()),
        }
        Arc::clone(&self.keeper).keep_beside(note).await?;
        self.last_key = Some(name);
        Ok(())
    }
}

/// The keys that must sign: the one in force and, while no checkpoint covers their end, those that it replaced. Without a
/// checkpoint yet, every older key may be one of them; a signature too many proves nothing and harms nothing.
fn due<'r>(ring: &'r KeyRing, last: Option<&str>, current: &str) -> Result<Vec<&'r SigningKey>, Failure> {
    let place = |name: &str| ring.signing.iter().position(|key| key.verification_key().as_str() == name);
    let missing = |name: &str| Failure::OtherKey { expected: name.to_owned() };
    let to = place(current).ok_or_else(|| missing(current))?;
    let from = last.map_or(Ok(0), |last| place(last).ok_or_else(|| missing(last)))?;
    Ok(ring.signing.iter().take(from.max(to) + 1).skip(from.min(to)).collect())
}

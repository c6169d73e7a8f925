//! What the door asks of the machine: the time, randomness, and a place for keys outside the database.
//!
//! Whoever waits, waits at one of these ports, at the store or for another task of the door. So a simulation that hands
//! over all of them decides alone in which order everything happens (`tests/campaigns/simulation`).

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// A span of time that runs from the moment it was asked for.
pub type Pause = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The time.
pub trait Clock: Send + Sync {
    /// Now, by this clock.
    fn now(&self) -> DateTime<Utc>;

    /// So long from now on, by the machine's own measure: whatever the clock is put to meanwhile.
    fn pause(&self, during: Duration) -> Pause {
        Box::pin(tokio::time::sleep(during))
    }
}

/// Randomness fit for salts and keys.
pub trait Entropy: Send + Sync {
    /// Fills the buffer.
    ///
    /// # Errors
    /// [`PortFailure`] when the machine has none to give.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PortFailure>;
}

/// Where the last signed checkpoint and the signing keys of one book are kept, outside the database.
#[async_trait]
pub trait Keeper: Send + Sync + 'static {
    /// The last checkpoint signed here, if any.
    ///
    /// # Errors
    /// [`PortFailure`] when it cannot be read.
    fn last_checkpoint(&self) -> Result<Option<String>, PortFailure>;

    /// Keeps a checkpoint, durably.
    ///
    /// # Errors
    /// [`PortFailure`] when it cannot be written.
    fn keep_checkpoint(&self, note: &str) -> Result<(), PortFailure>;

    /// As [`Keeper::keep_checkpoint`], on a thread that may wait for the disk.
    ///
    /// # Errors
    /// [`PortFailure`] when it cannot be written.
    async fn keep_beside(self: Arc<Self>, note: String) -> Result<(), PortFailure> {
        let kept = tokio::task::spawn_blocking(move || self.keep_checkpoint(&note)).await;
        kept.map_err(|_| PortFailure("keeping the checkpoint was cut short".to_owned()))?
    }

    /// Keeps a new signing seed, durably, before any entry names its key.
    ///
    /// # Errors
    /// [`PortFailure`] when it cannot be written.
    fn keep_signing_seed(&self, seed: &[u8; 32]) -> Result<(), PortFailure>;
}

/// The machine could not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PortFailure(pub String);

/// 32 random bytes.
///
/// # Errors
/// [`PortFailure`] as [`Entropy::fill`].
pub fn random32(entropy: &dyn Entropy) -> Result<[u8; 32], PortFailure> {
    let mut bytes = [0; 32];
    entropy.fill(&mut bytes)?;
    Ok(bytes)
}

/// A random UUID.
///
/// # Errors
/// [`PortFailure`] as [`Entropy::fill`].
pub fn random_uuid(entropy: &dyn Entropy) -> Result<uuid::Uuid, PortFailure> {
    let mut bytes = [0; 16];
    entropy.fill(&mut bytes)?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// The id of a command that is made at that time: a UUID of version 7. The index of a book's command ids then grows at its
/// end, where random ones each touch another page of it.
///
/// # Errors
/// [`PortFailure`] as [`Entropy::fill`].
pub fn command_id(at: DateTime<Utc>, entropy: &dyn Entropy) -> Result<uuid::Uuid, PortFailure> {
    let mut bytes = [0; 10];
    entropy.fill(&mut bytes)?;
    Ok(timed_uuid(at, &bytes))
}

/// A UUID of version 7: a time in milliseconds, then what is random.
#[must_use]
pub fn timed_uuid(at: DateTime<Utc>, random: &[u8; 10]) -> uuid::Uuid {
    let milliseconds = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(milliseconds, random).into_uuid()
}

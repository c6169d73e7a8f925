//! A book on a stand: its keys, its clock and its chance, and the door that they open.

use std::sync::Arc;

use quitus_domain::values::{BookId, Day};
use quitus_projections::Recorded;
use quitus_server::ledger::keys::{KeyFolder, KeyRing};
use quitus_server::ledger::ports::{Clock, Keeper};
use quitus_server::ledger::verify::{BookReport, Checks, verify};
use quitus_server::ledger::{Accepted, Failure, Ledger, Parts, Receipt};
use quitus_server::store::Store;
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

use crate::commands;
use crate::machine::{HandClock, SeededEntropy};

/// The actor of every command.
pub const ACTOR: &str = "a-tester";

/// The keys of one book, and what it is opened with.
pub struct Stand {
    /// The book.
    pub book: BookId,
    /// The folder of the keys.
    pub keys: KeyFolder,
    /// The clock of every door opened here.
    pub clock: Arc<HandClock>,
    seed: u64,
    opened: std::sync::atomic::AtomicU64,
    folder: TempDir,
}

#[allow(clippy::expect_used, reason = "a test may stop at the first surprise")]
impl Stand {
    /// A book that the seed names, with new keys.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let book = BookId::of(Uuid::from_u64_pair(0x626f_6f6b_0000_4000, 0x8000_0000_0000_0000 | seed));
        let folder = tempfile::tempdir().expect("a temporary folder");
        let keys = KeyFolder::new(folder.path(), &book);
        keys.create(&SeededEntropy::new(seed)).expect("keys");
        let clock = Arc::new(HandClock::at("2026-01-02T09:00:00Z"));
        Stand { book, keys, clock, seed, opened: std::sync::atomic::AtomicU64::new(1), folder }
    }

    /// Where the keys of every book of this stand lie.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The keys.
    #[must_use]
    pub fn ring(&self) -> KeyRing {
        self.keys.load().expect("keys")
    }

    /// What a door is built from. No two doors draw the same randomness.
    #[must_use]
    pub fn parts(&self, store: Arc<dyn Store>) -> Parts {
        self.parts_kept_by(store, Arc::new(self.keys.clone()))
    }

    /// As [`Stand::parts`], with a keeper of the test's own.
    #[must_use]
    pub fn parts_kept_by(&self, store: Arc<dyn Store>, keeper: Arc<dyn Keeper>) -> Parts {
        let opened = self.opened.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let clock: Arc<dyn Clock> = Arc::clone(&self.clock) as _;
        let entropy = Arc::new(SeededEntropy::new(self.seed.wrapping_mul(1_000) + opened));
        Parts { store, ring: self.ring(), keeper, clock, entropy }
    }

    /// Starts the book: one entry.
    pub async fn create(&self, store: Arc<dyn Store>) -> Ledger {
        let on: Day = "2012-01-02".parse().expect("a day");
        let (ledger, _) = Ledger::create(self.book.clone(), self.parts(store), ACTOR, on).await.expect("creates");
        ledger
    }

    /// Starts the book and founds the cooperative: three entries.
    pub async fn found(&self, store: Arc<dyn Store>) -> Ledger {
        let ledger = self.create(store).await;
        for command in commands::founding() {
            send(&ledger, &command).await.expect("is founded");
        }
        ledger
    }

    /// Opens the book that is there.
    ///
    /// # Errors
    /// What the ledger answers.
    pub async fn open(&self, store: Arc<dyn Store>) -> Result<Ledger, Failure> {
        Ledger::open(self.book.clone(), self.parts(store)).await
    }

    /// The same, with the entries that were read to open it.
    ///
    /// # Errors
    /// What the ledger answers.
    pub async fn open_with_entries(&self, store: Arc<dyn Store>) -> Result<(Ledger, Vec<Recorded>), Failure> {
        Ledger::open_with_entries(self.book.clone(), self.parts(store)).await
    }

    /// Verifies the book with the keys and the kept checkpoint at hand.
    ///
    /// # Errors
    /// What verifying answers.
    pub async fn verify(&self, store: &dyn Store) -> Result<BookReport, Failure> {
        let checks = Checks { kept: self.keys.last_checkpoint()?, ..Checks::default() };
        verify(store, &self.book, Some(&self.ring()), checks, &mut |_, _| {}).await
    }

    /// Verifies, and stops the test when anything differs.
    pub async fn verify_clean(&self, store: &dyn Store) -> BookReport {
        let report = self.verify(store).await.expect("verifies");
        assert!(report.is_clean(), "{:#?}\n{:#?}", report.log.discrepancies, report.projections);
        report
    }
}

/// Sends a command.
///
/// # Errors
/// What the door answers.
pub async fn send(ledger: &Ledger, command: &Value) -> Result<Accepted, Failure> {
    ledger.execute_text(&command.to_string(), ACTOR).await
}

/// Sends a command until its outcome is known: as a caller must who was told that it is not.
///
/// # Errors
/// What the door answers when it knows.
pub async fn insist(ledger: &Ledger, command: &Value) -> Result<Accepted, Failure> {
    loop {
        match send(ledger, command).await {
            Err(Failure::Unknown(_) | Failure::Conflict) => {}
            Err(Failure::Store(error)) if error.is_temporary() => {}
            known => return known,
        }
        tokio::task::yield_now().await;
    }
}

/// Sends a command that must be accepted.
#[allow(clippy::expect_used, reason = "a test may stop at the first surprise")]
pub async fn receipt(ledger: &Ledger, command: &Value) -> Receipt {
    send(ledger, command).await.expect("is accepted").receipt
}

//! The door itself: a handle that anyone may clone, in front of the one writer of a book.

use super::Failure;
use super::draft::Tail;
use super::end::End;
use super::intake::{Intake, Shelf};
use super::keys::KeyRing;
use super::opening::{self, Opened};
use super::ports::{Clock, Entropy, Keeper, random_uuid, random32};
use super::predecessor::Before;
use super::receipt::Accepted;
use super::round::Asked;
use super::signer::{Committed, Signed, Signer};
use super::tally::{Counts, Tally};
use super::turns::Turns;
use super::writer::{Standing, Writer};
use crate::store::{Access, Store, StoreError};
use quitus_domain::book::{OpenBook, RotateKey, VerificationKey};
use quitus_domain::cooperative::{Act, Command};
use quitus_domain::values::{BookId, Day};
use quitus_projections::Recorded;
use quitus_projections::log::checkpoint::SigningKey;
use std::sync::{Arc, RwLock};
use tokio::sync::{Notify, mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use uuid::Uuid;

/// Commands that may wait for the writer; who comes later waits at the door.
const QUEUE: usize = 1_024;

/// What a door is built from.
pub struct Parts {
    /// Where the book lies.
    pub store: Arc<dyn Store>,
    /// Its keys.
    pub ring: KeyRing,
    /// Where its keys and its last checkpoint are kept.
    pub keeper: Arc<dyn Keeper>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The randomness.
    pub entropy: Arc<dyn Entropy>,
}

/// The door to one book.
#[derive(Clone)]
pub struct Ledger {
    book: BookId,
    queue: mpsc::Sender<Asked>,
    committed: watch::Receiver<Committed>,
    signed: watch::Receiver<Signed>,
    hurry: Arc<Notify>,
    ring: Arc<RwLock<Arc<KeyRing>>>,
    keeper: Arc<dyn Keeper>,
    entropy: Arc<dyn Entropy>,
    tally: Arc<Tally>,
    tasks: Arc<std::sync::Mutex<Vec<JoinHandle<()>>>>,
}

impl Ledger {
    /// Opens a book that is there.
    ///
    /// # Errors
    /// [`Failure::Store`] with `NoDatabase` when there is no such book, [`Failure::Rewound`], [`Failure::OtherKey`],
    /// and what reading answers.
    pub async fn open(book: BookId, parts: Parts) -> Result<Self, Failure> {
        Self::open_telling(book, parts, &mut drop).await
    }

    /// The same, with the entries that were read to open it: whoever shows the book need not read them again.
    ///
    /// # Errors
    /// As [`Ledger::open`].
    pub async fn open_with_entries(book: BookId, parts: Parts) -> Result<(Self, Vec<Recorded>), Failure> {
        let mut entries = Vec::new();
        let ledger = Self::open_telling(book, parts, &mut |recorded| entries.push(recorded)).await?;
        Ok((ledger, entries))
    }

    async fn open_telling(
        book: BookId,
        parts: Parts,
        each: &mut (dyn FnMut(Recorded) + Send),
    ) -> Result<Self, Failure> {
        let kept = parts.keeper.last_checkpoint()?;
        let opened = opening::open(parts.store.as_ref(), &book, &parts.ring, kept.as_deref(), each).await?;
        if opened.tail.frontier.size() == 0 {
            return Err(StoreError::NoDatabase { place: format!("book {book}") }.into());
        }
        if parts.store.access() == Access::ReadOnly {
            return Err(StoreError::ReadOnly.into());
        }
        Ok(Self::start(book, parts, opened))
    }

    /// Starts a new book; its first entry states the format and the key.
    ///
    /// # Errors
    /// [`Failure::Refused`] when the book is there already, [`Failure::Rewound`] when it is gone and was signed before,
    /// and what writing answers.
    pub async fn create(book: BookId, parts: Parts, actor: &str, on: Day) -> Result<(Self, Accepted), Failure> {
        Self::begin(book, parts, actor, on, None).await
    }

    /// Starts a book that goes on after another one: its first entry says after which, what is at hand of it, what is
    /// known to be lost, and why. Its register is taken over afterwards, as from a former register.
    ///
    /// # Errors
    /// As [`Ledger::create`], and [`Failure::Malformed`] for a reason that is no text.
    pub async fn succeed(
        book: BookId,
        parts: Parts,
        actor: &str,
        on: Day,
        before: Before<'_>,
    ) -> Result<(Self, Accepted), Failure> {
        Self::begin(book, parts, actor, on, Some(before)).await
    }

    async fn begin(
        book: BookId,
        parts: Parts,
        actor: &str,
        on: Day,
        before: Option<Before<'_>>,
    ) -> Result<(Self, Accepted), Failure> {
        let key = parts.ring.signing.first().map(|key| key.verification_key().as_str().to_owned());
        let verification_key = VerificationKey(key.unwrap_or_default());
        let kept = parts.keeper.last_checkpoint()?;
        let opened = opening::open(parts.store.as_ref(), &book, &parts.ring, kept.as_deref(), &mut drop).await?;
        let command_id = random_uuid(parts.entropy.as_ref())?;
        let mut shelf = Shelf::default();
        let succeeds = before.map(|before| before.sealed(parts.entropy.as_ref(), &mut shelf)).transpose()?;
        let command = Command::OpenBook(OpenBook { origin: book.origin(), verification_key, succeeds });
        let ledger = Self::start(book, parts, opened);
        let own = Intake::own(command_id, Act { effective_on: on, command })?;
        let intake = Intake { shelf, ..own };
        let accepted = ledger.execute(intake, actor).await?;
        Ok((ledger, accepted))
    }

    fn start(book: BookId, parts: Parts, opened: Opened) -> Self {
        let Parts { store, ring, keeper, clock, entropy } = parts;
        let ring = Arc::new(ring);
        let (queue, waiting) = mpsc::channel(QUEUE);
        let (committed, committed_seen) = watch::channel(committed(&opened.tail));
        let (signed, signed_seen) = watch::channel(Signed { size: opened.signed_size, failure: None });
        let shared = Arc::new(RwLock::new(Arc::clone(&ring)));
        let hurry = Arc::new(Notify::new());
        let signer = Signer {
            book: book.clone(),
            store: Arc::clone(&store),
            ring: Arc::clone(&shared),
            keeper: Arc::clone(&keeper),
            clock: Arc::clone(&clock),
            last_key: opened.signed_key,
            hurry: Arc::clone(&hurry),
        };
        let entropy_of_writer = Arc::clone(&entropy);
        let (end, standing, turns) = (End::of(opened.tail), Standing::Sure, Turns::default());
        let writer = Writer {
            book: book.clone(),
            store,
            ring,
            clock,
            entropy: entropy_of_writer,
            end,
            standing,
            turns,
            committed,
        };
        let tasks = vec![tokio::spawn(writer.run(waiting)), tokio::spawn(signer.run(committed_seen.clone(), signed))];
        let tasks = Arc::new(std::sync::Mutex::new(tasks));
        Ledger {
            book,
            queue,
            committed: committed_seen,
            signed: signed_seen,
            hurry,
            ring: shared,
            keeper,
            entropy,
            tally: Arc::default(),
            tasks,
        }
    }

    /// The book.
    #[must_use]
    pub fn book(&self) -> &BookId {
        &self.book
    }

    /// Carries out a command, once.
    ///
    /// # Errors
    /// [`Failure::Refused`] by a rule; [`Failure::OtherBody`] for an id used before with another content;
    /// [`Failure::Unknown`] when the database did not answer: send the same command again.
    pub async fn execute(&self, intake: Intake, actor: &str) -> Result<Accepted, Failure> {
        self.execute_after(intake, actor, None).await
    }

    /// The same, only if the book still has that many entries; a command that was carried out before gets its receipt all
    /// the same.
    ///
    /// # Errors
    /// [`Failure::Moved`], and as [`Ledger::execute`].
    pub async fn execute_after(&self, intake: Intake, actor: &str, after: Option<u64>) -> Result<Accepted, Failure> {
        self.ask(Box::new(intake), actor, after).await
    }

    async fn ask(&self, intake: Box<Intake>, actor: &str, after: Option<u64>) -> Result<Accepted, Failure> {
        let (answer, answered) = oneshot::channel();
        let asked = Asked { intake, actor: actor.to_owned(), after, answer };
        let outcome = match self.queue.send(asked).await {
            Ok(()) => answered.await.unwrap_or(Err(Failure::Stopped)),
            Err(_) => Err(Failure::Stopped),
        };
        self.tally.count(&outcome);
        outcome
    }

    /// What became of the commands so far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.tally.counts()
    }

    /// Whether commands are still taken.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.queue.is_closed()
    }

    /// Reads a command as a person writes it, and carries it out.
    ///
    /// # Errors
    /// [`Failure::Malformed`], and as [`Ledger::execute`].
    pub async fn execute_text(&self, text: &str, actor: &str) -> Result<Accepted, Failure> {
        let intake = Box::new(Intake::read(text, self.entropy.as_ref())?);
        self.ask(intake, actor, None).await
    }

    /// Replaces the signing key. The new one is kept before any entry names it; the first checkpoint that covers the
    /// change bears both signatures.
    ///
    /// # Errors
    /// As [`Ledger::execute`], and the keeper's.
    pub async fn rotate_key(
        &self,
        ring: impl FnOnce() -> Result<KeyRing, Failure>,
        actor: &str,
        on: Day,
    ) -> Result<Accepted, Failure> {
        let seed = random32(self.entropy.as_ref())?;
        let new = SigningKey::from_seed(&self.book.origin(), &seed).map_err(|e| Failure::Damaged(e.to_string()))?;
        self.keeper.keep_signing_seed(&seed)?;
        let wider = ring()?;
        *self.ring.write().map_err(|_| Failure::Stopped)? = Arc::new(wider);
        let new = VerificationKey(new.verification_key().as_str().to_owned());
        let act = Act { effective_on: on, command: Command::RotateKey(RotateKey { new }) };
        let command_id: Uuid = random_uuid(self.entropy.as_ref())?;
        self.execute(Intake::own(command_id, act)?, actor).await
    }

    /// Waits until the book is longer than `size`, by an entry that came through this door; for ever when none comes.
    pub async fn grown_beyond(&self, size: u64) {
        let mut committed = self.committed.clone();
        if committed.wait_for(|committed| committed.size > size).await.is_err() {
            // The writer is gone, and nothing will come.
            std::future::pending::<()>().await;
        }
    }

    /// Waits until everything committed is under a signed checkpoint, and says its size.
    ///
    /// # Errors
    /// What signing answered, if it failed.
    pub async fn sealed(&self) -> Result<u64, Failure> {
        let size = self.committed.borrow().size;
        let mut signed = self.signed.clone();
        self.hurry.notify_one();
        let state = signed.wait_for(|signed| signed.size >= size || signed.failure.is_some()).await;
        let state = state.map_err(|_| Failure::Stopped)?;
        match &state.failure {
            Some(failure) if state.size < size => Err(failure.clone()),
            Some(_) | None => Ok(state.size),
        }
    }

    /// Seals, and lets the writer go once nobody else holds the door.
    ///
    /// # Errors
    /// As [`Ledger::sealed`].
    pub async fn close(self) -> Result<u64, Failure> {
        let size = self.sealed().await;
        let tasks = std::mem::take(&mut *self.tasks.lock().map_err(|_| Failure::Stopped)?);
        drop(self);
        for task in tasks {
            // A writer that another handle keeps busy goes on; only a panic ends it early, and then nothing was lost.
            let _ = tokio::time::timeout(std::time::Duration::from_secs(5), task).await;
        }
        size
    }
}

fn committed(tail: &Tail) -> Committed {
    let key = tail.state.verification_key().map(ToString::to_string);
    Committed { size: tail.frontier.size(), root: tail.frontier.root(), key }
}

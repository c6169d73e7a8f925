//! Where a book is: its database, its name there, its keys.

use super::keys::{KeyFailure, KeyFolder, KeyRing};
use super::machine::{SystemClock, SystemEntropy};
use super::{Failure, Ledger, Parts};
use crate::store::{BookId, Store};
use quitus_projections::Recorded;
use std::sync::Arc;

/// An open database and the book in it that is meant.
#[derive(Clone)]
pub struct Place {
    /// The database.
    pub store: Arc<dyn Store>,
    /// The book.
    pub book: BookId,
    /// Its keys.
    pub folder: KeyFolder,
}

impl Place {
    /// The keys, if they are at hand: a reader does without.
    ///
    /// # Errors
    /// [`KeyFailure`] for keys that are there and cannot be used.
    pub fn ring_at_hand(&self) -> Result<Option<KeyRing>, KeyFailure> {
        Self::ring_in(&self.folder)
    }

    /// As [`Place::ring_at_hand`], before there is a place.
    ///
    /// # Errors
    /// As [`Place::ring_at_hand`].
    pub fn ring_in(folder: &KeyFolder) -> Result<Option<KeyRing>, KeyFailure> {
        match folder.load() {
            Ok(ring) => Ok(Some(ring)),
            Err(KeyFailure::Missing { .. }) => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    /// The door to the book, with the machine's clock and randomness.
    ///
    /// # Errors
    /// As [`Ledger::open`], and the keys'.
    pub async fn door(&self) -> Result<Ledger, Failure> {
        Ledger::open(self.book.clone(), self.parts()?).await
    }

    /// The same, with the entries that were read to open it.
    ///
    /// # Errors
    /// As [`Place::door`].
    pub async fn door_with_entries(&self) -> Result<(Ledger, Vec<Recorded>), Failure> {
        Ledger::open_with_entries(self.book.clone(), self.parts()?).await
    }

    fn parts(&self) -> Result<Parts, KeyFailure> {
        Ok(Parts {
            store: Arc::clone(&self.store),
            ring: self.folder.load()?,
            keeper: Arc::new(self.folder.clone()),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
        })
    }
}

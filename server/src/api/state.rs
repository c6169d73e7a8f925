//! What the answers share.

use super::feed::Feed;
use super::room::Room;
use crate::ledger::Ledger;
use crate::people::Desk;
use crate::views::Shelf;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Long bodies that are read at a time: each takes up to 24 MiB.
const LONG_BODIES: usize = 8;

/// Where it is noted who was refused: what happened, and an opaque reference of whom.
pub type Note = Arc<dyn Fn(&str, &str) + Send + Sync>;

/// The API of one book.
pub struct Api {
    /// The book.
    pub(super) shelf: Arc<Shelf>,
    /// Who knows the tokens; nothing where the database is only read, and then nobody has one.
    pub(super) desk: Option<Arc<Desk>>,
    /// The door; nothing where no act is recorded.
    pub(super) door: Option<Ledger>,
    /// What follows the book.
    pub(super) feed: Arc<Feed>,
    pub(super) long_bodies: Semaphore,
    note: Note,
}

impl Api {
    /// The API of the book that lies on a shelf, with its share of a room for listeners.
    #[must_use]
    pub fn new(shelf: Arc<Shelf>, desk: Option<Arc<Desk>>, door: Option<Ledger>, note: Note, room: &Room) -> Self {
        let feed = Arc::new(Feed::of(shelf.place().clone(), door.clone(), room));
        Api { shelf, desk, door, feed, long_bodies: Semaphore::new(LONG_BODIES), note }
    }

    /// Ends the feed: every listener is told that it is over, and comes back later.
    pub fn stop(&self) {
        self.feed.stop();
    }

    pub(super) fn note(&self, what: &str, by: &str) {
        (self.note)(what, by);
    }
}

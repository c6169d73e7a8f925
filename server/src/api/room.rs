//! How many may listen at a time. A listener holds a connection of the server, and of those there are not many: so there is
//! one room for all books of a server, and where there are several each has a share of it, so that the tokens of one
//! cooperative never take every place from the others.

use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Listeners of a server at a time: of its 512 connections, so many that a hundred and more are left to pages and reads.
pub const LISTENERS: usize = 384;

/// Listeners of one book at a time, where several books are served.
pub const SHARE: usize = 96;

/// The room of a server.
#[derive(Clone)]
pub struct Room {
    all: Arc<Semaphore>,
    share: usize,
}

/// What one book has of it.
pub struct Share {
    all: Arc<Semaphore>,
    own: Arc<Semaphore>,
    size: usize,
}

/// A place, which is free again when it is dropped.
pub struct Seat {
    _own: OwnedSemaphorePermit,
    _of_all: OwnedSemaphorePermit,
}

impl Room {
    /// That of a book alone, which has all of it.
    #[must_use]
    pub fn alone() -> Self {
        Room::with(LISTENERS)
    }

    /// That of several books; its clones are the same room.
    #[must_use]
    pub fn shared() -> Self {
        Room::with(SHARE)
    }

    fn with(share: usize) -> Self {
        Room { all: Arc::new(Semaphore::new(LISTENERS)), share }
    }

    /// The share of one more book.
    #[must_use]
    pub fn share(&self) -> Share {
        Share { all: Arc::clone(&self.all), own: Arc::new(Semaphore::new(self.share)), size: self.share }
    }
}

impl Share {
    /// How many may listen to the book, where nobody listens to others.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// A place, if one is free in the share and in the room.
    #[must_use]
    pub fn take(&self) -> Option<Seat> {
        let own = Arc::clone(&self.own).try_acquire_owned().ok()?;
        let of_all = Arc::clone(&self.all).try_acquire_owned().ok()?;
        Some(Seat { _own: own, _of_all: of_all })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(share: &Share) -> Vec<Seat> {
        std::iter::from_fn(|| share.take()).collect()
    }

    #[test]
    fn a_book_alone_has_the_whole_room() {
        assert_eq!(fill(&Room::alone().share()).len(), LISTENERS);
    }

    #[test]
    fn no_book_of_several_takes_more_than_its_share_and_all_together_no_more_than_the_room() {
        let room = Room::shared();
        let shares: Vec<Share> = (0..6).map(|_| room.clone().share()).collect();
        let mut taken: Vec<Vec<Seat>> = shares.iter().map(fill).collect();
        let counts: Vec<usize> = taken.iter().map(Vec::len).collect();
        assert_eq!(counts, [SHARE, SHARE, SHARE, SHARE, 0, 0]);
        // Whoever found the room full has not used up a place of its share.
        taken.clear();
        assert_eq!(fill(&shares[5]).len(), SHARE);
    }
}

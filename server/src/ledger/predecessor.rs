//! The book that another one goes on after, as its first entry names it.

use super::Failure;
use super::intake::{IntakeFailure, Shelf, sealed_text};
use super::ports::Entropy;
use quitus_domain::book::{Lost, Predecessor};
use quitus_domain::values::{BookId, Digest};
use quitus_projections::log::Hash;
use quitus_projections::log::checkpoint::Checkpoint;

/// A book that is not gone on with.
#[derive(Debug, Clone, Copy)]
pub struct Before<'b> {
    /// Which.
    pub book: &'b BookId,
    /// How many of its entries are at hand.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// The last checkpoint that is known of it.
    pub signed: Option<&'b Checkpoint>,
    /// Why it is not gone on with, in words: they are sealed beside the new book.
    pub reason: &'b str,
}

impl Before<'_> {
    pub(super) fn sealed(&self, entropy: &dyn Entropy, shelf: &mut Shelf) -> Result<Predecessor, Failure> {
        let lost = self.signed.filter(|signed| signed.size > self.size);
        let reason =
            sealed_text("reason", self.reason, entropy, shelf).map_err(|why: IntakeFailure| Failure::from(why))?;
        Ok(Predecessor {
            origin: self.book.origin(),
            size: self.size,
            root: Digest::from(self.root),
            lost: lost.map(|signed| Lost { signed: signed.size, root: Digest::from(signed.root) }),
            reason,
        })
    }
}

//! A projection kept up to date while entries come in.
//!
//! An entry that takes effect after all others is simply folded. A late entry or a rectification changes the past: the
//! fold is then made anew from the facts, so that what is kept live is always what a replay would give.

use crate::as_of::in_force;
use crate::recorded::{Fold, Recorded};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{Day, Position};

/// The facts so far and the fold of them.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Live<F> {
    book: Vec<Recorded>,
    fold: F,
    last: Option<(Day, Position)>,
}

impl<F: Fold> Live<F> {
    /// Reads the next entry of the book.
    pub fn record(&mut self, recorded: Recorded) {
        let in_order = self.last.is_none_or(|last| last < recorded.order());
        let plain = !matches!(recorded.event.as_ref(), Event::EntryRectified(_));
        if in_order && plain {
            self.last = Some(recorded.order());
            self.fold.apply(&recorded);
            self.book.push(recorded);
        } else {
            self.book.push(recorded);
            self.refold();
        }
    }

    /// The projection of everything recorded so far, future effects too.
    #[must_use]
    pub fn fold(&self) -> &F {
        &self.fold
    }

    /// Every entry recorded so far.
    #[must_use]
    pub fn book(&self) -> &[Recorded] {
        &self.book
    }

    fn refold(&mut self) {
        let mut facts = in_force(self.book.iter());
        facts.sort_by_key(Recorded::order);
        self.fold = F::of(&facts);
        self.last = facts.last().map(Recorded::order);
    }
}

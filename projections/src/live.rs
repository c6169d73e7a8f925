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
    /// Whether an entry would change the past: it takes effect before another one that was read, or corrects one.
    #[must_use]
    pub fn is_of_the_past(&self, recorded: &Recorded) -> bool {
        let late = self.last.is_some_and(|last| last >= recorded.order());
        late || matches!(recorded.event.as_ref(), Event::EntryRectified(_))
    }

    /// Whether the entry at a position was read.
    #[must_use]
    pub fn holds(&self, position: Position) -> bool {
        self.book.binary_search_by_key(&position, |recorded| recorded.position).is_ok()
    }

    /// Reads the next entry of the book.
    pub fn record(&mut self, recorded: Recorded) {
        if !self.is_of_the_past(&recorded) {
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

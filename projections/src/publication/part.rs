//! A fold of the register or of assemblies that is kept while entries come in.
//!
//! It reads only what may concern it, so that an entry recorded late makes it fold the register again and not the book.

use super::changes::Changes;
use super::table::{Row, Table};
use crate::live::Live;
use crate::recorded::{Fold, Recorded};
use quitus_domain::cooperative::Event;
use quitus_domain::values::Position;

/// How the rows of a table are made of a fold: of those things that an entry from a position on is about.
pub(super) type Rows<F> = fn(&F, Position) -> Vec<Row>;

/// The fold, and what it was before it had to be made again.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Part<F> {
    live: Live<F>,
    before: Option<Vec<Row>>,
}

impl<F: Fold> Part<F> {
    /// Reads the next entry, if it concerns the fold. What the fold was is kept where its past changes.
    pub(super) fn record(&mut self, recorded: &Recorded, concerns: fn(&Event) -> bool, rows: Rows<F>) {
        let concerned = match recorded.event.as_ref() {
            Event::EntryRectified(e) => self.live.holds(e.of),
            event => concerns(event),
        };
        if !concerned {
            return;
        }
        if self.before.is_none() && self.live.is_of_the_past(recorded) {
            self.before = Some(rows(self.live.fold(), Position(0)));
        }
        self.live.record(recorded.clone());
    }

    /// The rows that the entries from `since` on changed.
    pub(super) fn changed(&mut self, table: Table, rows: Rows<F>, since: Position, changes: &mut Changes) {
        if let Some(before) = self.before.take() {
            changes.replace(table, before, rows(self.live.fold(), Position(0)));
        }
        changes.put(table, rows(self.live.fold(), since));
    }
}

//! Publishing a book: a follower writes what its entries change into the tables for other programs.
//!
//! The tables always say how far they are, and are right for that: rows and position are one transaction. They are made
//! anew from the book at any time. Nothing that decides or proves reads them; a follower that fails is told of, and the
//! book goes on without it. Deliberately absent: SQL, what stands in a row, and any word about an act.

mod check;
mod follower;
mod following;

pub use check::{Difference, Report, check};
pub use follower::{Follower, Step};
pub use following::{Following, Setback, Steps, Turn};

use crate::ledger::{Failure, history};
use crate::store::{BookId, Published, Store};
use quitus_projections::Recorded;
use quitus_projections::publication::{Publication, VERSION};

/// One page of the book, from a position on; empty at its end.
async fn page(store: &dyn Store, book: &BookId, from: u64, limit: u32) -> Result<Vec<Recorded>, Failure> {
    let entries = store.entries(book, from, limit).await?;
    let wrong = (from..).zip(&entries).find(|(position, entry)| entry.position != *position);
    if let Some((position, _)) = wrong {
        return Err(Failure::Damaged(format!("entry n\u{b0} {} is missing", position + 1)));
    }
    entries.iter().map(history::recorded).collect()
}

/// How far tables are that hold what was followed.
fn reached(publication: &Publication) -> Published {
    let recorded_at = publication.recorded_at().map(str::to_owned);
    Published { version: VERSION, entries: publication.size(), recorded_at }
}

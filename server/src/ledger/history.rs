//! Reading a book whole, for the folds.

use super::Failure;
use crate::store::Store;
use quitus_domain::values::BookId;
use quitus_projections::Recorded;
use quitus_projections::log::StoredEntry;
use quitus_projections::log::leaf::Leaf;
use std::future::Future;

/// Entries read at a time.
pub const PAGE: u32 = 1_000;

/// Entries after which whoever works on a page lets the reading of the next one go on: it stops when so many rows wait.
const BIT: usize = 32;

/// Every entry from position `from` on, handed to `each` in order, page by page.
///
/// # Errors
/// [`Failure::Store`], [`Failure::Damaged`] when a position is missing, and what `each` answers.
pub async fn entries_from(
    store: &dyn Store,
    book: &BookId,
    from: u64,
    mut each: impl FnMut(StoredEntry) -> Result<(), Failure> + Send,
) -> Result<u64, Failure> {
    let mut next = from;
    let mut page = store.entries(book, next, PAGE).await?;
    while let Some(last) = page.last() {
        let ahead = store.entries(book, last.position.saturating_add(1), PAGE);
        let (read, done) = beside(ahead, page, |entry| {
            if entry.position != next {
                return Err(Failure::Damaged(format!("entry n\u{b0} {} is missing", next + 1)));
            }
            next += 1;
            each(entry)
        })
        .await;
        done?;
        page = read?;
    }
    Ok(next)
}

/// Works on a page while the next one is read: the database has a thread, or a process, of its own.
pub async fn beside<R>(
    read: impl Future<Output = R>,
    page: Vec<StoredEntry>,
    mut each: impl FnMut(StoredEntry) -> Result<(), Failure>,
) -> (R, Result<(), Failure>) {
    let work = async {
        for (count, entry) in (1..).zip(page) {
            each(entry)?;
            if count % BIT == 0 {
                tokio::task::yield_now().await;
            }
        }
        Ok(())
    };
    tokio::join!(read, work)
}

/// Reads the book.
///
/// # Errors
/// [`Failure`]: the store's, a missing position, or an entry that this program cannot read.
pub async fn load(store: &dyn Store, book: &BookId) -> Result<Vec<Recorded>, Failure> {
    let mut facts = Vec::new();
    entries_from(store, book, 0, |entry| {
        facts.push(recorded(&entry)?);
        Ok(())
    })
    .await?;
    Ok(facts)
}

/// Reads one entry.
///
/// # Errors
/// [`Failure::Damaged`] for a leaf that is none, [`Failure::Unreadable`] for an unknown event.
pub fn recorded(entry: &StoredEntry) -> Result<Recorded, Failure> {
    let leaf = Leaf::from_bytes(&entry.leaf)
        .map_err(|why| Failure::Damaged(format!("entry n\u{b0} {}: {why}", entry.position + 1)))?;
    fact(entry, leaf)
}

/// The fact of an entry whose leaf was read before.
///
/// # Errors
/// [`Failure::Unreadable`] for an unknown event.
pub fn fact(entry: &StoredEntry, leaf: Leaf) -> Result<Recorded, Failure> {
    Recorded::read(entry, leaf).map_err(|why| Failure::Unreadable { number: entry.position + 1, why })
}

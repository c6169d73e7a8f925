//! Opening a book: replaying it, and refusing what is not a continuation of what was signed.

use super::draft::Tail;
use super::keys::KeyRing;
use super::{Failure, history, vault};
use crate::store::Store;
use quitus_domain::cooperative::{Cooperative, Replay, evolve_shared};
use quitus_domain::values::BookId;
use quitus_projections::Recorded;
use quitus_projections::log::checkpoint::{self, Checkpoint};
use quitus_projections::log::leaf::leaf_hash;
use quitus_projections::log::tree::Frontier;
use quitus_projections::log::{StoredEntry, to_base64};

/// A book as it was found.
pub struct Opened {
    /// Its end.
    pub tail: Tail,
    /// The size of the last checkpoint, 0 without one.
    pub signed_size: u64,
    /// The verification key in force at that size.
    pub signed_key: Option<String>,
}

impl Tail {
    /// The end of a book without entries.
    #[must_use]
    pub fn empty() -> Self {
        Tail { state: Cooperative::default(), frontier: Frontier::new(), last_recorded_at: None }
    }
}

/// Replays the book, handing each entry on, and compares it with the last checkpoint kept outside the database, and with the newest inside. What
/// another key of the book sealed could never be read with this book's own, so that key is tried first.
///
/// # Errors
/// [`Failure::TailMissing`] when entries of the kept checkpoint are not there, [`Failure::Rewound`] when the book does not
/// continue it otherwise, [`Failure::OtherKey`] when the key that
/// the book names is not on the ring, [`Failure::OtherBookKey`], and what reading answers.
pub async fn open(
    store: &dyn Store,
    book: &BookId,
    ring: &KeyRing,
    kept: Option<&str>,
    each: &mut (dyn FnMut(Recorded) + Send),
) -> Result<Opened, Failure> {
    let inside = store.latest_checkpoint(book).await?.map(|row| row.note);
    let notes = [kept, inside.as_deref()].into_iter().flatten().map(read).collect::<Result<Vec<_>, _>>()?;
    let mut tail = Tail::empty();
    let mut replay = Replay::default();
    let mut keys = vec![None; notes.len()];
    history::entries_from(store, book, 0, |entry| {
        let recorded = seen(&mut tail, &entry)?;
        replay.add(&recorded.event);
        each(recorded);
        for (note, key) in notes.iter().zip(&mut keys) {
            if note.size == tail.frontier.size() {
                same_root(note, &tail)?;
                *key = replay.verification_key().map(ToString::to_string);
            }
        }
        Ok(())
    })
    .await?;
    tail.state = replay.finish();
    for note in &notes {
        continues(note, book, &tail)?;
    }
    key_at_hand(&tail, ring)?;
    if !vault::key_opens(store, book, ring).await? {
        return Err(Failure::OtherBookKey);
    }
    let last = notes.iter().zip(keys).max_by_key(|(note, _)| note.size);
    let (signed_size, signed_key) = last.map_or((0, None), |(note, key)| (note.size, key));
    Ok(Opened { tail, signed_size, signed_key })
}

/// Adds a stored entry to the tail.
///
/// # Errors
/// [`Failure::Damaged`] for a leaf that is not what its hash says, [`Failure::Unreadable`] for an unknown event.
pub fn follow(tail: &mut Tail, entry: &StoredEntry) -> Result<(), Failure> {
    let recorded = seen(tail, entry)?;
    evolve_shared(&mut tail.state, &recorded.event);
    Ok(())
}

/// Adds a stored entry to the tree and the clock of the tail, and reads it.
fn seen(tail: &mut Tail, entry: &StoredEntry) -> Result<Recorded, Failure> {
    if leaf_hash(&entry.leaf) != entry.leaf_hash {
        return Err(Failure::Damaged(format!("the leaf of entry n\u{b0} {} was changed", entry.position + 1)));
    }
    let recorded = history::recorded(entry)?;
    tail.frontier.append(entry.leaf_hash);
    tail.last_recorded_at = Some(recorded.recorded_at.to_string());
    Ok(recorded)
}

fn read(note: &str) -> Result<Checkpoint, Failure> {
    checkpoint::read(note).map_err(|error| Failure::Rewound { why: error.to_string() })
}

fn same_root(note: &Checkpoint, tail: &Tail) -> Result<(), Failure> {
    let root = tail.frontier.root();
    if note.root == root {
        return Ok(());
    }
    let (signed, found) = (to_base64(&note.root), to_base64(&root));
    Err(Failure::Rewound { why: format!("at {} entries the signed root is {signed}, found {found}", note.size) })
}

fn continues(note: &Checkpoint, book: &BookId, tail: &Tail) -> Result<(), Failure> {
    if note.origin != book.origin() {
        return Err(Failure::Rewound { why: format!("it is a checkpoint of {}", note.origin) });
    }
    let size = tail.frontier.size();
    if note.size > size && size > 0 {
        return Err(Failure::TailMissing { first: size + 1, last: note.size });
    }
    if note.size > size {
        return Err(Failure::Rewound { why: format!("{} entries were signed, {size} are here", note.size) });
    }
    Ok(())
}

fn key_at_hand(tail: &Tail, ring: &KeyRing) -> Result<(), Failure> {
    match tail.state.verification_key() {
        Some(key) if ring.signer(&key.0).is_none() => Err(Failure::OtherKey { expected: key.0.clone() }),
        Some(_) | None => Ok(()),
    }
}

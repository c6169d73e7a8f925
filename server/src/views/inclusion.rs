//! How an entry lies in the book: its stored text, and whether the tree of the last checkpoint holds it.
//!
//! The path from the leaf to the root is hashed anew from what is stored. Deliberately absent: the signature under the
//! checkpoint, and every other entry; both are for `verify`, which needs the whole book.

use super::unanswered::Unanswered;
use crate::ledger::Failure;
use crate::ledger::place::Place;
use quitus_domain::values::Position;
use quitus_projections::log::leaf::leaf_hash;
use quitus_projections::log::proof::{InclusionProof, check_inclusion, inclusion_indexes};
use quitus_projections::log::tree::Nodes;
use quitus_projections::log::{Hash, StoredEntry, checkpoint};

/// An entry as it is stored.
pub struct Stored {
    /// The payload, letter for letter.
    pub payload: String,
    /// The digest of its leaf, computed from the stored leaf.
    pub leaf_hash: Hash,
    /// What the last checkpoint says of it.
    pub covered: Covered,
}

/// What the last checkpoint says of an entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Covered {
    /// It is older than the entry.
    NotYet,
    /// Its tree holds the entry: the path up to the root was computed.
    By {
        /// How many entries it covers.
        size: u64,
        /// Its root.
        root: Hash,
    },
    /// Its tree does not hold the entry as it is stored: something was changed.
    Differs {
        /// How many entries it covers.
        size: u64,
    },
}

/// The entry at a position.
///
/// # Errors
/// [`Unanswered::Failure`]: the store's, and [`Failure::Damaged`] for an entry that has gone.
pub async fn of(place: &Place, position: Position) -> Result<Stored, Unanswered> {
    let found = place.store.entries(&place.book, position.0, 1).await?;
    let gone = || Failure::Damaged(format!("entry n\u{b0} {} is missing", position.number()));
    let entry = found.into_iter().find(|entry| entry.position == position.0).ok_or_else(gone)?;
    let (payload, leaf_hash) = (entry.payload.clone(), leaf_hash(&entry.leaf));
    let covered = covered(place, &entry, leaf_hash).await?;
    Ok(Stored { payload, leaf_hash, covered })
}

async fn covered(place: &Place, entry: &StoredEntry, leaf: Hash) -> Result<Covered, Unanswered> {
    let Some(row) = place.store.latest_checkpoint(&place.book).await? else { return Ok(Covered::NotYet) };
    if row.size <= entry.position {
        return Ok(Covered::NotYet);
    }
    let differs = Covered::Differs { size: row.size };
    let (Ok(head), Ok(indexes)) = (checkpoint::read(&row.note), inclusion_indexes(entry.position, row.size)) else {
        return Ok(differs);
    };
    let nodes: Nodes = place.store.nodes_at(&place.book, &indexes).await?.into_iter().collect();
    let holds = InclusionProof::prove(entry.position, &row.note, &nodes)
        .is_ok_and(|proof| check_inclusion(&proof.hashes, entry.position, leaf, &head).is_ok());
    Ok(if holds { Covered::By { size: head.size, root: head.root } } else { differs })
}

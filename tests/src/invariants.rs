//! What must never happen, as named functions over what is stored. Each says `Err` with what it saw; beside each, at the
//! end of this file, a mutant shows that it does.

mod meetings;

pub use meetings::{results_lawful, secret_votes_unlinked};

use std::collections::{BTreeMap, BTreeSet};

use quitus_domain::values::Day;
use quitus_projections::as_of::{AsOf, Known};
use quitus_projections::capital::Capital;
use quitus_projections::check::{disagreements, replay};
use quitus_projections::log::checkpoint::VerificationKey;
use quitus_projections::log::leaf::Leaf;
use quitus_projections::log::proof::{InclusionProof, check_inclusion};
use quitus_projections::log::tree::Nodes;
use quitus_projections::log::{Hash, StoredEntry, checkpoint, hash_from_base64, to_base64};
use quitus_projections::movements::{Movement, Movements};
use quitus_projections::register::{Line, Register};
use quitus_projections::{Fold, Recorded, check};
use quitus_server::ledger::history::{PAGE, recorded};
use quitus_server::ledger::{Failure, Receipt};
use quitus_server::store::{BookId, CheckpointRow, ReceiptRow, Store};
use uuid::Uuid;

/// A book as it is stored.
#[derive(Debug, Clone, Default)]
pub struct Stored {
    /// Its entries.
    pub entries: Vec<StoredEntry>,
    /// Its tree.
    pub nodes: Vec<(u64, Hash)>,
    /// Its receipts, by first position.
    pub receipts: Vec<ReceiptRow>,
    /// Its last checkpoint.
    pub checkpoint: Option<CheckpointRow>,
}

impl Stored {
    /// Reads a book.
    ///
    /// # Errors
    /// The store's.
    pub async fn read(store: &dyn Store, book: &BookId) -> Result<Self, Failure> {
        let mut stored = Stored { checkpoint: store.latest_checkpoint(book).await?, ..Stored::default() };
        loop {
            let from = stored.entries.last().map_or(0, |entry| entry.position + 1);
            let page = store.entries(book, from, PAGE).await?;
            if page.is_empty() {
                break;
            }
            stored.entries.extend(page);
        }
        loop {
            let from = stored.nodes.last().map_or(0, |(index, _)| index + 1);
            let page = store.nodes(book, from, PAGE).await?;
            if page.is_empty() {
                break;
            }
            stored.nodes.extend(page);
        }
        loop {
            let from = stored.receipts.last().map_or(0, |row| row.first + 1);
            let page = store.receipts(book, from, PAGE).await?;
            if page.is_empty() {
                return Ok(stored);
            }
            stored.receipts.extend(page);
        }
    }

    /// The facts.
    ///
    /// # Errors
    /// An entry that cannot be read.
    pub fn facts(&self) -> Result<Vec<Recorded>, String> {
        self.entries.iter().map(|entry| recorded(entry).map_err(|why| why.to_string())).collect()
    }
}

/// Positions begin at 0 and have neither gap nor repeat, in columns and in leaves.
///
/// # Errors
/// The first that is not where it must be.
pub fn positions_dense(stored: &Stored) -> Result<(), String> {
    for (position, entry) in (0..).zip(&stored.entries) {
        let leaf = Leaf::from_bytes(&entry.leaf).map_err(|why| format!("leaf {position}: {why}"))?;
        if (entry.position, leaf.position) != (position, position) {
            return Err(format!("at {position} stands {} with the leaf of {}", entry.position, leaf.position));
        }
    }
    Ok(())
}

/// What was acknowledged is stored, as it was acknowledged.
///
/// # Errors
/// The first receipt that is not.
pub fn acked_is_stored(acked: &[Receipt], stored: &Stored) -> Result<(), String> {
    let kept: BTreeMap<Uuid, Receipt> = stored.receipts.iter().map(|row| (row.command_id, row.into())).collect();
    for receipt in acked {
        if kept.get(&receipt.command_id) != Some(receipt) {
            return Err(format!("acknowledged {receipt:?}, stored {:?}", kept.get(&receipt.command_id)));
        }
        let last = usize::try_from(receipt.last.0).ok().and_then(|last| stored.entries.get(last));
        if last.map(|entry| to_base64(&entry.leaf_hash)).as_ref() != Some(&receipt.leaf_hash) {
            return Err(format!("the entry of {receipt:?} is not the one acknowledged"));
        }
    }
    Ok(())
}

/// Every entry belongs to exactly one receipt, whose command it names; no command has two.
///
/// # Errors
/// What is there twice, or not at all.
pub fn nothing_doubled(stored: &Stored) -> Result<(), String> {
    let mut commands = BTreeSet::new();
    let mut next = 0;
    for row in &stored.receipts {
        if !commands.insert(row.command_id) {
            return Err(format!("command {} has two receipts", row.command_id));
        }
        if row.first != next {
            return Err(format!("a receipt begins at {} where {next} was next", row.first));
        }
        for position in row.first..=row.last {
            let entry = usize::try_from(position).ok().and_then(|position| stored.entries.get(position));
            let leaf = entry.and_then(|entry| Leaf::from_bytes(&entry.leaf).ok());
            if leaf.map(|leaf| leaf.command_id) != Some(row.command_id.to_string()) {
                return Err(format!("entry {position} is not of command {}", row.command_id));
            }
        }
        next = row.last + 1;
    }
    let size = stored.entries.len() as u64;
    if next == size { Ok(()) } else { Err(format!("receipts cover {next} of {size} entries")) }
}

/// Nothing stands in the book that nobody sent. The opening is the program's own.
///
/// # Errors
/// The first entry of an unknown command.
pub fn nothing_invented(sent: &BTreeSet<Uuid>, stored: &Stored) -> Result<(), String> {
    let foreign = |row: &&ReceiptRow| row.first > 0 && !sent.contains(&row.command_id);
    match stored.receipts.iter().find(foreign) {
        None => Ok(()),
        Some(row) => Err(format!("entry {} is of command {}, which nobody sent", row.first, row.command_id)),
    }
}

/// The last entry of each receipt is proved by a `.tlog-proof` file made of stored nodes and the latest checkpoint.
///
/// # Errors
/// The first proof that does not hold.
pub fn proofs_valid(acked: &[Receipt], stored: &Stored, key: &VerificationKey) -> Result<(), String> {
    let Some(latest) = &stored.checkpoint else {
        return if acked.is_empty() { Ok(()) } else { Err("no checkpoint is signed".to_owned()) };
    };
    let nodes: Nodes = stored.nodes.iter().copied().collect();
    let head = checkpoint::open(&latest.note, &[key]).map_err(|why| why.to_string())?;
    for receipt in acked {
        let leaf = hash_from_base64(&receipt.leaf_hash).ok_or("no leaf hash")?;
        let made = InclusionProof::prove(receipt.last.0, &latest.note, &nodes);
        let file = made.map_err(|why| format!("{receipt:?}: {why}"))?.to_text();
        let read = InclusionProof::parse(&file).map_err(|why| format!("{receipt:?}: {why}"))?;
        if (read.position, &read.checkpoint) != (receipt.last.0, &latest.note) {
            return Err(format!("{receipt:?}: proved at {} under another checkpoint", read.position));
        }
        // The signature is the checkpoint's, and was checked once.
        check_inclusion(&read.hashes, read.position, leaf, &head).map_err(|why| format!("{receipt:?}: {why}"))?;
    }
    Ok(())
}

/// The book never goes back in time.
///
/// # Errors
/// The first entry recorded before the one before it.
pub fn recorded_in_order(stored: &Stored) -> Result<(), String> {
    let mut last = String::new();
    for entry in &stored.entries {
        let leaf = Leaf::from_bytes(&entry.leaf).map_err(|why| why.to_string())?;
        if leaf.recorded_at < last {
            return Err(format!("entry {} was recorded at {}, after {last}", entry.position, leaf.recorded_at));
        }
        last = leaf.recorded_at;
    }
    Ok(())
}

/// The folds say of these facts what the deciding state says that was replayed from those, on every day.
///
/// # Errors
/// The first figure on which they differ.
pub fn folds_equal_replay(replayed: &[Recorded], folded: &[Recorded]) -> Result<(), String> {
    let state = replay(replayed);
    for day in check::days(replayed) {
        if let Some(found) = disagreements(&state, folded, day).first() {
            return Err(format!("on {day}: {found:?}"));
        }
    }
    Ok(())
}

/// Not a cent is lost between the lists: the lines of the register, the movements and the capital add up to the same, on
/// the last day of all.
///
/// # Errors
/// The sums that differ.
pub fn cents_balance(lines: &[Recorded], others: &[Recorded]) -> Result<(), String> {
    let last = Day::MAX;
    let end = AsOf { effective: last, known: Known::Everything };
    let (lines, others) = (end.select(lines), end.select(others));
    let (register, capital, movements) = (Register::of(&lines), Capital::of(&others), Movements::of(&others));
    let on = capital.on(last);
    let sum = |of: fn(&Line) -> i64| register.lines().into_iter().map(of).sum::<i64>();
    let moved = |of: fn(&Movement) -> i64| movements.list.iter().map(of).sum::<i64>();
    let after = movements.list.last().map_or(0, |last| last.capital_after.get());
    let owed: i64 = on.owed.iter().map(|debt| debt.remaining.get()).sum();
    let sums = [
        ("shares", vec![sum(|line| line.shares), moved(|one| one.shares)]),
        ("subscribed", vec![sum(|line| line.subscribed.get()), on.subscribed.get(), after]),
        ("paid", vec![sum(|line| line.paid.get()), on.paid.get()]),
        ("owed", vec![sum(|line| line.owed.get()), owed]),
    ];
    match sums.iter().find(|(_, all)| all.iter().any(|one| *one != all[0])) {
        None => Ok(()),
        Some((what, all)) => Err(format!("{what}: {all:?}")),
    }
}

/// What is shown of one cooperative, a page, an answer or a file, shows nothing of another that the same database holds.
///
/// # Errors
/// The first words of the other that are shown.
pub fn nothing_of_another(shown: &str, of_the_other: &[&str]) -> Result<(), String> {
    let stranger = of_the_other.iter().find(|words| shown.contains(**words));
    stranger.map_or(Ok(()), |words| Err(format!("{words} is of another cooperative")))
}

/// Everything that must hold of a book after any run, at once.
///
/// # Errors
/// The first that does not.
pub fn all(acked: &[Receipt], sent: &BTreeSet<Uuid>, stored: &Stored, key: &VerificationKey) -> Result<(), String> {
    positions_dense(stored)?;
    recorded_in_order(stored)?;
    acked_is_stored(acked, stored)?;
    nothing_doubled(stored)?;
    nothing_invented(sent, stored)?;
    proofs_valid(acked, stored, key)?;
    let facts = stored.facts()?;
    cents_balance(&facts, &facts)?;
    results_lawful(&facts)?;
    secret_votes_unlinked(&facts)?;
    folds_equal_replay(&facts, &facts)
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test may stop at the first surprise")]
mod mutants;

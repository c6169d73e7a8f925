//! The verifier: recomputes a book from its stored bytes, one entry after the other,
//! and names every place where something differs. It holds a frontier and the
//! checkpoints still ahead, never the book.
//!
//! | fed | compared |
//! |---|---|
//! | `entry` | dense position, leaf form, leaf hash, header against columns and metadata, commitments, time order, keys, kept tile |
//! | each size reached | the checkpoints of that size: root, every signature due; the pinned checkpoint |
//! | `node` | every stored node against the fresh one |
//! | `finish` | what was announced and never came |
//!
//! Deliberately absent: what the entries mean. `entry` hands back the leaf of each
//! entry that is whole, so that the caller can fold it.

mod entry;
mod keys;
mod nodes;
mod report;

use std::collections::BTreeMap;

pub use entry::{MAX_METADATA, MAX_PAYLOAD};
pub use keys::{OPENED, ROTATED};
pub use report::{Discrepancy, MAX_KEPT, Report, What};

use super::checkpoint::{self, Checkpoint, VerificationKey};
use super::leaf::{Leaf, leaf_hash};
use super::tree::{Frontier, Node};
use super::{Hash, StoredEntry, to_base64};
use keys::KeyChain;
use nodes::NodeCheck;

/// The leaf hash kept from before for a position, `None` when none was kept.
pub type KeptTiles<'k> = Box<dyn FnMut(u64) -> Option<Hash> + Send + 'k>;

/// How many positions past the book's end are looked up in the kept tiles.
const MAX_CUT_OFF: u64 = 1_000_000;

/// A verification under way. Feed it the book in order, then [`Verifier::finish`].
pub struct Verifier<'k> {
    origin: String,
    frontier: Frontier,
    last_recorded: String,
    keys: KeyChain,
    ahead: BTreeMap<u64, Vec<Signed>>,
    nodes: Option<NodeCheck>,
    kept: Option<KeptTiles<'k>>,
    trusted: Option<(VerificationKey, bool)>,
    report: Report,
}

#[derive(Clone)]
struct Signed {
    note: String,
    checkpoint: Checkpoint,
    role: Role,
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    OfTheBook,
    Pinned,
}

impl<'k> Verifier<'k> {
    /// A verifier of the book with this origin.
    #[must_use]
    pub fn new(origin: &str) -> Self {
        Self {
            origin: origin.to_owned(),
            frontier: Frontier::new(),
            last_recorded: String::new(),
            keys: KeyChain::default(),
            ahead: BTreeMap::new(),
            nodes: None,
            kept: None,
            trusted: None,
            report: Report::default(),
        }
    }

    /// Adds a checkpoint of the book, before the entries. All of the book's checkpoints
    /// in any order; at least, for each key rotation, the first one that covers it.
    pub fn checkpoint(&mut self, note: &str) {
        self.announce(note, Role::OfTheBook);
    }

    /// Adds a checkpoint that the person who verifies kept from before.
    pub fn pinned(&mut self, note: &str) {
        self.announce(note, Role::Pinned);
    }

    /// Compares every leaf hash with tiles kept from before, so that each altered
    /// position is named even after a full rewrite.
    pub fn kept_tiles(&mut self, kept: KeptTiles<'k>) {
        self.kept = Some(kept);
    }

    /// Asks that this key, known from elsewhere, has signed some checkpoint of the book.
    pub fn trust(&mut self, key: VerificationKey) {
        self.trusted = Some((key, false));
    }

    /// Announces that every stored node will be fed too, by [`Verifier::node`].
    pub fn expect_nodes(&mut self) {
        self.nodes = Some(NodeCheck::default());
    }

    /// Feeds the next entry. Returns its leaf when nothing about it differs.
    pub fn entry(&mut self, entry: &StoredEntry) -> Option<Leaf> {
        let position = self.frontier.size();
        let before = self.report.count;
        if entry.position != position {
            self.report.differs(Some(position), What::Position, position, entry.position);
        }
        if position == 0 {
            self.first_checkpoints();
        }
        let (leaf, payload) = entry::check(entry, position, &self.origin, &mut self.report);
        self.keys.entry(&self.origin, position, payload.as_ref(), &mut self.report);
        self.time_order(position, leaf.as_ref());
        self.append(entry, position);
        let whole = self.report.count == before;
        self.reached(self.frontier.size());
        leaf.filter(|_| whole)
    }

    /// Feeds the next stored node, in ascending index.
    pub fn node(&mut self, node: Node) {
        if let Some(nodes) = &mut self.nodes {
            nodes.stored(node, &mut self.report);
        }
    }

    /// What was found so far, for checks that the caller adds.
    pub fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }

    /// Ends the verification.
    #[must_use]
    pub fn finish(mut self) -> Report {
        if self.frontier.size() == 0 {
            self.first_checkpoints();
        }
        self.cut_off();
        for signed in std::mem::take(&mut self.ahead).into_values().flatten() {
            let what = signed.role.or(What::CheckpointSize);
            let found = format!("{} entries", self.frontier.size());
            self.report.differs(None, what, format!("at least {}", signed.checkpoint.size), found);
        }
        if let Some(nodes) = self.nodes.take() {
            nodes.finish(&mut self.report);
        }
        if let Some((key, false)) = &self.trusted {
            self.report.differs(None, What::TrustedKey, format!("a checkpoint signed by {key}"), "none");
        }
        self.report.origin = self.origin;
        self.report.size = self.frontier.size();
        self.report.root = to_base64(&self.frontier.root());
        self.report.keys = self.keys.all().iter().map(ToString::to_string).collect();
        self.report
    }

    fn announce(&mut self, note: &str, role: Role) {
        let checkpoint = match checkpoint::read(note) {
            Ok(checkpoint) => checkpoint,
            Err(error) => {
                let what = role.or(What::CheckpointForm);
                return self.report.differs(None, what, "a signed checkpoint", error);
            }
        };
        if checkpoint.origin != self.origin {
            let what = role.or(What::Book);
            return self.report.differs(None, what, &self.origin, checkpoint.origin);
        }
        let signed = Signed { note: note.to_owned(), checkpoint, role };
        self.ahead.entry(signed.checkpoint.size).or_default().push(signed);
    }

    fn time_order(&mut self, position: u64, leaf: Option<&Leaf>) {
        let Some(leaf) = leaf else { return };
        if leaf.recorded_at < self.last_recorded {
            let expected = format!("{} or later", self.last_recorded);
            self.report.differs(Some(position), What::RecordedOrder, expected, &leaf.recorded_at);
        } else {
            self.last_recorded.clone_from(&leaf.recorded_at);
        }
    }

    fn append(&mut self, entry: &StoredEntry, position: u64) {
        let fresh = leaf_hash(&entry.leaf);
        self.report.compare_hash(position, What::LeafHash, fresh, entry.leaf_hash);
        if let Some(kept) = self.kept.as_mut().and_then(|kept| kept(position))
            && kept != fresh
        {
            self.report.altered.insert(position);
            self.report.compare_hash(position, What::KeptTile, kept, fresh);
        }
        let nodes = self.frontier.append(fresh);
        if let Some(check) = &mut self.nodes {
            check.fresh(position, nodes, &mut self.report);
        }
    }

    /// Checkpoints of the empty book: their root can be checked, their key is not stated yet.
    fn first_checkpoints(&mut self) {
        for signed in self.ahead.remove(&0).unwrap_or_default() {
            self.check_root(&signed);
        }
    }

    fn reached(&mut self, size: u64) {
        for signed in self.ahead.remove(&size).unwrap_or_default() {
            self.check_root(&signed);
            self.check_signatures(&signed);
        }
    }

    fn check_root(&mut self, signed: &Signed) {
        let root = self.frontier.root();
        if root != signed.checkpoint.root {
            let what = signed.role.or(What::Root);
            let last = signed.checkpoint.size.checked_sub(1);
            let (expected, found) = (to_base64(&signed.checkpoint.root), to_base64(&root));
            // The root says that something up to here differs, not where: no position.
            let expected = format!("root {expected} of the first {} entries", last.map_or(0, |n| n + 1));
            self.report.differs(None, what, expected, format!("root {found}"));
        }
    }

    fn check_signatures(&mut self, signed: &Signed) {
        let due = match signed.role {
            Role::OfTheBook => self.keys.required(),
            Role::Pinned => self.keys.current().into_iter().collect(),
        };
        if let Err(error) = checkpoint::open(&signed.note, &due) {
            let what = signed.role.or(What::Signature);
            let expected = format!("the signatures due at size {}", signed.checkpoint.size);
            return self.report.differs(None, what, expected, error);
        }
        if signed.role == Role::OfTheBook {
            if let Some((key, seen)) = &mut self.trusted {
                *seen |= due.contains(&&*key);
            }
            self.keys.satisfied();
            self.report.checkpoints += 1;
            self.report.signed_size = Some(signed.checkpoint.size);
        }
    }

    /// Entries that the kept tiles know and the book no longer has.
    fn cut_off(&mut self) {
        let Some(kept) = &mut self.kept else { return };
        let size = self.frontier.size();
        for position in size..size.saturating_add(MAX_CUT_OFF) {
            let Some(hash) = kept(position) else { break };
            self.report.altered.insert(position);
            self.report.differs(Some(position), What::KeptTile, to_base64(&hash), "no entry");
        }
    }
}

impl Role {
    fn or(self, what: What) -> What {
        match self {
            Self::OfTheBook => what,
            Self::Pinned => What::Pinned,
        }
    }
}

#[cfg(test)]
#[path = "every_entry_tests.rs"]
mod every_entry;
#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;

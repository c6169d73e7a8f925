//! The end of the book as the writer holds it, and the way back to it.
//!
//! A draft takes the state over and changes it in place, so that nothing of it is copied for a command. Should the draft
//! not become the book, that state is of no use: an earlier one, kept every so many entries, is brought up to the end by
//! what was committed since.
//!
//! A state is that of an end when it has as many entries.

use super::draft::{Draft, Tail};
use quitus_domain::book::VerificationKey;
use quitus_domain::cooperative::{Cooperative, Event, evolve_shared};
use quitus_projections::log::Hash;
use std::sync::Arc;

/// Entries after which a state is kept anew: so many, and those of a round, are gone through again after a write that
/// failed.
const OFTEN: usize = 512;

/// Where the book ends.
pub(super) struct End {
    /// The end itself; its state may be with a draft.
    tail: Tail,
    /// The key that verifies its checkpoints.
    key: Option<VerificationKey>,
    /// The state some entries before.
    kept: Cooperative,
    /// What was committed since.
    since: Vec<Arc<Event>>,
}

impl End {
    /// The end of a book that was read.
    pub fn of(tail: Tail) -> Self {
        let key = tail.state.verification_key().cloned();
        End { kept: tail.state.clone(), key, tail, since: Vec::with_capacity(2 * OFTEN) }
    }

    /// How many entries the book has.
    pub fn size(&self) -> u64 {
        self.tail.frontier.size()
    }

    /// The root of its tree.
    pub fn root(&self) -> Hash {
        self.tail.frontier.root()
    }

    /// Its state, while no draft has it.
    pub fn state(&self) -> &Cooperative {
        &self.tail.state
    }

    /// The key that verifies its checkpoints, once the book is open.
    pub fn key(&self) -> Option<&VerificationKey> {
        self.key.as_ref()
    }

    /// The end with its state, for a draft to take over.
    pub fn lent(&mut self) -> Tail {
        self.bring_back();
        let state = std::mem::take(&mut self.tail.state);
        Tail { state, frontier: self.tail.frontier.clone(), last_recorded_at: self.tail.last_recorded_at.clone() }
    }

    /// The end with its state, which stays here too.
    pub fn whole(&mut self) -> Tail {
        self.bring_back();
        self.tail.clone()
    }

    /// A draft that is the book now. Its state may have been handed on to the next one.
    pub fn move_to(&mut self, draft: Draft) {
        self.tail = draft.tail;
        self.since.extend(draft.events);
        if !self.is_whole() {
            self.key = draft.key;
            self.tail.state = Cooperative::default();
            return;
        }
        self.key = self.tail.state.verification_key().cloned();
        if self.since.len() >= OFTEN {
            self.keep();
        }
    }

    /// The book goes on elsewhere: others wrote.
    pub fn follow_to(&mut self, tail: Tail) {
        self.key = tail.state.verification_key().cloned();
        self.tail = tail;
        self.keep();
    }

    /// What the next draft takes over from one that is being written. Now and then a copy stays with the first, to be
    /// kept.
    pub fn handed_on(&self, draft: &mut Draft) -> Tail {
        draft.key = draft.tail.state.verification_key().cloned();
        let keeps = self.since.len() + draft.events.len() >= OFTEN;
        let copy = if keeps { draft.tail.state.clone() } else { Cooperative::default() };
        let state = std::mem::replace(&mut draft.tail.state, copy);
        Tail { state, frontier: draft.tail.frontier.clone(), last_recorded_at: draft.tail.last_recorded_at.clone() }
    }

    fn is_whole(&self) -> bool {
        self.tail.state.size() == self.size()
    }

    fn keep(&mut self) {
        self.kept = self.tail.state.clone();
        self.since.clear();
    }

    fn bring_back(&mut self) {
        if !self.is_whole() {
            self.tail.state = self.kept.clone();
            self.since.iter().for_each(|event| evolve_shared(&mut self.tail.state, event));
            self.keep();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quitus_domain::book::{BookOpened, KeyRotated};

    /// The entry of a draft: each gives the book another key.
    fn event(size: u64) -> Event {
        let (on, key) = ("2026-01-02".parse().unwrap(), |number: u64| VerificationKey(format!("key {number}")));
        match size {
            0 => Event::BookOpened(BookOpened {
                effective_on: on,
                format: 1,
                origin: "quitus/end".to_owned(),
                verification_key: key(0),
                succeeds: None,
            }),
            _ => Event::KeyRotated(KeyRotated { effective_on: on, old: key(size - 1), new: key(size) }),
        }
    }

    fn decided(tail: Tail) -> Draft {
        let mut draft = Draft::after(tail);
        let size = draft.tail.frontier.size();
        let event = Arc::new(event(size));
        draft.tail.frontier.append([u8::try_from(size % 256).unwrap(); 32]);
        evolve_shared(&mut draft.tail.state, &event);
        draft.events.push(event);
        draft
    }

    fn agrees(end: &mut End, size: usize) {
        let mut state = Cooperative::default();
        (0..size).for_each(|at| evolve_shared(&mut state, &Arc::new(event(at as u64))));
        assert_eq!(end.key(), state.verification_key(), "{size}");
        let whole = end.whole();
        assert!(whole.state == state && whole.frontier.size() == size as u64, "{size}");
        assert!(end.since.len() < 2 * OFTEN, "{size}");
    }

    #[test]
    fn a_draft_that_is_lost_leaves_the_end_as_it_was_however_far_it_is_from_what_was_kept() {
        let mut end = End::of(Tail::empty());
        for size in 0..3 * OFTEN + 7 {
            let draft = decided(end.lent());
            if size % 100 == 99 {
                drop(draft);
                agrees(&mut end, size);
                let again = decided(end.lent());
                end.move_to(again);
            } else {
                end.move_to(draft);
            }
        }
        agrees(&mut end, 3 * OFTEN + 7);
    }

    #[test]
    fn drafts_that_hand_the_state_on_before_they_are_written_do_not_lose_it() {
        let mut end = End::of(Tail::empty());
        let mut writing = decided(end.lent());
        for size in 1..3 * OFTEN {
            let next = decided(end.handed_on(&mut writing));
            end.move_to(writing);
            assert_eq!(end.key().unwrap().0, format!("key {}", size - 1));
            writing = next;
            if size % 150 == 0 {
                // What was handed on is lost with the draft that had it.
                agrees(&mut end, size);
                writing = decided(end.lent());
            }
        }
        end.move_to(writing);
        agrees(&mut end, 3 * OFTEN);
    }
}

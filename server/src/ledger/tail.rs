//! The end of a book as the writer holds it, twice: as it is committed, and ahead of it, where rounds are decided.
//!
//! The two are alike but for what is being written, and go side by side: what a round did ahead, the book does after it
//! once it is committed. Were a copy to become the book at each commit, and the next one drawn from it, every round would
//! copy the nodes of each collection that it touches, which took a quarter of the time of a command. Only a step that is
//! dear to make twice is taken over as a copy.

use quitus_domain::cooperative::{Cooperative, Event, evolve_shared};
use quitus_projections::log::tree::Frontier;
use std::sync::Arc;

/// Entries that are recorded twice at most; more of them come from files.
const FEW: usize = 256;

/// The end of a book.
#[derive(Clone)]
pub struct Tail {
    /// The deciding state.
    pub state: Cooperative,
    /// The tree's right edge.
    pub frontier: Frontier,
    /// When the last entry was recorded.
    pub last_recorded_at: Option<String>,
}

/// From one end of the book to the next.
pub struct Step {
    state: Next,
    frontier: Frontier,
    last_recorded_at: Option<String>,
}

enum Next {
    /// These are still to be recorded.
    Events(Vec<Arc<Event>>),
    /// The state after them.
    State(Box<Cooperative>),
}

impl Step {
    /// The step of these events, to the end that they led to.
    #[must_use]
    pub fn to(end: &Tail, events: Vec<Arc<Event>>) -> Self {
        // A rectification folds the whole book anew.
        let dear = |event: &Arc<Event>| matches!(event.as_ref(), Event::EntryRectified(_));
        let state = match events.len() > FEW || events.iter().any(dear) {
            true => Next::State(Box::new(end.state.clone())),
            false => Next::Events(events),
        };
        Step { state, frontier: end.frontier.clone(), last_recorded_at: end.last_recorded_at.clone() }
    }
}

impl Tail {
    /// Makes a step.
    pub fn make(&mut self, step: Step) {
        match step.state {
            Next::Events(events) => events.iter().for_each(|event| evolve_shared(&mut self.state, event)),
            Next::State(state) => self.state = *state,
        }
        (self.frontier, self.last_recorded_at) = (step.frontier, step.last_recorded_at);
    }
}

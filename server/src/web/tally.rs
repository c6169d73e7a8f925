//! What these pages answered since they are served: counts by route and status, and the connections of now.

use super::journal::Answered;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The counts.
#[derive(Debug, Default)]
pub struct Tally {
    answers: Mutex<BTreeMap<(&'static str, &'static str, u16), u64>>,
    connections: AtomicUsize,
}

/// A connection that counts as long as this lives.
pub struct Connected(Arc<Tally>);

impl Tally {
    /// Counts an answer.
    pub fn answered(&self, Answered { route, method, status }: Answered) {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        *answers.entry((route, method, status)).or_default() += 1;
    }

    /// Every answer so far, in order of route, method and status.
    #[must_use]
    pub fn answers(&self) -> Vec<(Answered, u64)> {
        let answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        let one = |(&(route, method, status), &times): (&(&'static str, &'static str, u16), &u64)| {
            (Answered { route, method, status }, times)
        };
        answers.iter().map(one).collect()
    }

    /// A connection begins.
    #[must_use]
    pub fn connected(self: &Arc<Self>) -> Connected {
        self.connections.fetch_add(1, Ordering::Relaxed);
        Connected(Arc::clone(self))
    }

    /// The connections of now.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }
}

impl Drop for Connected {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::Relaxed);
    }
}

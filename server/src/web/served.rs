//! What a server serves: one book at the root, or several under their mounts.

use super::app::{App, router};
use super::group::{self, Group};
use super::tally::Tally;
use super::watch;
use crate::ledger::Failure;
use axum::Router;
use std::sync::Arc;

/// What a server serves.
#[derive(Clone)]
pub enum Served {
    /// One book.
    Book(Arc<App>),
    /// Several.
    Group(Arc<Group>),
}

impl From<Arc<App>> for Served {
    fn from(app: Arc<App>) -> Self {
        Served::Book(app)
    }
}

impl From<Arc<Group>> for Served {
    fn from(group: Arc<Group>) -> Self {
        Served::Group(group)
    }
}

impl Served {
    /// Its pages.
    pub fn router(&self) -> Router {
        match self {
            Served::Book(app) => router(Arc::clone(app)),
            Served::Group(group) => group::router(Arc::clone(group)),
        }
    }

    /// What whoever watches is answered, on an address of its own.
    pub(super) fn watch_router(&self) -> Router {
        match self {
            Served::Book(app) => watch::router(Arc::clone(app)),
            Served::Group(group) => group::watch_router(Arc::clone(group)),
        }
    }

    /// What it answered.
    pub(super) fn tally(&self) -> &Arc<Tally> {
        match self {
            Served::Book(app) => &app.tally,
            Served::Group(group) => &group.tally,
        }
    }

    /// Says something to whoever runs the program.
    pub fn talk(&self, text: &str) {
        match self {
            Served::Book(app) => app.talk(text),
            Served::Group(group) => group.talk(text),
        }
    }

    /// Ends the feeds, which would go on for ever.
    pub fn stop(&self) {
        match self {
            Served::Book(app) => app.api.iter().for_each(|api| api.stop()),
            Served::Group(group) => group.stop(),
        }
    }

    /// Puts the last entry of every book that is open under a seal.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn sealed(&self) -> Result<(), Failure> {
        match self {
            Served::Book(app) => match &app.door {
                Some(door) => door.sealed().await.map(drop),
                None => Ok(()),
            },
            Served::Group(group) => group.sealed().await,
        }
    }
}

//! One of several books: closed until the first question about it.

use super::Setting;
use crate::api::Room;
use crate::ledger::Failure;
use crate::ledger::Ledger;
use crate::ledger::place::Place;
use crate::locales::cli as say;
use crate::mount::Mount;
use crate::people::Desk;
use crate::store::StoreError;
use crate::views::failure_text;
use crate::web::app::{App, Cookies, router};
use crate::web::doorkeeper::Doorkeeper;
use crate::web::guard::session;
use crate::web::tally::Tally;
use crate::web::watch::Purpose;
use axum::Router;
use axum::http::HeaderMap;
use quitus_projections::Recorded;
use std::sync::Arc;
use tokio::sync::OnceCell;

/// One of several books.
pub struct Book {
    /// Where it is.
    pub place: Place,
    /// Who may enter it; nothing where the database is only read.
    pub desk: Option<Arc<Desk>>,
    /// Who may read it by a link.
    pub doorkeeper: Arc<Doorkeeper>,
    /// Where it lies.
    pub mount: Mount,
    pub(super) cookies: Cookies,
    opened: OnceCell<Opened>,
}

/// A book that is open.
pub struct Opened {
    /// Its pages.
    pub app: Arc<App>,
    pub(super) router: Router,
}

impl Book {
    /// A book of a group, closed.
    #[must_use]
    pub fn new(place: Place, desk: Option<Desk>, doorkeeper: Doorkeeper, setting: &Setting) -> Self {
        let mount = Mount::of(&place.book);
        let cookies = Cookies::of(setting.reach, &mount);
        let (desk, doorkeeper) = (desk.map(Arc::new), Arc::new(doorkeeper));
        Book { place, desk, doorkeeper, mount, cookies, opened: OnceCell::new() }
    }

    /// The book, if somebody has asked about it.
    #[must_use]
    pub fn opened(&self) -> Option<&Opened> {
        self.opened.get()
    }

    /// Opens it, once: who comes meanwhile waits for that.
    pub(super) async fn open(&self, setting: &Setting, tally: &Arc<Tally>, room: &Room) -> Result<&Opened, Failure> {
        let opening = async {
            let (door, entries) = self.door(setting).await?.unzip();
            let app = App::new(self.place.clone(), Arc::clone(&self.doorkeeper), setting.reach)
                .laid_out(entries.unwrap_or_default())
                .mounted(self.mount.clone(), Arc::clone(tally))
                .telling(Arc::clone(&setting.clock))
                .recording(door)
                .noting(setting.log, setting.purpose);
            let app = match &self.desk {
                Some(desk) => app.with_persons(Arc::clone(desk)),
                None => app,
            };
            let app = Arc::new(app.with_api_in(room));
            Ok(Opened { router: router(Arc::clone(&app)), app })
        };
        self.opened.get_or_try_init(|| opening).await
    }

    /// The door. What may pass (a database that is away) is tried again at the next question; whatever else keeps it shut,
    /// damage too, leaves a book to read as one served alone is, and is said.
    async fn door(&self, setting: &Setting) -> Result<Option<(Ledger, Vec<Recorded>)>, Failure> {
        if setting.purpose == Purpose::Reading || self.desk.is_none() {
            return Ok(None);
        }
        match self.place.door_with_entries().await {
            Ok(door) => Ok(Some(door)),
            Err(failure @ Failure::Store(StoreError::Unavailable(_) | StoreError::Fault(_))) => Err(failure),
            Err(failure) => {
                let why = failure_text(setting.language, &failure);
                let told = say::book_reading(setting.language, self.place.book.as_str(), &why);
                setting.log.talk(&crate::web::app::instant(setting.clock.as_ref()), &told);
                Ok(None)
            }
        }
    }

    /// The secret that a browser shows for this book.
    pub(super) fn secret<'h>(&self, headers: &'h HeaderMap) -> Option<&'h str> {
        session(headers, &self.cookies).filter(|secret| !secret.is_empty())
    }

    /// Whether that opens it: asked before the book is, so that a cookie of somebody's making opens nothing.
    pub(super) async fn is_entered(&self, headers: &HeaderMap) -> Result<bool, Failure> {
        let Some(secret) = self.secret(headers) else { return Ok(false) };
        if self.doorkeeper.knows(secret) {
            return Ok(true);
        }
        match &self.desk {
            Some(desk) => Ok(desk.session(secret).await?.is_some()),
            None => Ok(false),
        }
    }
}

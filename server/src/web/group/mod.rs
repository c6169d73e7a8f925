//! Several books under one server: each under `/books/<its id>`, and at the root the page of whoever has rights in some of
//! them.
//!
//! | file | what |
//! |---|---|
//! | `book` | one of the books: closed until the first question about it, open from then on |
//! | `page` | the books that a browser has a session in |
//! | `enter` | entering several at once |
//! | `leave` | leaving all of them |
//! | `watch` | readiness and figures of all together |
//!
//! A book keeps persons, sessions, cookies, throttle and rights of its own; nothing here opens one but its own desk. The
//! page names no book in which one has no session, and a book that is not served is an address like any other that leads
//! nowhere. Deliberately absent: closing books that nobody asks about, and books that were begun after the program.

mod book;
mod enter;
mod leave;
mod page;
mod watch;

pub use book::Book;
pub(super) use watch::router as watch_router;

use super::app::{Reach, sheet};
use super::fault::{Fault, Why};
use super::guard::{class_of, dress, stopped};
use super::journal::{Answered, Log};
use super::people::invitation::INVITATION;
use super::people::rights::class;
use super::style;
use super::tally::Tally;
use super::visit::language;
use super::watch::{Purpose, alive};
use crate::api::Room;
use crate::ledger::Failure;
use crate::ledger::ports::Clock;
use crate::locales::Language;
use crate::mount::{self, GROUP};
use crate::people::Throttle;
use crate::views::failure_text;
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::ALLOW;
use axum::http::uri::PathAndQuery;
use axum::http::{StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use book::Opened;
use quitus_domain::values::BookId;
use std::collections::BTreeMap;
use std::sync::Arc;
use tower::ServiceExt;

/// Where one leaves every book.
const LEAVE: &str = "/leave";

/// What the books of a group have in common.
#[derive(Clone)]
pub struct Setting {
    /// How far their pages reach.
    pub reach: Reach,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Where it is noted what happened.
    pub log: Log,
    /// What they are there for.
    pub purpose: Purpose,
    /// In which language the program talks.
    pub language: Language,
}

/// Several books under one server.
pub struct Group {
    books: BTreeMap<BookId, Book>,
    pub(super) setting: Setting,
    pub(super) tally: Arc<Tally>,
    /// Where those who listen to any of the books take place.
    room: Room,
    /// Wrong answers at the page of the group; each book counts its own besides.
    throttle: Throttle,
}

impl Group {
    /// These books; none is open yet.
    #[must_use]
    pub fn new(books: impl IntoIterator<Item = Book>, setting: Setting) -> Self {
        let books = books.into_iter().map(|book| (book.place.book.clone(), book)).collect();
        Group { books, setting, tally: Arc::default(), room: Room::shared(), throttle: Throttle::default() }
    }

    /// The books, in order of id.
    pub fn books(&self) -> impl Iterator<Item = &Book> {
        self.books.values()
    }

    /// A book, open: from the first question on.
    ///
    /// # Errors
    /// The store's, when it does not answer.
    pub async fn open<'g>(&self, book: &'g Book) -> Result<&'g Opened, Failure> {
        book.open(&self.setting, &self.tally, &self.room).await
    }

    /// Ends what would go on for ever.
    pub fn stop(&self) {
        let open = self.books().filter_map(Book::opened);
        open.filter_map(|opened| opened.app.api.as_ref()).for_each(|api| api.stop());
    }

    /// Puts the last entry of every open book under a seal.
    ///
    /// # Errors
    /// The first failure; the others are tried all the same.
    pub async fn sealed(&self) -> Result<(), Failure> {
        let mut all = Ok(());
        for door in self.books().filter_map(|book| book.opened()?.app.door.as_ref()) {
            let sealed = door.sealed().await.map(drop);
            all = all.and(sealed);
        }
        all
    }

    /// How far its pages reach.
    #[must_use]
    pub fn reach(&self) -> Reach {
        self.setting.reach
    }

    /// Says something to whoever runs the program.
    pub fn talk(&self, text: &str) {
        self.setting.log.talk(&self.instant(), text);
    }

    fn note(&self, what: &str, by: &str) {
        self.setting.log.note(&self.instant(), what, by);
    }

    fn instant(&self) -> String {
        super::app::instant(self.setting.clock.as_ref())
    }
}

/// The page of the group, and every book under its mount.
pub fn router(group: Arc<Group>) -> Router {
    let own = Router::new()
        .route(GROUP, get(page::page).post(enter::enter))
        .route(LEAVE, post(leave::leave))
        .route(&format!("{INVITATION}{{secret}}"), get(enter::invited))
        .route(style::ADDRESS.as_str(), get(sheet))
        .route("/healthz", get(alive))
        .route("/readyz", get(watch::ready))
        .route_layer(middleware::from_fn_with_state(Arc::clone(&group), guard));
    own.fallback(book).with_state(group)
}

/// What stands before a page of the group: as before every other, but for rights, which each book has for itself.
async fn guard(State(group): State<Arc<Group>>, request: Request, next: Next) -> Response {
    let begun = group.setting.clock.now();
    let (path, language) = (request.uri().path().to_owned(), language(request.uri().query(), request.headers()));
    let route = match request.extensions().get::<MatchedPath>().map(MatchedPath::as_str) {
        Some(GROUP | LEAVE) => "group",
        other => class(other),
    };
    let method = class_of(request.method());
    let mut answer = match stopped(&request) {
        Some(why) => Fault::new(language, why).into_response(),
        None => told(language, next.run(request).await),
    };
    let answered = Answered { route, method, status: answer.status().as_u16() };
    group.tally.answered(answered);
    let milliseconds = (group.setting.clock.now() - begun).num_milliseconds();
    group.setting.log.answered(&group.instant(), answered, milliseconds);
    dress(&mut answer, &path);
    answer
}

/// The answer, with words where another method was used.
fn told(language: Language, answer: Response) -> Response {
    if answer.status() != StatusCode::METHOD_NOT_ALLOWED {
        return answer;
    }
    let mut fault = Fault::new(language, Why::Method).into_response();
    let known = answer.headers().get(ALLOW).cloned();
    known.map(|known| fault.headers_mut().insert(ALLOW, known));
    fault
}

/// A question to one of the books; an address that names none leads nowhere.
async fn book(State(group): State<Arc<Group>>, request: Request) -> Response {
    let named = mount::split(request.uri().path());
    let found = named.and_then(|(id, path)| Some((group.books.get(&id)?, below(request.uri(), path)?)));
    let Some((book, uri)) = found else { return group.refuse(&request, Why::NoPage) };
    let opened = match group.open(book).await {
        Ok(opened) => opened,
        Err(failure) => {
            let language = language(request.uri().query(), request.headers());
            return group.refuse(&request, Why::Away(failure_text(language, &failure)));
        }
    };
    let mut request = request;
    *request.uri_mut() = uri;
    let answer = mount::within(book.mount.clone(), opened.router.clone().oneshot(request)).await;
    answer.unwrap_or_else(|never| match never {})
}

/// The address below a mount.
fn below(uri: &Uri, path: &str) -> Option<Uri> {
    let text = uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    Some(Uri::from(text.parse::<PathAndQuery>().ok()?))
}

impl Group {
    /// A fault outside every book.
    fn refuse(&self, request: &Request, why: Why) -> Response {
        let language = language(request.uri().query(), request.headers());
        let why = stopped(request).unwrap_or(why);
        let mut answer = Fault::new(language, why).into_response();
        let method = class_of(request.method());
        let answered = Answered { route: "none", method, status: answer.status().as_u16() };
        self.tally.answered(answered);
        self.setting.log.answered(&self.instant(), answered, 0);
        dress(&mut answer, request.uri().path());
        answer
    }
}

//! The pages of a book that persons enter, under a clock that is set by hand.

use crate::common::book;
use crate::html::attributes;
use crate::site::{Answer, DEMO, DEMO_FILE};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use quitus_server::ledger::keys::KeyFolder;
use quitus_server::ledger::machine::SystemEntropy;
use quitus_server::ledger::place::Place;
use quitus_server::ledger::ports::Clock;
use quitus_server::people::{Cost, Desk, DeskParts, Login, Password, Role};
use quitus_server::store::{Access, Opened, open_with_people};
use quitus_server::web::{App, Doorkeeper, Reach, router};
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tower::ServiceExt;

/// A clock that is set by hand.
pub struct Hand(Mutex<DateTime<Utc>>);

impl Hand {
    /// One that shows the morning of the day on which these tests play.
    pub fn new() -> Arc<Self> {
        Arc::new(Hand(Mutex::new("2026-11-30T08:00:00Z".parse().unwrap())))
    }

    pub fn later(&self, seconds: i64) {
        *self.0.lock().unwrap() += TimeDelta::seconds(seconds);
    }
}

impl Clock for Hand {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

pub struct House {
    pub app: Arc<App>,
    pub router: Router,
    pub clock: Arc<Hand>,
    pub folder: Arc<TempDir>,
}

/// Whether a house records acts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Records {
    Acts,
    Nothing,
}

/// The password of everybody here.
pub const PASSWORD: &str = "four unrelated words";

/// The book of the demonstration.
pub const BOOK: &str = "demo-cooproduction";

impl House {
    /// A copy of the demonstration, where nobody can enter yet.
    pub async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        copy(DEMO.path(), folder.path());
        House::of(Arc::new(folder), BOOK, Reach::Machine).await
    }

    /// Another book of the same database, under its own pages.
    pub async fn beside(&self, book: &str) -> Self {
        House::of(Arc::clone(&self.folder), book, Reach::Machine).await
    }

    pub async fn of(folder: Arc<TempDir>, book: &str, reach: Reach) -> Self {
        House::at(folder, DEMO_FILE, Some(book), reach, Records::Nothing).await
    }

    /// A book of its own in which the story stands up to its first refusal, from which acts are recorded.
    pub async fn recording(reach: Reach) -> Self {
        House::at(Arc::new(book()), "quitus.db", None, reach, Records::Acts).await
    }

    /// A copy of the demonstration, from which acts are recorded.
    pub async fn recording_demo() -> Self {
        let folder = TempDir::new().unwrap();
        copy(DEMO.path(), folder.path());
        House::at(Arc::new(folder), DEMO_FILE, Some(BOOK), Reach::Machine, Records::Acts).await
    }

    async fn at(folder: Arc<TempDir>, file: &str, book: Option<&str>, reach: Reach, records: Records) -> Self {
        let url = format!("sqlite://{}", folder.path().join(file).display());
        let Opened { store, people } = open_with_people(&url, Access::ReadWrite).await.unwrap();
        let books = store.books(None, 10).await.unwrap().into_iter().map(|head| head.book);
        let book = books.into_iter().find(|id| book.is_none_or(|book| id.as_str() == book));
        let book = book.expect("the database has this book");
        let keys = KeyFolder::new(&folder.path().join(format!("{file}.keys")), &book);
        let place = Place { store, book: book.clone(), folder: keys.clone() };
        let door = match records {
            Records::Acts => Some(place.door().await.unwrap()),
            Records::Nothing => None,
        };
        let clock = Hand::new();
        let entropy = Arc::new(SystemEntropy);
        let own = Arc::clone(&clock) as Arc<dyn Clock>;
        let parts = DeskParts { people, book, folder: keys, clock: own, entropy: entropy.clone(), cost: Cost::least() };
        let doorkeeper = Doorkeeper::new(Arc::clone(&clock) as Arc<dyn Clock>, entropy);
        let app = App::new(place, doorkeeper, reach).with_persons(Desk::new(parts).unwrap()).recording(door);
        let app = Arc::new(app.telling(Arc::clone(&clock) as Arc<dyn Clock>).with_api());
        House { router: router(Arc::clone(&app)), app, clock, folder }
    }

    pub fn desk(&self) -> &Desk {
        self.app.desk.as_ref().unwrap()
    }

    pub fn later(&self, seconds: i64) {
        self.clock.later(seconds);
    }

    /// A person with a password; the cookie of a session of theirs.
    pub async fn person(&self, login: &str, role: &str) -> String {
        let role: Role = role.parse().unwrap();
        let name = Login::read(login).unwrap();
        let secret = self.desk().add(&name, role).await.unwrap();
        let person = self.desk().named(&name).await.unwrap().unwrap();
        assert!(self.desk().accept(&secret, person.user, Password::typed(PASSWORD)).await.unwrap());
        self.enter(login, "").await
    }

    /// Enters, and returns the cookie.
    pub async fn enter(&self, login: &str, code: &str) -> String {
        let answer = self.login(login, PASSWORD, code, "/").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{login}: {}", answer.text());
        cookie(&answer)
    }

    pub async fn login(&self, login: &str, password: &str, code: &str, next: &str) -> Answer {
        let form = [("login", login), ("password", password), ("code", code), ("next", next), ("lang", "en")];
        self.send(Method::POST, "/login", "", &form, &[("sec-fetch-site", "same-origin")]).await
    }

    /// The cookie of whoever used the link.
    pub async fn by_link(&self) -> String {
        let secret = self.app.doorkeeper.new_link().unwrap();
        cookie(&self.get("", &format!("/entrer/{secret}")).await)
    }

    pub async fn get(&self, cookie: &str, address: &str) -> Answer {
        self.send(Method::GET, address, cookie, &[], &[]).await
    }

    /// Sends a form as a page of ours does: with the token that stands in the forms of the session.
    pub async fn post(&self, cookie: &str, page: &str, address: &str, form: &[(&str, &str)]) -> Answer {
        let html = self.get(cookie, page).await.text();
        let token = token(&html);
        let with: Vec<(&str, &str)> = form.iter().copied().chain([("_token", token.as_str())]).collect();
        self.send(Method::POST, address, cookie, &with, &[("sec-fetch-site", "same-origin")]).await
    }

    pub async fn send(
        &self,
        method: Method,
        address: &str,
        cookie: &str,
        form: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        if !cookie.is_empty() {
            request = request.header("cookie", cookie);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let plain = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let body: Vec<String> = form.iter().map(|(name, value)| format!("{}={}", plain(name), plain(value))).collect();
        let answer = self.router.clone().oneshot(request.body(Body::from(body.join("&"))).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        Answer { status: parts.status, headers: parts.headers, body: to_bytes(body, usize::MAX).await.unwrap() }
    }
}

/// The cookie that an answer sets.
pub fn cookie(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

/// What a page shows in its field of that name.
pub fn hidden(html: &str, name: &str) -> Option<String> {
    let field = html.split("<input type=\"hidden\"").find(|part| part.contains(&format!("name=\"{name}\"")))?;
    attributes(&format!("<input{}", field), "value").into_iter().next()
}

fn token(html: &str) -> String {
    hidden(html, "_token").unwrap_or_default()
}

pub fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => {
                fs::create_dir(&target).unwrap();
                copy(&entry.path(), &target);
            }
            // What a reader lays beside the file at this moment may be gone at the next.
            false => drop(fs::copy(entry.path(), target)),
        }
    }
}

//! The pages of a book, with or without a session.

use crate::common::quitus;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use quitus_server::ledger::keys::KeyFolder;
use quitus_server::ledger::machine::{SystemClock, SystemEntropy};
use quitus_server::ledger::place::Place;
use quitus_server::ledger::ports::Clock;
use quitus_server::ledger::{Ledger, Parts};
use quitus_server::store::{self, Access};
use quitus_server::web::{App, Doorkeeper, Log, Purpose, Reach, router};
use serde_json::Value;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;
use tower::ServiceExt;

/// The demonstration, played once for all tests.
pub static DEMO: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    folder
});

/// The file of the demonstration.
pub const DEMO_FILE: &str = "quitus-demo.db";

pub struct Site {
    pub app: Arc<App>,
    pub router: Router,
    pub cookie: Option<String>,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.to_vec()).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).unwrap_or_else(|| panic!("no {name}")).to_str().unwrap()
    }
}

fn doorkeeper() -> Doorkeeper {
    Doorkeeper::new(Arc::new(SystemClock), Arc::new(SystemEntropy))
}

async fn place(folder: &Path, file: &str, access: Access) -> Place {
    let url = format!("sqlite://{}", folder.join(file).display());
    let store = store::open(&url, access).await.unwrap();
    let heads = store.books(None, 10).await.unwrap();
    let longest = heads.into_iter().max_by_key(|head| head.size).unwrap();
    let keys = KeyFolder::new(&folder.join(format!("{file}.keys")), &longest.book);
    Place { store, book: longest.book, folder: keys }
}

impl Site {
    /// The pages of a book, closed.
    pub async fn closed(folder: &Path, file: &str, reach: Reach) -> Self {
        let app = App::new(place(folder, file, Access::ReadOnly).await, doorkeeper(), reach);
        Site::with(app)
    }

    /// The pages of a book from which acts are recorded, entered.
    pub async fn open_for_acts(folder: &Path, file: &str) -> (Self, Ledger) {
        let place = place(folder, file, Access::ReadWrite).await;
        let door = place.door().await.unwrap();
        let app = App::new(place, doorkeeper(), Reach::Machine).recording(Some(door.clone()));
        let mut site = Site::with(app);
        site.enter().await;
        (site, door)
    }

    /// The same, where the entries bear the instants of another clock.
    pub async fn recording_by(folder: &Path, file: &str, clock: Arc<dyn Clock>) -> (Self, Ledger) {
        let place = place(folder, file, Access::ReadWrite).await;
        let (keeper, entropy) = (Arc::new(place.folder.clone()), Arc::new(SystemEntropy));
        let (store, ring) = (Arc::clone(&place.store), place.folder.load().unwrap());
        let door = Ledger::open(place.book.clone(), Parts { store, ring, keeper, clock, entropy }).await.unwrap();
        let app = App::new(place, doorkeeper(), Reach::Machine).recording(Some(door.clone()));
        let mut site = Site::with(app);
        site.enter().await;
        (site, door)
    }

    /// The same as `open_for_acts`, by another clock.
    pub async fn open_by(folder: &Path, file: &str, clock: Arc<dyn Clock>) -> (Self, Ledger) {
        let place = place(folder, file, Access::ReadWrite).await;
        let door = place.door().await.unwrap();
        let app = App::new(place, doorkeeper(), Reach::Machine).recording(Some(door.clone())).telling(clock);
        let mut site = Site::with(app);
        site.enter().await;
        (site, door)
    }

    fn with(app: App) -> Self {
        let app = Arc::new(app);
        Site { router: router(Arc::clone(&app)), app, cookie: None }
    }
    /// Says what they are there for.
    pub fn serves_for(&mut self, purpose: Purpose) {
        let place = self.app.shelf.place().clone();
        *self = Site::with(App::new(place, doorkeeper(), Reach::Machine).noting(Log::Quiet, purpose));
    }

    /// The pages of a book, entered.
    pub async fn of(folder: &Path, file: &str) -> Self {
        let mut site = Site::closed(folder, file, Reach::Machine).await;
        site.enter().await;
        site
    }

    /// Those of the demonstration.
    pub async fn demo() -> Self {
        Site::of(DEMO.path(), DEMO_FILE).await
    }

    pub async fn enter(&mut self) -> Answer {
        let secret = self.app.doorkeeper.new_link().unwrap();
        let answer = self.get(&format!("/entrer/{secret}")).await;
        let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
        self.cookie = Some(cookie);
        answer
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.ask(Method::GET, address, &[]).await
    }

    pub async fn ask(&self, method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.answer(request.body(Body::empty()).unwrap()).await
    }

    pub async fn answer(&self, request: Request<Body>) -> Answer {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        Answer { status: parts.status, headers: parts.headers, body: to_bytes(body, usize::MAX).await.unwrap() }
    }
}

/// One address of each kind of page.
pub const PAGES: [&str; 34] = [
    "/",
    "/deadlines",
    "/register",
    "/associates/2",
    "/movements",
    "/capital",
    "/capital/why",
    "/mandates",
    "/assemblies",
    "/assemblies/1",
    "/assemblies/1/projector",
    "/assemblies/1/votes/2",
    "/decisions",
    "/entries",
    "/entries/72",
    "/conformity",
    "/scic",
    "/review",
    "/proofs",
    "/proofs/sample",
    "/proofs/answer",
    "/invoices",
    "/invoices/FA-2026-0001",
    "/receivables",
    "/services",
    "/pools",
    "/grants",
    "/accounts",
    "/accounts/statements",
    "/accounts/balance",
    "/accounts/parties",
    "/accounts/current",
    "/accounts/journal",
    "/accounts/ledger/411",
];

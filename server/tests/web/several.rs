//! The books of the demonstration under one server, as `quitus serve` serves a database with several.

use crate::house::{Hand, PASSWORD, copy};
use crate::site::{Answer, DEMO, DEMO_FILE};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use quitus_server::ledger::keys::KeyFolder;
use quitus_server::ledger::machine::SystemEntropy;
use quitus_server::ledger::place::Place;
use quitus_server::people::{Cost, Desk, DeskParts, Login, Password, Turns};
use quitus_server::store::{Access, Opened, Store, open, open_with_people};
use quitus_server::web::{Book, Doorkeeper, Group, Log, Purpose, Reach, Setting, group_router};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

/// The story; the name of its cooperative is Cooproduction.
pub const STORY: &str = "demo-cooproduction";
/// Reliures du Pass\u{e9} Simple.
pub const BESIDE: &str = "demo-passe-simple";
/// Les Semis du Subjonctif.
pub const THIRD: &str = "demo-subjonctif";

pub struct Several {
    pub group: Arc<Group>,
    pub router: Router,
    pub clock: Arc<Hand>,
    pub store: Arc<dyn Store>,
    folder: TempDir,
}

impl Several {
    pub async fn new(reach: Reach) -> Self {
        Self::with(reach, None).await
    }

    /// The same, where the database does not answer for one of the books.
    pub async fn one_away(reach: Reach, away: &str) -> Self {
        Self::with(reach, Some(away)).await
    }

    async fn with(reach: Reach, away: Option<&str>) -> Self {
        let folder = TempDir::new().unwrap();
        copy(DEMO.path(), folder.path());
        let url = format!("sqlite://{}", folder.path().join(DEMO_FILE).display());
        let Opened { store, people } = open_with_people(&url, Access::ReadWrite).await.unwrap();
        let (clock, entropy, cost) = (Hand::new(), Arc::new(SystemEntropy), Cost::least());
        let turns = Arc::new(Turns::new(&cost, entropy.as_ref()).unwrap());
        let language = quitus_server::locales::Language::English;
        let setting = Setting { reach, clock: clock.clone(), log: Log::Quiet, purpose: Purpose::Recording, language };
        let heads = store.books(None, 10).await.unwrap();
        assert_eq!(heads.len(), 4);
        let closed = match away {
            Some(_) => open(&url, Access::ReadWrite).await.unwrap(),
            None => Arc::clone(&store),
        };
        if away.is_some() {
            closed.close().await;
        }
        let books = heads.into_iter().map(|head| {
            let keys = KeyFolder::new(&folder.path().join(format!("{DEMO_FILE}.keys")), &head.book);
            let store = if away == Some(head.book.as_str()) { &closed } else { &store };
            let place = Place { store: Arc::clone(store), book: head.book.clone(), folder: keys.clone() };
            let parts = DeskParts {
                people: Arc::clone(&people),
                book: head.book,
                folder: keys,
                clock: clock.clone(),
                entropy: entropy.clone(),
                cost: cost.clone(),
            };
            let doorkeeper = Doorkeeper::new(clock.clone(), entropy.clone());
            Book::new(place, Some(Desk::beside(parts, Arc::clone(&turns))), doorkeeper, &setting)
        });
        let group = Arc::new(Group::new(books.collect::<Vec<_>>(), setting.clone()));
        Several { router: group_router(Arc::clone(&group)), group, clock, store, folder }
    }

    pub fn book(&self, id: &str) -> &Book {
        self.group.books().find(|book| book.place.book.as_str() == id).unwrap()
    }

    pub fn desk(&self, id: &str) -> &Desk {
        self.book(id).desk.as_ref().unwrap()
    }

    /// Where the keys of a book lie.
    pub fn keys(&self, book: &str) -> PathBuf {
        self.folder.path().join(format!("{DEMO_FILE}.keys")).join(book)
    }

    /// Takes the last event of a book away, past everything that would refuse it.
    pub async fn lose_the_last_event(&self, book: &str) {
        let options = SqliteConnectOptions::new().filename(self.folder.path().join(DEMO_FILE));
        let mut tool = SqliteConnection::connect_with(&options).await.unwrap();
        let sql = format!(
            "DROP TRIGGER events_never_deleted;
             DELETE FROM events WHERE aggregate_id = '{book}'
                 AND sequence = (SELECT max(sequence) FROM events WHERE aggregate_id = '{book}')"
        );
        sqlx::raw_sql(&sql).execute(&mut tool).await.unwrap();
        tool.close().await.unwrap();
    }

    /// A person with the password of all, in one of the books.
    pub async fn person(&self, book: &str, login: &str, role: &str) {
        self.person_with(book, login, role, PASSWORD).await;
    }

    pub async fn person_with(&self, book: &str, login: &str, role: &str, password: &str) {
        let (desk, name) = (self.desk(book), Login::read(login).unwrap());
        let secret = desk.add(&name, role.parse().unwrap()).await.unwrap();
        let person = desk.named(&name).await.unwrap().unwrap();
        assert!(desk.accept(&secret, person.user, Password::typed(password)).await.unwrap());
    }

    pub async fn size(&self, book: &str) -> u64 {
        self.store.head(&self.book(book).place.book).await.unwrap().size
    }

    /// Enters by the page of the group; the cookies of every session, as a browser sends them.
    pub async fn enter(&self, login: &str) -> String {
        let answer = self.try_to_enter(login, PASSWORD, "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{login}: {}", answer.text());
        assert_eq!(answer.header("location"), "/?lang=en");
        cookies(&answer)
    }

    pub async fn try_to_enter(&self, login: &str, password: &str, code: &str) -> Answer {
        let form = [("login", login), ("password", password), ("code", code), ("lang", "en")];
        self.send(Method::POST, "/", "", &form).await
    }

    pub async fn get(&self, cookie: &str, address: &str) -> Answer {
        self.send(Method::GET, address, cookie, &[]).await
    }

    pub async fn send(&self, method: Method, address: &str, cookie: &str, form: &[(&str, &str)]) -> Answer {
        let plain = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let body: Vec<String> = form.iter().map(|(name, value)| format!("{}={}", plain(name), plain(value))).collect();
        let mut request = Request::builder().method(method).uri(address).header("sec-fetch-site", "same-origin");
        if !cookie.is_empty() {
            request = request.header("cookie", cookie);
        }
        self.answer(request.body(Body::from(body.join("&"))).unwrap()).await
    }

    pub async fn answer(&self, request: Request<Body>) -> Answer {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        Answer { status: parts.status, headers: parts.headers, body: to_bytes(body, usize::MAX).await.unwrap() }
    }
}

/// Every cookie that an answer sets.
pub fn cookies(answer: &Answer) -> String {
    let lines = answer.headers.get_all("set-cookie").into_iter().map(|line| line.to_str().unwrap());
    lines.filter_map(|line| line.split(';').next()).collect::<Vec<_>>().join("; ")
}

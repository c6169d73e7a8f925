//! A book under its API, served on a socket.

use crate::client::{Answer, ask};
use crate::common::{book, quitus};
use quitus_server::ledger::Ledger;
use quitus_server::ledger::keys::KeyFolder;
use quitus_server::ledger::machine::{SystemClock, SystemEntropy};
use quitus_server::ledger::place::Place;
use quitus_server::people::{Cost, Desk, DeskParts, Label};
use quitus_server::store::{Access, Opened, open_with_people};
use quitus_server::web::{App, Bounds, Doorkeeper, Reach, serve};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use uuid::Uuid;

/// The demonstration, played once for all tests, which only read it.
pub static DEMO: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    folder
});

pub const DEMO_FILE: &str = "quitus-demo.db";

pub struct Stand {
    pub at: SocketAddr,
    pub app: Arc<App>,
    pub door: Ledger,
    pub stop: Option<oneshot::Sender<()>>,
    /// A token with every scope.
    pub token: String,
    pub folder: Option<TempDir>,
}

impl Stand {
    /// The demonstration.
    pub async fn demo() -> Self {
        Stand::of(DEMO.path(), DEMO_FILE, None, None).await
    }

    /// A demonstration of its own, which a test may write in.
    pub async fn own_demo() -> Self {
        let folder = TempDir::new().unwrap();
        assert_eq!(quitus(folder.path(), "demo").code, 0);
        let path = folder.path().to_owned();
        Stand::of(&path, DEMO_FILE, None, Some(folder)).await
    }

    /// One of the small books of the demonstration.
    pub async fn demo_book(name: &str) -> Self {
        Stand::of(DEMO.path(), DEMO_FILE, Some(name), None).await
    }

    /// A book of its own, in which the first part of the story stands.
    pub async fn own() -> Self {
        let folder = book();
        let path = folder.path().to_owned();
        Stand::of(&path, "quitus.db", None, Some(folder)).await
    }

    async fn of(folder: &Path, file: &str, name: Option<&str>, kept: Option<TempDir>) -> Self {
        let url = format!("sqlite://{}", folder.join(file).display());
        let Opened { store, people } = open_with_people(&url, Access::ReadWrite).await.unwrap();
        let heads = store.books(None, 10).await.unwrap();
        let heads = heads.into_iter().filter(|head| name.is_none_or(|name| head.book.as_str() == name));
        let book = heads.max_by_key(|head| head.size).unwrap().book;
        let keys = KeyFolder::new(&folder.join(format!("{file}.keys")), &book);
        let place = Place { store, book: book.clone(), folder: keys.clone() };
        let door = place.door().await.unwrap();
        let (clock, entropy) = (Arc::new(SystemClock), Arc::new(SystemEntropy));
        let parts = DeskParts {
            people,
            book,
            folder: keys,
            clock: clock.clone(),
            entropy: entropy.clone(),
            cost: Cost::least(),
        };
        let app = App::new(place, Doorkeeper::new(clock, entropy), Reach::Machine)
            .recording(Some(door.clone()))
            .with_persons(Desk::new(parts).unwrap())
            .with_api();
        let app = Arc::new(app);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let api = app.api.clone().unwrap();
        tokio::spawn(serve(Arc::clone(&app), listener, Bounds::default(), async move {
            drop(stopped.await);
            api.stop();
        }));
        let mut stand = Stand { at, app, door, stop: Some(stop), token: String::new(), folder: kept };
        stand.token = stand.token("read,record,events").await;
        stand
    }

    pub fn desk(&self) -> &Desk {
        self.app.desk.as_ref().unwrap()
    }

    /// A new token.
    pub async fn token(&self, scopes: &str) -> String {
        let name = Label::read(&Uuid::new_v4().to_string()).unwrap();
        let last = "2099-12-31".parse().unwrap();
        self.desk().add_token(&name, &scopes.parse().unwrap(), last, "cli").await.unwrap()
    }

    /// Asks with the token of every scope.
    pub async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let bearer = format!("Bearer {}", self.token);
        let all: Vec<(&str, &str)> = headers.iter().copied().chain([("Authorization", bearer.as_str())]).collect();
        ask(self.at, "GET", &format!("/api/v1{path}"), &all, "").await
    }

    /// Sends a command.
    pub async fn send(&self, command: &Value, headers: &[(&str, &str)]) -> Answer {
        self.send_text(&command.to_string(), headers).await
    }

    pub async fn send_text(&self, text: &str, headers: &[(&str, &str)]) -> Answer {
        self.post("/commands", text, headers).await
    }

    /// Sends a body of JSON with the token of every scope.
    pub async fn post(&self, path: &str, text: &str, headers: &[(&str, &str)]) -> Answer {
        let bearer = format!("Bearer {}", self.token);
        let own = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
        let all: Vec<(&str, &str)> = own.into_iter().chain(headers.iter().copied()).collect();
        ask(self.at, "POST", &format!("/api/v1{path}"), &all, text).await
    }

    /// How many entries the book has.
    pub async fn size(&self) -> u64 {
        let place = self.app.shelf.place();
        place.store.head(&place.book).await.unwrap().size
    }
}

/// An act that can always be recorded: somebody applies.
pub fn application() -> Value {
    json!({
        "type": "receive_application",
        "effective_on": "2022-07-04",
        "associate": Uuid::new_v4(),
        "identity": { "natural_person": { "person": { "new_person": { "name": "Ana Passé-Simple" } } } },
        "category": "beneficiaries",
        "letter": { "text": "Demande à devenir associée." },
    })
}

/// The same, under an id.
pub fn application_as(id: Uuid) -> Value {
    let mut command = application();
    command["command_id"] = json!(id);
    command
}

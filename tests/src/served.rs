//! The pages and the interface of a book, served in this process, and a caller that speaks to them on one connection.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use quitus_server::ledger::Ledger;
use quitus_server::ledger::machine::{SystemClock, SystemEntropy};
use quitus_server::ledger::place::Place as BookPlace;
use quitus_server::ledger::ports::Clock;
use quitus_server::people::{Cost, Desk, DeskParts, Label};
use quitus_server::store::{Access, Opened, open_with_people};
use quitus_server::web::{App, Bounds, Doorkeeper, Reach, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::place::Place;
use crate::stand::Stand;

/// How many were served: each has a token of its own name.
static SERVED: AtomicU64 = AtomicU64::new(1);

/// A book that is served.
pub struct Served {
    /// The application behind it.
    pub app: Arc<App>,
    /// Where it listens.
    pub at: SocketAddr,
    /// A token that may record and hear the feed.
    pub token: String,
}

#[allow(clippy::expect_used, reason = "a test may stop at the first surprise")]
impl Served {
    /// Serves a book through a door that is open, its pages by a clock of their own.
    pub async fn of(place: &Place, stand: &Stand, ledger: &Ledger, wall: Arc<dyn Clock>) -> Self {
        let Opened { store, people } = open_with_people(&place.url(), Access::ReadWrite).await.expect("opens");
        let (book, folder) = (stand.book.clone(), stand.keys.clone());
        let (clock, entropy) = (Arc::new(SystemClock), Arc::new(SystemEntropy));
        let parts = DeskParts {
            people,
            book: book.clone(),
            folder: folder.clone(),
            clock: clock.clone(),
            entropy: entropy.clone(),
            cost: Cost::least(),
        };
        let desk = Desk::new(parts).expect("randomness");
        let name = Label::read(&format!("caller {}", SERVED.fetch_add(1, Ordering::Relaxed))).expect("a name");
        let (scopes, last) = ("record,events".parse().expect("a scope"), "2099-12-31".parse().expect("a day"));
        let token = desk.add_token(&name, &scopes, last, "bench").await.expect("a token");
        let app = App::new(BookPlace { store, book, folder }, Doorkeeper::new(clock, entropy), Reach::Machine);
        let app = Arc::new(app.recording(Some(ledger.clone())).with_persons(desk).telling(wall).with_api());
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("an address");
        tokio::spawn(serve(Arc::clone(&app), listener, Bounds::default(), std::future::pending()));
        Served { app, at, token }
    }

    /// The cookie of whoever came by a new link.
    pub async fn session(&self) -> String {
        let link = self.app.doorkeeper.new_link().expect("a link");
        let answer = Caller::to(self.at).await.ask(&format!("GET /entrer/{link}"), &[], "").await;
        let cookie = answer.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
        cookie.split(';').next().unwrap_or_default().to_owned()
    }
}

/// How much is read at a time.
const PIECE: usize = 16_384;

/// One connection that stays open, and what is read at a time.
pub struct Caller(TcpStream, Box<[u8; PIECE]>);

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The lines before the body.
    pub head: String,
    /// The body.
    pub body: String,
}

#[allow(clippy::expect_used, reason = "a test may stop at the first surprise")]
impl Caller {
    /// Connects.
    pub async fn to(at: SocketAddr) -> Self {
        Caller(TcpStream::connect(at).await.expect("connects"), Box::new([0; PIECE]))
    }

    /// Sends one request, its lines without the last empty one, and waits for the whole answer.
    pub async fn ask(&mut self, request: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        self.send(request, headers, body).await;
        let mut answer = Vec::new();
        let mut head = None;
        loop {
            let read = self.0.read(self.1.as_mut_slice()).await.expect("reads");
            assert!(read > 0, "no answer: {}", String::from_utf8_lossy(&answer));
            answer.extend_from_slice(self.1.get(..read).unwrap_or_default());
            head = head.or_else(|| Head::of(&answer));
            if let Some(whole) = head.as_ref().and_then(|head| head.with(&answer)) {
                return whole;
            }
        }
    }

    /// Sends one request, and lets the answer come.
    pub async fn send(&mut self, request: &str, headers: &[(&str, &str)], body: &str) {
        let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = body.len();
        let text = format!("{request} HTTP/1.1\r\nHost: 127.0.0.1\r\n{more}Content-Length: {length}\r\n\r\n{body}");
        self.0.write_all(text.as_bytes()).await.expect("sends");
    }

    /// What comes next, as text; nothing at the end.
    pub async fn more(&mut self) -> String {
        let read = self.0.read(self.1.as_mut_slice()).await.expect("reads");
        String::from_utf8_lossy(self.1.get(..read).unwrap_or_default()).into_owned()
    }
}

/// What stands before the body.
struct Head {
    status: u16,
    text: String,
    /// Where the body begins, and where it ends.
    body: (usize, usize),
}

impl Head {
    /// The head, once all of it is there.
    fn of(answer: &[u8]) -> Option<Head> {
        let at = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
        let text = String::from_utf8_lossy(answer.get(..at)?).into_owned();
        let length: usize = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok())?;
        let status = text.split(' ').nth(1)?.parse().ok()?;
        Some(Head { status, text, body: (at + 4, at + 4 + length) })
    }

    /// The answer, once its body is there.
    fn with(&self, answer: &[u8]) -> Option<Answer> {
        let body = answer.get(self.body.0..self.body.1)?;
        let body = str::from_utf8(body).map_or_else(|_| String::from_utf8_lossy(body).into_owned(), str::to_owned);
        Some(Answer { status: self.status, head: self.text.clone(), body })
    }
}

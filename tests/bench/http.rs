//! The same callers over HTTP: each with a token, on a connection of its own that stays open.

use super::Size;
use super::callers::{Caller, Crowd};
use super::table::{Goal, Row, rate};
use quitus_server::ledger::machine::{SystemClock, SystemEntropy};
use quitus_server::ledger::place::Place as BookPlace;
use quitus_server::people::{Cost, Desk, DeskParts, Label};
use quitus_server::store::{Access, Opened, open_with_people};
use quitus_server::web::{App, Bounds, Doorkeeper, Reach, serve};
use quitus_tests::place::Place;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Callers over HTTP beside the same callers at the door.
pub async fn row(size: Size) -> Row {
    let what = "SQLite, 32 callers over HTTP / the same callers at the door".to_owned();
    let mut row = Row::new(what, "commands/s", Goal::AtLeast(0.8, 0.8));
    let place = Place::sqlite();
    let crowd = Crowd::at(&place, 32).await;
    let (at, token) = served(&place, &crowd).await;
    for _ in 0..size.rounds {
        let door = crowd.rate(size.slice).await;
        let began = Instant::now();
        let done = call(at, &token, crowd.callers(), began, size.slice).await;
        row.add(rate(done, began.elapsed()), door);
    }
    row
}

/// Serves the book of a crowd, through its own door; the address, and a token.
async fn served(place: &Place, crowd: &Crowd) -> (SocketAddr, String) {
    let Opened { store, people } = open_with_people(&place.url(), Access::ReadWrite).await.expect("opens");
    let (book, folder) = (crowd.stand().book.clone(), crowd.stand().keys.clone());
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
    let name = Label::read("bench").expect("a name");
    let (scopes, last) = ("record".parse().expect("a scope"), "2099-12-31".parse().expect("a day"));
    let token = desk.add_token(&name, &scopes, last, "bench").await.expect("a token");
    let app = App::new(BookPlace { store, book, folder }, Doorkeeper::new(clock, entropy), Reach::Machine);
    let app = app.recording(Some(crowd.ledger().clone())).with_persons(desk).with_api();
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let at = listener.local_addr().expect("an address");
    tokio::spawn(serve(Arc::new(app), listener, Bounds::default(), std::future::pending()));
    (at, token)
}

async fn call(at: SocketAddr, token: &str, callers: &[Caller], began: Instant, slice: Duration) -> u64 {
    let tasks = callers.iter().map(|caller| {
        let (caller, token) = (caller.clone(), token.to_owned());
        tokio::spawn(async move {
            let mut stream = TcpStream::connect(at).await.expect("connects");
            let mut done = 0;
            while began.elapsed() < slice {
                send(&mut stream, &token, &caller.command().to_string()).await;
                done += 1;
            }
            done
        })
    });
    let mut done = 0;
    for task in tasks.collect::<Vec<_>>() {
        done += task.await.expect("no panic");
    }
    done
}

/// One command, and its whole answer.
async fn send(stream: &mut TcpStream, token: &str, body: &str) {
    let length = body.len();
    let request = format!(
        "POST /api/v1/commands HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await.expect("sends");
    let mut answer = Vec::new();
    let mut piece = [0; 4_096];
    loop {
        let read = stream.read(&mut piece).await.expect("reads");
        assert!(read > 0, "no answer: {}", String::from_utf8_lossy(&answer));
        answer.extend_from_slice(piece.get(..read).unwrap_or_default());
        if is_whole(&answer) {
            break;
        }
    }
    assert!(answer.starts_with(b"HTTP/1.1 201"), "{}", String::from_utf8_lossy(&answer));
}

fn is_whole(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    length.is_some_and(|length: usize| body.len() >= length)
}

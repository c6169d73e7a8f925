//! Pages: the register beside a bare template of the same size, and the first page after a cold start.

use super::Size;
use super::callers::Crowd;
use super::table::{Goal, Row, rate};
use askama::Template;
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use quitus_server::ledger::machine::SystemClock;
use quitus_tests::place::Place;
use quitus_tests::served::{Caller, Served};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;

/// Lines of the register.
const LINES: usize = 200;
/// Readers at a time.
const READERS: usize = 8;
const REGISTER: &str = "GET /register";

/// A table and nothing else.
#[derive(Template)]
#[template(
    source = "<!DOCTYPE html><title>Bare</title><table>{% for line in lines %}<tr>{% for cell in line %}<td>{{ cell }}</td>{% endfor %}</tr>\n{% endfor %}</table>",
    ext = "html"
)]
struct Bare<'l> {
    lines: &'l [Vec<String>],
}

/// The register of 200 associates beside a bare template that is as long, on a server of the same kind.
pub async fn row(size: Size) -> Row {
    let what = format!("SQLite, the register page of {LINES} lines / a bare template of the same size");
    let mut row = Row::new(what, "pages/s", Goal::AtLeast(0.5, 0.5));
    let place = Place::sqlite();
    let crowd = Crowd::at(&place, LINES).await;
    let (served, cookie) = entered(&place, &crowd).await;
    let page = Caller::to(served.at).await.ask(REGISTER, &[("Cookie", &cookie)], "").await;
    assert_eq!(page.status, 200, "{page:?}");
    let bytes = page.body.len();
    let bare = bare(bytes).await;
    row.remark(format!("{} kB of the page before compression", bytes / 1_000));
    for _ in 0..size.rounds {
        let limit = read(bare, "GET /", "none", size.slice).await;
        row.add(read(served.at, REGISTER, &cookie, size.slice).await, limit);
    }
    row
}

/// From nothing open to the first page, beside opening the book and 200 ms.
pub async fn first(name: &str, place: &Place, old: &Crowd, size: Size) -> Row {
    let what = format!("{name}, the first page of {} entries after a cold start / opening and 200 ms", size.past);
    let mut row = Row::new(what, "ms", Goal::AtMost(1.0));
    for _ in 0..size.rounds.min(3) {
        let began = Instant::now();
        drop(old.stand().open(place.store().await).await.expect("opens"));
        let opening = began.elapsed();
        let began = Instant::now();
        let (ledger, entries) = old.stand().open_with_entries(place.store().await).await.expect("opens");
        let served = Served::of(place, old.stand(), &ledger, Arc::new(SystemClock)).await;
        served.app.shelf.lay(entries);
        let cookie = served.session().await;
        let page = Caller::to(served.at).await.ask(REGISTER, &[("Cookie", &cookie)], "").await;
        assert_eq!(page.status, 200, "{page:?}");
        row.add(millis(began.elapsed()), millis(opening) + 200.0);
    }
    row
}

async fn entered(place: &Place, crowd: &Crowd) -> (Served, String) {
    let served = Served::of(place, crowd.stand(), crowd.ledger(), Arc::new(SystemClock)).await;
    let cookie = served.session().await;
    (served, cookie)
}

/// A server that draws a table of so many bytes anew for everybody; where it listens.
async fn bare(bytes: usize) -> SocketAddr {
    let cell = "x".repeat((bytes / LINES).saturating_sub(6 * 9 + 10) / 6);
    let lines = Arc::new(vec![vec![cell; 6]; LINES]);
    let drawn = move || {
        let lines = Arc::clone(&lines);
        async move { Html(Bare { lines: &lines }.render().expect("writes to memory")) }
    };
    let router: Router = Router::new().route("/", get(drawn));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let at = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    at
}

/// Pages a second, of some readers who ask again and again.
async fn read(at: SocketAddr, request: &'static str, cookie: &str, slice: Duration) -> f64 {
    let began = Instant::now();
    let readers = (0..READERS).map(|_| {
        let cookie = cookie.to_owned();
        tokio::spawn(async move {
            let mut caller = Caller::to(at).await;
            let mut pages = 0_u64;
            while began.elapsed() < slice {
                let page = caller.ask(request, &[("Cookie", &cookie)], "").await;
                assert_eq!(page.status, 200, "{page:?}");
                pages += 1;
            }
            pages
        })
    });
    let mut pages = 0;
    for reader in readers.collect::<Vec<_>>() {
        pages += reader.await.expect("no panic");
    }
    rate(pages, began.elapsed())
}

fn millis(taken: Duration) -> f64 {
    taken.as_secs_f64() * 1_000.0
}

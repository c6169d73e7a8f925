//! Readiness and figures of several books together. No figure names a book: what is counted for each is summed.

use super::Group;
use super::book::{Book, Opened};
use crate::web::watch::{PATIENCE, Purpose, Sheet, VERSION, alive, int, media, of_the_pages, plain};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use std::sync::Arc;

/// The database answers, and no door that was open has shut. A book that is only read from the start does not count: it
/// must not take the others from their readers.
pub async fn ready(State(group): State<Arc<Group>>) -> Response {
    match readiness(&group).await {
        Ok(()) => plain(StatusCode::OK, "ready\n".to_owned()),
        Err(why) => plain(StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {why}\n")),
    }
}

async fn readiness(group: &Group) -> Result<(), &'static str> {
    if let Some(place) = group.books().next().map(|book| &book.place) {
        let away = "the database does not answer";
        let asked = tokio::time::timeout(PATIENCE, place.store.head(&place.book)).await;
        asked.map_err(|_| away)?.map_err(|_| away)?;
    }
    let shut = |opened: &Opened| opened.app.door.as_ref().is_some_and(|door| !door.is_open());
    let reads = group.books().all(|book| book.desk.is_none());
    match group.setting.purpose {
        Purpose::Recording if reads => Err("nothing can be recorded"),
        Purpose::Recording if open(group).any(shut) => Err("nothing can be recorded in one of the books"),
        Purpose::Recording | Purpose::Reading => Ok(()),
    }
}

fn open(group: &Group) -> impl Iterator<Item = &Opened> {
    group.books().filter_map(Book::opened)
}

/// The pages of the address that only this machine reaches.
pub fn router(group: Arc<Group>) -> Router {
    let routes =
        Router::new().route("/metrics", get(metrics)).route("/healthz", get(alive)).route("/readyz", get(ready));
    routes.with_state(group)
}

async fn metrics(State(group): State<Arc<Group>>) -> Response {
    media(figures(&group).await)
}

async fn figures(group: &Group) -> String {
    let mut sheet = Sheet::default();
    let ready = readiness(group).await.is_ok();
    sheet.figure("quitus_build_info", "gauge", "The version of the program.", &[("version", VERSION)], 1);
    sheet.figure("quitus_ready", "gauge", "1 when /readyz says so.", &[], i64::from(ready));
    sheet.head("quitus_books", "gauge", "Books, by their state; those recording are open too.");
    let recording = open(group).filter(|opened| opened.app.door.as_ref().is_some_and(|door| door.is_open()));
    let states = [("served", group.books().count()), ("open", open(group).count()), ("recording", recording.count())];
    for (state, count) in states {
        sheet.line("quitus_books", &[("state", state)], int(count as u64));
    }
    if ready {
        of_the_books(group, &mut sheet).await;
    }
    of_the_doors(group, &mut sheet);
    of_the_pages(&group.tally, &mut sheet);
    sheet.text()
}

/// Entries, seals and sessions of the books that are open, summed.
async fn of_the_books(group: &Group, sheet: &mut Sheet) {
    let (mut entries, mut sealed, mut named, mut linked) = (0, 0, 0, 0);
    for opened in open(group) {
        let place = opened.app.shelf.place();
        entries += place.store.head(&place.book).await.map_or(0, |head| head.size);
        sealed += place.store.latest_checkpoint(&place.book).await.ok().flatten().map_or(0, |row| row.size);
        linked += opened.app.doorkeeper.sessions() as u64;
        if let Some(desk) = &opened.app.desk {
            named += desk.sessions().await.unwrap_or_default();
        }
    }
    sheet.figure("quitus_entries", "gauge", "Entries of the books that are open.", &[], int(entries));
    sheet.figure("quitus_entries_sealed", "gauge", "Entries under their last signed checkpoints.", &[], int(sealed));
    sheet.head("quitus_sessions", "gauge", "Sessions that last, by how they were entered.");
    sheet.line("quitus_sessions", &[("entered_by", "name")], int(named));
    sheet.line("quitus_sessions", &[("entered_by", "link")], int(linked));
}

fn of_the_doors(group: &Group, sheet: &mut Sheet) {
    let counts: Vec<_> = open(group).filter_map(|opened| opened.app.door.as_ref()).map(|door| door.counts()).collect();
    sheet.head("quitus_commands_total", "counter", "Commands since the start, by what became of them.");
    let sums = [
        ("recorded", counts.iter().map(|one| one.recorded).sum::<u64>()),
        ("repeated", counts.iter().map(|one| one.repeated).sum()),
        ("refused", counts.iter().map(|one| one.refused).sum()),
        ("failed", counts.iter().map(|one| one.failed).sum()),
    ];
    for (result, times) in sums {
        sheet.line("quitus_commands_total", &[("result", result)], int(times));
    }
}

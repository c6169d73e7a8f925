//! For whoever watches the program: is it alive, is it ready, and how much of what it did.
//!
//! `/healthz` and `/readyz` stand among the pages, for everybody: they say one word and nothing of the book. `/metrics`
//! stands on an address of its own that only this machine reaches, because among the pages a proxy on this machine would
//! hand it to the whole world: whoever comes through the proxy comes from here too. Counts and ages alone are told, in the
//! text format of Prometheus: routes as the router writes them, no person, no reference, no name of the book.
//! Deliberately absent: a crate for that format, which is a line for each figure.

use super::app::App;
use super::journal::Answered;
use super::tally::Tally;
use crate::store::StoreError;
use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::{DateTime, Utc};
use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

/// How long the database may take to answer before it counts as away.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);

/// What these pages are there for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// The book is shown.
    Reading,
    /// Acts are recorded: without the door, the program is not ready.
    Recording,
}

/// Why the program is not ready.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum NotReady {
    /// The database does not answer.
    StoreAway,
    /// Nothing is recorded any more, or nothing was from the start.
    DoorShut,
}

/// The program answers.
pub async fn alive() -> Response {
    plain(StatusCode::OK, "alive\n".to_owned())
}

/// The database answers, and the door is open where acts are recorded.
pub async fn ready(State(app): State<Arc<App>>) -> Response {
    match readiness(&app).await {
        Ok(_) => plain(StatusCode::OK, "ready\n".to_owned()),
        Err(why) => {
            let why = match why {
                NotReady::StoreAway => "the database does not answer",
                NotReady::DoorShut => "nothing can be recorded",
            };
            plain(StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {why}\n"))
        }
    }
}

/// The pages of the address that only this machine reaches.
pub fn router(app: Arc<App>) -> Router {
    let routes =
        Router::new().route("/metrics", get(metrics)).route("/healthz", get(alive)).route("/readyz", get(ready));
    routes.with_state(app)
}

/// How many entries the book has, and when the last one was recorded.
async fn readiness(app: &App) -> Result<(u64, Option<String>), NotReady> {
    let place = app.shelf.place();
    let asked = tokio::time::timeout(PATIENCE, place.store.head(&place.book)).await;
    let head = asked.map_err(|_| NotReady::StoreAway)?.map_err(|_| NotReady::StoreAway)?;
    match (app.purpose, &app.door) {
        (Purpose::Reading, _) => Ok((head.size, head.last_recorded_at)),
        (Purpose::Recording, Some(door)) if door.is_open() => Ok((head.size, head.last_recorded_at)),
        (Purpose::Recording, _) => Err(NotReady::DoorShut),
    }
}

async fn metrics(State(app): State<Arc<App>>) -> Response {
    media(figures(&app).await)
}

/// Figures, as Prometheus takes them.
pub(super) fn media(text: String) -> Response {
    let media = HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
    ([(CONTENT_TYPE, media)], text).into_response()
}

/// Every figure.
async fn figures(app: &App) -> String {
    let mut sheet = Sheet::default();
    let ready = readiness(app).await;
    sheet.figure("quitus_build_info", "gauge", "The version of the program.", &[("version", VERSION)], 1);
    sheet.figure("quitus_ready", "gauge", "1 when /readyz says so.", &[], i64::from(ready.is_ok()));
    let open = app.door.as_ref().is_some_and(|door| door.is_open());
    sheet.figure("quitus_recording", "gauge", "1 when acts are recorded.", &[], i64::from(open));
    of_the_book(app, &mut sheet, &ready).await;
    of_the_door(app, &mut sheet);
    of_the_pages(&app.tally, &mut sheet);
    if let Ok(Some(sessions)) = sessions(app).await {
        sheet.head("quitus_sessions", "gauge", "Sessions that last, by how they were entered.");
        sheet.line("quitus_sessions", &[("entered_by", "name")], int(sessions));
        sheet.line("quitus_sessions", &[("entered_by", "link")], int(app.doorkeeper.sessions() as u64));
    }
    sheet.0
}

pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

async fn sessions(app: &App) -> Result<Option<u64>, StoreError> {
    match &app.desk {
        Some(desk) => desk.sessions().await.map(Some),
        None => Ok(Some(0)),
    }
}

/// Where the book and its last checkpoint end, and how old both ends are. Nothing while the database is away.
async fn of_the_book(app: &App, sheet: &mut Sheet, ready: &Result<(u64, Option<String>), NotReady>) {
    let Ok((size, last)) = ready else { return };
    let place = app.shelf.place();
    let Ok(seal) = place.store.latest_checkpoint(&place.book).await else { return };
    let (size, now) = (*size, app.clock.now());
    let signed = seal.map_or(0, |row| row.size);
    sheet.figure("quitus_entries", "gauge", "Entries of the book.", &[], int(size));
    sheet.figure("quitus_entries_sealed", "gauge", "Entries under the last signed checkpoint.", &[], int(signed));
    let age = |since: DateTime<Utc>| (now - since).num_seconds().max(0);
    if let Some(last) = last.as_deref().and_then(|text| text.parse::<DateTime<Utc>>().ok()) {
        sheet.figure("quitus_last_entry_age_seconds", "gauge", "Since the last entry was recorded.", &[], age(last));
    }
    if let Some(kept) = place.folder.checkpoint_kept_at().and_then(|at| DateTime::from_timestamp(at, 0)) {
        let text = "Since the last checkpoint was kept outside the database.";
        sheet.figure("quitus_checkpoint_age_seconds", "gauge", text, &[], age(kept));
    }
}

fn of_the_door(app: &App, sheet: &mut Sheet) {
    let counts = app.door.as_ref().map(|door| door.counts()).unwrap_or_default();
    sheet.head("quitus_commands_total", "counter", "Commands since the start, by what became of them.");
    let results = [
        ("recorded", counts.recorded),
        ("repeated", counts.repeated),
        ("refused", counts.refused),
        ("failed", counts.failed),
    ];
    for (result, times) in results {
        sheet.line("quitus_commands_total", &[("result", result)], int(times));
    }
}

pub(super) fn of_the_pages(tally: &Tally, sheet: &mut Sheet) {
    let open = int(tally.connections() as u64);
    sheet.figure("quitus_connections", "gauge", "Connections that listen now.", &[], open);
    sheet.head("quitus_requests_total", "counter", "Answers since the start, by route and status.");
    for (Answered { route, method, status }, times) in tally.answers() {
        let status = status.to_string();
        let labels = [("route", route), ("method", method), ("status", status.as_str())];
        sheet.line("quitus_requests_total", &labels, int(times));
    }
}

pub(super) fn int(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The text format of Prometheus. Labels are words of ours: none needs an escape.
#[derive(Default)]
pub(super) struct Sheet(String);

impl Sheet {
    pub(super) fn text(self) -> String {
        self.0
    }

    pub(super) fn head(&mut self, name: &str, kind: &str, help: &str) {
        // Writing to memory does not fail.
        let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}");
    }

    pub(super) fn line(&mut self, name: &str, labels: &[(&str, &str)], value: i64) {
        let told: Vec<String> = labels.iter().map(|(name, value)| format!("{name}=\"{value}\"")).collect();
        let told = if told.is_empty() { String::new() } else { format!("{{{}}}", told.join(",")) };
        let _ = writeln!(self.0, "{name}{told} {value}");
    }

    pub(super) fn figure(&mut self, name: &str, kind: &str, help: &str, labels: &[(&str, &str)], value: i64) {
        self.head(name, kind, help);
        self.line(name, labels, value);
    }
}

pub(super) fn plain(status: StatusCode, text: String) -> Response {
    (status, [(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"))], text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_as_prometheus_reads_it() {
        let mut sheet = Sheet::default();
        sheet.figure("a_total", "counter", "What it counts.", &[("x", "1"), ("y", "b")], 3);
        sheet.figure("b", "gauge", "Now.", &[], -1);
        let told = "# HELP a_total What it counts.\n# TYPE a_total counter\na_total{x=\"1\",y=\"b\"} 3\n\
                    # HELP b Now.\n# TYPE b gauge\nb -1\n";
        assert_eq!(sheet.0, told);
    }
}

//! One visit to one page: the question, the book, and the shapes of the answer.

use super::acts::own;
use super::app::App;
use super::ask::{self, Ask, Shape};
use super::fault::{Fault, Why, wrong};
use super::frame::{self, Page};
use super::kept::{self, Owner};
use super::people::standing::Standing;
use super::set_page::{self, Asked, SetPage};
use crate::forms::Typed;
use crate::ledger::Failure;
use crate::locales::{Language, cli as say};
use crate::sheets::{self, Report};
use crate::views::{Reading, Texts, Unanswered, failure_text};
use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use quitus_domain::cooperative::Event;
use serde_json::Value;
use std::sync::Arc;

/// Who asks, before the question is read: a page says first which keys it knows.
pub struct Visitor {
    app: Arc<App>,
    language: Language,
    standing: Standing,
    path: String,
    query: Option<String>,
    kept: String,
}

/// A question to a page.
pub struct Visit {
    /// What is asked.
    pub ask: Ask,
    /// Who asks, and as what.
    pub standing: Standing,
    app: Arc<App>,
    /// The address, as it was asked.
    place: String,
    /// The secret of the cookie of a form that waits.
    kept: String,
}

/// The other shapes of tables.
const TABLES: [Shape; 3] = [Shape::Json, Shape::Csv, Shape::Xlsx];

/// An answer, or why there is none.
pub type Answer = Result<Response, Fault>;

/// The language of a request.
#[must_use]
pub fn language(query: Option<&str>, headers: &HeaderMap) -> Language {
    ask::language(query, headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()))
}

impl FromRequestParts<Arc<App>> for Visitor {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Fault> {
        let query = parts.uri.query().map(str::to_owned);
        let language = language(query.as_deref(), &parts.headers);
        // The guard lets nobody through to a page without one.
        let standing = parts.extensions.get::<Standing>().cloned();
        let standing = standing.ok_or_else(|| Fault::new(language, Why::NoSession))?;
        let (path, kept) = (parts.uri.path().to_owned(), kept::secret(&parts.headers, &app.cookies));
        Ok(Visitor { app: Arc::clone(app), language, standing, path, query, kept })
    }
}

impl Visitor {
    /// The question, of a page that knows these keys beside language, dates and shape.
    ///
    /// # Errors
    /// [`Fault`] for a question that cannot be understood.
    pub fn asks(self, own: &[&str]) -> Result<Visit, Fault> {
        let ask = Ask::read(&self.path, self.query.as_deref(), own, self.language);
        let ask = ask.map_err(|text| Fault::new(self.language, Why::Wrong(text)))?;
        let place = self.query.map_or_else(|| self.path.clone(), |query| format!("{}?{query}", self.path));
        Ok(Visit { ask, standing: self.standing, app: self.app, place, kept: self.kept })
    }
}

/// The shapes of an answer, each made only when it is wanted.
pub struct Faces<P, J> {
    /// For people.
    pub page: P,
    /// For programs.
    pub json: J,
}

impl Visit {
    /// The application.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// What was typed in the form of this page before its session had ended.
    #[must_use]
    pub fn waiting(&self) -> Option<Typed> {
        self.app.kept.of(&self.kept, self.owner(), &self.place, self.app.clock.now())
    }

    /// A form that waited has come back.
    pub fn came_back(&self, typed: &Typed) {
        self.app.kept.arrived(self.owner(), (typed.raw(own::COMMAND), &self.place), self.app.clock.now());
    }

    fn owner(&self) -> Owner {
        self.standing.session.as_ref().map_or(Owner::Alone, |session| Owner::Person(session.person.user))
    }

    /// The book on the dates of the question.
    ///
    /// # Errors
    /// [`Fault`].
    pub async fn reading(&self) -> Result<Arc<Reading>, Fault> {
        self.told(self.app.shelf.reading(&self.ask.dates, self.ask.language).await)
    }

    /// The same, with the words of the assemblies' texts.
    ///
    /// # Errors
    /// [`Fault`].
    pub async fn with_texts(&self) -> Result<(Arc<Reading>, Texts), Fault> {
        self.told(self.app.shelf.with_texts(&self.ask.dates, self.ask.language).await)
    }

    /// What a view answered, or the fault that says why not.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn told<T>(&self, answer: Result<T, Unanswered>) -> Result<T, Fault> {
        answer.map_err(|why| Fault::of(self.ask.language, why))
    }

    /// The fault that says that the book or its persons cannot be reached now.
    #[must_use]
    pub fn away(&self, failure: Failure) -> Fault {
        Fault::new(self.ask.language, Why::Away(failure_text(self.ask.language, &failure)))
    }

    /// An instant in words: `30/11/2026 07:54 UTC`.
    #[must_use]
    pub fn instant(&self, seconds: i64) -> String {
        instant(self.ask.language, seconds)
    }

    /// A number that stands at the end of the path.
    ///
    /// # Errors
    /// [`Fault`] when none stands there.
    pub fn numbered<N: std::str::FromStr>(&self) -> Result<N, Fault> {
        self.step(0)
    }

    /// A number that stands in the path, so many steps before its end.
    ///
    /// # Errors
    /// [`Fault`] when none stands there.
    pub fn step<N: std::str::FromStr>(&self, before: usize) -> Result<N, Fault> {
        let step = self.ask.step(before);
        // `+7` and `007` are numbers to a machine, and other addresses of the same page.
        let plain = step.bytes().all(|byte| byte.is_ascii_digit()) && !step.starts_with('0');
        let number = step.parse().ok().filter(|_| plain);
        number.ok_or_else(|| Fault::new(self.ask.language, Why::NoPage))
    }

    /// What a key of the page says.
    ///
    /// # Errors
    /// [`Fault`] for what cannot be understood.
    pub fn understood<T>(&self, read: Result<T, String>) -> Result<T, Fault> {
        read.map_err(|text| wrong(&self.ask, text))
    }

    /// The answer, in the shape that is wanted: tables have every shape.
    ///
    /// # Errors
    /// [`Fault`] for a table too large for a spreadsheet.
    pub fn tables(
        &self,
        reading: &Reading,
        faces: Faces<impl FnOnce() -> Page, impl FnOnce() -> Value>,
        report: impl FnOnce() -> Report,
    ) -> Answer {
        match self.ask.shape {
            Shape::Csv => Ok(file("csv", sheets::csv(&report(), self.ask.language).into_bytes())),
            Shape::Xlsx => {
                let drawn = sheets::xlsx(&report(), self.ask.language);
                let text = |why: sheets::NotDrawn| say::not_drawn(self.ask.language, &why.to_string());
                Ok(file("xlsx", self.understood(drawn.map_err(text))?))
            }
            Shape::Page | Shape::Json => self.faces(reading, faces, &TABLES),
        }
    }

    /// The same, of a page that nothing goes into but the reading, the address and who asks: set once for all of them.
    ///
    /// # Errors
    /// As [`Visit::tables`].
    pub fn kept_tables(
        &self,
        reading: &Reading,
        faces: Faces<impl FnOnce() -> Page, impl FnOnce() -> Value>,
        report: impl FnOnce() -> Report,
    ) -> Answer {
        match self.ask.shape {
            Shape::Page => {
                let asked = Asked::by(&self.standing, &self.place);
                Ok(set_page::once(reading, &asked, || self.set(reading, faces.page, &TABLES)).into_response())
            }
            Shape::Json | Shape::Csv | Shape::Xlsx => self.tables(reading, faces, report),
        }
    }

    /// The answer of a page that is not made of tables alone.
    ///
    /// # Errors
    /// [`Fault`] when a table is wanted.
    pub fn give(&self, reading: &Reading, faces: Faces<impl FnOnce() -> Page, impl FnOnce() -> Value>) -> Answer {
        match self.ask.shape {
            Shape::Csv | Shape::Xlsx => Err(wrong(&self.ask, say::no_table(self.ask.language))),
            Shape::Page | Shape::Json => self.faces(reading, faces, &[Shape::Json]),
        }
    }

    fn faces(
        &self,
        reading: &Reading,
        faces: Faces<impl FnOnce() -> Page, impl FnOnce() -> Value>,
        shapes: &[Shape],
    ) -> Answer {
        match self.ask.shape {
            Shape::Json => Ok(json(&(faces.json)())),
            Shape::Page | Shape::Csv | Shape::Xlsx => Ok(self.set(reading, faces.page, shapes).into_response()),
        }
    }

    fn set(&self, reading: &Reading, page: impl FnOnce() -> Page, shapes: &[Shape]) -> SetPage {
        frame::page(&self.ask, society(reading), page(), shapes, &self.standing)
    }
}

/// An instant in words: `30/11/2026 07:54 UTC`.
#[must_use]
pub fn instant(language: Language, seconds: i64) -> String {
    let at = chrono::DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    format!("{} {} UTC", say::short_day(language, at.date_naive()), at.format("%H:%M"))
}

/// The name of the cooperative; its book before it has one.
#[must_use]
pub fn society(reading: &Reading) -> String {
    let name = reading.known.iter().find_map(|recorded| match recorded.event.as_ref() {
        Event::CooperativeIncorporated(e) => Some(e.name.to_string()),
        _ => None,
    });
    name.unwrap_or_else(|| reading.book.to_string())
}

/// As the command line prints it.
fn json(value: &Value) -> Response {
    let text = serde_json::to_string_pretty(value).unwrap_or_default() + "\n";
    ([(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"))], text).into_response()
}

/// A file to keep.
fn file(kind: &'static str, bytes: Vec<u8>) -> Response {
    let (media, name) = match kind {
        "csv" => ("text/csv; charset=utf-8", "attachment; filename=\"quitus.csv\""),
        _ => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "attachment; filename=\"quitus.xlsx\"",
        ),
    };
    let headers = [(CONTENT_TYPE, media), (CONTENT_DISPOSITION, name)];
    (headers.map(|(name, value)| (name, HeaderValue::from_static(value))), bytes).into_response()
}

//! Pages as they were set, kept with the reading that they tell.
//!
//! A reading does not change. A page that nothing else goes into than a reading, an address and who asks is therefore set
//! once for each of them, and goes with its reading when the book has grown. Deliberately absent: pages with a form, with
//! what waits outside the book, or with anything else of the moment; they do not come here.

use super::people::standing::{Records, Standing};
use crate::people::Role;
use crate::views::Reading;
use axum::body::Bytes;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// Pages kept of a reading.
const KEPT: usize = 24;
/// Bytes of a page that is still kept.
const LONGEST: usize = 1 << 20;

/// A page, ready to be sent.
#[derive(Clone)]
pub struct SetPage {
    /// Its language, as an address names it.
    pub code: &'static str,
    /// The page; nothing when it could not be set, which writing to memory never comes to.
    pub html: Option<Bytes>,
}

impl IntoResponse for SetPage {
    fn into_response(self) -> Response {
        let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CONTENT_LANGUAGE, self.code)];
        match self.html {
            Some(html) => (headers.map(|(name, value)| (name, HeaderValue::from_static(value))), html).into_response(),
            None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

/// Everything about a question that changes its page, beside the reading.
#[derive(Clone, PartialEq)]
pub struct Asked {
    /// The address, with its query.
    place: String,
    role: Role,
    login: Option<String>,
    records: Records,
}

impl Asked {
    /// An address, and who asks.
    #[must_use]
    pub fn by(standing: &Standing, place: &str) -> Self {
        let login = standing.session.as_ref().map(|session| session.person.login.clone());
        Asked { place: place.to_owned(), role: standing.role, login, records: standing.records }
    }
}

/// The pages of a reading, the oldest first.
#[derive(Default)]
struct SetPages(Mutex<VecDeque<(Asked, SetPage)>>);

/// The page of a reading; set when it is asked for first.
pub fn once(reading: &Reading, asked: &Asked, set: impl FnOnce() -> SetPage) -> SetPage {
    let pages = reading.once(SetPages::default);
    let kept = || pages.0.lock().unwrap_or_else(PoisonError::into_inner);
    let found = kept().iter().find(|(other, _)| other == asked).map(|(_, page)| page.clone());
    if let Some(found) = found {
        return found;
    }
    let page = set();
    if page.html.as_ref().is_some_and(|html| html.len() <= LONGEST) {
        let mut kept = kept();
        if kept.len() >= KEPT {
            kept.pop_front();
        }
        kept.push_back((asked.clone(), page.clone()));
    }
    page
}

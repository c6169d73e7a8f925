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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::Language;
    use crate::views::Names;
    use quitus_projections::AsOf;
    use std::cell::Cell;

    fn reading() -> Reading {
        let as_of = AsOf::day("2026-06-30".parse().unwrap());
        let names = Names::without_keys(Language::English, &[]);
        Reading::of("demo-x".parse().unwrap(), Vec::new(), as_of, names, Language::English)
    }

    fn asked(role: Role, place: &str) -> Asked {
        let (actor, token) = ("web".to_owned(), String::new());
        Asked::by(&Standing { role, actor, token, records: Records::Here, session: None }, place)
    }

    #[test]
    fn a_page_is_set_once_for_each_address_and_role_of_a_reading() {
        let (set, reading) = (Cell::new(0), reading());
        let page = |reading: &Reading, asked: &Asked| {
            let made = once(reading, asked, || {
                set.set(set.get() + 1);
                SetPage { code: "en", html: Some(format!("page {}", set.get()).into()) }
            });
            String::from_utf8(made.html.unwrap().to_vec()).unwrap()
        };
        let manager = asked(Role::Manager, "/register");
        assert_eq!(page(&reading, &manager), "page 1");
        assert_eq!(page(&reading, &manager), "page 1");
        assert_eq!(page(&reading, &asked(Role::Assistant, "/register")), "page 2");
        assert_eq!(page(&reading, &asked(Role::Associate(1), "/register")), "page 3");
        assert_eq!(page(&reading, &asked(Role::Associate(2), "/register")), "page 4");
        assert_eq!(page(&reading, &asked(Role::Manager, "/register?on=2025-12-31")), "page 5");
        assert_eq!(
            page(&self::reading(), &manager),
            "page 6",
            "what was told of another reading is not told of this one"
        );
        (0..KEPT).for_each(|number| drop(page(&reading, &asked(Role::Manager, &format!("/entries?before={number}")))));
        assert_eq!(page(&reading, &manager), format!("page {}", 7 + KEPT), "the oldest go");
    }

    #[test]
    fn a_very_long_page_is_not_kept() {
        let reading = reading();
        let long = || SetPage { code: "fr", html: Some(vec![b'x'; LONGEST + 1].into()) };
        drop(once(&reading, &asked(Role::Manager, "/movements"), long));
        let short = once(&reading, &asked(Role::Manager, "/movements"), || SetPage { code: "fr", html: None });
        assert!(short.html.is_none());
    }
}

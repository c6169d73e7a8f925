//! The frame around every page: society, navigation, dates, the page in other shapes and the other language.

use super::acts::{Control, Mark};
use super::ask::{Ask, Shape};
use super::block::{Block, Word};
use super::style;
use super::to::{To, sections};
use crate::forms::Fold;
use crate::locales::{Language, cli as say};
use askama::Template;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

/// A page before it is set.
pub struct Page {
    /// Its heading.
    pub title: String,
    /// The page of the navigation that it belongs to.
    pub section: To,
    /// What it is made of.
    pub blocks: Vec<Block>,
}

/// What every page but a fault has around it.
struct Around {
    society: String,
    home: String,
    sections: Vec<Section>,
    other_language: (String, &'static str, String),
    /// Where acts are recorded; nothing where they are not.
    acts: Option<String>,
    dates: Option<Dates>,
    shapes: Vec<Word>,
}

struct Section {
    name: String,
    href: String,
    here: bool,
}

/// The form that asks for another day.
struct Dates {
    path: String,
    on: String,
    known: String,
    beside: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "pages/frame.html")]
struct Frame {
    language: Language,
    code: &'static str,
    style: &'static str,
    title: String,
    around: Option<Around>,
    blocks: Vec<Block>,
}

/// Whether acts are recorded from these pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Desk {
    /// They are.
    Open,
    /// The book is only read.
    Closed,
}

/// A page for people.
#[must_use]
pub fn page(ask: &Ask, society: String, page: Page, shapes: &[Shape], desk: Desk) -> Response {
    let dates = Dates {
        path: ask.path().to_owned(),
        on: ask.own("on").unwrap_or_default().to_owned(),
        known: ask.own("known").unwrap_or_default().to_owned(),
        beside: ask.beside_dates(),
    };
    let shapes = shapes.iter().map(|shape| shape_link(ask, *shape)).collect();
    set(ask.language, page.title, Some(around(ask, society, &page.section, desk)(Some(dates), shapes)), page.blocks)
}

/// A page of an act: it has neither dates nor other shapes.
#[must_use]
pub fn act(ask: &Ask, society: String, page: Page) -> Response {
    set(ask.language, page.title, Some(around(ask, society, &page.section, Desk::Open)(None, Vec::new())), page.blocks)
}

fn around(ask: &Ask, society: String, here: &To, desk: Desk) -> impl FnOnce(Option<Dates>, Vec<Word>) -> Around {
    let section = |(to, name): (To, String)| Section { name, href: ask.to(&to), here: to == *here };
    let other = other(ask.language);
    let sections = sections(ask.language).into_iter().map(section).collect();
    let other_language = (say::this_language(other), code(other), ask.same_with("lang", code(other)));
    let acts = (desk == Desk::Open).then(|| ask.to(&To::Acts));
    let home = ask.to(&To::Home);
    move |dates, shapes| Around { society, home, sections, other_language, acts, dates, shapes }
}

fn shape_link(ask: &Ask, shape: Shape) -> Word {
    Word::link(shape.key().to_uppercase(), ask.same_with("format", shape.key()))
}

/// A page without navigation.
#[must_use]
pub fn bare(language: Language, title: String, blocks: Vec<Block>) -> Response {
    set(language, title, None, blocks)
}

fn set(language: Language, title: String, around: Option<Around>, blocks: Vec<Block>) -> Response {
    let code = code(language);
    let frame = Frame { language, code, style: style::ADDRESS.as_str(), title, around, blocks };
    match frame.render() {
        Ok(html) => {
            let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CONTENT_LANGUAGE, code)];
            (headers.map(|(name, value)| (name, HeaderValue::from_static(value))), html).into_response()
        }
        // Writing to memory does not fail; nothing better can be said if it does.
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn other(language: Language) -> Language {
    match language {
        Language::French => Language::English,
        Language::English => Language::French,
    }
}

fn code(language: Language) -> &'static str {
    match language {
        Language::French => "fr",
        Language::English => "en",
    }
}

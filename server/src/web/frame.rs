//! The frame around every page: society, navigation, dates, the page in other shapes and the other language.

use super::acts::{Control, Mark};
use super::ask::{Ask, Shape};
use super::block::{Block, Word};
use super::people::form::Input;
use super::people::rights::{Asked, leads_to};
use super::people::standing::Standing;
use super::set_page::SetPage;
use super::style;
use super::to::{To, sections};
use crate::forms::Fold;
use crate::locales::{Language, cli as say};
use crate::people::Kind;
use askama::Template;
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
    /// One's own page, and who may enter.
    account: Vec<Word>,
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

/// A page for people.
#[must_use]
pub fn page(ask: &Ask, society: String, page: Page, shapes: &[Shape], standing: &Standing) -> SetPage {
    let dates = Dates {
        path: ask.path().to_owned(),
        on: ask.own("on").unwrap_or_default().to_owned(),
        known: ask.own("known").unwrap_or_default().to_owned(),
        beside: ask.beside_dates(),
    };
    let shapes = shapes.iter().map(|shape| shape_link(ask, *shape)).collect();
    framed(ask, society, page, standing, Some(dates), shapes)
}

/// A page that has neither dates nor other shapes.
#[must_use]
pub fn plain(ask: &Ask, society: String, page: Page, standing: &Standing) -> Response {
    framed(ask, society, page, standing, None, Vec::new()).into_response()
}

fn framed(
    ask: &Ask,
    society: String,
    page: Page,
    standing: &Standing,
    dates: Option<Dates>,
    shapes: Vec<Word>,
) -> SetPage {
    let may = |href: &str| matches!(leads_to(href), Asked::Page(kind) if standing.may(kind));
    let section = |(to, name): (To, String)| Section { name, href: ask.to(&to), here: to == page.section };
    let sections = sections(ask.language).into_iter().filter(|(to, _)| may(&to.path())).map(section).collect();
    let other = ask.language.other();
    let other_language = (say::this_language(other), other.tag(), ask.same_with("lang", other.tag()));
    let (home, account) = (ask.to(&To::Home), account(ask, standing));
    let acts = standing.prepares().then(|| ask.to(&To::Acts));
    let around = Around { society, home, sections, other_language, acts, account, dates, shapes };
    let blocks = page.blocks.into_iter().filter_map(|block| block.following(&|href| may(href) || opens(href)));
    set(ask.language, page.title, Some(around), blocks.collect())
}

/// What every reader may follow within a page: the part of it that a link names, and an invitation just made.
fn opens(href: &str) -> bool {
    href.starts_with('#') || leads_to(href) == Asked::Page(Kind::Open)
}

fn account(ask: &Ask, standing: &Standing) -> Vec<Word> {
    let own = standing.session.as_ref().map(|session| Word::link(session.person.login.clone(), ask.to(&To::Me)));
    let persons = standing.may(Kind::Persons);
    let persons = persons.then(|| Word::link(say::persons_title(ask.language), ask.to(&To::Persons)));
    let api = standing.may(Kind::Persons).then(|| Word::link("API", ask.to(&To::Api)));
    let group = ask.group().map(|group| Word::link(say::group_title(ask.language), group));
    group.into_iter().chain(own).chain(persons).chain(api).collect()
}

fn shape_link(ask: &Ask, shape: Shape) -> Word {
    Word::link(shape.key().to_uppercase(), ask.same_with("format", shape.key()))
}

/// A page without navigation.
#[must_use]
pub fn bare(language: Language, title: String, blocks: Vec<Block>) -> Response {
    set(language, title, None, blocks).into_response()
}

fn set(language: Language, title: String, around: Option<Around>, blocks: Vec<Block>) -> SetPage {
    let code = language.tag();
    let frame = Frame { language, code, style: style::ADDRESS.as_str(), title, around, blocks };
    SetPage { code, html: frame.render().ok().map(Into::into) }
}

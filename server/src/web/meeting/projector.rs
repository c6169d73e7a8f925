//! What the room sees: the resolution under vote, the quorum, and the result once it is closed.
//!
//! It asks for itself anew every few seconds, without a script. Never shown: a count while a vote is open, and what anybody
//! voted. It has neither navigation nor forms; it
//! can be asked to stand still.

use super::room::Room;
use super::{gauge, motions};
use crate::locales::{self, Language, cli as say};
use crate::views::explain_vote;
use crate::web::style;
use crate::web::visit::{Answer, Visitor, society};
use askama::Template;
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::response::IntoResponse;
use quitus_domain::assemblies::{Outcome, Stage};
use quitus_projections::assemblies::stand::{self, late};

/// The key that keeps the page as it is: what changes by itself can be stopped.
const STILL: &str = "still";

/// Seconds between one look and the next.
const EVERY: u32 = 5;

#[derive(Template)]
#[template(path = "pages/projector.html")]
struct Wall {
    code: &'static str,
    style: &'static str,
    every: Option<u32>,
    other: (String, String),
    society: String,
    title: String,
    state: String,
    motion: Option<Motion>,
    levels: Vec<(String, String)>,
    result: Option<Shown>,
}

/// The resolution under vote.
struct Motion {
    title: String,
    wording: String,
    method: String,
}

/// A result that was announced.
struct Shown {
    title: String,
    outcome: String,
    class: &'static str,
    wording: String,
    figures: Vec<(String, String)>,
}

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[STILL])?;
    let room = Room::of(&visit, 1).await?;
    let language = visit.ask.language;
    let code = match language {
        Language::French => "fr",
        Language::English => "en",
    };
    let (every, other) = match visit.ask.own(STILL) {
        None => (Some(EVERY), (say::wall_still(language), visit.ask.same_with(STILL, "1"))),
        Some(_) => (None, (say::wall_moving(language), visit.ask.same_with(STILL, ""))),
    };
    let wall = Wall { every, other, ..wall(&room, language, code) };
    Ok(match wall.render() {
        Ok(html) => {
            let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CONTENT_LANGUAGE, code)];
            (headers.map(|(name, value)| (name, HeaderValue::from_static(value))), html).into_response()
        }
        // Writing to memory does not fail; nothing better can be said if it does.
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    })
}

fn wall(room: &Room, language: Language, code: &'static str) -> Wall {
    let open = room.held.voting();
    let gauge = stand::gauge(&room.held, late());
    let level =
        |(kind, level): &(_, _)| (locales::decision_kind(language, *kind).to_owned(), gauge::words(language, level));
    Wall {
        code,
        style: style::ADDRESS.as_str(),
        every: None,
        other: (String::new(), String::new()),
        society: society(&room.asked.reading),
        title: say::desk_wall(language, locales::assembly_kind(language, room.held.kind), &room.day()),
        state: state(room, language),
        motion: open.map(|number| motion(room, language, number)),
        levels: if room.held.stage == Stage::Closed { Vec::new() } else { gauge.kinds.iter().map(level).collect() },
        // While a vote is open nothing is shown that could sway it.
        result: if open.is_some() { None } else { motions::last_closed(room).and_then(|number| shown(room, number)) },
    }
}

fn state(room: &Room, language: Language) -> String {
    match room.held.stage {
        Stage::Convened => say::wall_not_open(language),
        Stage::Open(since) => say::wall_open(language, &locales::time(language, since)),
        Stage::Adjourned(until) => {
            say::wall_adjourned(language, &locales::day(language, until.on), &locales::time(language, until.at))
        }
        Stage::Closed => say::wall_closed(language),
    }
}

fn motion(room: &Room, language: Language, number: u16) -> Motion {
    let method = motions::by_name(room, number).map(|method| locales::voting_method(language, method).to_owned());
    Motion {
        title: say::wall_vote(language, number),
        wording: room.wording(number),
        method: method.unwrap_or_default(),
    }
}

fn shown(room: &Room, number: u16) -> Option<Shown> {
    let language = room.asked.reading.language;
    let outcome = room.held.resolution(number)?.outcome?.outcome;
    let told = explain_vote::of(&room.asked, number).ok()?;
    Some(Shown {
        title: say::desk_result_of(language, number),
        outcome: locales::outcome(language, outcome).to_owned(),
        class: if outcome == Outcome::Adopted { "adopted" } else { "rejected" },
        wording: room.wording(number),
        figures: told.announced(),
    })
}

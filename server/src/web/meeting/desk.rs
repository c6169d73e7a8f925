//! The desk: the one next step first, then the quorum, who is there, and the resolutions.

use super::kit::Kit;
use super::room::Room;
use super::{ballots, gauge, motions, next, roll};
use crate::locales::forms::meeting as said;
use crate::locales::{self, cli as say};
use crate::views::Steps;
use crate::web::acts::door;
use crate::web::block::{Block, Word};
use crate::web::frame::{self, Page};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor, society};
use axum::http::StatusCode;
use axum::response::Response;
use quitus_domain::assemblies::Stage;

/// The keys that the page knows.
pub const KEYS: [&str; 3] = [roll::FIND, roll::WHO, ballots::ALL];

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&KEYS)?;
    door(&visit)?;
    let room = Room::of(&visit, 1).await?;
    let kit = Kit::new(&visit, &room, visit.standing.token.clone())?;
    if let Some(typed) = visit.waiting() {
        let above = vec![Block::Note(say::form_came_back(visit.ask.language))];
        return Ok(drawn(&visit, &kit.after(&typed, Vec::new()), StatusCode::OK, above));
    }
    Ok(drawn(&visit, &kit, StatusCode::OK, Vec::new()))
}

/// The page with what is wrong above it.
#[must_use]
pub fn drawn(visit: &Visit, kit: &Kit<'_>, status: StatusCode, above: Vec<Block>) -> Response {
    let (room, language) = (kit.room, kit.language());
    let blocks = above.into_iter().chain(blocks(kit)).collect();
    let title = say::desk_title(language, locales::assembly_kind(language, room.held.kind), &room.day());
    let page = Page { title, section: To::Assemblies, blocks };
    let mut answer = frame::plain(&visit.ask, society(&room.asked.reading), page, &visit.standing);
    *answer.status_mut() = status;
    answer
}

fn blocks(kit: &Kit<'_>) -> Vec<Block> {
    let language = kit.language();
    let mut blocks = next::blocks(kit);
    blocks.push(Block::Links(say::desk_last(language), last(kit)));
    blocks.extend(motions::result(kit.room));
    if kit.room.held.stage != Stage::Closed {
        blocks.extend(gauge::blocks(kit.ask, kit.room));
        blocks.extend(roll::block(kit));
    }
    blocks.extend(motions::blocks(kit));
    blocks.extend(next::aside(kit));
    blocks.push(Block::Heading(say::desk_mistakes_title(language)));
    blocks.push(Block::Text(say::desk_mistakes(language)));
    blocks.push(Block::Links(say::go_on(language), links(kit)));
    blocks
}

/// What was recorded last, so that a step is seen to have been taken.
fn last(kit: &Kit<'_>) -> Vec<Word> {
    let reading = &kit.room.asked.reading;
    let steps = Steps::of(reading);
    let at = kit.room.asked.held.entries.last().copied();
    let recorded = at.and_then(|at| steps.at(at));
    let told = recorded.map(|recorded| {
        let number = recorded.position.number();
        let title = locales::event_title(kit.language(), &recorded.event);
        let what = [title, &steps.who(recorded), &steps.what(&recorded.event)].join(" ");
        Word::link(format!("{number} {what}"), kit.ask.to(&To::Entry(number)))
    });
    told.into_iter().collect()
}

fn links(kit: &Kit<'_>) -> Vec<Word> {
    let (ask, language, number) = (kit.ask, kit.language(), kit.desk());
    let assembly = kit.room.asked.held.assembly.to_string();
    let act =
        |act: &str, name: String| Word::link(name, ask.to_with(&To::Act(act.to_owned()), &[("assembly", &assembly)]));
    vec![
        Word::link(say::projector(language), ask.to(&To::Projector(number))),
        Word::link(say::desk_whole(language), ask.to(&To::Assembly(number))),
        act("give_proxy", said::PROXY.told(language).to_owned()),
        Word::link(say::minutes_link(language), ask.to(&To::Minutes(number))),
        Word::link(said::ANSWER.told(language), ask.to(&To::Answers(number))),
        Word::link(said::NOTICES.told(language), ask.to(&To::Notices(number))),
        act("revoke_proxy", said::REVOKE.told(language).to_owned()),
        Word::link(say::resolutions_to_apply(language), ask.to_with(&To::Decisions, &[("waiting", "1")])),
    ]
}

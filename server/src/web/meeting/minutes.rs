//! The draft of the minutes: what the book knows of the meeting, in the order of the decree, and the form of what only
//! people can say. It is sealed by the review of `acts`. Deliberately absent: the printed paper, which `quitus minutes`
//! draws up from a book that it has verified.

use super::kit::Kit;
use super::room::Room;
use crate::forms::{Typed, find};
use crate::locales::forms::meeting as said;
use crate::locales::{self, cli as say};
use crate::views::assemblies as view;
use crate::web::acts::{door, drawn, made, own};
use crate::web::block::{Block, figures, tables};
use crate::web::fault::{Fault, Why};
use crate::web::frame::{self, Page};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor, society};
use quitus_domain::assemblies::{LastMinutes, Stage};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    door(&visit)?;
    let room = Room::of(&visit, 1).await?;
    let language = visit.ask.language;
    let mut blocks = vec![Block::Heading(say::minutes_known(language)), figures(facts(&room))];
    blocks.extend(tables(&visit.ask, &view::report(&room.asked).sheets));
    blocks.push(Block::Heading(say::minutes_missing(language)));
    match room.held.stage {
        Stage::Closed => blocks.push(form(&visit, &room, visit.standing.token.clone())?),
        Stage::Convened | Stage::Open(_) | Stage::Adjourned(_) => {
            blocks.push(Block::Text(say::minutes_too_early(language)))
        }
    }
    let title = say::minutes_draft(language, locales::assembly_kind(language, room.held.kind), &room.day());
    let page = Page { title, section: To::Assemblies, blocks };
    Ok(frame::plain(&visit.ask, society(&room.asked.reading), page, &visit.standing))
}

/// The number that the next minutes bear; nothing where the book does not know the last one.
#[must_use]
pub fn number(room: &Room) -> String {
    match room.state.assemblies.last_minutes() {
        LastMinutes::Numbered(last) => last.saturating_add(1).to_string(),
        LastMinutes::NotStated => String::new(),
    }
}

/// What the book knows: when and where, who took the chair, how many took part.
fn facts(room: &Room) -> Vec<(String, String)> {
    let (held, language) = (&room.asked.held, room.asked.reading.language);
    let words = |text| room.asked.texts.words(text, &room.asked.reading.names);
    let time = |at| locales::time(language, at);
    let attendance = held
        .opened
        .or(held.closed)
        .map(|(_, who)| say::attendance(language, who.present, who.represented, who.associates));
    let agenda: Vec<String> =
        (1_usize..).zip(&held.agenda).map(|(number, item)| say::numbered(language, number, &words(item))).collect();
    let rows = [
        (said::DAY, Some(locales::day(language, held.held_on))),
        (said::PLACE, held.place.as_ref().map(words)),
        (said::OPENED, held.opened.map(|(at, _)| time(at))),
        (said::CHAIR, held.chair.map(|person| room.person(person))),
        (said::CLOSED, held.closed.map(|(at, _)| time(at))),
        (said::ATTENDANCE, attendance),
        (said::AGENDA, Some(agenda.join(" ; "))),
    ];
    let told = rows.into_iter().filter_map(|(name, value)| Some((name.told(language).to_owned(), value?)));
    told.collect()
}

fn form(visit: &Visit, room: &Room, token: String) -> Result<Block, Fault> {
    const ACT: &str = "seal_minutes";
    let missing = || Fault::new(visit.ask.language, Why::NoPage);
    let form = find(ACT, "").ok_or_else(missing)?;
    let kit = Kit::new(visit, room, token.clone())?;
    let mut typed = Typed::default();
    made(form, &mut typed, &room.ground).map_err(|why| super::room::unanswered(visit, why))?;
    typed.set("assembly", room.asked.held.assembly.to_string());
    typed.set("number", number(room));
    typed.set("effective_on", room.ground.today.max(room.held.sits_on).to_string());
    typed.set("signatories", room.asked.held.chair.map(|chair| chair.to_string()).unwrap_or_default());
    typed.set(own::DESK, kit.desk().to_string());
    let action = visit.ask.to(&To::Act(ACT.to_owned()));
    Ok(Block::Form(Box::new(drawn(form, &typed, &room.ground, &[], token, action))))
}

//! A form of vote, received before the meeting: whose, the paper, and what it says of each resolution.

use super::room::{Room, unanswered};
use super::work::{Made, Work};
use crate::forms::convene::{ANSWER, ANSWERS, answer, choice};
use crate::forms::{Need, Slip, Typed};
use crate::locales::cli as say;
use crate::locales::forms::meeting as said;
use crate::web::acts::{Control, Drawn, Mark, Set, door, drawn, made, typed};
use crate::web::block::Block;
use crate::web::fault::{Fault, Why};
use crate::web::post::{TOKEN, is_token};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor};
use axum::extract::Request;
use serde_json::Value;
use uuid::Uuid;

/// The resolutions of the meeting, each in words.
struct Choices {
    wordings: Vec<String>,
}

impl Choices {
    fn of(room: &Room) -> Self {
        Choices { wordings: (1..=room.held.count()).map(|number| room.wording(number)).collect() }
    }
}

/// The empty form.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    door(&visit)?;
    let room = Room::of(&visit, 1).await?;
    if let Some(typed) = visit.waiting() {
        let choices = Choices::of(&room);
        return Ok(work(&visit, room, typed, visit.standing.token.clone()).waited(&choices));
    }
    let mut typed = Typed::default();
    made(&ANSWER, &mut typed, &room.ground).map_err(|why| unanswered(&visit, why))?;
    typed.set("effective_on", room.ground.today.min(room.held.sits_on).to_string());
    let choices = Choices::of(&room);
    Ok(work(&visit, room, typed, visit.standing.token.clone()).page(&choices))
}

/// The form that was sent.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let visit = visitor.asks(&[])?;
    door(&visit)?;
    let typed = typed(&parts.headers, body, visit.ask.language).await?;
    if !is_token(typed.raw(TOKEN), &visit.standing.token) {
        return Err(Fault::new(visit.ask.language, Why::Forged));
    }
    visit.came_back(&typed);
    let room = Room::of(&visit, 1).await?;
    let choices = Choices::of(&room);
    work(&visit, room, typed, visit.standing.token.clone()).go(&choices).await
}

fn work(visit: &Visit, room: Room, typed: Typed, token: String) -> Work<'_> {
    let mut typed = typed;
    typed.set("assembly", room.asked.held.assembly.to_string());
    let number = u64::try_from(room.asked.number).unwrap_or(u64::MAX);
    let (action, back) = (visit.ask.to(&To::Answers(number)), To::Desk(number));
    Work { visit, form: &ANSWER, typed, ground: room.ground, token, action, back, section: To::Assemblies }
}

impl Made for Choices {
    fn drawn(&self, work: &Work<'_>, slips: &[Slip]) -> Drawn {
        let language = work.visit.ask.language;
        let mut form = drawn(work.form, &work.typed, &work.ground, slips, work.token.clone(), work.action.clone());
        for (number, wording) in (1..).zip(&self.wordings) {
            let name = choice(number);
            let chosen = work.typed.raw(&name);
            let nothing = (String::new(), say::no_choice(language), chosen.is_empty());
            let known = ANSWERS
                .iter()
                .map(|(value, words)| ((*value).to_owned(), words.told(language).to_owned(), *value == chosen));
            let control = Control::Pick(std::iter::once(nothing).chain(known).collect());
            form.marks.push(Mark::Field(Box::new(Set {
                id: format!("f-choice-{number}"),
                label: say::desk_resolution(language, number),
                help: Some(wording.clone()),
                slips: slips.iter().filter(|slip| slip.name == name).map(|slip| slip.text.clone()).collect(),
                need: Need::Optional,
                name,
                control,
            })));
        }
        form
    }

    fn above(&self, work: &Work<'_>) -> Vec<Block> {
        vec![Block::Text(said::ANSWER_WHEN.told(work.visit.ask.language).to_owned())]
    }

    fn built(&self, work: &Work<'_>, id: Uuid) -> Result<Value, Vec<Slip>> {
        answer(&work.typed, &work.ground, id, self.wordings.len())
    }
}

//! An ordinary step, sent from the desk: recorded at once, or told on the desk why not, with everything that was typed.

use super::build::{built, form_of};
use super::kit::Kit;
use super::room::{Room, with_names};
use super::{desk, roll};
use crate::forms::{Form, Slip, Typed};
use crate::ledger::intake::Intake;
use crate::ledger::machine::SystemEntropy;
use crate::ledger::{Failure, Ledger};
use crate::locales::cli as say;
use crate::web::acts::{Wrong, door, of_failure, of_refusals, of_slips, own, typed};
use crate::web::block::{Block, Word};
use crate::web::fault::{Fault, Why};
use crate::web::post::{TOKEN, is_token};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;
use uuid::Uuid;

/// A form of the desk.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let visit = visitor.asks(&desk::KEYS)?;
    let ledger = door(&visit)?;
    let language = visit.ask.language;
    let typed = typed(&parts.headers, body, language).await?;
    if !is_token(typed.raw(TOKEN), &visit.standing.token) {
        return Err(Fault::new(language, Why::Forged));
    }
    visit.came_back(&typed);
    let step = typed.said(own::STEP);
    let form = form_of(&step).ok_or_else(|| Fault::new(language, Why::Wrong(say::not_a_form(language))))?;
    let room = Room::of(&visit, 1).await?;
    match record((ledger, &visit.standing.actor), &room, &step, form, &typed).await {
        Ok(()) => Ok(to_the_desk(&visit, &room, &step)),
        Err(wrongs) => {
            let wrongs = with_names(&room.asked.reading, wrongs);
            let slips =
                wrongs.iter().filter_map(|wrong| Some(Slip { name: wrong.name.clone()?, text: wrong.short.clone() }));
            let slips = slips.collect();
            let kit = Kit::new(&visit, &room, visit.standing.token.clone())?.after(&typed, slips);
            let told = wrongs.iter().map(|wrong| Word::plain(&wrong.whole)).collect();
            let above = vec![Block::Errors(say::errors_title(language, wrongs.len()), told)];
            Ok(desk::drawn(&visit, &kit, StatusCode::UNPROCESSABLE_ENTITY, above))
        }
    }
}

/// Gives the act to the door: what the door takes twice is one act.
async fn record(
    (ledger, actor): (&Ledger, &str),
    room: &Room,
    step: &str,
    form: &'static Form,
    typed: &Typed,
) -> Result<(), Vec<Wrong>> {
    let language = room.asked.reading.language;
    let unnamed =
        || of_slips(vec![Slip { name: own::COMMAND.to_owned(), text: say::form_without_reference(language) }]);
    let id = Uuid::try_parse(typed.raw(own::COMMAND)).map_err(|_| unnamed())?;
    let value = built(room, step, form, typed, id).map_err(of_slips)?;
    let failed = |failure: Failure| match failure {
        Failure::Refused(refusal) => of_refusals(language, form, &[refusal]),
        failure => vec![of_failure(language, form, &failure)],
    };
    let intake = Intake::of(value, &SystemEntropy).map_err(|why| failed(why.into()))?;
    ledger.execute(intake, actor).await.map_err(failed)?;
    // It is recorded, whether the seal follows now or later.
    let _ = ledger.sealed().await;
    Ok(())
}

/// Back to the desk; whoever notes arrivals stays by the roll.
fn to_the_desk(visit: &Visit, room: &Room, step: &str) -> axum::response::Response {
    let number = u64::try_from(room.asked.number).unwrap_or(u64::MAX);
    let find = visit.ask.own(roll::FIND).map(|find| (roll::FIND, find));
    let mut to = visit.ask.to_with(&To::Desk(number), find.as_slice());
    if matches!(step, "in" | "remote" | "out") {
        to.push_str("#roll");
    }
    (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response()
}

//! The notices of an assembly, recorded at once: a line for each associate of the roll who has none, each an act with an id
//! of its own. What was recorded stays, and what is refused is told; sending the page again records nothing twice.

use super::kit::Kit;
use super::room::{Room, with_names};
use crate::forms::convene::{MEDIA, NOTICE};
use crate::forms::{Slip, Typed, command, parse};
use crate::ledger::intake::Intake;
use crate::ledger::machine::SystemEntropy;
use crate::ledger::{Failure, Ledger};
use crate::locales::forms::meeting as said;
use crate::locales::{self, Language, cli as say};
use crate::web::acts::{Wrong, door, of_failure, of_refusals, of_slips, own, typed};
use crate::web::block::{Block, Word};
use crate::web::fault::{Fault, Why};
use crate::web::frame::{self, Page};
use crate::web::post::{TOKEN, is_token};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor, society};
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use quitus_domain::values::AssociateRef;
use quitus_projections::assemblies::stand;
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

/// The key of the form.
const FORM: &str = "notices";
/// Lines of one page: what is left comes after they are sent.
const LINES: usize = 200;

/// One line for each associate without a notice.
#[derive(Template)]
#[template(path = "pages/notices.html")]
struct Lines {
    language: Language,
    action: String,
    hidden: Vec<(String, String)>,
    on: String,
    media: Vec<(&'static str, &'static str, bool)>,
    proof: String,
    lines: Vec<Line>,
}

struct Line {
    name: String,
    number: String,
    checked: bool,
    media: Vec<(&'static str, &'static str, bool)>,
    proof: String,
    slip: Option<String>,
}

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    door(&visit)?;
    let room = Room::of(&visit, 1).await?;
    let kit = Kit::new(&visit, &room, visit.standing.token.clone())?;
    match visit.waiting() {
        Some(typed) => Ok(drawn(&visit, &kit.after(&typed, Vec::new()), StatusCode::OK, &[])),
        None => Ok(drawn(&visit, &kit, StatusCode::OK, &[])),
    }
}

/// The notices that were sent.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let visit = visitor.asks(&[])?;
    let ledger = door(&visit)?;
    let typed = typed(&parts.headers, body, visit.ask.language).await?;
    if !is_token(typed.raw(TOKEN), &visit.standing.token) {
        return Err(Fault::new(visit.ask.language, Why::Forged));
    }
    visit.came_back(&typed);
    let room = Room::of(&visit, 1).await?;
    let wrongs = record((ledger, &visit.standing.actor), &room, &typed).await;
    if wrongs.is_empty() {
        let to = visit.ask.to(&To::Notices(u64::try_from(room.asked.number).unwrap_or(u64::MAX)));
        return Ok((StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response());
    }
    // Some may be recorded: the page is drawn of the book as it is now.
    let room = Room::of(&visit, 1).await?;
    let kit = Kit::new(&visit, &room, visit.standing.token.clone())?.after(&typed, Vec::new());
    Ok(drawn(&visit, &kit, StatusCode::UNPROCESSABLE_ENTITY, &wrongs))
}

/// Every line that is checked, in the order of the numbers.
async fn record(by: (&Ledger, &str), room: &Room, typed: &Typed) -> Vec<Wrong> {
    let mut wrongs = Vec::new();
    for associate in room.roll() {
        let number = room.number(associate).to_string();
        if typed.has(&format!("to.{number}"))
            && let Err(wrong) = one(by, room, typed, &number).await
        {
            let named = |wrong: Wrong| Wrong {
                name: Some(number.clone()),
                whole: format!("{}\u{a0}: {}", room.associate(associate), wrong.whole),
                short: wrong.short,
            };
            wrongs.extend(wrong.into_iter().map(named));
        }
    }
    let language = room.asked.reading.language;
    if wrongs.is_empty() && !typed.pairs().any(|(name, _)| name.starts_with("to.")) {
        wrongs.extend(of_slips(vec![Slip { name: String::new(), text: say::nobody_checked(language) }]));
    }
    with_names(&room.asked.reading, wrongs)
}

async fn one((ledger, actor): (&Ledger, &str), room: &Room, typed: &Typed, number: &str) -> Result<(), Vec<Wrong>> {
    let language = room.asked.reading.language;
    let own = |what: &str| {
        let line = typed.said(&format!("{what}.{number}"));
        if line.is_empty() { typed.said(what) } else { line }
    };
    let pairs = [
        ("assembly", room.asked.held.assembly.to_string()),
        ("effective_on", typed.raw("effective_on").to_owned()),
        ("associate", number.to_owned()),
        ("medium", own("medium")),
        ("proof", own("proof")),
    ];
    let whole: Typed = pairs.into_iter().collect();
    let value = command(&NOTICE, &whole, &room.ground, id(typed, number)).map_err(of_slips)?;
    let failed = |failure: Failure| match failure {
        Failure::Refused(refusal) => of_refusals(language, &NOTICE, &[refusal]),
        failure => vec![of_failure(language, &NOTICE, &failure)],
    };
    let intake = Intake::of(value, &SystemEntropy).map_err(|why| failed(why.into()))?;
    ledger.execute(intake, actor).await.map_err(failed)?;
    let _ = ledger.sealed().await;
    Ok(())
}

/// The id of the notice to one associate: of the page, and of the associate.
fn id(typed: &Typed, number: &str) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(typed.raw(own::COMMAND).as_bytes());
    hash.update(b"\0");
    hash.update(number.as_bytes());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
    Builder::from_random_bytes(bytes).into_uuid()
}

fn without_notice(room: &Room) -> Vec<AssociateRef> {
    let sent = |associate: &AssociateRef| room.asked.held.notices.iter().any(|one| one.associate == *associate);
    room.roll().into_iter().filter(|associate| !sent(associate)).collect()
}

fn drawn(visit: &Visit, kit: &Kit<'_>, status: StatusCode, wrongs: &[Wrong]) -> Response {
    let (room, language) = (kit.room, kit.language());
    let mut blocks = Vec::new();
    if !wrongs.is_empty() {
        let told = wrongs.iter().map(|wrong| Word::plain(&wrong.whole)).collect();
        blocks.push(Block::Errors(say::errors_title(language, wrongs.len()), told));
    }
    let left = without_notice(room);
    blocks.push(Block::Text(say::desk_notify_text(language, u64::try_from(left.len()).unwrap_or(u64::MAX))));
    blocks.extend(stand::latest(&room.held).map(|day| {
        let late =
            parse::day(&kit.value(FORM, "effective_on", &room.ground.today.to_string())).is_some_and(|on| on > day);
        let day = locales::day(language, day);
        Block::Note(if late { say::notices_late(language, &day) } else { say::desk_notify_latest(language, &day) })
    }));
    if !left.is_empty() {
        blocks.extend(lines(kit, &left, wrongs).render().map(Block::Own));
    }
    let desk = Word::link(say::desk_link(language), visit.ask.to(&To::Desk(kit.desk())));
    blocks.push(Block::Links(say::go_on(language), vec![desk]));
    let page = Page { title: said::NOTICES.told(language).to_owned(), section: To::Assemblies, blocks };
    let mut answer = frame::plain(&visit.ask, society(&room.asked.reading), page, &visit.standing);
    *answer.status_mut() = status;
    answer
}

fn lines(kit: &Kit<'_>, left: &[AssociateRef], wrongs: &[Wrong]) -> Lines {
    let (room, language) = (kit.room, kit.language());
    let media = |chosen: &str| {
        MEDIA.iter().map(|(value, words)| (*value, words.told(language), *value == chosen)).collect::<Vec<_>>()
    };
    let line = |associate: &AssociateRef| {
        let number = room.number(*associate).to_string();
        let own = |what: &str| kit.value(FORM, &format!("{what}.{number}"), "");
        let slip = wrongs.iter().find(|wrong| wrong.name.as_deref() == Some(&number)).map(|wrong| wrong.short.clone());
        Line {
            name: room.associate(*associate),
            checked: kit.typed(FORM).is_none_or(|typed| typed.has(&format!("to.{number}"))),
            media: media(&own("medium")),
            proof: own("proof"),
            slip,
            number,
        }
    };
    Lines {
        language,
        action: kit.ask.to(&To::Notices(kit.desk())),
        hidden: kit.hidden(FORM, &[]),
        on: kit.value(FORM, "effective_on", &room.held.sent_on.to_string()),
        media: media(&kit.value(FORM, "medium", "registered_post")),
        proof: kit.value(FORM, "proof", ""),
        lines: left.iter().take(LINES).map(line).collect(),
    }
}

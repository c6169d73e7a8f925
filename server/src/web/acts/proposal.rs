//! One act that waits for a second person: as it would stand in the book now, and what can be done about it.
//!
//! Both persons agree on the same words: where the book has grown and the act would record something else than its proposer
//! read, it is decided anew, shown beside what was proposed, and not recorded. Who confirms takes the proposal away first and
//! alone, so that what another one declines at that moment is never recorded; it is put back where nothing was recorded. The
//! id of the command was made with the first form, so that two who confirm at the same time record one act.

use super::consent::persons;
use super::drawn::{Drawn, Encoding, Mark, Rank};
use super::filled::filled;
use super::proposals::{login, set};
use super::proving::{self, Proving};
use super::record::{Desk, Stop};
use super::{door, errors, ground, ground_in, own, review};
use crate::forms::{self, Typed};
use crate::ledger::Failure;
use crate::locales::{Language, cli as say};
use crate::people::{Session, Sort, Waiting};
use crate::views::Unanswered;
use crate::web::block::{Block, Word, figures};
use crate::web::fault::{Fault, Why};
use crate::web::people::form::Sent;
use crate::web::people::login::see;
use crate::web::post::TOKEN;
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What whoever proposed an act read.
pub struct Told {
    /// Line by line.
    pub lines: String,
    /// In that language.
    pub language: Language,
    /// When the book had so many entries.
    pub size: usize,
}

/// A proposal, opened.
struct Held {
    waiting: Waiting,
    body: String,
    told: Told,
}

/// What was typed and what was read, as it is sealed. Nothing of the session travels with it.
#[must_use]
pub fn written(typed: &Typed, told: &Told) -> String {
    json!({ "typed": own::carried(typed), "lines": told.lines, "language": told.language.tag(), "size": told.size })
        .to_string()
}

/// One of them.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    if let Some(answer) = recorded(&visit, id(&visit)?).await? {
        return Ok(answer);
    }
    let (held, desk) = held(&visit).await?;
    shown(&desk, &held, StatusCode::OK, Vec::new(), None).await
}

/// Confirmed, declined, or withdrawn.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let visit = visitor.asks(&[])?;
    let language = visit.ask.language;
    let sent = Sent::of(body, &visit.standing).await.map_err(|why| Fault::new(language, why))?;
    door(&visit)?;
    let session = visit.standing.session.as_ref().ok_or_else(|| Fault::new(language, Why::NoPage))?;
    let proving = Proving::new(sent.get(own::PASSWORD), sent.get(own::CODE), &parts, visit.app());
    let _turn = visit.app().settling.lock().await;
    if let Some(answer) = recorded(&visit, id(&visit)?).await? {
        return Ok(answer);
    }
    let (held, desk) = held(&visit).await?;
    let own = held.waiting.by == session.person.user;
    match (sent.get(own::STEP), own) {
        ("withdraw", true) => taken(&visit, &held, "withdrew a proposal").await,
        ("decline" | "confirm", false) => {
            if let Some(wrong) = proving.tried(visit.app(), session, language).await? {
                let above = vec![proving::above(language, &wrong)];
                return shown(&desk, &held, wrong.status, above, Some(&wrong)).await;
            }
            match sent.get(own::STEP) {
                "decline" => taken(&visit, &held, "declined a proposal").await,
                _ => confirm(&desk, &held, session, sent.get(own::READ)).await,
            }
        }
        _ => {
            shown(&desk, &held, StatusCode::CONFLICT, vec![Block::Note(say::consent_of_another(language))], None).await
        }
    }
}

async fn taken(visit: &Visit, held: &Held, what: &str) -> Answer {
    let gone = persons(visit)?.take(Sort::Proposal, held.waiting.id).await;
    gone.map_err(|error| visit.away(error.into()))?;
    visit.app().note(what, &visit.standing.actor);
    Ok(see(&visit.ask.to(&To::Proposals)))
}

/// Gives the act to the door, for both persons.
async fn confirm(desk: &Desk<'_>, held: &Held, session: &Session, read: &str) -> Answer {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    let able = persons(visit)?.recorders().await.map_err(|error| visit.away(error.into()))?;
    if able.iter().all(|person| person.user != held.waiting.by) {
        let note = vec![Block::Note(say::proposer_may_no_more(language))];
        return shown(desk, held, StatusCode::CONFLICT, note, None).await;
    }
    let (intake, would) = match desk.rehearse() {
        Ok(rehearsed) => rehearsed,
        Err(_) => return shown(desk, held, StatusCode::UNPROCESSABLE_ENTITY, Vec::new(), None).await,
    };
    if digest(held, &would.lines(language)) != read || moved(visit, held).await?.is_some() {
        return shown(desk, held, StatusCode::CONFLICT, Vec::new(), None).await;
    }
    let ledger = door(visit)?;
    let taken = persons(visit)?.take(Sort::Proposal, held.waiting.id).await;
    if !taken.map_err(|error| visit.away(error.into()))? {
        return Err(not_there(visit));
    }
    let actor = format!("user:{}+{}", held.waiting.by, session.person.actor());
    match ledger.execute(intake, &actor).await {
        Ok(accepted) => {
            let _ = ledger.sealed().await;
            visit.app().note("confirmed an act", &visit.standing.actor);
            Ok(desk.receipt(&accepted))
        }
        Err(failure) => {
            let back = persons(visit)?.put_back(Sort::Proposal, &held.waiting, &held.body).await;
            back.map_err(|failure| visit.away(failure))?;
            match failure {
                Failure::Refused(_) => shown(desk, held, StatusCode::UNPROCESSABLE_ENTITY, Vec::new(), None).await,
                failure => Err(visit.away(failure)),
            }
        }
    }
}

/// The act as it would stand in the book now, who proposes it, and what can be done about it.
async fn shown(
    desk: &Desk<'_>,
    held: &Held,
    status: StatusCode,
    before: Vec<Block>,
    wrong: Option<&proving::NotProved>,
) -> Answer {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    let all = persons(visit)?.persons().await.map_err(|error| visit.away(error.into()))?;
    let (by, at) = (login(&all, held.waiting.by), visit.instant(held.waiting.at));
    let until = visit.instant(held.waiting.at + Sort::Proposal.days() * 24 * 3_600);
    let mut blocks = before;
    blocks.push(Block::Text(say::proposed_by(language, &by, &at, &until)));
    let own = visit.standing.session.as_ref().filter(|session| session.person.user != held.waiting.by);
    match (desk.rehearse(), moved(visit, held).await?) {
        (Err(stop), _) => {
            blocks.push(refused(desk, stop));
            blocks.extend(desk.grown());
            blocks.extend([Block::Text(say::propose_anew(language)), controls(desk, held, None, wrong)]);
        }
        (Ok((_, would)), Some(moved)) => {
            blocks.extend(moved);
            blocks.extend(desk.grown());
            blocks.extend(review::told(&desk.day(), &desk.typed, &desk.ground, &would));
            blocks.extend([Block::Text(say::propose_anew(language)), controls(desk, held, None, wrong)]);
        }
        (Ok((_, would)), None) => {
            blocks.extend(review::told(&desk.day(), &desk.typed, &desk.ground, &would));
            blocks.extend([
                Block::Heading(say::was_filled_in(language)),
                figures(filled(desk.form, &desk.typed, &desk.ground)),
            ]);
            let read = digest(held, &would.lines(language));
            let says = if own.is_some() { say::consent_text(language) } else { say::consent_of_another(language) };
            blocks.extend([Block::Text(says), controls(desk, held, Some(read), wrong)]);
        }
    }
    let title = say::review_title(language, desk.form.title.told(language));
    set(visit, status, title, blocks).await
}

/// What can be done: whoever proposed takes it back, another one declines it, or confirms what was read.
fn controls(desk: &Desk<'_>, held: &Held, read: Option<String>, wrong: Option<&proving::NotProved>) -> Block {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    let session = visit.standing.session.as_ref().filter(|session| session.person.user != held.waiting.by);
    let (marks, buttons): (Vec<Mark>, Vec<(&'static str, String)>) = match session {
        None => (Vec::new(), vec![("withdraw", say::withdraw_button(language))]),
        Some(session) => {
            let confirm = read.as_ref().map(|_| ("confirm", say::confirm_button(language)));
            let decline = ("decline", say::decline_button(language));
            (proving::fields(language, session, wrong), confirm.into_iter().chain([decline]).collect())
        }
    };
    let hidden = vec![(TOKEN.to_owned(), desk.token.clone()), (own::READ.to_owned(), read.unwrap_or_default())];
    let action = visit.ask.to(&To::Proposal(held.waiting.id));
    Block::Form(Box::new(Drawn { action, hidden, marks, encoding: Encoding::Plain, buttons, rank: Rank::Next }))
}

/// What was proposed, where the act would now record something else.
async fn moved(visit: &Visit, held: &Held) -> Result<Option<Vec<Block>>, Fault> {
    let language = held.told.language;
    let other = opened(visit, held, ground_in(visit, language).await?)?;
    let same = other.rehearse().is_ok_and(|(_, would)| would.lines(language) == held.told.lines);
    let own = visit.ask.language;
    let mut blocks = vec![Block::Note(say::proposal_moved(own)), Block::Heading(say::was_proposed(own))];
    blocks.extend(held.told.lines.lines().map(|line| Block::Stand(line.to_owned())));
    Ok((!same).then_some(blocks))
}

fn refused(desk: &Desk<'_>, stop: Stop) -> Block {
    let language = desk.visit.ask.language;
    let wrongs = match stop {
        Stop::Slips(slips) => errors::of_slips(slips),
        Stop::Refused(refusals) => errors::of_refusals(language, desk.form, &refusals),
        Stop::Failed(failure) => vec![errors::of_failure(language, desk.form, &failure)],
    };
    let told = wrongs.iter().map(|wrong| Word::plain(&wrong.whole)).collect();
    Block::Errors(say::errors_title(language, wrongs.len()), told)
}

/// What the page showed, and the whole of what was kept: another proposal with the same words is another one.
fn digest(held: &Held, lines: &str) -> String {
    let whole = json!([held.body, held.waiting.by, lines]).to_string();
    BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(whole.as_bytes()))
}

fn id(visit: &Visit) -> Result<Uuid, Fault> {
    visit.ask.last().parse().map_err(|_| not_there(visit))
}

fn not_there(visit: &Visit) -> Fault {
    Fault::new(visit.ask.language, Why::NotThere(say::no_such_proposal(visit.ask.language)))
}

/// To the entry, where the command stands in the book.
///
/// # Errors
/// [`Fault`] when the book cannot be read.
pub async fn recorded(visit: &Visit, id: Uuid) -> Result<Option<Response>, Fault> {
    let place = visit.app().shelf.place();
    let row = visit.told(place.store.receipt(&place.book, id).await.map_err(Unanswered::from))?;
    Ok(row.map(|row| see(&visit.ask.to_with(&To::Entry(row.last + 1), &[("receipt", &id.to_string())]))))
}

/// The proposal that the address names, and its form.
async fn held<'v>(visit: &'v Visit) -> Result<(Held, Desk<'v>), Fault> {
    let found = persons(visit)?.kept(Sort::Proposal, id(visit)?).await.map_err(|failure| visit.away(failure))?;
    let (waiting, body) = found.ok_or_else(|| not_there(visit))?;
    let value: Value = serde_json::from_str(&body).unwrap_or_default();
    let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let language = if text("language") == Language::English.tag() { Language::English } else { Language::French };
    let size = value["size"].as_u64().and_then(|size| usize::try_from(size).ok()).unwrap_or_default();
    let held = Held { waiting, told: Told { lines: text("lines"), language, size }, body };
    let desk = opened(visit, &held, ground(visit).await?)?;
    Ok((held, desk))
}

fn opened<'v>(visit: &'v Visit, held: &Held, ground: crate::forms::Ground) -> Result<Desk<'v>, Fault> {
    let form = forms::find(&held.waiting.act, &held.waiting.variant).ok_or_else(|| not_there(visit))?;
    let value: Value = serde_json::from_str(&held.body).unwrap_or_default();
    let mut typed = own::typed(&value["typed"]);
    typed.set(own::COMMAND, held.waiting.id.to_string());
    typed.set(own::SIZE, held.told.size.to_string());
    Ok(Desk { token: visit.standing.token.clone(), visit, form, typed, ground, corrects: None })
}

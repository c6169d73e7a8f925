//! One act that waits for a second person: as it would stand in the book now, and what can be done about it.
//!
//! Both persons agree on the same words: where the book has grown and the act would record something else than its proposer
//! read, it is decided anew, shown beside what was proposed, and not recorded. What a program laid down wants two persons
//! still: one takes it up, which makes it theirs, and then another confirms. What is done about it is in `settle`.

use super::consent::{has_another, persons};
use super::drawn::{Drawn, Encoding, Mark, Rank};
use super::filled::{filled, others};
use super::proposals::{login, program, set};
use super::proving::{self, Proving};
use super::record::{Desk, Stop};
use super::settle::{confirm, take_up, taken};
use super::{door, errors, ground, ground_in, own, review};
use crate::forms::{self, Author, Content, Ground, Proposal};
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
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A proposal, opened.
pub(super) struct Held {
    /// When it was laid down, and by whom.
    pub waiting: Waiting,
    /// As it was sealed.
    pub body: String,
    /// What it is.
    pub proposal: Proposal,
}

impl Held {
    /// Whether no person has agreed to it: a program laid it down.
    pub fn is_of_program(&self) -> bool {
        matches!(self.proposal.author, Author::Program(_))
    }

    fn is_of(&self, session: &Session) -> bool {
        !self.is_of_program() && self.waiting.by == session.person.user
    }
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

/// Taken up, confirmed, declined, or withdrawn.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let visit = visitor.asks(&[])?;
    let language = visit.ask.language;
    let sent = Sent::of(body, &visit.standing).await.map_err(|why| Fault::new(language, why))?;
    door(&visit)?;
    let session = visit.standing.session.as_ref().ok_or_else(|| Fault::new(language, Why::NoPage))?;
    let proving = Proving::new(sent.get(own::PASSWORD), sent.get(own::CODE), &parts, visit.app());
    let _turn = persons(&visit)?.settling().await;
    if let Some(answer) = recorded(&visit, id(&visit)?).await? {
        return Ok(answer);
    }
    let (held, desk) = held(&visit).await?;
    match (sent.get(own::STEP), held.is_of(session), held.is_of_program()) {
        ("withdraw", true, _) => taken(&visit, &held, "withdrew a proposal").await,
        ("decline", false, _) | ("confirm", false, false) | ("take", _, true) => {
            if let Some(wrong) = proving.tried(visit.app(), session, language).await? {
                let above = vec![proving::above(language, &wrong)];
                return shown(&desk, &held, wrong.status, above, Some(&wrong)).await;
            }
            match sent.get(own::STEP) {
                "decline" => taken(&visit, &held, "declined a proposal").await,
                "take" => take_up(&desk, &held, session, sent.get(own::READ)).await,
                _ => confirm(&desk, &held, session, sent.get(own::READ)).await,
            }
        }
        _ => {
            shown(&desk, &held, StatusCode::CONFLICT, vec![Block::Note(say::consent_of_another(language))], None).await
        }
    }
}

/// The act as it would stand in the book now, who proposes it, and what can be done about it.
///
/// # Errors
/// [`Fault`].
pub(super) async fn shown(
    desk: &Desk<'_>,
    held: &Held,
    status: StatusCode,
    before: Vec<Block>,
    wrong: Option<&proving::NotProved>,
) -> Answer {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    let mut blocks = before;
    blocks.push(Block::Text(from(visit, held).await?));
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
            let rest = if desk.given.is_some() { others(desk.form, &desk.typed) } else { Vec::new() };
            blocks.extend([
                Block::Heading(say::was_filled_in(language)),
                figures(filled(desk.form, &desk.typed, &desk.ground).into_iter().chain(rest).collect()),
            ]);
            let read = digest(held, &would.lines(language));
            let (says, read) = consent(desk, held, read).await?;
            blocks.extend([Block::Text(says), controls(desk, held, read, wrong)]);
        }
    }
    let title = say::review_title(language, desk.form.title.told(language));
    set(visit, status, title, blocks).await
}

/// Who lays the act down.
async fn from(visit: &Visit, held: &Held) -> Result<String, Fault> {
    let language = visit.ask.language;
    let all = persons(visit)?.persons().await.map_err(|error| visit.away(error.into()))?;
    let (by, at) = (login(&all, held.waiting.by), visit.instant(held.waiting.at));
    let until = visit.instant(held.waiting.at + Sort::Proposal.days() * 24 * 3_600);
    Ok(match program(visit, &held.proposal).await? {
        Some(name) => say::laid_down_by(language, &name, &by, &at, &until),
        None => say::proposed_by(language, &by, &at, &until),
    })
}

/// What is said before the buttons, and what whoever presses the first one has read; nothing where they may not press it.
async fn consent(desk: &Desk<'_>, held: &Held, read: String) -> Result<(String, Option<String>), Fault> {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    let Some(session) = &visit.standing.session else { return Ok((say::consent_of_another(language), None)) };
    if held.is_of(session) {
        return Ok((say::consent_of_another(language), None));
    }
    if !held.is_of_program() {
        return Ok((say::consent_text(language), Some(read)));
    }
    Ok(match has_another(visit, session).await? {
        true => (say::take_up_text(language), Some(read)),
        false => (say::consent_alone(language), None),
    })
}

/// What can be done: whoever proposed takes it back, another one declines it, or agrees with what was read.
fn controls(desk: &Desk<'_>, held: &Held, read: Option<String>, wrong: Option<&proving::NotProved>) -> Block {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    let session = visit.standing.session.as_ref().filter(|session| !held.is_of(session));
    let agree = match held.proposal.author {
        Author::Program(_) => ("take", say::propose_button(language)),
        Author::Person => ("confirm", say::confirm_button(language)),
    };
    let (marks, buttons): (Vec<Mark>, Vec<(&'static str, String)>) = match session {
        None => (Vec::new(), vec![("withdraw", say::withdraw_button(language))]),
        Some(session) => {
            let agree = read.as_ref().map(|_| agree);
            let decline = ("decline", say::decline_button(language));
            (proving::fields(language, session, wrong), agree.into_iter().chain([decline]).collect())
        }
    };
    let hidden = vec![(TOKEN.to_owned(), desk.token.clone()), (own::READ.to_owned(), read.unwrap_or_default())];
    let action = visit.ask.to(&To::Proposal(held.waiting.id));
    Block::Form(Box::new(Drawn { action, hidden, marks, encoding: Encoding::Plain, buttons, rank: Rank::Next }))
}

/// What was proposed, where the act would now record something else.
///
/// # Errors
/// [`Fault`].
pub(super) async fn moved(visit: &Visit, held: &Held) -> Result<Option<Vec<Block>>, Fault> {
    let said = &held.proposal.said;
    let other = opened(visit, held, ground_in(visit, said.language).await?)?;
    let same = other.rehearse().is_ok_and(|(_, would)| would.lines(said.language) == said.lines);
    let own = visit.ask.language;
    let mut blocks = vec![Block::Note(say::proposal_moved(own)), Block::Heading(say::was_proposed(own))];
    blocks.extend(said.lines.lines().map(|line| Block::Stand(line.to_owned())));
    Ok((!same).then_some(blocks))
}

fn refused(desk: &Desk<'_>, stop: Stop) -> Block {
    let language: Language = desk.visit.ask.language;
    let wrongs = match stop {
        Stop::Slips(slips) => errors::of_slips(slips),
        Stop::Refused(refusals) => errors::of_refusals(language, desk.form, &refusals),
        Stop::Failed(failure) => vec![errors::of_failure(language, desk.form, &failure)],
    };
    let told = wrongs.iter().map(|wrong| Word::plain(&wrong.whole)).collect();
    Block::Errors(say::errors_title(language, wrongs.len()), told)
}

/// What the page showed, and the whole of what was kept: another proposal with the same words is another one.
#[must_use]
pub(super) fn digest(held: &Held, lines: &str) -> String {
    let whole = json!([held.body, held.waiting.by, lines]).to_string();
    BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(whole.as_bytes()))
}

fn id(visit: &Visit) -> Result<Uuid, Fault> {
    visit.ask.last().parse().map_err(|_| not_there(visit))
}

pub(super) fn not_there(visit: &Visit) -> Fault {
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
    let proposal = Proposal::read(&body).ok_or_else(|| not_there(visit))?;
    let held = Held { waiting, body, proposal };
    let desk = opened(visit, &held, ground(visit).await?)?;
    Ok((held, desk))
}

fn opened<'v>(visit: &'v Visit, held: &Held, ground: Ground) -> Result<Desk<'v>, Fault> {
    let form = forms::find(&held.waiting.act, &held.waiting.variant).ok_or_else(|| not_there(visit))?;
    let mut typed = held.proposal.typed();
    typed.set(own::COMMAND, held.waiting.id.to_string());
    typed.set(own::SIZE, held.proposal.said.size.to_string());
    let given = match &held.proposal.content {
        Content::Typed(_) => None,
        Content::Command(command) => Some(command.clone()),
    };
    Ok(Desk { token: visit.standing.token.clone(), visit, form, typed, ground, corrects: None, given })
}

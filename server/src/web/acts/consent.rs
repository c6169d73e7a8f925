//! What stands between the review of a grave act and the book: where persons enter by name, one of them proposes it, having
//! proved once more who they are, and another one confirms it.
//!
//! Whoever came by the link of the machine holds the machine, and records alone; so does the command line. Where one person
//! alone may record, the page says so, says what to do, and records nothing.

use super::proving::{self, NotProved, Proving};
use super::record::Desk;
use super::review::Ending;
use super::{drafts, own, proposal};
use crate::forms::{Author, Content, Proposal, Said};
use crate::locales::cli as say;
use crate::people::{self, Keep, Keeping, Kind, Session, Sort, is_grave};
use crate::web::block::Block;
use crate::web::fault::{Fault, Why};
use crate::web::people::login::see;
use crate::web::to::To;
use crate::web::visit::{Answer, Visit};
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

/// Who records an act of a page.
pub enum Recorders<'d> {
    /// Not whoever reads the review.
    Others,
    /// Whoever reads the review.
    One,
    /// They and somebody else: the act is grave, and they entered by name.
    Two(&'d Session),
}

/// Who records the act that a form says.
#[must_use]
pub fn recorders<'d>(desk: &'d Desk<'_>) -> Recorders<'d> {
    let standing = &desk.visit.standing;
    // Read whole only where it may be: a form can hold large documents.
    let may_be = ["erase_person", "seal_minutes"].contains(&desk.form.act);
    let grave = || may_be && desk.intake().is_ok_and(|intake| is_grave(&intake.act.command));
    match &standing.session {
        _ if !standing.may(Kind::Act) => Recorders::Others,
        Some(session) if grave() => Recorders::Two(session),
        Some(_) | None => Recorders::One,
    }
}

/// The persons of the book, where they enter by name.
///
/// # Errors
/// [`Fault`] where they do not.
pub fn persons(visit: &Visit) -> Result<&people::Desk, Fault> {
    visit.app().desk.as_deref().ok_or_else(|| Fault::new(visit.ask.language, Why::NoPage))
}

/// Whether somebody else than a person may record, so that an act which wants two of them can be recorded at all.
///
/// # Errors
/// [`Fault`] when persons cannot be read.
pub(super) async fn has_another(visit: &Visit, session: &Session) -> Result<bool, Fault> {
    let able = persons(visit)?.recorders().await.map_err(|error| visit.away(error.into()))?;
    Ok(able.iter().any(|person| person.user != session.person.user))
}

/// How the review of an act ends: its buttons, and what they ask for.
///
/// # Errors
/// [`Fault`].
pub async fn ending(desk: &Desk<'_>, wrong: Option<&NotProved>) -> Result<Ending, Fault> {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    // Who enters by name can keep the form for later, and for others.
    let draft = visit.standing.session.as_ref().map(|_| ("draft", say::keep_draft_button(language)));
    let Recorders::Two(session) = recorders(desk) else {
        return Ok(Ending::of(&visit.standing, language).with_draft(&visit.standing, language));
    };
    let back = Ending::back(language).into_iter().chain(draft);
    if !has_another(visit, session).await? {
        return Ok(Ending { says: say::consent_alone(language), marks: Vec::new(), buttons: back.collect() });
    }
    let propose = ("propose", say::propose_button(language));
    let buttons = std::iter::once(propose).chain(back).collect();
    Ok(Ending { says: say::consent_needed(language), marks: proving::fields(language, session, wrong), buttons })
}

/// Keeps the act as a proposal, if it would still record what the person read, and they prove who they are.
///
/// # Errors
/// [`Fault`].
pub async fn propose(desk: &Desk<'_>, session: &Session, proving: Proving) -> Answer {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    let _turn = persons(visit)?.settling().await;
    let Ok(id) = desk.id() else { return desk.review().await };
    if let Some(answer) = before(visit, id).await? {
        return Ok(answer);
    }
    let would = match desk.rehearse() {
        Ok((_, would)) => would,
        Err(stop) => return Ok(desk.again(stop)),
    };
    let (lines, read) = (would.lines(language), desk.typed.said(own::READ));
    if lines != read {
        return Ok(desk.reviewed(&would, desk.changed(&read), ending(desk, None).await?));
    }
    if !has_another(visit, session).await? {
        return Ok(desk.reviewed(&would, Vec::new(), ending(desk, None).await?));
    }
    if let Some(wrong) = proving.tried(visit.app(), session, language).await? {
        let end = ending(desk, Some(&wrong)).await?;
        let mut answer = desk.reviewed(&would, vec![proving::above(language, &wrong)], end);
        *answer.status_mut() = wrong.status;
        return Ok(answer);
    }
    let said = Said { lines, language, size: desk.ground.reading.known.len() };
    let body = Proposal { content: Content::Typed(own::carried(&desk.typed)), author: Author::Person, said }.written();
    let keeping = Keeping { id, act: desk.form.act, variant: desk.form.variant, body: &body };
    match persons(visit)?
        .keep(session.person.user, Sort::Proposal, &keeping)
        .await
        .map_err(|failure| visit.away(failure))?
    {
        Keep::Done => {
            visit.app().note("proposed an act", &visit.standing.actor);
            drafts::done(visit, id).await;
            Ok(see(&visit.ask.to(&To::Proposal(id))))
        }
        Keep::Full => Ok(desk.page(StatusCode::CONFLICT, vec![Block::Note(say::too_many_proposals(language))])),
    }
}

/// What a form that was sent before came to: it was proposed, or is recorded. A proposal of somebody else is not replaced.
async fn before(visit: &Visit, id: Uuid) -> Result<Option<Response>, Fault> {
    if let Some(answer) = proposal::recorded(visit, id).await? {
        return Ok(Some(answer));
    }
    let waiting = persons(visit)?.waiting(Sort::Proposal).await.map_err(|error| visit.away(error.into()))?;
    let waits = waiting.iter().any(|one| one.id == id);
    Ok(waits.then(|| see(&visit.ask.to(&To::Proposal(id)))))
}

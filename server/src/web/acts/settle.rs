//! What is done about a proposal: taken up from a program, confirmed, declined, withdrawn.
//!
//! Who confirms takes the proposal away first and alone, so that what another one declines at that moment is never recorded;
//! it is put back where nothing was recorded. The id of the command was made with the first form, or by the program, so that
//! two who confirm at the same time record one act.

use super::consent::persons;
use super::door;
use super::proposal::{Held, digest, moved, not_there, shown};
use super::record::Desk;
use crate::forms::{Author, Proposal, Said, Would};
use crate::ledger::Failure;
use crate::ledger::intake::Intake;
use crate::locales::cli as say;
use crate::people::{Keep, Keeping, Session, Sort};
use crate::views::failure_text;
use crate::web::block::Block;
use crate::web::fault::Fault;
use crate::web::people::login::see;
use crate::web::to::To;
use crate::web::visit::{Answer, Visit};
use axum::http::StatusCode;
use axum::response::Response;

/// Declined or withdrawn: nothing of it is recorded.
///
/// # Errors
/// [`Fault`].
pub async fn taken(visit: &Visit, held: &Held, what: &str) -> Answer {
    let gone = persons(visit)?.take(Sort::Proposal, held.waiting.id).await;
    gone.map_err(|error| visit.away(error.into()))?;
    visit.app().note(what, &visit.standing.actor);
    Ok(see(&visit.ask.to(&To::Proposals)))
}

/// What the act records, where that is what the page showed and what was proposed; the page again where it is not.
async fn as_read(desk: &Desk<'_>, held: &Held, read: &str) -> Result<Result<(Intake, Would), Response>, Fault> {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    let Ok((intake, would)) = desk.rehearse() else {
        return shown(desk, held, StatusCode::UNPROCESSABLE_ENTITY, Vec::new(), None).await.map(Err);
    };
    if digest(held, &would.lines(language)) != read || moved(visit, held).await?.is_some() {
        return shown(desk, held, StatusCode::CONFLICT, Vec::new(), None).await.map(Err);
    }
    Ok(Ok((intake, would)))
}

/// Makes what a program laid down the proposal of the person who read it, which another one confirms.
///
/// # Errors
/// [`Fault`].
pub async fn take_up(desk: &Desk<'_>, held: &Held, session: &Session, read: &str) -> Answer {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    let would = match as_read(desk, held, read).await? {
        Ok((_, would)) => would,
        Err(answer) => return Ok(answer),
    };
    let said = Said { lines: would.lines(language), language, size: desk.ground.reading.known.len() };
    let own = Proposal { author: Author::Person, said, ..held.proposal.clone() };
    let (waiting, body, people) = (&held.waiting, own.written(), persons(visit)?);
    let keeping = Keeping { id: waiting.id, act: &waiting.act, variant: &waiting.variant, body: &body };
    // In the place of the program's, in one step: whatever happens now, one of the two is there.
    let kept = people.keep(session.person.user, Sort::Proposal, &keeping).await;
    match kept.map_err(|failure| visit.away(failure))? {
        Keep::Done => {
            visit.app().note("proposed an act of a program", &visit.standing.actor);
            Ok(see(&visit.ask.to(&To::Proposal(waiting.id))))
        }
        Keep::Full => {
            shown(desk, held, StatusCode::CONFLICT, vec![Block::Note(say::too_many_proposals(language))], None).await
        }
    }
}

/// Gives the act to the door, for both persons.
///
/// # Errors
/// [`Fault`].
pub async fn confirm(desk: &Desk<'_>, held: &Held, session: &Session, read: &str) -> Answer {
    let (visit, language) = (desk.visit, desk.visit.ask.language);
    let able = persons(visit)?.recorders().await.map_err(|error| visit.away(error.into()))?;
    if able.iter().all(|person| person.user != held.waiting.by) {
        let note = vec![Block::Note(say::proposer_may_no_more(language))];
        return shown(desk, held, StatusCode::CONFLICT, note, None).await;
    }
    let intake = match as_read(desk, held, read).await? {
        Ok((intake, _)) => intake,
        Err(answer) => return Ok(answer),
    };
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
            put_back(visit, held).await?;
            match failure {
                Failure::Refused(_) => shown(desk, held, StatusCode::UNPROCESSABLE_ENTITY, Vec::new(), None).await,
                // It can never be recorded: what is wrong is said, and it waits to be declined.
                failure @ Failure::Malformed(_) => {
                    let why = vec![Block::Note(failure_text(language, &failure))];
                    shown(desk, held, StatusCode::UNPROCESSABLE_ENTITY, why, None).await
                }
                failure => Err(visit.away(failure)),
            }
        }
    }
}

async fn put_back(visit: &Visit, held: &Held) -> Result<(), Fault> {
    let back = persons(visit)?.put_back(Sort::Proposal, &held.waiting, &held.body).await;
    back.map_err(|failure| visit.away(failure))
}

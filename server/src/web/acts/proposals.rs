//! The acts that wait for a second person, with who proposed them and until when they wait.

use super::consent::persons;
use crate::forms;
use crate::locales::cli as say;
use crate::people::{Person, Sort, Waiting};
use crate::web::block::{Block, Word};
use crate::web::fault::Fault;
use crate::web::frame::{self, Page};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor, society};
use axum::http::StatusCode;
use uuid::Uuid;

/// The page.
pub async fn list(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let language = visit.ask.language;
    let mut blocks = vec![Block::Text(say::proposals_text(language, Sort::Proposal.days()))];
    blocks.extend(waiting(&visit).await?);
    set(&visit, StatusCode::OK, say::page_proposals(language), blocks).await
}

async fn waiting(visit: &Visit) -> Result<Vec<Block>, Fault> {
    let away = |error: crate::store::StoreError| visit.away(error.into());
    let waiting = persons(visit)?.waiting(Sort::Proposal).await.map_err(away)?;
    let persons = persons(visit)?.persons().await.map_err(away)?;
    let choices = waiting.iter().map(|one| row(visit, &persons, one, &To::Proposal(one.id))).collect();
    Ok(match waiting.is_empty() {
        true => vec![Block::Text(say::no_proposals(visit.ask.language))],
        false => vec![Block::Choices(choices)],
    })
}

/// One that waits: its title, and who kept it when.
pub(super) fn row(visit: &Visit, persons: &[Person], one: &Waiting, to: &To) -> (Word, String) {
    let language = visit.ask.language;
    let form = forms::find(&one.act, &one.variant);
    let title = form.map_or_else(|| one.act.clone(), |form| form.title.told(language).to_owned());
    let told = say::kept_by(language, &login(persons, one.by), &visit.instant(one.at));
    (Word::link(title, visit.ask.to(to)), told)
}

/// The login of somebody who may enter.
#[must_use]
pub fn login(persons: &[Person], user: Uuid) -> String {
    persons.iter().find(|person| person.user == user).map(|person| person.login.clone()).unwrap_or_default()
}

/// A page about acts that wait.
///
/// # Errors
/// [`Fault`] when the book cannot be read.
pub async fn set(visit: &Visit, status: StatusCode, title: String, blocks: Vec<Block>) -> Answer {
    let reading = visit.reading().await?;
    let page = Page { title, section: To::Acts, blocks };
    let mut answer = frame::plain(&visit.ask, society(&reading), page, &visit.standing);
    *answer.status_mut() = status;
    Ok(answer)
}

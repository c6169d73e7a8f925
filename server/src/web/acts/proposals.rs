//! The acts that wait for a second person, with who proposed them and until when they wait.

use super::consent::persons;
use crate::forms::{self, Author, Proposal};
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
    let waiting = all(visit).await?;
    let persons = persons(visit)?.persons().await.map_err(|error| visit.away(error.into()))?;
    let choices = waiting.iter().map(|one| row(visit, &persons, one)).collect();
    Ok(match waiting.is_empty() {
        true => vec![Block::Text(say::no_proposals(visit.ask.language))],
        false => vec![Block::Choices(choices)],
    })
}

/// One of a list.
pub(super) struct Listed {
    /// When it was laid down, and by whom.
    pub waiting: Waiting,
    /// The name of the token with which a program laid it down.
    pub program: Option<String>,
}

/// Every act that waits. Each is opened, since only inside it stands who lays it down; one that does not open, without the
/// book's keys, is listed all the same.
///
/// # Errors
/// [`Fault`] when persons cannot be read.
pub(super) async fn all(visit: &Visit) -> Result<Vec<Listed>, Fault> {
    let desk = persons(visit)?;
    let waiting = desk.waiting(Sort::Proposal).await.map_err(|error| visit.away(error.into()))?;
    let mut listed = Vec::new();
    for waiting in waiting {
        let kept = desk.kept(Sort::Proposal, waiting.id).await;
        let opened = kept.ok().flatten().and_then(|(_, body)| Proposal::read(&body));
        let program = match opened {
            Some(proposal) => program(visit, &proposal).await?,
            None => None,
        };
        listed.push(Listed { waiting, program });
    }
    Ok(listed)
}

/// The name of the token with which a program laid an act down, and the id of one that was ended since.
///
/// # Errors
/// [`Fault`] when tokens cannot be read.
pub(super) async fn program(visit: &Visit, proposal: &Proposal) -> Result<Option<String>, Fault> {
    let Author::Program(id) = proposal.author else { return Ok(None) };
    let tokens = persons(visit)?.tokens().await.map_err(|error| visit.away(error.into()))?;
    let named = tokens.into_iter().find(|token| token.id == id);
    Ok(Some(named.map_or_else(|| id.to_string(), |token| token.name)))
}

/// One that waits: its title, and who laid it down when.
pub(super) fn row(visit: &Visit, persons: &[Person], listed: &Listed) -> (Word, String) {
    let (language, one) = (visit.ask.language, &listed.waiting);
    let form = forms::find(&one.act, &one.variant);
    let title = form.map_or_else(|| one.act.clone(), |form| form.title.told(language).to_owned());
    let told = match &listed.program {
        Some(name) => say::laid_by(language, name, &visit.instant(one.at)),
        None => say::kept_by(language, &login(persons, one.by), &visit.instant(one.at)),
    };
    (Word::link(title, visit.ask.to(&To::Proposal(one.id))), told)
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

//! What waits for a person, on the pages of what is due: acts that another one proposed, and drafts.

use super::drafts;
use super::proposals::{Listed, all, row};
use crate::locales::cli as say;
use crate::people::Kind;
use crate::web::block::{Block, Word};
use crate::web::fault::Fault;
use crate::web::to::To;
use crate::web::visit::Visit;

/// Nothing for whoever may not record, or does not enter by name.
///
/// # Errors
/// [`Fault`] when persons cannot be read.
pub async fn due(visit: &Visit) -> Result<Vec<Block>, Fault> {
    let (Some(desk), Some(session)) = (&visit.app().desk, &visit.standing.session) else { return Ok(Vec::new()) };
    if !visit.standing.may(Kind::Act) {
        return Ok(Vec::new());
    }
    // What a program laid down with a token of theirs is no act of theirs yet.
    let waits = |one: &Listed| one.program.is_some() || one.waiting.by != session.person.user;
    let others: Vec<Listed> = all(visit).await?.into_iter().filter(waits).collect();
    let drafts = drafts::all(visit).await?.len();
    let link = Word::link(say::drafts_wait(visit.ask.language, drafts), visit.ask.to(&To::Drafts));
    let drafts = (drafts > 0).then(|| Block::Links(say::page_drafts(visit.ask.language), vec![link]));
    if others.is_empty() {
        return Ok(drafts.into_iter().collect());
    }
    let persons = desk.persons().await.map_err(|error| visit.away(error.into()))?;
    let choices = others.iter().map(|one| row(visit, &persons, one)).collect();
    let proposals = [Block::Heading(say::to_confirm(visit.ask.language)), Block::Choices(choices)];
    Ok(proposals.into_iter().chain(drafts).collect())
}

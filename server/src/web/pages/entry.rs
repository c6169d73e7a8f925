//! One entry: what it says of itself, what corrects it, how it lies in the tree, and what is stored.

use crate::locales::{self, cli as say};
use crate::views::{Steps, Unanswered, explain, inclusion, mandates};
use crate::web::acts;
use crate::web::ask::Ask;
use crate::web::block::{Block, Word, Words, figures, table};
use crate::web::fault::Fault;
use crate::web::frame::Page;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visit, Visitor};
use quitus_domain::cooperative::Event;
use quitus_domain::values::Position;
use quitus_projections::log::to_base64;
use serde_json::Value;
use uuid::Uuid;

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&["receipt"])?;
    let number: u64 = visit.numbered()?;
    let reading = visit.reading().await?;
    let steps = Steps::of(&reading);
    let of = visit.told(explain::entry(&steps, number))?;
    let stored = visit.told(inclusion::of(visit.app().shelf.place(), of.recorded.position).await)?;
    let receipt = receipt(&visit, of.recorded.position).await?;
    let corrections = acts::corrections(&visit, of.recorded).await?;
    let faces = Faces {
        page: || Page {
            title: title(&visit.ask, &of),
            section: To::Entries,
            blocks: receipt
                .into_iter()
                .chain(blocks(&visit.ask, &steps, &of, &stored))
                .chain(corrections)
                .chain([Block::Links(say::go_on(visit.ask.language), neighbours(&visit.ask, &steps, &of))])
                .collect(),
        },
        json: || of.as_json(&steps),
    };
    visit.give(&reading, faces)
}

/// The receipt of the command that the address names, when this entry came with it.
async fn receipt(visit: &Visit, position: Position) -> Result<Vec<Block>, Fault> {
    let language = visit.ask.language;
    let Some(command) = visit.ask.own("receipt").and_then(|id| Uuid::try_parse(id).ok()) else { return Ok(Vec::new()) };
    let place = visit.app().shelf.place();
    let found = visit.told(place.store.receipt(&place.book, command).await.map_err(Unanswered::from))?;
    let Some(row) = found.filter(|row| (row.first..=row.last).contains(&position.0)) else { return Ok(Vec::new()) };
    let (first, last) = (Position(row.first).number(), Position(row.last).number());
    let told = if first == last { say::receipt_one(language, last) } else { say::receipt_many(language, first, last) };
    let again = vec![Word::link(say::page_acts(language), visit.ask.to_with(&To::Acts, &[]))];
    Ok(vec![
        Block::Heading(say::receipt_title(language)),
        Block::Note(told),
        Block::Digests(vec![
            (say::command(language), row.command_id.to_string()),
            (say::leaf_digest(language), to_base64(&row.leaf_hash)),
            (say::receipt_covered_by(language), say::receipt_checkpoint(language, row.size)),
        ]),
        Block::Links(say::go_on(language), again),
    ])
}

fn title(ask: &Ask, of: &explain::OfEntry<'_>) -> String {
    let title = locales::event_title(ask.language, &of.recorded.event);
    say::entry_page(ask.language, of.recorded.position.number(), title)
}

fn blocks(ask: &Ask, steps: &Steps<'_>, of: &explain::OfEntry<'_>, stored: &inclusion::Stored) -> Vec<Block> {
    let language = ask.language;
    let mut shown = vec![figures(of.figures(steps))];
    let subjects = associates(ask, steps, of);
    if !subjects.is_empty() {
        shown.push(Block::Links(say::about_whom(language), subjects));
    }
    shown.extend(vote(ask, steps, of));
    if !of.related.is_empty() {
        shown.push(Block::Heading(say::related(language)));
        shown.push(table(ask, &explain::sheet(steps, &of.related)));
    }
    if !of.basis.is_empty() {
        shown.push(Block::Heading(say::basis(language)));
        shown.push(table(ask, &explain::sheet(steps, &of.basis)));
    }
    shown.push(Block::Heading(say::in_the_tree(language)));
    shown.push(Block::Text(in_words(ask, stored)));
    shown.push(Block::Digests(tree(ask, stored)));
    shown.push(Block::Heading(say::what_is_stored(language)));
    shown.push(Block::Stored(say::payload(language), pretty(&stored.payload)));
    shown
}

/// From the entry that closed a vote to the vote: its wording, who cast what, how it was counted.
fn vote(ask: &Ask, steps: &Steps<'_>, of: &explain::OfEntry<'_>) -> Option<Block> {
    let Event::VoteClosed(closed) = of.recorded.event.as_ref() else { return None };
    // On a day before the assembly it has no number yet.
    let number = Some(mandates::number_of(steps.reading, closed.assembly)).filter(|number| *number > 0)?;
    let to = To::Vote(number, closed.resolution);
    let name = say::desk_resolution(ask.language, closed.resolution.into());
    Some(Block::Links(say::the_vote(ask.language), vec![Word::link(name, ask.to(&to))]))
}

fn associates(ask: &Ask, steps: &Steps<'_>, of: &explain::OfEntry<'_>) -> Words {
    let subjects = steps.subjects(of.recorded).into_iter().filter_map(|associate| match steps.who_is(associate) {
        crate::sheets::Cell::Who(number, name) => Some(Word::link(name, ask.to(&To::Associate(number)))),
        _ => None,
    });
    subjects.collect()
}

fn in_words(ask: &Ask, stored: &inclusion::Stored) -> String {
    match &stored.covered {
        inclusion::Covered::NotYet => say::outside_the_seal(ask.language),
        inclusion::Covered::By { size, .. } => say::covered(ask.language, *size),
        inclusion::Covered::Differs { size } => say::not_included(ask.language, *size),
    }
}

fn tree(ask: &Ask, stored: &inclusion::Stored) -> Vec<(String, String)> {
    let mut rows = vec![(say::leaf_digest(ask.language), to_base64(&stored.leaf_hash))];
    if let inclusion::Covered::By { root, .. } = &stored.covered {
        rows.push((say::root(ask.language), to_base64(root)));
    }
    rows
}

fn neighbours(ask: &Ask, steps: &Steps<'_>, of: &explain::OfEntry<'_>) -> Words {
    let (language, number) = (ask.language, of.recorded.position.number());
    let link = |number: u64| ask.to(&To::Entry(number));
    let before = number.checked_sub(1).filter(|number| *number > 0);
    let before = before.map(|number| Word::link(say::previous_entry(language, number), link(number)));
    let after = (number < steps.reading.known.len() as u64).then(|| number + 1);
    let after = after.map(|number| Word::link(say::next_entry(language, number), link(number)));
    before.into_iter().chain(after).collect()
}

/// Laid out to be read; what is hashed has neither spaces nor line ends.
fn pretty(payload: &str) -> String {
    let value = serde_json::from_str::<Value>(payload).ok();
    value.and_then(|value| serde_json::to_string_pretty(&value).ok()).unwrap_or_else(|| payload.to_owned())
}

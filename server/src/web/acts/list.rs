//! The acts by chapter, each with one line on when it is used.

use crate::forms::{self, Chapter, Form};
use crate::locales::cli as say;
use crate::web::acts::VARIANT;
use crate::web::ask::Ask;
use crate::web::block::{Block, Word};
use crate::web::frame::Page;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visit, Visitor};
use serde_json::{Value, json};

/// The page.
pub async fn list(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let open = visit.app().door.is_some();
    let faces = Faces {
        page: || Page {
            title: say::page_acts(visit.ask.language),
            section: To::Acts,
            blocks: if open { blocks(&visit) } else { vec![Block::Text(say::acts_closed(visit.ask.language))] },
        },
        json: || as_json(&visit.ask),
    };
    visit.give(&reading, faces)
}

fn blocks(visit: &Visit) -> Vec<Block> {
    let ask = &visit.ask;
    let intro = Block::Text(say::acts_intro(ask.language));
    let waiting = vec![
        Word::link(say::page_drafts(ask.language), ask.to(&To::Drafts)),
        Word::link(say::page_proposals(ask.language), ask.to(&To::Proposals)),
    ];
    // Where nobody enters by name, nothing waits.
    let waiting = visit.app().desk.as_ref().map(|_| Block::Links(say::waiting_acts(ask.language), waiting));
    let chapters = Chapter::ALL.into_iter().filter(|chapter| of(*chapter).next().is_some());
    let shown = chapters.flat_map(|chapter| {
        let choices = of(chapter).map(|form| (link(ask, form), form.when.told(ask.language).to_owned())).collect();
        [Block::Heading(chapter.title().told(ask.language).to_owned()), Block::Choices(choices)]
    });
    std::iter::once(intro).chain(waiting).chain(shown).collect()
}

fn of(chapter: Chapter) -> impl Iterator<Item = &'static Form> {
    forms::all().filter(move |form| form.chapter == chapter)
}

/// The link to a form.
pub(super) fn link(ask: &Ask, form: &Form) -> Word {
    Word::link(form.title.told(ask.language), address(ask, form))
}

/// The address of a form.
pub(super) fn address(ask: &Ask, form: &Form) -> String {
    keyed(ask, form, &[])
}

/// The same, with what it asks besides.
pub(super) fn keyed(ask: &Ask, form: &Form, keys: &[(&str, String)]) -> String {
    let which = (!form.variant.is_empty()).then_some((VARIANT, form.variant));
    let keys = keys.iter().map(|(name, value)| (*name, value.as_str()));
    let keys: Vec<(&str, &str)> = which.into_iter().chain(keys).collect();
    ask.to_with(&To::Act(form.act.to_owned()), &keys)
}

fn as_json(ask: &Ask) -> Value {
    let told = |form: &Form| {
        json!({ "type": form.act, "as": form.variant, "title": form.title.told(ask.language),
            "when": form.when.told(ask.language) })
    };
    json!({ "acts": forms::all().map(told).collect::<Vec<_>>() })
}

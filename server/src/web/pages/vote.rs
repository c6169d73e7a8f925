//! One vote: who counted, with which votes, by which entries, under which rule, and the arithmetic; and the same votes
//! under other statutes, where some are asked for.

use crate::locales::{Column, Language, cli as say};
use crate::sheets::Sheet;
use crate::views::explain_vote::{self as view, Told};
use crate::views::typed::{self, Key, Typed};
use crate::views::{Steps, Unanswered, assemblies, explain, what_if};
use crate::web::ask::Ask;
use crate::web::block::{Block, Field, Question, Word, figures, table, tables};
use crate::web::frame::Page;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};
use serde_json::Value;

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&Key::ALL.map(Key::name))?;
    let (number, resolution): (u64, u16) = (visit.step(2)?, visit.numbered()?);
    let typed = visit.understood(read(&visit.ask))?;
    let (reading, texts) = visit.with_texts().await?;
    let asked = visit.told(assemblies::asked(reading, usize::try_from(number).unwrap_or(usize::MAX), texts))?;
    let told = visit.told(view::of(&asked, resolution))?;
    let other = match typed.is_nothing() {
        true => None,
        false => Some(visit.understood(what_if::of(&asked, resolution, typed).map_err(|why| why.to_string()))?),
    };
    let faces = Faces {
        page: || {
            let blocks = blocks(&visit.ask, &told, other.as_ref(), number);
            Page { title: told.title(), section: To::Assemblies, blocks }
        },
        json: || as_json(&told, other.as_ref()),
    };
    visit.give(&asked.reading, faces)
}

fn read(ask: &Ask) -> Result<Typed, String> {
    let given = Key::ALL.into_iter().filter_map(|key| Some((key, ask.own(key.name())?)));
    typed::typed(ask.language, given, None).map_err(|why: Unanswered| why.to_string())
}

fn as_json(told: &Told<'_>, other: Option<&what_if::Told<'_>>) -> Value {
    let mut value = told.as_json();
    if let (Some(fields), Some(other)) = (value.as_object_mut(), other) {
        fields.insert("what_if".to_owned(), other.as_json());
    }
    value
}

fn blocks(ask: &Ask, told: &Told<'_>, other: Option<&what_if::Told<'_>>, assembly: u64) -> Vec<Block> {
    let language = ask.language;
    let sheets = told.sheets().into_iter().map(|sheet| sheet.without_empty(language, Column::College));
    let behind = explain::sheet(&Steps::of(told.reading()), &told.entries());
    let behind = Sheet { name: say::entries_of_the_vote(language), ..behind };
    let whole = vec![Word::link(told.of_assembly(), ask.to(&To::Assembly(assembly)))];
    other
        .map(|other| imagined(ask, other))
        .into_iter()
        .flatten()
        .chain([figures(told.figures())])
        .chain(tables(ask, &sheets.collect::<Vec<_>>()))
        .chain([table(ask, &behind), Block::Links(say::go_on(language), whole)])
        .chain([Block::Heading(say::what_if_form(language)), form(ask)])
        .collect()
}

/// What is imagined, above what was.
fn imagined(ask: &Ask, other: &what_if::Told<'_>) -> Vec<Block> {
    let sheets = other.sheets();
    [Block::Heading(other.title()), figures(other.figures())].into_iter().chain(tables(ask, &sheets)).collect()
}

/// The form that asks for other statutes: a word, or a fraction, for each of them.
fn form(ask: &Ask) -> Block {
    let language = ask.language;
    let own = Key::ALL.map(Key::name);
    let beside = ask.beside(&own);
    let fields = Key::ALL.map(|key| Field {
        name: key.name(),
        label: typed::name(language, key),
        value: ask.own(key.name()).unwrap_or_default().to_owned(),
        choices: choices(language, key),
    });
    Block::Question(Question {
        action: ask.path().to_owned(),
        beside,
        fields: fields.into_iter().collect(),
        help: say::what_if_help(language),
        send: say::what_if_count(language),
    })
}

/// The words that a field may hold, in the language of the page; none for one that is written freely.
fn choices(language: Language, key: Key) -> Vec<(String, String)> {
    let word = |words: &&'static [&'static str]| {
        let shown = match language {
            Language::French => words.last(),
            Language::English => words.first(),
        };
        (words.first().copied().unwrap_or_default().to_owned(), shown.copied().unwrap_or_default().to_owned())
    };
    let all: Vec<(String, String)> = key.words().iter().map(word).collect();
    if all.is_empty() {
        all
    } else {
        [(String::new(), say::what_if_unchanged(language))].into_iter().chain(all).collect()
    }
}

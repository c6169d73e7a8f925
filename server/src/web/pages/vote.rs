//! One vote: who counted, with which votes, by which entries, under which rule, and the arithmetic.

use crate::locales::{Column, cli as say};
use crate::sheets::Sheet;
use crate::views::explain_vote::{self as view, Told};
use crate::views::{Steps, assemblies, explain};
use crate::web::ask::Ask;
use crate::web::block::{Block, Word, figures, table, tables};
use crate::web::frame::Page;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let (number, resolution): (u64, u16) = (visit.step(2)?, visit.numbered()?);
    let (reading, texts) = visit.with_texts().await?;
    let asked = visit.told(assemblies::asked(reading, usize::try_from(number).unwrap_or(usize::MAX), texts))?;
    let told = visit.told(view::of(&asked, resolution))?;
    let faces = Faces {
        page: || Page { title: told.title(), section: To::Assemblies, blocks: blocks(&visit.ask, &told, number) },
        json: || told.as_json(),
    };
    visit.give(&asked.reading, faces)
}

fn blocks(ask: &Ask, told: &Told<'_>, assembly: u64) -> Vec<Block> {
    let language = ask.language;
    let sheets = told.sheets().into_iter().map(|sheet| sheet.without_empty(language, Column::College));
    let behind = explain::sheet(&Steps::of(told.reading()), &told.entries());
    let behind = Sheet { name: say::entries_of_the_vote(language), ..behind };
    let whole = vec![Word::link(told.of_assembly(), ask.to(&To::Assembly(assembly)))];
    [figures(told.figures())]
        .into_iter()
        .chain(tables(ask, &sheets.collect::<Vec<_>>()))
        .chain([table(ask, &behind), Block::Links(say::go_on(language), whole)])
        .collect()
}

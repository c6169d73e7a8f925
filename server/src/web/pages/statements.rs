//! The annual accounts of the fiscal year of a day, beside those of the year before.

use crate::locales::cli as say;
use crate::views::statements::{Annual, annual};
use crate::web::ask::Ask;
use crate::web::block::{Block, Word, tables};
use crate::web::frame::Page;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let made = visit.told(annual(&reading))?;
    let faces = Faces { page: || of(&visit.ask, &made), json: || made.as_json() };
    visit.tables(&reading, faces, || made.report())
}

fn of(ask: &Ask, made: &Annual<'_>) -> Page {
    let mut blocks = tables(ask, &made.sheets());
    blocks.extend(made.provisional().map(Block::Text));
    let links = vec![
        Word::link(say::sheet_years(ask.language), ask.to(&To::Accounts)),
        Word::link(say::sheet_balance(ask.language), ask.to(&To::Balance)),
    ];
    blocks.push(Block::Links(say::go_on(ask.language), links));
    Page { title: made.title(), section: To::Accounts, blocks }
}

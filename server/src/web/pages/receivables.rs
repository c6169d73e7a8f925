//! The receivables: what customers owe, by how late it is.

use crate::locales::cli as say;
use crate::views::receivables as view;
use crate::web::block::{Block, Word};
use crate::web::frame::Page;
use crate::web::pages::blocks;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let (ask, language) = (&visit.ask, visit.ask.language);
    let faces = Faces {
        page: || {
            let mut blocks = blocks(ask, &view::report(&reading), say::no_receivables(language));
            blocks.extend(view::sums(&reading).map(Block::Text));
            let open = Word::link(say::sheet_invoices(language), ask.to_with(&To::Invoices, &[("open", "1")]));
            let bank = visit.app().door.as_ref().map(|_| Word::link(say::page_bank(language), ask.to(&To::Bank)));
            blocks.push(Block::Links(say::go_on(language), std::iter::once(open).chain(bank).collect()));
            Page { title: view::title(&reading), section: To::Receivables, blocks }
        },
        json: || view::as_json(&reading),
    };
    visit.kept_tables(&reading, faces, || view::report(&reading))
}

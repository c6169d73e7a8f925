//! The pools: what each associate bears of the common means.

use crate::locales::cli as say;
use crate::views::pools as view;
use crate::web::block::Block;
use crate::web::frame::Page;
use crate::web::pages::blocks;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let faces = Faces {
        page: || {
            let mut blocks = blocks(&visit.ask, &view::report(&reading), say::no_pools(visit.ask.language));
            blocks.extend(view::sums(&reading).map(Block::Text));
            Page { title: view::title(&reading), section: To::Pools, blocks }
        },
        json: || view::as_json(&reading),
    };
    visit.tables(&reading, faces, || view::report(&reading))
}

//! The grants: what was granted, received and charged, and what is left to use.

use crate::locales::cli as say;
use crate::views::grants as view;
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
            let mut blocks = blocks(&visit.ask, &view::report(&reading), say::no_grants(visit.ask.language));
            blocks.extend(view::sums(&reading).map(Block::Text));
            Page { title: view::title(&reading), section: To::Grants, blocks }
        },
        json: || view::as_json(&reading),
    };
    visit.tables(&reading, faces, || view::report(&reading))
}

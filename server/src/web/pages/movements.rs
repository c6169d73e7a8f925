//! The movements of shares, with the capital after each.

use crate::locales::cli as say;
use crate::views::movements as view;
use crate::web::frame::Page;
use crate::web::pages::blocks;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&["associate"])?;
    let only = visit.understood(visit.ask.number("associate"))?;
    let reading = visit.reading().await?;
    let report = || view::report(&reading, only);
    let faces = Faces {
        page: || Page {
            title: view::title(&reading, None),
            section: To::Movements,
            blocks: blocks(&visit.ask, &report(), say::nothing_yet(visit.ask.language)),
        },
        json: || view::as_json(&reading, only),
    };
    visit.kept_tables(&reading, faces, report)
}

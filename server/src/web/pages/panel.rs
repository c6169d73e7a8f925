//! What the law asks of a SCIC and of its review.

use crate::locales::cli as say;
use crate::views::{Steps, panel as view};
use crate::web::block::Block;
use crate::web::frame::Page;
use crate::web::pages::blocks;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let steps = Steps::of(&reading);
    let faces = Faces {
        page: || {
            let mut blocks = vec![Block::Text(view::count(&reading))];
            blocks.extend(self::blocks(&visit.ask, &view::report(&steps), say::none_of_it(visit.ask.language)));
            Page { title: view::title(&reading), section: To::Panel, blocks }
        },
        json: || view::as_json(&steps),
    };
    visit.tables(&reading, faces, || view::report(&steps))
}

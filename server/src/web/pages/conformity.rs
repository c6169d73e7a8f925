//! What stands against the law, the statutes or form.

use crate::locales::cli as say;
use crate::views::{Steps, conformity as view};
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
        page: || Page {
            title: view::title(&reading),
            section: To::Conformity,
            blocks: blocks(&visit.ask, &view::report(&steps), say::no_finding(visit.ask.language)),
        },
        json: || view::all_as_json(&steps),
    };
    visit.tables(&reading, faces, || view::report(&steps))
}

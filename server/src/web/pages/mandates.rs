//! The mandates: those that run, those that ended, and who was proposed.

use crate::locales::cli as say;
use crate::views::mandates as view;
use crate::web::acts::links;
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
            let report = view::report(&reading);
            let mut blocks = blocks(&visit.ask, &report, say::no_mandates(visit.ask.language));
            let acts = ["propose_manager", "appoint_manager", "end_mandate", "publish_manager_exit"]
                .map(|act| (act, "", &[][..]));
            blocks.extend(links(&visit, &acts));
            Page { title: report.title, section: To::Mandates, blocks }
        },
        json: || view::as_json(&reading),
    };
    visit.kept_tables(&reading, faces, || view::report(&reading))
}

//! The deadlines: what is due, and what is overdue, by what the book knows.

use crate::locales::cli as say;
use crate::people::Role;
use crate::views::Reading;
use crate::views::deadlines::Told;
use crate::web::acts;
use crate::web::block::Block;
use crate::web::frame::Page;
use crate::web::pages;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let told = told(&reading, visit.standing.role);
    let waiting = acts::due(&visit).await?;
    let faces = Faces {
        page: || {
            let mut blocks: Vec<Block> = waiting;
            blocks.extend(pages::blocks(&visit.ask, &told.report(), say::no_deadlines(visit.ask.language)));
            blocks.extend(told.count().map(Block::Text));
            Page { title: told.title(), section: To::Deadlines, blocks }
        },
        json: || told.as_json(),
    };
    visit.tables(&reading, faces, || told.report())
}

/// What somebody in that role is told of: an associate, of no other one.
pub(in crate::web) fn told(reading: &Reading, role: Role) -> Told<'_> {
    match role {
        Role::Associate(own) => Told::of_associate(reading, own),
        Role::Alone | Role::Reader | Role::Administrator | Role::Manager | Role::Assistant | Role::Auditor(_) => {
            Told::of(reading)
        }
    }
}

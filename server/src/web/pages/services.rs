//! The services: the price list, and what was billed of each, with the part of third parties against its ceiling.

use crate::locales::cli as say;
use crate::views::{Reading, services as view};
use crate::web::acts::links;
use crate::web::bars::{Bar, draw};
use crate::web::block::Block;
use crate::web::frame::Page;
use crate::web::pages::blocks;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};
use quitus_domain::values::Cents;

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let faces = Faces {
        page: || {
            let tables = blocks(&visit.ask, &view::report(&reading), say::no_services(visit.ask.language));
            let mut blocks: Vec<Block> = chart(&reading).into_iter().chain(tables).collect();
            blocks.extend(view::meters(&reading).into_iter().map(Block::Text));
            blocks.extend(links(&visit, &[("issue_invoice", "", &[]), ("price_service", "", &[])]));
            Page { title: view::title(&reading), section: To::Services, blocks }
        },
        json: || view::as_json(&reading),
    };
    visit.tables(&reading, faces, || view::report(&reading))
}

/// What was billed in each fiscal year, to associates and then to others.
fn chart(reading: &Reading) -> Option<Block> {
    let language = reading.language;
    let bar = |(year, members, others): (String, Cents, Cents)| Bar { name: year, first: members, second: others };
    let bars: Vec<Bar> = view::turnover(reading).into_iter().map(bar).collect();
    let [title, description] = [say::turnover_chart_title(language), say::turnover_chart(language)];
    draw(title, description, &bars, language).map(Block::Bars)
}

//! The pools: what each associate bears of the common means.

use crate::locales::cli as say;
use crate::views::{Reading, pools as view};
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
            let tables = blocks(&visit.ask, &view::report(&reading), say::no_pools(visit.ask.language));
            let mut blocks: Vec<Block> = chart(&reading).into_iter().chain(tables).collect();
            blocks.extend(view::sums(&reading).map(Block::Text));
            blocks.extend(links(&visit, &[("issue_by_key", "", &[]), ("settle_pool", "", &[]), ("set_key", "", &[])]));
            Page { title: view::title(&reading), section: To::Pools, blocks }
        },
        json: || view::as_json(&reading),
    };
    visit.tables(&reading, faces, || view::report(&reading))
}

/// What each bears of the common means of the last fiscal year.
fn chart(reading: &Reading) -> Option<Block> {
    let (language, (year, borne)) = (reading.language, view::borne_of_last_year(reading)?);
    let bar = |(name, borne): (String, Cents)| Bar { name, first: borne, second: Cents::ZERO };
    let bars: Vec<Bar> = borne.into_iter().map(bar).collect();
    let [title, description] = [say::pools_chart_title(language, &year), say::pools_chart(language, &year)];
    draw(title, description, &bars, language).map(Block::Bars)
}

//! The register: the associates on a day, by category, and those who left and hold shares.

use crate::locales::{Column, cli as say};
use crate::views::{Reading, register as view};
use crate::web::acts::links;
use crate::web::ask::Ask;
use crate::web::block::{Block, Word, table};
use crate::web::frame::Page;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let acts = ["admit_associate", "receive_application", "strike_register"].map(|act| (act, "", &[][..]));
    let blocks = || blocks(&visit.ask, &reading).into_iter().chain(links(&visit, &acts)).collect();
    let faces = Faces {
        page: || Page { title: view::title(&reading), section: To::Register, blocks: blocks() },
        json: || view::as_json(&reading),
    };
    visit.kept_tables(&reading, faces, || view::report(&reading))
}

fn blocks(ask: &Ask, reading: &Reading) -> Vec<Block> {
    let language = ask.language;
    let all = [view::associates(reading), view::by_category(reading), view::leavers(reading)];
    let [associates, categories, leavers] = all.map(|sheet| sheet.without_empty(language, Column::College));
    let mut shown = vec![Block::Text(view::totals(reading))];
    shown.extend(
        [&associates, &categories, &leavers]
            .into_iter()
            .filter(|sheet| !sheet.rows.is_empty())
            .map(|sheet| table(ask, sheet)),
    );
    shown.push(Block::Text(say::register_why(language)));
    shown.push(Block::Links(
        say::go_on(language),
        vec![
            Word::link(say::sheet_movements(language), ask.to(&To::Movements)),
            Word::link(say::sheet_capital(language), ask.to(&To::Capital)),
        ],
    ));
    shown
}

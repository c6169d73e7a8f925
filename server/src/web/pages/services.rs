//! The services: the price list, and what was billed of each, with the part of third parties against its ceiling.

use crate::locales::{self, cli as say};
use crate::views::{Reading, Steps, services as view};
use crate::web::acts::{filled_in, links};
use crate::web::bars::{Bar, draw};
use crate::web::block::Block;
use crate::web::frame::Page;
use crate::web::pages::blocks;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visit, Visitor};
use quitus_domain::values::Cents;
use quitus_projections::usage::Usages;

/// Links to invoices on one page.
const MOST_BILLED: usize = 100;

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let faces = Faces {
        page: || {
            let tables = blocks(&visit.ask, &view::report(&reading), say::no_services(visit.ask.language));
            let mut blocks: Vec<Block> = chart(&reading).into_iter().chain(tables).collect();
            blocks.extend(view::meters(&reading).into_iter().map(Block::Text));
            blocks.extend(billing(&visit, &reading));
            blocks.extend(links(
                &visit,
                &[("record_usage", "", &[]), ("issue_invoice", "", &[]), ("price_service", "", &[])],
            ));
            Page { title: view::title(&reading), section: To::Services, blocks }
        },
        json: || view::as_json(&reading),
    };
    visit.tables(&reading, faces, || view::report(&reading))
}

/// To the invoice of what each associate used of a service, filled in with what is left to bill.
fn billing(visit: &Visit, reading: &Reading) -> Option<Block> {
    let (language, steps) = (reading.language, Steps::of(reading));
    let filled = reading.fold::<Usages>().unbilled().into_iter().take(MOST_BILLED).map(|one| {
        let (who, quantity) = (steps.named(one.associate), locales::quantity(language, one.left));
        let keys = [
            ("customer.associate", steps.number(one.associate).to_string()),
            ("lines.0.service", one.service.to_string()),
            ("lines.0.quantity", one.left.to_string()),
            ("period.from", one.period.from.to_string()),
            ("period.to", one.period.to.to_string()),
        ];
        (say::bill_used_of(language, &who, one.label.as_str(), &quantity), keys)
    });
    filled_in(visit, say::bill_used(language), "issue_invoice", filled)
}

/// What was billed in each fiscal year, to associates and then to others.
fn chart(reading: &Reading) -> Option<Block> {
    let language = reading.language;
    let bar = |(year, members, others): (String, Cents, Cents)| Bar { name: year, first: members, second: others };
    let bars: Vec<Bar> = view::turnover(reading).into_iter().map(bar).collect();
    let [title, description] = [say::turnover_chart_title(language), say::turnover_chart(language)];
    draw(title, description, &bars, language).map(Block::Bars)
}

//! The invoices: all of them, those of which something is open, and one of them line by line.

use crate::locales::cli as say;
use crate::views::invoices::{self as view, Which};
use crate::views::{Reading, Steps, invoice};
use crate::web::acts::links;
use crate::web::block::{Block, Word, figures_of, table, tables};
use crate::web::frame::Page;
use crate::web::pages::blocks;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visit, Visitor};

/// All of them, or those of which something is open.
pub async fn all(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&["open"])?;
    let which = if visit.ask.own("open").is_some() { Which::Open } else { Which::All };
    let reading = visit.reading().await?;
    let faces = Faces { page: || page(&visit, &reading, which), json: || view::as_json(&reading, which) };
    visit.kept_tables(&reading, faces, || view::report(&reading, which))
}

/// The invoices, and beneath them what was paid: what a payment does not pay yet is matched from here.
fn page(visit: &Visit, reading: &Reading, which: Which) -> Page {
    let (ask, report) = (&visit.ask, view::report(reading, which));
    let language = ask.language;
    let mut blocks = blocks(ask, &report, say::no_invoices(language));
    blocks.extend(view::sums(reading, which).map(Block::Text));
    let others = vec![
        Word::link(say::all_invoices(language), ask.to(&To::Invoices)),
        Word::link(say::open_invoices(language), ask.to_with(&To::Invoices, &[("open", "1")])),
    ];
    blocks.extend(tables(ask, &[view::payments(reading)]));
    blocks.push(Block::Links(say::go_on(language), others));
    let payments = ["receive_payment", "match_payment", "unmatch_payment", "reverse_payment"];
    let acts = ["issue_invoice", "issue_by_key"].into_iter().chain(payments);
    blocks.extend(links(visit, &acts.map(|act| (act, "", &[][..])).collect::<Vec<_>>()));
    Page { title: report.title, section: To::Invoices, blocks }
}

/// One of them.
pub async fn one(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let steps = Steps::of(&reading);
    let one = visit.told(invoice::one(&steps, visit.ask.last()))?;
    let ask = &visit.ask;
    let faces = Faces {
        page: || Page {
            title: say::invoice_page(ask.language, &one.number, &reading.dates()),
            section: To::Invoices,
            blocks: [figures_of(ask, &one.figures, None)]
                .into_iter()
                .chain([table(ask, &one.lines), table(ask, &one.entries)])
                .chain(links(
                    &visit,
                    &[
                        ("receive_payment", "", &[("pays.0.invoice", one.number.as_str())]),
                        ("issue_credit_note", "", &[("invoice", one.number.as_str())]),
                    ],
                ))
                .collect(),
        },
        json: || one.json.clone(),
    };
    visit.kept_tables(&reading, faces, || one.report(&reading))
}

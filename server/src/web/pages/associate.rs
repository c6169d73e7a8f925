//! One associate: the line, its movements, every entry behind it, and what stands against it.

use crate::locales::cli as say;
use crate::views::{Reading, Steps, conformity, explain, movements};
use crate::web::acts::links;
use crate::web::ask::Ask;
use crate::web::block::{Block, Word, figures, table};
use crate::web::frame::Page;
use crate::web::pages::proofs::of_associate;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visit, Visitor};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let number: u32 = visit.numbered()?;
    let reading = visit.reading().await?;
    let steps = Steps::of(&reading);
    let of = visit.told(explain::associate(&steps, number))?;
    let blocks = || {
        let papers = of_associate(&visit, &reading, number);
        blocks(&visit.ask, &steps, &of).into_iter().chain(papers).chain(acts(&visit, number)).collect()
    };
    let faces = Faces {
        page: || Page { title: title(&of, &reading), section: To::Register, blocks: blocks() },
        json: || of.as_json(&steps),
    };
    visit.give(&reading, faces)
}

/// What can happen to an associate.
fn acts(visit: &Visit, number: u32) -> Option<Block> {
    let number = number.to_string();
    let this = [("associate", number.as_str())];
    let invoiced = [("customer.associate", number.as_str())];
    let paid = [("party.associate", number.as_str())];
    let acts = ["subscribe_shares", "withdraw_associate", "reclassify_associate", "change_contact", "cancel_shares"];
    let about = acts.iter().map(|act| (*act, "", &this[..]));
    let trade = [("issue_invoice", "", &invoiced[..]), ("receive_payment", "", &paid[..])];
    links(visit, &about.chain(trade).collect::<Vec<_>>())
}

fn title(of: &explain::OfAssociate<'_>, reading: &Reading) -> String {
    match &of.line {
        None => of.title(reading),
        Some(line) => {
            let name = reading.names.associate(&line.identity);
            say::associate_page(reading.language, &name, of.number, &reading.dates())
        }
    }
}

fn blocks(ask: &Ask, steps: &Steps<'_>, of: &explain::OfAssociate<'_>) -> Vec<Block> {
    let (language, reading) = (ask.language, steps.reading);
    let own = movements::report(reading, Some(of.number));
    let mut shown = vec![match of.line {
        None => Block::Text(say::not_yet(language)),
        Some(_) => figures(of.figures(reading)),
    }];
    shown.push(Block::Heading(say::why_this_figure(language)));
    shown.push(Block::Text(say::why_associate(language, of.entries.len())));
    shown.push(table(ask, &explain::sheet(steps, &of.entries)));
    shown.extend(own.sheets.iter().filter(|sheet| !sheet.rows.is_empty()).map(|sheet| table(ask, sheet)));
    if !of.found.is_empty() {
        shown.push(table(ask, &conformity::sheet(steps, &of.found)));
    }
    let number = of.number.to_string();
    let only = ask.to_with(&To::Entries, &[("associate", &number)]);
    shown.push(Block::Links(say::go_on(language), vec![Word::link(say::entries_about(language), only)]));
    shown
}

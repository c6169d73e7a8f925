//! The capital: its figures, its way over time, who waits to be paid back; and why it is what it is.

use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use crate::views::{Reading, capital as view, explain, movements};
use crate::web::acts::links;
use crate::web::ask::Ask;
use crate::web::block::{Block, Word, figures_of, table};
use crate::web::chart::{Series, draw};
use crate::web::frame::Page;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor};
use quitus_domain::values::{Cents, Day};
use quitus_projections::movements::{Movement, Movements};

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let acts = ["subscribe_shares", "pay_up_shares", "transfer_shares", "cancel_shares", "pay_refund"];
    let acts: Vec<_> = acts.iter().map(|act| (*act, "", &[][..])).collect();
    let blocks = || blocks(&visit.ask, &reading).into_iter().chain(links(&visit, &acts)).collect();
    let faces = Faces {
        page: || Page { title: view::title(&reading), section: To::Capital, blocks: blocks() },
        json: || view::as_json(&reading),
    };
    visit.tables(&reading, faces, || view::report(&reading))
}

/// The movements behind the capital of the day.
pub async fn why(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let (language, all) = (visit.ask.language, reading.fold::<Movements>());
    let faces = Faces {
        page: || Page {
            title: say::why_capital(language, &reading.dates()),
            section: To::Capital,
            blocks: vec![
                figures_of(&visit.ask, &view::figures(language, &view::on(&reading)), None),
                table(&visit.ask, &movements::sheet(&reading, &explain::behind_capital(&reading, &all))),
            ],
        },
        json: || explain::capital_as_json(&reading),
    };
    visit.give(&reading, faces)
}

fn blocks(ask: &Ask, reading: &Reading) -> Vec<Block> {
    let (language, capital) = (ask.language, view::on(reading));
    let movements = reading.fold::<Movements>();
    let steps = changes(&movements.list);
    let mut shown = vec![figures_of(ask, &view::figures(language, &capital), Some(&To::WhyCapital))];
    let why = vec![Word::link(say::why_this_figure(language), ask.to(&To::WhyCapital))];
    shown.push(Block::Links(say::go_on(language), why));
    shown.extend(chart(ask, reading, &steps));
    if !steps.is_empty() {
        shown.push(table(ask, &over_time(ask, &steps)));
    }
    let waiting = [view::waiting(reading, &capital), view::owed(reading, &capital)];
    shown.extend(waiting.iter().filter(|sheet| !sheet.rows.is_empty()).map(|sheet| table(ask, sheet)));
    shown
}

/// The last movement of each day on which the capital was another one afterwards.
fn changes(list: &[Movement]) -> Vec<&Movement> {
    let mut days: Vec<&Movement> = Vec::new();
    for movement in list {
        match days.last_mut() {
            Some(last) if last.on == movement.on => *last = movement,
            _ => days.push(movement),
        }
    }
    let before = std::iter::once(None).chain(days.iter().map(|movement| Some(movement.capital_after)));
    let changed = days.iter().zip(before).filter(|(movement, before)| *before != Some(movement.capital_after));
    changed.map(|(movement, _)| *movement).collect()
}

fn chart(ask: &Ask, reading: &Reading, steps: &[&Movement]) -> Option<Block> {
    let language = ask.language;
    let points: Vec<(Day, Cents)> = steps.iter().map(|movement| (movement.on, movement.capital_after)).collect();
    let (first, last) = (points.first()?, points.last()?);
    let highest = points.iter().map(|(_, amount)| *amount).max()?;
    let [day, money] = [locales::day(language, first.0), locales::money(language, last.1)];
    let description = say::capital_chart(language, &day, &money, &locales::money(language, highest));
    let series = Series { title: say::capital_over_time(language), description, points, until: reading.day() };
    draw(series, language).map(Block::Chart)
}

fn over_time(ask: &Ask, steps: &[&Movement]) -> Sheet {
    let columns =
        [(Column::EffectiveOn, Side::Left), (Column::CapitalAfter, Side::Right), (Column::Entry, Side::Right)];
    let row = |movement: &&Movement| -> Vec<Cell> {
        vec![movement.on.into(), movement.capital_after.into(), movement.position.into()]
    };
    Sheet::new(ask.language, say::capital_over_time(ask.language), &columns, steps.iter().map(row).collect())
}

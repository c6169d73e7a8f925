//! Home: which book this is, what is due first, how far it is sealed, and what was written last.

use crate::locales::{self, Column, cli as say};
use crate::people::Role;
use crate::sheets::Sheet;
use crate::store::CheckpointRow;
use crate::views::deadlines::Told;
use crate::views::{Reading, Steps, conformity, entries};
use crate::web::acts;
use crate::web::ask::Ask;
use crate::web::block::{Block, Word, Words, table};
use crate::web::frame::Page;
use crate::web::people::login::see;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visitor, society};
use quitus_domain::cooperative::Event;
use quitus_projections::Recorded;
use quitus_projections::capital::Capital;
use quitus_projections::log::to_base64;
use quitus_projections::register::Register;
use serde_json::{Value, json};

/// Deadlines shown.
const FIRST: usize = 5;

/// Entries shown.
const LAST: usize = 20;

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    // An associate begins at the own file.
    if let Role::Associate(own) = visit.standing.role {
        return Ok(see(&visit.ask.to(&To::Associate(own))));
    }
    let reading = visit.reading().await?;
    let seal = visit.told(visit.app().shelf.seal().await)?;
    let waiting = acts::due(&visit).await?;
    let faces = Faces {
        page: || Page {
            title: society(&reading),
            section: To::Home,
            blocks: blocks(&visit.ask, &reading, seal.as_ref(), waiting),
        },
        json: || as_json(&reading, seal.as_ref()),
    };
    visit.give(&reading, faces)
}

fn blocks(ask: &Ask, reading: &Reading, seal: Option<&CheckpointRow>, waiting: Vec<Block>) -> Vec<Block> {
    let language = ask.language;
    let steps = Steps::of(reading);
    let last: Vec<&Recorded> = reading.known.iter().rev().take(LAST).collect();
    let mut shown =
        vec![Block::Text(say::on_these_dates(language, &reading.dates())), Block::Figures(figures(ask, reading))];
    shown.extend(waiting);
    shown.extend(due(ask, reading));
    shown.extend([Block::Heading(say::seal_heading(language)), Block::Text(seal_in_words(reading, seal))]);
    shown.extend(seal.map(|seal| Block::Digests(vec![(say::root(language), to_base64(&seal.root))])));
    let last = Sheet { name: say::last_entries(language), ..entries::sheet(&steps, &last) };
    shown.push(table(ask, &last));
    shown.push(Block::Links(
        say::go_on(language),
        vec![Word::link(say::all_entries(language, reading.known.len()), ask.to(&To::Entries))],
    ));
    shown
}

/// What is due first, with the way to all of it.
fn due(ask: &Ask, reading: &Reading) -> Vec<Block> {
    let (language, told) = (ask.language, Told::of(reading));
    let Some(count) = told.count() else { return Vec::new() };
    let mut first = Sheet { name: say::first_deadlines(language), ..told.sheet() };
    first.rows.truncate(FIRST);
    let all = vec![Word::link(say::all_deadlines(language), ask.to(&To::Deadlines))];
    vec![table(ask, &first), Block::Text(count), Block::Links(say::go_on(language), all)]
}

fn figures(ask: &Ask, reading: &Reading) -> Vec<(String, Words)> {
    let language = ask.language;
    let plain = |text: String| vec![Word::plain(text)];
    let link = |text: String, to: To| vec![Word::link(text, ask.to(&to))];
    let (lines, capital) = (reading.fold::<Register>(), reading.fold::<Capital>().on(reading.day()));
    let associates = lines.associates_on(reading.day()).len();
    let count = |count: usize| locales::number(language, i64::try_from(count).unwrap_or(i64::MAX));
    let mut rows = Vec::new();
    if let Some((seat, siren)) = identity(reading) {
        rows.push((say::seat_of(language), plain(seat)));
        rows.extend(siren.map(|siren| (say::siren_number(language), plain(siren))));
    }
    rows.extend([
        (say::entries(language), link(count(reading.known.len()), To::Entries)),
        (locales::column(language, Column::Associates).to_owned(), link(count(associates), To::Register)),
        (say::sheet_capital(language), link(locales::money(language, capital.subscribed), To::Capital)),
        (
            say::page_conformity(language),
            link(say::so_many_findings(language, conformity::findings(reading).len()), To::Conformity),
        ),
    ]);
    rows
}

fn identity(reading: &Reading) -> Option<(String, Option<String>)> {
    reading.known.iter().find_map(|recorded| match recorded.event.as_ref() {
        Event::CooperativeIncorporated(e) => Some((e.seat.to_string(), e.siren.map(locales::papers::siren))),
        _ => None,
    })
}

/// How far the book is sealed; whether it agrees with its seal is for `verify` to say.
fn seal_in_words(reading: &Reading, seal: Option<&CheckpointRow>) -> String {
    let language = reading.language;
    match seal {
        None => say::not_sealed(language),
        Some(seal) => say::sealed_so_far(language, seal.size, reading.known.len()),
    }
}

/// The deadlines and the last entries stand in lists that have a JSON of their own.
fn as_json(reading: &Reading, seal: Option<&CheckpointRow>) -> Value {
    json!({
        "book": reading.book,
        "as_of": reading.dates_json(),
        "name": society(reading),
        "entries": reading.known.len(),
        "sealed": seal.map(|seal| json!({ "size": seal.size, "root": to_base64(&seal.root), "checkpoint": seal.note })),
    })
}

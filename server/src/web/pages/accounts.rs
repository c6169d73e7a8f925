//! The accounts: fiscal years, trial balance and balance by party, journal, current accounts, and the lines of one account,
//! each with its entry of the book.

use crate::locales::{Language, cli as say};
use crate::sheets::Cell;
use crate::views::accounts::{self as view, Answer as Made};
use crate::views::tax_file::{TaxFile, tax_file as view_of_tax_file};
use crate::views::{Reading, Unanswered, current_accounts, parties as by_party, today};
use crate::web::acts::links;
use crate::web::ask::Ask;
use crate::web::block::{Block, Word, Words};
use crate::web::fault::Fault;
use crate::web::frame::Page;
use crate::web::pages::{blocks, handed};
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visit, Visitor};
use quitus_domain::accounts::next_to_allocate;

/// The fiscal years.
pub async fn years(visitor: Visitor) -> Answer {
    answer(visitor, |_, reading| Ok(view::years(reading, &reading.books()))).await
}

/// The trial balance of a day.
pub async fn balance(visitor: Visitor) -> Answer {
    answer(visitor, |_, reading| Ok(view::of_balance(reading, &reading.books().sums))).await
}

/// The journal of the fiscal year of a day.
pub async fn journal(visitor: Visitor) -> Answer {
    answer(visitor, |_, reading| Ok(view::of_journal(reading, &reading.books()))).await
}

/// The current accounts of associates, or that of one, movement by movement.
pub async fn current(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&["associate"])?;
    let only = visit.understood(visit.ask.number("associate"))?;
    told(visit, |_, reading| current_accounts::of(reading, only)).await
}

/// The balance by party, or of one associate.
pub async fn parties(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&["associate"])?;
    let only = visit.understood(visit.ask.number("associate"))?;
    told(visit, |_, reading| by_party::of(reading, only)).await
}

/// The file of a fiscal year for the tax office, in French whoever asks.
pub async fn tax_file(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let file = of_year(&visit, visit.ask.step(0)).await?;
    Ok(handed::file(&file.name(), handed::TEXT, file.text))
}

/// The description that goes with it.
pub async fn tax_file_description(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let file = of_year(&visit, visit.ask.step(1)).await?;
    let text = visit.told(file.description())?;
    Ok(handed::file(&file.name_of_description(), handed::TEXT, text))
}

async fn of_year(visit: &Visit, year: &str) -> Result<TaxFile, Fault> {
    let shelf = &visit.app().shelf;
    let reading = visit.told(shelf.reading(&visit.ask.dates, visit.ask.language).await)?;
    let reading = reading.told_in(Language::French);
    visit.told(view_of_tax_file(shelf.place(), reading, year, visit.ask.language).await)
}

/// The lines of an account.
pub async fn ledger(visitor: Visitor) -> Answer {
    answer(visitor, |ask, reading| view::of_account(reading, &reading.books(), ask.last())).await
}

async fn answer(visitor: Visitor, make: impl FnOnce(&Ask, &Reading) -> Result<Made, Unanswered>) -> Answer {
    told(visitor.asks(&[])?, make).await
}

async fn told(visit: Visit, make: impl FnOnce(&Ask, &Reading) -> Result<Made, Unanswered>) -> Answer {
    let reading = visit.reading().await?;
    let made = visit.told(make(&visit.ask, &reading))?;
    let faces = Faces { page: || page(&visit, &reading, &made), json: || made.as_json(&reading) };
    visit.kept_tables(&reading, faces, || made.report(&reading))
}

fn page(visit: &Visit, reading: &Reading, made: &Made) -> Page {
    let (ask, language) = (&visit.ask, visit.ask.language);
    let mut blocks = blocks(ask, &made.report(reading), say::nothing_yet(language));
    if !made.sums.is_empty() {
        blocks.push(Block::Text(made.sums.clone()));
    }
    let mut others = vec![
        Word::link(say::sheet_years(language), ask.to(&To::Accounts)),
        Word::link(say::sheet_balance(language), ask.to(&To::Balance)),
        Word::link(say::sheet_parties(language), ask.to(&To::Parties)),
        Word::link(say::sheet_journal(language), ask.to(&To::Journal)),
        Word::link(say::sheet_current_accounts(language), ask.to(&To::CurrentAccounts)),
    ];
    // On a day that no fiscal year has there are none.
    if reading.books().year_of(reading.day()).is_some() {
        others.push(Word::link(say::page_statements(language), ask.to(&To::Statements)));
    }
    blocks.push(Block::Links(say::go_on(language), others));
    if ask.path() == To::Accounts.path() {
        blocks.push(Block::Links(say::balances_of_years(language), on_last_days(ask, made, &To::Balance)));
        blocks.push(Block::Links(say::statements_of_years(language), on_last_days(ask, made, &To::Statements)));
        blocks.push(Block::Links(say::tax_files_of_years(language), tax_files(ask, made)));
        let brings = visit.app().door.as_ref().map(|_| Word::link(say::page_fec(language), ask.to(&To::Fec)));
        blocks.extend(brings.map(|word| Block::Links(say::bring_in(language), vec![word])));
        blocks.extend(year_end(visit, reading));
    }
    Page { title: made.title.clone(), section: To::Accounts, blocks }
}

/// From the last entry of a year to the next: each act with the year, or the day, that comes first.
fn year_end(visit: &Visit, reading: &Reading) -> Option<Block> {
    let books = reading.books();
    let ends = || books.sums.ledger.years();
    // A year is closed once it is over.
    let over = today(&reading.book, &reading.known);
    let open = ends().find(|year| year.closed.is_none()).filter(|year| year.to <= over).map(|year| year.to.to_string());
    let earned = next_to_allocate(&books.sums.ledger).map(|year| year.to_string());
    let next = ends().next_back().and_then(|year| year.to.succ_opt()).map(|day| day.to_string());
    let close = filled("effective_on", open.as_deref());
    let (allocate, begin) = (filled("year", earned.as_deref()), filled("effective_on", next.as_deref()));
    let acts = [
        open.as_ref().map(|_| ("close_fiscal_year", "", close.as_slice())),
        earned.as_ref().map(|_| ("allocate_result", "", allocate.as_slice())),
        Some(("open_fiscal_year", "", begin.as_slice())),
        Some(("record_entry", "", &[][..])),
    ];
    links(visit, &acts.into_iter().flatten().collect::<Vec<_>>())
}

/// One control, where there is something to fill it in with.
fn filled<'v>(key: &'v str, value: Option<&'v str>) -> Vec<(&'v str, &'v str)> {
    value.map(|value| (key, value)).into_iter().collect()
}

/// The file of each fiscal year, and its description.
fn tax_files(ask: &Ask, made: &Made) -> Words {
    let names = made.sheet.rows.iter().filter_map(|row| match row.as_slice() {
        [Cell::Text(name), ..] => Some(name),
        _ => None,
    });
    let both = |name: &String| {
        let described = say::tax_file_described(ask.language, name);
        let file = Word::link(name, ask.to(&To::TaxFile(name.clone())));
        [file, Word::link(described, ask.to(&To::TaxFileDescription(name.clone())))]
    };
    names.flat_map(both).collect()
}

/// A page on the last day of each fiscal year: name and last day are its first and third figures.
fn on_last_days(ask: &Ask, made: &Made, to: &To) -> Words {
    let years = made.sheet.rows.iter().filter_map(|row| match row.as_slice() {
        [Cell::Text(name), _, Cell::Day(last), ..] => Some((name, last.to_string())),
        _ => None,
    });
    years.map(|(name, last)| Word::link(name, ask.to_with(to, &[("on", &last)]))).collect()
}

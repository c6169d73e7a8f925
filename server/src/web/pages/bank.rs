//! A statement of the bank: what it pays is proposed, each receipt with a button that leads to the review of its act.
//!
//! The statement is read and let go; what is recorded of it is recorded one act at a time, under an id that the statement
//! gives it, so that the same statement read twice records nothing twice. Deliberately absent: recording several at once,
//! and what the statement leaves to people.

use crate::forms::{self, Ground, Need, Typed};
use crate::import::bank::{self as read, Answered, Known, NotProposed, Proposal};
use crate::locales::{self, cli as say};
use crate::views::Steps;
use crate::web::acts::{Control, Drawn, Encoding, Mark, Rank, Set, act_of, door, ground, typed};
use crate::web::block::{Block, Table, Word, Words};
use crate::web::fault::{Fault, Why};
use crate::web::frame::{self, Page};
use crate::web::post::{TOKEN, is_token};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor, society};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use quitus_projections::invoices::Invoices;

/// The control of the file.
const FILE: &str = "statement";

/// A page that asks for a statement, or one that was sent after its session had ended.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    door(&visit)?;
    let ground = ground(&visit).await?;
    match visit.waiting() {
        Some(sent) => answered(&visit, &ground, &sent),
        None => shown(&visit, &ground, StatusCode::OK, Vec::new()),
    }
}

/// What a statement pays.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let visit = visitor.asks(&[])?;
    door(&visit)?;
    let language = visit.ask.language;
    let sent = typed(&parts.headers, body, language).await?;
    if !is_token(sent.raw(TOKEN), &visit.standing.token) {
        return Err(Fault::new(language, Why::Forged));
    }
    visit.came_back(&sent);
    answered(&visit, &ground(&visit).await?, &sent)
}

fn answered(visit: &Visit, ground: &Ground, sent: &Typed) -> Answer {
    match answers(sent, ground) {
        Ok(answers) => {
            let blocks = answers.iter().flat_map(|answer| of_statement(visit, ground, answer)).collect();
            shown(visit, ground, StatusCode::OK, blocks)
        }
        Err(why) => {
            let title = say::errors_title(visit.ask.language, 1);
            let wrong = Block::Errors(title, vec![Word::link(why, format!("#f-{FILE}"))]);
            shown(visit, ground, StatusCode::UNPROCESSABLE_ENTITY, vec![wrong])
        }
    }
}

/// What the file proposes, or what is wrong with it.
fn answers(sent: &Typed, ground: &Ground) -> Result<Vec<Answered>, String> {
    let language = ground.reading.language;
    let (.., base64) = sent.attached(FILE).ok_or_else(|| say::bank_no_file(language))?;
    let text = BASE64_STANDARD.decode(base64).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.ok_or_else(|| say::bank_no_text(language))?;
    let steps = Steps::of(&ground.reading);
    let invoices = ground.reading.fold::<Invoices>();
    let mut known = Known::of(&ground.reading.book, &invoices, |customer| steps.customer(customer));
    read::answers(&text, &mut known)
        .map_err(|why| say::bank_no_statement_here(language, &read::unsound(language, &why)))
}

fn shown(visit: &Visit, ground: &Ground, status: StatusCode, above: Vec<Block>) -> Answer {
    let language = visit.ask.language;
    let blocks = above.into_iter().chain([Block::Text(say::bank_intro(language)), asking(visit)]).collect();
    let page = Page { title: say::page_bank(language), section: To::Receivables, blocks };
    Ok((status, frame::plain(&visit.ask, society(&ground.reading), page, &visit.standing)).into_response())
}

/// The form that asks for a file.
fn asking(visit: &Visit) -> Block {
    let (language, token) = (visit.ask.language, visit.standing.token.clone());
    let file = Set {
        id: format!("f-{FILE}"),
        name: format!("{FILE}.upload"),
        label: say::bank_file(language),
        help: None,
        slips: Vec::new(),
        need: Need::Required,
        control: Control::File,
    };
    Block::Form(Box::new(Drawn {
        action: visit.ask.to(&To::Bank),
        hidden: vec![(TOKEN.to_owned(), token)],
        marks: vec![Mark::Field(Box::new(file))],
        encoding: Encoding::Parts,
        buttons: vec![("read", say::bank_read_button(language))],
        rank: Rank::Next,
    }))
}

fn of_statement(visit: &Visit, ground: &Ground, answer: &Answered) -> Vec<Block> {
    let language = visit.ask.language;
    let mut blocks = vec![Block::Heading(read::head(language, &answer.statement))];
    if answer.proposals.is_empty() {
        blocks.push(Block::Text(say::bank_nothing_proposed(language)));
    }
    blocks.extend(answer.proposals.iter().flat_map(|one| proposed(visit, ground, one)));
    if !answer.left.is_empty() {
        blocks.push(Block::Table(left(visit, &answer.left)));
    }
    if answer.statement.pending > 0 {
        blocks.push(Block::Text(say::bank_pending(language, answer.statement.pending).trim().to_owned()));
    }
    blocks
}

/// What one receipt pays, and the way to the review of its act.
fn proposed(visit: &Visit, ground: &Ground, one: &Proposal) -> Vec<Block> {
    let language = visit.ask.language;
    let line = say::bank_proposed_line(language, &one.entry, &read::paid(language, one));
    let form = forms::of_command(&one.command, ground).map(|(form, typed)| {
        let button = ("review", say::bank_check_button(language, &one.entry));
        Block::Form(Box::new(act_of(visit, (form, &typed), &one.command, button)))
    });
    std::iter::once(Block::Text(line)).chain(form).collect()
}

/// The entries for which there is no act, and why.
fn left(visit: &Visit, left: &[NotProposed]) -> Table {
    let language = visit.ask.language;
    let head = [
        (say::bank_entry_column(language), "words"),
        (say::bank_day_column(language), "words"),
        (say::bank_amount_column(language), "figure"),
        (say::bank_why_column(language), "words"),
    ];
    let cell = |text: String, class: &'static str| -> (Words, &'static str) { (vec![Word::plain(text)], class) };
    let row = |one: &NotProposed| {
        vec![
            cell(one.entry.clone(), "words"),
            cell(locales::day(language, one.on), "day"),
            cell(locales::money(language, one.amount), "figure"),
            cell(read::why(language, &one.why), "words"),
        ]
    };
    Table { caption: say::bank_left_title(language), head: head.into(), rows: left.iter().map(row).collect() }
}

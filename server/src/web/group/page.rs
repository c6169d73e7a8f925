//! The page of the group: the books that this browser has a session in, each with what is due, written and sealed.

use super::book::{Book, Opened};
use super::{Group, LEAVE};
use crate::ledger::Failure;
use crate::locales::{Language, cli as say};
use crate::mount::{self, GROUP};
use crate::people::{Kind, Role};
use crate::store::CheckpointRow;
use crate::views::movements::recorded_day;
use crate::views::{Dates, Reading, Steps, Unanswered, failure_text};
use crate::web::ask::Ask;
use crate::web::block::{Block, Table, Word, Words};
use crate::web::fault::{Fault, Why};
use crate::web::frame;
use crate::web::pages::deadlines;
use crate::web::people::form::{Form, Input};
use crate::web::people::standing::{self, Standing};
use crate::web::post::{TOKEN, token_of};
use crate::web::to::To;
use crate::web::visit::{language, society};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// A book that a browser has a session in.
struct Here<'g> {
    book: &'g Book,
    /// Nothing where the book does not open: it takes the others from nobody.
    open: Option<(&'g Opened, Standing)>,
}

/// What is said above the form, when somebody did not enter.
pub struct Said<'s> {
    /// The status of the answer.
    pub status: StatusCode,
    /// The login that was typed.
    pub login: &'s str,
    /// What is wrong.
    pub wrong: Option<String>,
}

/// The page.
pub async fn page(State(group): State<Arc<Group>>, request: Request) -> Response {
    let language = language(request.uri().query(), request.headers());
    let ask = match asked(&request, language) {
        Ok(ask) => ask,
        Err(text) => return Fault::new(language, Why::Wrong(text)).into_response(),
    };
    drawn(&group, &ask, request.headers(), Said { status: StatusCode::OK, login: "", wrong: None }).await
}

/// The question: it has a language, and nothing else.
fn asked(request: &Request, language: Language) -> Result<Ask, String> {
    let ask = Ask::read(GROUP, request.uri().query(), &[], language)?;
    match ["on", "known", "format"].into_iter().find(|key| ask.own(key).is_some()) {
        Some(key) => Err(say::unknown_key(language, key)),
        None => Ok(ask),
    }
}

/// The page as it is drawn for a browser.
pub async fn drawn(group: &Group, ask: &Ask, headers: &HeaderMap, said: Said<'_>) -> Response {
    let language = ask.language;
    let here = match entered(group, headers).await {
        Ok(here) => here,
        Err(failure) => return Fault::new(language, Why::Away(failure_text(language, &failure))).into_response(),
    };
    let mut blocks: Vec<Block> = said.wrong.into_iter().map(Block::Note).collect();
    if here.is_empty() {
        blocks.push(Block::Text(say::group_text(language)));
    } else {
        let mut rows = Vec::new();
        for one in &here {
            rows.push(mount::within(one.book.mount.clone(), line(ask, one)).await);
        }
        blocks.extend([Block::Table(table(language, rows)), Block::Text(say::group_seal_note(language))]);
        blocks.push(Block::Controls(Box::new(leaving(group, language, headers))));
        blocks.extend([Block::Heading(say::group_further(language)), Block::Text(say::group_text(language))]);
    }
    blocks.push(Block::Controls(Box::new(entering(language, said.login))));
    blocks.extend([Block::Text(say::group_lost(language)), other_language(ask)]);
    let mut answer = frame::bare(language, say::group_title(language), blocks);
    *answer.status_mut() = said.status;
    answer
}

/// The books that this browser has a session in.
async fn entered<'g>(group: &'g Group, headers: &HeaderMap) -> Result<Vec<Here<'g>>, Failure> {
    let mut here = Vec::new();
    for book in group.books() {
        if book.is_entered(headers).await? {
            let opened = async {
                let opened = group.open(book).await?;
                Ok::<_, Failure>((opened, standing::of(&opened.app, headers).await?.0))
            };
            match opened.await {
                Ok((opened, Some(standing))) => here.push(Here { book, open: Some((opened, standing)) }),
                Ok((_, None)) => {}
                Err(_) => here.push(Here { book, open: None }),
            }
        }
    }
    Ok(here)
}

fn table(language: Language, rows: Vec<[Words; 4]>) -> Table {
    let head = [
        say::group_cooperative(language),
        say::group_due(language),
        say::group_last(language),
        say::group_seal(language),
    ];
    Table {
        caption: say::group_table(language),
        head: head.map(|name| (name, "words")).into(),
        rows: rows.into_iter().map(|row| row.map(|cell| (cell, "words")).into()).collect(),
    }
}

/// What is told of a book, to whoever may read so much of it.
async fn line(ask: &Ask, here: &Here<'_>) -> [Words; 4] {
    let Some((opened, standing)) = &here.open else { return away(ask, here.book) };
    let (language, app) = (ask.language, &opened.app);
    let read = async {
        let reading = app.shelf.reading(&Dates::default(), language).await?;
        Ok::<_, Unanswered>((reading, app.shelf.seal().await?))
    };
    let Ok((reading, seal)) = read.await else { return away(ask, here.book) };
    let name = vec![Word::link(society(&reading), ask.to(&To::Home))];
    if standing.lacks_factor(app.reach) {
        let lacks = vec![Word::link(say::group_lacks_factor(language), ask.to(&To::Factor))];
        return [name, lacks, Words::new(), Words::new()];
    }
    let due = due(ask, &reading, standing.role);
    match standing.may(Kind::Book) {
        true => [name, due, last(ask, &reading), sealed(&reading, seal.as_ref())],
        false => [name, due, Words::new(), Words::new()],
    }
}

/// A book that does not open, or cannot be read: the browser has a session in it, and so knows its id.
fn away(ask: &Ask, book: &Book) -> [Words; 4] {
    let name = vec![Word::link(book.place.book.to_string(), ask.to(&To::Home))];
    [name, vec![Word::plain(say::group_away(ask.language))], Words::new(), Words::new()]
}

fn due(ask: &Ask, reading: &Reading, role: Role) -> Words {
    let language = ask.language;
    let told = deadlines::told(reading, role);
    let Some(first) = told.first() else { return vec![Word::plain(say::group_nothing(language))] };
    let day = first.due_on.map(|day| say::short_day(language, day));
    let what = day.map_or_else(|| first.what.clone(), |day| say::group_due_on(language, &day, &first.what));
    let more = match first.more {
        0 => String::new(),
        1 => say::group_one_more(language),
        more => say::group_more(language, more),
    };
    let told: Vec<String> = [what, first.state, more].into_iter().filter(|part| !part.is_empty()).collect();
    vec![Word::link(told.join(", "), ask.to(&To::Deadlines))]
}

fn last(ask: &Ask, reading: &Reading) -> Words {
    let (language, steps) = (ask.language, Steps::of(reading));
    let last = reading.known.last().map(|recorded| {
        let day = recorded_day(&recorded.recorded_at).text(language);
        let what = steps.what(&recorded.event).to_string();
        let number = recorded.position.number();
        Word::link(say::group_entry(language, number, &day, &what), ask.to(&To::Entry(number)))
    });
    last.into_iter().collect()
}

fn sealed(reading: &Reading, seal: Option<&CheckpointRow>) -> Words {
    let language = reading.language;
    let words = match seal {
        None => say::not_sealed(language),
        Some(seal) => say::group_sealed(language, seal.size, reading.known.len()),
    };
    vec![Word::plain(words)]
}

/// The form that enters.
fn entering(language: Language, login: &str) -> Form {
    let button = say::login_button(language);
    Form { action: GROUP.to_owned(), hidden: Vec::new(), fields: Vec::new(), button }
        .sending("lang", language.tag())
        .asking("login", say::login_name(language), Input::Line(login.to_owned(), "username"))
        .asking("password", say::password(language), Input::Secret("current-password"))
        .asking("code", say::code(language), Input::Code)
        .helped(say::group_code_help(language))
}

fn leaving(group: &Group, language: Language, headers: &HeaderMap) -> Form {
    let button = say::group_leave(language);
    Form { action: LEAVE.to_owned(), hidden: Vec::new(), fields: Vec::new(), button }
        .sending(TOKEN, token(group, headers))
        .sending("lang", language.tag())
}

/// The token of the form that leaves: of every session that the browser shows.
pub fn token(group: &Group, headers: &HeaderMap) -> String {
    token_of(&group.books().filter_map(|book| book.secret(headers)).collect::<Vec<_>>().join("\n"))
}

fn other_language(ask: &Ask) -> Block {
    let other = ask.language.other();
    Block::Links(
        say::go_on(ask.language),
        vec![Word::link(say::this_language(other), ask.same_with("lang", other.tag()))],
    )
}

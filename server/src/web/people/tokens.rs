//! The tokens that open the API to programs: made, shown once, and ended. Nothing of them stands in the book.
//!
//! When one was last used is known since the program runs and is written nowhere.

use super::caller::Caller;
use super::form::{Form, Input, Mark, Sent};
use super::login::see;
use crate::ledger::Failure;
use crate::locales::{Language, cli as say};
use crate::people::{Label, Scope, Scopes, Token};
use crate::store::StoreError;
use crate::web::block::{Block, Table, Word};
use crate::web::fault::{Fault, Why};
use crate::web::to::To;
use axum::http::StatusCode;
use axum::response::Response;
use quitus_domain::values::Day;
use uuid::Uuid;

/// What was typed into the form, kept when something of it is wrong.
#[derive(Default)]
struct Typed {
    name: String,
    scopes: Vec<Scope>,
    until: String,
}

impl Typed {
    fn of(sent: &Sent) -> Self {
        Typed {
            name: sent.get("name").to_owned(),
            scopes: Scope::ALL.into_iter().filter(|scope| sent.get(field(*scope)) == "yes").collect(),
            until: sent.get("until").to_owned(),
        }
    }
}

/// The name of the box that chooses a scope.
fn field(scope: Scope) -> &'static str {
    match scope {
        Scope::Read => "scope-read",
        Scope::Record => "scope-record",
        Scope::Events => "scope-events",
    }
}

fn in_words(language: Language, scope: Scope) -> String {
    match scope {
        Scope::Read => say::token_reads(language),
        Scope::Record => say::token_records(language),
        Scope::Events => say::token_follows(language),
    }
}

/// The page.
pub async fn page(caller: Caller) -> Result<Response, Fault> {
    with(&caller, &Typed::default(), Vec::new()).await
}

async fn with(caller: &Caller, typed: &Typed, wrong: Vec<String>) -> Result<Response, Fault> {
    let language = caller.language;
    let tokens = caller.kept(caller.desk()?.tokens().await)?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let mut blocks: Vec<Block> = wrong.into_iter().map(Block::Text).collect();
    blocks.push(Block::Text(say::tokens_text(language)));
    match tokens.is_empty() {
        true => blocks.push(Block::Text(say::no_tokens(language))),
        false => blocks.push(table(caller, &tokens)),
    }
    blocks.extend(tokens.iter().map(|token| ending(caller, token)));
    blocks.push(Block::Heading(say::token_new(language)));
    blocks.push(Block::Controls(Box::new(making(caller, typed))));
    let api = vec![Word::link(say::reference_title(language), caller.ask.to(&To::Api))];
    blocks.push(Block::Links(say::go_on(language), api));
    let mut answer = caller.page(say::tokens_title(language), To::Tokens, blocks).await?;
    *answer.status_mut() = status;
    Ok(answer)
}

fn table(caller: &Caller, tokens: &[Token]) -> Block {
    let language = caller.language;
    let head = [
        say::token_name(language),
        say::token_scopes(language),
        say::token_last(language),
        say::token_used(language),
        say::state_of_person(language),
        say::in_the_book(language),
    ];
    let row = |token: &Token| {
        let cells = [
            token.name.clone(),
            token.scopes.as_ref().map_or_else(|| say::token_unknown(language), ToString::to_string),
            say::short_day(language, token.last),
            token.used_at.map_or_else(|| say::token_unused(language), |at| caller.instant(at)),
            if token.is_over { say::token_is_over(language) } else { String::new() },
            format!("token:{}", token.id),
        ];
        cells.map(|cell| (vec![Word::plain(cell)], "words")).into()
    };
    Block::Table(Table {
        caption: say::tokens_title(language),
        head: head.map(|name| (name, "words")).into(),
        rows: tokens.iter().map(row).collect(),
    })
}

fn ending(caller: &Caller, token: &Token) -> Block {
    let form = caller.form(&To::Tokens, say::token_end(caller.language, &token.name));
    Block::Controls(Box::new(form.sending("do", "end").sending("token", token.id.to_string())))
}

fn making(caller: &Caller, typed: &Typed) -> Form {
    let language = caller.language;
    let mark = |scope: &Scope| if typed.scopes.contains(scope) { Mark::Chosen } else { Mark::Free };
    let ticks = Scope::ALL.iter().map(|scope| (field(*scope), in_words(language, *scope), mark(scope)));
    caller
        .form(&To::Tokens, say::token_make(language))
        .sending("do", "make")
        .asking("name", say::token_name(language), Input::Line(typed.name.clone(), "off"))
        .helped(say::token_name_help(language))
        .asking("scopes", say::token_scopes(language), Input::Ticks(ticks.collect()))
        .asking("until", say::token_last(language), Input::Day(typed.until.clone()))
        .helped(say::token_last_help(language))
}

/// Makes a token, or ends one: a grave act, before which one proves again who one is.
pub async fn act(caller: Caller) -> Result<Response, Fault> {
    let sent = caller.sent().await?;
    if let Err(first) = caller.proved(&To::Tokens.path()) {
        return Ok(*first);
    }
    match sent.get("do") {
        "make" => make(&caller, &Typed::of(&sent)).await,
        "end" => end(&caller, sent.get("token")).await,
        _ => Err(caller.fault(Why::Garbled)),
    }
}

async fn make(caller: &Caller, typed: &Typed) -> Result<Response, Fault> {
    let (language, desk) = (caller.language, caller.desk()?);
    let words: Vec<&str> = typed.scopes.iter().map(|scope| scope.as_str()).collect();
    let scopes: Option<Scopes> = words.join(",").parse().ok();
    let day = typed.until.trim().parse::<Day>().ok().filter(|day| desk.is_to_come(*day));
    let (Some(name), Some(scopes), Some(day)) = (Label::read(&typed.name), scopes.clone(), day) else {
        let wrong = [
            Label::read(&typed.name).is_none().then(|| say::token_without_name(language)),
            scopes.is_none().then(|| say::token_without_scope(language)),
            day.is_none().then(|| say::token_without_day(language)),
        ];
        return with(caller, typed, wrong.into_iter().flatten().collect()).await;
    };
    match desk.add_token(&name, &scopes, day, &caller.standing.actor).await {
        Ok(token) => {
            caller.app.note("made a token", &caller.standing.actor);
            shown(caller, name.as_str(), token).await
        }
        Err(Failure::Store(StoreError::Conflict { .. })) => {
            with(caller, typed, vec![say::token_name_taken(language, name.as_str())]).await
        }
        Err(failure) => caller.done(Err(failure)),
    }
}

/// The token itself: this answer alone holds it.
async fn shown(caller: &Caller, name: &str, token: String) -> Result<Response, Fault> {
    let language = caller.language;
    let back = vec![Word::link(say::tokens_title(language), caller.ask.to(&To::Tokens))];
    let blocks = vec![
        Block::Text(say::token_made_text(language, name)),
        Block::Stored(say::token_made(language), token),
        Block::Links(say::go_on(language), back),
    ];
    caller.page(say::token_made(language), To::Tokens, blocks).await
}

async fn end(caller: &Caller, token: &str) -> Result<Response, Fault> {
    let token: Uuid = token.parse().map_err(|_| caller.fault(Why::NoPage))?;
    if !caller.kept(caller.desk()?.end_token(token).await)? {
        return Err(caller.fault(Why::NoPage));
    }
    caller.app.note("ended a token", &caller.standing.actor);
    Ok(see(&caller.ask.to(&To::Tokens)))
}

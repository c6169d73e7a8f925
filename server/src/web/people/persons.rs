//! Who may enter, and as what; and inviting somebody.

use super::caller::Caller;
use super::form::{Form, Input};
use super::invitation::INVITATION;
use super::words;
use crate::ledger::Failure;
use crate::locales::cli as say;
use crate::mount;
use crate::people::{Login, Person, Role};
use crate::store::StoreError;
use crate::web::block::{Block, Table, Word};
use crate::web::fault::Fault;
use crate::web::to::To;
use axum::http::StatusCode;
use axum::response::Response;

/// The page.
pub async fn page(caller: Caller) -> Result<Response, Fault> {
    with(&caller, "", None).await
}

async fn with(caller: &Caller, login: &str, wrong: Option<String>) -> Result<Response, Fault> {
    let language = caller.language;
    let persons = caller.kept(caller.desk()?.persons().await)?;
    let status = if wrong.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let mut blocks: Vec<Block> = wrong.into_iter().map(Block::Text).collect();
    blocks.push(Block::Text(match caller.standing.role {
        Role::Alone => say::persons_alone(language),
        _ => say::persons_text(language),
    }));
    if !persons.is_empty() {
        blocks.push(table(caller, &persons));
    }
    blocks.push(Block::Heading(say::invite_title(language)));
    blocks.push(Block::Controls(Box::new(add_form(caller, login))));
    let tokens = vec![Word::link(say::tokens_title(language), caller.ask.to(&To::Tokens))];
    blocks.push(Block::Links(say::go_on(language), tokens));
    let mut answer = caller.page(say::persons_title(language), To::Persons, blocks).await?;
    *answer.status_mut() = status;
    Ok(answer)
}

fn table(caller: &Caller, persons: &[Person]) -> Block {
    let language = caller.language;
    let head = [say::login_name(language), say::role_column(language), say::state_of_person(language)];
    let row = |person: &Person| {
        let to = caller.ask.to(&To::Person(person.user));
        let cells = [
            Word::link(person.login.clone(), to),
            Word::plain(words::role_of(language, person)),
            Word::plain(words::state_of(language, person)),
        ];
        cells.map(|cell| (vec![cell], "words")).into()
    };
    Block::Table(Table {
        caption: say::persons_title(language),
        head: head.map(|name| (name, "words")).into(),
        rows: persons.iter().map(row).collect(),
    })
}

fn add_form(caller: &Caller, login: &str) -> Form {
    let form = caller.form(&To::Persons, say::invite_button(caller.language));
    let form = form.asking("login", say::login_name(caller.language), Input::Line(login.to_owned(), "off"));
    asking_role(caller, form.helped(say::login_help(caller.language)), None)
}

/// The fields that say a role.
pub(super) fn asking_role(caller: &Caller, form: Form, chosen: Option<Role>) -> Form {
    let language = caller.language;
    form.asking("role", say::role_column(language), words::choice(language, chosen))
        .asking("associate", say::role_number(language), Input::Number)
        .helped(say::role_number_help(language))
        .asking("until", say::role_until(language), Input::Day(String::new()))
        .helped(say::role_until_help(language))
}

/// Adds a person.
pub async fn add(caller: Caller) -> Result<Response, Fault> {
    let sent = caller.sent().await?;
    if let Err(first) = caller.proved(&To::Persons.path()) {
        return Ok(*first);
    }
    let language = caller.language;
    let Some(login) = Login::read(sent.get("login")) else {
        return with(&caller, sent.get("login"), Some(say::not_a_login(language))).await;
    };
    let Some(role) = words::chosen(&sent) else {
        return with(&caller, login.as_str(), Some(say::not_a_role(language))).await;
    };
    match caller.desk()?.add(&login, role).await {
        Ok(secret) => {
            caller.app.note("added a person", &caller.standing.actor);
            invited(&caller, login.as_str(), &secret).await
        }
        Err(Failure::Store(StoreError::Conflict { .. })) => {
            with(&caller, login.as_str(), Some(say::login_taken(language))).await
        }
        Err(failure) => caller.done(Err(failure)),
    }
}

/// The link of an invitation, shown once.
pub(super) async fn invited(caller: &Caller, login: &str, secret: &str) -> Result<Response, Fault> {
    let language = caller.language;
    let path = mount::address(&format!("{INVITATION}{secret}"));
    let back = vec![Word::link(say::persons_title(language), caller.ask.to(&To::Persons))];
    let blocks = vec![
        Block::Text(say::invited_text(language, login)),
        Block::Links(say::invitation_link(language), vec![Word::link(path.clone(), path)]),
        Block::Links(say::go_on(language), back),
    ];
    caller.page(say::invited_title(language), To::Persons, blocks).await
}

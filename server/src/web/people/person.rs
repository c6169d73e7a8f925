//! One person: the role, the invitation, the sessions, the second factor, and removing them.

use super::caller::Caller;
use super::login::see;
use super::persons::{asking_role, invited};
use super::words;
use crate::locales::cli as say;
use crate::people::Person;
use crate::web::block::{Block, figures};
use crate::web::fault::{Fault, Why};
use crate::web::to::To;
use axum::http::StatusCode;
use axum::response::Response;

/// The page.
pub async fn page(caller: Caller) -> Result<Response, Fault> {
    let person = person(&caller).await?;
    with(&caller, &person, None).await
}

async fn person(caller: &Caller) -> Result<Person, Fault> {
    let user = caller.ask.last().parse::<uuid::Uuid>().map_err(|_| caller.fault(Why::NoPage))?;
    let all = caller.kept(caller.desk()?.persons().await)?;
    all.into_iter().find(|person| person.user == user).ok_or_else(|| caller.fault(Why::NoPage))
}

async fn with(caller: &Caller, person: &Person, wrong: Option<String>) -> Result<Response, Fault> {
    let language = caller.language;
    let sessions = caller.kept(caller.desk()?.sessions_of(person.user).await)?;
    let status = if wrong.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let mut blocks: Vec<Block> = wrong.into_iter().map(Block::Text).collect();
    blocks.push(figures(vec![
        (say::role_column(language), words::role_of(language, person)),
        (say::state_of_person(language), words::state_of(language, person)),
        (say::sessions_title(language), sessions.len().to_string()),
        (say::in_the_book(language), person.actor()),
    ]));
    if is_self(caller, person) {
        blocks.push(Block::Text(say::not_oneself(language)));
    } else {
        blocks.extend(forms(caller, person));
    }
    let mut answer = caller.page(person.login.clone(), To::Persons, blocks).await?;
    *answer.status_mut() = status;
    Ok(answer)
}

fn is_self(caller: &Caller, person: &Person) -> bool {
    caller.standing.session.as_ref().is_some_and(|session| session.person.user == person.user)
}

fn forms(caller: &Caller, person: &Person) -> Vec<Block> {
    let language = caller.language;
    let plain = |what: &str, button: String| {
        Block::Controls(Box::new(caller.form(&To::Person(person.user), button).sending("do", what)))
    };
    let role = caller.form(&To::Person(person.user), say::role_button(language)).sending("do", "role");
    let mut blocks = vec![
        Block::Heading(say::role_change(language)),
        Block::Controls(Box::new(asking_role(caller, role, person.role))),
        Block::Heading(say::rights_other(language)),
        Block::Text(say::invite_again_text(language)),
        plain("invite", say::invite_again(language)),
        plain("end", say::end_all_sessions(language)),
    ];
    if person.has_factor {
        blocks.push(plain("factor", say::factor_forget(language)));
    }
    blocks.push(Block::Text(say::remove_text(language)));
    blocks.push(plain("remove", say::remove_button(language)));
    blocks
}

/// Does what one of the forms asks.
pub async fn act(caller: Caller) -> Result<Response, Fault> {
    let sent = caller.sent().await?;
    let person = person(&caller).await?;
    let here = To::Person(person.user);
    if let Err(first) = caller.proved(&here.path()) {
        return Ok(*first);
    }
    if is_self(&caller, &person) {
        return with(&caller, &person, Some(say::not_oneself(caller.language))).await;
    }
    let (desk, user) = (caller.desk()?, person.user);
    let (said, done) = match sent.get("do") {
        "role" => match words::chosen(&sent) {
            Some(role) => ("changed a role", caller.kept(desk.set_role(user, role).await)?),
            None => return with(&caller, &person, Some(say::not_a_role(caller.language))).await,
        },
        "invite" => {
            let Some(secret) = caller.done(desk.invite(user).await)? else { return Err(caller.fault(Why::NoPage)) };
            caller.app.note("invited again", &caller.standing.actor);
            return invited(&caller, &person.login, &secret).await;
        }
        "end" => ("ended the sessions of a person", caller.kept(desk.end_sessions(user).await).map(|_| true)?),
        "factor" => ("removed a second factor", caller.kept(desk.forget_factor(user).await)?),
        "remove" => ("removed a person", caller.kept(desk.remove(user).await)?),
        _ => return Err(caller.fault(Why::Garbled)),
    };
    if !done {
        return Err(caller.fault(Why::NoPage));
    }
    caller.app.note(said, &caller.standing.actor);
    let to = if sent.get("do") == "remove" { To::Persons } else { here };
    Ok(see(&caller.ask.to(&to)))
}

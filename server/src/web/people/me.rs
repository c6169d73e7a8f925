//! One's own: as what one is here, the second factor, and the sessions, each of which can be ended.

use super::caller::Caller;
use super::form::Form;
use super::login::{LOGIN, cookie, going, see};
use super::words;
use crate::locales::cli as say;
use crate::mount;
use crate::people::Role;
use crate::store::SessionRow;
use crate::web::block::{Block, Table, Word, figures};
use crate::web::fault::{Fault, Why};
use crate::web::to::To;
use axum::response::Response;
use uuid::Uuid;

/// The page.
pub async fn page(caller: Caller) -> Result<Response, Fault> {
    let language = caller.language;
    let session = caller.session()?;
    let sessions = caller.kept(caller.desk()?.sessions_of(session.person.user).await)?;
    let factor = if session.person.has_factor { say::factor_on(language) } else { say::factor_off(language) };
    let mut blocks = vec![figures(vec![
        (say::login_name(language), session.person.login.clone()),
        (say::role_column(language), words::role(language, session.role)),
        (say::in_the_book(language), caller.standing.actor.clone()),
    ])];
    blocks.push(Block::Heading(say::factor_title(language)));
    blocks.push(Block::Text(factor));
    if caller.standing.lacks_factor(caller.app.reach) {
        blocks.push(Block::Text(say::factor_demanded(language)));
    } else if !session.person.has_factor
        && matches!(session.role, Role::Administrator | Role::Manager | Role::Assistant)
    {
        blocks.push(Block::Text(say::factor_advised(language)));
    }
    let links = vec![
        Word::link(say::factor_set(language), caller.ask.to(&To::Factor)),
        Word::link(say::password_change(language), caller.ask.to(&To::Password)),
    ];
    blocks.push(Block::Links(say::go_on(language), links));
    blocks.push(table(&caller, &sessions, session.id));
    blocks.extend(sessions.iter().filter(|row| row.session != session.id).map(|row| end(&caller, row)));
    blocks.push(control(caller.form(&To::Sessions, say::end_all_sessions(language)).sending("session", "all")));
    blocks.push(control(caller.form(&To::Leave, say::leave(language))));
    caller.page(say::me_title(language), To::Me, blocks).await
}

fn control(form: Form) -> Block {
    Block::Controls(Box::new(form))
}

fn table(caller: &Caller, sessions: &[SessionRow], own: Uuid) -> Block {
    let language = caller.language;
    let head = [say::session_begun(language), say::session_used(language), say::state_of_person(language)];
    let row = |row: &SessionRow| {
        let here = if row.session == own { say::session_here(language) } else { String::new() };
        let cells = [caller.instant(row.begun_at), caller.instant(row.used_at), here];
        cells.map(|cell| (vec![Word::plain(cell)], "words")).into()
    };
    Block::Table(Table {
        caption: say::sessions_title(language),
        head: head.map(|name| (name, "words")).into(),
        rows: sessions.iter().map(row).collect(),
    })
}

fn end(caller: &Caller, row: &SessionRow) -> Block {
    let words = say::end_session(caller.language, &caller.instant(row.begun_at));
    control(caller.form(&To::Sessions, words).sending("session", row.session.to_string()))
}

/// Ends one session, or all of them.
pub async fn end_sessions(caller: Caller) -> Result<Response, Fault> {
    let sent = caller.sent().await?;
    let user = caller.session()?.person.user;
    let desk = caller.desk()?;
    if sent.get("session") == "all" {
        caller.kept(desk.end_sessions(user).await)?;
        caller.app.note("ended every session", &caller.standing.actor);
        return Ok(out(&caller));
    }
    let session = sent.get("session").parse().map_err(|_| caller.fault(Why::NoPage))?;
    if !caller.kept(desk.end_session(user, session).await)? {
        return Err(caller.fault(Why::NoPage));
    }
    caller.app.note("ended a session", &caller.standing.actor);
    Ok(see(&caller.ask.to(&To::Me)))
}

/// Ends this session.
pub async fn leave(caller: Caller) -> Result<Response, Fault> {
    caller.sent().await?;
    let session = caller.session()?;
    caller.kept(caller.desk()?.end_session(session.person.user, session.id).await)?;
    caller.app.note("left", &caller.standing.actor);
    Ok(out(&caller))
}

fn out(caller: &Caller) -> Response {
    going(&mount::address(LOGIN), &cookie(&caller.app.cookies, "", 0))
}

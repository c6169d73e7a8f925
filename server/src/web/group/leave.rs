//! Leaving every book that a browser has a session in.

use super::Group;
use super::book::Book;
use super::enter::with_cookies;
use super::page::{self, Said};
use crate::ledger::Failure;
use crate::locales::{Language, cli as say};
use crate::mount::GROUP;
use crate::web::ask::Ask;
use crate::web::fault::{Fault, Why};
use crate::web::people::form::Sent;
use crate::web::people::login::{cookie, see};
use crate::web::post::{TOKEN, is_token};
use crate::web::visit::language;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Ends every session that the browser shows.
pub async fn leave(State(group): State<Arc<Group>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let asked = language(parts.uri.query(), &parts.headers);
    let sent = match Sent::read(body).await {
        Ok(sent) => sent,
        Err(why) => return Fault::new(asked, why).into_response(),
    };
    let language = language(Some(&format!("lang={}", sent.get("lang"))), &parts.headers);
    if !is_token(sent.get(TOKEN), &page::token(&group, &parts.headers)) {
        return again(&group, language, &parts.headers).await;
    }
    let (mut cookies, mut failed) = (Vec::new(), false);
    for book in group.books() {
        let Some(secret) = book.secret(&parts.headers) else { continue };
        match end(&group, book, secret).await {
            Ok(()) => cookies.push(cookie(&book.cookies, "", 0)),
            // Its session may still be open: the cookie stays, so that the button can be pressed again.
            Err(failure) => {
                group.say_failed(book, &failure.into());
                failed = true;
            }
        }
    }
    if failed {
        return with_cookies(Fault::new(language, Why::Away(say::group_failed(language))).into_response(), &cookies);
    }
    let onward = if sent.get("lang") == "en" { format!("{GROUP}?lang=en") } else { GROUP.to_owned() };
    with_cookies(see(&onward), &cookies)
}

/// The token is of every session that the browser shows, so that one that began or ended in another tab makes it another:
/// whoever pressed the button sees what is open now, and presses it again.
async fn again(group: &Group, language: Language, headers: &HeaderMap) -> Response {
    let Ok(ask) = Ask::read(GROUP, Some(&format!("lang={}", language.tag())), &[], language) else {
        return Fault::new(language, Why::Garbled).into_response();
    };
    let said = Said { status: StatusCode::FORBIDDEN, login: "", wrong: Some(say::group_leave_again(language)) };
    page::drawn(group, &ask, headers, said).await
}

/// Ends a session of a link, or of a person.
async fn end(group: &Group, book: &Book, secret: &str) -> Result<(), Failure> {
    if book.doorkeeper.end(secret) {
        group.note("left", "web");
        return Ok(());
    }
    let Some(desk) = &book.desk else { return Ok(()) };
    if let Some(session) = desk.session(secret).await? {
        desk.end_session(session.person.user, session.id).await?;
        group.note("left", &session.person.actor());
    }
    Ok(())
}

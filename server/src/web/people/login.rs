//! Entering by name, and the page that asks for it in place of any other.

use super::form::{Form, Input, Sent, place};
use super::standing::Door;
use crate::locales::{Language, cli as say};
use crate::mount;
use crate::people::{NotEntered, Password, SESSION_SECONDS, Trial};
use crate::views::failure_text;
use crate::web::app::{App, Cookies, Reach};
use crate::web::ask::decode;
use crate::web::block::Block;
use crate::web::fault::{Fault, Why};
use crate::web::frame;
use crate::web::visit::language;
use axum::extract::{Request, State};
use axum::http::header::{LOCATION, RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Its address.
pub const LOGIN: &str = "/login";

/// Where a request came from, put there by whoever took the connection.
#[derive(Clone, Debug)]
pub struct Peer(pub String);

/// The page of whoever asked for nothing in particular.
pub async fn page(State(app): State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let language = language(request.uri().query(), request.headers());
    let door = super::standing::of(&app, request.headers()).await;
    match door.map_err(|failure| Fault::new(language, Why::Away(failure_text(language, &failure))))? {
        (_, Door::Link) if app.desk.is_none() => Err(Fault::new(language, Why::NoSession)),
        _ => Ok(with(language, StatusCode::OK, next_of(request.uri().query()), "", None)),
    }
}

/// In place of a page that asks for a session; with what is said of a form that waits.
#[must_use]
pub fn instead(language: Language, asked: &str, waiting: Option<String>) -> Response {
    with(language, StatusCode::UNAUTHORIZED, place(asked), "", waiting)
}

fn next_of(query: Option<&str>) -> String {
    let pair = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("next="));
    place(&pair.and_then(decode).unwrap_or_default())
}

fn with(language: Language, status: StatusCode, next: String, login: &str, wrong: Option<String>) -> Response {
    let blocks = wrong.into_iter().map(Block::Text).chain([
        Block::Text(say::login_text(language)),
        Block::Controls(Box::new(form(language, next, login))),
        Block::Text(say::login_lost(language)),
    ]);
    let mut answer = frame::bare(language, say::login_title(language), blocks.collect());
    *answer.status_mut() = status;
    answer
}

fn form(language: Language, next: String, login: &str) -> Form {
    let form = Form {
        action: mount::address(LOGIN),
        hidden: Vec::new(),
        fields: Vec::new(),
        button: say::login_button(language),
    };
    form.sending("next", next)
        .sending("lang", language.tag())
        .asking("login", say::login_name(language), Input::Line(login.to_owned(), "username"))
        .asking("password", say::password(language), Input::Secret("current-password"))
        .asking("code", say::code(language), Input::Code)
        .helped(say::code_help(language))
}

/// Tries to enter.
pub async fn enter(State(app): State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let (parts, body) = request.into_parts();
    let asked = language(parts.uri.query(), &parts.headers);
    let sent = Sent::read(body).await.map_err(|why| Fault::new(asked, why))?;
    let language = language(Some(&format!("lang={}", sent.get("lang"))), &parts.headers);
    let desk = app.desk.as_ref().ok_or_else(|| Fault::new(language, Why::NoPage))?;
    let address = address(&parts.headers, parts.extensions.get::<Peer>(), app.reach);
    let (password, next) = (Password::typed(sent.get("password")), place(sent.get("next")));
    let trial = Trial { login: sent.get("login"), password, code: sent.get("code"), address: &address };
    match desk.enter(trial).await {
        Ok(proof) => {
            app.note("entered", &proof.person.actor());
            Ok(going(&next, &cookie(&app.cookies, &proof.session, SESSION_SECONDS)))
        }
        Err(why) => {
            app.note(word(&why), "");
            Ok(refused(language, next, sent.get("login"), why))
        }
    }
}

/// The word of a refusal in the log.
#[must_use]
pub fn word(why: &NotEntered) -> &'static str {
    match why {
        NotEntered::Wrong => "not entered: wrong",
        NotEntered::Wait(_) => "not entered: too soon",
        NotEntered::Busy => "not entered: busy",
        NotEntered::Ended => "not entered: role ended",
        NotEntered::Failure(_) => "not entered: failure",
    }
}

fn refused(language: Language, next: String, login: &str, why: NotEntered) -> Response {
    let (status, text) = told(language, &why);
    let mut answer = with(language, status, next, login, Some(text));
    if let NotEntered::Wait(seconds) = why
        && let Ok(seconds) = HeaderValue::from_str(&seconds.to_string())
    {
        answer.headers_mut().insert(RETRY_AFTER, seconds);
    }
    answer
}

/// What is said to somebody who did not enter.
#[must_use]
pub fn told(language: Language, why: &NotEntered) -> (StatusCode, String) {
    match why {
        NotEntered::Wrong => (StatusCode::UNAUTHORIZED, say::login_wrong(language)),
        NotEntered::Wait(seconds) => (StatusCode::TOO_MANY_REQUESTS, say::login_wait(language, *seconds)),
        NotEntered::Busy => (StatusCode::SERVICE_UNAVAILABLE, say::login_busy(language)),
        NotEntered::Ended => (StatusCode::UNAUTHORIZED, say::login_ended(language)),
        NotEntered::Failure(failure) => (StatusCode::SERVICE_UNAVAILABLE, failure_text(language, failure)),
    }
}

/// From where a request came. Behind a proxy, what the proxy itself added: the last address of the list.
#[must_use]
pub fn address(headers: &HeaderMap, peer: Option<&Peer>, reach: Reach) -> String {
    let told = headers.get_all("x-forwarded-for").into_iter().next_back().and_then(|value| value.to_str().ok());
    let told = told.and_then(|list| list.rsplit(',').next()).map(str::trim).filter(|_| reach == Reach::Proxy);
    told.or_else(|| peer.map(|peer| peer.0.as_str())).unwrap_or_default().chars().take(64).collect()
}

/// The cookie of a session.
#[must_use]
pub fn cookie(cookies: &Cookies, secret: &str, seconds: i64) -> String {
    let (name, secure) = (&cookies.session, cookies.secure);
    format!("{name}={secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}")
}

/// The cookie of a form that waits for its person: it finds the form, and opens nothing.
#[must_use]
pub fn kept_cookie(cookies: &Cookies, secret: &str, seconds: i64) -> String {
    let (name, secure) = (&cookies.form, cookies.secure);
    format!("{name}={secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}")
}

/// Leads to another page with a new cookie.
#[must_use]
pub fn going(to: &str, cookie: &str) -> Response {
    (StatusCode::SEE_OTHER, [(SET_COOKIE, cookie), (LOCATION, to)]).into_response()
}

/// Leads to another page.
#[must_use]
pub fn see(to: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response()
}

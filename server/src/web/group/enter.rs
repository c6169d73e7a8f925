//! Entering every book in which a login has a password.
//!
//! Each book is entered at its own desk, as by its own page: it counts wrong answers for itself and begins a session of its
//! own. What could go wrong, and what stands against it:
//! - *The time tells whether somebody has a login.* A login that no book knows takes the time of one password. One that
//!   several know takes the time of so many: whoever guesses a login of that kind may learn that it has several books.
//! - *One question makes the server compare many passwords.* `MOST` at a time, two at once in the whole program, and the
//!   throttle of the page before all of them.
//! - *A book where the password is right and the code is not* is named: its second factor still keeps it shut, and the
//!   answer counts as a wrong one there.

use super::Group;
use super::book::Book;
use super::page::{self, Said};
use crate::locales::{Language, cli as say};
use crate::mount::GROUP;
use crate::people::{Beside, Login, NotEntered, Password, SESSION_SECONDS, Trial};
use crate::views::{Dates, failure_text};
use crate::web::ask::Ask;
use crate::web::block::{Block, Word};
use crate::web::fault::{Fault, Why};
use crate::web::frame;
use crate::web::people::form::Sent;
use crate::web::people::invitation::INVITATION;
use crate::web::people::login::{LOGIN, Peer, address, cookie, see, tag, told, word};
use crate::web::visit::{language, society};
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{RETRY_AFTER, SET_COOKIE};
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use std::sync::Arc;

/// The books that are entered by one form: each is a password to compare, and a cookie that every question carries.
const MOST: usize = 50;

/// What became of it.
#[derive(Default)]
struct Tried<'g> {
    /// The cookies of new sessions.
    cookies: Vec<String>,
    /// The books that ask for a code of their own.
    apart: Vec<&'g Book>,
}

/// Tries to enter.
pub async fn enter(State(group): State<Arc<Group>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let asked = language(parts.uri.query(), &parts.headers);
    let sent = match Sent::read(body).await {
        Ok(sent) => sent,
        Err(why) => return Fault::new(asked, why).into_response(),
    };
    let language = language(Some(&format!("lang={}", sent.get("lang"))), &parts.headers);
    let address = address(&parts.headers, parts.extensions.get::<Peer>(), group.setting.reach);
    let tried = match group.enter(&sent, &address).await {
        Ok(tried) => tried,
        Err(why) => {
            group.note(word(&why), "");
            let (status, text) = told(language, &why);
            let Ok(ask) = Ask::read(GROUP, Some(&format!("lang={}", tag(language))), &[], language) else {
                return Fault::new(language, Why::Garbled).into_response();
            };
            let said = Said { status, login: sent.get("login"), wrong: Some(text) };
            let mut answer = page::drawn(&group, &ask, &parts.headers, said).await;
            if let NotEntered::Wait(seconds) = why {
                answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds.unsigned_abs()));
            }
            return answer;
        }
    };
    let onward = format!("{GROUP}?lang={}", tag(language));
    let answer =
        if tried.apart.is_empty() { see(&onward) } else { apart(&group, language, &tried.apart, onward).await };
    with_cookies(answer, &tried.cookies)
}

pub(super) fn with_cookies(mut answer: Response, cookies: &[String]) -> Response {
    for cookie in cookies.iter().filter_map(|cookie| HeaderValue::from_str(cookie).ok()) {
        answer.headers_mut().append(SET_COOKIE, cookie);
    }
    answer
}

/// The books that want a code of their own, to whoever has proved the password in each of them.
async fn apart(group: &Group, language: Language, books: &[&Book], onward: String) -> Response {
    let mut links = Vec::new();
    for book in books {
        let name = match group.open(book).await {
            Ok(opened) => {
                opened.app.shelf.reading(&Dates::default(), language).await.map(|reading| society(&reading)).ok()
            }
            Err(_) => None,
        };
        let to = format!("{}?lang={}", book.mount.address(LOGIN), tag(language));
        links.push(Word::link(name.unwrap_or_else(|| book.place.book.to_string()), to));
    }
    let blocks = vec![
        Block::Text(say::group_apart(language)),
        Block::Links(say::group_enter_there(language), links),
        Block::Links(say::go_on(language), vec![Word::link(say::group_title(language), onward)]),
    ];
    frame::bare(language, say::group_apart_title(language), blocks)
}

impl Group {
    /// Tries every book that knows the login.
    async fn enter(&self, sent: &Sent, address: &str) -> Result<Tried<'_>, NotEntered> {
        let typed = Login::read(sent.get("login"));
        let login = typed.as_ref().map(Login::as_str).unwrap_or_default();
        let now = self.setting.clock.now();
        let wait = self.throttle.wait(login, address, now);
        if wait > TimeDelta::zero() {
            return Err(NotEntered::Wait(wait.num_seconds().max(1)));
        }
        self.throttle.tried(login, address, now);
        let books = match &typed {
            Some(login) => self.knowing(login).await?,
            None => Vec::new(),
        };
        let tried = match (books.is_empty(), self.books().find_map(|book| book.desk.as_ref())) {
            (true, Some(desk)) => {
                desk.compare_with_nobody(Password::typed(sent.get("password"))).await?;
                return Err(NotEntered::Wrong);
            }
            _ => self.each(&books, sent, address).await?,
        };
        if !tried.cookies.is_empty() {
            self.throttle.was_right(login, address);
        }
        Ok(tried)
    }

    /// The books that know a login and have a password for it.
    async fn knowing(&self, login: &Login) -> Result<Vec<&Book>, NotEntered> {
        let mut books = Vec::new();
        for book in self.books() {
            let Some(desk) = &book.desk else { continue };
            // All of them are asked, so that the time says nothing of which.
            let person = desk.named(login).await?;
            books.extend(person.filter(|person| person.has_password).map(|_| book));
        }
        books.truncate(MOST);
        Ok(books)
    }

    async fn each<'g>(&'g self, books: &[&'g Book], sent: &Sent, address: &str) -> Result<Tried<'g>, NotEntered> {
        let (mut tried, mut why) = (Tried::default(), NotEntered::Wrong);
        for book in books {
            let Some(desk) = &book.desk else { continue };
            let password = Password::typed(sent.get("password"));
            let trial = Trial { login: sent.get("login"), password, code: sent.get("code"), address };
            match desk.enter_beside(trial).await {
                Ok(Beside::Entered(proof)) => {
                    self.note("entered", &proof.person.actor());
                    tried.cookies.push(cookie(&book.cookies, &proof.session, SESSION_SECONDS));
                }
                Ok(Beside::Code) => tried.apart.push(book),
                Err(NotEntered::Wrong) => {}
                Err(soft @ (NotEntered::Wait(_) | NotEntered::Ended)) => why = soft,
                Err(hard @ (NotEntered::Busy | NotEntered::Failure(_))) => return Err(hard),
            }
        }
        if tried.cookies.is_empty() && tried.apart.is_empty() { Err(why) } else { Ok(tried) }
    }
}

/// An invitation without its book, as the command line prints it: leads to the book that made it.
pub async fn invited(State(group): State<Arc<Group>>, request: Request) -> Response {
    let language = language(request.uri().query(), request.headers());
    let secret = request.uri().path().strip_prefix(INVITATION).unwrap_or_default();
    for book in group.books() {
        let Some(desk) = &book.desk else { continue };
        match desk.invited(secret).await {
            Ok(Some(_)) => return see(&book.mount.address(&format!("{INVITATION}{secret}"))),
            Ok(None) => {}
            Err(error) => {
                let why = Why::Away(failure_text(language, &error.into()));
                return Fault::new(language, why).into_response();
            }
        }
    }
    Fault::new(language, Why::InvitationSpent).into_response()
}

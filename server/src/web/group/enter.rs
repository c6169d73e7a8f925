//! Entering every book in which a login has a password.
//!
//! Each book is entered at its own desk, as by its own page: it counts wrong answers for itself and begins a session of its
//! own. What could go wrong, and what stands against it:
//! - *The wait tells which book knows a login.* The longest wait of the page and of every book holds before anything is
//!   asked, and a trial counts in every book, known there or not.
//! - *A book that fails keeps everybody out, or is named to strangers.* The others are tried all the same; what failed is
//!   told to whoever runs the program, and to the browser only that something did.
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
use crate::people::{Beside, Desk, Login, NotEntered, Password, SESSION_SECONDS, Trial};
use crate::views::Dates;
use crate::web::ask::Ask;
use crate::web::block::{Block, Word};
use crate::web::fault::{Fault, Why};
use crate::web::frame;
use crate::web::people::form::Sent;
use crate::web::people::invitation::INVITATION;
use crate::web::people::login::{LOGIN, Peer, address, cookie, see, told, word};
use crate::web::visit::{language, society};
use axum::extract::{Request, State};
use axum::http::header::{RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
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
            let (status, text) = answered(language, &why);
            let Ok(ask) = Ask::read(GROUP, Some(&format!("lang={}", language.tag())), &[], language) else {
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
    let onward = format!("{GROUP}?lang={}", language.tag());
    let answer =
        if tried.apart.is_empty() { see(&onward) } else { apart(&group, language, &tried.apart, onward).await };
    with_cookies(answer, &tried.cookies)
}

/// What is said to somebody who did not enter. Of a failure no more than that: its words are for whoever runs the program.
fn answered(language: Language, why: &NotEntered) -> (StatusCode, String) {
    match why {
        NotEntered::Failure(_) => (StatusCode::SERVICE_UNAVAILABLE, say::group_failed(language)),
        NotEntered::Wrong | NotEntered::Wait(_) | NotEntered::Busy | NotEntered::Ended => told(language, why),
    }
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
        let to = format!("{}?lang={}", book.mount.address(LOGIN), language.tag());
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
        let wait = self.longest_wait(login, address, now);
        if wait > TimeDelta::zero() {
            return Err(NotEntered::Wait(wait.num_seconds().max(1)));
        }
        self.throttle.tried(login, address, now);
        let known = match &typed {
            Some(login) => self.knowing(login).await?,
            None => Vec::new(),
        };
        // A book that is not asked counts as if it had been: what it answers at its own address says nothing either.
        let others: Vec<&Desk> = self.desks_without(&known).collect();
        others.iter().for_each(|desk| desk.count(login, address));
        let tried = self.each(&known, sent, address).await?;
        if !tried.cookies.is_empty() {
            self.throttle.was_right(login, address);
            others.iter().for_each(|desk| desk.count_no_more(login, address));
        }
        Ok(tried)
    }

    /// The longest wait of the page and of all books, whether they know the login or not: which of them has somebody wait
    /// would say where the login exists.
    fn longest_wait(&self, login: &str, address: &str, now: DateTime<Utc>) -> TimeDelta {
        let waits = self.desks_without(&[]).map(|desk| desk.wait(login, address));
        waits.chain([self.throttle.wait(login, address, now)]).max().unwrap_or_default()
    }

    fn desks_without(&self, books: &[&Book]) -> impl Iterator<Item = &Desk> {
        let others = self.books().filter(|book| books.iter().all(|one| one.mount != book.mount));
        others.filter_map(|book| book.desk.as_deref())
    }

    /// The books that know a login and have a password for it.
    async fn knowing(&self, login: &Login) -> Result<Vec<&Book>, NotEntered> {
        let mut books = Vec::new();
        for book in self.books() {
            let Some(desk) = &book.desk else { continue };
            // All of them are asked, so that the time says nothing of which.
            let person = desk.named(login).await.map_err(|error| {
                let failed = error.into();
                self.say_failed(book, &failed);
                failed
            })?;
            books.extend(person.filter(|person| person.has_password).map(|_| book));
        }
        books.truncate(MOST);
        Ok(books)
    }

    /// Tries these books. One that fails keeps nobody out of the others.
    async fn each<'g>(&'g self, books: &[&'g Book], sent: &Sent, address: &str) -> Result<Tried<'g>, NotEntered> {
        let (mut tried, mut why, mut hard) = (Tried::default(), NotEntered::Wrong, None);
        let mut compared = false;
        for book in books {
            let Some(desk) = &book.desk else { continue };
            let password = Password::typed(sent.get("password"));
            let trial = Trial { login: sent.get("login"), password, code: sent.get("code"), address };
            let answer = desk.enter_beside(trial).await;
            compared |= !matches!(answer, Err(NotEntered::Wait(_)));
            match answer {
                Ok(Beside::Entered(proof)) => {
                    self.note("entered", &proof.person.actor());
                    tried.cookies.push(cookie(&book.cookies, &proof.session, SESSION_SECONDS));
                }
                Ok(Beside::Code) => tried.apart.push(book),
                // Somebody else tried since the waits were asked for.
                Err(NotEntered::Wrong | NotEntered::Wait(_)) => {}
                Err(NotEntered::Ended) => why = NotEntered::Ended,
                Err(failed @ (NotEntered::Busy | NotEntered::Failure(_))) => {
                    self.say_failed(book, &failed);
                    hard.get_or_insert(failed);
                }
            }
        }
        if let (false, Some(desk)) = (compared, self.desks_without(&[]).next()) {
            desk.compare_with_nobody(Password::typed(sent.get("password"))).await?;
        }
        if tried.cookies.is_empty() && tried.apart.is_empty() { Err(hard.unwrap_or(why)) } else { Ok(tried) }
    }

    /// Says why a book did not answer, to whoever runs the program: the words name the book and its folders.
    pub(super) fn say_failed(&self, book: &Book, failed: &NotEntered) {
        let language = self.setting.language;
        let (_, why) = told(language, failed);
        self.talk(&say::book_not_entered(language, book.place.book.as_str(), &why));
    }
}

/// An invitation without its book, as the command line prints it: leads to the book that made it.
pub async fn invited(State(group): State<Arc<Group>>, request: Request) -> Response {
    let language = language(request.uri().query(), request.headers());
    let secret = request.uri().path().strip_prefix(INVITATION).unwrap_or_default();
    let mut failed = false;
    for book in group.books() {
        let Some(desk) = &book.desk else { continue };
        match desk.invited(secret).await {
            Ok(Some(_)) => return see(&book.mount.address(&format!("{INVITATION}{secret}"))),
            Ok(None) => {}
            Err(error) => {
                group.say_failed(book, &error.into());
                failed = true;
            }
        }
    }
    let why = if failed { Why::Away(say::group_failed(language)) } else { Why::InvitationSpent };
    Fault::new(language, why).into_response()
}

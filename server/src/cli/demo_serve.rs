//! The demonstration in a browser: a person for each role, and a link for each of them that works once.
//!
//! Only a book of the demonstration is opened so (`Desk::begin_in_demo`), and only to this machine. The persons stand
//! outside the book like all others; their password is drawn anew at each start, so that it opens nothing afterwards.

use super::place::Place;
use super::serve::group;
use super::serving::{Serving, hold, listener};
use super::trouble::Trouble;
use super::ways::{Demo, Ways};
use crate::demo::{self, STORIES};
use crate::ledger::keys::KeyFolder;
use crate::ledger::machine::{SystemClock, SystemEntropy};
use crate::ledger::ports::{Clock, random32};
use crate::locales::{Language, cli as say};
use crate::people::{Desk, Login, Password, Person, Role, base32};
use crate::store::{self, Access, BookId};
use crate::web::{Log, Purpose, Reach, Served, Setting};
use chrono::Days;
use std::io::{self, IsTerminal};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Where the pages are, when nothing is said and the port is free.
const ADDRESS: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

/// The associate whose file is shown.
const ASSOCIATE: u32 = 2;

/// For how many days the auditor is invited.
const AUDITED: u64 = 30;

/// Whether somebody looks and can stop the program by hand.
#[must_use]
pub fn is_watched() -> bool {
    io::stdout().is_terminal() && io::stdin().is_terminal()
}

/// Whether a demonstration lies there, played to its end.
pub async fn is_there(database: &str) -> bool {
    let Ok(store) = store::open(database, Access::ReadOnly).await else { return false };
    let mut whole = true;
    for story in &STORIES {
        let Ok(book) = story.book.parse() else { return false };
        whole &= store.head(&book).await.is_ok_and(|head| head.size > 0);
    }
    store.close().await;
    whole
}

/// Serves every story until Ctrl-C or its like: the first one by a link for each role, all of them to its persons by name.
///
/// # Errors
/// A usage error for an address that other machines reach, and [`Trouble`].
pub async fn run(database: &str, keys: &Path, listen: Option<SocketAddr>, language: Language) -> Result<(), Trouble> {
    let pages = at(listen, language).await?;
    let store::Opened { store, people } = store::open_with_people(database, Access::ReadWrite).await?;
    let books = STORIES.iter().filter_map(|story| story.book.parse::<BookId>().ok());
    let place = |book: BookId| Place { store: Arc::clone(&store), folder: KeyFolder::new(keys, &book), book };
    let clock = Arc::new(SystemClock);
    let setting = Setting { reach: Reach::Machine, clock, log: Log::Quiet, purpose: Purpose::Recording, language };
    let group = Arc::new(group(books.map(place).collect(), Some(&people), setting)?);
    let password = base32(random32(&SystemEntropy)?.get(..10).unwrap_or_default());
    let mut story = None;
    for book in group.books() {
        let Some(desk) = &book.desk else { continue };
        let persons = invited(desk, &password).await?;
        if demo::is_story(&book.place.book) {
            story = Some((persons, Arc::clone(&book.doorkeeper), book.mount.clone()));
        }
    }
    let (persons, doorkeeper, mount) = story.ok_or(Trouble::NoBook)?;
    let ways = Ways::Demo(Demo { persons, password, doorkeeper, mount });
    hold(Serving { served: Served::Group(group), store, following: Vec::new(), ways, language }, pages, None).await
}

async fn at(listen: Option<SocketAddr>, language: Language) -> Result<TcpListener, Trouble> {
    match listen {
        Some(at) if !at.ip().is_loopback() => {
            Err(Trouble::Usage(say::demo_for_this_machine(language, &at.to_string())))
        }
        Some(at) => listener(at).await,
        None => match listener(ADDRESS).await {
            Ok(pages) => Ok(pages),
            Err(_) => listener(SocketAddr::new(ADDRESS.ip(), 0)).await,
        },
    }
}

/// A person for each role, with that password.
async fn invited(desk: &Desk, password: &str) -> Result<Vec<Person>, Trouble> {
    let today = SystemClock.now().date_naive();
    let audited = today.checked_add_days(Days::new(AUDITED)).unwrap_or(today);
    let roles = [
        ("demo-administrator", Role::Administrator),
        ("demo-manager", Role::Manager),
        ("demo-assistant", Role::Assistant),
        ("demo-associate", Role::Associate(ASSOCIATE)),
        ("demo-auditor", Role::Auditor(audited)),
    ];
    let mut persons = Vec::new();
    for (login, role) in roles {
        let Some(login) = Login::read(login) else { continue };
        persons.extend(person(desk, &login, role, password).await?);
    }
    Ok(persons)
}

/// The person with that login: invited, in that role, with that password, and without sessions and second factor of before.
async fn person(desk: &Desk, login: &Login, role: Role, password: &str) -> Result<Option<Person>, Trouble> {
    let invitation = match desk.named(login).await? {
        None => Some(desk.add(login, role).await?),
        Some(person) => {
            desk.set_role(person.user, role).await?;
            desk.forget_factor(person.user).await?;
            desk.invite(person.user).await?
        }
    };
    if let (Some(invitation), Some(person)) = (invitation, desk.named(login).await?) {
        desk.accept(&invitation, person.user, Password::typed(password)).await?;
    }
    Ok(desk.named(login).await?)
}

//! `quitus serve`: the book in a browser, and its acts as forms where the keys are at hand; several books of one database
//! beside each other.

use super::options::Common;
use super::place::Place;
use super::projections::{Publish, set_back};
use super::serving::{Serving, hold, listener};
use super::trouble::{Trouble, failure_text};
use super::ways::Ways;
use crate::ledger::Ledger;
use crate::ledger::machine::{SystemClock, SystemEntropy};
use crate::locales::{Language, cli as say};
use crate::people::{Cost, Desk, DeskParts, Turns};
use crate::publishing::{Following, Setback, Steps};
use crate::store::{self, Access, BookId, People, Store};
use crate::web::{App, Book, Doorkeeper, Group, Log, Purpose, Reach, Served, Setting};
use clap::{Args, ValueEnum};
use std::net::SocketAddr;
use std::sync::Arc;

/// Show the book in a browser and record acts there; prints a link that works once, or where persons enter. Of a database
/// with several books all are served, each under its own address, unless --cooperative names one.
#[derive(Args)]
pub struct Serve {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// A proxy with TLS stands in front: the cookie of a session is for TLS only, and other machines may be listened to.
    #[arg(long)]
    behind_a_proxy: bool,
    /// Open the database for reading only: nothing is recorded, nobody enters by name, and the link shows the whole book.
    #[arg(long)]
    read_only: bool,
    /// Where to answer /metrics, /healthz and /readyz, on an address that only this machine reaches.
    #[arg(long, value_name = "ADDRESS:PORT")]
    metrics: Option<SocketAddr>,
    /// How to note what happens on stderr; json notes every answer too, by its route alone.
    #[arg(long, value_name = "FORM", value_enum, default_value = "plain")]
    log: LogForm,
    #[command(flatten)]
    publish: Publish,
}

/// How things are noted.
#[derive(Clone, Copy, ValueEnum)]
enum LogForm {
    /// Lines for people: who entered, and what was done about persons.
    Plain,
    /// One JSON object a line: the same, and every answer.
    Json,
}

impl LogForm {
    fn log(self) -> Log {
        match self {
            LogForm::Plain => Log::Plain,
            LogForm::Json => Log::Json,
        }
    }
}

impl Serve {
    fn purpose(&self) -> Purpose {
        if self.read_only { Purpose::Reading } else { Purpose::Recording }
    }
}

/// Serves until Ctrl-C or its like: one book at the root, or each of several under its own address.
///
/// # Errors
/// A usage error for an address of the network without a proxy, and [`Trouble`].
pub async fn run(common: &Common, serve: &Serve, language: Language) -> Result<(), Trouble> {
    let reach = reach(serve, language)?;
    let pages = listener(serve.listen).await?;
    let figures = match serve.metrics {
        Some(at) => Some(listener(at).await?),
        None => None,
    };
    let found = found(common, serve, language).await?;
    let store = Arc::clone(&found.store);
    let places: Vec<Place> = found.books.iter().map(|book| common.place_of(&store, book.clone())).collect();
    let served = match <[Place; 1]>::try_from(places) {
        Ok([only]) => alone(only, found, serve, reach, language).await?,
        Err(several) => {
            let clock = Arc::new(SystemClock);
            let setting = Setting { reach, clock, log: serve.log.log(), purpose: serve.purpose(), language };
            let group = group(several, found.people.as_ref(), setting)?;
            found.why.iter().for_each(|why| group.talk(&say::serving_reading(language, why)));
            Served::Group(Arc::new(group))
        }
    };
    let writes = store.access() != Access::ReadOnly;
    let following = match writes && serve.publish.is_wanted(&common.database()) {
        true => followers(&served, &store, language),
        false => Vec::new(),
    };
    hold(Serving { served, store, following, ways: Ways::Book, language }, pages, figures).await
}

/// A follower for each book, and of all of them one step at a time. Only that of a book served alone shares its door; the
/// others look at the database.
fn followers(served: &Served, store: &Arc<dyn Store>, language: Language) -> Vec<Following> {
    let books = match served {
        Served::Book(app) => vec![(app.shelf.place().book.clone(), app.door.clone())],
        Served::Group(group) => group.books().map(|book| (book.place.book.clone(), None)).collect(),
    };
    let steps = Steps::default();
    let follow = |(book, door): (BookId, Option<Ledger>)| {
        let served = served.clone();
        let named = matches!(served, Served::Group(_)).then(|| book.clone());
        let tell = move |setback: &Setback| served.talk(&set_back(language, named.as_ref(), setback));
        Following::start(Arc::clone(store), book, door, steps.clone(), tell)
    };
    books.into_iter().map(follow).collect()
}

/// Whoever listens beyond this machine says that a proxy stands in front; figures stay on this machine in any case.
fn reach(serve: &Serve, language: Language) -> Result<Reach, Trouble> {
    if let Some(at) = serve.metrics.filter(|at| !at.ip().is_loopback()) {
        return Err(Trouble::Usage(say::figures_for_this_machine(language, &at.to_string())));
    }
    match (serve.behind_a_proxy, serve.listen.ip().is_loopback()) {
        (true, _) => Ok(Reach::Proxy),
        (false, true) => Ok(Reach::Machine),
        (false, false) => Err(Trouble::Usage(say::not_this_machine(language, &serve.listen.to_string()))),
    }
}

/// The database, what it holds, and who may enter.
struct Found {
    store: Arc<dyn Store>,
    /// Nothing where the database is only read.
    people: Option<Arc<dyn People>>,
    /// What is served.
    books: Vec<BookId>,
    /// Why the database is only read.
    why: Option<String>,
}

/// Opens the database for writing; where that cannot be, for reading.
async fn found(common: &Common, serve: &Serve, language: Language) -> Result<Found, Trouble> {
    let why = match serve.read_only {
        true => say::reading_wanted(language),
        false => match writable(common).await {
            Ok(found) => return Ok(found),
            Err(trouble) => trouble.text(language).unwrap_or_default(),
        },
    };
    let store = store::open(&common.database(), Access::ReadOnly).await?;
    let books = common.all_meant(store.as_ref()).await?;
    Ok(Found { store, people: None, books, why: Some(why) })
}

async fn writable(common: &Common) -> Result<Found, Trouble> {
    let store::Opened { store, people } = store::open_with_people(&common.database(), Access::ReadWrite).await?;
    let books = common.all_meant(store.as_ref()).await?;
    Ok(Found { store, people: Some(people), books, why: None })
}

/// One book, with its door when its keys are at hand and nothing stands in the way; else it is said why not.
async fn alone(place: Place, found: Found, serve: &Serve, reach: Reach, language: Language) -> Result<Served, Trouble> {
    let reading = |why: &str| say::serving_reading(language, why);
    let (door, entries, said) = match found.why {
        Some(why) => (None, Vec::new(), reading(&why)),
        None => match place.door_with_entries().await {
            Ok((door, entries)) => (Some(door), entries, say::serving_acts(language)),
            Err(failure) => (None, Vec::new(), reading(&failure_text(language, &failure))),
        },
    };
    let app = App::new(place.clone(), doorkeeper(), reach).laid_out(entries).recording(door);
    let app = app.noting(serve.log.log(), serve.purpose());
    let app = match found.people {
        Some(people) => app.with_persons(desk(&place, people)?),
        None => app,
    };
    let app = Arc::new(app.with_api());
    app.talk(&said);
    Ok(Served::Book(app))
}

/// Several books of one database, with desks where persons enter.
///
/// # Errors
/// [`Trouble`] without randomness.
pub(super) fn group(places: Vec<Place>, people: Option<&Arc<dyn People>>, setting: Setting) -> Result<Group, Trouble> {
    let turns = Arc::new(Turns::new(&Cost::advised(), &SystemEntropy)?);
    let book = |place: Place| {
        let desk = people.map(|people| Desk::beside(parts(&place, Arc::clone(people)), Arc::clone(&turns)));
        Book::new(place, desk, doorkeeper(), &setting)
    };
    Ok(Group::new(places.into_iter().map(book).collect::<Vec<_>>(), setting.clone()))
}

fn doorkeeper() -> Doorkeeper {
    Doorkeeper::new(Arc::new(SystemClock), Arc::new(SystemEntropy))
}

/// The desk of the book, with the machine's clock and randomness.
///
/// # Errors
/// [`Trouble`] without randomness.
pub(super) fn desk(place: &Place, people: Arc<dyn People>) -> Result<Desk, Trouble> {
    Ok(Desk::new(parts(place, people))?)
}

fn parts(place: &Place, people: Arc<dyn People>) -> DeskParts {
    DeskParts {
        people,
        book: place.book.clone(),
        folder: place.folder.clone(),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        cost: Cost::advised(),
    }
}

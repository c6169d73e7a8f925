//! `quitus serve`: the book in a browser, and its acts as forms where the keys are at hand.

use super::options::Common;
use super::output;
use super::place::Place;
use super::stop::Stop;
use super::trouble::{Trouble, failure_text};
use crate::ledger::Ledger;
use crate::ledger::machine::{SystemClock, SystemEntropy};
use crate::locales::{Language, cli as say};
use crate::people::{Cost, Desk, DeskParts};
use crate::store::{Access, People};
use crate::web::{self, App, Bounds, Doorkeeper, Log, Reach};
use clap::Args;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::oneshot;

/// Show the book in a browser and record acts there; prints a link that works once, or where persons enter.
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
}

/// Serves until Ctrl-C or its like.
///
/// # Errors
/// A usage error for an address of the network without a proxy, and [`Trouble`].
pub async fn run(common: &Common, serve: &Serve, language: Language) -> Result<(), Trouble> {
    let reach = reach(serve, language)?;
    let Opened { place, people, door } = opened(common, serve, language).await?;
    let doorkeeper = Doorkeeper::new(Arc::new(SystemClock), Arc::new(SystemEntropy));
    let app = App::new(place.clone(), doorkeeper, reach).recording(door.clone());
    let app = match people {
        Some(people) => app.with_persons(desk(&place, people)?, Log::Stderr),
        None => app,
    };
    let app = Arc::new(app.with_api());
    let trouble = |error| Trouble::file(serve.listen, &error);
    let listener = TcpListener::bind(serve.listen).await.map_err(trouble)?;
    let at = listener.local_addr().map_err(trouble)?;
    let mut stop = Stop::new()?;
    output::talk(&say::serving(language, &format!("http://{at}/")));
    if tell_link(&app, at, language).await? == Way::Link {
        output::talk(&say::another_link(language, std::process::id()));
    }
    let (ended, end) = oneshot::channel::<()>();
    let links = tokio::spawn(links(Arc::clone(&app), at, language, end));
    let api = app.api.clone();
    let end_asked = async move {
        stop.asked().await;
        if let Some(api) = api {
            api.stop();
        }
    };
    let served = web::serve(app, listener, Bounds::default(), end_asked).await;
    drop(ended);
    let linked = links.await;
    // A connection that is slow to end still holds the door, so that the writer cannot be waited for; its last commit can.
    let sealed = match door {
        Some(door) => door.sealed().await.map(drop),
        None => Ok(()),
    };
    place.store.close().await;
    sealed?;
    served.map_err(trouble)?;
    linked.map_err(|error| Trouble::file("serve", &error))??;
    output::talk(&say::served(language));
    Ok(())
}

/// Whoever listens beyond this machine says that a proxy stands in front.
fn reach(serve: &Serve, language: Language) -> Result<Reach, Trouble> {
    match (serve.behind_a_proxy, serve.listen.ip().is_loopback()) {
        (true, _) => Ok(Reach::Proxy),
        (false, true) => Ok(Reach::Machine),
        (false, false) => Err(Trouble::Usage(say::not_this_machine(language, &serve.listen.to_string()))),
    }
}

/// Another link for every SIGUSR1, until serving ends.
async fn links(
    app: Arc<App>,
    at: SocketAddr,
    language: Language,
    mut end: oneshot::Receiver<()>,
) -> Result<(), Trouble> {
    let mut wanted = signal(SignalKind::user_defined1()).map_err(|error| Trouble::file("signal", &error))?;
    loop {
        tokio::select! {
            _ = &mut end => return Ok(()),
            _ = wanted.recv() => {
                tell_link(&app, at, language).await?;
            }
        }
    }
}

/// The book, who may enter, and the door.
struct Opened {
    place: Place,
    /// Nothing where the database is only read.
    people: Option<Arc<dyn People>>,
    /// Nothing where no act is recorded.
    door: Option<Ledger>,
}

/// Opens the book for writing, with its door when its keys are at hand and nothing stands in the way; else says why not.
async fn opened(common: &Common, serve: &Serve, language: Language) -> Result<Opened, Trouble> {
    if serve.read_only {
        output::talk(&say::serving_reading(language, &say::reading_wanted(language)));
        return Ok(Opened { place: common.place(Access::ReadOnly).await?, people: None, door: None });
    }
    match common.place_with_people(Access::ReadWrite).await {
        Ok((place, people)) => {
            let door = match place.door().await {
                Ok(door) => Some(door),
                Err(failure) => {
                    output::talk(&say::serving_reading(language, &failure_text(language, &failure)));
                    None
                }
            };
            if door.is_some() {
                output::talk(&say::serving_acts(language));
            }
            Ok(Opened { place, people: Some(people), door })
        }
        Err(trouble) => {
            let place = common.place(Access::ReadOnly).await?;
            output::talk(&say::serving_reading(language, &trouble.text(language).unwrap_or_default()));
            Ok(Opened { place, people: None, door: None })
        }
    }
}

/// The desk of the book, with the machine's clock and randomness.
///
/// # Errors
/// [`Trouble`] without randomness.
pub(super) fn desk(place: &Place, people: Arc<dyn People>) -> Result<Desk, Trouble> {
    let parts = DeskParts {
        people,
        book: place.book.clone(),
        folder: place.folder.clone(),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        cost: Cost::advised(),
    };
    Ok(Desk::new(parts)?)
}

/// How one enters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Link,
    Names,
}

/// The words on stderr; on stdout the link alone, or the address where persons enter.
async fn tell_link(app: &App, at: SocketAddr, language: Language) -> Result<Way, Trouble> {
    if let Some(desk) = &app.desk
        && desk.has_administrator().await?
    {
        output::talk(&say::enter_by_name(language));
        output::data(&match app.reach {
            Reach::Machine => format!("http://{at}{}", web::LOGIN),
            Reach::Proxy => web::LOGIN.to_owned(),
        })?;
        return Ok(Way::Names);
    }
    let secret = app.doorkeeper.new_link()?;
    let path = format!("{}{secret}", web::ENTER);
    match app.reach {
        Reach::Machine => {
            output::talk(&say::one_time_link(language));
            output::data(&format!("http://{at}{path}"))?;
        }
        Reach::Proxy => {
            output::talk(&say::one_time_path(language));
            output::data(&path)?;
        }
    }
    Ok(Way::Link)
}

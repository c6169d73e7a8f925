//! `quitus serve`: the book in a browser, and its acts as forms where the keys are at hand.

use super::options::Common;
use super::output;
use super::place::Place;
use super::stop::Stop;
use super::trouble::{Trouble, failure_text};
use crate::ledger::Ledger;
use crate::ledger::machine::{SystemClock, SystemEntropy};
use crate::locales::{Language, cli as say};
use crate::store::Access;
use crate::web::{self, App, Doorkeeper, Reach};
use clap::Args;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::oneshot;

/// Show the book in a browser and record acts there; prints a link that works once.
#[derive(Args)]
pub struct Serve {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// A proxy with TLS stands in front: the cookie of a session is for TLS only, and other machines may be listened to.
    #[arg(long)]
    behind_a_proxy: bool,
    /// Only show the book, though its keys are at hand.
    #[arg(long)]
    read_only: bool,
}

/// Serves until Ctrl-C or its like.
///
/// # Errors
/// A usage error for an address of the network without a proxy, and [`Trouble`].
pub async fn run(common: &Common, serve: &Serve, language: Language) -> Result<(), Trouble> {
    let reach = reach(serve, language)?;
    let (place, door) = place(common, serve, language).await?;
    let doorkeeper = Doorkeeper::new(Arc::new(SystemClock), Arc::new(SystemEntropy));
    let app = Arc::new(App::new(place.clone(), doorkeeper, reach).recording(door.clone()));
    let trouble = |error| Trouble::file(serve.listen, &error);
    let listener = TcpListener::bind(serve.listen).await.map_err(trouble)?;
    let at = listener.local_addr().map_err(trouble)?;
    let mut stop = Stop::new()?;
    output::talk(&say::serving(language, &format!("http://{at}/")));
    tell_link(&app, at, language)?;
    output::talk(&say::another_link(language, std::process::id()));
    let (ended, end) = oneshot::channel::<()>();
    let links = tokio::spawn(links(Arc::clone(&app), at, language, end));
    let served = web::serve(app, listener, async move { stop.asked().await }).await;
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

/// The book, with its door when its keys are at hand and nothing stands in the way; else for reading, and why.
async fn place(common: &Common, serve: &Serve, language: Language) -> Result<(Place, Option<Ledger>), Trouble> {
    let reading = common.place(Access::ReadOnly).await?;
    let why = match (serve.read_only, reading.folder.load()) {
        (true, _) => say::reading_wanted(language),
        (false, Err(keys)) => failure_text(language, &keys.into()),
        (false, Ok(_)) => match writing(common).await {
            Ok((place, door)) => {
                reading.store.close().await;
                output::talk(&say::serving_acts(language));
                return Ok((place, Some(door)));
            }
            Err(trouble) => trouble.text(language).unwrap_or_default(),
        },
    };
    output::talk(&say::serving_reading(language, &why));
    Ok((reading, None))
}

async fn writing(common: &Common) -> Result<(Place, Ledger), Trouble> {
    let place = common.place(Access::ReadWrite).await?;
    let door = place.door().await?;
    Ok((place, door))
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
            _ = wanted.recv() => tell_link(&app, at, language)?,
        }
    }
}

/// The words on stderr, the link alone on stdout.
fn tell_link(app: &App, at: SocketAddr, language: Language) -> Result<(), Trouble> {
    let secret = app.doorkeeper.new_link()?;
    let path = format!("{}{secret}", web::ENTER);
    match app.reach {
        Reach::Machine => {
            output::talk(&say::one_time_link(language));
            output::data(&format!("http://{at}{path}"))
        }
        Reach::Proxy => {
            output::talk(&say::one_time_path(language));
            output::data(&path)
        }
    }
}

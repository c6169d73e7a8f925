//! Holding pages open until somebody wants them to end: ways in are told at the start and for each SIGUSR1, and what was
//! acknowledged is under a seal before the program ends.

use super::notify::{State, notify};
use super::stop::Stop;
use super::trouble::Trouble;
use super::ways::Ways;
use crate::ledger::Ledger;
use crate::ledger::place::Place;
use crate::locales::{Language, cli as say};
use crate::publishing::Following;
use crate::web::{self, App, Bounds};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// Pages that are about to be served.
pub struct Serving {
    /// The pages.
    pub app: Arc<App>,
    /// Their book.
    pub place: Place,
    /// The door; nothing where no act is recorded.
    pub door: Option<Ledger>,
    /// What keeps the tables for other programs up to date; nothing where nobody asked for it.
    pub following: Option<Following>,
    /// How one enters.
    pub ways: Ways,
    /// The language of what is told.
    pub language: Language,
}

/// A listener, or why there is none.
///
/// # Errors
/// [`Trouble::File`].
pub async fn listener(at: SocketAddr) -> Result<TcpListener, Trouble> {
    TcpListener::bind(at).await.map_err(|error| Trouble::file(at, &error))
}

/// Serves until Ctrl-C or its like; figures too, where they have a listener of their own.
///
/// # Errors
/// [`Trouble`].
pub async fn hold(serving: Serving, listener: TcpListener, figures: Option<TcpListener>) -> Result<(), Trouble> {
    let Serving { app, place, door, following, ways, language } = serving;
    let at = address(&listener)?;
    let mut stop = Stop::new()?;
    app.talk(&say::serving(language, &format!("http://{at}/")));
    // Caught before a way in is told: whoever reads it may ask for another one at once.
    let wanted = signal(SignalKind::user_defined1()).map_err(|error| Trouble::file("signal", &error))?;
    ways.tell(&app, at, language).await?;
    let (end, ends) = watch::channel(());
    let more = Again { app: Arc::clone(&app), ways, at, language };
    let telling = tokio::spawn(more.told(wanted, ends.clone()));
    let watched = match figures {
        Some(listener) => {
            app.talk(&say::serving_figures(language, &format!("http://{}/", address(&listener)?)));
            Some(tokio::spawn(web::serve_watch(Arc::clone(&app), listener, ended(ends.clone()))))
        }
        None => None,
    };
    drop(ends);
    notify(State::Ready);
    let api = app.api.clone();
    let asked = async move {
        stop.asked().await;
        notify(State::Stopping);
        // A feed would go on for ever.
        if let Some(api) = api {
            api.stop();
        }
    };
    let served = web::serve(Arc::clone(&app), listener, Bounds::default(), asked).await;
    drop(end);
    let told = telling.await;
    if let Some(watched) = watched {
        // Whoever watches loses nothing.
        let _ = watched.await;
    }
    // A connection that is slow to end still holds the door, so that the writer cannot be waited for; its last commit can.
    let sealed = match door {
        Some(door) => door.sealed().await.map(drop),
        None => Ok(()),
    };
    if let Some(following) = following {
        following.end().await;
    }
    place.store.close().await;
    sealed?;
    served.map_err(|error| Trouble::file(at, &error))?;
    told.map_err(|error| Trouble::file("serve", &error))??;
    app.talk(&say::served(language));
    Ok(())
}

fn address(listener: &TcpListener) -> Result<SocketAddr, Trouble> {
    listener.local_addr().map_err(|error| Trouble::file("listen", &error))
}

async fn ended(mut ends: watch::Receiver<()>) {
    // Nothing is ever sent: it ends when the other side is dropped.
    while ends.changed().await.is_ok() {}
}

/// The ways in, to be told again.
struct Again {
    app: Arc<App>,
    ways: Ways,
    at: SocketAddr,
    language: Language,
}

impl Again {
    /// Once more for every SIGUSR1, until serving ends.
    async fn told(self, mut wanted: Signal, ends: watch::Receiver<()>) -> Result<(), Trouble> {
        let end = ended(ends);
        tokio::pin!(end);
        loop {
            tokio::select! {
                () = &mut end => return Ok(()),
                _ = wanted.recv() => self.ways.tell(&self.app, self.at, self.language).await?,
            }
        }
    }
}

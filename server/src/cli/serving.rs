//! Holding pages open until somebody wants them to end: ways in are told at the start and for each SIGUSR1, and what was
//! acknowledged is under a seal before the program ends.

use super::notify::{State, notify};
use super::stop::Stop;
use super::trouble::Trouble;
use super::ways::Ways;
use crate::locales::{Language, cli as say};
use crate::publishing::Following;
use crate::store::Store;
use crate::web::{self, Bounds, Served};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// Pages that are about to be served.
pub struct Serving {
    /// The pages.
    pub served: Served,
    /// The database under them.
    pub store: Arc<dyn Store>,
    /// What keeps the tables for other programs up to date, a follower for each book; none where nobody asked for it.
    pub following: Vec<Following>,
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
    let Serving { served, store, following, ways, language } = serving;
    let at = address_of(&listener)?;
    let mut stop = Stop::new()?;
    let address = format!("http://{at}/");
    served.talk(&match &served {
        Served::Book(_) => say::serving(language, &address),
        Served::Group(group) => say::serving_books(language, group.books().count(), &address),
    });
    // Caught before a way in is told: whoever reads it may ask for another one at once.
    let wanted = signal(SignalKind::user_defined1()).map_err(|error| Trouble::file("signal", &error))?;
    ways.tell(&served, at, language).await?;
    let (end, ends) = watch::channel(());
    let more = Again { served: served.clone(), ways, at, language };
    let telling = tokio::spawn(more.told(wanted, ends.clone()));
    let watched = match figures {
        Some(listener) => {
            served.talk(&say::serving_figures(language, &format!("http://{}/", address_of(&listener)?)));
            Some(tokio::spawn(web::serve_watch(served.clone(), listener, ended(ends.clone()))))
        }
        None => None,
    };
    drop(ends);
    notify(State::Ready);
    let feeds = served.clone();
    let asked = async move {
        stop.asked().await;
        notify(State::Stopping);
        feeds.stop();
    };
    let answered = web::serve(served.clone(), listener, Bounds::default(), asked).await;
    drop(end);
    let told = telling.await;
    if let Some(watched) = watched {
        // Whoever watches loses nothing.
        let _ = watched.await;
    }
    // A connection that is slow to end still holds the door, so that the writer cannot be waited for; its last commit can.
    let sealed = served.sealed().await;
    for following in following {
        following.end().await;
    }
    store.close().await;
    sealed?;
    answered.map_err(|error| Trouble::file(at, &error))?;
    told.map_err(|error| Trouble::file("serve", &error))??;
    served.talk(&say::served(language));
    Ok(())
}

fn address_of(listener: &TcpListener) -> Result<SocketAddr, Trouble> {
    listener.local_addr().map_err(|error| Trouble::file("listen", &error))
}

async fn ended(mut ends: watch::Receiver<()>) {
    // Nothing is ever sent: it ends when the other side is dropped.
    while ends.changed().await.is_ok() {}
}

/// The ways in, to be told again.
struct Again {
    served: Served,
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
                _ = wanted.recv() => self.ways.tell(&self.served, self.at, self.language).await?,
            }
        }
    }
}

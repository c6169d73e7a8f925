//! Serving until somebody wants it to end: every connection by itself, none for ever.
//!
//! A connection has ten seconds for the head of each question, and two minutes in all; then it ends as soon as its answer
//! is out, and ten seconds later in any case. There are at most 512 at a time: who comes then waits to be taken.

use super::people::login::Peer;
use super::served::Served;
use super::tally::Tally;
use axum::Router;
use axum::extract::Request;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::ServiceExt;

/// How long answers that are on their way may take once the end was asked for.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long after an accept that failed the next one is tried: when there are no more files, at once would be in vain.
const PAUSE: Duration = Duration::from_millis(100);

/// Connections at a time of those who watch.
const WATCHERS: usize = 16;

/// What a connection may take.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// For the head of a question, and between two questions.
    pub head: Duration,
    /// In all.
    pub whole: Duration,
    /// For what is on its way after that.
    pub last: Duration,
    /// Connections at a time.
    pub connections: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Bounds {
            head: Duration::from_secs(10),
            whole: Duration::from_secs(120),
            last: Duration::from_secs(10),
            connections: 512,
        }
    }
}

/// Answers on a listener until `stop` ends; then lets what is being answered end, for a short while.
///
/// # Errors
/// The listener's.
pub async fn serve(
    served: impl Into<Served>,
    listener: TcpListener,
    bounds: Bounds,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let served = served.into();
    hold(served.router(), served.tally(), listener, bounds, stop).await
}

/// Answers whoever watches the program, on an address of its own, until `stop` ends.
///
/// # Errors
/// The listener's.
pub async fn serve_watch(
    served: impl Into<Served>,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let bounds = Bounds { connections: WATCHERS, ..Bounds::default() };
    hold(served.into().watch_router(), &Arc::default(), listener, bounds, stop).await
}

async fn hold(
    router: Router,
    tally: &Arc<Tally>,
    listener: TcpListener,
    bounds: Bounds,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (ending, ends) = watch::channel(());
    let room = Arc::new(Semaphore::new(bounds.connections));
    tokio::pin!(stop);
    loop {
        let taken = async {
            // The room is never closed.
            let place = Arc::clone(&room).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            () = &mut stop => break,
            taken = taken => taken,
        };
        match accepted {
            Ok((stream, peer)) => {
                let (router, ends, counted) = (router.clone(), ends.clone(), tally.connected());
                tokio::spawn(async move {
                    connection(router, stream, peer, bounds, ends).await;
                    drop((place, counted));
                });
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
    drop((listener, ends));
    let _told = ending.send(());
    // Each connection holds a receiver until it has ended.
    let _late = tokio::time::timeout(PATIENCE, ending.closed()).await;
    Ok(())
}

/// One connection, to its end.
async fn connection(
    router: Router,
    stream: TcpStream,
    peer: SocketAddr,
    bounds: Bounds,
    mut ends: watch::Receiver<()>,
) {
    let peer = Peer(peer.ip().to_string());
    let service = router.map_request(move |mut request: Request<_>| {
        request.extensions_mut().insert(peer.clone());
        request
    });
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder.http1().timer(TokioTimer::new()).header_read_timeout(bounds.head);
    let connection = builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    tokio::pin!(connection);
    tokio::select! {
        // What went wrong with a connection is its client's business.
        _ended = connection.as_mut() => return,
        _asked = ends.changed() => {}
        () = tokio::time::sleep(bounds.whole) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _late = tokio::time::timeout(bounds.last, connection).await;
}

//! Serving until somebody wants it to end.

use super::app::{App, router};
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// How long answers that are on their way may take once the end was asked for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Answers on a listener until `stop` ends; then lets what is being answered end, for a short while.
///
/// # Errors
/// The listener's.
pub async fn serve(
    app: Arc<App>,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (asked, ending) = oneshot::channel();
    let stop = async move {
        stop.await;
        // Nobody listens any more when serving has ended by itself.
        let _ = asked.send(());
    };
    let serving = axum::serve(listener, router(app)).with_graceful_shutdown(stop);
    let late = async {
        match ending.await {
            Ok(()) => tokio::time::sleep(PATIENCE).await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        served = serving => served,
        () = late => Ok(()),
    }
}

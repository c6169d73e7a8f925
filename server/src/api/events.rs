//! The feed over HTTP: `text/event-stream`, one event an entry, its number as the id.
//!
//! No connection of the server lives for ever, so the stream ends by itself after a minute and a half, and when serving
//! ends. Whoever comes back with `Last-Event-ID`, as every browser does, misses nothing.

use super::answer::Handled;
use super::feed::{Listener, News};
use super::problem::{Problem, Sort};
use super::question::Question;
use super::state::Api;
use super::table::BASE;
use crate::locales::cli as say;
use crate::mount;
use axum::body::{Body, Bytes};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::Response;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

/// How long a stream lasts.
const WHOLE: Duration = Duration::from_secs(90);

/// How long a stream may be silent, so that what lies between does not take it for dead.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Pieces that wait for a listener who is slow to take them; then the listener waits, and nobody else.
const WAITING: usize = 16;

const LAST: HeaderName = HeaderName::from_static("last-event-id");

/// Answers with the stream.
///
/// # Errors
/// [`Problem`]: too many listeners, or an id that is none.
pub async fn follow(api: &Api, question: &Question, headers: &HeaderMap) -> Handled {
    let language = question.language;
    let after = match headers.get(LAST) {
        Some(id) => {
            let number = id.to_str().ok().and_then(|id| id.trim().parse::<u64>().ok());
            number.ok_or_else(|| Problem::question(language, &say::api_last_event(language)))?
        }
        None => question.number("after").unwrap_or_default().into(),
    };
    let listener = api.feed.listen(after).await.map_err(|failure| Problem::of(language, &failure))?;
    let entries = mount::address(&format!("{BASE}/entries"));
    let full = || Problem::new(language, Sort::Away, say::api_full(language, api.feed.most(), &entries));
    let listener = listener.ok_or_else(full)?;
    let (hand, stream) = mpsc::channel(WAITING);
    tokio::spawn(send(listener, hand));
    let mut answer = Response::new(Body::from_stream(ReceiverStream::new(stream)));
    let kept = [
        (CONTENT_TYPE, "text/event-stream"),
        // A proxy that gathers answers would hold the news back.
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    answer.headers_mut().extend(kept.map(|(name, value)| (name, HeaderValue::from_static(value))));
    Ok(answer)
}

/// Sends until the time is over; then whoever listened asks again.
async fn send(listener: Listener, hand: mpsc::Sender<Result<Bytes, Infallible>>) {
    let _over = tokio::time::timeout(WHOLE, pass_on(listener, &hand)).await;
}

/// Sends until nobody listens, serving ends, or the store fails.
async fn pass_on(mut listener: Listener, hand: &mpsc::Sender<Result<Bytes, Infallible>>) {
    // One piece at once, so that the listener knows that it is connected.
    let mut pieces = vec![Bytes::from_static(b"retry: 1000\n\n")];
    loop {
        for piece in pieces.drain(..) {
            if hand.send(Ok(piece)).await.is_err() {
                return;
            }
        }
        let next = tokio::select! {
            next = listener.next(HEARTBEAT) => next,
            // Whoever left makes room at once.
            () = hand.closed() => return,
        };
        pieces = match next {
            Ok(News::Entries(entries)) => entries,
            Ok(News::Silence) => vec![Bytes::from_static(b":\n\n")],
            Ok(News::Over) | Err(_) => return,
        };
    }
}

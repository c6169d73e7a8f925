//! The body of a request: JSON by its media type, UTF-8, within bounds.

use super::problem::{Problem, Sort};
use super::state::Api;
use crate::ledger::Failure;
use crate::ledger::intake::{LONGEST, Malformed};
use crate::locales::{Language, cli as say};
use axum::body::{Body, to_bytes};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use quitus_projections::log::canonical;
use serde_json::Value;

/// A body that is longer than this one waits for its turn, in bytes.
const LONG: usize = 1024 * 1024;

/// The text of a body.
///
/// # Errors
/// [`Problem`]: another media type, one that is too long, or that is no text.
pub async fn text(api: &Api, headers: &HeaderMap, body: Body, language: Language) -> Result<String, Problem> {
    if !is_json(headers) {
        return Err(Problem::new(language, Sort::Media, say::api_media(language)));
    }
    let too_long = || Problem::of(language, &Failure::Malformed(Malformed::TooLong));
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length > LONGEST) {
        return Err(too_long());
    }
    let _turn = match length {
        Some(length) if length <= LONG => None,
        // The semaphore is never closed.
        Some(_) | None => api.long_bodies.acquire().await.ok(),
    };
    let bytes = to_bytes(body, LONGEST).await.map_err(|_| too_long())?;
    let not_text = || Problem::new(language, Sort::Malformed, say::not_utf8(language));
    String::from_utf8(bytes.into()).map_err(|_| not_text())
}

/// The JSON of a body, as commands are read: nothing doubled, no fraction.
///
/// # Errors
/// [`Problem`] that says where it cannot be read.
pub fn json(text: &str, language: Language) -> Result<Value, Problem> {
    canonical::read(text).map_err(|why| malformed(language, why.to_string()))
}

/// What was sent cannot be read.
pub fn malformed(language: Language, why: String) -> Problem {
    Problem::of(language, &Failure::Malformed(Malformed::Json(why)))
}

fn is_json(headers: &HeaderMap) -> bool {
    let media = headers.get(CONTENT_TYPE).and_then(|media| media.to_str().ok()).unwrap_or_default();
    media.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}

//! The body of a request: JSON by its media type, UTF-8, or the file of somebody else by its own; within bounds.

use super::problem::{Problem, Sort};
use super::shape::JSON;
use super::state::Api;
use crate::ledger::Failure;
use crate::ledger::intake::{LONGEST, Malformed};
use crate::locales::{Language, cli as say};
use axum::body::{Body, Bytes, to_bytes};
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
    if !is(headers, &[JSON]) {
        return Err(Problem::new(language, Sort::Media, say::api_media(language)));
    }
    let bytes = within(api, headers, body, language).await?;
    let not_text = || Problem::new(language, Sort::Malformed, say::not_utf8(language));
    String::from_utf8(bytes.into()).map_err(|_| not_text())
}

/// The bytes of a body that is no JSON.
///
/// # Errors
/// [`Problem`]: another media type, or one that is too long.
pub async fn bytes(
    api: &Api,
    headers: &HeaderMap,
    body: Body,
    (media, language): (&[&str], Language),
) -> Result<Bytes, Problem> {
    if !is(headers, media) {
        return Err(Problem::new(language, Sort::Media, say::api_media_of(language, media.first().unwrap_or(&JSON))));
    }
    within(api, headers, body, language).await
}

async fn within(api: &Api, headers: &HeaderMap, body: Body, language: Language) -> Result<Bytes, Problem> {
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
    to_bytes(body, LONGEST).await.map_err(|_| too_long())
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

fn is(headers: &HeaderMap, wanted: &[&str]) -> bool {
    let media = headers.get(CONTENT_TYPE).and_then(|media| media.to_str().ok()).unwrap_or_default();
    let media = media.split(';').next().unwrap_or_default().trim();
    wanted.iter().any(|wanted| media.eq_ignore_ascii_case(wanted))
}

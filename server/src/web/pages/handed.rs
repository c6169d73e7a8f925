//! Files that a page hands out: saved by the reader's browser, never shown within the page.
//!
//! A paper to print brings its own style, which the policy of the pages would not let it use: so it is saved and opened on
//! its own.

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// A proof.
pub const JSON: &str = "application/json; charset=utf-8";
/// Plain text.
pub const TEXT: &str = "text/plain; charset=utf-8";
/// A paper to print.
pub const HTML: &str = "text/html; charset=utf-8";

/// A file to keep, under a name of ASCII letters.
#[must_use]
pub fn file(name: &str, media: &'static str, text: String) -> Response {
    let named = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    let named = named.unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    ([(CONTENT_TYPE, HeaderValue::from_static(media)), (CONTENT_DISPOSITION, named)], text).into_response()
}

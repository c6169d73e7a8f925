//! What stands before a form that is sent: where it must come from, and how much it may hold.
//!
//! Two guards, each of which would do: the browser says that one of these pages sends the form (`Sec-Fetch-Site`, or
//! `Origin` where an older browser knows only that), and the form bears a token that only a page of the session can know.
//! The cookie of the session is `SameSite=Strict` besides, so that no other site can send it along.

use super::app::Cookies;
use super::fault::Why;
use super::guard::session;
use crate::ledger::intake;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HOST, ORIGIN};
use axum::http::{HeaderMap, Method};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The name of the control that bears the token.
pub const TOKEN: &str = "_token";

/// The most that a form without documents may hold, in bytes.
const LONGEST: usize = 1024 * 1024;

/// Why a form goes no further, before anything of it is read.
#[must_use]
pub fn stopped(method: &Method, headers: &HeaderMap) -> Option<Why> {
    if method != Method::POST {
        return None;
    }
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length > most(headers)) {
        return Some(Why::TooMuch);
    }
    (!from_here(headers)).then_some(Why::Forged)
}

/// The most that a form may hold, in bytes: one with documents as much as a command, and some room for its other parts.
#[must_use]
pub fn most(headers: &HeaderMap) -> usize {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") { intake::LONGEST + LONGEST } else { LONGEST }
}

/// Whether the browser says that a page of this site sends the form.
fn from_here(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => {
            let host = text(HOST.as_str()).filter(|host| !host.is_empty());
            let origin = text(ORIGIN.as_str()).and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
            host.is_some() && origin == host
        }
    }
}

/// The token that the forms of a session bear.
#[must_use]
pub fn token(headers: &HeaderMap, cookies: &Cookies) -> String {
    token_of(session(headers, cookies).unwrap_or_default())
}

/// The same, of the secret of a session.
#[must_use]
pub fn token_of(secret: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(b"quitus form\0");
    hash.update(secret);
    BASE64_URL_SAFE_NO_PAD.encode(hash.finalize())
}

/// Whether a form bears a token.
#[must_use]
pub fn is_token(given: &str, token: &str) -> bool {
    bool::from(token.as_bytes().ct_eq(given.as_bytes()))
}

//! Reading what a form sends. What is no form of these pages is refused before anything is done with it.

use super::multipart::{self, Sent};
use crate::forms::Typed;
use crate::ledger::intake::LONGEST;
use crate::locales::{Language, cli as say};
use crate::web::fault::{Fault, Why};
use crate::web::post;
use axum::body::{Body, to_bytes};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use percent_encoding::percent_decode;

/// The documents of one form, at most, as base64: the rest of the command must have room too.
const MOST_OF_FILES: usize = LONGEST - 1024 * 1024;

/// Controls of one form, at most: a roll call of a large hall has one for each voter.
const MOST: usize = 8_000;

/// Everything that the form sends.
///
/// # Errors
/// [`Fault`] for what is too long, of another kind, or no text.
pub async fn typed(headers: &HeaderMap, body: Body, language: Language) -> Result<Typed, Fault> {
    let wrong = || Fault::new(language, Why::Wrong(say::not_a_form(language)));
    let too_much = || Fault::new(language, Why::TooMuch);
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let parted = multipart::boundary(kind);
    if parted.is_none() && kind.split(';').next().map(str::trim) != Some("application/x-www-form-urlencoded") {
        return Err(wrong());
    }
    let bytes = to_bytes(body, post::most(headers)).await.map_err(|_| too_much())?;
    let typed = match parted {
        None => pairs(&bytes),
        Some(boundary) => multipart::parts(&bytes, boundary).and_then(|parts| of_parts(&parts)),
    };
    typed.ok_or_else(wrong).and_then(|typed| if typed.weight() > MOST_OF_FILES { Err(too_much()) } else { Ok(typed) })
}

/// Every control of a form with documents: a file becomes three controls, which travel on to the review unseen.
fn of_parts(parts: &[Sent<'_>]) -> Option<Typed> {
    let mut typed = Typed::default();
    for (count, part) in parts.iter().enumerate() {
        if count >= MOST || part.name.contains(char::is_control) || typed.is_set(&part.name) {
            return None;
        }
        match &part.file {
            Some(file) if !part.bytes.is_empty() => {
                let name = part.name.strip_suffix(".upload")?;
                typed.attach(name, file, &part.media_type, part.base64());
            }
            // A control for a file in which none was chosen.
            Some(_) => {}
            None => typed.set(part.name.as_str(), plain(std::str::from_utf8(part.bytes).ok()?)?),
        }
    }
    Some(typed)
}

/// A text without characters of control but ends of lines.
fn plain(text: &str) -> Option<&str> {
    let ends = |c: char| matches!(c, '\n' | '\r' | '\t');
    (!text.contains(|c: char| c.is_control() && !ends(c))).then_some(text)
}

/// The pairs of `application/x-www-form-urlencoded`; nothing where it is not UTF-8, holds a control twice, or too many.
fn pairs(bytes: &[u8]) -> Option<Typed> {
    let mut typed = Typed::default();
    let parts = bytes.split(|byte| *byte == b'&').filter(|part| !part.is_empty());
    for (count, part) in parts.enumerate() {
        let at = part.iter().position(|byte| *byte == b'=').unwrap_or(part.len());
        let (name, value) = (decoded(&part[..at])?, decoded(part.get(at + 1..).unwrap_or_default())?);
        if count >= MOST || typed.is_set(&name) {
            return None;
        }
        typed.set(name, value);
    }
    Some(typed)
}

fn decoded(bytes: &[u8]) -> Option<String> {
    let spaced: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let text = percent_decode(&spaced).decode_utf8().ok()?;
    plain(&text).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_browsers_write_it() {
        let typed = pairs("a=1+234%2C56&b=%C3%A9t%C3%A9&c=x%0D%0Ay&d=&e".as_bytes()).unwrap();
        assert_eq!((typed.raw("a"), typed.raw("b")), ("1 234,56", "\u{e9}t\u{e9}"));
        assert_eq!((typed.said("c").as_str(), typed.raw("d"), typed.has("e")), ("x\ny", "", false));
        for wrong in ["a=1&a=2", "a=%ff", "a=%00", "%c3%28=1", "a=%1b"] {
            assert!(pairs(wrong.as_bytes()).is_none(), "{wrong}");
        }
        let many: String = (0..=MOST).map(|number| format!("a{number}=&")).collect();
        assert!(pairs(many.as_bytes()).is_none());
    }
}

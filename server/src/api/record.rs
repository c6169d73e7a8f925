//! One command over HTTP: the line of `apply`, through the same door, carried out once.
//!
//! Its id stands in the body or in `Idempotency-Key`. The same id with the same content gets the same receipt, with another
//! content a refusal, since the door keeps a MAC of what came. `If-Match` with the ETag of a read lets the door record it
//! only on the book that was read. An act that wants two persons is not recorded: it is laid down for them in `proposals`.

use super::answer::{Handled, pretty, text};
use super::body;
use super::problem::{Problem, Sort};
use super::proposals;
use super::state::Api;
use super::table::BASE;
use crate::ledger::intake::Intake;
use crate::ledger::machine::SystemEntropy;
use crate::ledger::{Accepted, Receipt, Repeat};
use crate::locales::{Language, cli as say};
use crate::mount;
use crate::people::{Bearer, is_grave};
use crate::views::verdict::{Verdict, found};
use axum::extract::Request;
use axum::http::header::{ETAG, IF_MATCH, LOCATION};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use quitus_domain::values::BookId;
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Says that the answer is one that was given before.
pub(super) const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// Records, or lays down what wants two persons.
///
/// # Errors
/// [`Problem`].
pub async fn record(api: &Api, request: Request, language: Language, bearer: &Bearer) -> Handled {
    let (parts, sent) = request.into_parts();
    let closed = || Problem::new(language, Sort::Away, say::api_closed(language));
    let door = api.door.as_ref().ok_or_else(closed)?;
    let after = after(api, &parts.headers, language)?;
    let key = key(&parts.headers, language)?;
    let sent = body::text(api, &parts.headers, sent, language).await?;
    let intake = intake(&sent, key, language)?;
    if is_grave(&intake.act.command) {
        return proposals::lay_down(api, intake, bearer, after, language).await;
    }
    match door.execute_after(intake, &bearer.actor(), after).await {
        Ok(accepted) => accepted_answer(api, &accepted, language),
        Err(failure) => Err(Problem::of(language, &failure)),
    }
}

/// The size of the book that the caller read, if they say so.
fn after(api: &Api, headers: &HeaderMap, language: Language) -> Result<Option<u64>, Problem> {
    let wrong = || Problem::new(language, Sort::Question, say::api_if_match(language));
    let Some(value) = headers.get(IF_MATCH) else { return Ok(None) };
    let text = value.to_str().map_err(|_| wrong())?.trim();
    if text == "*" {
        return Ok(None);
    }
    let tag = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).ok_or_else(wrong)?;
    let own = tag.split('.').next().and_then(|tag| tag.strip_prefix(api.shelf.place().book.as_str()));
    let size = own.and_then(|size| size.strip_prefix('-')).and_then(|size| size.parse().ok());
    size.map(Some).ok_or_else(wrong)
}

/// The id of the command that the head of the request gives, in quotes or not.
fn key(headers: &HeaderMap, language: Language) -> Result<Option<Uuid>, Problem> {
    let wrong = || Problem::new(language, Sort::Question, say::api_key(language));
    let Some(value) = headers.get(KEY) else { return Ok(None) };
    let text = value.to_str().map_err(|_| wrong())?.trim();
    let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    Uuid::try_parse(text).map(Some).map_err(|_| wrong())
}

/// The command, with the id of the head where the body has none.
fn intake(sent: &str, key: Option<Uuid>, language: Language) -> Result<Intake, Problem> {
    let mut value = body::json(sent, language)?;
    if let (Some(key), Some(fields)) = (key, value.as_object_mut()) {
        match fields.get("command_id").and_then(Value::as_str).map(Uuid::try_parse) {
            None if !fields.contains_key("command_id") => {
                fields.insert("command_id".to_owned(), json!(key));
            }
            Some(Ok(own)) if own == key => {}
            _ => return Err(Problem::new(language, Sort::Malformed, say::api_two_keys(language))),
        }
    }
    Intake::of(value, &SystemEntropy).map_err(|why| Problem::of(language, &why.into()))
}

/// What is answered to an act that is recorded.
#[derive(Serialize)]
struct Recorded<'a> {
    book: &'a BookId,
    entries: Numbers,
    findings: Vec<Verdict>,
    receipt: &'a Receipt,
}

/// The numbers of its entries.
#[derive(Serialize)]
struct Numbers {
    first: u64,
    last: u64,
}

/// The receipt of an act that is recorded, with what was found.
pub(super) fn accepted_answer(api: &Api, accepted: &Accepted, language: Language) -> Handled {
    let (book, receipt) = (&api.shelf.place().book, &accepted.receipt);
    let recorded = Recorded {
        book,
        entries: Numbers { first: receipt.first.number(), last: receipt.last.number() },
        findings: accepted.findings.iter().map(|breach| found(language, breach)).collect(),
        receipt,
    };
    let mut answer: Response = text(pretty(&recorded), "application/json");
    *answer.status_mut() = StatusCode::CREATED;
    let headers = answer.headers_mut();
    let location = mount::address(&format!("{BASE}/entries/{}", receipt.last.number()));
    let tag = format!("\"{book}-{}\"", receipt.checkpoint_size);
    let made = [(LOCATION, location), (ETAG, tag)];
    headers.extend(made.into_iter().filter_map(|(name, text)| Some((name, HeaderValue::from_str(&text).ok()?))));
    if accepted.repeat == Repeat::Again {
        headers.insert(REPLAYED, HeaderValue::from_static("true"));
    }
    Ok(answer)
}

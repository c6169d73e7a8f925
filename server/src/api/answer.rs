//! The answer of a read: the bytes that the command line prints, and an ETag that says of which book they are.
//!
//! `"<book>-<entries>"` names the book as it is; an answer that also depends on a day and a language adds them behind a
//! point, so that tomorrow's answer to a question without a day is another one. `If-Match` takes either.

use super::problem::Problem;
use super::question::Question;
use super::route::{Answer, Route};
use super::shape::XLSX;
use super::state::Api;
use super::{document, entries, events, given, imagined, papers, proofs, proposals, record};
use crate::ledger::Failure;
use crate::locales::{Language, cli as say};
use crate::people::Bearer;
use crate::sheets::{NotDrawn, csv, xlsx};
use crate::views::diff::{Between, Whole, between};
use crate::views::{Dates, Unanswered};
use axum::extract::Request;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;

/// A table of lines says in which letters it is written.
const CSV_IN_UTF_8: &str = "text/csv; charset=utf-8";

/// What a handler answers.
pub type Handled = Result<Response, Problem>;

/// Answers a request that may be answered.
pub async fn answer(
    api: &Api,
    route: &'static Route,
    request: Request,
    language: Language,
    bearer: Option<&Bearer>,
) -> Handled {
    let question = Question::read(route, request.uri(), language)?;
    let headers = request.headers().clone();
    match route.answer {
        Answer::Document => Ok(text(pretty(&document::served()), "application/json")),
        Answer::Record => {
            let bearer = bearer.ok_or_else(|| Problem::no_token(language))?;
            record::record(api, request, language, bearer).await
        }
        Answer::Proposals => proposals::list(api, language).await,
        Answer::Proposal => proposals::one(api, &question).await,
        Answer::Events => events::follow(api, &question, &headers).await,
        Answer::Entries => entries::page(api, &question, &headers).await,
        Answer::Proof => entries::proof(api, &question).await,
        Answer::Checkpoint => entries::checkpoint(api, language).await,
        Answer::Difference => difference(api, &question, &headers).await,
        Answer::Paper(paper) => papers::draw(api, paper, &question, &headers).await,
        Answer::Struck(what) => proofs::prove(api, what, &question, request).await,
        Answer::WhatIf(what) => imagined::answer(api, what, &question, request).await,
        Answer::Given(given) => given::read(api, given, &question, request).await,
        Answer::Reading(view) => {
            let tag = tag(api, &question).await?;
            if let Some(same) = same(&headers, &tag, language) {
                return Ok(same);
            }
            let reading = api.shelf.reading(&question.dates, language).await;
            let value = reading.and_then(|reading| view(&question, &reading));
            json(value.map_err(|why| Problem::of_view(language, why))?, &tag, language)
        }
        Answer::Tables(view, drawn) => {
            let tag = tag(api, &question).await?;
            if let Some(same) = same(&headers, &tag, language) {
                return Ok(same);
            }
            let reading = api.shelf.reading(&question.dates, language).await;
            let reading = reading.map_err(|why| Problem::of_view(language, why))?;
            let told = |why| Problem::of_view(language, why);
            match question.text("format") {
                Some("csv") => {
                    let lines = csv(&drawn(&question, &reading).map_err(told)?, language);
                    Ok(file(lines.into_bytes(), CSV_IN_UTF_8, &tag, language))
                }
                Some("xlsx") => {
                    let sheet = xlsx(&drawn(&question, &reading).map_err(told)?, language);
                    let not_drawn =
                        |why: NotDrawn| Problem::question(language, &say::not_drawn(language, &why.to_string()));
                    Ok(file(sheet.map_err(not_drawn)?, XLSX, &tag, language))
                }
                Some(_) | None => json(view(&question, &reading).map_err(told)?, &tag, language),
            }
        }
        Answer::Texts(view) => {
            let tag = tag(api, &question).await?;
            if let Some(same) = same(&headers, &tag, language) {
                return Ok(same);
            }
            let read = api.shelf.with_texts(&question.dates, language).await;
            let value = read.and_then(|(reading, texts)| view(&question, reading, texts));
            json(value.map_err(|why| Problem::of_view(language, why))?, &tag, language)
        }
    }
}

async fn difference(api: &Api, question: &Question, headers: &HeaderMap) -> Handled {
    let language = question.language;
    let tag = tag(api, question).await?;
    if let Some(same) = same(headers, &tag, language) {
        return Ok(same);
    }
    let asked = Between {
        from: question.day("from"),
        to: question.day("to"),
        known_from: question.known("known_from"),
        known_to: question.known("known_to"),
    };
    let value = async {
        let all = api.shelf.reading(&Dates::default(), language).await?;
        let options = ["known_from", "known_to"];
        let names = all.names.clone();
        let told = between(Whole { book: &all.book, entries: &all.known, names, language, options }, &asked)?;
        Ok::<Value, Unanswered>(told.as_json())
    };
    json(value.await.map_err(|why| Problem::of_view(language, why))?, &tag, language)
}

/// The ETag of an answer, before it is made.
///
/// # Errors
/// The store's.
pub async fn tag(api: &Api, question: &Question) -> Result<String, Problem> {
    let language = question.language;
    let end = api.shelf.end().await;
    let (size, today) = end.map_err(|failure: Failure| Problem::of(language, &failure))?;
    let on = question.dates.on.unwrap_or(today);
    Ok(format!("\"{}-{size}.{on}.{}\"", api.shelf.place().book, code(language)))
}

/// That nothing has changed, for whoever has this answer already.
pub fn same(headers: &HeaderMap, tag: &str, language: Language) -> Option<Response> {
    let known = headers.get_all(IF_NONE_MATCH).into_iter().filter_map(|value| value.to_str().ok());
    let mut known = known.flat_map(|list| list.split(',')).map(|one| one.trim().trim_start_matches("W/"));
    known.any(|one| one == tag).then(|| {
        let mut answer = StatusCode::NOT_MODIFIED.into_response();
        dress(answer.headers_mut(), tag, language);
        answer
    })
}

/// JSON as the command line prints it.
pub fn json(value: Value, tag: &str, language: Language) -> Handled {
    let mut answer = text(pretty(&value), "application/json");
    dress(answer.headers_mut(), tag, language);
    Ok(answer)
}

pub(super) fn dress(headers: &mut HeaderMap, tag: &str, language: Language) {
    let known = [(CONTENT_LANGUAGE, code(language)), (VARY, "accept-language, authorization")];
    headers.extend(known.map(|(name, value): (HeaderName, _)| (name, HeaderValue::from_static(value))));
    headers.extend(HeaderValue::from_str(tag).ok().map(|tag| (ETAG, tag)));
}

/// A table as a file.
fn file(bytes: Vec<u8>, media: &'static str, tag: &str, language: Language) -> Response {
    let mut answer = ([(CONTENT_TYPE, HeaderValue::from_static(media))], bytes).into_response();
    dress(answer.headers_mut(), tag, language);
    answer
}

/// A text of a media type.
pub fn text(text: String, media: &'static str) -> Response {
    ([(CONTENT_TYPE, HeaderValue::from_static(media))], text).into_response()
}

/// As the command line prints it.
pub fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

pub(super) fn code(language: Language) -> &'static str {
    match language {
        Language::French => "fr",
        Language::English => "en",
    }
}

//! The entries page by page, by position; where one lies in the tree; and the signed checkpoint.

use super::answer::{Handled, json, same, tag, text};
use super::problem::{Problem, Sort};
use super::question::Question;
use super::state::Api;
use super::table::BASE;
use crate::ledger::Failure;
use crate::locales::{Language, cli as say};
use crate::mount;
use crate::views::{Filter, Steps, Unanswered, entries as view};
use axum::http::header::LINK;
use axum::http::{HeaderMap, HeaderValue};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use quitus_projections::log::proof::{InclusionProof, inclusion_indexes};
use quitus_projections::log::tree::Nodes;

/// Entries on a page, unless another number is asked for.
const ON_PAGE: u32 = 1_000;

/// A page of the entries that come after a number, in the order of recording.
///
/// # Errors
/// [`Problem`].
pub async fn page(api: &Api, question: &Question, headers: &HeaderMap) -> Handled {
    let language = question.language;
    let tag = tag(api, question).await?;
    if let Some(same) = same(headers, &tag, language) {
        return Ok(same);
    }
    let wrong = |why| Problem::of_view(language, why);
    let reading = api.shelf.reading(&question.dates, language).await.map_err(wrong)?;
    let steps = Steps::of(&reading);
    let mut entries = filter(question).chosen(&steps).map_err(wrong)?;
    let after = u64::from(question.number("after").unwrap_or_default());
    entries.retain(|recorded| question.dates.on.is_none_or(|day| recorded.effective_on() <= day));
    entries.retain(|recorded| recorded.position.number() > after);
    let limit = usize::try_from(question.number("limit").unwrap_or(ON_PAGE)).unwrap_or(usize::MAX);
    let more = entries.len() > limit;
    entries.truncate(limit);
    let mut answer = json(view::as_json(&steps, &entries), &tag, language)?;
    if let Some(last) = entries.last().filter(|_| more) {
        let next = format!("<{}>; rel=\"next\"", next(question, last.position.number()));
        answer.headers_mut().extend(HeaderValue::from_str(&next).ok().map(|next| (LINK, next)));
    }
    Ok(answer)
}

fn filter(question: &Question) -> Filter {
    let text = |name: &str| question.text(name).map(str::to_owned);
    Filter {
        associate: question.number("associate"),
        kind: text("type"),
        actor: text("actor"),
        decision: text("decision"),
        from: question.day("from"),
        to: question.day("to"),
    }
}

/// The same question, after another entry.
fn next(question: &Question, after: u64) -> String {
    let plain = |value: &str| utf8_percent_encode(value, NON_ALPHANUMERIC).to_string();
    let kept = question.pairs().filter(|(name, _)| *name != "after");
    let kept = kept.map(|(name, value)| format!("&{name}={}", plain(value)));
    mount::address(&format!("{BASE}/entries?after={after}{}", kept.collect::<String>()))
}

/// The proof that an entry lies in the tree of the last checkpoint, in the form of C2SP.
///
/// # Errors
/// [`Problem`] for an entry that is not there, or not sealed yet.
pub async fn proof(api: &Api, question: &Question) -> Handled {
    let (language, place) = (question.language, api.shelf.place());
    let number = u64::from(question.number("number").unwrap_or_default());
    let position = number.saturating_sub(1);
    let sealed = api.shelf.seal().await.map_err(|why| Problem::of_view(language, why))?;
    let row = sealed.filter(|row| position < row.size);
    let row = row.ok_or_else(|| Problem::new(language, Sort::NotThere, say::api_not_sealed(language, number)))?;
    let damaged = |why: String| Problem::of(language, &Failure::Damaged(why));
    let indexes = inclusion_indexes(position, row.size).map_err(|why| damaged(why.to_string()))?;
    let nodes = place.store.nodes_at(&place.book, &indexes).await;
    let nodes: Nodes = nodes.map_err(|why| Problem::of(language, &why.into()))?.into_iter().collect();
    let made = InclusionProof::prove(position, &row.note, &nodes).map_err(|why| damaged(why.to_string()))?;
    Ok(text(made.to_text(), "text/plain; charset=utf-8"))
}

/// The last signed checkpoint, as it was signed.
///
/// # Errors
/// [`Problem`] for a book that was never sealed.
pub async fn checkpoint(api: &Api, language: Language) -> Handled {
    let row = api.shelf.seal().await.map_err(|why: Unanswered| Problem::of_view(language, why))?;
    let row = row.ok_or_else(|| Problem::new(language, Sort::NotThere, say::nothing_sealed(language)))?;
    Ok(text(row.note, "text/plain; charset=utf-8"))
}

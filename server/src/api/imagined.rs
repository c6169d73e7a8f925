//! What would be otherwise: a vote under other statutes, and the panel of a SCIC after acts that nobody records.

use super::answer::{Handled, json, pretty, same, tag, text};
use super::body;
use super::problem::Problem;
use super::question::Question;
use super::reads::assembly_of;
use super::route::{Answer, WhatIf};
use super::state::Api;
use crate::ledger::intake::Intake;
use crate::ledger::machine::SystemEntropy;
use crate::locales::{self, Language};
use crate::views::typed::{Key, Typed, typed};
use crate::views::{Dates, panel_after, what_if};
use axum::body::Body;
use axum::extract::Request;
use axum::http::HeaderMap;
use quitus_domain::statutes::Statutes;
use serde_json::{Value, json as value};
use uuid::Uuid;

/// Answers.
///
/// # Errors
/// [`Problem`]: what is asked about is not there, or cannot be imagined, or a rule refuses it.
pub async fn answer(api: &Api, what: WhatIf, question: &Question, request: Request) -> Handled {
    let language = question.language;
    let (parts, sent) = request.into_parts();
    match what {
        WhatIf::Vote => {
            let tag = tag(api, question).await?;
            if let Some(same) = same(&parts.headers, &tag, language) {
                return Ok(same);
            }
            json(vote(api, question, None).await?, &tag, language)
        }
        WhatIf::Statutes => {
            let clauses = statutes(api, &parts.headers, sent, language).await?;
            Ok(untagged(&vote(api, question, Some(clauses)).await?))
        }
        WhatIf::Acts => {
            let acts = acts(api, &parts.headers, sent, language).await?;
            Ok(untagged(&panel(api, question, &acts).await?))
        }
    }
}

fn untagged(value: &Value) -> axum::response::Response {
    text(pretty(value), Answer::WhatIf(WhatIf::Acts).media())
}

/// The votes that were recorded, counted under what the keys say.
async fn vote(api: &Api, question: &Question, statutes: Option<Statutes>) -> Result<Value, Problem> {
    let typed = read(question, statutes)?;
    let told = api.shelf.with_texts(&question.dates, question.language).await.and_then(|(reading, texts)| {
        let held = assembly_of(question, reading, texts)?;
        let resolution = question.number("resolution").and_then(|number| u16::try_from(number).ok());
        Ok(what_if::of(&held, resolution.unwrap_or(u16::MAX), typed)?.as_json())
    });
    told.map_err(|why| Problem::of_view(question.language, why))
}

fn read(question: &Question, statutes: Option<Statutes>) -> Result<Typed, Problem> {
    // The keys of an address are written with `_`, the options of the command line with `-`.
    let given = Key::ALL.into_iter().filter_map(|key| Some((key, question.text(&key.name().replace('-', "_"))?)));
    let wrong = |why: crate::views::Unanswered| Problem::question(question.language, &why.to_string());
    typed(question.language, given, statutes).map_err(wrong)
}

/// Whole clauses, alone or within a command that adopts them.
async fn statutes(api: &Api, headers: &HeaderMap, sent: Body, language: Language) -> Result<Statutes, Problem> {
    let text = body::text(api, headers, sent, language).await?;
    body::json(&text, language)?;
    let unread = |why: serde_json::Error| body::malformed(language, locales::unread(language, &why.to_string()));
    what_if::clauses(&text).map_err(unread)
}

/// Commands that `apply` would take. One without an id is none the less imagined: nothing of it is kept.
async fn acts(api: &Api, headers: &HeaderMap, sent: Body, language: Language) -> Result<Vec<Intake>, Problem> {
    let sent = body::json(&body::text(api, headers, sent, language).await?, language)?;
    let Value::Array(all) = sent else {
        return Err(body::malformed(language, "acts are a list in brackets".to_owned()));
    };
    let one = |mut act: Value| {
        if let Some(fields) = act.as_object_mut() {
            fields.entry("command_id").or_insert_with(|| value!(Uuid::nil()));
        }
        Intake::of(act, &SystemEntropy).map_err(|why| Problem::of(language, &why.into()))
    };
    all.into_iter().map(one).collect()
}

async fn panel(api: &Api, question: &Question, acts: &[Intake]) -> Result<Value, Problem> {
    let language = question.language;
    let all = api.shelf.reading(&Dates::default(), language).await;
    let both = all.and_then(|all| {
        let names = all.names.clone();
        panel_after::after(all.book.clone(), &all.known, names, (acts, &question.dates, "known"))
    });
    Ok(both.map_err(|why| Problem::of_view(language, why))?.as_json())
}

//! Files of others: each is read as the command line reads it, and what would come of it is answered. Nothing is recorded;
//! what is to be recorded goes to `/commands` as any other command.

use super::answer::{Handled, pretty, text};
use super::body;
use super::problem::{Problem, Sort};
use super::question::Question;
use super::route::{Answer, Given};
use super::state::Api;
use crate::import::bank::{self, Known};
use crate::import::fec::{self, AccountChoice, Choice, Faulty, Found, JournalChoice, Parties, Setting};
use crate::ledger::Failure;
use crate::ledger::intake::Intake;
use crate::ledger::machine::SystemEntropy;
use crate::ledger::rehearsal::rehearse;
use crate::locales::{Language, cli as say};
use crate::views::{Dates, Steps};
use axum::extract::Request;
use quitus_projections::accounts::Books;
use quitus_projections::invoices::Invoices;
use serde_json::Value;
use std::str::FromStr;

/// Reads a file.
///
/// # Errors
/// [`Problem`] with every fault of it.
pub async fn read(api: &Api, given: Given, question: &Question, request: Request) -> Handled {
    let (parts, sent) = request.into_parts();
    let media = Answer::Given(given).sent().map(super::shape::Sent::media).unwrap_or_default();
    let bytes = body::bytes(api, &parts.headers, sent, (media, question.language)).await?;
    let value = match given {
        Given::Statement => statement(api, question, bytes.into()).await?,
        Given::Entries => entries(api, question, bytes.into()).await?,
    };
    Ok(text(pretty(&value), Answer::Given(given).media()))
}

/// What may be recorded of a bank statement, each with its command, and why the rest may not.
async fn statement(api: &Api, question: &Question, bytes: Vec<u8>) -> Result<Value, Problem> {
    let language = question.language;
    let not_text = |_| Problem::new(language, Sort::Malformed, say::not_utf8(language));
    let text = String::from_utf8(bytes).map_err(not_text)?;
    let reading = api.shelf.reading(&question.dates, language).await;
    let reading = reading.map_err(|why| Problem::of_view(language, why))?;
    let steps = Steps::of(&reading);
    let mut known = Known::of(&reading.book, &reading.fold::<Invoices>(), |customer| steps.customer(customer));
    let answers = bank::answers(&text, &mut known);
    let unsound = |why| Problem::new(language, Sort::Malformed, bank::unsound(language, &why));
    Ok(bank::as_json(&answers.map_err(unsound)?))
}

/// What would be taken of an accountant's file, with the command that would record it: judged by the rules, not given.
async fn entries(api: &Api, question: &Question, bytes: Vec<u8>) -> Result<Value, Problem> {
    let (language, choice) = (question.language, chosen(question)?);
    let all = api.shelf.reading(&Dates::default(), language).await;
    let all = all.map_err(|why| Problem::of_view(language, why))?;
    let setting = Setting::of(&all.known, &Books::of(all.known.iter()));
    let name = question.text("name").unwrap_or_default().to_owned();
    let asked = (name.clone(), bytes, choice.clone());
    let read = tokio::task::spawn_blocking(move || (fec::read(&asked.0, &asked.1, &asked.2, &setting), asked.1));
    let (found, bytes) = read.await.map_err(|_| Problem::of(language, &Failure::Stopped))?;
    let found: Found = found.map_err(|faulty| with_faults(language, &name, &faulty))?;
    let command = fec::command(&all.book, &bytes, &choice, &found).filter(|_| !choice.journals.is_empty());
    if let Some(command) = &command {
        let (place, refused) = (api.shelf.place(), |why: Failure| Problem::of(language, &why));
        let intake = Intake::of(command.clone(), &SystemEntropy).map_err(|why| refused(why.into()))?;
        rehearse(place.store.as_ref(), &place.book, &intake).await.map_err(refused)?;
    }
    let mut told = fec::as_json(&name, &found, command.as_ref().and_then(|it| it.get("command_id")));
    if let Some(fields) = told.as_object_mut() {
        fields.insert("command".to_owned(), command.unwrap_or_default());
    }
    Ok(told)
}

fn with_faults(language: Language, name: &str, faulty: &Faulty) -> Problem {
    let faults = fec::faults(language, faulty);
    let detail = say::fec_faults(language, name, faults.len());
    Problem::new(language, Sort::Malformed, detail).with_faults(faults)
}

/// The journals and accounts that are meant: lists with commas, in the words of the command line.
fn chosen(question: &Question) -> Result<Choice, Problem> {
    let parties = if question.says("parties") { Parties::Kept } else { Parties::LeftOut };
    let journals: Vec<JournalChoice> = listed(question, "journals")?;
    let accounts: Vec<AccountChoice> = listed(question, "accounts")?;
    Ok(Choice { journals, accounts, parties })
}

fn listed<T: FromStr<Err = String>>(question: &Question, key: &str) -> Result<Vec<T>, Problem> {
    let parts = question.text(key).into_iter().flat_map(|list| list.split(','));
    let read = |part: &str| part.parse().map_err(|why: String| wrong(question.language, key, part, &why));
    parts.map(read).collect()
}

/// The sentences on choices are those of the command line, which are English.
fn wrong(language: Language, key: &str, part: &str, why: &str) -> Problem {
    Problem::question(language, &format!("{} {why}", say::api_wrong_key(language, key, part)))
}

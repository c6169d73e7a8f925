//! The papers: each is the file that the command line writes with `--output`, of a book that verifies. All are in French.

use super::answer::{Handled, dress, same, tag, text};
use super::problem::{Problem, Sort};
use super::question::Question;
use super::reads::assembly_of;
use super::route::{Answer, Paper};
use super::state::Api;
use crate::locales::{Language, cli as say};
use crate::papers::Proof;
use crate::views::assemblies::Asked;
use crate::views::review_paper::Drawn;
use crate::views::tax_file::{Program, TaxFile, plain_text, tax_file};
use crate::views::{Reading, Unanswered, attendance, bill, certificate, convocation, extract, minutes, slip};
use askama::Template;
use axum::http::HeaderMap;
use quitus_domain::values::{Position, YearName};
use std::sync::Arc;

/// Draws a paper up.
///
/// # Errors
/// [`Problem`]: what it is about is not there, or the book does not verify.
pub async fn draw(api: &Api, paper: Paper, question: &Question, headers: &HeaderMap) -> Handled {
    let (language, french) = (question.language, Language::French);
    let tag = tag(api, question).await?;
    if let Some(same) = same(headers, &tag, french) {
        return Ok(same);
    }
    whole(api, language).await?;
    let made = drawn(api, paper, question).await.map_err(|why| Problem::of_view(language, why))?;
    let mut answer = text(made, with_charset(Answer::Paper(paper).media()));
    dress(answer.headers_mut(), &tag, french);
    Ok(answer)
}

/// The book verifies: nothing else is quoted or proved.
///
/// # Errors
/// [`Sort::Away`] when it does not.
pub async fn whole(api: &Api, language: Language) -> Result<(), Problem> {
    let whole = api.shelf.is_whole().await.map_err(|why| Problem::of_view(language, why))?;
    whole.then_some(()).ok_or_else(|| Problem::new(language, Sort::Away, say::book_differs(language)))
}

/// A text says in which letters it is written; XML says so itself.
pub fn with_charset(media: &'static str) -> &'static str {
    match media {
        super::shape::HTML => "text/html; charset=utf-8",
        super::shape::PLAIN => "text/plain; charset=utf-8",
        other => other,
    }
}

async fn drawn(api: &Api, paper: Paper, asked: &Question) -> Result<String, Unanswered> {
    let (place, language) = (api.shelf.place(), asked.language);
    match paper {
        Paper::Convocation => {
            let (held, proof) = assembly(api, asked).await?;
            convocation::draw(&held, proof, language)
        }
        Paper::Attendance => {
            let (held, proof) = assembly(api, asked).await?;
            attendance::draw(&held, proof, language)
        }
        Paper::Minutes => {
            let (held, proof) = assembly(api, asked).await?;
            minutes::draw(&held, asked.number("minutes"), proof, language)
        }
        Paper::Extract => {
            let (held, proof) = assembly(api, asked).await?;
            let resolution = asked.number("resolution").and_then(|number| u16::try_from(number).ok());
            extract::draw(&held, resolution.unwrap_or(u16::MAX), proof, language)
        }
        Paper::Certificate => {
            let reading = api.shelf.reading(&asked.dates, language).await?;
            let proof = certificate::proof(place, &reading).await?;
            let paper = certificate::paper(&reading, asked.number("number").unwrap_or_default(), proof)?;
            paper.render().map_err(|error| Unanswered::Cannot(error.to_string()))
        }
        Paper::Review => review(api, asked).await,
        Paper::Invoice => {
            let number = bill::number(asked.text("number").unwrap_or_default(), language)?;
            bill::page(place, &in_french(api, asked).await?, &number, language).await
        }
        Paper::ElectronicInvoice => {
            let number = bill::number(asked.text("number").unwrap_or_default(), language)?;
            let made = bill::electronic(place, &in_french(api, asked).await?, &number, language).await?;
            String::from_utf8(made).map_err(|error| Unanswered::Cannot(error.to_string()))
        }
        Paper::Receipt => {
            let (reading, number) = (in_french(api, asked).await?, asked.number("number").map_or(0, u64::from));
            let proof = certificate::proof(place, &reading).await?;
            let made = slip::refund(&reading, Position(number.saturating_sub(1)), proof, language)?;
            made.ok_or_else(|| Unanswered::NotThere(say::no_refund_there(language, number)))
        }
        Paper::TaxFile => Ok(of_year(api, asked).await?.text),
        Paper::TaxFileDescription => of_year(api, asked).await?.description(),
        Paper::PlainAccounts => {
            let reading = api.shelf.reading(&asked.dates, language).await?;
            let beancount = asked.text("program") == Some("beancount");
            Ok(plain_text(&reading, if beancount { Program::Beancount } else { Program::Hledger }))
        }
    }
}

async fn of_year(api: &Api, asked: &Question) -> Result<TaxFile, Unanswered> {
    let (reading, language) = (in_french(api, asked).await?, asked.language);
    tax_file(api.shelf.place(), reading, asked.text("year").unwrap_or_default(), language).await
}

async fn in_french(api: &Api, asked: &Question) -> Result<Reading, Unanswered> {
    Ok(api.shelf.reading(&asked.dates, asked.language).await?.told_in(Language::French))
}

/// The assembly, told in French, and what its papers quote.
async fn assembly(api: &Api, asked: &Question) -> Result<(Asked, Proof), Unanswered> {
    let (reading, texts) = api.shelf.with_texts(&asked.dates, asked.language).await?;
    let mut held = assembly_of(asked, reading, texts)?;
    held.reading = Arc::new(held.reading.told_in(Language::French));
    let proof = certificate::proof(api.shelf.place(), &held.reading).await?;
    Ok((held, proof))
}

async fn review(api: &Api, asked: &Question) -> Result<String, Unanswered> {
    let year = asked.text("project").and_then(|name| YearName::try_from(name.to_owned()).ok());
    let (reading, texts) = api.shelf.with_texts(&asked.dates, asked.language).await?;
    // A year that is not there is said in the language of whoever asks.
    Drawn::of(&reading, &texts, year)?;
    let (reading, texts) = api.shelf.with_texts(&asked.dates, Language::French).await?;
    Drawn::of(&reading, &texts, year)?.page()
}

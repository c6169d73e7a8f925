//! The certificate of the shares of an associate, in French, to print and sign.

use super::handed::{self, HTML};
use super::proofs::whole;
use crate::locales::Language;
use crate::views::{Unanswered, certificate};
use crate::web::visit::{Answer, Visitor};
use askama::Template;

/// The file.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let number: u32 = visit.numbered()?;
    whole(&visit).await?;
    let shelf = &visit.app().shelf;
    let reading = visit.told(shelf.reading(&visit.ask.dates, Language::French).await)?;
    let proof = visit.told(certificate::proof(shelf.place(), &reading).await)?;
    let paper = visit.told(certificate::paper(&reading, number, proof))?;
    let text = visit.told(paper.render().map_err(|error| Unanswered::Cannot(error.to_string())))?;
    Ok(handed::file(&format!("attestation-de-parts-{number}-{}.html", reading.day()), HTML, text))
}

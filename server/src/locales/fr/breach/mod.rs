//! The sentence of every rule that was not kept.

mod accounts;
mod assemblies;
mod capital;
mod categories;
mod colleges;
mod consultations;
mod conversion;
mod counting;
mod exits;
mod membership;
mod outside;
mod payment;
mod refunds;
mod register;
mod reviews;
mod scic;
mod society;
mod surplus;
mod transfers;
mod votes;

use super::format::typography;
use crate::locales::Sentence;
use quitus_domain::law::Breach;

pub fn breach(breach: &Breach) -> Sentence {
    said(breach).under(&article(breach.article()))
}

every_breach! {}

/// The citation, with its spaces.
fn article(citation: &str) -> String {
    typography(citation)
}

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

use crate::locales::Sentence;
use quitus_domain::law::Breach;

pub fn breach(breach: &Breach) -> Sentence {
    said(breach).under(&article(breach.article()))
}

every_breach! {}

/// The citation, in English words.
fn article(citation: &str) -> String {
    let words = [
        ("loi n° ", "Act no.\u{a0}"),
        ("code civil", "Civil Code"),
        ("code de commerce", "Commercial Code"),
        ("code du travail", "Labour Code"),
        ("d\u{e9}cret n° ", "Decree no.\u{a0}"),
        ("RGPD", "GDPR"),
        ("statuts", "statutes"),
        (" et ", " and "),
        (" ;", ";"),
        ("al. ", "para.\u{a0}"),
        ("art. ", "art.\u{a0}"),
    ];
    words.iter().fold(citation.to_owned(), |text, (french, english)| text.replace(french, english))
}

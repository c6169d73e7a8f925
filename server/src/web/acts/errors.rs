//! Everything that is wrong, all at once: summed up above the form, and beside each field.

use super::draw::id_of;
use super::drawn::{Drawn, Mark};
use crate::forms::{Form, Slip, beside as field_of, place_of};
use crate::ledger::Failure;
use crate::ledger::intake::Malformed;
use crate::locales::{self, Language, cli as say};
use crate::views::failure_text;
use crate::web::block::{Block, Word};
use quitus_domain::refusal::Refusal;

/// Something wrong.
pub struct Wrong {
    /// The field that it is about, where one can be named.
    pub name: Option<String>,
    /// The whole of it: what, why, and what to do.
    pub whole: String,
    /// What is said beside the field.
    pub short: String,
}

/// What was typed wrongly.
#[must_use]
pub fn of_slips(slips: Vec<Slip>) -> Vec<Wrong> {
    slips.into_iter().map(|slip| Wrong { name: Some(slip.name), whole: slip.text.clone(), short: slip.text }).collect()
}

/// What rules refuse, each once.
#[must_use]
pub fn of_refusals(language: Language, form: &Form, refusals: &[Refusal]) -> Vec<Wrong> {
    let mut wrongs: Vec<Wrong> = Vec::new();
    for refusal in refusals {
        let told = locales::refusal(language, refusal);
        let whole = told.to_string();
        if wrongs.iter().all(|other| other.whole != whole) {
            wrongs.push(Wrong { name: field_of(form, refusal).map(str::to_owned), whole, short: told.what });
        }
    }
    wrongs
}

/// Why the door did not carry the act out.
#[must_use]
pub fn of_failure(language: Language, form: &Form, failure: &Failure) -> Wrong {
    let whole = failure_text(language, failure);
    let name = match failure {
        Failure::Malformed(Malformed::Slot { place, .. }) => place_of(form, place),
        Failure::Malformed(Malformed::Field { field, .. }) => place_of(form, field),
        _ => None,
    };
    Wrong { name: name.map(str::to_owned), short: whole.clone(), whole }
}

/// What is said beside fields.
#[must_use]
pub fn beside(wrongs: &[Wrong]) -> Vec<Slip> {
    let named = wrongs.iter().filter_map(|wrong| Some(Slip { name: wrong.name.clone()?, text: wrong.short.clone() }));
    named.collect()
}

/// The summary, each line leading to its field.
#[must_use]
pub fn summary(language: Language, wrongs: &[Wrong], drawn: &Drawn) -> Block {
    let told = wrongs.iter().map(|wrong| match wrong.name.as_deref().and_then(|name| anchor(drawn, name)) {
        Some(anchor) => Word::link(&wrong.whole, format!("#{anchor}")),
        None => Word::plain(&wrong.whole),
    });
    Block::Errors(say::errors_title(language, wrongs.len()), told.collect())
}

/// The id of the field, or of the first one below it.
fn anchor(drawn: &Drawn, name: &str) -> Option<String> {
    let below = format!("{name}.");
    let mut names = drawn.marks.iter().filter_map(|mark| match mark {
        Mark::Field(set) => Some(set.name.as_str()),
        Mark::Group(..) | Mark::GroupEnd | Mark::Fold(..) | Mark::FoldEnd => None,
    });
    names.find(|own| *own == name || own.starts_with(&below)).map(id_of)
}

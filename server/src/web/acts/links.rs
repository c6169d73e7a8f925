//! From a page to the acts about what it shows.

use super::VARIANT;
use super::list::link;
use crate::forms;
use crate::locales::cli as say;
use crate::web::block::{Block, Word};
use crate::web::to::To;
use crate::web::visit::Visit;

/// Acts to go to from a page: the type, which of its forms, and what is filled in.
pub type Wanted<'w> = (&'w str, &'w str, &'w [(&'w str, &'w str)]);

/// The links, where acts are recorded; nothing where the book is only read.
#[must_use]
pub fn links(visit: &Visit, wanted: &[Wanted<'_>]) -> Option<Block> {
    visit.app().door.as_ref()?;
    let ask = &visit.ask;
    let to = wanted.iter().filter_map(|(act, variant, filled)| {
        let form = forms::find(act, variant)?;
        let which = (!variant.is_empty()).then_some((VARIANT, *variant));
        let keys: Vec<(&str, &str)> = which.into_iter().chain(filled.iter().copied()).collect();
        Some(Word { href: Some(ask.to_with(&To::Act((*act).to_owned()), &keys)), ..link(ask, form) })
    });
    let to: Vec<Word> = to.collect();
    (!to.is_empty()).then(|| Block::Links(say::page_acts(ask.language), to))
}

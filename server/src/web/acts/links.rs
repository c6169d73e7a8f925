//! From a page to the acts about what it shows.

use super::VARIANT;
use super::list::link;
use crate::forms::{self, Form};
use crate::locales::cli as say;
use crate::views::Reading;
use crate::web::ask::Ask;
use crate::web::block::{Block, Word};
use crate::web::to::To;
use crate::web::visit::Visit;
use quitus_domain::assemblies::Authorised;

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

/// To the form of the act that a resolution authorises, `<assembly>/<number>`, with all that the resolution says filled in.
#[must_use]
pub fn carry_out(
    ask: &Ask,
    reading: &Reading,
    cited: &str,
    authorised: &Authorised,
) -> Option<(&'static Form, String)> {
    let (form, filled) = forms::carrying_out(reading, authorised)?;
    let which = (!form.variant.is_empty()).then_some((VARIANT, form.variant));
    let filled = filled.iter().map(|(name, value)| (*name, value.as_str()));
    let keys: Vec<(&str, &str)> = which.into_iter().chain([("decision", cited)]).chain(filled).collect();
    Some((form, ask.to_with(&To::Act(form.act.to_owned()), &keys)))
}

/// The same links for several resolutions, each by the name of its act.
#[must_use]
pub fn carry_out_each<'a>(
    visit: &Visit,
    reading: &Reading,
    adopted: impl Iterator<Item = (String, &'a Authorised)>,
) -> Option<Block> {
    visit.app().door.as_ref()?;
    let ask = &visit.ask;
    let to = adopted.filter_map(|(cited, authorised)| {
        let (form, href) = carry_out(ask, reading, &cited, authorised)?;
        Some(Word { href: Some(href), ..link(ask, form) })
    });
    let to: Vec<Word> = to.collect();
    (!to.is_empty()).then(|| Block::Links(say::page_acts(ask.language), to))
}

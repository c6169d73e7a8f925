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
    let ask = &visit.ask;
    let to = wanted.iter().filter_map(|(act, variant, filled)| {
        let form = forms::find(act, variant)?;
        Some((form, address(ask, form, filled)))
    });
    block(visit, to)
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
    let filled = filled.iter().map(|(name, value)| (*name, value.as_str()));
    let keys: Vec<(&str, &str)> = [("decision", cited)].into_iter().chain(filled).collect();
    Some((form, address(ask, form, &keys)))
}

/// The same links for several resolutions, each by the name of its act.
#[must_use]
pub fn carry_out_each<'a>(
    visit: &Visit,
    reading: &Reading,
    adopted: impl Iterator<Item = (String, &'a Authorised)>,
) -> Option<Block> {
    block(visit, adopted.filter_map(|(cited, authorised)| carry_out(&visit.ask, reading, &cited, authorised)))
}

/// Several links to the form of one act, each in its own words and filled in for itself.
#[must_use]
pub fn filled_in<const N: usize>(
    visit: &Visit,
    title: String,
    act: &str,
    filled: impl Iterator<Item = (String, [(&'static str, String); N])>,
) -> Option<Block> {
    visit.app().door.as_ref()?;
    let form = forms::find(act, "")?;
    let link = |(words, keys): (String, [(&'static str, String); N])| {
        let keys: Vec<(&str, &str)> = keys.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Word::link(words, address(&visit.ask, form, &keys))
    };
    let to: Vec<Word> = filled.map(link).collect();
    (!to.is_empty()).then_some(Block::Links(title, to))
}

fn address(ask: &Ask, form: &Form, filled: &[(&str, &str)]) -> String {
    let which = (!form.variant.is_empty()).then_some((VARIANT, form.variant));
    let keys: Vec<(&str, &str)> = which.into_iter().chain(filled.iter().copied()).collect();
    ask.to_with(&To::Act(form.act.to_owned()), &keys)
}

fn block(visit: &Visit, to: impl Iterator<Item = (&'static Form, String)>) -> Option<Block> {
    visit.app().door.as_ref()?;
    let ask = &visit.ask;
    let to: Vec<Word> = to.map(|(form, href)| Word { href: Some(href), ..link(ask, form) }).collect();
    (!to.is_empty()).then(|| Block::Links(say::page_acts(ask.language), to))
}

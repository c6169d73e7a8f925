//! The words of sealed texts: resolutions, agendas, debates; with the names of those they speak of.

use super::names::Names;
use crate::ledger::Failure;
use crate::ledger::place::Place;
use crate::ledger::vault;
use crate::locales::{Language, cli as say};
use quitus_domain::values::{PersonRef, Sealed};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// What sealed texts say, as far as the keys at hand open them.
#[derive(Clone)]
pub struct Texts {
    language: Language,
    words: Arc<BTreeMap<String, String>>,
}

impl Texts {
    /// The words of those texts, when the keys are at hand. Keys that cannot be used are told on stderr by the names.
    ///
    /// # Errors
    /// [`Failure`] when the texts cannot be read.
    pub async fn of<'s>(
        place: &Place,
        language: Language,
        sealed: impl IntoIterator<Item = &'s Sealed>,
    ) -> Result<Self, Failure> {
        let wanted: BTreeSet<String> = sealed.into_iter().map(|one| one.digest.as_str().to_owned()).collect();
        let mut texts = Texts { language, words: Arc::default() };
        if let Ok(Some(ring)) = place.ring_at_hand() {
            texts.words = vault::texts(place.store.as_ref(), &place.book, &ring, &wanted).await?.into();
        }
        Ok(texts)
    }

    /// The same texts, for a reader of another language.
    #[must_use]
    pub fn told_in(&self, language: Language) -> Self {
        Texts { language, ..self.clone() }
    }

    /// What a text says, with names in the place of references; that it is sealed, when it does not open.
    #[must_use]
    pub fn words(&self, sealed: &Sealed, names: &Names) -> String {
        match self.words.get(sealed.digest.as_str()) {
            Some(words) => named(words, names),
            None => say::sealed_text(self.language),
        }
    }

    /// What a text says, for programs; nothing when it does not open.
    #[must_use]
    pub fn plain(&self, sealed: &Sealed, names: &Names) -> Option<String> {
        self.words.get(sealed.digest.as_str()).map(|words| named(words, names))
    }
}

/// Persons stand in texts as `{person:…}`.
fn named(words: &str, names: &Names) -> String {
    const OPENS: &str = "{person:";
    let mut told = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find(OPENS) {
        let (before, from) = rest.split_at(at);
        told.push_str(before);
        let end = from.find('}');
        let reference = end.and_then(|end| Uuid::try_parse(from.get(OPENS.len()..end)?).ok());
        match (reference, end) {
            (Some(reference), Some(end)) => {
                told.push_str(&names.person(PersonRef(reference)));
                rest = from.get(end + 1..).unwrap_or_default();
            }
            _ => {
                told.push_str(OPENS);
                rest = from.get(OPENS.len()..).unwrap_or_default();
            }
        }
    }
    told + rest
}

//! Who is who: legal persons by their name, natural persons by the name in the vault when the keys are at hand, else by
//! their reference; erased ones are said to be erased.

use super::unanswered::failure_text;
use crate::ledger::Failure;
use crate::ledger::place::Place;
use crate::ledger::vault::{self, Value};
use crate::locales::{Language, cli as say};
use quitus_domain::book::ErasureScope;
use quitus_domain::cooperative::Event;
use quitus_domain::law::invoicing::Address;
use quitus_domain::mandates::Holder;
use quitus_domain::register::Identity;
use quitus_domain::values::{PersonRef, Position};
use quitus_projections::Recorded;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of persons.
#[derive(Clone)]
pub struct Names {
    language: Language,
    /// The values of each person, by field: of a field that changed, the one that came last.
    persons: BTreeMap<PersonRef, BTreeMap<String, String>>,
    erased: BTreeSet<PersonRef>,
    closed: Option<Failure>,
}

impl Names {
    /// Names without keys.
    #[must_use]
    pub fn without_keys(language: Language, book: &[Recorded]) -> Self {
        let erased = book.iter().filter_map(|recorded| match recorded.event.as_ref() {
            Event::PersonErased(e) if e.scope == ErasureScope::Everything => Some(e.person),
            _ => None,
        });
        Names { language, persons: BTreeMap::new(), erased: erased.collect(), closed: None }
    }

    /// Names from the vault, when the keys are at hand. With keys that cannot be used the reading goes on with references:
    /// [`Names::closed`] says why.
    ///
    /// # Errors
    /// [`Failure`] when the vault cannot be read.
    pub async fn of(place: &Place, language: Language, book: &[Recorded]) -> Result<Self, Failure> {
        let mut names = Names::without_keys(language, book);
        match place.ring_at_hand() {
            Ok(Some(ring)) => match vault::identities(place.store.as_ref(), &place.book, &ring).await {
                Ok(values) => names.persons = latest(values, book),
                Err(failure) => names.closed = Some(failure),
            },
            Ok(None) => {}
            Err(failure) => names.closed = Some(failure.into()),
        }
        Ok(names)
    }

    /// Whether these names, read with the keys, are those of a book that has these entries more: nobody is disclosed,
    /// corrected or erased by them. Names that lacked something are read again: the keys may have come meanwhile.
    #[must_use]
    pub fn still_hold(&self, more: &[Recorded]) -> bool {
        let silent = |recorded: &Recorded| {
            recorded.disclosed.is_empty() && !matches!(recorded.event.as_ref(), Event::PersonErased(_))
        };
        self.closed.is_none() && !self.persons.is_empty() && more.iter().all(silent)
    }

    /// The same names, for a reader of another language.
    #[must_use]
    pub fn told_in(&self, language: Language) -> Self {
        Names { language, ..self.clone() }
    }

    /// Tells the name of a person whom no entry names yet: for an act before it is recorded.
    pub fn call(&mut self, person: PersonRef, name: String) {
        self.persons.entry(person).or_default().insert("name".to_owned(), name);
    }

    /// The language of what stands in the place of a name.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Why the vault does not open with the keys at hand; nothing when it opens, or when there are none.
    #[must_use]
    pub fn closed(&self) -> Option<String> {
        let why = self.closed.as_ref()?;
        Some(say::names_closed(self.language, &failure_text(self.language, why)))
    }

    /// The name of an associate.
    #[must_use]
    pub fn associate(&self, identity: &Identity) -> String {
        match identity {
            Identity::LegalPerson { name, .. } | Identity::Indivision { name, .. } => name.to_string(),
            Identity::NaturalPerson { person } => self.person(*person),
        }
    }

    /// The name of a person.
    #[must_use]
    pub fn person(&self, person: PersonRef) -> String {
        let name = self.persons.get(&person).and_then(|known| known.get("name"));
        match name {
            _ if self.erased.contains(&person) => say::erased(self.language),
            Some(name) => name.clone(),
            None => person.to_string(),
        }
    }

    /// The name of an associate, unless it lies in a vault that does not open, or was erased.
    #[must_use]
    pub fn readable(&self, identity: &Identity) -> Option<String> {
        match identity {
            Identity::LegalPerson { name, .. } | Identity::Indivision { name, .. } => Some(name.to_string()),
            Identity::NaturalPerson { person } => self.readable_person(*person),
        }
    }

    /// As [`Names::readable`], of a person.
    #[must_use]
    pub fn readable_person(&self, person: PersonRef) -> Option<String> {
        let known = self.persons.get(&person).filter(|_| !self.erased.contains(&person))?;
        known.get("name").cloned()
    }

    /// Another value of a person, such as `email`.
    #[must_use]
    pub fn value(&self, person: PersonRef, field: &str) -> Option<&str> {
        self.persons.get(&person)?.get(field).map(String::as_str)
    }

    /// Whether a bill can say where that person lives. Names that were read without keys cannot tell, and leave it to the
    /// door, which needs none to look.
    #[must_use]
    pub fn address(&self, person: PersonRef) -> Address {
        let unread = self.persons.is_empty() && !self.erased.contains(&person);
        match unread || self.value(person, "address").is_some() {
            true => Address::Known,
            false => Address::Unknown,
        }
    }

    /// Who holds a mandate.
    #[must_use]
    pub fn holder(&self, holder: &Holder) -> String {
        match holder {
            Holder::NaturalPerson { person } => self.person(*person),
            Holder::LegalPerson { name, .. } => name.to_string(),
        }
    }
}

/// Of each field the value that came with the last entry; one that no known entry commits to is not told.
fn latest(values: Vec<Value>, book: &[Recorded]) -> BTreeMap<PersonRef, BTreeMap<String, String>> {
    let told = book.iter().flat_map(|recorded| recorded.disclosed.iter().map(|digest| (digest, recorded.position)));
    let told: BTreeMap<&String, Position> = told.collect();
    let mut ranked: Vec<(Position, Value)> =
        values.into_iter().filter_map(|value| Some((*told.get(&value.digest)?, value))).collect();
    ranked.sort_by_key(|(position, _)| *position);
    let mut persons: BTreeMap<PersonRef, BTreeMap<String, String>> = BTreeMap::new();
    for (_, Value { person, field, value, .. }) in ranked {
        persons.entry(person).or_default().insert(field, value);
    }
    persons
}

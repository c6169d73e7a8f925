//! What the bundle alone lets one compute: the register and the capital on a day, from entries that verified, with the
//! names that the bundle shows.

use std::collections::BTreeMap;

use quitus_domain::cooperative::wire::Unreadable;
use quitus_domain::register::Identity;
use quitus_domain::values::{Day, PersonRef, Position};
use quitus_projections::capital::{Capital, CapitalOn};
use quitus_projections::check::{Disagreement, days, disagreements, replay};
use quitus_projections::log::StoredEntry;
use quitus_projections::log::disclosure::{Disclosure, digest};
use quitus_projections::log::leaf::Leaf;
use quitus_projections::proof::{CannotProve, Struck};
use quitus_projections::recount::recount;
use quitus_projections::register::{Line, Register};
use quitus_projections::{AsOf, Fold, Recorded};
use serde_json::{Value, json};

/// The entries that verified, read.
#[derive(Default)]
pub(crate) struct Facts {
    book: Vec<Recorded>,
    /// The digests that the leaves commit to, with the position of each.
    told: BTreeMap<String, u64>,
    /// The name that came last.
    names: BTreeMap<PersonRef, (u64, String)>,
    /// The first entry of a type or version that only a newer program knows: nothing is computed then.
    pub(crate) unreadable: Option<String>,
    /// Payloads that are not what their type says, by position.
    pub(crate) malformed: Vec<(u64, String)>,
}

/// Register and capital on a day.
pub(crate) struct Computed {
    pub(crate) on: Day,
    pub(crate) associates: Vec<Named>,
    pub(crate) leavers: Vec<Named>,
    pub(crate) capital: CapitalOn,
    /// Where the deciding state and the folds disagree.
    pub(crate) disagreements: Vec<Disagreement>,
}

/// A line of the register with the name that people read.
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) line: Line,
}

impl Facts {
    /// Takes the next entry, of which nothing differs.
    pub(crate) fn entry(&mut self, leaf: Leaf, entry: &StoredEntry) {
        self.told.extend(leaf.disclosures.iter().map(|digest| (digest.clone(), leaf.position)));
        match Recorded::read(entry, leaf) {
            Ok(recorded) => self.book.push(recorded),
            Err(why @ Unreadable::Unknown { .. }) => {
                self.unreadable.get_or_insert(format!("entry n° {}: {why}", entry.position + 1));
            }
            Err(why @ Unreadable::Malformed { .. }) => self.malformed.push((entry.position, why.to_string())),
        }
    }

    /// The register that an entry struck, counted again from the entries that a checkpoint of that size covers.
    pub(crate) fn struck(&self, at: Position, size: u64) -> Result<Struck, CannotProve> {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        Struck::of(self.book.get(..size).unwrap_or(&self.book), at)
    }

    /// Takes a value that the bundle shows, if a leaf commits to it.
    pub(crate) fn identity(&mut self, encoded: &str) {
        let Some(position) = self.told.get(&digest(encoded)).copied() else { return };
        match Disclosure::decode(encoded) {
            Ok(Disclosure { person, field, value, .. }) if field == "name" => {
                let known = self.names.entry(PersonRef(person)).or_default();
                *known = std::mem::take(known).max((position, value));
            }
            Ok(_) | Err(_) => {}
        }
    }

    /// The register and the capital at the close of `day`, or of the last day on which anything takes effect.
    pub(crate) fn compute(&self, day: Option<Day>) -> Option<Computed> {
        let on = day.or_else(|| days(&self.book).last().copied()).filter(|_| self.unreadable.is_none())?;
        let facts = AsOf::day(on).select(&self.book);
        let register = Register::of(&facts);
        let named = |line: &&Line| Named { name: self.name(&line.identity), line: (*line).clone() };
        Some(Computed {
            on,
            associates: register.associates_on(on).iter().map(named).collect(),
            leavers: register.leavers_on(on).iter().map(named).collect(),
            capital: Capital::of(&facts).on(on),
            disagreements: disagreements(&replay(&self.book), &self.book, on)
                .into_iter()
                .chain(recount(&self.book))
                .collect(),
        })
    }

    fn name(&self, identity: &Identity) -> String {
        match identity {
            Identity::LegalPerson { name, .. } | Identity::Indivision { name, .. } => name.to_string(),
            Identity::NaturalPerson { person } => {
                self.names.get(person).map_or_else(|| person.to_string(), |(_, name)| name.clone())
            }
        }
    }
}

impl Computed {
    /// For programs; amounts in cents, positions from 0.
    pub(crate) fn json(&self) -> Value {
        let lines = |list: &[Named]| list.iter().map(Named::json).collect::<Vec<_>>();
        json!({
            "on": self.on,
            "associates": lines(&self.associates),
            "leavers_with_shares": lines(&self.leavers),
            "capital": self.capital,
            "disagreements": self.disagreements,
        })
    }
}

impl Named {
    fn json(&self) -> Value {
        let mut value = json!(self.line);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("name".to_owned(), json!(self.name));
        }
        value
    }
}

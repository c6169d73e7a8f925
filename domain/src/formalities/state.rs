//! What future decisions need to know of formalities.

use super::{AccountsConfirmed, CapitalVariationNoted, ManagerExitPublished, Variation};
use crate::law::consultation::AnnualAccounts;
use crate::values::{AssemblyRef, Day, MandateRef, Position, YearName};
use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};

/// What was done. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Formalities {
    #[serde(with = "crate::values::pairs")]
    noted: OrdMap<YearName, Noted>,
    published: OrdMap<MandateRef, Day>,
    /// Consultations and deeds that decide on annual accounts.
    on_accounts: OrdSet<AssemblyRef>,
    confirmed: OrdMap<AssemblyRef, Day>,
}

/// The last variation that was noted of a year.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Noted {
    /// The entry.
    pub at: Position,
    /// The day.
    pub on: Day,
    /// The figures.
    pub variation: Variation,
}

impl Formalities {
    /// What was noted of a year.
    #[must_use]
    pub fn noted(&self, year: YearName) -> Option<Noted> {
        self.noted.get(&year).copied()
    }

    /// The day on which the exit of a manager was published.
    #[must_use]
    pub fn published(&self, mandate: MandateRef) -> Option<Day> {
        self.published.get(&mandate).copied()
    }

    /// Whether a consultation, or a deed, decides on the accounts of a year.
    #[must_use]
    pub fn is_on_accounts(&self, assembly: AssemblyRef) -> bool {
        self.on_accounts.contains(&assembly)
    }

    /// The day on which a meeting approved again what was approved in writing.
    #[must_use]
    pub fn confirmed(&self, assembly: AssemblyRef) -> Option<Day> {
        self.confirmed.get(&assembly).copied()
    }

    /// Records a variation.
    pub fn note(&mut self, at: Position, event: &CapitalVariationNoted) {
        let variation = Variation { opening: event.opening, closing: event.closing };
        self.noted.insert(event.year, Noted { at, on: event.effective_on, variation });
    }

    /// Records a publication.
    pub fn publish(&mut self, event: &ManagerExitPublished) {
        self.published.insert(event.mandate, event.effective_on);
    }

    /// Records whether a vote in writing is on the accounts of a year.
    pub fn vote_in_writing(&mut self, assembly: AssemblyRef, accounts: AnnualAccounts) {
        match accounts {
            AnnualAccounts::Submitted => drop(self.on_accounts.insert(assembly)),
            AnnualAccounts::NotSubmitted => {}
        }
    }

    /// Records that a meeting approved accounts again.
    pub fn confirm(&mut self, event: &AccountsConfirmed) {
        self.confirmed.insert(event.assembly, event.effective_on);
    }
}

//! What future decisions need to know of struck registers, and of the conversion.

use super::{DissentChosen, FormalityDone, ProjectReported, RegisterStruck, ScicConverted, StrikeSalt};
use crate::decision::Decision;
use crate::law::conversion::Formality;
use crate::values::{AssociateRef, Day, Digest, Position, YearName};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};

/// Every struck register, by its day; of two of one day the later holds. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Struck {
    #[serde(with = "crate::values::pairs")]
    registers: OrdMap<Day, StruckRegister>,
}

/// One of them.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct StruckRegister {
    /// The entry.
    pub at: Position,
    /// What hides the references in its tree.
    pub salt: StrikeSalt,
    /// Its root.
    pub root: Digest,
}

impl Struck {
    /// The last day on which the register was struck, and its entry.
    #[must_use]
    pub fn last(&self) -> Option<(Day, Position)> {
        self.registers.get_max().map(|(day, one)| (*day, one.at))
    }

    /// The register struck on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<&StruckRegister> {
        self.registers.get(&day)
    }

    /// Every one of them, in the order of the days.
    pub fn all(&self) -> impl Iterator<Item = (Day, &StruckRegister)> {
        self.registers.iter().map(|(day, one)| (*day, one))
    }

    /// Records a struck register.
    pub fn strike(&mut self, at: Position, event: &RegisterStruck) {
        let struck = StruckRegister { at, salt: event.salt.clone(), root: event.root.clone() };
        self.registers.insert(event.effective_on, struck);
    }
}

/// The conversion, and what follows it. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Conversions {
    converted: Option<Converted>,
    #[serde(with = "crate::values::pairs")]
    formalities: OrdMap<Formality, Day>,
    #[serde(with = "crate::values::pairs")]
    chosen: OrdMap<AssociateRef, Day>,
    #[serde(with = "crate::values::pairs")]
    reports: OrdMap<YearName, Day>,
}

/// The act of conversion.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Converted {
    /// The entry.
    pub at: Position,
    /// The first day as a SCIC.
    pub on: Day,
    /// The resolution.
    pub decision: Decision,
}

impl Conversions {
    /// The act of conversion.
    #[must_use]
    pub fn converted(&self) -> Option<&Converted> {
        self.converted.as_ref()
    }

    /// The day on which a formality was done.
    #[must_use]
    pub fn formality(&self, formality: Formality) -> Option<Day> {
        self.formalities.get(&formality).copied()
    }

    /// The day of the publication: that of the legal notice.
    #[must_use]
    pub fn published_on(&self) -> Option<Day> {
        self.formality(Formality::LegalNotice)
    }

    /// The day on which an associate who opposed chose.
    #[must_use]
    pub fn chosen(&self, associate: AssociateRef) -> Option<Day> {
        self.chosen.get(&associate).copied()
    }

    /// The day on which the project of a year was reported on.
    #[must_use]
    pub fn reported(&self, year: YearName) -> Option<Day> {
        self.reports.get(&year).copied()
    }

    /// Records the conversion.
    pub fn convert(&mut self, at: Position, event: &ScicConverted) {
        self.converted = Some(Converted { at, on: event.effective_on, decision: event.decision.clone() });
    }

    /// Records a formality.
    pub fn formality_done(&mut self, event: &FormalityDone) {
        self.formalities.insert(event.formality, event.effective_on);
    }

    /// Records a choice.
    pub fn choose(&mut self, event: &DissentChosen) {
        self.chosen.insert(event.associate, event.effective_on);
    }

    /// Records a report.
    pub fn report(&mut self, event: &ProjectReported) {
        self.reports.insert(event.year, event.effective_on);
    }
}

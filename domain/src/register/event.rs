//! What the book records of entries and exits.

use super::Nature;
use crate::decision::Decision;
use crate::values::{AssociateRef, Day, Label, PersonRef, Sealed, Siren, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who the associate is. Natural persons by reference only; legal persons in clear.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Identity {
    /// A natural person, a sole trader too: the name (and a sole trader's SIREN) lie in the vault.
    NaturalPerson {
        /// The person.
        person: PersonRef,
    },
    /// A legal person. It has one vote, cast by its representative.
    LegalPerson {
        /// Its name.
        name: Label,
        /// Its form, as it writes it.
        legal_form: Label,
        /// Its SIREN; without one, an indivision is suspected (COOP-14).
        siren: Option<Siren>,
        /// Its seat.
        seat: Label,
        /// The natural person who represents it.
        representative: PersonRef,
        /// The proof of that person's power (COOP-02).
        power: Option<Sealed>,
    },
    /// Co-owners without legal personality, such as a Cigales club: one common agent, one vote (art. 1844).
    Indivision {
        /// Its usual name.
        name: Label,
        /// The common agent (*mandataire unique*).
        agent: PersonRef,
        /// The co-owners.
        co_owners: Vec<PersonRef>,
    },
}

impl Identity {
    /// Every natural person named by reference.
    pub fn persons(&self) -> impl Iterator<Item = PersonRef> {
        let (one, several) = match self {
            Identity::NaturalPerson { person } => (*person, &[][..]),
            Identity::LegalPerson { representative, .. } => (*representative, &[][..]),
            Identity::Indivision { agent, co_owners, .. } => (*agent, co_owners.as_slice()),
        };
        std::iter::once(one).chain(several.iter().copied())
    }

    /// What it is in law.
    #[must_use]
    pub fn nature(&self) -> Nature {
        match self {
            Identity::NaturalPerson { .. } => Nature::NaturalPerson,
            Identity::LegalPerson { .. } => Nature::LegalPerson,
            Identity::Indivision { .. } => Nature::Indivision,
        }
    }

    /// The natural person who is the associate.
    #[must_use]
    pub fn natural_person(&self) -> Option<PersonRef> {
        match self {
            Identity::NaturalPerson { person } => Some(*person),
            Identity::LegalPerson { .. } | Identity::Indivision { .. } => None,
        }
    }

    /// Who speaks for a legal person or for co-owners.
    #[must_use]
    pub fn representative(&self) -> Option<PersonRef> {
        match self {
            Identity::LegalPerson { representative, .. } => Some(*representative),
            Identity::Indivision { agent, .. } => Some(*agent),
            Identity::NaturalPerson { .. } => None,
        }
    }

    /// The SIREN that stands in clear.
    #[must_use]
    pub fn siren(&self) -> Option<Siren> {
        match self {
            Identity::LegalPerson { siren, .. } => *siren,
            Identity::NaturalPerson { .. } | Identity::Indivision { .. } => None,
        }
    }
}

/// An associate was admitted (*admission*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssociateAdmitted {
    /// The associate.
    pub associate: AssociateRef,
    /// The number that people use; given once, in the order of recording, never reused.
    pub number: u32,
    /// Who it is.
    pub identity: Identity,
    /// The category, one of the statutes then in force.
    pub category: Slug,
    /// Why the associate belongs to that category.
    pub ground: Sealed,
    /// What proves it.
    pub evidence: Vec<Sealed>,
    /// The act that admitted.
    pub decision: Decision,
    /// The first day of membership.
    pub effective_on: Day,
}

/// An associate left of their own will (*retrait*). The shares stay in the capital until they are refunded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssociateWithdrew {
    /// The associate.
    pub associate: AssociateRef,
    /// The day the cooperative was told.
    pub notified_on: Day,
    /// The day asked for; membership ends later when the statutes' notice or commitment runs longer (COOP-15).
    pub asked_for: Day,
    /// The letter.
    pub letter: Option<Sealed>,
    /// The last day of membership.
    pub effective_on: Day,
}

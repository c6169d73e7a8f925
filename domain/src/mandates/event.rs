//! What the book records of mandates.

use crate::decision::Decision;
use crate::values::{Day, Label, MandateRef, PersonRef, Sealed, Siren, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a mandate is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Manager (*gérant*, *président*).
    Manager,
    /// Cooperative reviewer (*réviseur coopératif*).
    Reviewer,
    /// Auditor (*commissaire aux comptes*).
    Auditor,
}

/// Who holds a mandate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Holder {
    /// A natural person, by reference.
    NaturalPerson {
        /// Who.
        person: PersonRef,
    },
    /// A legal person: a firm of auditors, an approved reviewing body.
    LegalPerson {
        /// Its name.
        name: Label,
        /// Its SIREN, if it has one.
        siren: Option<Siren>,
    },
}

impl Holder {
    /// The natural person who holds it.
    #[must_use]
    pub fn person(&self) -> Option<PersonRef> {
        match self {
            Holder::NaturalPerson { person } => Some(*person),
            Holder::LegalPerson { .. } => None,
        }
    }
}

/// Those who may propose a manager proposed one (*proposition de la gérance*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ManagerProposed {
    /// Whom.
    pub candidate: PersonRef,
    /// The category whose associates propose, where the statutes name one.
    pub proposed_by: Option<Slug>,
    /// What shows the proposal.
    pub document: Sealed,
    /// The resolution by which those associates propose, where they voted in an assembly of this book; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// The day of the proposal.
    pub effective_on: Day,
}

/// A manager was appointed (*nomination du gérant*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ManagerAppointed {
    /// The mandate.
    pub mandate: MandateRef,
    /// Who.
    pub holder: Holder,
    /// Last day of the mandate, unless it ends earlier.
    pub ends_on: Day,
    /// The act that appoints.
    pub decision: Decision,
    /// First day of the mandate.
    pub effective_on: Day,
}

/// A cooperative reviewer was appointed, with a deputy (*réviseur titulaire et suppléant*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ReviewerAppointed {
    /// The mandate.
    pub mandate: MandateRef,
    /// The reviewer.
    pub holder: Holder,
    /// Who takes over when the reviewer cannot act.
    pub deputy: Option<Holder>,
    /// The approval of the reviewer (*agrément*), as the list writes it.
    pub approval: Label,
    /// Last day of the mandate, unless it ends earlier.
    pub ends_on: Day,
    /// The assembly.
    pub decision: Decision,
    /// First day of the mandate.
    pub effective_on: Day,
}

/// An auditor was appointed (*commissaire aux comptes*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AuditorAppointed {
    /// The mandate.
    pub mandate: MandateRef,
    /// The auditor.
    pub holder: Holder,
    /// The deputy, where the law asks for one.
    pub deputy: Option<Holder>,
    /// Last day of the mandate, unless it ends earlier.
    pub ends_on: Day,
    /// The assembly.
    pub decision: Decision,
    /// First day of the mandate.
    pub effective_on: Day,
}

macro_rules! with_a_term {
    ($($name:ident)*) => {$(
        impl $name {
            /// The first day of the mandate, and the last.
            #[must_use]
            pub fn term(&self) -> (Day, Day) {
                (self.effective_on, self.ends_on)
            }
        }
    )*};
}

with_a_term! { ManagerAppointed ReviewerAppointed AuditorAppointed }

/// A mandate ended before its term (*fin de mandat*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct MandateEnded {
    /// The mandate.
    pub mandate: MandateRef,
    /// Why.
    pub cause: Cause,
    /// The letter, the certificate, the judgment.
    pub document: Option<Sealed>,
    /// Last day of the mandate.
    pub effective_on: Day,
}

/// Why a mandate ends before its term.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Cause {
    /// The holder resigned.
    Resignation,
    /// The assembly revoked it (*révocation*).
    Revocation {
        /// Votes for it.
        in_favour: u64,
        /// Votes of all associates.
        all_votes: u64,
        /// The assembly.
        decision: Decision,
    },
    /// A court revoked it.
    Judgment,
    /// The holder died, or is no longer able.
    DeathOrIncapacity,
}

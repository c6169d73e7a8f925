//! What the book records of applications, and of what changes for an associate or an employee.

use super::{Contract, Identity};
use crate::decision::Decision;
use crate::values::{AssociateRef, Day, Label, PersonRef, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Somebody asked to become an associate (*candidature*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ApplicationReceived {
    /// The reference that the associate will have, if admitted.
    pub associate: AssociateRef,
    /// Who asks.
    pub identity: Identity,
    /// The category asked for.
    pub category: Slug,
    /// The letter.
    pub letter: Option<Sealed>,
    /// The day the application came.
    pub effective_on: Day,
}

/// An application was rejected (*rejet de candidature*). It need not be reasoned unless the statutes say so.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ApplicationRejected {
    /// The reference under which it was made.
    pub associate: AssociateRef,
    /// Why, where a reason was given.
    pub ground: Option<Sealed>,
    /// The act that rejects.
    pub decision: Decision,
    /// The day of the rejection.
    pub effective_on: Day,
}

/// An associate belongs to another category (*changement de catégorie*). The shares stay.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssociateReclassified {
    /// The associate.
    pub associate: AssociateRef,
    /// The category from now on.
    pub category: Slug,
    /// Why the associate belongs to it.
    pub ground: Sealed,
    /// What proves it.
    pub evidence: Vec<Sealed>,
    /// The act that decides.
    pub decision: Decision,
    /// The first day in the category.
    pub effective_on: Day,
}

/// Somebody else speaks for a legal person or for co-owners (*représentant*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RepresentativeAppointed {
    /// The associate who is represented.
    pub associate: AssociateRef,
    /// The natural person who speaks for it from now on.
    pub representative: PersonRef,
    /// Who spoke for it until now.
    pub replaces: PersonRef,
    /// The proof of the power (COOP-02).
    pub power: Option<Sealed>,
    /// The first day of the power.
    pub effective_on: Day,
}

/// Where an associate is reached was changed (*coordonnées*). Values of natural persons lie in the vault.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ContactChanged {
    /// The associate.
    pub associate: AssociateRef,
    /// The seat of a legal person, in clear.
    pub seat: Option<Label>,
    /// The natural person whose values the vault holds anew.
    pub person: Option<PersonRef>,
    /// What was agreed about notices by e-mail.
    pub email_notice: Option<EmailNotice>,
    /// From which day on.
    pub effective_on: Day,
}

/// Consent to be convened by e-mail (art. R223-20 of the code de commerce): in writing, and revocable.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum EmailNotice {
    /// Given, by this writing.
    Agreed {
        /// The writing.
        document: Sealed,
    },
    /// Taken back.
    Revoked,
}

/// A person began to work for the cooperative (*embauche*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct EmploymentStarted {
    /// Who.
    pub person: PersonRef,
    /// What binds them.
    pub contract: Contract,
    /// The contract itself.
    pub document: Option<Sealed>,
    /// First day.
    pub effective_on: Day,
}

/// An employment ended (*fin de contrat*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct EmploymentEnded {
    /// Who.
    pub person: PersonRef,
    /// What ends it.
    pub document: Option<Sealed>,
    /// Last day.
    pub effective_on: Day,
}

/// A document shows that an associate uses the services habitually (*bénéficiaire habituel*, art. 19 septies).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct BenefitEvidenced {
    /// The associate.
    pub associate: AssociateRef,
    /// First day of the period that the document covers.
    pub from: Day,
    /// The service agreement, the invoice, the statement of use.
    pub document: Sealed,
    /// Last day of that period.
    pub effective_on: Day,
}

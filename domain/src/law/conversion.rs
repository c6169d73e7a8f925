//! Becoming a SCIC (*adaptation des statuts*): by which majority, with what in the pack, and what follows by which day.

use super::{Breach, ensure};
use crate::values::{Day, Form, Months, add_months};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The single-window filing and the legal notice.
const WITHIN_A_MONTH: Months = Months(1);

/// How the associates agreed, beside the adopted resolution.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Agreed {
    /// By the majority for amending the statutes.
    ByMajority,
    /// All of them.
    ByAll,
    /// As the statutes of the association foresee it.
    AsForeseen,
}

/// What the pack of a conversion holds (*dossier d'adoption*).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PackItem {
    /// The words of the SCIC beside the name.
    Mention,
    /// An object of collective interest and social utility.
    Object,
    /// Variable capital and its floor.
    Capital,
    /// The description of the cooperative project (décret 2015-1381, art. 1).
    Project,
    /// Categories, and how one enters and leaves them.
    Categories,
    /// Colleges and their weights, or the words that there are none.
    Colleges,
    /// Who admits.
    Admission,
    /// Value of the share, least subscription, payment.
    Shares,
    /// How assemblies deliberate.
    Assemblies,
    /// 15 % to the legal reserve, half of the rest to the statutory one.
    Results,
    /// The clause on the review.
    ReviewClause,
    /// The reviewer.
    Reviewer,
    /// The deputy of the reviewer.
    Deputy,
    /// To whom the assets go.
    Dissolution,
    /// The first associates, each with category, ground and evidence.
    FirstAssociates,
    /// The manager is confirmed.
    Manager,
}

impl PackItem {
    /// All of them, in the order of the rule book.
    pub const ALL: [PackItem; 16] = [
        PackItem::Mention,
        PackItem::Object,
        PackItem::Capital,
        PackItem::Project,
        PackItem::Categories,
        PackItem::Colleges,
        PackItem::Admission,
        PackItem::Shares,
        PackItem::Assemblies,
        PackItem::Results,
        PackItem::ReviewClause,
        PackItem::Reviewer,
        PackItem::Deputy,
        PackItem::Dissolution,
        PackItem::FirstAssociates,
        PackItem::Manager,
    ];

    /// The word of the format: `first_associates`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            PackItem::Mention => "mention",
            PackItem::Object => "object",
            PackItem::Capital => "capital",
            PackItem::Project => "project",
            PackItem::Categories => "categories",
            PackItem::Colleges => "colleges",
            PackItem::Admission => "admission",
            PackItem::Shares => "shares",
            PackItem::Assemblies => "assemblies",
            PackItem::Results => "results",
            PackItem::ReviewClause => "review_clause",
            PackItem::Reviewer => "reviewer",
            PackItem::Deputy => "deputy",
            PackItem::Dissolution => "dissolution",
            PackItem::FirstAssociates => "first_associates",
            PackItem::Manager => "manager",
        }
    }
}

impl fmt::Display for PackItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A formality that follows the decision.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Formality {
    /// The notice in a paper of legal notices (*annonce légale*): the publication.
    LegalNotice,
    /// The filing at the single window (*guichet unique*), with minutes and statutes.
    SingleWindow,
    /// The register of beneficial owners (*bénéficiaires effectifs*).
    BeneficialOwners,
}

impl Formality {
    /// All of them, in the order in which they are done.
    pub const ALL: [Formality; 3] = [Formality::LegalNotice, Formality::SingleWindow, Formality::BeneficialOwners];

    /// The word of the format.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Formality::LegalNotice => "legal_notice",
            Formality::SingleWindow => "single_window",
            Formality::BeneficialOwners => "beneficial_owners",
        }
    }
}

impl fmt::Display for Formality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// SCIC-20 (L47 art. 19 quaterdecies; CCom L227-3): any company becomes a SCIC by the majority for amending the statutes
/// of its present form, and stays the same legal person. One that becomes a SAS by the same act needs all associates.
/// Statutes N. \[V: les-scic FAQ Transformation; change of form M-H. The report on the transformation (CCom L224-3) is
/// not asked\]
///
/// # Errors
/// [`Breach::FormChangedByMajority`].
pub fn form_change(before: Form, after: Form, agreed: Agreed) -> Result<(), Breach> {
    let becomes_a_sas = matches!(after, Form::Sas) && before != after;
    ensure(!becomes_a_sas || agreed == Agreed::ByAll, Breach::FormChangedByMajority { before, after })
}

/// SCIC-22 (L47 art. 28 bis): an association becomes a SCIC as its statutes foresee it, otherwise by all its members.
/// Statutes S. \[V: 28 bis, text of 2001; that silence asks for all: CG Scop's reading, M-M\]
///
/// # Errors
/// [`Breach::AssociationByMajority`].
pub fn association(agreed: Agreed) -> Result<(), Breach> {
    ensure(agreed != Agreed::ByMajority, Breach::AssociationByMajority {})
}

/// SCIC-23: what the pack of the conversion lacks, in the order of the rule book; each is recorded with a finding.
/// Statutes N. \[M-H; reviewer: V décret 2015-706 art. 10\]
#[must_use]
pub fn pack(present: &[PackItem]) -> Vec<Breach> {
    let lacks = PackItem::ALL.into_iter().filter(|item| !present.contains(item));
    lacks.map(|item| Breach::PackItemMissing { item }).collect()
}

/// Whether statutes became those of a SCIC by one act with its pack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conversion {
    /// One act holds the pack.
    OneAct,
    /// The statutes alone were amended.
    StatutesAlone,
}

/// SCIC-23: a conversion has its pack; statutes that are amended alone are recorded with a finding. Statutes N. \[M-H\]
///
/// # Errors
/// [`Breach::ConvertedWithoutPack`].
pub fn has_a_pack(conversion: Conversion) -> Result<(), Breach> {
    ensure(conversion == Conversion::OneAct, Breach::ConvertedWithoutPack {})
}

/// SCIC-23: the last day for a formality: a month after the decision; thirty days for the beneficial owners (REG-03).
/// Statutes N. \[M-H\]
#[must_use]
pub fn due(formality: Formality, decided_on: Day) -> Day {
    match formality {
        Formality::LegalNotice | Formality::SingleWindow => add_months(decided_on, WITHIN_A_MONTH),
        Formality::BeneficialOwners => super::register::beneficial_owners_due(decided_on),
    }
}

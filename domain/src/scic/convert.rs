//! Becoming a SCIC (*transformation en SCIC*): the extraordinary assembly's resolution, with its whole pack, as one act.
//!
//! The same legal person, the same book: the act writes the new statutes, the associates whom it admits, the category of
//! each associate with its ground and evidence, and what else the pack holds. Here is what can be asked of the command
//! itself; how the register comes out is asked of the aggregate, on the book as the act leaves it. Refused: a second
//! conversion, statutes that are not those of a SCIC, the form of a SAS by majority (SCIC-20), an association without the
//! ground of art. 28 bis (SCIC-22), an associate listed twice. Found: every item that the pack lacks (SCIC-23).

use super::ScicConverted;
use crate::decision::Decision;
use crate::law::conversion::{self, Agreed, PackItem};
use crate::law::scic::CapitalClause;
use crate::law::{Breach, status};
use crate::refusal::{Refusal, ScicRefusal};
use crate::register::AdmitAssociate;
use crate::statutes::{CapitalKind, Statutes};
use crate::values::{AssociateRef, Day, Family, Form, Label, MandateRef, Ratio, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The least parts of a surplus that the statutes of a SCIC put to its reserves (SCIC-14).
const LEGAL_RESERVE: Ratio = Ratio::of(3, 20);
const STATUTORY_RESERVE: Ratio = Ratio::of(1, 2);

/// Command: convert the cooperative into a SCIC.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConvertToScic {
    /// The clauses of the SCIC, complete.
    pub statutes: Statutes,
    /// How the associates agreed, where a majority is not enough; `null` for the majority that amends the statutes.
    #[serde(default)]
    pub agreement: Option<Agreement>,
    /// What the assembly adopted beside the clauses.
    pub pack: Pack,
    /// Those who become associates by the same act.
    #[serde(default)]
    pub admissions: Vec<AdmitAssociate>,
    /// Those who are associates already, each with the category from now on.
    pub associates: Vec<Requalified>,
    /// The adopted resolution.
    pub decision: Decision,
}

/// More than the majority.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Agreement {
    /// All associates agreed.
    Unanimous {
        /// What shows it.
        document: Sealed,
    },
    /// The statutes of the association foresee it (art. 28 bis).
    Foreseen {
        /// The clause.
        document: Sealed,
    },
}

/// What the clauses of the book do not say of themselves; `null` for what the assembly did not adopt.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The object: collective interest, social utility.
    #[serde(default)]
    pub object: Option<Sealed>,
    /// The description of the cooperative project.
    #[serde(default)]
    pub project: Option<Sealed>,
    /// The clause that says that there are no colleges.
    #[serde(default)]
    pub no_colleges: Option<Sealed>,
    /// The clause on the dissolution.
    #[serde(default)]
    pub dissolution: Option<Sealed>,
    /// The mandate of the manager who is confirmed.
    #[serde(default)]
    pub manager: Option<MandateRef>,
}

/// An associate, and its category in the SCIC.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Requalified {
    /// Who.
    pub associate: AssociateRef,
    /// The category.
    pub category: Slug,
    /// Why the associate belongs to it.
    pub ground: Sealed,
    /// What proves it.
    #[serde(default)]
    pub evidence: Vec<Sealed>,
}

/// Why the command is refused by itself, in ladder order. `before` is the form until now; `resolution` how the cited
/// resolution was taken.
#[must_use]
pub fn breaches(command: &ConvertToScic, before: Form, resolution: Agreed) -> Vec<Refusal> {
    let family = (command.statutes.family != Family::Scic).then_some(ScicRefusal::NotOfAScic.into());
    let agreed = agreed(command, resolution);
    let law = match before {
        Form::Other => conversion::association(agreed),
        Form::Sarl | Form::Sa | Form::Sas => conversion::form_change(before, command.statutes.form, agreed),
    };
    family.into_iter().chain(law.err().map(Refusal::Law)).chain(twice(command)).collect()
}

/// How the associates agreed: by the document of the command, or by the kind of the cited resolution.
fn agreed(command: &ConvertToScic, resolution: Agreed) -> Agreed {
    match command.agreement {
        Some(Agreement::Unanimous { .. }) => Agreed::ByAll,
        Some(Agreement::Foreseen { .. }) if resolution == Agreed::ByMajority => Agreed::AsForeseen,
        Some(Agreement::Foreseen { .. }) | None => resolution,
    }
}

/// One who stands twice: in two categories (SCIC-05), or twice in one.
fn twice(command: &ConvertToScic) -> Option<Refusal> {
    let admitted = command.admissions.iter().map(|one| (one.associate, &one.category));
    let listed = command.associates.iter().map(|one| (one.associate, &one.category));
    let mut seen: BTreeMap<AssociateRef, &Slug> = BTreeMap::new();
    admitted.chain(listed).find_map(|(associate, asked)| match seen.insert(associate, asked) {
        Some(current) if current != asked => {
            let (current, asked) = (current.clone(), asked.clone());
            Some(Refusal::Law(Breach::AlreadyCategorised { current, asked }))
        }
        Some(_) => Some(ScicRefusal::ListedTwice { associate }.into()),
        None => None,
    })
}

/// What stands beside the command: the reviewer, the deputy, and whether each associate is listed with its evidence.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Beside {
    /// Whether a reviewer is appointed.
    pub reviewer: Held,
    /// Whether with a deputy.
    pub deputy: Held,
    /// Whether every associate of the day has a category with its evidence.
    pub first_associates: Held,
}

/// Whether an item is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Held {
    /// It is.
    There,
    /// It is not.
    #[default]
    Lacking,
}

impl Held {
    /// By what is found.
    #[must_use]
    pub fn when(found: bool) -> Self {
        if found { Held::There } else { Held::Lacking }
    }
}

/// The items that a pack holds, in the order of the rule book.
#[must_use]
pub fn items(pack: &Pack, statutes: &Statutes, beside: Beside) -> Vec<PackItem> {
    PackItem::ALL.into_iter().filter(|item| holds(*item, pack, statutes, beside)).collect()
}

fn holds(item: PackItem, pack: &Pack, statutes: &Statutes, beside: Beside) -> bool {
    match item {
        PackItem::Mention => {
            let said = statutes.mention.as_ref().map_or("", Label::as_str);
            status::name_mention(Family::Scic, CapitalClause::Variable, said).is_ok()
        }
        PackItem::Object => pack.object.is_some(),
        PackItem::Capital => statutes.capital == CapitalKind::Variable,
        PackItem::Project => pack.project.is_some(),
        PackItem::Categories => !statutes.categories.is_empty(),
        PackItem::Colleges => statutes.voting.colleges.is_some() || pack.no_colleges.is_some(),
        PackItem::Admission => !statutes.entry.admitted_by.is_empty(),
        PackItem::Shares => statutes.shares.nominal_value.is_positive(),
        // The clauses of the book always say how assemblies deliberate.
        PackItem::Assemblies => true,
        PackItem::Results => {
            let results = &statutes.results;
            results.legal_reserve >= LEGAL_RESERVE && results.statutory_reserve >= STATUTORY_RESERVE
        }
        PackItem::ReviewClause => (1..=60).contains(&statutes.review_every.0),
        PackItem::Reviewer => beside.reviewer == Held::There,
        PackItem::Deputy => beside.deputy == Held::There,
        PackItem::Dissolution => pack.dissolution.is_some(),
        PackItem::FirstAssociates => beside.first_associates == Held::There,
        PackItem::Manager => pack.manager.is_some(),
    }
}

/// The event of a conversion.
#[must_use]
pub fn event(command: &ConvertToScic, on: Day) -> ScicConverted {
    ScicConverted {
        pack: command.pack.clone(),
        agreement: command.agreement.clone(),
        decision: command.decision.clone(),
        effective_on: on,
    }
}

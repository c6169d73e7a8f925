//! Adopting and amending the statutes.
//!
//! Who may: the founders on the day of constitution, then the extraordinary assembly (AG-16), cited from
//! outside or as a resolution of this book.
//! Refused: clauses against imperative law (COOP-01, COOP-07, COOP-11, SCIC-01, SCIC-10, SCIC-14), and clauses that do not
//! hold together (two categories of one name, a college of an unknown category, a share worth nothing). Found: a SCIC
//! without a category open to natural, or to legal, persons (SCIC-02), statutes without the mention of the law (COOP-33),
//! a SA that leaves blank proxies uncounted (AG-11), a SCOP that lets reserves be incorporated (SCOP-04).

use super::check::{check, incorporation};
use super::{CapitalKind, Statutes, StatutesAdopted, StatutesHistory};
use crate::decision::Decision;
use crate::law::{Breach, Effect, majority, proxies, scic, status};
use crate::refusal::Refusal;
use crate::values::{Day, Family, Label, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Command: adopt the first statutes, or amend them by a whole new version.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdoptStatutes {
    /// The clauses, complete.
    pub statutes: Statutes,
    /// The act that adopts them.
    pub decision: Decision,
}

/// Why the first statutes cannot be adopted, in ladder order.
#[must_use]
pub fn adopt_breaches(history: &StatutesHistory, command: &AdoptStatutes, on: Day) -> Vec<Refusal> {
    let twice = history.adopted_on().map(|since| Refusal::StatutesAlreadyAdopted { since });
    twice.into_iter().chain(clause_breaches(&command.statutes, on)).collect()
}

/// Why the statutes cannot be amended so, in ladder order.
#[must_use]
pub fn amend_breaches(history: &StatutesHistory, command: &AdoptStatutes, on: Day) -> Vec<Refusal> {
    let in_force = match history.on(on) {
        None => Some(Refusal::NoStatutes { on }),
        Some(current) if *current == command.statutes => Some(Refusal::NothingToChange),
        Some(_) => None,
    };
    let by = command.decision.organ();
    let decided = history.on(on).and_then(|current| majority::amends_statutes(current.form, by).err());
    let clauses = clause_breaches(&command.statutes, on);
    in_force.into_iter().chain(decided.map(Refusal::Law)).chain(clauses).collect()
}

/// What such clauses leave to be found while they are in force.
#[must_use]
pub fn findings(statutes: &Statutes) -> Vec<Breach> {
    let kinds: Vec<_> = statutes.categories.iter().map(|category| category.kind).collect();
    let open = match statutes.family {
        Family::Scic => scic::who_may_be(&kinds).err(),
        Family::Ordinary | Family::Scop | Family::Union => None,
    };
    let blank = proxies::blank(statutes.form, statutes.assemblies.proxies.blank).err();
    let incorporated = incorporation(statutes).filter(|breach| breach.effect() == Effect::Flag);
    open.into_iter().chain(mention(statutes)).chain(blank).chain(incorporated).collect()
}

/// What deeds must say beside the name (COOP-33).
fn mention(statutes: &Statutes) -> Option<Breach> {
    let variable = match statutes.capital {
        CapitalKind::Variable => scic::CapitalClause::Variable,
        CapitalKind::Fixed => scic::CapitalClause::Fixed,
    };
    let said = statutes.mention.as_ref().map_or("", Label::as_str);
    status::name_mention(statutes.family, variable, said).err()
}

/// The event of accepted statutes, the first or amended ones.
#[must_use]
pub fn event(command: &AdoptStatutes, on: Day) -> StatutesAdopted {
    StatutesAdopted { statutes: command.statutes.clone(), decision: command.decision.clone(), effective_on: on }
}

fn clause_breaches(statutes: &Statutes, on: Day) -> Vec<Refusal> {
    let nominal = statutes.shares.nominal_value;
    let worthless = (!nominal.is_positive()).then_some(Refusal::AmountNotPositive { amount: nominal });
    let own = incoherent(statutes).into_iter().chain(worthless);
    own.chain(check(statutes, on).into_iter().map(Refusal::Law)).collect()
}

/// Clauses that contradict each other.
fn incoherent(statutes: &Statutes) -> Option<Refusal> {
    let mut known = BTreeSet::new();
    let twice = statutes.categories.iter().find(|category| !known.insert(&category.key));
    if let Some(category) = twice {
        return Some(Refusal::CategoryTwice { category: category.key.clone() });
    }
    let mut placed = BTreeSet::new();
    let colleges = statutes.voting.colleges.iter().flat_map(|colleges| &colleges.list);
    for category in colleges.flat_map(|college| &college.categories) {
        if !known.contains(category) {
            return Some(unknown(category, &known));
        }
        if !placed.insert(category) {
            return Some(Refusal::CategoryTwice { category: category.clone() });
        }
    }
    match &statutes.manager.proposed_by {
        Some(category) if !known.contains(category) => Some(unknown(category, &known)),
        Some(_) | None => None,
    }
}

fn unknown(category: &Slug, known: &BTreeSet<&Slug>) -> Refusal {
    Refusal::UnknownCategory { category: category.clone(), known: known.iter().map(|key| (*key).clone()).collect() }
}

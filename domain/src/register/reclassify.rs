//! Putting an associate into another category (*changement de catégorie*).
//!
//! No exit: the shares and the number stay (COOP-18). Who may: the organ that the statutes name; where they name none it
//! is found. Refused: the category one is in already, one that the statutes do not have, one that such a person cannot be
//! in (SCIC-02), employees who are not employed by the cooperative itself (SCIC-04), public bodies whose shares would lift
//! what such bodies hold above what the law allows (SCIC-07, which the capital asks).

use super::{AssociateReclassified, Register, associate_on, fit};
use crate::decision::Decision;
use crate::law::{Breach, Effect, reclassification};
use crate::refusal::Refusal;
use crate::statutes::{Statutes, StatutesHistory};
use crate::values::{AssociateRef, Day, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: put an associate into another category.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReclassifyAssociate {
    /// The associate.
    pub associate: AssociateRef,
    /// The category from now on.
    pub category: Slug,
    /// Why the associate belongs to it.
    pub ground: Sealed,
    /// What proves it.
    #[serde(default)]
    pub evidence: Vec<Sealed>,
    /// The act that decides.
    pub decision: Decision,
}

/// Why this is refused, in ladder order.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    register: &Register,
    command: &ReclassifyAssociate,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let line = match associate_on(register, command.associate, on) {
        Ok(line) => line,
        Err(refusal) => return vec![refusal],
    };
    let same = line.category_on(on) == Some(&command.category);
    let law = fit::category(clauses, register, &command.category, fit::Who::of_line(line), on);
    same.then_some(Refusal::NothingToChange)
        .into_iter()
        .chain(clauses.category(&command.category).err())
        .chain(law.map(Refusal::Law))
        .chain(decider(clauses, command).filter(|breach| breach.effect() == Effect::Block).map(Refusal::Law))
        .collect()
}

/// Why an associate may not be in a category of these clauses, whoever decides: what a conversion asks of each.
#[must_use]
pub fn requalify_breaches(
    clauses: &Statutes,
    register: &Register,
    associate: AssociateRef,
    category: &Slug,
    on: Day,
) -> Vec<Refusal> {
    match associate_on(register, associate, on) {
        Err(refusal) => vec![refusal],
        Ok(line) => {
            let law = fit::category(clauses, register, category, fit::Who::of_line(line), on);
            clauses.category(category).err().into_iter().chain(law.map(Refusal::Law)).collect()
        }
    }
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(statutes: &StatutesHistory, command: &ReclassifyAssociate, on: Day) -> Vec<Breach> {
    let found = statutes.on(on).and_then(|clauses| decider(clauses, command));
    found.filter(|breach| breach.effect() == Effect::Flag).into_iter().collect()
}

/// The event of a recorded change.
#[must_use]
pub fn event(command: &ReclassifyAssociate, on: Day) -> AssociateReclassified {
    AssociateReclassified {
        associate: command.associate,
        category: command.category.clone(),
        ground: command.ground.clone(),
        evidence: command.evidence.clone(),
        decision: command.decision.clone(),
        effective_on: on,
    }
}

fn decider(clauses: &Statutes, command: &ReclassifyAssociate) -> Option<Breach> {
    let organs = clauses.entry.reclassified_by.as_deref();
    reclassification::decider(organs, command.decision.organ()).err()
}

//! The price list and the keys (*tarif, clés de répartition*): what a service costs from a day on, and by which weights
//! a pool is shared.
//!
//! A new price or key holds from its day; the earlier ones stay for what was supplied before. Refused: a price below
//! nought, a key without a weight, an associate twice in a key or unknown, and what would change nothing.

use super::{Billing, KeySet, ServiceNature, ServicePriced, Unit, VatDueChosen, Weight};
use crate::decision::Decision;
use crate::law::vat::{VatDue, VatRate};
use crate::refusal::{Refusal, ServiceRefusal};
use crate::register::Register;
use crate::values::{Cents, Day, Label, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Command: put a service on the price list, or change its price.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PriceService {
    /// Its short name, for invoices.
    pub service: Slug,
    /// Its name on invoices.
    pub label: Label,
    /// What kind it is.
    pub nature: ServiceNature,
    /// In what it is counted.
    pub unit: Unit,
    /// The price of one unit before tax, in cents.
    pub price: Cents,
    /// The rate of VAT that it bears.
    pub vat: VatRate,
    /// Who decided it.
    pub decision: Decision,
}

/// Command: set the key of a pool.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetKey {
    /// The short name of the pool.
    pub pool: Slug,
    /// Its name.
    pub label: Label,
    /// The weight of each associate.
    pub weights: Vec<Weight>,
    /// What the weights were taken from.
    #[serde(default)]
    pub evidence: Option<Sealed>,
    /// Who decided it.
    pub decision: Decision,
}

/// Command: choose when VAT is due.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseVatDue {
    /// When it is due.
    pub due: VatDue,
    /// The letter to the tax office.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Why the price is not set so.
#[must_use]
pub fn price_breaches(billing: &Billing, command: &PriceService, on: Day) -> Vec<Refusal> {
    let event = price_event(command, on);
    let same = billing.price(&command.service, on).is_some_and(|now| {
        ServicePriced { decision: now.decision.clone(), effective_on: now.effective_on, ..event } == *now
    });
    let negative = command.price < Cents::ZERO;
    [negative.then_some(Refusal::AmountNotPositive { amount: command.price }), same.then_some(Refusal::NothingToChange)]
        .into_iter()
        .flatten()
        .collect()
}

/// The event of a price.
#[must_use]
pub fn price_event(command: &PriceService, on: Day) -> ServicePriced {
    ServicePriced {
        service: command.service.clone(),
        label: command.label.clone(),
        nature: command.nature,
        unit: command.unit,
        price: command.price,
        vat: command.vat,
        decision: command.decision.clone(),
        effective_on: on,
    }
}

/// Why the key is not set so.
#[must_use]
pub fn key_breaches(billing: &Billing, register: &Register, command: &SetKey, on: Day) -> Vec<Refusal> {
    let weights = &command.weights;
    let unknown = weights.iter().find(|one| register.get(one.associate).is_none());
    let mut seen = BTreeSet::new();
    let twice = weights.iter().find(|one| !seen.insert(one.associate));
    let same = billing.key(&command.pool, on).is_some_and(|(_, now)| now.weights == *weights);
    let refusals: [Option<Refusal>; 4] = [
        unknown.map(|one| Refusal::UnknownAssociate { associate: one.associate }),
        twice.map(|one| ServiceRefusal::WeightTwice { associate: one.associate }.into()),
        weights.iter().all(|one| one.weight == 0).then(|| ServiceRefusal::NoWeight.into()),
        same.then_some(Refusal::NothingToChange),
    ];
    refusals.into_iter().flatten().collect()
}

/// The event of a key.
#[must_use]
pub fn key_event(command: &SetKey, on: Day) -> KeySet {
    KeySet {
        pool: command.pool.clone(),
        label: command.label.clone(),
        weights: command.weights.clone(),
        evidence: command.evidence.clone(),
        decision: command.decision.clone(),
        effective_on: on,
    }
}

/// Why VAT is not due so.
#[must_use]
pub fn vat_due_breaches(billing: &Billing, command: &ChooseVatDue, on: Day) -> Vec<Refusal> {
    (billing.vat_due(on) == command.due).then_some(Refusal::NothingToChange).into_iter().collect()
}

/// The event of the choice.
#[must_use]
pub fn vat_due_event(command: &ChooseVatDue, on: Day) -> VatDueChosen {
    VatDueChosen { due: command.due, document: command.document.clone(), effective_on: on }
}

//! What an associate used of a service in a period (*relevé d'usage*), before anything is billed for it.
//!
//! It says how much and what shows it; it posts nothing in the accounts, and an invoice is free to bill it or not. It is
//! evidence of habitual benefit too (SCIC-19), so that nobody records the same use twice. Refused: a service that was never
//! on the price list, a period that is not over, who was no associate then, and days of which the use is recorded already.
//! A price may still be missing. Deliberately absent: what is billed of it, which the invoices say.

use super::{Billing, invoice};
use crate::refusal::{BillingRefusal, Refusal, ServiceRefusal};
use crate::register::Register;
use crate::values::{AssociateRef, Day, Period, Position, Quantity, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record how much of a service an associate used.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordUsage {
    /// Who used it.
    pub associate: AssociateRef,
    /// The service, by its short name on the price list.
    pub service: Slug,
    /// When: a period that is over.
    pub period: Period,
    /// How many, in the unit of the price list.
    pub quantity: Quantity,
    /// What shows it: a time sheet, a count, a signed statement.
    pub evidence: Sealed,
}

/// An associate used so much of a service (*usage constaté*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct UsageRecorded {
    /// Who used it.
    pub associate: AssociateRef,
    /// The service.
    pub service: Slug,
    /// When.
    pub period: Period,
    /// How many, in the unit of the price list.
    pub quantity: Quantity,
    /// What shows it.
    pub evidence: Sealed,
    /// The day it was established.
    pub effective_on: Day,
}

/// What is recorded of one service and one associate.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Used {
    /// The entry.
    pub at: Position,
    /// When.
    pub period: Period,
    /// How many.
    pub quantity: Quantity,
}

/// Why the use is not recorded so, in ladder order.
#[must_use]
pub fn breaches(billing: &Billing, register: &Register, command: &RecordUsage, on: Day) -> Vec<Refusal> {
    let (service, associate) = (&command.service, command.associate);
    let Period { from, to } = command.period;
    let unknown = (!billing.knows(service)).then(|| ServiceRefusal::UnknownService { service: service.clone() }.into());
    let backwards = (to < from).then_some(Refusal::EndsBeforeItBegins { begins: from, ends: to });
    let early = (on < to).then(|| ServiceRefusal::UsageNotOver { ends: to, on }.into());
    let nobody = register.get(associate).is_none().then_some(Refusal::UnknownAssociate { associate });
    let then = invoice::days_within(register, associate, command.period) > 0;
    let absent = (nobody.is_none() && backwards.is_none() && !then)
        .then(|| BillingRefusal::NoAssociateThen { associate, from, to }.into());
    let twice = billing.used(service, associate, command.period).map(|used| twice(service, used).into());
    [unknown, backwards, early, nobody, absent, twice].into_iter().flatten().collect()
}

fn twice(service: &Slug, used: &Used) -> ServiceRefusal {
    let (Period { from, to }, quantity) = (used.period, used.quantity);
    ServiceRefusal::UsageTwice { service: service.clone(), from, to, quantity, at: used.at }
}

/// The event of a recorded use.
#[must_use]
pub fn event(command: &RecordUsage, on: Day) -> UsageRecorded {
    UsageRecorded {
        associate: command.associate,
        service: command.service.clone(),
        period: command.period,
        quantity: command.quantity,
        evidence: command.evidence.clone(),
        effective_on: on,
    }
}

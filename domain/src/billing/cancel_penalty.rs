//! Taking a penalty back (*annulation d'une pénalité de retard*): it was charged in error, or the cooperative waives it.
//!
//! The whole penalty, once, and only while all of it is open: what was paid of it, set off or written off is undone first.
//! The last day charged on the invoice is then that of the last penalty that stands: when it is the last one that is taken
//! back, its days may be charged anew. Refused: another number than that of a penalty, a day before it. Deliberately
//! absent: a part of a penalty, which is written off.

use super::open::Open;
use super::{Billing, LatePenaltyCancelled};
use crate::refusal::{BillingRefusal, Refusal};
use crate::values::{Day, InvoiceNumber, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: take a penalty back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelLatePenalty {
    /// The penalty.
    pub penalty: InvoiceNumber,
    /// Why.
    pub reason: Sealed,
    /// The decision that waives it, or the paper that shows the error.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Why the penalty is not taken back so, in ladder order.
#[must_use]
pub fn cancel_penalty_breaches(billing: &Billing, command: &CancelLatePenalty, on: Day) -> Vec<Refusal> {
    let number = command.penalty.clone();
    let Some(found) = billing.invoice(&number) else {
        return vec![BillingRefusal::UnknownInvoice { number }.into()];
    };
    let Some(charged) = &found.penalty else {
        return vec![BillingRefusal::NotAPenalty { number }.into()];
    };
    if let Some(cancelled_on) = charged.cancelled_on {
        return vec![BillingRefusal::PenaltyCancelledAlready { number, cancelled_on }.into()];
    }
    let Open { at, on: charged_on, open, .. } = *found;
    let total = charged.total();
    let early =
        (on < charged_on).then_some(Refusal::BeforeItsBasis { effective_on: on, basis: at, basis_on: charged_on });
    let settled = (open != total).then(|| BillingRefusal::PenaltySettled { number, open, total }.into());
    early.into_iter().chain(settled).collect()
}

/// The event of a penalty that is taken back; `None` for what is none.
#[must_use]
pub fn cancel_penalty_event(billing: &Billing, command: &CancelLatePenalty, on: Day) -> Option<LatePenaltyCancelled> {
    let found = billing.invoice(&command.penalty)?;
    let charged = found.penalty.as_ref()?;
    let CancelLatePenalty { penalty, reason, document } = command.clone();
    Some(LatePenaltyCancelled {
        penalty,
        invoice: charged.invoice.clone(),
        party: found.party.clone(),
        interest: charged.interest,
        lump_sum: charged.lump_sum,
        reason,
        document,
        effective_on: on,
    })
}

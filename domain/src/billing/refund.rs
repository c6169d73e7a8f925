//! Paying a customer back (*remboursement d'un trop-perçu*): what of a payment pays nothing, or what was paid on an
//! invoice that a credit note took back since. Refused: more than that.

use super::advance;
use super::payment::standing;
use super::state::Billing;
use super::{CustomerRefunded, PaidBack};
use crate::refusal::{BillingRefusal, Refusal};
use crate::values::{Cents, Day, Party, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that a customer was paid back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefundCustomer {
    /// Of what.
    pub of: PaidBack,
    /// How much, in cents.
    pub amount: Cents,
    /// The bank's paper.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Why the customer is not paid back so, in ladder order.
#[must_use]
pub fn refund_breaches(billing: &Billing, command: &RefundCustomer, on: Day) -> Vec<Refusal> {
    let asked = command.amount;
    let owed = match owed(billing, &command.of, on) {
        Ok((_, owed)) => owed,
        Err(refusal) => return vec![refusal],
    };
    let refusals: [Option<Refusal>; 2] = [
        (!asked.is_positive()).then_some(Refusal::AmountNotPositive { amount: asked }),
        (asked > owed).then(|| BillingRefusal::RefundedMoreThanOwed { owed, asked }.into()),
    ];
    refusals.into_iter().flatten().collect()
}

/// Whose money it is, and how much of it.
fn owed(billing: &Billing, of: &PaidBack, on: Day) -> Result<(Party, Cents), Refusal> {
    match of {
        PaidBack::Payment(payment) => standing(billing, *payment, on).map(|found| (found.party.clone(), found.left)),
        PaidBack::Invoice(number) => match billing.invoice(number) {
            None => Err(BillingRefusal::UnknownInvoice { number: number.clone() }.into()),
            Some(invoice) if on < invoice.on => {
                Err(Refusal::BeforeItsBasis { effective_on: on, basis: invoice.at, basis_on: invoice.on })
            }
            Some(invoice) => Ok((invoice.party.clone(), (-invoice.open).max(Cents::ZERO))),
        },
    }
}

/// The event of an accepted refund.
#[must_use]
pub fn refund_event(billing: &Billing, command: &RefundCustomer, on: Day) -> Option<CustomerRefunded> {
    let (party, _) = owed(billing, &command.of, on).ok()?;
    let RefundCustomer { of, amount, document } = command.clone();
    let payment = match &of {
        PaidBack::Payment(payment) => billing.payment(*payment),
        PaidBack::Invoice(_) => None,
    };
    let advance_vat = payment.and_then(|payment| advance::moved(payment, payment.left - amount));
    Some(CustomerRefunded { of, party, amount, advance_vat, document, effective_on: on })
}

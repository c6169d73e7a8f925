//! Giving up what a customer will not pay (*perte sur créance irrécouvrable*), and taking it up again.
//!
//! Refused: more than is open, an invoice of which nothing is. The debt itself stands in law, so that a payment after all
//! undoes the loss. Tax that waited for the price is never due then; tax that was due comes back only with a copy of the
//! invoice that tells the customer not to deduct it (CGI art. 272, 1), and is lost otherwise. Deliberately absent: the
//! doubtful customer (416) and the depreciation of what it owes (491), which the accountant enters.

use super::open::{Open, Rate};
use super::{Billing, InvoiceWrittenOff, TaxFreed, WriteOffReversed};
use crate::law::vat::{self, VatDue};
use crate::refusal::{BillingRefusal, Refusal};
use crate::values::{Cents, Day, InvoiceNumber, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: write off what is open of an invoice, or a part of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteOffInvoice {
    /// The invoice.
    pub invoice: InvoiceNumber,
    /// How much, tax included, in cents.
    pub amount: Cents,
    /// What shows that it is lost.
    pub evidence: Sealed,
    /// The copy sent to the customer, where its tax was due and is to come back.
    #[serde(default)]
    pub duplicate: Option<Sealed>,
}

/// Command: take up again all that was written off of an invoice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReverseWriteOff {
    /// The invoice.
    pub invoice: InvoiceNumber,
    /// Why.
    pub reason: Sealed,
}

/// Why it is not written off so, in ladder order.
#[must_use]
pub fn write_off_breaches(billing: &Billing, command: &WriteOffInvoice, on: Day) -> Vec<Refusal> {
    let (number, asked) = (command.invoice.clone(), command.amount);
    let Some(invoice) = billing.invoice(&number) else {
        return vec![BillingRefusal::UnknownInvoice { number }.into()];
    };
    let open = invoice.open;
    if !open.is_positive() {
        return vec![BillingRefusal::NothingOpen { number }.into()];
    }
    let refusals: [Option<Refusal>; 3] = [
        before_it(invoice, on),
        (!asked.is_positive()).then_some(Refusal::AmountNotPositive { amount: asked }),
        (asked > open).then(|| BillingRefusal::WrittenOffMoreThanOpen { number, open, asked }.into()),
    ];
    refusals.into_iter().flatten().collect()
}

/// Why the loss is not undone so.
#[must_use]
pub fn reverse_write_off_breaches(billing: &Billing, command: &ReverseWriteOff, on: Day) -> Vec<Refusal> {
    let number = command.invoice.clone();
    match billing.invoice(&number) {
        None => vec![BillingRefusal::UnknownInvoice { number }.into()],
        Some(invoice) => match invoice.lost {
            Some(lost) if on < lost.on => {
                vec![Refusal::BeforeItsBasis { effective_on: on, basis: lost.at, basis_on: lost.on }]
            }
            Some(_) => Vec::new(),
            None => vec![BillingRefusal::NothingWrittenOff { number }.into()],
        },
    }
}

fn before_it(invoice: &Open, on: Day) -> Option<Refusal> {
    let (basis, basis_on) = (invoice.at, invoice.on);
    (on < basis_on).then_some(Refusal::BeforeItsBasis { effective_on: on, basis, basis_on })
}

/// The event of an accepted loss.
#[must_use]
pub fn write_off_event(billing: &Billing, command: &WriteOffInvoice, on: Day) -> Option<InvoiceWrittenOff> {
    let invoice = billing.invoice(&command.invoice)?;
    let freed = invoice.rates.iter().map(|rate| freed(invoice, rate, command));
    Some(InvoiceWrittenOff {
        invoice: command.invoice.clone(),
        party: invoice.party.clone(),
        amount: command.amount,
        taxes: freed.filter(|tax| tax.waiting.is_positive() || tax.recovered.is_positive()).collect(),
        evidence: command.evidence.clone(),
        duplicate: command.duplicate.clone(),
        effective_on: on,
    })
}

/// The tax within a loss: what waits falls away with the part of the price that is given up.
fn freed(invoice: &Open, rate: &Rate, command: &WriteOffInvoice) -> TaxFreed {
    let waiting = match invoice.vat_due {
        VatDue::OnReceipt => vat::fallen_due(rate.waiting, invoice.open, command.amount),
        VatDue::OnDebits => Cents::ZERO,
    };
    let recovered = match (invoice.vat_due, &command.duplicate) {
        (VatDue::OnDebits, Some(_)) => vat::fallen_due(rate.tax.tax, invoice.gross_left(), command.amount),
        (VatDue::OnDebits, None) | (VatDue::OnReceipt, _) => Cents::ZERO,
    };
    TaxFreed { rate: rate.tax.rate, waiting, recovered }
}

/// The event of a loss that is undone: all of it, with its tax.
#[must_use]
pub fn reverse_write_off_event(billing: &Billing, command: &ReverseWriteOff, on: Day) -> Option<WriteOffReversed> {
    let invoice = billing.invoice(&command.invoice)?;
    Some(WriteOffReversed {
        invoice: command.invoice.clone(),
        party: invoice.party.clone(),
        amount: invoice.lost?.amount,
        taxes: invoice.freed.iter().copied().collect(),
        reason: command.reason.clone(),
        effective_on: on,
    })
}

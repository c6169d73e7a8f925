//! What the book records of invoices that are not paid, or not in time, and of money that goes back to customers.

use super::FallenDue;
use crate::law::vat::VatRate;
use crate::values::{Cents, Day, InvoiceNumber, Party, PaymentRef, Percent, Period, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is open of an invoice, or a part of it, is lost (*perte sur créance irrécouvrable*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct InvoiceWrittenOff {
    /// The invoice.
    pub invoice: InvoiceNumber,
    /// On whose sub-account.
    pub party: Party,
    /// How much of what is open, tax included, in cents.
    pub amount: Cents,
    /// The tax that is not lost with it.
    pub taxes: Vec<TaxFreed>,
    /// What shows that it is lost.
    pub evidence: Sealed,
    /// The copy of the invoice that tells the customer not to deduct its tax (CGI art. 272).
    pub duplicate: Option<Sealed>,
    /// The day.
    pub effective_on: Day,
}

/// The tax of one rate within a loss, in cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TaxFreed {
    /// The rate.
    pub rate: VatRate,
    /// What of it was waiting for the price, and will never be due.
    pub waiting: Cents,
    /// What of it was due, and comes back.
    pub recovered: Cents,
}

/// What was written off of an invoice is owed again, all of it: the customer pays after all, or it was a mistake.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct WriteOffReversed {
    /// The invoice.
    pub invoice: InvoiceNumber,
    /// On whose sub-account.
    pub party: Party,
    /// How much, tax included, in cents.
    pub amount: Cents,
    /// The tax that waits, or is due, again.
    pub taxes: Vec<TaxFreed>,
    /// Why.
    pub reason: Sealed,
    /// The day.
    pub effective_on: Day,
}

/// Penalties were charged on an invoice that was paid late, or is late still (*pénalités de retard*). Paid as an invoice
/// is, under its own number; no tax is on it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct LatePenaltyCharged {
    /// Its number, given by the book.
    pub number: InvoiceNumber,
    /// The invoice that was not paid in time.
    pub invoice: InvoiceNumber,
    /// On whose sub-account.
    pub party: Party,
    /// The days that are charged.
    pub period: Period,
    /// By which rate.
    pub rate: PenaltyRate,
    /// The interest, in cents.
    pub interest: Cents,
    /// The lump sum for recovery, in cents; 0 from the second penalty on one invoice on.
    pub lump_sum: Cents,
    /// The day it was issued.
    pub effective_on: Day,
}

impl LatePenaltyCharged {
    /// What is to be paid, in cents.
    #[must_use]
    pub fn total(&self) -> Cents {
        self.interest + self.lump_sum
    }
}

/// A penalty is owed no more: it was charged in error, or waived (*pénalité annulée*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct LatePenaltyCancelled {
    /// The penalty.
    pub penalty: InvoiceNumber,
    /// The invoice that it was charged on.
    pub invoice: InvoiceNumber,
    /// On whose sub-account.
    pub party: Party,
    /// Its interest, in cents.
    pub interest: Cents,
    /// Its lump sum for recovery, in cents.
    pub lump_sum: Cents,
    /// Why.
    pub reason: Sealed,
    /// The decision that waives it, or the paper that shows the error.
    pub document: Option<Sealed>,
    /// The day.
    pub effective_on: Day,
}

impl LatePenaltyCancelled {
    /// What is owed no more, in cents.
    #[must_use]
    pub fn total(&self) -> Cents {
        self.interest + self.lump_sum
    }
}

/// The rate of penalties for a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PenaltyRate {
    /// That of the statutes, or of the terms of sale.
    Agreed {
        /// It.
        rate: Percent,
        /// The legal rate of interest of the half-year: no rate is below three times that.
        legal: Percent,
    },
    /// None was agreed: ten points above the European Central Bank.
    CentralBank {
        /// The rate of its main refinancing operations on the first day of the half-year.
        refinancing: Percent,
    },
}

/// A customer was paid back (*remboursement d'un trop-perçu*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CustomerRefunded {
    /// Of what.
    pub of: PaidBack,
    /// To whom.
    pub party: Party,
    /// How much, in cents.
    pub amount: Cents,
    /// The tax of an advance: it is due no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance_vat: Option<FallenDue>,
    /// The bank's paper.
    pub document: Option<Sealed>,
    /// The day the bank paid.
    pub effective_on: Day,
}

/// What is paid back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaidBack {
    /// What of a payment pays nothing.
    Payment(PaymentRef),
    /// What was paid on an invoice before a credit note took it back.
    Invoice(InvoiceNumber),
}

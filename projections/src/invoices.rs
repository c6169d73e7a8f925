//! What was billed, and what is still open of it (*factures, encours clients*).
//!
//! Invoices are never rectified; a credit note, a payment or the set-off of a former associate's refund stands beside them,
//! each with its entry, so that every figure is walked back to what made it.

use crate::recorded::{Fold, Recorded};
use quitus_domain::billing::{
    Customer, CustomerRefunded, InvoiceIssued, LatePenaltyCancelled, LatePenaltyCharged, Matched, PaidBack, PoolShare,
    Tax, sum_of,
};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::values::{Cents, Day, InvoiceNumber, Party, PaymentRef, Period, Position};
use serde::Serialize;
use std::collections::BTreeMap;

/// Every invoice and every payment.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Invoices {
    invoices: BTreeMap<InvoiceNumber, Invoice>,
    payments: BTreeMap<PaymentRef, Payment>,
}

/// An invoice, or a penalty for a late one, and what became of it. Amounts in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Invoice {
    /// Its number.
    pub number: InvoiceNumber,
    /// To whom.
    pub customer: Customer,
    /// When it was supplied.
    pub period: Period,
    /// The day it was issued.
    pub issued_on: Day,
    /// The last day to pay.
    pub due_on: Day,
    /// Before tax.
    pub net: Cents,
    /// The tax, by rate.
    pub taxes: Vec<Tax>,
    /// What was to be paid.
    pub gross: Cents,
    /// What credit notes took back, tax included; of a penalty that was taken back, all of it.
    pub credited: Cents,
    /// What was paid, or set off against a refund of shares, and not paid back.
    pub paid: Cents,
    /// What stands written off.
    pub written_off: Cents,
    /// What is still open; below nought when more was taken back than was left.
    pub open: Cents,
    /// The key by which it takes its part of a pool.
    pub share: Option<PoolShare>,
    /// The entries that make it: itself, credit notes, payments, set-offs.
    pub entries: Vec<Position>,
}

/// A payment. Amounts in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Payment {
    /// Its reference.
    pub payment: PaymentRef,
    /// From whom.
    pub party: Party,
    /// The day it came in.
    pub on: Day,
    /// How much.
    pub amount: Cents,
    /// What of it pays nothing yet.
    pub left: Cents,
    /// Since when it counts no more.
    pub reversed_on: Option<Day>,
    /// The entries that make it.
    pub entries: Vec<Position>,
}

impl Invoices {
    /// The invoices, in the order of their numbers.
    pub fn list(&self) -> impl Iterator<Item = &Invoice> {
        self.invoices.values()
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, number: &InvoiceNumber) -> Option<&Invoice> {
        self.invoices.get(number)
    }

    /// The payments, in the order of their references.
    pub fn payments(&self) -> impl Iterator<Item = &Payment> {
        self.payments.values()
    }

    fn issue(&mut self, at: Position, e: &InvoiceIssued) {
        let invoice = Invoice {
            number: e.number.clone(),
            customer: e.customer.clone(),
            period: e.period,
            issued_on: e.effective_on,
            due_on: e.due_on,
            net: e.net(),
            taxes: e.taxes.clone(),
            gross: e.gross(),
            credited: Cents::ZERO,
            paid: Cents::ZERO,
            written_off: Cents::ZERO,
            open: e.gross(),
            share: e.share.clone(),
            entries: vec![at],
        };
        self.invoices.insert(e.number.clone(), invoice);
    }

    /// A penalty stands beside the invoice that was late: to the same customer, without tax, to be paid at once.
    fn charge(&mut self, at: Position, e: &LatePenaltyCharged) {
        let Some(late) = self.invoices.get_mut(&e.invoice) else { return };
        late.entries.push(at);
        let penalty = Invoice {
            number: e.number.clone(),
            customer: late.customer.clone(),
            period: e.period,
            issued_on: e.effective_on,
            due_on: e.effective_on,
            net: e.total(),
            taxes: Vec::new(),
            gross: e.total(),
            credited: Cents::ZERO,
            paid: Cents::ZERO,
            written_off: Cents::ZERO,
            open: e.total(),
            share: None,
            entries: vec![at],
        };
        self.invoices.insert(e.number.clone(), penalty);
    }

    /// A penalty that is taken back is told on its invoice too, as it was when it was charged.
    fn cancel(&mut self, at: Position, e: &LatePenaltyCancelled) {
        if let Some(penalty) = self.invoices.get_mut(&e.penalty) {
            penalty.credited += e.total();
            penalty.open -= e.total();
            penalty.entries.push(at);
        }
        if let Some(late) = self.invoices.get_mut(&e.invoice) {
            late.entries.push(at);
        }
    }

    fn write_off(&mut self, at: Position, number: &InvoiceNumber, amount: Cents) {
        if let Some(invoice) = self.invoices.get_mut(number) {
            invoice.written_off += amount;
            invoice.open -= amount;
            invoice.entries.push(at);
        }
    }

    fn pay_back(&mut self, at: Position, e: &CustomerRefunded) {
        match &e.of {
            PaidBack::Payment(payment) => self.touch(at, *payment, |payment| payment.left -= e.amount),
            PaidBack::Invoice(number) => {
                if let Some(invoice) = self.invoices.get_mut(number) {
                    invoice.paid -= e.amount;
                    invoice.open += e.amount;
                    invoice.entries.push(at);
                }
            }
        }
    }

    /// Moves what is paid of each invoice.
    fn settle(&mut self, at: Position, matched: &[Matched], sign: fn(Cents) -> Cents) {
        for one in matched {
            if let Some(invoice) = self.invoices.get_mut(&one.invoice) {
                invoice.paid += sign(one.amount);
                invoice.open -= sign(one.amount);
                invoice.entries.push(at);
            }
        }
    }

    fn touch(&mut self, at: Position, payment: PaymentRef, change: impl FnOnce(&mut Payment)) {
        if let Some(payment) = self.payments.get_mut(&payment) {
            payment.entries.push(at);
            change(payment);
        }
    }
}

impl Fold for Invoices {
    fn apply(&mut self, recorded: &Recorded) {
        let at = recorded.position;
        match recorded.event.as_ref() {
            Event::InvoiceIssued(e) => self.issue(at, e),
            Event::CreditNoteIssued(e) => {
                if let Some(invoice) = self.invoices.get_mut(&e.invoice) {
                    invoice.credited += e.gross();
                    invoice.open -= e.gross();
                    invoice.entries.push(at);
                }
            }
            Event::PaymentReceived(e) => {
                let (payment, left) = (e.payment, e.amount - sum_of(&e.matched));
                let (party, on, amount) = (e.party.clone(), e.effective_on, e.amount);
                let one = Payment { payment, party, on, amount, left, reversed_on: None, entries: vec![at] };
                self.payments.insert(payment, one);
                self.settle(at, &e.matched, |amount| amount);
            }
            Event::PaymentMatched(e) => {
                self.touch(at, e.payment, |payment| payment.left -= sum_of(&e.matched));
                self.settle(at, &e.matched, |amount| amount);
            }
            Event::PaymentUnmatched(e) => {
                self.touch(at, e.payment, |payment| payment.left += sum_of(&e.matched));
                self.settle(at, &e.matched, |amount| -amount);
            }
            Event::PaymentReversed(e) => {
                self.touch(at, e.payment, |payment| {
                    (payment.left, payment.reversed_on) = (Cents::ZERO, Some(e.effective_on));
                });
                self.settle(at, &e.matched, |amount| -amount);
            }
            Event::RefundSetOff(e) => self.settle(at, &e.pays, |amount| amount),
            Event::CustomerRefunded(e) => self.pay_back(at, e),
            Event::LatePenaltyCharged(e) => self.charge(at, e),
            Event::LatePenaltyCancelled(e) => self.cancel(at, e),
            Event::InvoiceWrittenOff(e) => self.write_off(at, &e.invoice, e.amount),
            Event::WriteOffReversed(e) => self.write_off(at, &e.invoice, -e.amount),
            events_of!(book)
            | events_of!(society)
            | events_of!(statutes)
            | events_of!(opening)
            | events_of!(applications)
            | events_of!(membership)
            | events_of!(exits)
            | events_of!(employment)
            | events_of!(payments)
            | events_of!(shares)
            | Event::RefundScheduled(_)
            | Event::RefundPaid(_)
            | Event::RefundReduced(_)
            | events_of!(mandates)
            | events_of!(assemblies)
            | events_of!(accounts)
            | events_of!(formalities)
            | events_of!(funds)
            | Event::ServicePriced(_)
            | Event::KeySet(_)
            | Event::VatDueChosen(_)
            | Event::AssociateAdmitted(_)
            | events_of!(scic)
            | Event::RegisterStruck(_) => {}
        }
    }
}

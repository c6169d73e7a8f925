//! Payments that come in, and what they pay (*encaissement, lettrage*).
//!
//! A payment may pay several invoices of the same customer, or none yet: then it is an advance, matched later. Nothing
//! is matched twice. What a payment pays of one invoice is unmatched alone: the money stays, an advance again, and may pay
//! another. A payment that comes back is reversed as a whole. Neither takes effect before what was matched last. With each
//! part of a price the part of its VAT that waited falls due, and of an advance whose rate is said the tax within it:
//! `advance`.

use super::advance;
use super::state::{Billing, Open, Payment};
use super::{FallenDue, Matched, PaymentMatched, PaymentReceived, PaymentReversed, PaymentUnmatched};
use crate::law::vat::{self, VatRate};
use crate::refusal::{BillingRefusal, Refusal};
use crate::register::Register;
use crate::values::{Cents, Day, InvoiceNumber, Party, PaymentRef, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Command: record a payment that came in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceivePayment {
    /// A new reference.
    pub payment: PaymentRef,
    /// From whom.
    pub party: Party,
    /// How much, in cents.
    pub amount: Cents,
    /// What it pays; nothing for an advance.
    pub pays: Vec<Pays>,
    /// The rate of VAT of the services that the rest is an advance for; nothing while that is not known.
    #[serde(default)]
    pub advance_vat: Option<VatRate>,
    /// The bank's paper.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// What of a payment pays which invoice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pays {
    /// The invoice.
    pub invoice: InvoiceNumber,
    /// How much, in cents.
    pub amount: Cents,
}

/// Command: match an advance with invoices.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatchPayment {
    /// The payment.
    pub payment: PaymentRef,
    /// What it pays.
    pub pays: Vec<Pays>,
}

/// Command: record that a payment came back, or never was.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReversePayment {
    /// The payment.
    pub payment: PaymentRef,
    /// Why.
    pub reason: Sealed,
}

/// Command: undo what a payment pays of an invoice, and nothing else.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnmatchPayment {
    /// The payment.
    pub payment: PaymentRef,
    /// The invoice that it was not meant for.
    pub invoice: InvoiceNumber,
    /// Why.
    pub reason: Sealed,
}

/// Why the payment is not recorded so, in ladder order.
#[must_use]
pub fn receive_breaches(register: &Register, billing: &Billing, command: &ReceivePayment, on: Day) -> Vec<Refusal> {
    let known = match &command.party {
        Party::Associate(associate) => register.get(*associate).is_some(),
        party @ Party::Other(_) => billing.deals_with(party),
    };
    let twice = billing.payment(command.payment).is_some();
    let own: [Option<Refusal>; 3] = [
        twice.then(|| BillingRefusal::PaymentTwice { payment: command.payment }.into()),
        (!known).then(|| BillingRefusal::UnknownCustomer.into()),
        (!command.amount.is_positive()).then_some(Refusal::AmountNotPositive { amount: command.amount }),
    ];
    let pays = of_payment(billing, &command.pays, &command.party, (command.amount, on));
    own.into_iter().flatten().chain(pays).collect()
}

/// Why the advance is not matched so, in ladder order.
#[must_use]
pub fn match_breaches(billing: &Billing, command: &MatchPayment, on: Day) -> Vec<Refusal> {
    let payment = match standing(billing, command.payment, on) {
        Ok(payment) => payment,
        Err(refusal) => return vec![refusal],
    };
    let nothing = command.pays.is_empty().then_some(Refusal::NothingToChange);
    let pays = of_payment(billing, &command.pays, &payment.party, (payment.left, on));
    nothing.into_iter().chain(pays).collect()
}

/// Why the payment is not reversed so.
#[must_use]
pub fn reverse_breaches(billing: &Billing, command: &ReversePayment, on: Day) -> Vec<Refusal> {
    undoable(billing, command.payment, on).err().into_iter().collect()
}

/// Why the match is not undone so.
#[must_use]
pub fn unmatch_breaches(billing: &Billing, command: &UnmatchPayment, on: Day) -> Vec<Refusal> {
    let payment = match undoable(billing, command.payment, on) {
        Ok(payment) => payment,
        Err(refusal) => return vec![refusal],
    };
    let pays = payment.matched.iter().any(|one| one.invoice == command.invoice);
    let not_matched = || BillingRefusal::NotMatched { payment: command.payment, number: command.invoice.clone() };
    (!pays).then(|| not_matched().into()).into_iter().collect()
}

/// A payment that stands, on a day not before the last of what it was matched with, nor before a part of it was paid back.
fn undoable(billing: &Billing, payment: PaymentRef, on: Day) -> Result<&Payment, Refusal> {
    let found = standing(billing, payment, on)?;
    let (basis, basis_on) = found.last_touched;
    match on < basis_on {
        true => Err(Refusal::BeforeItsBasis { effective_on: on, basis, basis_on }),
        false => Ok(found),
    }
}

pub(super) fn standing(billing: &Billing, payment: PaymentRef, on: Day) -> Result<&Payment, Refusal> {
    let Some(found) = billing.payment(payment) else {
        return Err(BillingRefusal::UnknownPayment { payment }.into());
    };
    match found.reversed_on {
        Some(reversed_on) => Err(BillingRefusal::ReversedAlready { payment, reversed_on }.into()),
        None if on < found.on => Err(Refusal::BeforeItsBasis { effective_on: on, basis: found.at, basis_on: found.on }),
        None => Ok(found),
    }
}

fn of_payment(billing: &Billing, pays: &[Pays], party: &Party, (left, on): (Cents, Day)) -> Vec<Refusal> {
    let asked = asked(pays);
    let beyond = (asked > left).then(|| BillingRefusal::MatchedMoreThanReceived { left, asked }.into());
    pays_breaches(billing, pays, party, on).into_iter().chain(beyond).collect()
}

/// Why these invoices are not paid so, whatever pays them, in ladder order.
#[must_use]
pub fn pays_breaches(billing: &Billing, pays: &[Pays], party: &Party, on: Day) -> Vec<Refusal> {
    let mut seen = BTreeSet::new();
    let twice = pays.iter().find(|one| !seen.insert(&one.invoice));
    let twice = twice.map(|one| BillingRefusal::MatchedTwice { number: one.invoice.clone() }.into());
    let own = pays.iter().filter_map(|one| of_one(billing, one, party, on));
    twice.into_iter().chain(own).collect()
}

/// What a list of what is paid comes to, in cents.
fn asked(pays: &[Pays]) -> Cents {
    pays.iter().map(|one| one.amount).sum()
}

fn of_one(billing: &Billing, pays: &Pays, party: &Party, on: Day) -> Option<Refusal> {
    let number = || pays.invoice.clone();
    let Some(invoice) = billing.invoice(&pays.invoice) else {
        return Some(BillingRefusal::UnknownInvoice { number: number() }.into());
    };
    let Open { at, on: issued_on, open, .. } = *invoice;
    if invoice.party != *party {
        return Some(BillingRefusal::OfAnotherCustomer { number: number() }.into());
    }
    if !pays.amount.is_positive() {
        return Some(Refusal::AmountNotPositive { amount: pays.amount });
    }
    if on < issued_on {
        return Some(Refusal::BeforeItsBasis { effective_on: on, basis: at, basis_on: issued_on });
    }
    let asked = pays.amount;
    (asked > open).then(|| BillingRefusal::MatchedMoreThanOpen { number: number(), open, asked }.into())
}

/// The event of an accepted payment.
#[must_use]
pub fn receive_event(billing: &Billing, command: &ReceivePayment, on: Day) -> Option<PaymentReceived> {
    Some(PaymentReceived {
        payment: command.payment,
        party: command.party.clone(),
        amount: command.amount,
        matched: pays_matched(billing, &command.pays)?,
        advance_vat: command.advance_vat.map(|rate| advance::due(rate, command.amount - asked(&command.pays), on)),
        document: command.document.clone(),
        effective_on: on,
    })
}

/// The event of an accepted match.
#[must_use]
pub fn match_event(billing: &Billing, command: &MatchPayment, on: Day) -> Option<PaymentMatched> {
    let payment = billing.payment(command.payment)?;
    Some(PaymentMatched {
        payment: command.payment,
        party: payment.party.clone(),
        matched: pays_matched(billing, &command.pays)?,
        advance_vat: advance::moved(payment, payment.left - asked(&command.pays)),
        effective_on: on,
    })
}

/// The event of an accepted reversal: it undoes whatever the payment had paid.
#[must_use]
pub fn reverse_event(billing: &Billing, command: &ReversePayment, on: Day) -> Option<PaymentReversed> {
    reversed(billing, command, (Again::OfWhatReopens, on))
}

/// The same as the book once computed it: for those who verify an entry of then.
#[must_use]
pub fn former_reverse_event(billing: &Billing, command: &ReversePayment, on: Day) -> Option<PaymentReversed> {
    reversed(billing, command, (Again::OfAllOfIt, on))
}

fn reversed(billing: &Billing, command: &ReversePayment, (again, on): (Again, Day)) -> Option<PaymentReversed> {
    let payment = billing.payment(command.payment)?;
    Some(PaymentReversed {
        payment: command.payment,
        party: payment.party.clone(),
        amount: payment.amount,
        matched: undone(billing, payment.matched.iter(), again),
        advance_vat: advance::moved(payment, Cents::ZERO),
        reason: command.reason.clone(),
        effective_on: on,
    })
}

/// The event of an accepted unmatching: all that the payment paid of that invoice, at once or later.
#[must_use]
pub fn unmatch_event(billing: &Billing, command: &UnmatchPayment, on: Day) -> Option<PaymentUnmatched> {
    unmatched(billing, command, (Again::OfWhatReopens, on))
}

/// The same as the book once computed it: for those who verify an entry of then.
#[must_use]
pub fn former_unmatch_event(billing: &Billing, command: &UnmatchPayment, on: Day) -> Option<PaymentUnmatched> {
    unmatched(billing, command, (Again::OfAllOfIt, on))
}

fn unmatched(billing: &Billing, command: &UnmatchPayment, (again, on): (Again, Day)) -> Option<PaymentUnmatched> {
    let payment = billing.payment(command.payment)?;
    let of_invoice = payment.matched.iter().filter(|one| one.invoice == command.invoice);
    let again_left = of_invoice.clone().map(|one| one.amount).sum::<Cents>();
    Some(PaymentUnmatched {
        payment: command.payment,
        party: payment.party.clone(),
        matched: undone(billing, of_invoice, again),
        advance_vat: advance::moved(payment, payment.left + again_left),
        reason: command.reason.clone(),
        effective_on: on,
    })
}

/// For what of a price that is undone its tax waits again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Again {
    /// For what is open again: where a credit note left more paid than owed, the other payments paid the rest, tax included.
    OfWhatReopens,
    /// For all of it, as the book once had it: tax then waited for a price that nobody owed.
    OfAllOfIt,
}

/// What is open again. Tax waits again for the price, but for what a credit note took back meanwhile: of an invoice
/// without tax nothing waits.
fn undone<'m>(billing: &Billing, matched: impl Iterator<Item = &'m Matched>, again: Again) -> Vec<Matched> {
    let mut waiting: BTreeMap<(&InvoiceNumber, VatRate), Cents> = BTreeMap::new();
    let mut opened: BTreeMap<&InvoiceNumber, Cents> = BTreeMap::new();
    let one = |one: &'m Matched| {
        let invoice = billing.invoice(&one.invoice);
        let open = opened.entry(&one.invoice).or_insert_with(|| invoice.map(|of| of.open).unwrap_or_default());
        let reopened = (*open + one.amount).max(Cents::ZERO) - (*open).max(Cents::ZERO);
        *open += one.amount;
        let waits = |due: &FallenDue| {
            let rate = invoice?.rates.iter().find(|rate| rate.tax.rate == due.rate)?;
            let before = waiting.entry((&one.invoice, due.rate)).or_default();
            let tax = match again {
                Again::OfWhatReopens => vat::fallen_due(due.amount, one.amount, reopened),
                Again::OfAllOfIt => due.amount,
            };
            let amount = tax.min(rate.tax.tax - rate.waiting - *before).max(Cents::ZERO);
            *before += amount;
            Some(FallenDue { rate: due.rate, amount })
        };
        Matched { vat: one.vat.iter().filter_map(waits).collect(), ..one.clone() }
    };
    matched.map(one).collect()
}

/// What these invoices are paid, and the tax that falls due with each part; `None` for one that is not there.
#[must_use]
pub fn pays_matched(billing: &Billing, pays: &[Pays]) -> Option<Vec<Matched>> {
    let one = |pays: &Pays| {
        let invoice = billing.invoice(&pays.invoice)?;
        let waiting = invoice.rates.iter().filter(|rate| rate.waiting.is_positive());
        let vat = waiting.map(|rate| FallenDue {
            rate: rate.tax.rate,
            amount: vat::fallen_due(rate.waiting, invoice.open, pays.amount),
        });
        Some(Matched { invoice: pays.invoice.clone(), amount: pays.amount, vat: vat.collect() })
    };
    pays.iter().map(one).collect()
}

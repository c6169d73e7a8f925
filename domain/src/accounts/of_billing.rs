//! What invoices and payments post (*écritures de vente et de banque*).

use super::plan::{ADVANCES, BANK, CUSTOMERS, VAT_WAITING, income, vat_collected};
use super::posting::{Draft, Journal, Posting};
use crate::billing::{
    CreditNoteIssued, InvoiceIssued, Matched, PaymentMatched, PaymentReceived, PaymentReversed, PaymentUnmatched,
    sum_of,
};
use crate::law::vat::VatDue;
use crate::values::{AccountNumber, Cents, Day, Party};

/// An invoice: the customer owes what the services and the tax come to.
#[must_use]
pub fn issued(event: &InvoiceIssued) -> Vec<Posting> {
    let who = event.customer.party();
    let customer = (CUSTOMERS, Some(&who));
    let mut draft = Draft::new(Journal::Sales, event.effective_on);
    for line in &event.lines {
        draft = draft.moving(line.amount, customer, (income(line.nature, &who), None));
    }
    for tax in &event.taxes {
        let account = match event.vat_due {
            VatDue::OnReceipt => VAT_WAITING,
            VatDue::OnDebits => vat_collected(tax.rate),
        };
        draft = draft.moving(tax.tax, customer, (account, None));
    }
    draft.done().into_iter().collect()
}

/// A credit note: the same the other way round.
#[must_use]
pub fn credited(event: &CreditNoteIssued) -> Vec<Posting> {
    let who = &event.party;
    let customer = (CUSTOMERS, Some(who));
    let mut draft = Draft::new(Journal::Sales, event.effective_on);
    for line in &event.lines {
        draft = draft.moving(line.amount, (income(line.nature, who), None), customer);
    }
    for tax in &event.taxes {
        draft = draft.moving(tax.waiting, (VAT_WAITING, None), customer);
        draft = draft.moving(tax.tax - tax.waiting, (vat_collected(tax.rate), None), customer);
    }
    draft.done().into_iter().collect()
}

/// A payment: money in the bank against what it pays, the rest against advances.
#[must_use]
pub fn received(event: &PaymentReceived) -> Vec<Posting> {
    let (who, paid) = (Some(&event.party), sum_of(&event.matched));
    let bank = Draft::new(Journal::Bank, event.effective_on).moving(paid, (BANK, None), (CUSTOMERS, who)).moving(
        event.amount - paid,
        (BANK, None),
        (ADVANCES, who),
    );
    [bank.done(), tax_due(&event.matched, event.effective_on)].into_iter().flatten().collect()
}

/// An advance that pays invoices now.
#[must_use]
pub fn matched(event: &PaymentMatched) -> Vec<Posting> {
    let who = Some(&event.party);
    let draft = Draft::new(Journal::Miscellaneous, event.effective_on).moving(
        sum_of(&event.matched),
        (ADVANCES, who),
        (CUSTOMERS, who),
    );
    [draft.done(), tax_due(&event.matched, event.effective_on)].into_iter().flatten().collect()
}

/// A payment that came back: what it had paid is owed again, and its tax waits again.
#[must_use]
pub fn reversed(event: &PaymentReversed) -> Vec<Posting> {
    let (who, paid) = (Some(&event.party), sum_of(&event.matched));
    let bank = Draft::new(Journal::Bank, event.effective_on).moving(paid, (CUSTOMERS, who), (BANK, None)).moving(
        event.amount - paid,
        (ADVANCES, who),
        (BANK, None),
    );
    [bank.done(), tax_waiting(&event.matched, event.effective_on)].into_iter().flatten().collect()
}

/// A payment that was not meant for an invoice: an advance again, and its tax waits again. The bank keeps the money.
#[must_use]
pub fn unmatched(event: &PaymentUnmatched) -> Vec<Posting> {
    let who = Some(&event.party);
    let draft = Draft::new(Journal::Miscellaneous, event.effective_on).moving(
        sum_of(&event.matched),
        (CUSTOMERS, who),
        (ADVANCES, who),
    );
    [draft.done(), tax_waiting(&event.matched, event.effective_on)].into_iter().flatten().collect()
}

/// The tax that waits again for a price.
fn tax_waiting(matched: &[Matched], on: Day) -> Option<Posting> {
    tax_of(matched, on, |due, account| (due, account, VAT_WAITING))
}

/// The tax that falls due with a price.
pub(super) fn tax_due(matched: &[Matched], on: Day) -> Option<Posting> {
    tax_of(matched, on, |due, account| (due, VAT_WAITING, account))
}

/// The tax of a payment, moved between the account on which it waits and that on which it is due.
fn tax_of(
    matched: &[Matched],
    on: Day,
    way: fn(Cents, AccountNumber) -> (Cents, AccountNumber, AccountNumber),
) -> Option<Posting> {
    let mut draft = Draft::new(Journal::Miscellaneous, on);
    for due in matched.iter().flat_map(|one| &one.vat) {
        let (amount, debit, credit) = way(due.amount, vat_collected(due.rate));
        draft = draft.moving(amount, (debit, None::<&Party>), (credit, None));
    }
    draft.done()
}

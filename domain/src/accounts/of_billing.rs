//! What invoices and payments post (*écritures de vente et de banque*).

use super::plan::{ADVANCES, BANK, CUSTOMERS, VAT_OF_ADVANCES, VAT_WAITING, income, vat_collected};
use super::posting::{Draft, Journal, Posting};
use crate::billing::{
    CreditNoteIssued, FallenDue, InvoiceIssued, Matched, PaymentMatched, PaymentReceived, PaymentReversed,
    PaymentUnmatched, sum_of,
};
use crate::law::vat::VatDue;
use crate::values::{AccountNumber, Day, Party};

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

/// A payment: money in the bank against what it pays, the rest against advances, whose tax is due at once.
#[must_use]
pub fn received(event: &PaymentReceived) -> Vec<Posting> {
    let (who, paid) = (Some(&event.party), sum_of(&event.matched));
    let bank = Draft::new(Journal::Bank, event.effective_on).moving(paid, (BANK, None), (CUSTOMERS, who)).moving(
        event.amount - paid,
        (BANK, None),
        (ADVANCES, who),
    );
    let tax = of_price(tax(event.effective_on), &event.matched, Way::FallsDue);
    with_tax(bank, of_advance(tax, event.advance_vat.as_ref(), Way::FallsDue))
}

/// An advance that pays invoices now: their tax falls due, and its own is given back.
#[must_use]
pub fn matched(event: &PaymentMatched) -> Vec<Posting> {
    let who = Some(&event.party);
    let draft = Draft::new(Journal::Miscellaneous, event.effective_on).moving(
        sum_of(&event.matched),
        (ADVANCES, who),
        (CUSTOMERS, who),
    );
    let tax = of_price(tax(event.effective_on), &event.matched, Way::FallsDue);
    with_tax(draft, of_advance(tax, event.advance_vat.as_ref(), Way::Waits))
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
    let tax = of_price(tax(event.effective_on), &event.matched, Way::Waits);
    with_tax(bank, of_advance(tax, event.advance_vat.as_ref(), Way::Waits))
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
    let tax = of_price(tax(event.effective_on), &event.matched, Way::Waits);
    with_tax(draft, of_advance(tax, event.advance_vat.as_ref(), Way::FallsDue))
}

/// An entry of the bank or of an advance, and that of its tax.
pub(super) fn with_tax(draft: Draft, tax: Draft) -> Vec<Posting> {
    [draft.done(), tax.done()].into_iter().flatten().collect()
}

/// An empty entry for the tax of a payment.
pub(super) fn tax(on: Day) -> Draft {
    Draft::new(Journal::Miscellaneous, on)
}

/// The tax that falls due with a price.
pub(super) fn tax_due(matched: &[Matched], on: Day) -> Option<Posting> {
    of_price(tax(on), matched, Way::FallsDue).done()
}

/// Which way the tax of a payment moves between the accounts on which it waits and those on which it is due.
#[derive(Clone, Copy)]
pub(super) enum Way {
    FallsDue,
    Waits,
}

/// The tax of what a payment pays.
fn of_price<'m>(draft: Draft, matched: impl IntoIterator<Item = &'m Matched>, way: Way) -> Draft {
    matched.into_iter().flat_map(|one| &one.vat).fold(draft, |draft, due| moved(draft, due, (VAT_WAITING, way)))
}

/// The tax within what is an advance.
pub(super) fn of_advance(draft: Draft, due: Option<&FallenDue>, way: Way) -> Draft {
    due.into_iter().fold(draft, |draft, due| moved(draft, due, (VAT_OF_ADVANCES, way)))
}

fn moved(draft: Draft, due: &FallenDue, (waiting, way): (AccountNumber, Way)) -> Draft {
    let [waiting, collected] = [waiting, vat_collected(due.rate)].map(|account| (account, None::<&Party>));
    match way {
        Way::FallsDue => draft.moving(due.amount, waiting, collected),
        Way::Waits => draft.moving(due.amount, collected, waiting),
    }
}

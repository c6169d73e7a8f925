//! What losses, penalties and refunds of customers post.
//!
//! A loss stands on 654, whatever its kind: the exceptional account 6714 is in the chart no more (règlement ANC 2022-06).
//! Penalties are no price, and bear no tax.

use super::of_billing::{Way, of_advance, tax, with_tax};
use super::plan::{
    ADVANCES, BANK, CUSTOMERS, LOSSES_ON_DEBTS, PENALTIES, RECOVERY_CHARGES, VAT_WAITING, vat_collected,
};
use super::posting::{Draft, Journal, Posting};
use crate::billing::{
    CustomerRefunded, InvoiceWrittenOff, LatePenaltyCancelled, LatePenaltyCharged, PaidBack, TaxFreed, WriteOffReversed,
};
use crate::values::{Cents, Day, Party};

/// A loss: what the customer does not owe any more, less the tax that is not lost with it.
#[must_use]
pub fn written_off(event: &InvoiceWrittenOff) -> Vec<Posting> {
    loss(&event.party, event.amount, &event.taxes, event.effective_on).into_iter().collect()
}

/// The same the other way round.
#[must_use]
pub fn taken_up_again(event: &WriteOffReversed) -> Vec<Posting> {
    let on = event.effective_on;
    loss(&event.party, event.amount, &event.taxes, on).map(|posting| posting.reversed(on)).into_iter().collect()
}

fn loss(who: &Party, amount: Cents, taxes: &[TaxFreed], on: Day) -> Option<Posting> {
    let customer = (CUSTOMERS, Some(who));
    let freed: Cents = taxes.iter().map(|tax| tax.waiting + tax.recovered).sum();
    let mut draft = Draft::new(Journal::Miscellaneous, on).moving(amount - freed, (LOSSES_ON_DEBTS, None), customer);
    for tax in taxes {
        draft = draft.moving(tax.waiting, (VAT_WAITING, None), customer);
        draft = draft.moving(tax.recovered, (vat_collected(tax.rate), None), customer);
    }
    draft.done()
}

/// Penalties: the customer owes interest, and the lump sum for recovery.
#[must_use]
pub fn charged(event: &LatePenaltyCharged) -> Vec<Posting> {
    charge(&event.party, (event.interest, event.lump_sum), event.effective_on).into_iter().collect()
}

/// A penalty that is taken back: the same the other way round.
#[must_use]
pub fn penalty_cancelled(event: &LatePenaltyCancelled) -> Vec<Posting> {
    let on = event.effective_on;
    charge(&event.party, (event.interest, event.lump_sum), on).map(|posting| posting.reversed(on)).into_iter().collect()
}

fn charge(who: &Party, (interest, lump_sum): (Cents, Cents), on: Day) -> Option<Posting> {
    let customer = (CUSTOMERS, Some(who));
    let draft = Draft::new(Journal::Sales, on).moving(interest, customer, (PENALTIES, None));
    draft.moving(lump_sum, customer, (RECOVERY_CHARGES, None)).done()
}

/// Money that goes back to a customer: of an advance, its tax is due no more.
#[must_use]
pub fn paid_back(event: &CustomerRefunded) -> Vec<Posting> {
    let account = match event.of {
        PaidBack::Payment(_) => ADVANCES,
        PaidBack::Invoice(_) => CUSTOMERS,
    };
    let from = (account, Some(&event.party));
    let bank = Draft::new(Journal::Bank, event.effective_on).moving(event.amount, from, (BANK, None));
    with_tax(bank, of_advance(tax(event.effective_on), event.advance_vat.as_ref(), Way::Waits))
}

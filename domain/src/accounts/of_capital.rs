//! What the register's acts post (*écritures du capital*).
//!
//! A subscription that is not called stands on both sides, 109 and 1011; a call moves it to 45625 and 1012; a payment to
//! 1013. So the capital of the register is 1011 + 1012 + 1013 on every day. A transfer posts nothing: the register is
//! the sub-ledger of the capital.

use super::of_billing::tax_due;
use super::plan::{
    BANK, CAPITAL_CALLED, CAPITAL_PAID, CAPITAL_UNCALLED, CUSTOMERS, LEGAL_RESERVE, LOSSES_CARRIED, OPENING_BALANCE,
    SHARES_CALLED, SHARES_TO_REFUND, STATUTORY_RESERVE, SUBSCRIBERS,
};
use super::posting::{Draft, Journal, Place, Posting};
use crate::capital::{
    RefundPaid, RefundReduced, RefundSetOff, SharesCalled, SharesCancelled, SharesPaidUp, SharesRefunded,
    SharesSubscribed,
};
use crate::opening::{AssociateCarried, PositionStated, RefundCarried};
use crate::values::{AssociateRef, Cents, Day, Party};

/// What an associate owes on shares, in cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Owing {
    /// Not called yet.
    pub uncalled: Cents,
    /// Called and not paid.
    pub called: Cents,
}

/// A subscription, and what was paid with it.
#[must_use]
pub fn subscribed(event: &SharesSubscribed) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    let uncalled = event.total() - event.paid;
    let capital = Draft::new(Journal::Capital, event.effective_on)
        .moving(uncalled, (SUBSCRIBERS, Some(&who)), (CAPITAL_UNCALLED, None))
        .moving(event.paid, (SHARES_CALLED, Some(&who)), (CAPITAL_PAID, None));
    [capital.done(), banked(event.paid, &who, event.effective_on)].into_iter().flatten().collect()
}

/// A call.
#[must_use]
pub fn called(event: &SharesCalled) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    let draft = Draft::new(Journal::Capital, event.effective_on)
        .moving(event.amount, (SHARES_CALLED, Some(&who)), (SUBSCRIBERS, Some(&who)))
        .moving(event.amount, (CAPITAL_UNCALLED, None), (CAPITAL_CALLED, None));
    draft.done().into_iter().collect()
}

/// A payment on shares: of what was called first, then of what is called by the payment itself.
#[must_use]
pub fn paid_up(event: &SharesPaidUp, owing: Owing) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    let called = event.amount.min(owing.called).max(Cents::ZERO);
    let uncalled = event.amount - called;
    let capital = Draft::new(Journal::Capital, event.effective_on)
        .moving(uncalled, (SHARES_CALLED, Some(&who)), (SUBSCRIBERS, Some(&who)))
        .moving(uncalled, (CAPITAL_UNCALLED, None), (CAPITAL_PAID, None))
        .moving(called, (CAPITAL_CALLED, None), (CAPITAL_PAID, None));
    [capital.done(), banked(event.amount, &who, event.effective_on)].into_iter().flatten().collect()
}

fn banked(amount: Cents, who: &Party, on: Day) -> Option<Posting> {
    Draft::new(Journal::Bank, on).moving(amount, (BANK, None), (SHARES_CALLED, Some(who))).done()
}

/// Shares that are cancelled and paid back at once.
#[must_use]
pub fn refunded(event: &SharesRefunded, owing: Owing) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    let of = Cancelled { total: event.total(), set_off: event.set_off(), added: Cents::ZERO, owed: event.amount };
    let paid = Draft::new(Journal::Bank, event.effective_on).moving(
        event.amount,
        (SHARES_TO_REFUND, Some(&who)),
        (BANK, None),
    );
    [of.posting(event.associate, owing, event.effective_on), paid.done()].into_iter().flatten().collect()
}

/// Shares that are cancelled, and whose value is owed.
#[must_use]
pub fn cancelled(event: &SharesCancelled, owing: Owing) -> Vec<Posting> {
    let added = event.revaluation.as_ref().map(|more| more.amount).unwrap_or_default();
    let of = Cancelled { total: event.total(), set_off: event.set_off(), added, owed: event.amount };
    of.posting(event.associate, owing, event.effective_on).into_iter().collect()
}

/// Cancelled shares, in cents.
struct Cancelled {
    /// Their nominal value.
    total: Cents,
    /// What was still to be paid on them.
    set_off: Cents,
    /// What a revaluation adds, out of the statutory reserve.
    added: Cents,
    /// What is owed for them. What is missing of it is their part of the losses.
    owed: Cents,
}

impl Cancelled {
    fn posting(&self, associate: AssociateRef, owing: Owing, on: Day) -> Option<Posting> {
        let who = Party::Associate(associate);
        let uncalled = self.set_off.min(owing.uncalled).max(Cents::ZERO);
        let called = self.set_off - uncalled;
        let losses = self.total - self.set_off + self.added - self.owed;
        Draft::new(Journal::Capital, on)
            .moving(uncalled, (CAPITAL_UNCALLED, None), (SUBSCRIBERS, Some(&who)))
            .moving(called, (CAPITAL_CALLED, None), (SHARES_CALLED, Some(&who)))
            .moving(self.total - self.set_off, (CAPITAL_PAID, None), (SHARES_TO_REFUND, Some(&who)))
            .moving(self.added, (STATUTORY_RESERVE, None), (SHARES_TO_REFUND, Some(&who)))
            .moving(losses, (SHARES_TO_REFUND, Some(&who)), (LOSSES_CARRIED, None))
            .done()
    }
}

/// A payment of what is owed for cancelled shares.
#[must_use]
pub fn refund_paid(event: &RefundPaid) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    settled(event.amount, (Journal::Bank, &who), (BANK, None), event.effective_on)
}

/// A part of it that is set off against what the former associate owes, with the tax of the invoices that it pays.
#[must_use]
pub fn set_off(event: &RefundSetOff) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    let customer = (CUSTOMERS, Some(&who));
    let mut postings = settled(event.amount, (Journal::Miscellaneous, &who), customer, event.effective_on);
    postings.extend(tax_due(&event.pays, event.effective_on));
    postings
}

/// A part of it that later losses take away.
#[must_use]
pub fn reduced(event: &RefundReduced) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    settled(event.amount, (Journal::Miscellaneous, &who), (LOSSES_CARRIED, None), event.effective_on)
}

fn settled(amount: Cents, (journal, who): (Journal, &Party), credit: Place<'_>, on: Day) -> Vec<Posting> {
    Draft::new(journal, on).moving(amount, (SHARES_TO_REFUND, Some(who)), credit).done().into_iter().collect()
}

/// The reserves of an opening position. The accountant's opening entry clears the account on the other side.
#[must_use]
pub fn position(event: &PositionStated) -> Vec<Posting> {
    let draft = Draft::new(Journal::Opening, event.effective_on)
        .moving(event.reserves.legal, (OPENING_BALANCE, None), (LEGAL_RESERVE, None))
        .moving(event.reserves.statutory, (OPENING_BALANCE, None), (STATUTORY_RESERVE, None));
    draft.done().into_iter().collect()
}

/// The shares that an associate brings from before the book.
#[must_use]
pub fn carried(event: &AssociateCarried) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    let draft = Draft::new(Journal::Opening, event.effective_on)
        .moving(event.total() - event.paid, (SUBSCRIBERS, Some(&who)), (CAPITAL_UNCALLED, None))
        .moving(event.paid, (OPENING_BALANCE, None), (CAPITAL_PAID, None));
    draft.done().into_iter().collect()
}

/// What is owed from before the book for cancelled shares.
#[must_use]
pub fn refund_carried(event: &RefundCarried) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    let draft = Draft::new(Journal::Opening, event.effective_on).moving(
        event.amount,
        (OPENING_BALANCE, None),
        (SHARES_TO_REFUND, Some(&who)),
    );
    draft.done().into_iter().collect()
}

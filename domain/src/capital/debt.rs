//! What is owed to a former associate for cancelled shares.

use super::{Capital, RefundPaid, RefundReduced, RefundScheduled, RefundSetOff};
use crate::values::{AssociateRef, Cents, Day, Position, RefundRef};
use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};

/// One debt, and what became of it. Amounts in cents.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct RefundDebt {
    /// To whom.
    pub associate: AssociateRef,
    /// The entry that made it.
    pub at: Position,
    /// The day from which it is owed.
    pub on: Day,
    /// How much was owed at first.
    pub amount: Cents,
    /// What is still owed after every entry known.
    pub remaining: Cents,
    /// The last day for paying all of it.
    pub due_on: Day,
    /// The days on which it became less.
    settled_on: Vector<Day>,
    /// What losses found later took from it, by the close of the accounts that show them.
    reduced: OrdMap<Day, Cents>,
}

impl RefundDebt {
    pub(super) fn new(associate: AssociateRef, at: Position, on: Day, amount: Cents, due_on: Day) -> Self {
        RefundDebt {
            associate,
            at,
            on,
            amount,
            remaining: amount,
            due_on,
            settled_on: Vector::new(),
            reduced: OrdMap::new(),
        }
    }

    /// Whether no more was settled than was owed, and nothing before it was.
    #[must_use]
    pub fn holds_together(&self) -> bool {
        self.remaining >= Cents::ZERO && self.settled_on.iter().all(|day| self.on <= *day)
    }

    /// What the losses of the accounts closed on a day took from it.
    #[must_use]
    pub fn reduced_by(&self, closed_on: Day) -> Cents {
        self.reduced.get(&closed_on).copied().unwrap_or_default()
    }
}

impl Capital {
    /// What is owed under a reference, or was. A debt that only its settlements tell of is none.
    #[must_use]
    pub fn debt(&self, refund: RefundRef) -> Option<&RefundDebt> {
        self.refunds.get(&refund).filter(|debt| debt.on < Day::MAX)
    }

    /// Every debt there is or was.
    pub fn debts(&self) -> impl Iterator<Item = (RefundRef, &RefundDebt)> {
        self.refunds.iter().map(|(refund, debt)| (*refund, debt))
    }

    /// What is still owed to a former associate in all, after every entry known.
    #[must_use]
    pub fn still_owed_to(&self, associate: AssociateRef) -> Cents {
        self.owed.get(&associate).into_iter().flat_map(|debts| debts.values().copied()).sum()
    }

    pub(super) fn owe_refund(&mut self, refund: RefundRef, debt: RefundDebt) {
        self.owed.entry(debt.associate).or_default().insert(refund, debt.remaining);
        self.refunds.insert(refund, debt);
    }

    /// Records what was owed before the book.
    pub fn carry_refund(
        &mut self,
        at: Position,
        refund: RefundRef,
        associate: AssociateRef,
        amount: Cents,
        (on, due_on): (Day, Day),
    ) {
        self.owe_refund(refund, RefundDebt::new(associate, at, on, amount, due_on));
    }

    /// Records a schedule.
    pub fn schedule(&mut self, event: &RefundScheduled) {
        let last = event.instalments.iter().map(|part| part.due_on).max();
        if let (Some(debt), Some(last)) = (self.refunds.get_mut(&event.refund), last) {
            debt.due_on = last;
        }
    }

    /// Records a payment of what is owed.
    pub fn pay_refund(&mut self, event: &RefundPaid) {
        self.settle(event.refund, event.associate, event.amount, event.effective_on);
    }

    /// Records a set-off of what is owed.
    pub fn set_off_refund(&mut self, event: &RefundSetOff) {
        self.settle(event.refund, event.associate, event.amount, event.effective_on);
    }

    /// Records that later losses reduce what is owed.
    pub fn reduce_refund(&mut self, event: &RefundReduced) {
        self.settle(event.refund, event.associate, event.amount, event.effective_on);
        if let Some(debt) = self.refunds.get_mut(&event.refund) {
            *debt.reduced.entry(event.balance_sheet.closed_on).or_insert(Cents::ZERO) += event.amount;
        }
    }

    fn settle(&mut self, refund: RefundRef, associate: AssociateRef, amount: Cents, on: Day) {
        // A settlement of nothing is kept as a debt below zero, so that a rectification cannot leave it behind unseen.
        let nothing = || RefundDebt::new(associate, Position::default(), Day::MAX, Cents::ZERO, on);
        let debt = self.refunds.entry(refund).or_insert_with(nothing);
        debt.remaining -= amount;
        debt.settled_on.push_back(on);
        self.owed.entry(associate).or_default().insert(refund, debt.remaining);
    }
}

//! What future decisions need to know of the shares.

use super::account::count;
use super::{
    Account, CapitalCurve, DefaultNotified, Holding, RefundDebt, SharesCalled, SharesCancelled, SharesPaidUp,
    SharesRefunded, SharesSubscribed, SharesTransferred, Subscription,
};
use crate::values::{AssociateRef, Cents, Day, Position, RefundRef, SubscriptionRef};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The shares of every associate, the capital they make, and what is owed for cancelled ones. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Capital {
    /// Behind pointers, so that a change copies one account and not those that lie beside it.
    accounts: OrdMap<AssociateRef, Arc<Account>>,
    /// Whose each subscription is.
    holders: OrdMap<SubscriptionRef, AssociateRef>,
    /// What is owed, or was, for cancelled shares.
    pub(super) refunds: OrdMap<RefundRef, RefundDebt>,
    /// What is still owed to each former associate, by debt.
    pub(super) owed: OrdMap<AssociateRef, OrdMap<RefundRef, Cents>>,
    /// Subscribed capital over time.
    pub curve: CapitalCurve,
}

impl Capital {
    /// The shares of an associate, if it ever subscribed any.
    #[must_use]
    pub fn account(&self, associate: AssociateRef) -> Option<&Account> {
        self.accounts.get(&associate).map(Arc::as_ref)
    }

    /// The shares of everyone who ever held any.
    pub fn accounts(&self) -> impl Iterator<Item = (AssociateRef, &Account)> {
        self.accounts.iter().map(|(associate, account)| (*associate, account.as_ref()))
    }

    /// What an associate holds at the close of `day`.
    #[must_use]
    pub fn held_on(&self, associate: AssociateRef, day: Day) -> Holding {
        self.account(associate).map(|account| account.on(day)).unwrap_or_default()
    }

    /// How many shares an associate holds at the close of `day`.
    #[must_use]
    pub fn shares_on(&self, associate: AssociateRef, day: Day) -> u64 {
        u64::try_from(self.held_on(associate, day).shares).unwrap_or(0)
    }

    /// Whose a subscription is.
    #[must_use]
    pub fn holder(&self, subscription: SubscriptionRef) -> Option<AssociateRef> {
        self.holders.get(&subscription).copied()
    }

    /// A subscription of an associate.
    #[must_use]
    pub fn subscription(&self, associate: AssociateRef, subscription: SubscriptionRef) -> Option<Subscription> {
        self.account(associate)?.subscription(subscription)
    }
}

/// What entries leave.
impl Capital {
    /// The account of an associate, to be changed.
    fn opened(&mut self, associate: AssociateRef) -> &mut Account {
        Arc::make_mut(self.accounts.entry(associate).or_default())
    }

    /// Records a subscription.
    pub fn subscribe(&mut self, at: Position, event: &SharesSubscribed) {
        let (on, total) = (event.effective_on, event.total());
        let (shares, paid) = (event.shares.get(), event.paid);
        let SharesSubscribed { subscription, associate, due_on, .. } = *event;
        self.carry(at, &CarriedShares { subscription, associate, shares, total, paid, due_on, on });
    }

    /// Records shares subscribed at once, in the book or before it.
    pub fn carry(&mut self, at: Position, held: &CarriedShares) {
        let CarriedShares { subscription, associate, shares, total, paid, due_on, on } = *held;
        let account = self.opened(associate);
        let (unpaid, called) = (total - paid, paid);
        let opened = Subscription { at, on, total, unpaid, called, due_on, notice: None };
        account.open(subscription, opened);
        account.holding.add(on, at, Holding { shares: count(shares), subscribed: total, paid });
        self.holders.insert(subscription, associate);
        self.curve.add(on, at, total);
    }

    /// Records a call.
    pub fn call(&mut self, event: &SharesCalled) {
        let account = self.opened(event.associate);
        account.call(event.subscription, event.amount, event.due_on);
    }

    /// Records a payment.
    pub fn pay_up(&mut self, at: Position, event: &SharesPaidUp) {
        let account = self.opened(event.associate);
        account.owe(event.subscription, -event.amount);
        let paid = Holding { paid: event.amount, ..Holding::default() };
        account.holding.add(event.effective_on, at, paid);
        account.payments.insert(at, (event.subscription, event.effective_on));
    }

    /// Records a notice to pay.
    pub fn notify_default(&mut self, at: Position, event: &DefaultNotified) {
        let account = self.opened(event.associate);
        account.notify(event.subscription, (event.effective_on, at));
    }

    /// Records a refund that cancels and pays in one act.
    pub fn refund(&mut self, at: Position, event: &SharesRefunded) {
        let account = self.opened(event.associate);
        account.cancel((event.effective_on, at), event.shares.get(), event.total(), &event.written_off);
        self.curve.add(event.effective_on, at, -event.total());
    }

    /// Records a cancellation whose value is owed.
    pub fn cancel(&mut self, at: Position, event: &SharesCancelled) {
        let account = self.opened(event.associate);
        account.cancel((event.effective_on, at), event.shares.get(), event.total(), &event.written_off);
        self.curve.add(event.effective_on, at, -event.total());
        let debt = RefundDebt::new(event.associate, at, event.effective_on, event.amount, event.due_on);
        self.owe_refund(event.refund, debt);
    }

    /// Records a transfer: both sides.
    pub fn transfer(&mut self, at: Position, event: &SharesTransferred) {
        let (on, total) = (event.effective_on, event.total());
        let moved = Holding { shares: count(event.shares.get()), subscribed: total, paid: total };
        let from = self.opened(event.from);
        from.holding.add(on, at, Holding::default() - moved);
        self.opened(event.to).holding.add(on, at, moved);
    }
}

/// Shares that begin to be held, with what is paid of them. Amounts in cents.
#[derive(Clone, Copy, Debug)]
pub struct CarriedShares {
    /// The reference under which the rest is paid up.
    pub subscription: SubscriptionRef,
    /// Whose they are.
    pub associate: AssociateRef,
    /// How many.
    pub shares: u64,
    /// Their nominal value in all.
    pub total: Cents,
    /// What is paid of it.
    pub paid: Cents,
    /// When the rest is due.
    pub due_on: Day,
    /// The first day on which the book knows of them.
    pub on: Day,
}

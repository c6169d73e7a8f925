//! What future decisions need to know of the shares.

use super::{CapitalCurve, SharesPaidUp, SharesRefunded, SharesSubscribed, WrittenOff};
use crate::values::{AssociateRef, Cents, DatedSum, Day, Position, SubscriptionRef};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use std::ops::{Add, Sub};

/// The shares of every associate and the capital they make. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Capital {
    accounts: OrdMap<AssociateRef, Account>,
    /// Whose each subscription is.
    holders: OrdMap<SubscriptionRef, AssociateRef>,
    /// Subscribed capital over time.
    pub curve: CapitalCurve,
}

/// The shares of one associate over time.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Account {
    holding: DatedSum<Holding>,
    subscriptions: OrdMap<SubscriptionRef, Subscription>,
    /// What each refund set off.
    #[serde(with = "crate::values::pairs")]
    written_off: OrdMap<Position, Vec<WrittenOff>>,
    /// On which subscription, and when, each payment was made.
    #[serde(with = "crate::values::pairs")]
    payments: OrdMap<Position, (SubscriptionRef, Day)>,
}

/// What is held: the sum of moves, which is never negative once they are all counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Holding {
    /// Number of shares.
    pub shares: i64,
    /// Their nominal value in all.
    pub subscribed: Cents,
    /// What is paid of it.
    pub paid: Cents,
}

/// What remains to be paid of one subscription.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Subscription {
    /// The entry.
    pub at: Position,
    /// The day it took effect.
    pub on: Day,
    /// Nominal value in all.
    pub total: Cents,
    /// Not yet paid.
    pub unpaid: Cents,
    /// When it is all due.
    pub due_on: Day,
}

impl Add for Holding {
    type Output = Holding;
    fn add(self, more: Holding) -> Holding {
        Holding {
            shares: self.shares + more.shares,
            subscribed: self.subscribed + more.subscribed,
            paid: self.paid + more.paid,
        }
    }
}

impl Sub for Holding {
    type Output = Holding;
    fn sub(self, less: Holding) -> Holding {
        Holding {
            shares: self.shares - less.shares,
            subscribed: self.subscribed - less.subscribed,
            paid: self.paid - less.paid,
        }
    }
}

impl Account {
    /// What is held at the close of `day`.
    #[must_use]
    pub fn on(&self, day: Day) -> Holding {
        self.holding.on(day)
    }

    /// What is held after every entry known.
    #[must_use]
    pub fn latest(&self) -> Holding {
        self.holding.latest()
    }

    /// The subscriptions not yet fully paid, oldest first.
    #[must_use]
    pub fn unpaid(&self) -> Vec<(SubscriptionRef, Subscription)> {
        let mut open: Vec<_> =
            self.subscriptions.iter().filter(|(_, s)| s.unpaid.is_positive()).map(|(r, s)| (*r, *s)).collect();
        open.sort_by_key(|(_, subscription)| (subscription.on, subscription.at));
        open
    }

    /// Whether every payment and every refund still stands on shares that were there on its day: asked after a
    /// rectification.
    #[must_use]
    pub fn holds_together(&self) -> bool {
        let mut sum = Holding::default();
        let never_negative = self.holding.moves().all(|(_, moved)| {
            sum = sum + *moved;
            sum.shares >= 0 && sum.paid >= Cents::ZERO && sum.paid <= sum.subscribed
        });
        let subscribed_first = |(subscription, on): &(SubscriptionRef, Day)| {
            self.subscriptions.get(subscription).is_some_and(|open| open.on <= *on)
        };
        never_negative
            && self.payments.values().all(subscribed_first)
            && self.subscriptions.values().all(|subscription| subscription.unpaid >= Cents::ZERO)
    }

    /// The day of the last subscription or payment, and the entry that made it.
    #[must_use]
    pub fn last_given(&self) -> Option<(Day, Position)> {
        self.holding.moves().rev().find(|(_, moved)| moved.shares >= 0).map(|(key, _)| *key)
    }

    /// The day of the last subscription.
    #[must_use]
    pub fn last_subscription(&self) -> Option<Day> {
        self.holding.moves().rev().find(|(_, moved)| moved.shares > 0).map(|((day, _), _)| *day)
    }

    /// The subscriptions that take effect after `day`, in that order, with their entries.
    pub fn subscribed_after(&self, day: Day) -> impl Iterator<Item = (Day, Position)> {
        let later = self.holding.moves().filter(move |((on, _), moved)| *on > day && moved.shares > 0);
        later.map(|(key, _)| *key)
    }

    /// The day of the first refund.
    #[must_use]
    pub fn first_refund(&self) -> Option<Day> {
        self.holding.moves().find(|(_, moved)| moved.shares < 0).map(|((day, _), _)| *day)
    }

    /// The day of the first move, and the entry that made it.
    #[must_use]
    pub fn first_move(&self) -> Option<(Day, Position)> {
        self.holding.moves().next().map(|(key, _)| *key)
    }
}

impl Capital {
    /// The shares of an associate, if it ever subscribed any.
    #[must_use]
    pub fn account(&self, associate: AssociateRef) -> Option<&Account> {
        self.accounts.get(&associate)
    }

    /// What an associate holds at the close of `day`.
    #[must_use]
    pub fn held_on(&self, associate: AssociateRef, day: Day) -> Holding {
        self.account(associate).map(|account| account.on(day)).unwrap_or_default()
    }

    /// Whose a subscription is.
    #[must_use]
    pub fn holder(&self, subscription: SubscriptionRef) -> Option<AssociateRef> {
        self.holders.get(&subscription).copied()
    }

    /// A subscription of an associate.
    #[must_use]
    pub fn subscription(&self, associate: AssociateRef, subscription: SubscriptionRef) -> Option<Subscription> {
        self.account(associate)?.subscriptions.get(&subscription).copied()
    }

    /// Records a subscription.
    pub fn subscribe(&mut self, at: Position, event: &SharesSubscribed) {
        let (on, total) = (event.effective_on, event.total());
        let account = self.accounts.entry(event.associate).or_default();
        let payments_kept = account.subscriptions.get(&event.subscription).map_or(Cents::ZERO, |s| s.unpaid);
        let unpaid = total - event.paid + payments_kept;
        let subscription = Subscription { at, on, total, unpaid, due_on: event.due_on };
        account.subscriptions.insert(event.subscription, subscription);
        account.holding.add(on, at, Holding { shares: count(event.shares.get()), subscribed: total, paid: event.paid });
        self.holders.insert(event.subscription, event.associate);
        self.curve.add(on, at, total);
    }

    /// Records a payment.
    pub fn pay_up(&mut self, at: Position, event: &SharesPaidUp) {
        let account = self.accounts.entry(event.associate).or_default();
        account.owe(event.subscription, -event.amount);
        let paid = Holding { paid: event.amount, ..Holding::default() };
        account.holding.add(event.effective_on, at, paid);
        account.payments.insert(at, (event.subscription, event.effective_on));
    }

    /// Records a refund.
    pub fn refund(&mut self, at: Position, event: &SharesRefunded) {
        let account = self.accounts.entry(event.associate).or_default();
        event.written_off.iter().for_each(|part| account.owe(part.subscription, -part.amount));
        account.written_off.insert(at, event.written_off.clone());
        account.holding.add(event.effective_on, at, refunded(event));
        self.curve.add(event.effective_on, at, -event.total());
    }

    /// Takes back a subscription, for a rectification. Payments made on it stay, as a negative amount owed, until the
    /// replacement is recorded.
    pub fn retract_subscription(&mut self, associate: AssociateRef, subscription: SubscriptionRef) {
        let Some(account) = self.accounts.get_mut(&associate) else { return };
        let Some(open) = account.subscriptions.get(&subscription).copied() else { return };
        let paid_at_once = account.holding.retract(open.on, open.at).paid;
        let payments_kept = open.unpaid - (open.total - paid_at_once);
        match payments_kept {
            Cents::ZERO => account.subscriptions.remove(&subscription),
            unpaid => account.subscriptions.insert(subscription, Subscription { unpaid, ..open }),
        };
        self.holders.remove(&subscription);
        self.curve.retract(open.on, open.at);
    }

    /// Takes back a payment, for a rectification.
    pub fn retract_payment(&mut self, at: Position, on: Day, associate: AssociateRef, subscription: SubscriptionRef) {
        let Some(account) = self.accounts.get_mut(&associate) else { return };
        let paid = account.holding.retract(on, at).paid;
        account.owe(subscription, paid);
        account.payments.remove(&at);
    }

    /// Takes back a refund, for a rectification.
    pub fn retract_refund(&mut self, at: Position, on: Day, associate: AssociateRef) {
        let Some(account) = self.accounts.get_mut(&associate) else { return };
        let parts = account.written_off.remove(&at).unwrap_or_default();
        parts.iter().for_each(|part| account.owe(part.subscription, part.amount));
        account.holding.retract(on, at);
        self.curve.retract(on, at);
    }
}

impl Account {
    /// Moves what is owed on a subscription.
    fn owe(&mut self, subscription: SubscriptionRef, amount: Cents) {
        if let Some(open) = self.subscriptions.get_mut(&subscription) {
            open.unpaid += amount;
        }
    }
}

/// The shares cancelled, with the part of their value that had been paid.
fn refunded(event: &SharesRefunded) -> Holding {
    let total = event.total();
    Holding { shares: -count(event.shares.get()), subscribed: -total, paid: event.set_off() - total }
}

fn count(shares: u64) -> i64 {
    i64::try_from(shares).unwrap_or(i64::MAX)
}

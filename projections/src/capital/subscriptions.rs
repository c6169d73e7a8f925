//! What of each subscription cannot be asked for yet.

use quitus_domain::capital::{SharesCalled, SharesSubscribed};
use quitus_domain::opening::AssociateCarried;
use quitus_domain::statutes::StatutesHistory;
use quitus_domain::values::{Cents, Day, SubscriptionRef};
use std::collections::BTreeMap;

/// The subscriptions, and what was settled of each: paid, or no longer owed.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Subscriptions {
    made: BTreeMap<SubscriptionRef, Made>,
    settled: BTreeMap<SubscriptionRef, Cents>,
}

#[derive(Clone, PartialEq, Debug)]
struct Made {
    total: Cents,
    on: Day,
    due_on: Day,
    /// What an opening position says was paid; otherwise the statutes say what is due at once.
    paid_before: Option<Cents>,
    /// Called since.
    called: Cents,
}

impl Subscriptions {
    pub(super) fn subscribed(&mut self, event: &SharesSubscribed) {
        let (total, on, due_on) = (event.total(), event.effective_on, event.due_on);
        self.made.insert(event.subscription, Made { total, on, due_on, paid_before: None, called: Cents::ZERO });
        self.settled(event.subscription, event.paid);
    }

    pub(super) fn carried(&mut self, event: &AssociateCarried) {
        let (total, on, due_on) = (event.total(), event.effective_on, event.due_on);
        let paid_before = Some(event.paid);
        self.made.insert(event.subscription, Made { total, on, due_on, paid_before, called: Cents::ZERO });
        self.settled(event.subscription, event.paid);
    }

    pub(super) fn called(&mut self, event: &SharesCalled) {
        if let Some(made) = self.made.get_mut(&event.subscription) {
            made.called += event.amount;
        }
    }

    pub(super) fn settled(&mut self, subscription: SubscriptionRef, amount: Cents) {
        *self.settled.entry(subscription).or_default() += amount;
    }

    /// What is neither settled nor yet due on `day`, in all. What was due at once is what the statutes of the
    /// subscription's own day say, at its closing.
    pub(super) fn uncalled_on(&self, day: Day, statutes: &StatutesHistory) -> Cents {
        let not_due = self.made.iter().filter(|(_, made)| day < made.due_on);
        let uncalled = not_due.map(|(subscription, made)| {
            let fraction = statutes.on(made.on).map(|clauses| clauses.shares.paid_at_subscription);
            let of_statutes = || fraction.map_or(made.total, |fraction| fraction.of_amount_up(made.total));
            let at_once = made.paid_before.unwrap_or_else(of_statutes) + made.called;
            let settled = self.settled.get(subscription).copied().unwrap_or_default();
            (made.total - at_once.max(settled)).max(Cents::ZERO)
        });
        uncalled.sum()
    }
}

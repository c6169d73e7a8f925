//! What of each subscription cannot be asked for yet.

use quitus_domain::capital::SharesSubscribed;
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
}

impl Subscriptions {
    pub(super) fn subscribed(&mut self, event: &SharesSubscribed) {
        let made = Made { total: event.total(), on: event.effective_on, due_on: event.due_on };
        self.made.insert(event.subscription, made);
        self.settled(event.subscription, event.paid);
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
            let at_once = fraction.map_or(made.total, |fraction| fraction.of_amount_up(made.total));
            let settled = self.settled.get(subscription).copied().unwrap_or_default();
            (made.total - at_once.max(settled)).max(Cents::ZERO)
        });
        uncalled.sum()
    }
}

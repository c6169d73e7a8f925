//! What of each subscription cannot be asked for yet.

use quitus_domain::capital::SharesSubscribed;
use quitus_domain::values::{Cents, Day, Ratio, SubscriptionRef};
use std::collections::BTreeMap;

/// The subscriptions, by reference.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Subscriptions {
    open: BTreeMap<SubscriptionRef, Open>,
}

#[derive(Clone, PartialEq, Debug)]
struct Open {
    total: Cents,
    at_once: Cents,
    settled: Cents,
    due_on: Day,
}

impl Subscriptions {
    pub(super) fn subscribed(&mut self, event: &SharesSubscribed, at_once: Option<Ratio>) {
        let total = event.total();
        let at_once = at_once.map_or(total, |fraction| fraction.of_amount_up(total).min(total));
        self.open.insert(event.subscription, Open { total, at_once, settled: event.paid, due_on: event.due_on });
    }

    /// Paid, or no longer owed.
    pub(super) fn paid(&mut self, subscription: SubscriptionRef, amount: Cents) {
        if let Some(open) = self.open.get_mut(&subscription) {
            open.settled += amount;
        }
    }

    /// What is neither paid nor yet due on `day`, in all.
    pub(super) fn uncalled_on(&self, day: Day) -> Cents {
        let not_due = self.open.values().filter(|open| day < open.due_on);
        not_due.map(|open| (open.total - open.at_once.max(open.settled)).max(Cents::ZERO)).sum()
    }
}

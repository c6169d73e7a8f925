//! Paying up shares (*libération*).
//!
//! Whoever owes may pay, a former associate too. Refused: an unknown subscription, a payment before it, more than is
//! owed. Found: a payment after the day on which it was due (COOP-11).

use super::{Capital, SharesPaidUp, Subscription};
use crate::law::{Breach, subscription};
use crate::refusal::Refusal;
use crate::values::{AssociateRef, Cents, Day, SubscriptionRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record a payment on a subscription.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PayUpShares {
    /// The subscription.
    pub subscription: SubscriptionRef,
    /// Whose it is.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
}

/// Why this payment is refused, in ladder order.
#[must_use]
pub fn breaches(capital: &Capital, command: &PayUpShares, on: Day) -> Vec<Refusal> {
    let Some(open) = capital.subscription(command.associate, command.subscription) else {
        return vec![Refusal::UnknownSubscription { subscription: command.subscription }];
    };
    let nothing = (!command.amount.is_positive()).then_some(Refusal::AmountNotPositive { amount: command.amount });
    let before = before_subscription(open, on);
    let more =
        (command.amount > open.unpaid).then_some(Refusal::PaidMoreThanOwed { owed: open.unpaid, paid: command.amount });
    nothing.into_iter().chain(before).chain(more).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(capital: &Capital, command: &PayUpShares, on: Day) -> Vec<Breach> {
    let open = capital.subscription(command.associate, command.subscription);
    open.and_then(|open| subscription::overdue(open.due_on, on, open.unpaid).err()).into_iter().collect()
}

/// The event of an accepted payment.
#[must_use]
pub fn event(command: &PayUpShares, on: Day) -> SharesPaidUp {
    SharesPaidUp {
        subscription: command.subscription,
        associate: command.associate,
        amount: command.amount,
        effective_on: on,
    }
}

fn before_subscription(open: Subscription, on: Day) -> Option<Refusal> {
    (on < open.on).then_some(Refusal::BeforeItsBasis { effective_on: on, basis: open.at, basis_on: open.on })
}

//! Calling a part of what is unpaid before its day (*appel de fonds*).
//!
//! Refused: more than remains to be called, a day for paying before the call, or after the day on which everything is
//! due anyway.

use super::{Capital, SharesCalled, Subscription};
use crate::refusal::Refusal;
use crate::values::{AssociateRef, Cents, Day, Sealed, SubscriptionRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: call a part of a subscription.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CallShares {
    /// The subscription.
    pub subscription: SubscriptionRef,
    /// Whose it is.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
    /// The last day to pay it.
    pub due_on: Day,
    /// The call as it is sent.
    #[serde(default)]
    pub letter: Option<Sealed>,
}

/// Why this call is refused, in ladder order.
#[must_use]
pub fn breaches(capital: &Capital, command: &CallShares, on: Day) -> Vec<Refusal> {
    let Some(open) = capital.subscription(command.associate, command.subscription) else {
        return vec![Refusal::UnknownSubscription { subscription: command.subscription }];
    };
    let Subscription { at, on: subscribed_on, total, called, due_on, .. } = open;
    let uncalled = total - called;
    let (begins, ends) = (on, command.due_on);
    [
        (!command.amount.is_positive()).then_some(Refusal::AmountNotPositive { amount: command.amount }),
        (on < subscribed_on).then_some(Refusal::BeforeItsBasis {
            effective_on: on,
            basis: at,
            basis_on: subscribed_on,
        }),
        (command.amount > uncalled).then_some(Refusal::CalledMoreThanOwed { uncalled, called: command.amount }),
        (ends < begins).then_some(Refusal::EndsBeforeItBegins { begins, ends }),
        (ends > due_on).then_some(Refusal::DueAnyway { due_on }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The event of an accepted call.
#[must_use]
pub fn event(command: &CallShares, on: Day) -> SharesCalled {
    SharesCalled {
        subscription: command.subscription,
        associate: command.associate,
        amount: command.amount,
        due_on: command.due_on,
        letter: command.letter.clone(),
        effective_on: on,
    }
}

//! Default on shares (*défaut de libération*, art. 12 al. 2): notice, and three months later the end of membership.
//!
//! A registered letter puts the associate on notice once something is overdue. If it is still unpaid when three months
//! have passed, the cooperative may give up recovery, and the associate is excluded by operation of law, without a vote
//! (COOP-12). Refused: a notice of nothing overdue, a declaration without notice or too early.

use super::{Capital, DefaultDeclared, DefaultNotified, Subscription};
use crate::law::exclusion;
use crate::refusal::Refusal;
use crate::register::{Register, leaving};
use crate::values::{AssociateRef, Cents, Day, Position, Sealed, SubscriptionRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that a registered letter asks for what is overdue.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotifyDefault {
    /// The subscription.
    pub subscription: SubscriptionRef,
    /// Whose it is.
    pub associate: AssociateRef,
    /// The letter.
    pub letter: Sealed,
}

/// Command: record that membership ends since the shares stayed unpaid. Its effective day is the last of membership.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclareDefault {
    /// The subscription.
    pub subscription: SubscriptionRef,
    /// Whose it is.
    pub associate: AssociateRef,
}

/// Why this notice cannot be recorded.
#[must_use]
pub fn notify_breaches(capital: &Capital, command: &NotifyDefault, on: Day) -> Vec<Refusal> {
    let Some(open) = capital.subscription(command.associate, command.subscription) else {
        return vec![Refusal::UnknownSubscription { subscription: command.subscription }];
    };
    overdue(capital, command.associate, command.subscription, on)
        .is_none()
        .then(|| nothing(capital, command.associate, command.subscription, open))
        .into_iter()
        .collect()
}

/// The event of a recorded notice.
#[must_use]
pub fn notify_event(capital: &Capital, command: &NotifyDefault, on: Day) -> DefaultNotified {
    DefaultNotified {
        subscription: command.subscription,
        associate: command.associate,
        unpaid: unpaid(capital, command.associate, command.subscription),
        letter: command.letter.clone(),
        effective_on: on,
    }
}

/// Why membership does not end so, in ladder order.
#[must_use]
pub fn declare_breaches(register: &Register, capital: &Capital, command: &DeclareDefault, on: Day) -> Vec<Refusal> {
    let Some(open) = capital.subscription(command.associate, command.subscription) else {
        return vec![Refusal::UnknownSubscription { subscription: command.subscription }];
    };
    let absent = leaving(register, command.associate, on).err();
    // What the notice asked for must still be owed: what fell due later has had no notice.
    let owed = match open.notice {
        None => open.unpaid.is_positive(),
        Some((asked, _)) => overdue(capital, command.associate, command.subscription, asked).is_some(),
    };
    let paid = (!owed).then(|| nothing(capital, command.associate, command.subscription, open));
    let early = match open.notice {
        None => Some(Refusal::NoNotice { subscription: command.subscription }),
        Some((notified_on, _)) => exclusion::default_notice(notified_on, on).err().map(Refusal::Law),
    };
    [absent, paid, early].into_iter().flatten().collect()
}

/// The event of an end of membership for default.
#[must_use]
pub fn declare_event(capital: &Capital, command: &DeclareDefault, on: Day) -> DefaultDeclared {
    let open = capital.subscription(command.associate, command.subscription);
    DefaultDeclared {
        subscription: command.subscription,
        associate: command.associate,
        notice: open.and_then(|open| open.notice).map_or(Position::default(), |(_, at)| at),
        unpaid: unpaid(capital, command.associate, command.subscription),
        effective_on: on,
    }
}

/// What of it had to be paid before the day.
fn overdue(capital: &Capital, associate: AssociateRef, subscription: SubscriptionRef, on: Day) -> Option<(Day, Cents)> {
    capital.account(associate)?.overdue(subscription, on)
}

fn nothing(capital: &Capital, associate: AssociateRef, subscription: SubscriptionRef, open: Subscription) -> Refusal {
    let next = capital.account(associate).and_then(|account| account.next_due(subscription));
    Refusal::NothingOverdue { unpaid: open.unpaid, due_on: next.unwrap_or(open.due_on) }
}

fn unpaid(capital: &Capital, associate: AssociateRef, subscription: SubscriptionRef) -> Cents {
    capital.subscription(associate, subscription).map_or(Cents::ZERO, |open| open.unpaid)
}

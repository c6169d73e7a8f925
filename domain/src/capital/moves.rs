//! What the book records of calls, defaults and transfers.

use crate::decision::Decision;
use crate::values::{AssociateRef, Cents, Day, Position, Sealed, Shares, SubscriptionRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A part of what is unpaid was called before its day (*appel de fonds*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SharesCalled {
    /// The subscription.
    pub subscription: SubscriptionRef,
    /// Whose it is.
    pub associate: AssociateRef,
    /// How much is called, in cents.
    pub amount: Cents,
    /// The last day to pay it.
    pub due_on: Day,
    /// The call as it was sent.
    pub letter: Option<Sealed>,
    /// The day of the call.
    pub effective_on: Day,
}

/// A registered letter put an associate on notice to pay what is due (*mise en demeure*, art. 12).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DefaultNotified {
    /// The subscription.
    pub subscription: SubscriptionRef,
    /// Whose it is.
    pub associate: AssociateRef,
    /// What is unpaid of it, in cents.
    pub unpaid: Cents,
    /// The letter.
    pub letter: Sealed,
    /// The day it was sent.
    pub effective_on: Day,
}

/// Three months after notice the shares are still unpaid: membership ends by operation of law (art. 12 al. 2).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DefaultDeclared {
    /// The subscription.
    pub subscription: SubscriptionRef,
    /// Whose it is.
    pub associate: AssociateRef,
    /// The entry of the notice.
    pub notice: Position,
    /// What is unpaid, in cents, and whose recovery the cooperative gives up.
    pub unpaid: Cents,
    /// Last day of membership.
    pub effective_on: Day,
}

/// Shares went from one associate to another (*cession*): both sides in one entry, with what each holds after it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SharesTransferred {
    /// Who gives them up.
    pub from: AssociateRef,
    /// Who takes them over.
    pub to: AssociateRef,
    /// How many, all paid up.
    pub shares: Shares,
    /// Value of one, in cents.
    pub nominal: Cents,
    /// The price in all, in cents.
    pub price: Cents,
    /// Shares of the transferor after it, on the day.
    pub left: u64,
    /// Shares of the transferee after it, on the day.
    pub held: u64,
    /// The signed deed.
    pub deed: Sealed,
    /// The approval, where one is needed.
    pub approval: Option<Decision>,
    /// The first day on which the transferee holds them.
    pub effective_on: Day,
}

impl SharesTransferred {
    /// Number of shares × nominal value, in cents.
    #[must_use]
    pub fn total(&self) -> Cents {
        self.nominal.times(self.shares.get()).unwrap_or_default()
    }

    /// The last day of membership of a transferor who gives up every share: the eve of the transfer, since at the close
    /// of a day one without shares is no associate.
    #[must_use]
    pub fn last_day_of_transferor(&self) -> Option<Day> {
        (self.left == 0).then(|| self.effective_on.pred_opt().unwrap_or(self.effective_on))
    }
}

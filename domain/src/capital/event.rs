//! What the book records of the capital.

use crate::values::{AssociateRef, Cents, Day, Sealed, Shares, SubscriptionRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Shares were subscribed and issued (*souscription*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SharesSubscribed {
    /// The subscription, for later payments.
    pub subscription: SubscriptionRef,
    /// The associate.
    pub associate: AssociateRef,
    /// How many.
    pub shares: Shares,
    /// Value of one, in cents, as the statutes then fix it.
    pub nominal: Cents,
    /// What was paid at once, in cents.
    pub paid: Cents,
    /// The day by which the statutes then in force want the rest paid.
    pub due_on: Day,
    /// The signed bulletin (COOP-10).
    pub bulletin: Option<Sealed>,
    /// The first day on which these shares are held.
    pub effective_on: Day,
}

impl SharesSubscribed {
    /// Number of shares × nominal value.
    #[must_use]
    pub fn total(&self) -> Cents {
        self.nominal.times(self.shares.get()).unwrap_or_default()
    }
}

/// A part of a subscription was paid (*libération*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SharesPaidUp {
    /// The subscription.
    pub subscription: SubscriptionRef,
    /// The associate.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
    /// The day of payment.
    pub effective_on: Day,
}

/// Shares of a former associate were cancelled and paid back (*remboursement*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SharesRefunded {
    /// The former associate.
    pub associate: AssociateRef,
    /// How many shares are cancelled.
    pub shares: Shares,
    /// Value of one, in cents.
    pub nominal: Cents,
    /// What is paid, in cents.
    pub amount: Cents,
    /// What was still to be paid on these shares and is set off, by subscription.
    pub written_off: Vec<WrittenOff>,
    /// The balance sheet that the value rests on.
    pub balance_sheet: BalanceSheet,
    /// The day of payment.
    pub effective_on: Day,
}

impl SharesRefunded {
    /// By how much the subscribed capital falls, in cents.
    #[must_use]
    pub fn total(&self) -> Cents {
        self.nominal.times(self.shares.get()).unwrap_or_default()
    }

    /// What was set off in all, in cents.
    #[must_use]
    pub fn set_off(&self) -> Cents {
        self.written_off.iter().map(|part| part.amount).sum()
    }
}

/// What a leaver no longer has to pay on a subscription, since the shares are cancelled.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct WrittenOff {
    /// The subscription.
    pub subscription: SubscriptionRef,
    /// How much, in cents.
    pub amount: Cents,
}

/// The figures of the balance sheet at the close of the year in which the associate left (COOP-19).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BalanceSheet {
    /// The day it closes.
    pub closed_on: Day,
    /// Losses carried, in cents; 0 when there are none.
    pub losses: Cents,
    /// Subscribed capital, in cents.
    pub capital: Cents,
    /// Statutory reserves, in cents: they bear losses too where the statutes say so.
    pub statutory_reserves: Cents,
    /// The approved accounts.
    pub document: Sealed,
}

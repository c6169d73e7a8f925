//! What the book records of shares cancelled first and paid back later.

use super::{BalanceSheet, WrittenOff};
use crate::billing::Matched;
use crate::decision::Decision;
use crate::values::{AssociateRef, Cents, Day, RefundRef, Sealed, Shares};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Shares of a former associate were cancelled; their value is owed (*annulation de parts*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SharesCancelled {
    /// What is owed, for later payments.
    pub refund: RefundRef,
    /// The former associate.
    pub associate: AssociateRef,
    /// How many shares.
    pub shares: Shares,
    /// Value of one, in cents.
    pub nominal: Cents,
    /// The shares' part of the losses, in cents (COOP-19).
    pub loss: Cents,
    /// What was still to be paid on them and is set off, by subscription.
    pub written_off: Vec<WrittenOff>,
    /// What a revaluation adds, in cents (COOP-21).
    pub revaluation: Option<Revaluation>,
    /// What is owed, in cents.
    pub amount: Cents,
    /// The balance sheet that the value rests on.
    pub balance_sheet: BalanceSheet,
    /// The last day for paying, by the statutes.
    pub due_on: Day,
    /// The day of the cancellation.
    pub effective_on: Day,
}

impl SharesCancelled {
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

/// What a reserve built for it adds to the value of a leaver's shares (art. 18 al. 2).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Revaluation {
    /// How much in all, in cents.
    pub amount: Cents,
    /// The most that the index of life annuities allows, in cents.
    pub ceiling: Cents,
    /// The accounts that show the reserve, and the computation.
    pub document: Sealed,
}

/// What is owed will be paid in parts (*échéancier*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RefundScheduled {
    /// What is owed.
    pub refund: RefundRef,
    /// To whom.
    pub associate: AssociateRef,
    /// The parts, which add up to what is owed on the day.
    pub instalments: Vec<Instalment>,
    /// The act that schedules.
    pub decision: Decision,
    /// The day from which the schedule holds.
    pub effective_on: Day,
}

/// One part of a schedule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// The last day to pay it.
    pub due_on: Day,
    /// How much, in cents.
    pub amount: Cents,
}

/// A part of what is owed was paid.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RefundPaid {
    /// What is owed.
    pub refund: RefundRef,
    /// To whom.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
    /// The day of payment.
    pub effective_on: Day,
}

/// A part of what is owed was set off against what the former associate owes (*compensation*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RefundSetOff {
    /// What is owed.
    pub refund: RefundRef,
    /// To whom.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
    /// The claim of the cooperative.
    pub claim: Sealed,
    /// Which invoices it pays, and what of their tax falls due with it; nothing where it names none, since version 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pays: Vec<Matched>,
    /// The day of the set-off.
    pub effective_on: Day,
}

/// Losses found later, of years of membership, reduce what is still owed (COOP-20).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RefundReduced {
    /// What is owed.
    pub refund: RefundRef,
    /// To whom.
    pub associate: AssociateRef,
    /// By how much, in cents.
    pub amount: Cents,
    /// The accounts that show the losses.
    pub balance_sheet: BalanceSheet,
    /// The day of the claim.
    pub effective_on: Day,
}

//! Refunding the shares of one who left (*remboursement*).
//!
//! Refused: going below the floor of the capital (COOP-07) or the legal minimum (COOP-08), paying above the net
//! nominal value (COOP-19), overtaking who left earlier where the statutes set an order (COOP-23), refunding one who
//! is still an associate. Found: a payment after the statutes' delay (COOP-22). What the leaver still owed on the
//! shares is set off.

use super::worth::{Worth, leaves_too_little, out_of_turn};
use super::{BalanceSheet, Capital, SharesRefunded};
use crate::law::{self, Breach};
use crate::refusal::Refusal;
use crate::register::{Register, leaver};
use crate::statutes::StatutesHistory;
use crate::values::{AssociateRef, Cents, Day, Shares};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: cancel shares of a former associate and pay for them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefundShares {
    /// The former associate.
    pub associate: AssociateRef,
    /// How many shares are cancelled.
    pub shares: Shares,
    /// What is paid, in cents.
    pub amount: Cents,
    /// The balance sheet that the value rests on.
    pub balance_sheet: BalanceSheet,
}

/// Why this refund is refused, in ladder order.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    register: &Register,
    capital: &Capital,
    command: &RefundShares,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let exit = match leaver(register, command.associate, on) {
        Ok(exit) => exit,
        Err(refusal) => return vec![refusal],
    };
    let RefundShares { associate, shares, amount, balance_sheet } = command;
    let Some(worth) = Worth::of(clauses, capital, *associate, *shares, balance_sheet) else {
        return vec![Refusal::AmountTooLarge];
    };
    let own = [
        before_what_was_given(capital, *associate, on),
        more_than_held(capital, *associate, *shares),
        (*amount < Cents::ZERO).then_some(Refusal::AmountNotPositive { amount: *amount }),
    ];
    let turn = out_of_turn(clauses, register, capital, exit, on);
    let too_little = leaves_too_little(clauses, register, capital, (*associate, worth.total), on);
    let above = law::refund::not_above_net_nominal(*amount, worth.net()).err();
    let law = turn.into_iter().chain(too_little).chain(above);
    own.into_iter().flatten().chain(law.map(Refusal::Law)).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(statutes: &StatutesHistory, register: &Register, command: &RefundShares, on: Day) -> Vec<Breach> {
    let exit = register.get(command.associate).and_then(|line| line.exit);
    let late = exit.zip(statutes.on(on)).and_then(|(exit, clauses)| {
        let due = law::refund::due_on(exit.on, clauses.exit.refund_within);
        clauses.exit.refund_within.and_then(|_| law::refund::overdue(due, on).err())
    });
    let other = exit.and_then(|exit| law::refund::valued_at_close(exit.on, command.balance_sheet.closed_on).err());
    late.into_iter().chain(other).collect()
}

/// The event of an accepted refund.
#[must_use]
pub fn event(statutes: &StatutesHistory, capital: &Capital, command: &RefundShares, on: Day) -> SharesRefunded {
    let clauses = statutes.on(on);
    let worth = clauses
        .and_then(|clauses| Worth::of(clauses, capital, command.associate, command.shares, &command.balance_sheet));
    SharesRefunded {
        associate: command.associate,
        shares: command.shares,
        nominal: clauses.map_or(Cents::ZERO, |clauses| clauses.shares.nominal_value),
        amount: command.amount,
        written_off: worth.map(|worth| worth.written_off).unwrap_or_default(),
        balance_sheet: command.balance_sheet.clone(),
        effective_on: on,
    }
}

/// A refund gives back what was paid and sets off what was not: it cannot precede a subscription, a payment or a
/// transfer that it counts.
pub(super) fn before_what_was_given(capital: &Capital, associate: AssociateRef, on: Day) -> Option<Refusal> {
    let (basis_on, basis) = capital.account(associate)?.last_given()?;
    (on < basis_on).then_some(Refusal::BeforeItsBasis { effective_on: on, basis, basis_on })
}

pub(super) fn more_than_held(capital: &Capital, associate: AssociateRef, shares: Shares) -> Option<Refusal> {
    let held = capital.account(associate).map(|account| account.latest().shares).unwrap_or_default();
    let held = u64::try_from(held).unwrap_or(0);
    (shares.get() > held).then_some(Refusal::MoreThanHeld { held, asked: shares.get() })
}

//! Refunding the shares of one who left (*remboursement*).
//!
//! Refused: going below the floor of the capital (COOP-07) or the legal minimum (COOP-08), paying above the net
//! nominal value (COOP-19), overtaking who left earlier where the statutes set an order (COOP-23), refunding one who
//! is still an associate. Found: a payment after the statutes' delay (COOP-22). What the leaver still owed on the
//! shares is set off.

use super::{Account, BalanceSheet, Capital, SharesRefunded, WrittenOff};
use crate::law::{self, Breach};
use crate::refusal::Refusal;
use crate::register::{Exit, Register};
use crate::statutes::{LossCharge, RefundOrder, Statutes, StatutesHistory};
use crate::values::{AssociateRef, Cents, Day, Position, Shares};
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
    let Some(line) = register.get(command.associate) else {
        return vec![Refusal::UnknownAssociate { associate: command.associate }];
    };
    let Some(exit) = line.exit else { return vec![Refusal::StillAnAssociate { associate: command.associate }] };
    let Some(total) = clauses.shares.nominal_value.times(command.shares.get()) else {
        return vec![Refusal::AmountTooLarge];
    };
    let own = [
        before_exit(exit, on),
        before_what_was_given(capital, command, on),
        more_than_held(capital, command),
        not_positive(command),
    ];
    let law = [
        out_of_turn(clauses, register, capital, exit, on),
        law::capital::keeps_floor(after(capital, total, on), capital.curve.highest_on(on), clauses.shares.floor).err(),
        law::capital::keeps_legal_minimum(clauses.form, after(capital, total, on)).err(),
        law::refund::not_above_net_nominal(command.amount, ceiling(clauses, capital, command)).err(),
    ];
    own.into_iter().flatten().chain(law.into_iter().flatten().map(Refusal::Law)).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(statutes: &StatutesHistory, register: &Register, command: &RefundShares, on: Day) -> Vec<Breach> {
    let exit = register.get(command.associate).and_then(|line| line.exit);
    let late = exit.zip(statutes.on(on)).and_then(|(exit, clauses)| {
        let due = law::refund::due_on(exit.on, clauses.exit.refund_within);
        clauses.exit.refund_within.and_then(|_| law::refund::overdue(due, on).err())
    });
    late.into_iter().collect()
}

/// The event of an accepted refund.
#[must_use]
pub fn event(statutes: &StatutesHistory, capital: &Capital, command: &RefundShares, on: Day) -> SharesRefunded {
    let nominal = statutes.on(on).map_or(Cents::ZERO, |clauses| clauses.shares.nominal_value);
    let total = nominal.times(command.shares.get()).unwrap_or_default();
    SharesRefunded {
        associate: command.associate,
        shares: command.shares,
        nominal,
        amount: command.amount,
        written_off: capital.account(command.associate).map(|account| set_off(account, total)).unwrap_or_default(),
        balance_sheet: command.balance_sheet.clone(),
        effective_on: on,
    }
}

fn before_exit(exit: Exit, on: Day) -> Option<Refusal> {
    (on < exit.on).then_some(Refusal::BeforeItsBasis { effective_on: on, basis: exit.at, basis_on: exit.on })
}

/// A refund gives back what was paid and sets off what was not: it cannot precede a subscription or a payment that it
/// counts.
fn before_what_was_given(capital: &Capital, command: &RefundShares, on: Day) -> Option<Refusal> {
    let (basis_on, basis) = capital.account(command.associate)?.last_given()?;
    (on < basis_on).then_some(Refusal::BeforeItsBasis { effective_on: on, basis, basis_on })
}

fn more_than_held(capital: &Capital, command: &RefundShares) -> Option<Refusal> {
    let held = capital.account(command.associate).map(|account| account.latest().shares).unwrap_or_default();
    let held = u64::try_from(held).unwrap_or(0);
    (command.shares.get() > held).then_some(Refusal::MoreThanHeld { held, asked: command.shares.get() })
}

fn not_positive(command: &RefundShares) -> Option<Refusal> {
    (command.amount < Cents::ZERO).then_some(Refusal::AmountNotPositive { amount: command.amount })
}

/// The capital as it would stand after cancelling shares worth `total`.
fn after(capital: &Capital, total: Cents, on: Day) -> Cents {
    capital.curve.capital_on(on) - total
}

/// Someone who left earlier still waits, and the statutes pay in the order of the exits.
fn out_of_turn(clauses: &Statutes, register: &Register, capital: &Capital, exit: Exit, on: Day) -> Option<Breach> {
    // Who has told of an exit that is still to come is an associate, and not payable yet.
    let has_left = |associate| register.get(associate).and_then(|line| line.exit).is_some_and(|exit| exit.on <= on);
    let waiting =
        |(_, associate): &(Position, AssociateRef)| has_left(*associate) && capital.held_on(*associate, on).shares > 0;
    let order = match clauses.exit.refund_order {
        RefundOrder::Unordered => law::refund::RefundOrder::Free,
        RefundOrder::Chronological => law::refund::RefundOrder::Recorded,
    };
    let first = register.left_before(exit).find(waiting).map(|(at, _)| at);
    law::refund::in_order(order, first, exit.at).err()
}

/// Net nominal value of the shares, less what is still owed on them.
fn ceiling(clauses: &Statutes, capital: &Capital, command: &RefundShares) -> Cents {
    let sheet = &command.balance_sheet;
    let figures = law::refund::BalanceSheet {
        loss: sheet.losses,
        capital: sheet.capital,
        statutory_reserves: sheet.statutory_reserves,
    };
    let formula = match clauses.exit.losses_charged_on {
        LossCharge::Capital => law::refund::LossFormula::CapitalOnly,
        LossCharge::CapitalAndStatutoryReserves => law::refund::LossFormula::CapitalAndStatutoryReserves,
    };
    let nominal = clauses.shares.nominal_value;
    let net = law::refund::net_nominal(command.shares.get(), nominal, figures, formula);
    let total = nominal.times(command.shares.get()).unwrap_or_default();
    let owed: Cents = capital
        .account(command.associate)
        .map(|account| set_off(account, total).iter().map(|part| part.amount).sum())
        .unwrap_or_default();
    (net - owed).max(Cents::ZERO)
}

/// What is still owed, oldest subscription first, up to the value of the shares that are cancelled.
fn set_off(account: &Account, total: Cents) -> Vec<WrittenOff> {
    let mut left = total;
    let parts = account.unpaid().into_iter().map(|(subscription, open)| {
        let amount = open.unpaid.min(left);
        left -= amount;
        WrittenOff { subscription, amount }
    });
    parts.filter(|part| part.amount.is_positive()).collect()
}

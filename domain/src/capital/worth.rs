//! What the shares of a leaver are worth, in which order leavers are paid, and what may leave the capital.

use super::{Account, BalanceSheet, Capital, RefundDebt, WrittenOff};
use crate::law::{self, Breach};
use crate::register::{Exit, Register};
use crate::statutes::{LossCharge, RefundOrder, Statutes};
use crate::values::{AssociateRef, Cents, Day, Position, Shares};

/// The value of some shares, in cents.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Worth {
    /// Number × nominal.
    pub total: Cents,
    /// Their part of the losses.
    pub loss: Cents,
    /// What is still owed on them, by subscription.
    pub written_off: Vec<WrittenOff>,
}

impl Worth {
    /// Of `shares` of an associate, on that balance sheet. `None` when no book can hold the amount.
    pub fn of(
        clauses: &Statutes,
        capital: &Capital,
        associate: AssociateRef,
        shares: Shares,
        sheet: &BalanceSheet,
    ) -> Option<Self> {
        let nominal = clauses.shares.nominal_value;
        let total = nominal.times(shares.get())?;
        let (figures, formula) = bearing(clauses, sheet);
        let loss = total - law::refund::net_nominal(shares.get(), nominal, figures, formula);
        let written_off = capital.account(associate).map(|account| set_off(account, total)).unwrap_or_default();
        Some(Worth { total, loss, written_off })
    }

    /// Net nominal value, less what is still owed on the shares; never below zero.
    pub fn net(&self) -> Cents {
        let owed: Cents = self.written_off.iter().map(|part| part.amount).sum();
        (self.total - self.loss - owed).max(Cents::ZERO)
    }
}

/// The figures of a balance sheet, and what its losses are charged on by the statutes.
fn bearing(clauses: &Statutes, sheet: &BalanceSheet) -> (law::refund::BalanceSheet, law::refund::LossFormula) {
    let figures = law::refund::BalanceSheet {
        loss: sheet.losses,
        capital: sheet.capital,
        statutory_reserves: sheet.statutory_reserves,
    };
    let formula = match clauses.exit.losses_charged_on {
        LossCharge::Capital => law::refund::LossFormula::CapitalOnly,
        LossCharge::CapitalAndStatutoryReserves => law::refund::LossFormula::CapitalAndStatutoryReserves,
    };
    (figures, formula)
}

/// The most that later losses take from a debt (COOP-20); none for one from before the book, whose shares it does not
/// know.
pub(super) fn most_of_losses(
    clauses: &Statutes,
    capital: &Capital,
    debt: &RefundDebt,
    sheet: &BalanceSheet,
) -> Option<Cents> {
    let (shares, total) = capital.account(debt.associate)?.cancelled_by(debt.on, debt.at)?;
    let each = total.get().checked_div(i64::try_from(shares).ok()?).map(Cents::try_from)?.ok()?;
    let (figures, formula) = bearing(clauses, sheet);
    Some(law::refund::part_of_losses(shares, each, figures, formula))
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

/// Why `total` may not leave the capital on `on` (COOP-07, COOP-08, SCIC-07).
pub(super) fn leaves_too_little(
    clauses: &Statutes,
    register: &Register,
    capital: &Capital,
    (associate, total): (AssociateRef, Cents),
    on: Day,
) -> impl Iterator<Item = Breach> {
    let after = capital.curve.capital_on(on) - total;
    // What a public body is paid back it no longer holds.
    let own = register.get(associate).and_then(|line| line.category_on(on));
    let leaves = own.filter(|own| super::public::is(clauses, own)).map_or(Cents::ZERO, |_| total);
    let kept = match super::public::held(clauses, register, capital, on) {
        Some(public) => law::public_capital::kept(public - leaves, after, on),
        None => Ok(()),
    };
    [
        law::capital::keeps_floor(after, capital.curve.highest_on(on), clauses.shares.floor),
        law::capital::keeps_legal_minimum(clauses.form, after),
        kept,
    ]
    .into_iter()
    .filter_map(Result::err)
}

/// Someone who left earlier still waits, for shares or for money, and the statutes pay in the order of the exits.
pub(super) fn out_of_turn(
    clauses: &Statutes,
    register: &Register,
    capital: &Capital,
    exit: Exit,
    on: Day,
) -> Option<Breach> {
    // Who has told of an exit that is still to come is an associate, and not payable yet.
    let has_left = |associate| register.get(associate).and_then(|line| line.exit).is_some_and(|exit| exit.on <= on);
    let waits = |associate| capital.held_on(associate, on).shares > 0 || capital.still_owed_to(associate).is_positive();
    let waiting = |(_, associate): &(Position, AssociateRef)| has_left(*associate) && waits(*associate);
    let order = match clauses.exit.refund_order {
        RefundOrder::Unordered => law::refund::RefundOrder::Free,
        RefundOrder::Chronological => law::refund::RefundOrder::Recorded,
    };
    let first = register.left_before(exit).find(waiting).map(|(at, _)| at);
    law::refund::in_order(order, first, exit.at).err()
}

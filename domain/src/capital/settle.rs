//! Settling what is owed for cancelled shares: paying, setting off, reducing by later losses.
//!
//! Leavers are paid in the order of their exits where the statutes say so, even before the due day (COOP-23). Later
//! losses of years of membership reduce what is still owed, by the part of them that falls on the shares, within the time
//! of the law or the shorter one of the statutes (COOP-20). A set-off may name the open invoices that it pays; whether both
//! debts were due, or the two sides agreed (C. civ. art. 1347-1, 1348-2, from memory), the claim's paper shows, not the book.
//! Found: a payment after the statutes' delay (COOP-22). Refused: more than is owed, a debt that is not there.

use super::worth::{most_of_losses, out_of_turn};
use super::{BalanceSheet, Capital, RefundDebt, RefundPaid, RefundReduced, RefundSetOff};
use crate::billing::{self, Billing, Pays};
use crate::law::{Breach, refund};
use crate::refusal::{BillingRefusal, Refusal};
use crate::register::Register;
use crate::statutes::StatutesHistory;
use crate::values::{Cents, Day, Party, RefundRef, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record a payment of what is owed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PayRefund {
    /// What is owed.
    pub refund: RefundRef,
    /// How much is paid, in cents.
    pub amount: Cents,
}

/// Command: set what is owed off against a claim of the cooperative (*compensation*, C. civ. art. 1347).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetOffRefund {
    /// What is owed.
    pub refund: RefundRef,
    /// How much is set off, in cents.
    pub amount: Cents,
    /// What shows the claim.
    pub claim: Sealed,
    /// Which open invoices of the former associate it pays, where the claim is one of these; the rest pays none.
    #[serde(default)]
    pub pays: Vec<Pays>,
}

/// Command: reduce what is owed by losses found later.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReduceRefund {
    /// What is owed.
    pub refund: RefundRef,
    /// By how much, in cents.
    pub amount: Cents,
    /// The accounts that show the losses.
    pub balance_sheet: BalanceSheet,
}

/// Why this payment is refused, in ladder order.
#[must_use]
pub fn pay_breaches(
    statutes: &StatutesHistory,
    register: &Register,
    capital: &Capital,
    command: &PayRefund,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let debt = match owed(capital, command.refund, command.amount, on) {
        Ok(debt) => debt,
        Err(refusals) => return refusals,
    };
    let exit = register.get(debt.associate).and_then(|line| line.exit);
    let turn = exit.and_then(|exit| out_of_turn(clauses, register, capital, exit, on));
    turn.map(Refusal::Law).into_iter().collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn pay_findings(capital: &Capital, command: &PayRefund, on: Day) -> Vec<Breach> {
    let due_on = capital.debt(command.refund).map(|debt| debt.due_on);
    due_on.and_then(|due_on| refund::overdue(due_on, on).err()).into_iter().collect()
}

/// The event of an accepted payment.
#[must_use]
pub fn pay_event(capital: &Capital, command: &PayRefund, on: Day) -> Option<RefundPaid> {
    let associate = capital.debt(command.refund)?.associate;
    Some(RefundPaid { refund: command.refund, associate, amount: command.amount, effective_on: on })
}

/// Why this set-off is refused, in ladder order.
#[must_use]
pub fn set_off_breaches(capital: &Capital, billing: &Billing, command: &SetOffRefund, on: Day) -> Vec<Refusal> {
    let debt = match owed(capital, command.refund, command.amount, on) {
        Ok(debt) => debt,
        Err(refusals) => return refusals,
    };
    let (set_off, asked) = (command.amount, command.pays.iter().map(|one| one.amount).sum::<Cents>());
    let beyond = (asked > set_off).then(|| BillingRefusal::MatchedMoreThanSetOff { set_off, asked }.into());
    let party = Party::Associate(debt.associate);
    billing::pays_breaches(billing, &command.pays, &party, on).into_iter().chain(beyond).collect()
}

/// The event of an accepted set-off.
#[must_use]
pub fn set_off_event(capital: &Capital, billing: &Billing, command: &SetOffRefund, on: Day) -> Option<RefundSetOff> {
    let associate = capital.debt(command.refund)?.associate;
    let pays = billing::pays_matched(billing, &command.pays)?;
    let SetOffRefund { refund, amount, claim, .. } = command.clone();
    Some(RefundSetOff { refund, associate, amount, claim, pays, effective_on: on })
}

/// Why what is owed may not be reduced so, in ladder order.
#[must_use]
pub fn reduce_breaches(
    statutes: &StatutesHistory,
    register: &Register,
    capital: &Capital,
    command: &ReduceRefund,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let debt = match owed(capital, command.refund, command.amount, on) {
        Ok(debt) => debt,
        Err(refusals) => return refusals,
    };
    let lost_on = register.get(debt.associate).and_then(|line| line.exit).map_or(on, |exit| exit.on);
    let late = refund::claimed_in_time(lost_on, clauses.exit.later_losses_within, on).err();
    let sheet = &command.balance_sheet;
    let most = most_of_losses(clauses, capital, debt, sheet);
    let above =
        most.and_then(|most| refund::reduced_by_losses(command.amount, debt.reduced_by(sheet.closed_on), most).err());
    late.into_iter().chain(above).map(Refusal::Law).collect()
}

/// The event of an accepted reduction.
#[must_use]
pub fn reduce_event(capital: &Capital, command: &ReduceRefund, on: Day) -> Option<RefundReduced> {
    let associate = capital.debt(command.refund)?.associate;
    let ReduceRefund { refund, amount, balance_sheet } = command.clone();
    Some(RefundReduced { refund, associate, amount, balance_sheet, effective_on: on })
}

/// The debt, if that much of it is still owed on the day.
pub(super) fn owed(capital: &Capital, refund: RefundRef, amount: Cents, on: Day) -> Result<&RefundDebt, Vec<Refusal>> {
    let debt = capital.debt(refund).ok_or_else(|| vec![Refusal::UnknownRefund { refund }])?;
    let refusals: Vec<Refusal> = [
        (!amount.is_positive()).then_some(Refusal::AmountNotPositive { amount }),
        (on < debt.on).then_some(Refusal::BeforeItsBasis { effective_on: on, basis: debt.at, basis_on: debt.on }),
        (amount > debt.remaining).then_some(Refusal::PaidMoreThanOwed { owed: debt.remaining, paid: amount }),
    ]
    .into_iter()
    .flatten()
    .collect();
    if refusals.is_empty() { Ok(debt) } else { Err(refusals) }
}

//! Transferring shares (*cession de parts*).
//!
//! Both sides stand in one entry, with what each holds after it. Whoever takes shares over is an associate on the day:
//! an outsider is admitted first, on that very day at the latest. Refused: more than is held or paid up, a transfer
//! without the approval that the statutes ask for (COOP-25), less than the category's minimum on either side. Found: a
//! price above the nominal value. Who transfers every share is no associate from that day on.

use super::{Capital, Holding, SharesTransferred};
use crate::decision::Decision;
use crate::law::transfer::{self, AmongAssociates, Between};
use crate::law::{Breach, public_capital, subscription};
use crate::refusal::Refusal;
use crate::register::{Associate, Register, associate_on};
use crate::statutes::{Faculty, Statutes, StatutesHistory};
use crate::values::{AssociateRef, Cents, Day, Sealed, Shares};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that shares go from one associate to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferShares {
    /// Who gives them up.
    pub from: AssociateRef,
    /// Who takes them over.
    pub to: AssociateRef,
    /// How many.
    pub shares: Shares,
    /// The price in all, in cents; 0 for a gift.
    pub price: Cents,
    /// The signed deed.
    pub deed: Sealed,
    /// The approval, where one is needed.
    #[serde(default)]
    pub approval: Option<Decision>,
}

/// Why this transfer is refused, in ladder order.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    register: &Register,
    capital: &Capital,
    command: &TransferShares,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let sides = associate_on(register, command.from, on)
        .and_then(|from| associate_on(register, command.to, on).map(|to| (from, to)));
    let (from, to) = match sides {
        Ok(sides) => sides,
        Err(refusal) => return vec![refusal],
    };
    let Some(total) = clauses.shares.nominal_value.times(command.shares.get()) else {
        return vec![Refusal::AmountTooLarge];
    };
    let own = [
        (command.from == command.to).then_some(Refusal::NothingToChange),
        (command.price < Cents::ZERO).then_some(Refusal::AmountNotPositive { amount: command.price }),
        not_there(capital, command, total, on),
        still_owing(capital, command),
    ];
    let law = [
        not_approved(clauses, to, command, on),
        below_minimum(clauses, from, left(capital, command, on), on).filter(|_| left(capital, command, on) > 0),
        below_minimum(clauses, to, held(capital, command, on), on),
        too_much_public(clauses, register, capital, (from, to), total, on),
    ];
    own.into_iter().flatten().chain(law.into_iter().flatten().map(Refusal::Law)).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(statutes: &StatutesHistory, command: &TransferShares, on: Day) -> Vec<Breach> {
    let nominal = statutes.on(on).map(|clauses| clauses.shares.nominal_value);
    let total = nominal.and_then(|nominal| nominal.times(command.shares.get()));
    total.and_then(|total| transfer::price(command.price, total).err()).into_iter().collect()
}

/// The event of an accepted transfer.
#[must_use]
pub fn event(statutes: &StatutesHistory, capital: &Capital, command: &TransferShares, on: Day) -> SharesTransferred {
    SharesTransferred {
        from: command.from,
        to: command.to,
        shares: command.shares,
        nominal: statutes.on(on).map_or(Cents::ZERO, |clauses| clauses.shares.nominal_value),
        price: command.price,
        left: left(capital, command, on),
        held: held(capital, command, on),
        deed: command.deed.clone(),
        approval: command.approval.clone(),
        effective_on: on,
    }
}

/// Shares of the transferor after it.
fn left(capital: &Capital, command: &TransferShares, on: Day) -> u64 {
    shares(capital.held_on(command.from, on)).saturating_sub(command.shares.get())
}

/// Shares of the transferee after it.
fn held(capital: &Capital, command: &TransferShares, on: Day) -> u64 {
    shares(capital.held_on(command.to, on)).saturating_add(command.shares.get())
}

fn shares(holding: Holding) -> u64 {
    u64::try_from(holding.shares).unwrap_or(0)
}

/// More than is held, or more than is paid up: on the day, and on every later day that the book knows of.
fn not_there(capital: &Capital, command: &TransferShares, total: Cents, on: Day) -> Option<Refusal> {
    let least = capital.account(command.from).map(|account| account.least_from(on)).unwrap_or_default();
    let (held, asked) = (shares(least), command.shares.get());
    if asked > held {
        return Some(Refusal::MoreThanHeld { held, asked });
    }
    (total > least.paid).then_some(Refusal::SharesNotPaidUp { paid: least.paid, needed: total })
}

/// Who gives up every share may leave nothing unpaid behind.
fn still_owing(capital: &Capital, command: &TransferShares) -> Option<Refusal> {
    let account = capital.account(command.from)?;
    let unpaid: Cents = account.unpaid().iter().map(|(_, open)| open.unpaid).sum();
    let after = account.latest().subscribed;
    let all = shares(account.latest()) == command.shares.get();
    (all && unpaid.is_positive()).then_some(Refusal::SharesNotPaidUp { paid: after - unpaid, needed: after })
}

/// An associate of that day only came in by the transfer: an outsider.
fn not_approved(clauses: &Statutes, to: &Associate, command: &TransferShares, on: Day) -> Option<Breach> {
    let between = if to.since < on { Between::Associates } else { Between::Outsider };
    let among = match clauses.transfers.free_between_associates {
        Faculty::Foreseen => AmongAssociates::Free,
        Faculty::NotForeseen => AmongAssociates::NeedsApproval,
    };
    let organ = command.approval.as_ref().map(|approval| approval.organ());
    transfer::approved(between, among, organ, &clauses.transfers.approved_by).err()
}

fn below_minimum(clauses: &Statutes, line: &Associate, after: u64, on: Day) -> Option<Breach> {
    let minimum = clauses.category(line.category_on(on)?).ok()?.minimum_shares;
    subscription::minimum(after, u64::from(minimum)).err()
}

/// More capital of public bodies than the law of the day allows (SCIC-07): only a transfer to one from another kind.
fn too_much_public(
    clauses: &Statutes,
    register: &Register,
    capital: &Capital,
    (from, to): (&Associate, &Associate),
    total: Cents,
    on: Day,
) -> Option<Breach> {
    let public = |line: &Associate| line.category_on(on).is_some_and(|category| super::public::is(clauses, category));
    if public(from) || !public(to) {
        return None;
    }
    let held = super::public::held(clauses, register, capital, on)?;
    public_capital::kept(held + total, capital.curve.capital_on(on), on).err()
}

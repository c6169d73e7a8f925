//! Cancelling the shares of one who left, to pay for them later (*annulation de parts*).
//!
//! The capital falls at once, so the floor (COOP-07), the legal minimum (COOP-08), the share of public bodies (SCIC-07)
//! and the order of the exits (COOP-23) are asked now. The value is the nominal less the losses of the balance sheet
//! (COOP-19), more by a revaluation where the law and the statutes allow one (COOP-21). What the leaver still owed on
//! the shares is set off. What is owed is paid, scheduled or set off by later acts.

use super::refund::{before_what_was_given, more_than_held};
use super::worth::{Worth, leaves_too_little, out_of_turn};
use super::{BalanceSheet, Capital, Revaluation, SharesCancelled};
use crate::law::{self, Breach, Clause, Evidence, revaluation};
use crate::refusal::Refusal;
use crate::register::{Exit, Register, leaver};
use crate::statutes::{Faculty, Statutes, StatutesHistory};
use crate::values::{AssociateRef, Cents, Day, RefundRef, Shares};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: cancel shares of a former associate and owe their value.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelShares {
    /// A new reference for what is owed.
    pub refund: RefundRef,
    /// The former associate.
    pub associate: AssociateRef,
    /// How many shares.
    pub shares: Shares,
    /// The balance sheet that the value rests on.
    pub balance_sheet: BalanceSheet,
    /// What a revaluation adds.
    #[serde(default)]
    pub revaluation: Option<Revaluation>,
}

/// Why this cancellation is refused, in ladder order.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    register: &Register,
    capital: &Capital,
    command: &CancelShares,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let exit = match leaver(register, command.associate, on) {
        Ok(exit) => exit,
        Err(refusal) => return vec![refusal],
    };
    let Some(worth) = worth(clauses, capital, command) else { return vec![Refusal::AmountTooLarge] };
    let twice = capital.debt(command.refund).map(|_| Refusal::RefundTwice { refund: command.refund });
    let own = [
        twice,
        before_what_was_given(capital, command.associate, on),
        more_than_held(capital, command.associate, command.shares),
        no_uplift(command, &worth),
    ];
    let law = out_of_turn(clauses, register, capital, exit, on)
        .into_iter()
        .chain(leaves_too_little(clauses, register, capital, (command.associate, worth.total), on))
        .chain(not_revaluable(clauses, register, command, exit, on));
    own.into_iter().flatten().chain(law.map(Refusal::Law)).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(register: &Register, command: &CancelShares) -> Vec<Breach> {
    let exit = register.get(command.associate).and_then(|line| line.exit);
    let other = exit.and_then(|exit| law::refund::valued_at_close(exit.on, command.balance_sheet.closed_on).err());
    other.into_iter().collect()
}

/// The event of an accepted cancellation.
#[must_use]
pub fn event(
    statutes: &StatutesHistory,
    register: &Register,
    capital: &Capital,
    command: &CancelShares,
    on: Day,
) -> SharesCancelled {
    let clauses = statutes.on(on);
    let worth = clauses.and_then(|clauses| worth(clauses, capital, command));
    let uplift = command.revaluation.as_ref().map_or(Cents::ZERO, |more| more.amount);
    let lost_on = register.get(command.associate).and_then(|line| line.exit).map_or(on, |exit| exit.on);
    // Silent statutes let it be paid at once, which is not before the shares can be cancelled.
    let within = clauses.and_then(|clauses| clauses.exit.refund_within);
    SharesCancelled {
        refund: command.refund,
        associate: command.associate,
        shares: command.shares,
        nominal: clauses.map_or(Cents::ZERO, |clauses| clauses.shares.nominal_value),
        loss: worth.as_ref().map_or(Cents::ZERO, |worth| worth.loss),
        amount: worth.as_ref().map_or(Cents::ZERO, |worth| worth.net() + uplift),
        written_off: worth.map(|worth| worth.written_off).unwrap_or_default(),
        revaluation: command.revaluation.clone(),
        balance_sheet: command.balance_sheet.clone(),
        due_on: within.map_or(on, |within| law::refund::due_on(lost_on, Some(within))),
        effective_on: on,
    }
}

fn worth(clauses: &Statutes, capital: &Capital, command: &CancelShares) -> Option<Worth> {
    Worth::of(clauses, capital, command.associate, command.shares, &command.balance_sheet)
}

/// A revaluation of nothing, or beyond what a book can hold.
fn no_uplift(command: &CancelShares, worth: &Worth) -> Option<Refusal> {
    let amount = command.revaluation.as_ref()?.amount;
    let nothing = (!amount.is_positive()).then_some(Refusal::AmountNotPositive { amount });
    nothing.or(Cents::try_from((worth.net() + amount).get()).err().map(|_| Refusal::AmountTooLarge))
}

/// Why the value may not be raised so.
fn not_revaluable(
    clauses: &Statutes,
    register: &Register,
    command: &CancelShares,
    exit: Exit,
    on: Day,
) -> impl Iterator<Item = Breach> {
    let since = register.get(command.associate).map_or(on, |line| line.since);
    let case = revaluation::Case {
        family: clauses.family,
        on,
        clause: match clauses.exit.revaluation_reserve {
            Faculty::Foreseen => Clause::Foreseen,
            Faculty::NotForeseen => Clause::NotForeseen,
        },
        incorporation: match clauses.results.reserve_incorporation {
            Faculty::Foreseen => revaluation::Incorporation::Used,
            Faculty::NotForeseen => revaluation::Incorporation::NotUsed,
        },
        reserve: Evidence::of(command.revaluation.as_ref().map(|more| &more.document)),
        since,
        lost_on: exit.on,
    };
    let asked = command.revaluation.as_ref();
    let allowed = asked.and_then(|_| revaluation::allowed(case).err());
    let within = asked.and_then(|more| revaluation::within_index(more.amount, more.ceiling).err());
    allowed.into_iter().chain(within)
}

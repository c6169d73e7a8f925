//! An expense that a grant pays (*dépense imputée*): an entry of the accounts, or a part of it.
//!
//! Refused: an entry that holds no expense, one outside the days of the grant, more of it than no grant has paid yet,
//! more than is left of the grant.

use super::receive_grant::agreed;
use super::{Funds, Grant, GrantCharged};
use crate::refusal::{FundsRefusal, Refusal};
use crate::values::{Cents, Day, Period, Position, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU64;

/// Command: charge an expense to a grant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChargeToGrant {
    /// To which.
    pub grant: Slug,
    /// The number of the entry that records the expense, as people read it: the first one is 1.
    pub entry_number: NonZeroU64,
    /// How much of it, in cents.
    pub amount: Cents,
    /// What shows that it serves the purpose.
    #[serde(default)]
    pub evidence: Option<Sealed>,
}

impl ChargeToGrant {
    /// The place of that entry.
    #[must_use]
    pub fn entry(&self) -> Position {
        Position(self.entry_number.get() - 1)
    }
}

/// What an entry of the accounts spends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Expense {
    /// Its day.
    pub on: Day,
    /// Debits less credits of class 6, in cents.
    pub amount: Cents,
}

/// Why the expense is not charged so, in ladder order; `expense` is what that entry says.
#[must_use]
pub fn breaches(funds: &Funds, command: &ChargeToGrant, expense: Option<Expense>, on: Day) -> Vec<Refusal> {
    let grant = match agreed(funds, &command.grant, on) {
        Ok(grant) => grant,
        Err(refusal) => return vec![refusal],
    };
    let entry = command.entry();
    let Some(expense) = expense.filter(|expense| expense.amount.is_positive()) else {
        return vec![FundsRefusal::NotAnExpense { entry }.into()];
    };
    let asked = command.amount;
    let early =
        (on < expense.on).then_some(Refusal::BeforeItsBasis { effective_on: on, basis: entry, basis_on: expense.on });
    let refusals = [
        closed(&command.grant, grant),
        (!asked.is_positive()).then_some(Refusal::AmountNotPositive { amount: asked }),
        early,
        outside(grant.period, expense.on),
        too_much(funds, (entry, expense), grant, asked),
    ];
    refusals.into_iter().flatten().collect()
}

/// A grant that was settled pays nothing more.
pub(super) fn closed(name: &Slug, grant: &Grant) -> Option<Refusal> {
    let (closed_on, _) = grant.closed?;
    Some(FundsRefusal::GrantSettled { grant: name.clone(), closed_on }.into())
}

fn outside(Period { from, to }: Period, day: Day) -> Option<Refusal> {
    (!(from..=to).contains(&day)).then(|| FundsRefusal::OutsideThePeriod { day, from, to }.into())
}

fn too_much(funds: &Funds, (entry, expense): (Position, Expense), grant: &Grant, asked: Cents) -> Option<Refusal> {
    let unpaid = expense.amount - funds.charged_of(entry);
    if asked > unpaid {
        return Some(FundsRefusal::ChargedMoreThanSpent { entry, left: unpaid, asked }.into());
    }
    let left = grant.left();
    (asked > left).then(|| FundsRefusal::ChargedMoreThanGranted { left, asked }.into())
}

/// The event of a charged expense.
#[must_use]
pub fn event(funds: &Funds, command: &ChargeToGrant, on: Day) -> Option<GrantCharged> {
    let nature = funds.grant(&command.grant)?.funder.nature;
    let entry = command.entry();
    let ChargeToGrant { grant, amount, evidence, .. } = command.clone();
    Some(GrantCharged { grant, nature, entry, amount, evidence, effective_on: on })
}

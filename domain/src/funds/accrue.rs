//! Interest that runs on a current account (*intérêts courus*), day by day, on what stood there at the close of each.
//!
//! Each accrual goes on where the last one ended, so that no day bears interest twice, and writes down its days. What
//! may be deducted of it is told, and refuses nothing. Refused: days to come, days that were counted, interest of nought.

use super::agree::Lending;
use super::{CurrentAccount, InterestAccrued, InterestSpan};
use crate::law::lending::{Span, deductible as deductible_of, interest};
use crate::refusal::{FundsRefusal, Refusal};
use crate::values::{AssociateRef, Cents, Day, Percent, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: count the interest of a current account up to a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccrueInterest {
    /// On whose.
    pub associate: AssociateRef,
    /// The last day that counts.
    pub until: Day,
    /// The published rate up to which interest may be deducted, where it is known.
    #[serde(default)]
    pub ceiling: Option<Percent>,
}

/// Why the interest is not counted so, in ladder order.
#[must_use]
pub fn breaches(lending: Lending<'_>, command: &AccrueInterest, on: Day) -> Vec<Refusal> {
    let AccrueInterest { associate, until, .. } = *command;
    let Some(from) = lending.funds.account(associate).and_then(CurrentAccount::next_to_count) else {
        return vec![FundsRefusal::NothingLent { associate, on }.into()];
    };
    let mut refusals: Vec<Refusal> =
        (until > on).then(|| FundsRefusal::AccruedAhead { until, on }.into()).into_iter().collect();
    if until < from {
        refusals.push(FundsRefusal::AccruedAlready { from, until }.into());
        return refusals;
    }
    match event(lending, command, on) {
        None => refusals.push(Refusal::AmountTooLarge),
        Some(event) if !event.interest.is_positive() => {
            refusals.push(FundsRefusal::NoInterest { from, until }.into());
        }
        Some(_) => {}
    }
    refusals
}

/// The event of counted interest; `None` when it is too large.
#[must_use]
pub fn event(lending: Lending<'_>, command: &AccrueInterest, on: Day) -> Option<InterestAccrued> {
    let AccrueInterest { associate, until, ceiling } = *command;
    let account = lending.funds.account(associate)?;
    let period = Period { from: account.next_to_count()?, to: until };
    let spans = account.spans(period);
    let plain: Vec<Span> = spans.iter().map(|InterestSpan { balance, days, rate }| (*balance, *days, *rate)).collect();
    let unpaid = unpaid_capital(lending, until);
    let deductible = match ceiling {
        Some(ceiling) => Some(deductible_of(&plain, ceiling, unpaid)?),
        None => None,
    };
    Some(InterestAccrued {
        associate,
        period,
        interest: interest(&plain)?,
        spans,
        ceiling,
        deductible,
        effective_on: on,
    })
}

/// What of the capital is not paid at the close of a day, in cents: called or not.
fn unpaid_capital(lending: Lending<'_>, on: Day) -> Cents {
    let held = lending.register.lines().map(|(associate, _)| lending.capital.held_on(associate, on));
    held.map(|held| held.subscribed - held.paid).sum()
}

//! A grant that is agreed (*convention de subvention*): who grants how much at most, for what, on which days.
//!
//! Its whole amount is deferred income (PCG 487) until expenses are charged to it: what is not used yet is thereby kept
//! over at the end of a year. Refused: a short name that was given, days that end before they begin.

use super::{Funder, Funds, GrantSigned};
use crate::refusal::{FundsRefusal, Refusal};
use crate::values::{Cents, Day, Label, Period, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that a grant was agreed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignGrant {
    /// Its short name.
    pub grant: Slug,
    /// What it is called.
    pub label: Label,
    /// Who grants.
    pub funder: Funder,
    /// How much at most, in cents.
    pub amount: Cents,
    /// The days whose expenses it pays.
    pub period: Period,
    /// For what.
    pub purpose: Sealed,
    /// The agreement.
    pub convention: Sealed,
}

/// Why the grant is not recorded so, in ladder order.
#[must_use]
pub fn breaches(funds: &Funds, command: &SignGrant) -> Vec<Refusal> {
    let Period { from: begins, to: ends } = command.period;
    let amount = command.amount;
    let twice = funds.grant(&command.grant).map(|grant| grant.signed.1);
    let refusals: [Option<Refusal>; 3] = [
        twice.map(|signed_on| FundsRefusal::GrantTwice { grant: command.grant.clone(), signed_on }.into()),
        (!amount.is_positive()).then_some(Refusal::AmountNotPositive { amount }),
        (ends < begins).then_some(Refusal::EndsBeforeItBegins { begins, ends }),
    ];
    refusals.into_iter().flatten().collect()
}

/// The event of an agreed grant.
#[must_use]
pub fn event(command: &SignGrant, on: Day) -> GrantSigned {
    let SignGrant { grant, label, funder, amount, period, purpose, convention } = command.clone();
    GrantSigned { grant, label, funder, amount, period, purpose, convention, effective_on: on }
}

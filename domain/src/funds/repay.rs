//! Money that goes back to an associate (*remboursement de compte courant*), whether it is one still or not.
//!
//! Refused: more than stands there, on that day or on a later one; before the day that was agreed; days that bore
//! interest already.

use super::CurrentAccountRepaid;
use super::agree::{Lending, counted};
use crate::refusal::{FundsRefusal, Refusal};
use crate::values::{AssociateRef, Cents, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that money went back to an associate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RepayCurrentAccount {
    /// To whom.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
    /// The bank's paper.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Why the money does not go back so, in ladder order.
#[must_use]
pub fn breaches(lending: Lending<'_>, command: &RepayCurrentAccount, on: Day) -> Vec<Refusal> {
    let RepayCurrentAccount { associate, amount: asked, .. } = *command;
    let Some(account) = lending.funds.account(associate) else {
        return vec![FundsRefusal::NoAgreement { associate, on }.into()];
    };
    let there = account.least_from(on).max(Cents::ZERO);
    let blocked = account.terms(on).and_then(|terms| terms.blocked_until).filter(|until| on < *until);
    let refusals: [Option<Refusal>; 4] = [
        (!asked.is_positive()).then_some(Refusal::AmountNotPositive { amount: asked }),
        blocked.map(|until| FundsRefusal::NotRepaidBefore { until, on }.into()),
        (asked > there).then(|| FundsRefusal::RepaidMoreThanThere { there, asked, on }.into()),
        counted(lending.funds, associate, on),
    ];
    refusals.into_iter().flatten().collect()
}

/// The event of money that went back.
#[must_use]
pub fn event(command: &RepayCurrentAccount, on: Day) -> CurrentAccountRepaid {
    let RepayCurrentAccount { associate, amount, document } = command.clone();
    CurrentAccountRepaid { associate, amount, document, effective_on: on }
}

//! Interest that is paid, or stays on the account (*intérêts payés ou capitalisés*).
//!
//! Refused: more than has accrued and is not paid yet; more kept back than is paid; interest that stays on a day that
//! bore interest already. What is kept back for the tax office is the accountant's figure.

use super::agree::{Lending, counted};
use super::{CurrentAccount, InterestInto, InterestPaid};
use crate::refusal::{FundsRefusal, Refusal};
use crate::values::{AssociateRef, Cents, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that interest was paid, or stays on the account.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PayInterest {
    /// To whom.
    pub associate: AssociateRef,
    /// How much of what had accrued, in cents.
    pub amount: Cents,
    /// What of it is kept back for the tax office, in cents.
    #[serde(default)]
    pub withheld: Cents,
    /// Where the rest goes.
    pub into: InterestInto,
    /// The paper.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Why the interest is not paid so, in ladder order.
#[must_use]
pub fn breaches(lending: Lending<'_>, command: &PayInterest, on: Day) -> Vec<Refusal> {
    let PayInterest { associate, amount: asked, withheld, into, .. } = *command;
    let account = lending.funds.account(associate);
    let accrued = account.map(|account: &CurrentAccount| account.accrued_from(on)).unwrap_or_default().max(Cents::ZERO);
    let stays = match into {
        InterestInto::Bank => None,
        InterestInto::CurrentAccount => counted(lending.funds, associate, on),
    };
    let refusals: [Option<Refusal>; 5] = [
        (!asked.is_positive()).then_some(Refusal::AmountNotPositive { amount: asked }),
        (withheld < Cents::ZERO).then_some(Refusal::AmountNotPositive { amount: withheld }),
        (asked > accrued).then(|| FundsRefusal::PaidMoreThanAccrued { accrued, asked }.into()),
        (withheld > asked).then(|| FundsRefusal::WithheldMoreThanPaid { amount: asked, withheld }.into()),
        stays,
    ];
    refusals.into_iter().flatten().collect()
}

/// The event of paid interest.
#[must_use]
pub fn event(command: &PayInterest, on: Day) -> InterestPaid {
    let PayInterest { associate, amount, withheld, into, document } = command.clone();
    InterestPaid { associate, amount, withheld, into, document, effective_on: on }
}

//! An instalment of a grant (*versement*). Refused: more than the funder still owes of it.

use super::{Funds, Grant, GrantReceived};
use crate::refusal::{FundsRefusal, Refusal};
use crate::values::{Cents, Day, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that an instalment of a grant came in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceiveGrant {
    /// Of which.
    pub grant: Slug,
    /// How much, in cents.
    pub amount: Cents,
    /// The bank's paper.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Why the instalment is not recorded so, in ladder order.
#[must_use]
pub fn breaches(funds: &Funds, command: &ReceiveGrant, on: Day) -> Vec<Refusal> {
    let grant = match agreed(funds, &command.grant, on) {
        Ok(grant) => grant,
        Err(refusal) => return vec![refusal],
    };
    let (asked, due) = (command.amount, grant.due().max(Cents::ZERO));
    let refusals: [Option<Refusal>; 2] = [
        (!asked.is_positive()).then_some(Refusal::AmountNotPositive { amount: asked }),
        (asked > due).then(|| FundsRefusal::ReceivedMoreThanGranted { due, asked }.into()),
    ];
    refusals.into_iter().flatten().collect()
}

/// The grant, agreed by that day.
pub(super) fn agreed<'f>(funds: &'f Funds, name: &Slug, on: Day) -> Result<&'f Grant, Refusal> {
    let Some(grant) = funds.grant(name) else { return Err(FundsRefusal::UnknownGrant { grant: name.clone() }.into()) };
    let (basis, basis_on) = grant.signed;
    match on < basis_on {
        true => Err(Refusal::BeforeItsBasis { effective_on: on, basis, basis_on }),
        false => Ok(grant),
    }
}

/// The event of an instalment.
#[must_use]
pub fn event(funds: &Funds, command: &ReceiveGrant, on: Day) -> Option<GrantReceived> {
    let funder = &funds.grant(&command.grant)?.funder;
    let (key, nature) = (funder.key.clone(), funder.nature);
    let ReceiveGrant { grant, amount, document } = command.clone();
    Some(GrantReceived { grant, funder: key, nature, amount, document, effective_on: on })
}

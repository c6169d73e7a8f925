//! The end of a grant (*solde*): what was not used is given up, and owed to the funder where it came in already.
//!
//! Refused: twice; before the last expense that was charged.

use super::charge_grant::closed;
use super::receive_grant::agreed;
use super::{Funds, GrantClosed};
use crate::refusal::Refusal;
use crate::values::{Day, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: settle a grant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseGrant {
    /// Which.
    pub grant: Slug,
    /// The final account.
    pub settlement: Sealed,
}

/// Why the grant is not settled so, in ladder order.
#[must_use]
pub fn breaches(funds: &Funds, command: &CloseGrant, on: Day) -> Vec<Refusal> {
    let grant = match agreed(funds, &command.grant, on) {
        Ok(grant) => grant,
        Err(refusal) => return vec![refusal],
    };
    let later = grant.last_charge().filter(|(_, day)| on < *day);
    let early = later.map(|(basis, basis_on)| Refusal::BeforeItsBasis { effective_on: on, basis, basis_on });
    closed(&command.grant, grant).into_iter().chain(early).collect()
}

/// The event of a settled grant: what is given up is computed, never supplied.
#[must_use]
pub fn event(funds: &Funds, command: &CloseGrant, on: Day) -> Option<GrantClosed> {
    let grant = funds.grant(&command.grant)?;
    Some(GrantClosed {
        grant: command.grant.clone(),
        funder: grant.funder.key.clone(),
        nature: grant.funder.nature,
        given_up: grant.left(),
        settlement: command.settlement.clone(),
        effective_on: on,
    })
}

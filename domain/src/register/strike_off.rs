//! Striking an associate off (*radiation*).
//!
//! The statutes list the facts that end membership without a vote; the management records that one of them happened, and
//! cites it (COOP-17). Refused: a ground that the statutes of the day do not list.

use super::present::leaving;
use super::{AssociateStruckOff, Register};
use crate::law::strike_off;
use crate::refusal::Refusal;
use crate::statutes::{StatutesHistory, StrikeOffGround};
use crate::values::{AssociateRef, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that a fact ends a membership. Its effective day is the last day of membership.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrikeOffAssociate {
    /// The associate.
    pub associate: AssociateRef,
    /// Which of the statutes' grounds.
    pub ground: StrikeOffGround,
    /// What proves the fact.
    #[serde(default)]
    pub evidence: Vec<Sealed>,
}

/// Why this strike-off is refused, in ladder order.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    register: &Register,
    command: &StrikeOffAssociate,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let absent = leaving(register, command.associate, on).err();
    let law = strike_off::ground(command.ground, &clauses.exit.strike_off_grounds).err().map(Refusal::Law);
    absent.into_iter().chain(law).collect()
}

/// The event of a strike-off.
#[must_use]
pub fn event(command: &StrikeOffAssociate, on: Day) -> AssociateStruckOff {
    AssociateStruckOff {
        associate: command.associate,
        ground: command.ground,
        evidence: command.evidence.clone(),
        effective_on: on,
    }
}

//! Ending a mandate before its term (*démission, révocation*).
//!
//! A resignation, a judgment and a death are facts. A revocation is concluded only by the majority that appoints
//! (AG-23): more than half of all votes on first call. Refused: the end of a mandate that does not run, more votes than there are.

use super::{Cause, MandateEnded, Mandates};
use crate::law::mandates;
use crate::refusal::Refusal;
use crate::values::{Day, MandateRef, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that a mandate ends. Its effective day is the last of the mandate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndMandate {
    /// The mandate.
    pub mandate: MandateRef,
    /// Why.
    pub cause: Cause,
    /// The letter, the certificate, the judgment.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Why this end cannot be recorded, in ladder order.
#[must_use]
pub fn breaches(given: &Mandates, command: &EndMandate, on: Day) -> Vec<Refusal> {
    let mandate = command.mandate;
    let Some(running) = given.get(mandate) else { return vec![Refusal::UnknownMandate { mandate }] };
    let early = (on < running.starts_on).then_some(Refusal::BeforeItsBasis {
        effective_on: on,
        basis: running.at,
        basis_on: running.starts_on,
    });
    let over = (on >= running.ends_on).then_some(Refusal::MandateOver { mandate, ended_on: running.ends_on });
    let law = match &command.cause {
        Cause::Revocation { in_favour, all_votes, decision } => {
            [mandates::decider(decision.organ()).err(), mandates::revocation(*in_favour, *all_votes).err()]
        }
        Cause::Resignation | Cause::Judgment | Cause::DeathOrIncapacity => [None, None],
    };
    let more = more_votes(&command.cause);
    early.into_iter().chain(over).chain(more).chain(law.into_iter().flatten().map(Refusal::Law)).collect()
}

fn more_votes(cause: &Cause) -> Option<Refusal> {
    match *cause {
        Cause::Revocation { in_favour: votes, all_votes: voters, .. } => {
            (votes > voters).then_some(Refusal::MoreVotesThanVoters { votes, voters })
        }
        Cause::Resignation | Cause::Judgment | Cause::DeathOrIncapacity => None,
    }
}

/// The event of a recorded end.
#[must_use]
pub fn event(command: &EndMandate, on: Day) -> MandateEnded {
    MandateEnded {
        mandate: command.mandate,
        cause: command.cause.clone(),
        document: command.document.clone(),
        effective_on: on,
    }
}

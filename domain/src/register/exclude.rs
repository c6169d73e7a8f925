//! Excluding an associate (*exclusion*).
//!
//! Only where the statutes foresee it, and by the assembly at the majority that amends them (COOP-16). The associate is
//! told the grounds, is heard, and keeps the vote. The shares stay in the capital until they are refunded.

use super::present::leaving;
use super::{AssociateExcluded, ExclusionVotes, Register};
use crate::decision::Decision;
use crate::law::{Clause, exclusion};
use crate::refusal::Refusal;
use crate::statutes::{Faculty, StatutesHistory};
use crate::values::{AssociateRef, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that the assembly excludes an associate. Its effective day is the last day of membership.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExcludeAssociate {
    /// The associate.
    pub associate: AssociateRef,
    /// The grounds.
    pub ground: Sealed,
    /// The letter that called the associate to be heard.
    #[serde(default)]
    pub summons: Option<Sealed>,
    /// The vote.
    pub votes: ExclusionVotes,
    /// The assembly.
    pub decision: Decision,
}

/// Why this exclusion is refused, in ladder order.
#[must_use]
pub fn breaches(statutes: &StatutesHistory, register: &Register, command: &ExcludeAssociate, on: Day) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let absent = leaving(register, command.associate, on).err();
    let clause = match clauses.exit.exclusion {
        Faculty::Foreseen => Clause::Foreseen,
        Faculty::NotForeseen => Clause::NotForeseen,
    };
    let ExclusionVotes { present, in_favour, own_vote } = command.votes;
    let law = [
        exclusion::foreseen(clause),
        exclusion::decider(command.decision.organ()),
        exclusion::own_vote(own_vote),
        exclusion::majority(in_favour, present),
    ];
    let more = (in_favour > present).then_some(Refusal::MoreVotesThanVoters { votes: in_favour, voters: present });
    absent.into_iter().chain(more).chain(law.into_iter().filter_map(Result::err).map(Refusal::Law)).collect()
}

/// The event of an exclusion.
#[must_use]
pub fn event(command: &ExcludeAssociate, on: Day) -> AssociateExcluded {
    AssociateExcluded {
        associate: command.associate,
        ground: command.ground.clone(),
        summons: command.summons.clone(),
        votes: command.votes,
        decision: command.decision.clone(),
        effective_on: on,
    }
}

//! What the book records of the ways out other than withdrawal.

use crate::decision::Decision;
use crate::law::exclusion::OwnVote;
use crate::statutes::StrikeOffGround;
use crate::values::{AssociateRef, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The assembly excluded an associate (*exclusion*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssociateExcluded {
    /// The associate.
    pub associate: AssociateRef,
    /// The grounds told to the associate beforehand.
    pub ground: Sealed,
    /// The letter that called the associate to be heard.
    pub summons: Option<Sealed>,
    /// The vote.
    pub votes: ExclusionVotes,
    /// The assembly.
    pub decision: Decision,
    /// Last day of membership.
    pub effective_on: Day,
}

/// The vote on an exclusion (art. L231-6 al. 2 of the code de commerce).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExclusionVotes {
    /// Votes present or represented.
    pub present: u64,
    /// Votes for the exclusion.
    pub in_favour: u64,
    /// Whether the associate's own vote was counted: it may not be denied.
    pub own_vote: OwnVote,
}

/// The management recorded a fact that ends membership by operation of the statutes (*radiation*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssociateStruckOff {
    /// The associate.
    pub associate: AssociateRef,
    /// Which of the statutes' grounds.
    pub ground: StrikeOffGround,
    /// What proves the fact.
    pub evidence: Vec<Sealed>,
    /// Last day of membership.
    pub effective_on: Day,
}

/// An associate died (*décès*). The heirs are creditors of the value of the shares.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssociateDied {
    /// The associate.
    pub associate: AssociateRef,
    /// The certificate.
    pub certificate: Option<Sealed>,
    /// The day of death, the last of membership.
    pub effective_on: Day,
}

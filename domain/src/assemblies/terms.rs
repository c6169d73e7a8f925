//! The nouns of an assembly: kinds, ways of calling, of taking part, of voting.

use crate::values::{AssociateRef, DecisionKind, Organ, PersonRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The assembly as an organ, for a decision of that kind.
#[must_use]
pub fn organ(kind: DecisionKind) -> Organ {
    match kind {
        DecisionKind::Ordinary => Organ::OrdinaryAssembly,
        DecisionKind::Extraordinary | DecisionKind::Unanimous => Organ::ExtraordinaryAssembly,
    }
}

/// How an associate was convened (*convocation*).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeMedium {
    /// Registered post.
    RegisteredPost,
    /// A letter by ordinary post.
    Post,
    /// Handed over against a signature.
    ByHand,
    /// E-mail, to those who agreed to it.
    Email,
}

/// How one takes part.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Attends {
    /// In the room.
    InPerson,
    /// By video or telecommunication, where the statutes provide for it (AG-12).
    Remotely,
}

/// Who bears a proxy (*mandataire*).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ProxyBearer {
    /// Another associate.
    Associate {
        /// Which.
        associate: AssociateRef,
    },
    /// The spouse of the giver.
    Spouse {
        /// Who.
        person: PersonRef,
    },
    /// Somebody else.
    Other {
        /// Who.
        person: PersonRef,
    },
    /// Nobody named (*pouvoir en blanc*).
    Blank,
}

impl ProxyBearer {
    /// The associate named.
    #[must_use]
    pub fn associate(self) -> Option<AssociateRef> {
        match self {
            ProxyBearer::Associate { associate } => Some(associate),
            ProxyBearer::Spouse { .. } | ProxyBearer::Other { .. } | ProxyBearer::Blank => None,
        }
    }

    /// The natural person named, who is no associate by this.
    #[must_use]
    pub fn person(self) -> Option<PersonRef> {
        match self {
            ProxyBearer::Spouse { person } | ProxyBearer::Other { person } => Some(person),
            ProxyBearer::Associate { .. } | ProxyBearer::Blank => None,
        }
    }
}

/// Whether the management backs a resolution: what a blank proxy then counts as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Backing {
    /// It proposes or approves it.
    Backed,
    /// It does not.
    NotBacked,
}

/// Whether a resolution chooses a person: the statutes may want it secret (art. 8).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// Anything else.
    Business,
    /// An election, or a revocation.
    Election,
}

/// How votes are cast.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VotingMethod {
    /// A show of hands, counted by college.
    ShowOfHands,
    /// Each by name.
    RollCall,
    /// Paper in an urn: counted, never by name.
    SecretBallot,
    /// An outside voting platform, whose statement is kept by digest: counted, never by name.
    Platform,
}

impl VotingMethod {
    /// Whether the record says who chose what.
    #[must_use]
    pub fn is_by_name(self) -> bool {
        match self {
            VotingMethod::RollCall => true,
            VotingMethod::ShowOfHands | VotingMethod::SecretBallot | VotingMethod::Platform => false,
        }
    }
}

/// What a voter chose.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// For.
    InFavour,
    /// Against.
    Against,
    /// Neither; a blank or null paper too.
    Abstention,
}

/// What became of a resolution.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It has its majority.
    Adopted,
    /// It has not.
    Rejected,
}

//! Who votes (*liste électorale*): frozen when the assembly is convened, and computed, never supplied.
//!
//! One line per associate of the day of the meeting, as the book then knows it: the category, the college that the
//! statutes give to it, and one vote (COOP-01, SCIC-09). The entry holds the count, the votes and the root of an RFC
//! 6962 tree over the lines, so that anyone recomputes it from the book. Deliberately absent: the shares, which weigh no
//! vote of a cooperating associate; they are kept beside the line, for a quorum that the statutes count in shares.

use crate::capital::Capital;
use crate::register::Register;
use crate::statutes::Statutes;
use crate::values::{AssociateRef, Day, Digest, Position, Slug};
use imbl::OrdMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// One who may vote.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Voter {
    /// The category on the day of the meeting.
    pub category: Slug,
    /// The college of that category, where there are colleges.
    pub college: Option<Slug>,
    /// The votes: one.
    pub votes: u64,
    /// The shares held on the day of the meeting, for a quorum counted in shares.
    pub shares: u64,
}

/// Everyone who may vote, in the order of their references.
pub type Roll = OrdMap<AssociateRef, Voter>;

/// What was frozen: the roll, and the version of the statutes that it was made under.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Frozen {
    /// The roll.
    pub roll: Roll,
    /// The statutes in force on the day of the meeting, as then known.
    pub statutes: Arc<Statutes>,
}

/// What an entry says of a roll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RollStated {
    /// How many entries of the book it was computed from: positions below this one.
    pub size: u64,
    /// The entry whose statutes it was made under.
    pub statutes: Position,
    /// How many associates.
    pub associates: u64,
    /// How many votes.
    pub votes: u64,
    /// The RFC 6962 root over the lines.
    pub root: Digest,
}

/// The associates of `day`, each with the college of the category.
#[must_use]
pub fn of(statutes: &Statutes, register: &Register, capital: &Capital, day: Day) -> Roll {
    let line = |category: &Slug, associate| Voter {
        category: category.clone(),
        college: statutes.college_of(category).map(|college| college.key.clone()),
        votes: 1,
        shares: capital.shares_on(associate, day),
    };
    let members = register.members_on(day);
    members.filter_map(|(associate, member)| Some((associate, line(member.category_on(day)?, associate)))).collect()
}

/// What an entry says of it.
#[must_use]
pub fn stated(roll: &Roll, statutes: Position, size: u64) -> RollStated {
    RollStated {
        size,
        statutes,
        associates: u64::try_from(roll.len()).unwrap_or(u64::MAX),
        votes: roll.values().fold(0, |sum, voter| sum.saturating_add(voter.votes)),
        root: root(roll),
    }
}

/// A line as it is hashed: canonical JSON, its names in order.
#[derive(Serialize)]
struct HashedLine<'r> {
    category: &'r Slug,
    college: Option<&'r Slug>,
    r#ref: AssociateRef,
    votes: u64,
}

/// The RFC 6962 root over the lines, in ascending order of reference.
#[must_use]
pub fn root(roll: &Roll) -> Digest {
    let line = |(associate, voter): (&AssociateRef, &Voter)| {
        let Voter { category, college, votes, .. } = voter;
        serde_json::to_vec(&HashedLine { category, college: college.as_ref(), r#ref: *associate, votes: *votes })
            .unwrap_or_default()
    };
    let leaves: Vec<[u8; 32]> = roll.iter().map(|entry| hash(&[&[0], &line(entry)])).collect();
    tree(&leaves).into()
}

fn tree(leaves: &[[u8; 32]]) -> [u8; 32] {
    match leaves {
        [] => hash(&[]),
        [one] => *one,
        many => {
            let (left, right) = many.split_at(many.len().next_power_of_two() / 2);
            hash(&[&[1], &tree(left), &tree(right)])
        }
    }
}

fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    parts.iter().for_each(|part| hash.update(part));
    hash.finalize().into()
}

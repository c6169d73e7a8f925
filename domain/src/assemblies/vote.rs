//! Voting: a resolution is put, votes are recorded, the result is computed (*mise aux voix*).
//!
//! A resolution is put when it has its quorum at that time; whoever is there or represented then may vote. Votes are
//! facts, by name or counted; an election that the statutes make secret is never recorded by name (REG-07). The result
//! follows from the rule of the resolution's kind and is never supplied. Refused: a second vote, more votes than voters, a
//! vote of somebody absent.

use super::assembly::{Assembly, Resolution, Vote};
use super::hall::{Hall, refused, too_early};
use super::held::{Ballot, Count, Votes};
use super::result;
use super::{Matter, VoteClosed, VoteOpened, VotesRecorded, VotingMethod};
use crate::law::Breach;
use crate::law::voting::{self, Ballots};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::statutes::Statutes;
use crate::values::{AssemblyRef, Day, Sealed, TimeOfDay};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Command: put a resolution to the vote.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PutToVote {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The resolution, from 1.
    pub resolution: u16,
    /// How votes are cast.
    pub method: VotingMethod,
    /// When.
    pub at: TimeOfDay,
}

/// Command: record votes on the resolution being voted on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordVotes {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The resolution, from 1.
    pub resolution: u16,
    /// The votes.
    pub votes: Votes,
    /// The tellers' sheet, or the platform's statement.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Command: close the vote on a resolution.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseVote {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The resolution, from 1.
    pub resolution: u16,
    /// When.
    pub at: TimeOfDay,
}

/// Why the resolution is not put, in ladder order.
#[must_use]
pub fn put_breaches(hall: Hall<'_>, command: &PutToVote, on: Day) -> Vec<Refusal> {
    let (held, resolution) = match found(hall, command.assembly, command.resolution, on) {
        Ok(found) => found,
        Err(refusals) => return refusals,
    };
    if let Some(resolution) = held.voting() {
        return refused(AssemblyRefusal::VoteOpen { resolution });
    }
    if resolution.outcome.is_some() {
        return refused(AssemblyRefusal::VotedAlready { resolution: command.resolution });
    }
    let quorum = super::quorate(held, resolution.kind, held.attendance(command.at)).err();
    let secret = kept_secret(held, resolution, command.method);
    let law = quorum.into_iter().chain(secret).map(Refusal::Law);
    too_early(held, command.at).into_iter().chain(law).collect()
}

/// An election that must be secret.
pub(super) fn kept_secret(held: &Assembly, resolution: &Resolution, method: VotingMethod) -> Option<Breach> {
    must_be_secret(&held.statutes, resolution.matter, method, held.held_on)
}

/// Whether the statutes want another way of voting on it.
pub(super) fn must_be_secret(statutes: &Statutes, matter: Matter, method: VotingMethod, on: Day) -> Option<Breach> {
    let recorded = match method {
        VotingMethod::SecretBallot | VotingMethod::Platform => Ballots::CountsAndRoll,
        VotingMethod::ShowOfHands | VotingMethod::RollCall => Ballots::ByVoter,
    };
    match matter {
        Matter::Business => None,
        Matter::Election => {
            let clause = super::clause(statutes.assemblies.secret_elections);
            voting::secret_election(clause, recorded, on).err()
        }
    }
}

/// The event of a vote that is put.
#[must_use]
pub fn put_event(hall: Hall<'_>, command: &PutToVote, on: Day) -> VoteOpened {
    let PutToVote { assembly, resolution, method, at } = *command;
    let attendance = hall.assemblies.get(assembly).map(|held| held.attendance(at)).unwrap_or_default();
    VoteOpened { assembly, resolution, method, attendance, at, effective_on: on }
}

/// Why the votes are not recorded, in ladder order.
#[must_use]
pub fn record_breaches(hall: Hall<'_>, command: &RecordVotes, on: Day) -> Vec<Refusal> {
    let (held, resolution) = match found(hall, command.assembly, command.resolution, on) {
        Ok(found) => found,
        Err(refusals) => return refusals,
    };
    let Some(vote) = resolution.vote.as_ref().filter(|_| resolution.outcome.is_none()) else {
        return refused(AssemblyRefusal::NoVoteOpen { resolution: command.resolution });
    };
    match &command.votes {
        Votes::Counted(counts) => miscounted(held, resolution, vote, counts),
        Votes::Named(ballots) => misnamed(held, resolution, vote, ballots),
    }
}

fn miscounted(held: &Assembly, resolution: &Resolution, vote: &Vote, counts: &[Count]) -> Vec<Refusal> {
    if vote.method.is_by_name() {
        return refused(AssemblyRefusal::ByNameOnly);
    }
    let mut seen = BTreeSet::new();
    let wrong = counts.iter().filter_map(|count| {
        let votes = count.in_favour.saturating_add(count.against).saturating_add(count.abstentions);
        let voters = result::to_count(held, resolution, vote, count.college.as_ref());
        if !seen.insert(count.college.clone()) || !votes_here(held, resolution, count) {
            return Some(AssemblyRefusal::NoSuchCollege { college: count.college.clone() }.into());
        }
        (votes > voters).then_some(Refusal::MoreVotesThanVoters { votes, voters })
    });
    wrong.collect()
}

/// Whether somebody on the roll votes there.
fn votes_here(held: &Assembly, resolution: &Resolution, count: &Count) -> bool {
    held.roll.values().any(|voter| voter.college == count.college && result::may_vote(resolution, voter))
}

fn misnamed(held: &Assembly, resolution: &Resolution, vote: &Vote, ballots: &[Ballot]) -> Vec<Refusal> {
    let secret = match vote.method {
        VotingMethod::SecretBallot | VotingMethod::Platform => {
            vec![Refusal::Law(Breach::SecretBallot {})]
        }
        VotingMethod::RollCall | VotingMethod::ShowOfHands => Vec::new(),
    };
    let mut seen = BTreeSet::new();
    let wrong = ballots.iter().filter_map(|Ballot { associate, .. }| {
        let associate = *associate;
        let voter = held.roll.get(&associate).filter(|voter| result::may_vote(resolution, voter));
        let here = matches!(held.part(associate, vote.at), Some(super::Part::Present | super::Part::Represented));
        if voter.is_none() || !here {
            return Some(AssemblyRefusal::MayNotVote { associate }.into());
        }
        let again = vote.named.contains_key(&associate) || !seen.insert(associate);
        again.then(|| AssemblyRefusal::DuplicateBallot { associate }.into())
    });
    secret.into_iter().chain(wrong).collect()
}

/// The events of recorded votes: a long list by name is cut, since an entry stays short.
#[must_use]
pub fn record_events(command: &RecordVotes, on: Day) -> Vec<VotesRecorded> {
    const BALLOTS_IN_AN_ENTRY: usize = 400;
    let RecordVotes { assembly, resolution, votes, document } = command.clone();
    let entry = |votes| VotesRecorded { assembly, resolution, votes, document: document.clone(), effective_on: on };
    match votes {
        Votes::Named(ballots) if ballots.len() > BALLOTS_IN_AN_ENTRY => {
            ballots.chunks(BALLOTS_IN_AN_ENTRY).map(|part| entry(Votes::Named(part.to_vec()))).collect()
        }
        votes => vec![entry(votes)],
    }
}

/// Why the vote is not closed, in ladder order.
#[must_use]
pub fn close_breaches(hall: Hall<'_>, command: &CloseVote, on: Day) -> Vec<Refusal> {
    let (held, resolution) = match found(hall, command.assembly, command.resolution, on) {
        Ok(found) => found,
        Err(refusals) => return refusals,
    };
    if resolution.outcome.is_some() {
        return refused(AssemblyRefusal::VotedAlready { resolution: command.resolution });
    }
    if resolution.vote.is_none() {
        return refused(AssemblyRefusal::NoVoteOpen { resolution: command.resolution });
    }
    too_early(held, command.at).into_iter().collect()
}

/// The event of a result.
#[must_use]
pub fn close_event(hall: Hall<'_>, command: &CloseVote, on: Day) -> Option<VoteClosed> {
    let CloseVote { assembly, resolution, at } = *command;
    let result = result::of(hall.assemblies.get(assembly)?, resolution)?;
    Some(VoteClosed { assembly, resolution, result, at, effective_on: on })
}

/// The resolution that is meant, while the assembly sits.
fn found<'b>(
    hall: Hall<'b>,
    assembly: AssemblyRef,
    resolution: u16,
    on: Day,
) -> Result<(&'b Assembly, &'b Resolution), Vec<Refusal>> {
    let held = hall.sitting(assembly, on)?;
    let unknown = || refused(AssemblyRefusal::UnknownResolution { resolution, resolutions: held.count() });
    held.resolution(resolution).map(|one| (held, one)).ok_or_else(unknown)
}

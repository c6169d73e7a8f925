//! Who has how many votes, and what is recorded of them.

use super::{Breach, Clause, Evidence, day, ensure};
use crate::values::{Day, Family, VoteBasis};

/// Until then elections were secret in every cooperative.
const SECRET_UNTIL: Day = day(1992, 7, 14);

/// What the record of an election holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ballots {
    /// How many votes for whom, and who voted: never both together.
    CountsAndRoll,
    /// Who chose what.
    ByVoter,
}

/// COOP-01 (L47 art. 1 al. 3 and art. 9) and COOP-03 (art. 5 and art. 9 al. 2): how statutes may weigh the votes of
/// **cooperating** associates. One each, whatever the capital; by membership or business only in a union, or through
/// the colleges of a SCIC.
///
/// Statutes N (COOP-01), S for unions (COOP-03). \[V: legifrance 11/11/2024 art. 1, art. 9; art. 9 al. 2-3
/// LEGI-etalab\]. Non-cooperating associates (COOP-04) are not asked about here.
///
/// # Errors
/// [`Breach::VoteByCapitalForbidden`], [`Breach::WeightedVoteNeedsUnionOrColleges`].
pub fn one_associate_one_vote(family: Family, basis: VoteBasis, colleges: usize) -> Result<(), Breach> {
    match basis {
        VoteBasis::Heads => Ok(()),
        VoteBasis::Capital => Err(Breach::VoteByCapitalForbidden { family }),
        VoteBasis::MembershipOrBusiness => {
            let allowed = match family {
                Family::Union => true,
                Family::Scic => colleges > 0,
                Family::Ordinary | Family::Scop => false,
            };
            ensure(allowed, Breach::WeightedVoteNeedsUnionOrColleges { family, colleges })
        }
    }
}

/// COOP-01 (L47 art. 1 al. 3): the votes of each associate in an unweighted vote, given the shares each holds.
/// Statutes N. \[V: legifrance 11/11/2024 art. 1\]
#[must_use]
pub fn unweighted(shares_held: &[u64]) -> Vec<u64> {
    shares_held.iter().map(|_| 1).collect()
}

/// COOP-02 (CCiv art. 1844 al. 1; L47 art. 9): a legal person is one associate and has one vote, however many persons
/// ask to cast it. Statutes N. \[V: CCiv 1844 at 03/04/2026; les-scic FAQ\]
///
/// # Errors
/// [`Breach::DuplicateVoter`].
pub fn legal_person_votes_once(asking: u32) -> Result<(), Breach> {
    ensure(asking <= 1, Breach::DuplicateVoter { asking })
}

/// COOP-02: who votes for a legal person shows the power to do so; recorded with a finding when missing.
/// Statutes N. \[M-H\]
///
/// # Errors
/// [`Breach::ProofOfPowerMissing`].
pub fn proof_of_power(mandate: Evidence) -> Result<(), Breach> {
    ensure(mandate == Evidence::Given, Breach::ProofOfPowerMissing {})
}

/// REG-07 (L47 art. 8): an election that the statutes make secret is recorded as counts and a roll of voters, never as
/// the choice of each. Before 14 July 1992 every election was. Statutes S. \[V: art. 8, old and 2014 texts\]
///
/// # Errors
/// [`Breach::SecretBallot`].
pub fn secret_election(clause: Clause, recorded: Ballots, on: Day) -> Result<(), Breach> {
    let secret = clause == Clause::Foreseen || on < SECRET_UNTIL;
    ensure(!secret || recorded == Ballots::CountsAndRoll, Breach::SecretBallot {})
}

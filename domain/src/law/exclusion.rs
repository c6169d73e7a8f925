//! Leaving against one's will: by a vote, or for not paying.

pub use super::Clause;
use super::{Breach, ensure};
use crate::values::{Day, Months, Organ, Ratio, add_months};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Two thirds: the majority that amends the statutes.
const LEAST: Ratio = Ratio::of(2, 3);

/// How long one has to pay after the notice (L47 art. 12 al. 2).
const TIME_TO_PAY: Months = Months(3);

/// What became of the vote of the associate whose exclusion is decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OwnVote {
    /// It could be cast, and counts.
    Kept,
    /// It was refused, or taken out of the count.
    Denied,
}

/// COOP-16 (CCom L231-6 al. 2): only statutes that foresee exclusion allow it; they need not list grounds.
/// Statutes S. \[V: L231-6; Cass. com. 9/11/2022 n° 21-10.540\]
///
/// # Errors
/// [`Breach::ExclusionNotForeseen`].
pub fn foreseen(clause: Clause) -> Result<(), Breach> {
    ensure(clause == Clause::Foreseen, Breach::ExclusionNotForeseen {})
}

/// COOP-16 (CCom L231-6 al. 2): the assembly that amends the statutes excludes, no other organ. Statutes N.
/// \[V: L231-6\]
///
/// # Errors
/// [`Breach::ExclusionDecider`].
pub fn decider(decided_by: Organ) -> Result<(), Breach> {
    ensure(decided_by == Organ::ExtraordinaryAssembly, Breach::ExclusionDecider { decided_by })
}

/// COOP-16 (CCom L231-6 al. 2): it takes the majority for amending the statutes: at least two thirds of the votes
/// present or represented, and at least one vote. Statutes N. \[V: L231-6; two thirds: L223-30\]
///
/// A SARL formed before 4 August 2005 (three quarters of all shares), raised thresholds and the quorum are for the
/// count of the votes.
///
/// # Errors
/// [`Breach::ExclusionMajority`].
pub fn majority(in_favour: u64, votes: u64) -> Result<(), Breach> {
    let asked = u128::from(votes) * u128::from(LEAST.numerator());
    let given = u128::from(in_favour) * u128::from(LEAST.denominator());
    ensure(votes > 0 && given >= asked, Breach::ExclusionMajority { in_favour, votes, least: LEAST })
}

/// COOP-16 (CCiv art. 1844 al. 1): the associate keeps the right to vote on the exclusion. Statutes N.
/// \[Cass. com. 23/10/2007 n° 06-16.537, M-H\]
///
/// # Errors
/// [`Breach::ExcludedMemberVoteDenied`].
pub fn own_vote(vote: OwnVote) -> Result<(), Breach> {
    ensure(vote == OwnVote::Kept, Breach::ExcludedMemberVoteDenied {})
}

/// COOP-12 (L47 art. 12 al. 2): the first day on which an associate who was given notice to pay can be excluded: the
/// one after three full months. Statutes D.
/// \[V: 1947-1992 text; no sign of later change, today M-H; the day of the notice is not counted: M-H\]
#[must_use]
pub fn possible_from(notified_on: Day) -> Day {
    let last = add_months(notified_on, TIME_TO_PAY);
    last.succ_opt().unwrap_or(last)
}

/// COOP-12 (L47 art. 12 al. 2): who does not pay up is excluded by operation of law, not before [`possible_from`].
/// Statutes D. \[as there\]
///
/// # Errors
/// [`Breach::NoticeNotElapsed`].
pub fn default_notice(notified_on: Day, on: Day) -> Result<(), Breach> {
    let possible_from = possible_from(notified_on);
    ensure(on >= possible_from, Breach::NoticeNotElapsed { notified_on, on, possible_from })
}

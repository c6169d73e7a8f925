//! A vote under other statutes (*et si*): the recorded votes, counted again by the same functions.
//!
//! What was voted stays what it was; only the rules that count it are others. Refused: statutes that the law forbids, and
//! colleges other than those in which votes were counted without names, since nobody knows whose they were. Deliberately
//! absent: other votes, other voters, and any trace in the book.

use super::Assembly;
use super::assembly::Counted;
use super::roll::Voter;
use crate::law::Breach;
use crate::statutes::{self, Colleges, Statutes};
use crate::values::{Abstentions, Carry, DecisionKind, EmptyCollege, QuorumBase, Ratio, Slug};
use imbl::OrdMap;
use std::sync::Arc;

/// What is imagined; what is not said stays as the statutes of the assembly have it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Imagined {
    /// Other statutes; the rest is imagined on top of them.
    pub statutes: Option<Statutes>,
    /// Weights of colleges; those not named keep theirs.
    pub weights: Vec<(Slug, Ratio)>,
    /// How colleges are carried.
    pub carry: Option<Carry>,
    /// What becomes of the weight of a college without a voter.
    pub empty: Option<EmptyCollege>,
    /// In what a quorum is counted.
    pub quorum_base: Option<QuorumBase>,
    /// A quorum above the law's.
    pub quorum: Option<Ratio>,
    /// A majority above the law's.
    pub majority: Option<Ratio>,
    /// What abstaining weighs.
    pub abstentions: Option<Abstentions>,
}

/// Why a vote cannot be counted so.
#[derive(Clone, PartialEq, Debug)]
pub enum Unimaginable {
    /// The statutes have no colleges that could weigh.
    NoColleges,
    /// A college that the statutes do not have.
    UnknownCollege {
        /// The one that was named.
        college: Slug,
        /// Those there are.
        known: Vec<Slug>,
    },
    /// Votes were counted without names, in other colleges than these.
    CountedOtherwise,
    /// The law forbids such statutes.
    Forbidden(Breach),
}

/// The assembly as it would be under what is imagined, for a resolution of that kind.
///
/// # Errors
/// [`Unimaginable`].
pub fn imagined(assembly: &Assembly, kind: DecisionKind, other: &Imagined) -> Result<Assembly, Unimaginable> {
    let clauses = clauses(&assembly.statutes, kind, other)?;
    let before = statutes::check(&assembly.statutes, assembly.held_on);
    let forbidden = statutes::check(&clauses, assembly.held_on).into_iter().find(|breach| !before.contains(breach));
    if let Some(breach) = forbidden {
        return Err(Unimaginable::Forbidden(breach));
    }
    let mut changed = assembly.clone();
    let college = |voter: &Voter| clauses.college_of(&voter.category).map(|college| college.key.clone());
    let moved_to = |voter: &Voter| Voter { college: college(voter), ..voter.clone() };
    changed.roll = assembly.roll.iter().map(|(associate, voter)| (*associate, moved_to(voter))).collect();
    if changed.roll != assembly.roll {
        let whole = clauses.voting.colleges.is_none();
        for vote in changed.resolutions.iter_mut().filter_map(|one| one.vote.as_mut()) {
            vote.counted = if whole { together(&vote.counted) } else { only_nothing(&vote.counted)? };
        }
    }
    changed.statutes = Arc::new(clauses);
    Ok(changed)
}

/// The statutes that are imagined.
fn clauses(of_the_day: &Statutes, kind: DecisionKind, other: &Imagined) -> Result<Statutes, Unimaginable> {
    let mut clauses = other.statutes.clone().unwrap_or_else(|| of_the_day.clone());
    colleges(clauses.voting.colleges.as_mut(), other)?;
    let assemblies = &mut clauses.assemblies;
    let raised = &mut assemblies.raised;
    let (quorum, majority) = match kind {
        DecisionKind::Ordinary => (&mut raised.ordinary_quorum, &mut raised.ordinary_majority),
        DecisionKind::Extraordinary | DecisionKind::Unanimous => {
            (&mut raised.extraordinary_quorum, &mut raised.extraordinary_majority)
        }
    };
    *quorum = other.quorum.or(*quorum);
    *majority = other.majority.or(*majority);
    assemblies.quorum_base = other.quorum_base.unwrap_or(assemblies.quorum_base);
    assemblies.abstentions = other.abstentions.or(assemblies.abstentions);
    Ok(clauses)
}

fn colleges(clause: Option<&mut Colleges>, other: &Imagined) -> Result<(), Unimaginable> {
    let Some(clause) = clause else {
        let asked = !other.weights.is_empty() || other.carry.is_some() || other.empty.is_some();
        return if asked { Err(Unimaginable::NoColleges) } else { Ok(()) };
    };
    for (college, weight) in &other.weights {
        let known = clause.list.iter().map(|one| one.key.clone()).collect();
        let named = clause.list.iter_mut().find(|one| one.key == *college);
        let named = named.ok_or(Unimaginable::UnknownCollege { college: college.clone(), known })?;
        named.weight = *weight;
    }
    clause.carry = other.carry.unwrap_or(clause.carry);
    clause.empty = other.empty.unwrap_or(clause.empty);
    Ok(())
}

/// Without colleges, all votes are counted as one.
fn together(counted: &OrdMap<Option<Slug>, Counted>) -> OrdMap<Option<Slug>, Counted> {
    let whole = counted.values().fold(Counted::default(), |sum, one| Counted {
        in_favour: sum.in_favour.saturating_add(one.in_favour),
        against: sum.against.saturating_add(one.against),
        abstentions: sum.abstentions.saturating_add(one.abstentions),
    });
    if counted.is_empty() { OrdMap::new() } else { OrdMap::unit(None, whole) }
}

fn only_nothing(counted: &OrdMap<Option<Slug>, Counted>) -> Result<OrdMap<Option<Slug>, Counted>, Unimaginable> {
    if counted.is_empty() { Ok(OrdMap::new()) } else { Err(Unimaginable::CountedOtherwise) }
}

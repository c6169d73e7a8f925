//! How a manager came into office: the vote of those who propose, the proposal, the vote of the assembly, the entry that
//! appoints.
//!
//! Where a step was taken outside the book, the chain says so and goes on. Nothing is judged here: whether the statutes
//! were kept is a finding (AG-22).

use crate::assemblies::Assemblies;
use crate::mandates::{Mandate, Mandates};
use quitus_domain::assemblies::VoteResult;
use quitus_domain::decision::{CitedResolution, Decision};
use quitus_domain::mandates::{Holder, Office};
use quitus_domain::values::{AssemblyRef, Day, MandateRef, Organ, Position, Slug};
use serde::Serialize;

/// The chain behind one mandate.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Designation {
    /// The mandate.
    pub mandate: MandateRef,
    /// Who holds it.
    pub holder: Holder,
    /// What led to it, in the order in which it counts.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A vote on whom to propose.
    VotedToPropose(Vote),
    /// The proposal.
    Proposed {
        /// The category whose associates propose.
        by: Option<Slug>,
        /// The day.
        on: Day,
        /// The entry.
        entry: Position,
    },
    /// The vote of the assembly.
    VotedToAppoint(Vote),
    /// A decision that was taken outside the book.
    DecidedOutside {
        /// By whom.
        organ: Organ,
        /// The day.
        on: Day,
        /// Its number.
        number: String,
    },
    /// The mandate is given.
    Appointed {
        /// Its first day.
        from: Day,
        /// Its last day.
        until: Day,
        /// The entries.
        entries: Vec<Position>,
    },
}

/// A vote of an assembly of the book.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Vote {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The resolution.
    pub resolution: u16,
    /// The category that alone voted on it.
    pub reserved_to: Option<Slug>,
    /// What came out.
    pub result: Option<VoteResult>,
    /// The day it came out.
    pub on: Day,
    /// Its entries.
    pub entries: Vec<Position>,
}

/// The chain behind each manager's mandate, in the order of the mandates; a mandate from before the book has none.
#[must_use]
pub fn designations(mandates: &Mandates, assemblies: &Assemblies) -> Vec<Designation> {
    let managers = mandates.list().into_iter().filter(|one| one.office == Office::Manager);
    managers.filter_map(|one| designation(one, assemblies)).collect()
}

fn designation(one: &Mandate, assemblies: &Assemblies) -> Option<Designation> {
    let decision = one.decision.as_ref()?;
    let proposed = one.proposed.as_ref();
    let voted = proposed.and_then(|proposal| proposal.decision.as_ref()).map(|decision| match decision {
        Decision::Resolution(cited) => Step::VotedToPropose(vote(*cited, assemblies)),
        Decision::Outside(_) => outside(decision),
    });
    let proposal =
        proposed.map(|proposal| Step::Proposed { by: proposal.by.clone(), on: proposal.on, entry: proposal.entry });
    let decided = match decision {
        Decision::Resolution(cited) => Step::VotedToAppoint(vote(*cited, assemblies)),
        Decision::Outside(_) => outside(decision),
    };
    let appointed = Step::Appointed { from: one.starts_on, until: one.ends_on, entries: one.entries.clone() };
    let steps = voted.into_iter().chain(proposal).chain([decided, appointed]).collect();
    Some(Designation { mandate: one.mandate, holder: one.holder.clone(), steps })
}

fn outside(decision: &Decision) -> Step {
    let number = decision.number().into_owned();
    Step::DecidedOutside { organ: decision.organ(), on: decision.decided_on(), number }
}

fn vote(cited: CitedResolution, assemblies: &Assemblies) -> Vote {
    let CitedResolution { assembly, resolution, decided_on, .. } = cited;
    let found = assemblies.resolutions().find(|(held, one)| held.assembly == assembly && one.number == resolution);
    let one = found.map(|(_, one)| one);
    Vote {
        assembly,
        resolution,
        reserved_to: one.and_then(|one| one.reserved_to.clone()),
        result: one.and_then(|one| one.result.clone()),
        on: decided_on,
        entries: one.map(|one| one.entries.clone()).unwrap_or_default(),
    }
}

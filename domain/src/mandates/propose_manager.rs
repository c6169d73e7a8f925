//! Proposing a manager (*proposition*), where the statutes reserve it to the associates of one category.
//!
//! In Cooproduction's case the associates of the three CAEs designate; the assembly then appoints (AG-22). A proposal may
//! cite the resolution on which that category alone voted. Refused: a category that the statutes do not have, and a
//! resolution on which others voted.

use super::ManagerProposed;
use crate::assemblies::Assemblies;
use crate::decision::Decision;
use crate::refusal::{AssemblyRefusal, Refusal};
use crate::statutes::StatutesHistory;
use crate::values::{Day, PersonRef, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that a manager is proposed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposeManager {
    /// Whom.
    pub candidate: PersonRef,
    /// The category whose associates propose.
    #[serde(default)]
    pub proposed_by: Option<Slug>,
    /// What shows the proposal.
    pub document: Sealed,
    /// The resolution by which they propose, where they voted in an assembly of this book; absent otherwise.
    #[serde(default)]
    pub decision: Option<Decision>,
}

/// Why this proposal cannot be recorded. Whether the resolution was adopted, and is about this, is asked of every act
/// that cites one.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    assemblies: &Assemblies,
    command: &ProposeManager,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let unknown = command.proposed_by.as_ref().and_then(|category| clauses.category(category).err());
    unknown.into_iter().chain(voted_by_others(assemblies, command)).collect()
}

/// A resolution on which not this category alone voted.
fn voted_by_others(assemblies: &Assemblies, command: &ProposeManager) -> Option<Refusal> {
    let cited = command.decision.as_ref().and_then(Decision::resolution)?;
    let (assembly, number) = (cited.assembly, cited.resolution);
    let resolution = assemblies.get(assembly)?.resolution(number)?;
    let others = resolution.reserved_to != command.proposed_by;
    others.then(|| AssemblyRefusal::NotVotedByThem { resolution: number, category: command.proposed_by.clone() }.into())
}

/// The event of a recorded proposal.
#[must_use]
pub fn event(command: &ProposeManager, on: Day) -> ManagerProposed {
    ManagerProposed {
        candidate: command.candidate,
        proposed_by: command.proposed_by.clone(),
        document: command.document.clone(),
        decision: command.decision.clone(),
        effective_on: on,
    }
}

//! Proposing a manager (*proposition*), where the statutes reserve it to the associates of one category.
//!
//! In Cooproduction's case the associates of the three CAEs designate; the assembly then appoints (AG-22). Refused: a
//! category that the statutes do not have.

use super::ManagerProposed;
use crate::refusal::Refusal;
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
}

/// Why this proposal cannot be recorded.
#[must_use]
pub fn breaches(statutes: &StatutesHistory, command: &ProposeManager, on: Day) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let unknown = command.proposed_by.as_ref().and_then(|category| clauses.category(category).err());
    unknown.into_iter().collect()
}

/// The event of a recorded proposal.
#[must_use]
pub fn event(command: &ProposeManager, on: Day) -> ManagerProposed {
    ManagerProposed {
        candidate: command.candidate,
        proposed_by: command.proposed_by.clone(),
        document: command.document.clone(),
        effective_on: on,
    }
}

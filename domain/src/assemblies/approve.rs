//! Approving minutes (*approbation du procès-verbal*): a fact, by a later assembly or by the bureau of the meeting.
//!
//! Nothing of the minutes depends on it: they were sealed, and may be signed, before. Refused: minutes that are not sealed
//! or are approved already, a day before they were sealed, an assembly that did not sit on that day or is the one they are
//! of, a resolution that was not adopted. A correction of them is other minutes, which are approved on their own.

use super::assembly::{Decided, Stage};
use super::hall::{Hall, refused};
use super::{MinutesApproved, Outcome};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::values::{AssemblyRef, Day, PersonRef, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who approves minutes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Approval {
    /// A later assembly of this book.
    Assembly {
        /// Which.
        assembly: AssemblyRef,
        /// The resolution by which it did; `null` when it was no resolution.
        #[serde(default)]
        resolution: Option<u16>,
    },
    /// The bureau of the meeting: chair, tellers, secretary.
    Bureau {
        /// Its members.
        members: Vec<PersonRef>,
        /// What shows it.
        document: Sealed,
    },
}

/// Command: record that minutes were approved.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveMinutes {
    /// The number of the minutes.
    pub number: u32,
    /// By whom.
    pub by: Approval,
}

/// Why the approval is not recorded, in ladder order.
#[must_use]
pub fn breaches(hall: Hall<'_>, command: &ApproveMinutes, on: Day) -> Vec<Refusal> {
    let number = command.number;
    let Some(minutes) = hall.assemblies.minuted(number) else {
        return refused(AssemblyRefusal::NoSuchMinutes { number });
    };
    if let Some(approved_on) = minutes.approved_on {
        return refused(AssemblyRefusal::ApprovedAlready { number, approved_on });
    }
    let sealed_on = minutes.sealed_on;
    let early = (on < sealed_on).then(|| AssemblyRefusal::BeforeTheMinutes { sealed_on, on }.into());
    let by = match &command.by {
        Approval::Assembly { assembly, .. } if *assembly == minutes.assembly => {
            refused(AssemblyRefusal::ApprovesItself { number })
        }
        Approval::Assembly { assembly, resolution } => by_assembly(hall, *assembly, *resolution, on),
        Approval::Bureau { members, .. } if members.is_empty() => refused(AssemblyRefusal::NobodyNamed),
        Approval::Bureau { .. } => Vec::new(),
    };
    early.into_iter().chain(by).collect()
}

/// Why that assembly did not approve them on that day.
fn by_assembly(hall: Hall<'_>, assembly: AssemblyRef, resolution: Option<u16>, on: Day) -> Vec<Refusal> {
    let held = match hall.get(assembly) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    if held.stage == Stage::Convened {
        return refused(AssemblyRefusal::NotOpen);
    }
    let Some(number) = resolution else {
        let (held_on, sat) = (held.sits_on, on == held.held_on || on == held.sits_on);
        return (!sat).then(|| AssemblyRefusal::NotTheDay { held_on, on }.into()).into_iter().collect();
    };
    let Some(one) = held.resolution(number) else {
        return refused(AssemblyRefusal::UnknownResolution { resolution: number, resolutions: held.count() });
    };
    match one.outcome {
        None => refused(AssemblyRefusal::NotDecided { resolution: number }),
        Some(Decided { outcome: Outcome::Rejected, .. }) => {
            refused(AssemblyRefusal::ResolutionRejected { resolution: number })
        }
        Some(Decided { on: held_on, .. }) if held_on != on => refused(AssemblyRefusal::NotTheDay { held_on, on }),
        Some(_) => Vec::new(),
    }
}

/// The event of an approval.
#[must_use]
pub fn event(command: &ApproveMinutes, on: Day) -> MinutesApproved {
    let ApproveMinutes { number, by } = command.clone();
    MinutesApproved { number, by, effective_on: on }
}

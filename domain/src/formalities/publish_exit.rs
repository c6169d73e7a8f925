//! Publishing the exit of a manager (*publication du départ d'un gérant*, COOP-06).
//!
//! Who comes and who leaves is not published where the capital is variable, but for a manager (CCom L231-3). Refused: of
//! another mandate than a manager's, of one that still runs, where the same holder goes on in that office, and a second
//! time. Deliberately absent: the legal notice, which the registry asks for with the filing.

use super::{Formalities, ManagerExitPublished};
use crate::mandates::{Mandates, Office};
use crate::refusal::{FormalityRefusal, Refusal};
use crate::values::{Day, Label, MandateRef, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that the exit of a manager was filed at the registry, on its effective day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishManagerExit {
    /// The mandate that ended.
    pub mandate: MandateRef,
    /// The registry that keeps it.
    pub registry: Label,
    /// The number of the filing there.
    pub reference: Label,
    /// Its receipt.
    pub receipt: Sealed,
}

/// Why this is refused, in ladder order.
#[must_use]
pub fn breaches(given: &Mandates, done: &Formalities, command: &PublishManagerExit, on: Day) -> Vec<Refusal> {
    let mandate = command.mandate;
    let Some(one) = given.get(mandate) else { return vec![Refusal::UnknownMandate { mandate }] };
    if one.office != Office::Manager {
        return vec![FormalityRefusal::NotAManager { mandate }.into()];
    }
    let runs = (on < one.ends_on).then_some(FormalityRefusal::MandateRuns { mandate, until: one.ends_on });
    let goes_on = given.exit_of(mandate).is_none().then_some(FormalityRefusal::StaysManager { mandate });
    let again =
        done.published(mandate).map(|published_on| FormalityRefusal::PublishedAlready { mandate, published_on });
    [runs, goes_on, again].into_iter().flatten().map(Refusal::from).collect()
}

/// The event.
#[must_use]
pub fn event(command: &PublishManagerExit, on: Day) -> ManagerExitPublished {
    let PublishManagerExit { mandate, registry, reference, receipt } = command.clone();
    ManagerExitPublished { mandate, registry, reference, receipt, effective_on: on }
}

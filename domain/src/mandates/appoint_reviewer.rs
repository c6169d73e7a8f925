//! Appointing the cooperative reviewer with a deputy, and the auditor.
//!
//! The ordinary assembly appoints the reviewer from the approved list (REV-06), and the auditor where one is needed
//! (CAC-01, asked elsewhere). Refused: another organ. Found: a reviewer without a deputy. Deliberately absent: a longest
//! term, since the six years of COOP-32 bind managers and directors, and an auditor's six are counted in fiscal years.

use super::appoint_manager::refused;
use super::{AuditorAppointed, Holder, Mandates, Office, ReviewerAppointed};
use crate::decision::Decision;
use crate::law::{Breach, Evidence, mandates};
use crate::refusal::Refusal;
use crate::values::{Day, Label, MandateRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: appoint a cooperative reviewer. Its effective day is the first of the mandate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppointReviewer {
    /// A new reference for the mandate.
    pub mandate: MandateRef,
    /// The reviewer.
    pub holder: Holder,
    /// The deputy.
    #[serde(default)]
    pub deputy: Option<Holder>,
    /// The approval, as the list of approved reviewers writes it.
    pub approval: Label,
    /// Last day of the mandate.
    pub ends_on: Day,
    /// The assembly.
    pub decision: Decision,
}

/// Command: appoint an auditor. Its effective day is the first of the mandate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppointAuditor {
    /// A new reference for the mandate.
    pub mandate: MandateRef,
    /// The auditor.
    pub holder: Holder,
    /// The deputy.
    #[serde(default)]
    pub deputy: Option<Holder>,
    /// Last day of the mandate.
    pub ends_on: Day,
    /// The assembly.
    pub decision: Decision,
}

/// Why this reviewer is refused, in ladder order.
#[must_use]
pub fn reviewer_breaches(given: &Mandates, command: &AppointReviewer, on: Day) -> Vec<Refusal> {
    let own = refused(given, command.mandate, (Office::Reviewer, &command.holder), (on, command.ends_on));
    let law = mandates::reviewer_decider(command.decision.organ()).err().map(Refusal::Law);
    own.into_iter().chain(law).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn reviewer_findings(command: &AppointReviewer) -> Vec<Breach> {
    mandates::deputy(Evidence::of(command.deputy.as_ref())).err().into_iter().collect()
}

/// The event of an accepted reviewer.
#[must_use]
pub fn reviewer_event(command: &AppointReviewer, on: Day) -> ReviewerAppointed {
    ReviewerAppointed {
        mandate: command.mandate,
        holder: command.holder.clone(),
        deputy: command.deputy.clone(),
        approval: command.approval.clone(),
        ends_on: command.ends_on,
        decision: command.decision.clone(),
        effective_on: on,
    }
}

/// Why this auditor is refused, in ladder order.
#[must_use]
pub fn auditor_breaches(given: &Mandates, command: &AppointAuditor, on: Day) -> Vec<Refusal> {
    let own = refused(given, command.mandate, (Office::Auditor, &command.holder), (on, command.ends_on));
    let law = mandates::decider(command.decision.organ()).err().map(Refusal::Law);
    own.into_iter().chain(law).collect()
}

/// The event of an accepted auditor.
#[must_use]
pub fn auditor_event(command: &AppointAuditor, on: Day) -> AuditorAppointed {
    AuditorAppointed {
        mandate: command.mandate,
        holder: command.holder.clone(),
        deputy: command.deputy.clone(),
        ends_on: command.ends_on,
        decision: command.decision.clone(),
        effective_on: on,
    }
}

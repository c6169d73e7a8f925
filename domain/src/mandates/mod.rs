//! The mandates (*mandats sociaux*): manager, cooperative reviewer, auditor; who holds which, from when to when.
//!
//! A mandate has a reference, an office and a term that the law bounds; it ends on its last day by itself, or earlier by
//! an act. Deliberately absent: the vote that appoints (an outside decision until assemblies are here), pay, and the
//! powers of the office.

mod appoint_manager;
mod appoint_reviewer;
mod end_mandate;
mod event;
mod propose_manager;
mod state;

pub use appoint_manager::{
    AppointManager, breaches as appoint_manager_breaches, event as appoint_manager_event,
    findings as appoint_manager_findings,
};
pub use appoint_reviewer::{
    AppointAuditor, AppointReviewer, auditor_breaches as appoint_auditor_breaches,
    auditor_event as appoint_auditor_event, reviewer_breaches as appoint_reviewer_breaches,
    reviewer_event as appoint_reviewer_event, reviewer_findings as appoint_reviewer_findings,
};
pub use end_mandate::{EndMandate, breaches as end_mandate_breaches, event as end_mandate_event};
pub use event::{
    AuditorAppointed, Cause, Holder, ManagerAppointed, ManagerProposed, MandateEnded, Office, ReviewerAppointed,
};
pub use propose_manager::{ProposeManager, breaches as propose_manager_breaches, event as propose_manager_event};
pub use state::{Mandate, Mandates, Proposal};

//! The register of associates (*registre des associés*): who is one, since when, in which category, on which ground.
//!
//! An associate is admitted once and leaves once; who comes back is admitted anew, under a new reference and a new
//! number, so that each line of the register is one interval. What changes within it (category, representative) is kept
//! from day to day. Deliberately absent: names of natural persons (the vault's), shares (capital's), and colleges (the
//! statutes map categories to them).

mod admit;
mod apply;
mod change_contact;
mod changes;
mod employ;
mod employments;
mod event;
mod evidence_benefit;
mod exclude;
mod exits;
mod fit;
mod line;
mod present;
mod reclassify;
mod record_death;
mod represent;
mod state;
mod strike_off;
mod withdraw;

pub use admit::{AdmitAssociate, breaches as admit_breaches, event as admit_event, findings as admit_findings};
pub use apply::{
    ReceiveApplication, RejectApplication, receive_breaches, receive_event, receive_findings, reject_breaches,
    reject_event,
};
pub use change_contact::{ChangeContact, breaches as change_contact_breaches, event as change_contact_event};
pub use changes::{
    ApplicationReceived, ApplicationRejected, AssociateReclassified, BenefitEvidenced, ContactChanged, EmailNotice,
    EmploymentEnded, EmploymentStarted, RepresentativeAppointed,
};
pub use employ::{
    EndEmployment, StartEmployment, end_breaches as end_employment_breaches, end_event as end_employment_event,
    start_breaches as start_employment_breaches, start_event as start_employment_event,
};
pub use employments::{Contract, Employment, Employments};
pub use event::{AssociateAdmitted, AssociateWithdrew, Identity};
pub use evidence_benefit::{EvidenceBenefit, breaches as evidence_benefit_breaches, event as evidence_benefit_event};
pub use exclude::{ExcludeAssociate, breaches as exclude_breaches, event as exclude_event};
pub use exits::{AssociateDied, AssociateExcluded, AssociateStruckOff, ExclusionVotes};
pub use line::{Associate, Exit, Nature, WayOut};
pub use present::{associate_on, leaver, leaving};
pub use reclassify::{
    ReclassifyAssociate, breaches as reclassify_breaches, event as reclassify_event, findings as reclassify_findings,
    requalify_breaches,
};
pub use record_death::{RecordDeath, breaches as record_death_breaches, event as record_death_event};
pub use represent::{
    AppointRepresentative, breaches as represent_breaches, event as represent_event, findings as represent_findings,
};
pub use state::{Application, Carried, Register};
pub use strike_off::{StrikeOffAssociate, breaches as strike_off_breaches, event as strike_off_event};
pub use withdraw::{
    WithdrawAssociate, breaches as withdraw_breaches, event as withdraw_event, findings as withdraw_findings,
};

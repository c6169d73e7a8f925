//! The register of associates (*registre des associés*): who is one, since when, in which category, on which ground.
//!
//! An associate is admitted once and leaves once; who comes back is admitted anew, under a new reference and a new
//! number, so that each line of the register is one interval. Deliberately absent: names of natural persons (the
//! vault's), shares (capital's), and colleges (the statutes map categories to them).

mod admit;
mod event;
mod state;
mod withdraw;

pub use admit::{AdmitAssociate, breaches as admit_breaches, event as admit_event, findings as admit_findings};
pub use event::{AssociateAdmitted, AssociateWithdrew, Identity};
pub use state::{Associate, Exit, Register};
pub use withdraw::{
    WithdrawAssociate, breaches as withdraw_breaches, event as withdraw_event, findings as withdraw_findings,
};

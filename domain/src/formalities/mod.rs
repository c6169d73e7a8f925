//! What the law has done after an act, and that the book can only know when it is told (*formalités*).
//!
//! The yearly assembly notes by how much a variable capital changed; the exit of a manager is published; accounts that
//! were approved in writing while the law wanted a meeting are approved again by one. Nothing of it changes the register,
//! the capital or a mandate: it clears a finding. The figures of a variation are computed, never supplied. Deliberately
//! absent: the formalities of a conversion (`scic`), the filing of accounts (`accounts`), and publications that the law
//! asks for other changes.

mod confirm_accounts;
mod event;
mod note_variation;
mod publish_exit;
mod state;

pub use confirm_accounts::{ConfirmAccounts, breaches as confirm_accounts_breaches, event as confirm_accounts_event};
pub use event::{AccountsConfirmed, CapitalVariationNoted, ManagerExitPublished};
pub use note_variation::{
    Around, Begins, NoteCapitalVariation, Variation, breaches as note_variation_breaches,
    event as note_variation_event, variation,
};
pub use publish_exit::{PublishManagerExit, breaches as publish_exit_breaches, event as publish_exit_event};
pub use state::{Formalities, Noted};

use crate::decision::Decision;
use crate::refusal::{FormalityRefusal, Refusal};
use crate::values::Organ;

/// What only an assembly says.
fn said_by_an_assembly(decision: &Decision) -> Option<Refusal> {
    match decision.organ() {
        Organ::OrdinaryAssembly | Organ::ExtraordinaryAssembly => None,
        decided_by @ (Organ::FoundingDeed | Organ::Board | Organ::Manager) => {
            Some(FormalityRefusal::NotByAnAssembly { decided_by }.into())
        }
    }
}

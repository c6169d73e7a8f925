//! Evidence of habitual benefit (*bénéficiaire habituel*, art. 19 septies): a service agreement, an invoice.
//!
//! A beneficiary is one who uses the services habitually; the register keeps what shows it, period by period, so that
//! the conformity of the category can be asked for on any day (SCIC-19). Deliberately absent: the invoices themselves.

use super::{BenefitEvidenced, Register, associate_on};
use crate::refusal::Refusal;
use crate::values::{AssociateRef, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record what shows that an associate uses the services. Its effective day ends the period covered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceBenefit {
    /// The associate.
    pub associate: AssociateRef,
    /// First day of the period covered.
    pub from: Day,
    /// The document.
    pub document: Sealed,
}

/// Why this evidence cannot be recorded, in ladder order.
#[must_use]
pub fn breaches(register: &Register, command: &EvidenceBenefit, on: Day) -> Vec<Refusal> {
    let absent = associate_on(register, command.associate, on).err();
    let backwards = (on < command.from).then_some(Refusal::EndsBeforeItBegins { begins: command.from, ends: on });
    absent.into_iter().chain(backwards).collect()
}

/// The event of recorded evidence.
#[must_use]
pub fn event(command: &EvidenceBenefit, on: Day) -> BenefitEvidenced {
    BenefitEvidenced {
        associate: command.associate,
        from: command.from,
        document: command.document.clone(),
        effective_on: on,
    }
}

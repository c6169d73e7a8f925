//! Recording the death of an associate (*décès*): a fact, which no clause can refuse.
//!
//! Membership ends on the day of death; the heirs become associates only if they are admitted. Refused: the death of
//! one who is no natural person (a legal person is dissolved: strike it off where the statutes say so).

use super::present::leaving;
use super::{AssociateDied, Register};
use crate::refusal::Refusal;
use crate::values::{AssociateRef, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that an associate died. Its effective day is the day of death.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDeath {
    /// The associate.
    pub associate: AssociateRef,
    /// The certificate.
    #[serde(default)]
    pub certificate: Option<Sealed>,
}

/// Why this death cannot be recorded, in ladder order.
#[must_use]
pub fn breaches(register: &Register, command: &RecordDeath, on: Day) -> Vec<Refusal> {
    let associate = command.associate;
    match leaving(register, associate, on) {
        Err(refusal) => vec![refusal],
        Ok(line) if line.natural_person.is_none() => vec![Refusal::NotANaturalPerson { associate }],
        Ok(_) => Vec::new(),
    }
}

/// The event of a recorded death.
#[must_use]
pub fn event(command: &RecordDeath, on: Day) -> AssociateDied {
    AssociateDied { associate: command.associate, certificate: command.certificate.clone(), effective_on: on }
}

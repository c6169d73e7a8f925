//! Changing where an associate is reached (*coordonnées*).
//!
//! The seat of a legal person stands in clear; address, e-mail and phone of a natural person go to the vault, and the
//! entry commits to them. Consent to notices by e-mail is given in writing and may be taken back (AG-03). Refused: a
//! change of nothing, a seat of no legal person, the values of somebody else.

use super::{ContactChanged, EmailNotice, Register, associate_on};
use crate::refusal::Refusal;
use crate::values::{AssociateRef, Day, Label, PersonRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record where an associate is reached from now on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeContact {
    /// The associate.
    pub associate: AssociateRef,
    /// The new seat of a legal person.
    #[serde(default)]
    pub seat: Option<Label>,
    /// The natural person whose values are given anew.
    #[serde(default)]
    pub person: Option<PersonRef>,
    /// What was agreed about notices by e-mail.
    #[serde(default)]
    pub email_notice: Option<EmailNotice>,
}

/// Why this change cannot be recorded, in ladder order.
#[must_use]
pub fn breaches(register: &Register, command: &ChangeContact, on: Day) -> Vec<Refusal> {
    let associate = command.associate;
    let line = match associate_on(register, associate, on) {
        Ok(line) => line,
        Err(refusal) => return vec![refusal],
    };
    let nothing = command.seat.is_none() && command.person.is_none() && command.email_notice.is_none();
    let seat = command.seat.is_some() && !line.is_legal_person();
    let stranger = command.person.filter(|person| !register.stands_behind(*person, associate));
    [
        nothing.then_some(Refusal::NothingToChange),
        seat.then_some(Refusal::NotALegalPerson { associate }),
        stranger.map(|person| Refusal::AnotherPerson { associate, person }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The event of a recorded change.
#[must_use]
pub fn event(command: &ChangeContact, on: Day) -> ContactChanged {
    ContactChanged {
        associate: command.associate,
        seat: command.seat.clone(),
        person: command.person,
        email_notice: command.email_notice.clone(),
        effective_on: on,
    }
}

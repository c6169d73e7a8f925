//! Employment with the cooperative (*contrat de travail*): its beginning and its end.
//!
//! Recorded for everyone who works for the cooperative, associate or not: it is the ground of the category of employees
//! (SCIC-04), it decides whether that category must exist (SCIC-03), and it runs the time within which an
//! entrepreneur-employee becomes an associate (CAE-02). Deliberately absent: pay, hours, anything of payroll.

use super::{Contract, EmploymentEnded, EmploymentStarted, Register};
use crate::refusal::Refusal;
use crate::values::{Day, PersonRef, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that a person begins to work for the cooperative.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartEmployment {
    /// Who.
    pub person: PersonRef,
    /// What binds them.
    pub contract: Contract,
    /// The contract itself.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Command: record that an employment ends. Its effective day is the last day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndEmployment {
    /// Who.
    pub person: PersonRef,
    /// What ends it.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Why this beginning cannot be recorded.
#[must_use]
pub fn start_breaches(register: &Register, command: &StartEmployment, on: Day) -> Vec<Refusal> {
    let employments = &register.employments;
    let running = employments.not_over(command.person, on);
    let twice = running.map(|one| Refusal::AlreadyEmployed { person: command.person, since: one.since });
    twice.into_iter().collect()
}

/// The event of a recorded beginning.
#[must_use]
pub fn start_event(command: &StartEmployment, on: Day) -> EmploymentStarted {
    EmploymentStarted {
        person: command.person,
        contract: command.contract,
        document: command.document.clone(),
        effective_on: on,
    }
}

/// Why this end cannot be recorded.
#[must_use]
pub fn end_breaches(register: &Register, command: &EndEmployment, on: Day) -> Vec<Refusal> {
    match register.employments.open(command.person) {
        None => vec![Refusal::NotEmployed { person: command.person, on }],
        Some(one) if on < one.since => {
            vec![Refusal::BeforeItsBasis { effective_on: on, basis: one.at, basis_on: one.since }]
        }
        Some(_) => Vec::new(),
    }
}

/// The event of a recorded end.
#[must_use]
pub fn end_event(command: &EndEmployment, on: Day) -> EmploymentEnded {
    EmploymentEnded { person: command.person, document: command.document.clone(), effective_on: on }
}

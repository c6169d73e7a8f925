//! Erasing a natural person (*effacement*).
//!
//! Phone and e-mail may go at once. The identity of an associate, and of who represents one, is kept while the
//! membership runs and for five years after it (REG-04).

use super::{ErasureScope, PersonErased};
use crate::law::register::kept_until;
use crate::refusal::Refusal;
use crate::register::Register;
use crate::values::{Day, PersonRef, Sealed};
use imbl::OrdMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: erase values of a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ErasePerson {
    /// The person.
    pub person: PersonRef,
    /// How much.
    pub scope: ErasureScope,
    /// Why.
    pub ground: Sealed,
}

/// Why the person cannot be erased on `on`, in ladder order.
#[must_use]
pub fn breaches(
    erased: &OrdMap<PersonRef, ErasureScope>,
    register: &Register,
    command: &ErasePerson,
    on: Day,
) -> Vec<Refusal> {
    let done = match (erased.get(&command.person), command.scope) {
        (Some(ErasureScope::Everything), _) | (Some(ErasureScope::Contact), ErasureScope::Contact) => {
            Some(Refusal::NothingToChange)
        }
        (Some(ErasureScope::Contact), ErasureScope::Everything) | (None, _) => None,
    };
    let kept = match command.scope {
        ErasureScope::Contact => None,
        ErasureScope::Everything => must_be_kept(register, command.person, on),
    };
    done.into_iter().chain(kept).collect()
}

/// The event of an accepted erasure.
#[must_use]
pub fn event(command: &ErasePerson, on: Day) -> PersonErased {
    PersonErased { person: command.person, scope: command.scope, ground: command.ground.clone(), effective_on: on }
}

fn must_be_kept(register: &Register, person: PersonRef, on: Day) -> Option<Refusal> {
    let ends = |line: &crate::register::Associate| kept_until(line.exit.map(|exit| exit.on));
    let mut lines = register.lines_of(person);
    lines
        .find(|line| ends(line).is_none_or(|end| on <= end))
        .map(|line| Refusal::MustBeKept { person, until: ends(line) })
}

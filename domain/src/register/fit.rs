//! Whether somebody fits a category (SCIC-02, SCIC-04).

use super::{Associate, Identity, Register};
use crate::law::{Breach, Evidence, categories, scic};
use crate::statutes::Statutes;
use crate::values::{CategoryKind, Day, Family, PersonRef, Slug};

/// What the law asks of a person here. Co-owners count as natural persons.
#[derive(Clone, Copy)]
pub(super) struct Who {
    kind: scic::Person,
    natural_person: Option<PersonRef>,
}

impl Who {
    pub(super) fn of(identity: &Identity) -> Self {
        let kind = match identity {
            Identity::LegalPerson { .. } => scic::Person::Legal,
            Identity::NaturalPerson { .. } | Identity::Indivision { .. } => scic::Person::Natural,
        };
        Who { kind, natural_person: identity.natural_person() }
    }

    pub(super) fn of_line(line: &Associate) -> Self {
        let kind = if line.is_legal_person() { scic::Person::Legal } else { scic::Person::Natural };
        Who { kind, natural_person: line.natural_person }
    }
}

/// Why somebody may not be in a category of a SCIC; other cooperatives set their categories themselves.
pub(super) fn category(clauses: &Statutes, register: &Register, key: &Slug, who: Who, on: Day) -> Option<Breach> {
    let kind = clauses.category(key).ok()?.kind;
    match clauses.family {
        Family::Scic => scic::may_be(kind, who.kind).and_then(|()| employed(register, kind, who, on)).err(),
        Family::Ordinary | Family::Scop | Family::Union => None,
    }
}

fn employed(register: &Register, kind: CategoryKind, who: Who, on: Day) -> Result<(), Breach> {
    if kind != CategoryKind::Employees {
        return Ok(());
    }
    // Both contracts are with the cooperative whose book this is; those of another one's employees stand in its own.
    let running = who.natural_person.and_then(|person| register.employments.of(person, on));
    categories::employed(Evidence::of(running.as_ref()))
}

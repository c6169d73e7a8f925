//! Employees, and the persons behind an associate.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say};
use quitus_domain::values::{AssociateRef, Day, PersonRef};

pub(super) fn already_employed(person: PersonRef, since: Day) -> Sentence {
    say(
        &format!("The person {person} is employed since {} already.", day(since)),
        "An employment begins once the one before has ended.",
        "Record the end of that employment first.",
    )
}

pub(super) fn not_employed(person: PersonRef, on: Day) -> Sentence {
    say(
        &format!("The person {person} has no running employment on {}.", day(on)),
        "Only what has begun can end.",
        "Record the beginning of the employment first.",
    )
}

pub(super) fn not_a_legal_person(associate: AssociateRef) -> Sentence {
    say(
        &format!("The associate {associate} is no legal person."),
        "Only a legal person, or co-owners, have a seat and a representative.",
        "Check the reference of the associate.",
    )
}

pub(super) fn not_a_natural_person(associate: AssociateRef) -> Sentence {
    say(
        &format!("The associate {associate} is no natural person."),
        "Only a natural person dies; a legal person is dissolved.",
        "Where the statutes say so, strike it off for its dissolution.",
    )
}

pub(super) fn another_person(associate: AssociateRef, person: PersonRef) -> Sentence {
    say(
        &format!("The person {person} does not stand behind the associate {associate}."),
        "Contacts are those of the associate, or of who represents it.",
        "Give the reference of that person.",
    )
}

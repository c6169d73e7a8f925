//! What makes a SCIC, and how many associates there are.

use crate::locales::Sentence;
use crate::locales::en::format::{count, day, say, thousands};
use crate::locales::en::names;
use quitus_domain::law::scic::Person;
use quitus_domain::values::{CategoryKind, Day, Family, Form};

pub(super) fn form(form: Form, on: Day) -> Sentence {
    say(
        &format!("On {} a SCIC may not take this form ({}).", day(on), names::form(form)),
        "A SCIC is a SARL, a SA or, since 2 August 2014, a SAS.",
        "Choose one of these forms.",
    )
}

pub(super) fn fixed_capital() -> Sentence {
    say(
        "The statutes make the capital fixed.",
        "The capital of a SCIC is variable.",
        "State in the statutes that it varies.",
    )
}

pub(super) fn no_category_open(persons: Person) -> Sentence {
    say(
        &format!("No category of the statutes can take in {}.", names::a_person(persons)),
        "Any natural or legal person who contributes to the activity may be an associate of a SCIC.",
        "Add a category that is open to both.",
    )
}

pub(super) fn person_not_of_category(person: Person, kind: CategoryKind) -> Sentence {
    say(
        &format!("This category ({}) cannot take in {}.", names::category_kind(kind), names::a_person(person)),
        "Employees and volunteers are natural persons, public bodies are legal ones.",
        "Choose the category that fits.",
    )
}

pub(super) fn too_few(found: u64, least: u64, family: Family, form: Form, on: Day) -> Sentence {
    say(
        &format!("The cooperative would have only {} on {}.", count(found, "associate", "associates"), day(on)),
        &format!("It needs at least {} ({}, {}).", thousands(least), names::family(family), names::form(form)),
        "Admit more.",
    )
}

pub(super) fn above_hundred(found: u64, most: u64, fix_by: Day) -> Sentence {
    say(
        &format!("The SARL would have {}.", count(found, "associate", "associates")),
        &format!("A SARL has {} at most.", thousands(most)),
        &format!("Change the form, or come back to {} by {}.", thousands(most), day(fix_by)),
    )
}

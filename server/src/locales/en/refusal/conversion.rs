//! A conversion into a SCIC, and what follows it.

use crate::locales::Sentence;
use crate::locales::en::conversion;
use crate::locales::en::format::{day, say};
use quitus_domain::law::conversion::Formality;
use quitus_domain::values::{AssociateRef, Day, Slug, YearName};

pub(super) fn already(since: Day) -> Sentence {
    say(
        &format!("The cooperative is a SCIC since {}.", day(since)),
        "A cooperative becomes one once.",
        "Amend the statutes with `amend_statutes`.",
    )
}

pub(super) fn not_of_a_scic() -> Sentence {
    say(
        "These statutes are not those of a SCIC.",
        "A conversion adopts the statutes of a SCIC.",
        "Give them the family `scic`.",
    )
}

pub(super) fn listed_twice(associate: AssociateRef) -> Sentence {
    say(
        &format!("Associate {associate} stands twice in the list."),
        "Each associate has one category.",
        "Name it once.",
    )
}

pub(super) fn not_placed(associate: AssociateRef, category: &Slug) -> Sentence {
    say(
        &format!("Associate {associate} would stay in the category `{category}`."),
        "The new statutes do not have it.",
        "List it with its category.",
    )
}

pub(super) fn not_converted(on: Day) -> Sentence {
    say(
        &format!("On {} the book holds no conversion into a SCIC.", day(on)),
        "This act follows from one.",
        "Record it first with `convert_to_scic`.",
    )
}

pub(super) fn formality_twice(formality: Formality, done_on: Day) -> Sentence {
    say(
        &format!("This formality ({}) was done on {}.", conversion::formality(formality), day(done_on)),
        "It is done once.",
        "To correct that entry, rectify it.",
    )
}

pub(super) fn dissent_twice(associate: AssociateRef, chosen_on: Day) -> Sentence {
    say(
        &format!("Associate {associate} chose on {}.", day(chosen_on)),
        "One chooses once.",
        "To correct that entry, rectify it.",
    )
}

pub(super) fn no_scic(on: Day) -> Sentence {
    say(
        &format!("On {} the cooperative is no SCIC.", day(on)),
        "The report on the cooperative project is that of a SCIC.",
        "Check the day.",
    )
}

pub(super) fn year_runs(year: YearName, ends_on: Day) -> Sentence {
    say(
        &format!("The fiscal year {year} ends on {}.", day(ends_on)),
        "The report is on a year that is over.",
        "Record it on that day, or later.",
    )
}

pub(super) fn reported_twice(year: YearName, reported_on: Day) -> Sentence {
    say(
        &format!("The report on the project of {year} is of {}.", day(reported_on)),
        "A year has one report.",
        "To correct that entry, rectify it.",
    )
}

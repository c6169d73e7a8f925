//! Formalities: the variation of the capital, the exit of a manager, accounts approved in writing.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say};
use crate::locales::en::names;
use quitus_domain::values::{AssemblyRef, Day, MandateRef, Organ, YearName};

pub(super) fn not_by_an_assembly(decided_by: Organ) -> Sentence {
    say(
        &format!("This was decided by: {}.", names::organ(decided_by).to_lowercase()),
        "Only an assembly of the associates says so.",
        "Cite its resolution, or its minutes.",
    )
}

pub(super) fn capital_not_known(year: YearName, from: Day) -> Sentence {
    say(
        &format!("The book does not know the capital of {}, when the fiscal year {year} begins.", day(from)),
        "A variation goes from the opening of a year to its close, and the book saw only a part of this one.",
        "Nothing is to be recorded here: the minutes alone tell it.",
    )
}

pub(super) fn noted_too_early(year: YearName, ends_on: Day) -> Sentence {
    say(
        &format!("The fiscal year {year} ends on {}.", day(ends_on)),
        "By how much the capital changed is noted once the year is over.",
        "Cite an assembly held after that day, and give that day or a later one.",
    )
}

pub(super) fn noted_already(year: YearName, noted_on: Day) -> Sentence {
    say(
        &format!("The variation of {year} was noted on {}.", day(noted_on)),
        "Nothing that was recorded since changes its figures.",
        "To correct that entry, rectify it.",
    )
}

pub(super) fn not_a_manager(mandate: MandateRef) -> Sentence {
    say(
        &format!("The mandate {mandate} is not that of a manager."),
        "Of those who leave, only a manager is published (code de commerce, art. L231-3).",
        "Look at the mandates with `quitus mandates`.",
    )
}

pub(super) fn mandate_runs(mandate: MandateRef, until: Day) -> Sentence {
    say(
        &format!("The mandate {mandate} runs until {}.", day(until)),
        "An exit is published once it is there.",
        "Record the end of the mandate first with `end_mandate`, or wait for that day.",
    )
}

pub(super) fn stays_manager(mandate: MandateRef) -> Sentence {
    say(
        &format!("Who held the mandate {mandate} goes on as manager by another one."),
        "A renewal is no exit.",
        "Check the mandate with `quitus mandates`.",
    )
}

pub(super) fn published_already(mandate: MandateRef, published_on: Day) -> Sentence {
    say(
        &format!("The exit from the mandate {mandate} was published on {}.", day(published_on)),
        "One publication is enough.",
        "To correct that publication, rectify its entry.",
    )
}

pub(super) fn nothing_to_confirm(assembly: AssemblyRef) -> Sentence {
    say(
        &format!("Nothing that {assembly} approved waits for a meeting."),
        "This act is for accounts of a SARL that were approved in writing before the law allowed it (code de commerce, art. L223-27).",
        "Look at the findings with `quitus conformity`.",
    )
}

pub(super) fn confirmed_in_writing() -> Sentence {
    say(
        "The resolution that is cited was voted in writing too.",
        "On that day the accounts of a SARL were approved in a meeting (code de commerce, art. L223-27).",
        "Cite a resolution of an assembly that met.",
    )
}

pub(super) fn confirmed_too_early(since: Day) -> Sentence {
    say(
        &format!("The accounts were approved in writing on {}.", day(since)),
        "What is not decided yet is not approved again.",
        "Cite an assembly of that day, or of a later one, and check the day of the act.",
    )
}

pub(super) fn confirmed_already(assembly: AssemblyRef, confirmed_on: Day) -> Sentence {
    say(
        &format!("What {assembly} approved in writing was approved again on {}.", day(confirmed_on)),
        "One meeting is enough.",
        "To correct what was recorded of that meeting, rectify its entry.",
    )
}

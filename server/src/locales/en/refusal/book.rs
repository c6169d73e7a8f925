//! The book, the cooperative and its statutes.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say};
use quitus_domain::values::{Day, Slug};

pub(super) fn already_open() -> Sentence {
    say("This book is open already.", "A book is opened once.", "To start another one, choose another identifier.")
}

pub(super) fn not_open() -> Sentence {
    say("There is no book yet.", "Nothing is recorded before a book is open.", "Open it with `quitus init`.")
}

pub(super) fn already_incorporated(since: Day) -> Sentence {
    say(
        &format!("The cooperative is incorporated already, since {}.", day(since)),
        "A cooperative is incorporated once.",
        "To correct that entry, rectify it.",
    )
}

pub(super) fn not_incorporated(on: Day) -> Sentence {
    say(
        &format!("On {} the cooperative does not exist yet.", day(on)),
        "No act takes effect before the incorporation.",
        "Give the command `incorporate` first, or a later day.",
    )
}

pub(super) fn no_statutes(on: Day) -> Sentence {
    say(
        &format!("On {} no statutes are in force.", day(on)),
        "An act is judged by the statutes of the day on which it takes effect.",
        "Give the command `adopt_statutes` first, or a later day.",
    )
}

pub(super) fn statutes_already_adopted(since: Day) -> Sentence {
    say(
        &format!("Statutes are adopted already, since {}.", day(since)),
        "The first statutes are adopted once.",
        "Change them with `amend_statutes`.",
    )
}

pub(super) fn category_twice(category: &Slug) -> Sentence {
    say(
        &format!("The category `{category}` stands twice in these statutes."),
        "A category has one name and votes in one college.",
        "Name it, and place it, once.",
    )
}

pub(super) fn unknown_category(category: &Slug, known: &[Slug]) -> Sentence {
    say(
        &format!("The statutes then in force have no category `{category}`."),
        &format!("They have only these: {}.", keys(known)),
        "Choose one of them, or amend the statutes first.",
    )
}

fn keys(known: &[Slug]) -> String {
    known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}

pub(super) fn dissolved(since: Day) -> Sentence {
    say(
        &format!("The cooperative is dissolved since {}.", day(since)),
        "A cooperative in liquidation only pays, gives back and gives away what is left.",
        "Check the day of effect.",
    )
}

pub(super) fn not_dissolved(on: Day) -> Sentence {
    say(
        &format!("On {} the cooperative is not dissolved.", day(on)),
        "Net assets are given away only after the dissolution.",
        "Record the dissolution first.",
    )
}

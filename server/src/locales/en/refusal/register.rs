//! Associates and persons.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say};
use quitus_domain::values::{AssociateRef, Day, PersonRef, Siren};

pub(super) fn unknown(associate: AssociateRef) -> Sentence {
    say(
        &format!("No associate was ever admitted under the reference {associate}."),
        "An act is about an associate of the register.",
        "Look for the reference with `quitus register`.",
    )
}

pub(super) fn already_admitted(associate: AssociateRef, number: u32, since: Day) -> Sentence {
    say(
        &format!("The reference {associate} is that of associate no.\u{a0}{number}, admitted on {}.", day(since)),
        "A reference is that of one associate only.",
        "Take a new reference.",
    )
}

pub(super) fn siren_already_admitted(siren: Siren, number: u32) -> Sentence {
    say(
        &format!("The legal person with SIREN {siren} is associate no.\u{a0}{number} already."),
        "One legal person is one associate.",
        "Check the SIREN, or have the existing associate subscribe.",
    )
}

pub(super) fn already_left(associate: AssociateRef, left_on: Day) -> Sentence {
    say(
        &format!("Associate {associate} left already, on {}.", day(left_on)),
        "One leaves once; who comes back is admitted anew.",
        "To correct that entry, rectify it.",
    )
}

pub(super) fn still_an_associate(associate: AssociateRef) -> Sentence {
    say(
        &format!("Associate {associate} still is one."),
        "Shares are paid back once membership has ended.",
        "Record the exit first.",
    )
}

pub(super) fn must_be_kept(person: PersonRef, until: Option<Day>) -> Sentence {
    say(
        &format!("The identity of the person {person} cannot be erased yet."),
        &kept(until),
        "Erase phone and e-mail only, or wait.",
    )
}

fn kept(until: Option<Day>) -> String {
    match until {
        Some(last) => format!("The law wants it kept for five years after the exit, until {}.", day(last)),
        None => "The law wants it kept while the membership runs, and for five years after it.".to_owned(),
    }
}

pub(super) fn already_applied(associate: AssociateRef, on: Day) -> Sentence {
    say(
        &format!("An application was received under {associate} on {} already.", day(on)),
        "A reference is that of one application only.",
        "Admit or reject that one, or take a new reference.",
    )
}

pub(super) fn no_application(associate: AssociateRef) -> Sentence {
    say(
        &format!("No application was received under {associate}."),
        "Only what was asked for is rejected.",
        "Record the application first.",
    )
}

pub(super) fn already_rejected(associate: AssociateRef, on: Day) -> Sentence {
    say(
        &format!("The application of {associate} was rejected on {} already.", day(on)),
        "An application is rejected once.",
        "To correct that entry, rectify it.",
    )
}

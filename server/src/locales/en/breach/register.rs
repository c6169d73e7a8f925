//! The register: what it proves, who reads it, who stands in it in time.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say};
use quitus_domain::values::{Day, Digest};

pub(super) fn differs(rebuilt: &Digest, stored: &Digest) -> Sentence {
    say(
        &format!("The register rebuilt has the digest {}.", rebuilt),
        &format!("The register that was stored has the digest {}.", stored),
        "Look for the entry recorded in between.",
    )
}

pub(super) fn kept_by_law(until: Option<Day>) -> Sentence {
    say("These data cannot be erased.", &kept(until), "Erase contact data only.")
}

pub(super) fn not_open() -> Sentence {
    say(
        "A third party asks to read a paper that is for associates.",
        "Only associates have access to the papers of the society.",
        "Point to the accounts filed at the registry.",
    )
}

pub(super) fn no_copy() -> Sentence {
    say(
        "A copy of the inventory is asked for.",
        "The inventory is read at the seat, without a copy.",
        "Let it be read there.",
    )
}

pub(super) fn entrepreneur(deadline: Day, on: Day) -> Sentence {
    say(
        &format!("On {} this entrepreneur-employee is no associate.", day(on)),
        &format!("Membership was due by {}.", day(deadline)),
        "Record the end of the contract, or admit without delay.",
    )
}

fn kept(until: Option<Day>) -> String {
    match until {
        Some(until) => format!("The law wants them kept until {}.", day(until)),
        None => "The law wants them kept, and no end is known.".to_owned(),
    }
}

//! Entries and their correction.

use crate::locales::Sentence;
use crate::locales::en::format::{count, day, entry, say};
use quitus_domain::values::{Day, Position};

pub(super) fn before_basis(effective_on: Day, basis: Position, basis_on: Day) -> Sentence {
    say(
        &format!("The act would take effect on {}.", day(effective_on)),
        &format!("Entry {}, on which it builds, takes effect only on {}.", entry(basis), day(basis_on)),
        &format!("Give a later day, or rectify entry {} first.", entry(basis)),
    )
}

pub(super) fn before_struck(struck_on: Day, at: Position) -> Sentence {
    say(
        &format!("The register was struck on {} by entry {}.", day(struck_on), entry(at)),
        "Nothing that would change it takes effect by that day any more.",
        "Give a later day, or correct the wrong entry with `rectify_entry` and strike the register anew.",
    )
}

pub(super) fn nothing_to_change() -> Sentence {
    say(
        "This command would change nothing.",
        "The book records only what changes something.",
        "Check what you meant to change.",
    )
}

pub(super) fn unknown(at: Position, size: u64) -> Sentence {
    say(
        &format!("There is no entry {} in this book.", entry(at)),
        &format!("The book has {}.", count(size, "entry", "entries")),
        "Look for the number with `quitus log`.",
    )
}

pub(super) fn not_rectifiable(at: Position) -> Sentence {
    say(
        &format!("Entry {} cannot be rectified.", entry(at)),
        "It is no fact of the cooperative’s life, or is annulled already, or is a rectification itself.",
        "Rectify the original entry, or record a new act.",
    )
}

pub(super) fn of_another_kind(at: Position) -> Sentence {
    say(
        &format!("The replacement does not match entry {}.", entry(at)),
        "It must be of the same kind, and about the same associate or subscription.",
        "Annul that entry, then record a new act.",
    )
}

pub(super) fn later_entries(at: Position, first: &[Position], of: u64) -> Sentence {
    let named = first.iter().map(|one| entry(*one)).collect::<Vec<_>>().join(", ");
    let others = of.saturating_sub(u64::try_from(first.len()).unwrap_or(u64::MAX));
    let more = if others > 0 { format!(" and {}", count(others, "more", "more")) } else { String::new() };
    let why = match of {
        0 => "Later entries stand on it.".to_owned(),
        1 => format!("Entry {named} stands on it: without it, that one would not hold."),
        _ => format!("On it stand {}: {named}{more}. Without it, they would not hold.", count(of, "entry", "entries")),
    };
    let next = match first {
        [] => "Rectify the entries that stand on it first.".to_owned(),
        [one] if of == 1 => format!("See `quitus explain entry {}`, and rectify that entry first.", one.number()),
        [one, ..] => {
            format!("Rectify those first, beginning with the last one; see `quitus explain entry {}`.", one.number())
        }
    };
    say(&format!("Entry {} cannot be rectified so.", entry(at)), &why, &next)
}

pub(super) fn ends_before_it_begins(begins: Day, ends: Day) -> Sentence {
    say(
        &format!("The end, {}, comes before the beginning, {}.", day(ends), day(begins)),
        "A period ends after it has begun, and a term to pay falls after the act that sets it.",
        "Correct one of the two days.",
    )
}

pub(super) fn too_far_ahead(on: Day, latest: Day) -> Sentence {
    say(
        &format!("The act would take effect on {}.", day(on)),
        &format!("What is recorded today takes effect by {}: anything later is a year typed wrong.", day(latest)),
        "Check the day of effect.",
    )
}

pub(super) fn still_to_come(on: Day, today: Day) -> Sentence {
    say(
        &format!("The act would take effect on {}, and today is {}.", day(on), day(today)),
        "An invoice, a credit note or a penalty has the day of its issue, and none before it could have the next number (CGI, \
         ann. II, art. 242 nonies A); a fiscal year is closed once it is over, and never opened again (PCG, art. 1031-4); \
         use is recorded once its days are over.",
        "Check the day of effect, or record the act on that day.",
    )
}

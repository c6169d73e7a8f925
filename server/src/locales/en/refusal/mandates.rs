//! Votes and mandates.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say, thousands};
use quitus_domain::values::{Day, MandateRef};

pub(super) fn more_votes_than_voters(votes: u64, voters: u64) -> Sentence {
    say(
        &format!("There are {} votes in favour, and {} that could be cast.", thousands(votes), thousands(voters)),
        "No more votes are counted than there are voters.",
        "Correct the count from the attendance sheet.",
    )
}

pub(super) fn twice(mandate: MandateRef) -> Sentence {
    say(
        &format!("The mandate {mandate} is in the book already."),
        "A reference is that of one mandate only.",
        "Take a new reference.",
    )
}

pub(super) fn unknown(mandate: MandateRef) -> Sentence {
    say(
        &format!("There is no mandate {mandate}."),
        "Only a mandate that was given can end.",
        "Look for the reference with `quitus mandates`.",
    )
}

pub(super) fn holds_it(mandate: MandateRef, until: Day) -> Sentence {
    say(
        &format!("The same person holds this office by the mandate {mandate} until {}.", day(until)),
        "Nobody holds the same office twice.",
        "Let the new mandate begin after it, or end the first one.",
    )
}

pub(super) fn over(mandate: MandateRef, ended_on: Day) -> Sentence {
    say(
        &format!("The mandate {mandate} ends on {} anyway.", day(ended_on)),
        "Only a running mandate is ended, before its term.",
        "Check the day, or the reference of the mandate.",
    )
}

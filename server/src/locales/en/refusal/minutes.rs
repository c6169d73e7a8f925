//! Correcting minutes, and approving them.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say, thousands};
use quitus_domain::values::Day;

pub(super) fn correction_incomplete() -> Sentence {
    say(
        "These minutes say only half of what they correct.",
        "Minutes that correct others give the number of the earlier ones and what is wrong in them.",
        "Give both `rectifies` and `correction`, or neither.",
    )
}

pub(super) fn approved_already(number: u32, approved_on: Day) -> Sentence {
    say(
        &format!("Minutes number {} are approved already.", thousands(u64::from(number))),
        &format!("They were approved on {}.", day(approved_on)),
        "Nothing is left to do.",
    )
}

pub(super) fn before_the_minutes(sealed_on: Day, on: Day) -> Sentence {
    say(
        &format!("Nobody approved these minutes on {}.", day(on)),
        &format!("They were sealed on {}.", day(sealed_on)),
        "Correct the day of the approval.",
    )
}

pub(super) fn approves_itself(number: u32) -> Sentence {
    say(
        &format!("Minutes number {} are of that very assembly.", thousands(u64::from(number))),
        "A later assembly approves them, or the bureau.",
        "Name that assembly, or the members of the bureau.",
    )
}

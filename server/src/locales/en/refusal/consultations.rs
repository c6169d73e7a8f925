//! Deciding without a meeting: what is not done there.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say, thousands};
use quitus_domain::values::Day;

pub(super) fn not_a_meeting() -> Sentence {
    say(
        "Nobody meets for this.",
        "In a consultation each answers in writing, and a deed is signed.",
        "Record the answers with `receive_form`, or convene an assembly.",
    )
}

pub(super) fn answers_awaited(until: Day, answered: u64, associates: u64) -> Sentence {
    say(
        &format!("So far {} of {} associates have answered.", thousands(answered), thousands(associates)),
        &format!("Answers count until {}, that day included.", day(until)),
        "Close the consultation from the next day on, or when all have answered.",
    )
}

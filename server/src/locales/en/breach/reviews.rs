//! When a cooperative review is due.

use crate::locales::Sentence;
use crate::locales::en::format::{day, money, say, thousands};
use quitus_domain::values::{Cents, Day};

pub(super) fn overdue(due_by: Day, on: Day) -> Sentence {
    say(
        &format!("On {} no report of a reviewer is recorded.", day(on)),
        &format!("One was due by {}.", day(due_by)),
        "Have the review made, and record the report.",
    )
}

pub(super) fn loss_of_half(closed_on: Day, loss: Cents, highest: Cents) -> Sentence {
    say(
        &format!("The year closed on {} lost {}.", day(closed_on), money(loss)),
        &format!("That is half or more of the highest capital, {}: a review is due.", money(highest)),
        "Have the review made, and record the report.",
    )
}

pub(super) fn three_losses(closed_on: Day) -> Sentence {
    say(
        &format!("The year closed on {} is the third loss in a row.", day(closed_on)),
        "After three years of loss a review is due.",
        "Have the review made, and record the report.",
    )
}

pub(super) fn too_few(asking: u64, of: u64, needed: u64) -> Sentence {
    say(
        &format!("The review is asked for by {} of {}.", thousands(asking), thousands(of)),
        &format!("It is due of right from {} on.", thousands(needed)),
        "Others must ask for it too.",
    )
}

pub(super) fn requested(requested_on: Day) -> Sentence {
    say(
        &format!("A review was asked for of right on {}.", day(requested_on)),
        "No report is recorded since.",
        "Have it made, and record the report.",
    )
}

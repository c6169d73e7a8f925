//! Voting colleges.

use crate::locales::Sentence;
use crate::locales::en::format::{count, ratio, say};
use quitus_domain::values::Ratio;

pub(super) fn too_few(found: usize, least: usize) -> Sentence {
    say(
        &format!("The statutes set up {}.", count(found, "college", "colleges")),
        &format!("A SCIC that uses colleges has at least {least}."),
        "Add some, or vote without colleges.",
    )
}

pub(super) fn above_half(college: usize, weight: Ratio, most: Ratio) -> Sentence {
    say(
        &format!("College no.\u{a0}{college} weighs {} of the votes.", ratio(weight)),
        &format!("A college has {} at most.", ratio(most)),
        "Lower its weight.",
    )
}

pub(super) fn below_tenth(college: usize, weight: Ratio, least: Ratio) -> Sentence {
    say(
        &format!("College no.\u{a0}{college} weighs {} of the votes.", ratio(weight)),
        &format!("A college has at least {}.", ratio(least)),
        "Raise its weight, or merge it.",
    )
}

pub(super) fn sum(sum: &str) -> Sentence {
    say(
        &format!("The weights of the colleges add up to {sum}, not to 1."),
        "Together the colleges have all the votes.",
        "Write the weights over one denominator: 40/100, 35/100, 25/100.",
    )
}

pub(super) fn by_capital() -> Sentence {
    say(
        "The statutes weigh colleges by the capital they hold.",
        "Capital may not be a criterion.",
        "Weigh participation in the activity, or contribution to its development.",
    )
}

pub(super) fn several(found: usize) -> Sentence {
    say(
        &format!("The associate would vote in {}.", count(found, "college", "colleges")),
        "An associate votes in one college only.",
        "Decide which one.",
    )
}

pub(super) fn none() -> Sentence {
    say(
        "The associate is in no college.",
        "Where there are colleges every associate votes in one.",
        "Place the category in a college.",
    )
}

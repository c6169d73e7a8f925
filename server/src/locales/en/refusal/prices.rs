//! The price list and the keys.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say};
use quitus_domain::values::{AssociateRef, Day, Slug};

pub(super) fn no_price(service: &Slug, on: Day) -> Sentence {
    say(
        &format!("The price list has no price for “{service}” on {}.", day(on)),
        "An invoice takes its prices from the list in force.",
        "Set it first with `price_service`.",
    )
}

pub(super) fn no_key(pool: &Slug, on: Day) -> Sentence {
    say(
        &format!("No key shares “{pool}” on {}.", day(on)),
        "A pool is shared by a key that was decided.",
        "Set it first with `set_key`.",
    )
}

pub(super) fn no_weight() -> Sentence {
    say(
        "The key gives nobody a part.",
        "At least one associate of the period has a weight above nought.",
        "Correct the weights.",
    )
}

pub(super) fn weight_twice(associate: AssociateRef) -> Sentence {
    say(&format!("Associate {associate} stands twice in the key."), "A key gives each one weight.", "Keep one weight.")
}

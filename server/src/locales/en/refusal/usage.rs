//! What was used of a service.

use crate::locales::Sentence;
use crate::locales::en::format::{day, entry, quantity as so_many, say};
use quitus_domain::values::{Day, Position, Quantity, Slug};

pub(super) fn unknown_service(service: &Slug) -> Sentence {
    say(
        &format!("The price list has never had a service “{service}”."),
        "Use is counted in the unit that the price list gives the service.",
        "Put it there first with `price_service`, or check its short name.",
    )
}

pub(super) fn not_over(ends: Day, on: Day) -> Sentence {
    say(
        &format!("The period ends on {}, after {}.", day(ends), day(on)),
        "Use is recorded once its period is over.",
        "End the period on the last day that is over, or record the use later.",
    )
}

pub(super) fn twice(service: &Slug, (from, to): (Day, Day), quantity: Quantity, at: Position) -> Sentence {
    say(
        &format!("Use of “{service}” from {} to {} is recorded already: {}.", day(from), day(to), so_many(quantity)),
        &format!("No day is counted twice; entry {} counts it.", entry(at)),
        "Record other days, or correct that entry with `rectify_entry`.",
    )
}

//! The price list and the keys.

use crate::locales::Sentence;
use crate::locales::en::format::{day, money, say};
use quitus_domain::refusal::ServiceRefusal;
use quitus_domain::values::{AssociateRef, Cents, Day, InvoiceNumber, Slug};

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

pub(super) fn period_not_over(ends: Day, on: Day) -> Sentence {
    say(
        &format!("The period ends on {}, after {}.", day(ends), day(on)),
        "A pool is settled once its cost is known.",
        "Settle it on the last day of the period or later.",
    )
}

pub(super) fn call_beyond(number: &InvoiceNumber, from: Day, to: Day) -> Sentence {
    say(
        &format!("{number} calls the pool from {} to {}, beyond the period.", day(from), day(to)),
        "What was called is set against the cost of the same period.",
        "Settle a period that holds the call, or take the call back and issue it by parts.",
    )
}

pub(super) fn nothing_to_settle(pool: &Slug, cost: Cents) -> Sentence {
    say(
        &format!("What was called of “{pool}” is what each owes of {}.", money(cost)),
        "A settlement bills or takes back what differs.",
        "Check the cost and the period; there may be nothing to do.",
    )
}

/// Weights that make no key.
pub(super) fn of_weights(why: &ServiceRefusal) -> Sentence {
    match *why {
        ServiceRefusal::WeightTwice { associate } => weight_twice(associate),
        _ => no_weight(),
    }
}

fn no_weight() -> Sentence {
    say(
        "The key gives nobody a part.",
        "At least one associate of the period has a weight above nought.",
        "Correct the weights.",
    )
}

fn weight_twice(associate: AssociateRef) -> Sentence {
    say(&format!("Associate {associate} stands twice in the key."), "A key gives each one weight.", "Keep one weight.")
}

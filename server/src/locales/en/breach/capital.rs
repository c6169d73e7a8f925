//! The capital and its shares.

use crate::locales::Sentence;
use crate::locales::en::format::{count, money, ratio, say};
use crate::locales::en::names;
use quitus_domain::values::{Cents, Form, Ratio};

pub(super) fn floor_reached(floor: Cents, would_be: Cents, highest: Cents, fraction: Ratio) -> Sentence {
    say(
        &format!("The capital would fall to {}, below the floor of {}.", money(would_be), money(floor)),
        &format!("At least {} of the highest figure ever reached, {}, always stays.", ratio(fraction), money(highest)),
        "Pay back less, or wait for new subscriptions.",
    )
}

pub(super) fn below_floor(floor: Cents, capital: Cents, highest: Cents, fraction: Ratio) -> Sentence {
    say(
        &format!("The capital is {}, below the floor of {}.", money(capital), money(floor)),
        &format!(
            "Refunds always leave at least {} of the highest figure ever reached, {}.",
            ratio(fraction),
            money(highest)
        ),
        "Pay nothing more back until others subscribe, or rectify the entry that is wrong.",
    )
}

pub(super) fn floor_below_quarter(stated: Ratio, least: Ratio) -> Sentence {
    say(
        &format!("The statutes set the floor at {} of the highest capital ever reached.", ratio(stated)),
        &format!("The law keeps at least {} of it.", ratio(least)),
        &format!("Set the floor at {} or more.", ratio(least)),
    )
}

pub(super) fn floor_above_whole(stated: Ratio) -> Sentence {
    say(
        &format!(
            "The statutes set the floor at {} of the highest capital ever reached, more than the whole.",
            ratio(stated)
        ),
        "The floor is a part of that capital.",
        "Set the floor at 1/1 or less.",
    )
}

pub(super) fn legal_minimum(minimum: Cents, would_be: Cents, form: Form) -> Sentence {
    say(
        &format!("The capital would be {}.", money(would_be)),
        &format!("A cooperative of this form ({}) keeps at least {}.", names::form(form), money(minimum)),
        "Pay back less, or raise the capital first.",
    )
}

pub(super) fn nominal(stated: Cents, of_statutes: Cents) -> Sentence {
    say(
        &format!("The form gives the share a value of {}.", money(stated)),
        &format!("Every share has the nominal value that the statutes fix, {}.", money(of_statutes)),
        "Subscribe at that value.",
    )
}

pub(super) fn minimum_subscription(held_after: u64, minimum: u64) -> Sentence {
    say(
        &format!("The associate would hold {}.", count(held_after, "share", "shares")),
        &format!("The statutes ask at least {} in this category.", count(minimum, "share", "shares")),
        "Have more subscribed.",
    )
}

pub(super) fn held_below_minimum(held: u64, minimum: u64) -> Sentence {
    say(
        &format!("The associate holds {}.", count(held, "share", "shares")),
        &format!("The statutes ask at least {} in this category.", count(minimum, "share", "shares")),
        "Have more subscribed.",
    )
}

pub(super) fn no_form() -> Sentence {
    say(
        "The subscription names no signed and dated form.",
        "The form proves what the associate engaged to pay.",
        "Join the form.",
    )
}

pub(super) fn fixed() -> Sentence {
    say(
        "The capital would change although the statutes fix it.",
        "A fixed capital changes only with the statutes.",
        "Cite their amendment, or make the capital variable.",
    )
}

pub(super) fn variation_not_noted(variation: Cents) -> Sentence {
    say(
        &format!("The capital changed by {} in the year, and no assembly has noted it.", money(variation)),
        "The yearly ordinary assembly notes by how much the capital changed.",
        "Have the assembly note it, and record that it did.",
    )
}

pub(super) fn exit_not_published() -> Sentence {
    say(
        "The exit of a manager or director is not published.",
        "Even with variable capital this exit is published.",
        "File it at the registry, and record the receipt.",
    )
}

//! What becomes of a surplus: reserves, interest, refunds.

use crate::locales::Sentence;
use crate::locales::en::format::{money, percent, say};
use quitus_domain::values::{Cents, Percent};

pub(super) fn interest_cap(rate: Percent, most: Percent) -> Sentence {
    say(
        &format!("Interest on shares would be {}.", percent(rate)),
        &format!("It is at most {}, the mean of the TMO of three years plus two points.", percent(most)),
        "Decide that rate or less.",
    )
}

pub(super) fn interest_above_surplus(interest: Cents, most: Cents) -> Sentence {
    say(
        &format!("Interest would come to {}.", money(interest)),
        &format!("The reserves, and in a SCIC the aids of the year, leave {}.", money(most)),
        "Decide a lower rate.",
    )
}

pub(super) fn legal_reserve(allotted: Cents, least: Cents, surplus: Cents) -> Sentence {
    say(
        &format!("The reserves would get {} of a surplus of {}.", money(allotted), money(surplus)),
        &format!("While they are below the capital, they get at least {} of it.", money(least)),
        "Allot that much.",
    )
}

pub(super) fn refunds_in_a_scic(refunds: Cents) -> Sentence {
    say(
        &format!("Associates would get {} of patronage refunds.", money(refunds)),
        "A SCIC gives none.",
        "Lower the prices before the year ends, by credit notes.",
    )
}

pub(super) fn not_pro_rata(part: Cents, due: Cents) -> Sentence {
    say(
        &format!("An associate would get a refund of {}.", money(part)),
        &format!("In proportion to its business with the cooperative, {} is due.", money(due)),
        "Share by what was billed in the year.",
    )
}

pub(super) fn above_members_part(refunds: Cents, most: Cents) -> Sentence {
    say(
        &format!("Refunds would come to {}.", money(refunds)),
        &format!("What third parties brought stays in the reserves: {} may go to associates.", money(most)),
        "Allot that much or less.",
    )
}

pub(super) fn statutory_reserve(allotted: Cents, least: Cents, remainder: Cents) -> Sentence {
    say(
        &format!("The statutory reserve would get {} of the {} that remain.", money(allotted), money(remainder)),
        &format!("A SCIC gives it half of what remains, at least {}.", money(least)),
        "Allot that much.",
    )
}

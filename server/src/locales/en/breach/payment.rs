//! Paying up shares.

use crate::locales::Sentence;
use crate::locales::en::format::{count, day, money, ratio, say};
use quitus_domain::values::{Cents, Day, Months, Ratio};

pub(super) fn below_quarter(paid: Cents, least: Cents) -> Sentence {
    say(
        &format!("The payment at subscription is {}.", money(paid)),
        &format!("At least a quarter of the nominal is paid at once, that is {}.", money(least)),
        &format!("Have {} paid, or fewer shares subscribed.", money(least)),
    )
}

pub(super) fn below_statutes(paid: Cents, least: Cents, share: Ratio) -> Sentence {
    say(
        &format!("The payment at subscription is {}.", money(paid)),
        &format!("The statutes ask {} of the nominal at once, that is {}.", ratio(share), money(least)),
        "Call the rest.",
    )
}

pub(super) fn fraction_below_quarter(stated: Ratio, least: Ratio) -> Sentence {
    say(
        &format!("The statutes let {} of the nominal be paid at subscription.", ratio(stated)),
        &format!("The law asks at least {} of it.", ratio(least)),
        &format!("Set this fraction at {} or more.", ratio(least)),
    )
}

pub(super) fn fraction_above_whole(stated: Ratio) -> Sentence {
    say(
        &format!("The statutes ask {} of the nominal at subscription, more than the whole.", ratio(stated)),
        "Nobody pays more than the value of the shares.",
        "Set this fraction at 1/1 or less.",
    )
}

pub(super) fn too_long(stated: Months, most: Months, subscribed_on: Day) -> Sentence {
    say(
        &format!("The statutes give {} to pay up the shares.", count(stated.0, "month", "months")),
        &format!(
            "For a subscription of {} the law gives {} at most.",
            day(subscribed_on),
            count(most.0, "month", "months")
        ),
        "Set a shorter time.",
    )
}

pub(super) fn overdue(due_on: Day, on: Day, unpaid: Cents) -> Sentence {
    say(
        &format!("On {}, {} is still to be paid up.", day(on), money(unpaid)),
        &format!("Everything was to be paid by {}.", day(due_on)),
        "Ask for the rest by registered letter.",
    )
}

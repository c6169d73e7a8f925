//! Subscriptions, payments and numbers of shares.

use crate::locales::Sentence;
use crate::locales::en::format::{count, money, say, thousands};
use quitus_domain::values::{Cents, SubscriptionRef};

pub(super) fn subscription_twice(subscription: SubscriptionRef) -> Sentence {
    say(
        &format!("The subscription {subscription} is in the book already."),
        "A reference is that of one subscription only.",
        "Take a new reference.",
    )
}

pub(super) fn unknown_subscription(subscription: SubscriptionRef) -> Sentence {
    say(
        &format!("This associate has no subscription {subscription}."),
        "A payment is about a subscription of the associate.",
        "Look for the reference with `quitus explain`.",
    )
}

pub(super) fn paid_more_than_owed(paid: Cents, owed: Cents) -> Sentence {
    say(
        &format!("The amount of {} is more than what is owed, {}.", money(paid), money(owed)),
        "Nothing is paid, set off or taken away beyond what is owed.",
        "Correct the amount; who wants more shares subscribes them first.",
    )
}

pub(super) fn amount_not_positive(amount: Cents) -> Sentence {
    say(
        &format!("The amount is {}.", money(amount)),
        "What is paid or owed is above zero, and a price or a refund never below it.",
        "Correct the amount.",
    )
}

pub(super) fn amount_too_large() -> Sentence {
    say(
        "The amount is too large.",
        "The book writes exactly only amounts below 90 trillion euros.",
        "Correct the number of shares or their value.",
    )
}

pub(super) fn more_than_held(held: u64, asked: u64) -> Sentence {
    say(
        &format!("The act is about {}.", count(asked, "share", "shares")),
        &format!("This associate holds {} from that day on: nobody gives up more than that.", thousands(held)),
        "Correct the number of shares, or the day; `quitus explain associate` shows each movement.",
    )
}

pub(super) fn shares_are_held(current: Cents, asked: Cents) -> Sentence {
    say(
        &format!("The value of a share cannot change from {} to {}.", money(current), money(asked)),
        "Shares are held: they would have to be converted, and this book cannot record that yet.",
        "Keep the present value in these statutes.",
    )
}

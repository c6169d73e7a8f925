//! Calls, defaults, transfers, and what is owed for cancelled shares.

use crate::locales::Sentence;
use crate::locales::en::format::{day, money, say};
use quitus_domain::values::{Cents, Day, RefundRef, SubscriptionRef};

pub(super) fn called_more_than_owed(uncalled: Cents, called: Cents) -> Sentence {
    say(
        &format!("The call of {} is more than what remains to be called, {}.", money(called), money(uncalled)),
        "Only what was neither paid nor called is called.",
        "Correct the amount called.",
    )
}

pub(super) fn due_anyway(due_on: Day) -> Sentence {
    say(
        &format!("Everything is due on {} anyway.", day(due_on)),
        "A call asks for a payment before that day.",
        "Give an earlier day.",
    )
}

pub(super) fn nothing_overdue(unpaid: Cents, due_on: Day) -> Sentence {
    say(
        &format!("Nothing is overdue: {} are unpaid, due on {} at the earliest.", money(unpaid), day(due_on)),
        "Notice is given only for what is due and not paid.",
        "Wait for the day, or call the money.",
    )
}

pub(super) fn no_notice(subscription: SubscriptionRef) -> Sentence {
    say(
        &format!("No notice to pay is recorded for the subscription {subscription}."),
        "Membership ends only after a notice without effect.",
        "Record the registered letter first.",
    )
}

pub(super) fn not_paid_up(paid: Cents, needed: Cents) -> Sentence {
    say(
        &format!("It would take {} paid up, and {} are.", money(needed), money(paid)),
        "Only paid-up shares are transferred; what is owed stays with who subscribed.",
        "Pay the rest first, or transfer fewer shares.",
    )
}

pub(super) fn refund_twice(refund: RefundRef) -> Sentence {
    say(
        &format!("The refund {refund} is in the book already."),
        "A reference is that of one debt only.",
        "Take a new reference.",
    )
}

pub(super) fn unknown_refund(refund: RefundRef) -> Sentence {
    say(
        &format!("Nothing is owed under the reference {refund}."),
        "Only what a cancellation of shares made due is paid.",
        "Look for the reference with `quitus capital`.",
    )
}

pub(super) fn schedule_does_not_add_up(owed: Cents, scheduled: Cents) -> Sentence {
    say(
        &format!("The instalments add up to {}, and {} are owed.", money(scheduled), money(owed)),
        "A schedule covers exactly what is owed.",
        "Correct the instalments.",
    )
}

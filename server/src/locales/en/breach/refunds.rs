//! Paying shares back.

use crate::locales::Sentence;
use crate::locales::en::format::{day, entry, money, say};
use quitus_domain::values::{Cents, Day, Position};

pub(super) fn above_net_nominal(amount: Cents, ceiling: Cents) -> Sentence {
    say(
        &format!("The refund would be {}.", money(amount)),
        &format!(
            "The shares are worth {} at most: their nominal, less their part of the losses and what is still owed.",
            money(ceiling)
        ),
        &format!("Pay {} at most.", money(ceiling)),
    )
}

pub(super) fn other_close(lost_on: Day, closed_on: Day) -> Sentence {
    say(
        &format!("The shares are valued on the accounts closed on {}.", day(closed_on)),
        &format!("The membership ended on {}: the accounts of that year count.", day(lost_on)),
        "Value them again on the balance sheet of the year of the exit.",
    )
}

pub(super) fn overdue(due_on: Day, paid_on: Day) -> Sentence {
    say(
        &format!("The shares are paid back on {}.", day(paid_on)),
        &format!("They were to be paid back by {}.", day(due_on)),
        "Say why in the management report.",
    )
}

pub(super) fn still_owed(due_on: Day, on: Day, owed: Cents) -> Sentence {
    say(
        &format!("On {} {} is still to be paid back.", day(on), money(owed)),
        &format!("It was to be paid back by {}.", day(due_on)),
        "Pay it, or agree on a schedule.",
    )
}

pub(super) fn out_of_order(paying: Position, first_waiting: Position) -> Sentence {
    say(
        &format!("The exit of entry {} would be paid before the one of entry {}.", entry(paying), entry(first_waiting)),
        "The statutes pay exits in the order in which they were recorded.",
        &format!("Pay the exit of entry {} first.", entry(first_waiting)),
    )
}

pub(super) fn not_an_associate(lost_on: Day, on: Day) -> Sentence {
    say(
        &format!("On {} this person is no longer an associate.", day(on)),
        &format!("Having left on {}, this person is only a creditor for the shares.", day(lost_on)),
        "Leave this person out of the act or of the list, or correct the day.",
    )
}

pub(super) fn subscribed_after_leaving(lost_on: Day, subscribed_on: Day, at: Position) -> Sentence {
    say(
        &format!("Entry {} subscribes shares on {}.", entry(at), day(subscribed_on)),
        &format!("The associate had left on {}.", day(lost_on)),
        "Rectify that entry, or the day of leaving.",
    )
}

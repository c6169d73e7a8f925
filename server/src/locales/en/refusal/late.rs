//! Invoices that are not paid, or not in time, and money that goes back.

use crate::locales::Sentence;
use crate::locales::en::format::{day, money, percent, say};
use quitus_domain::refusal::BillingRefusal;
use quitus_domain::values::{Cents, Day, InvoiceNumber, Percent};

/// Penalties are charged on invoices, and only penalties are taken back as such.
pub(super) fn kind(why: &BillingRefusal, number: &InvoiceNumber) -> Sentence {
    match why {
        BillingRefusal::PenaltyOnPenalty { .. } => penalty_on_penalty(number),
        _ => not_a_penalty(number),
    }
}

pub(super) fn nothing_open(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("Nothing is open of {number}."),
        "Only what a customer still owes is written off.",
        "Look at it with `quitus invoices`.",
    )
}

pub(super) fn more_than_open(number: &InvoiceNumber, open: Cents, asked: Cents) -> Sentence {
    say(
        &format!("The loss on {number} would be {}.", money(asked)),
        &format!("Only {} are open of it.", money(open)),
        "Write off that much or less.",
    )
}

pub(super) fn nothing_written_off(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("Nothing stands written off of {number}."),
        "Only a loss that was recorded is undone.",
        "Look at it with `quitus invoices`.",
    )
}

pub(super) fn written_off(number: &InvoiceNumber, amount: Cents) -> Sentence {
    say(
        &format!("Of {number}, {} are written off.", money(amount)),
        "What is written off counts as paid: taking it back too would make a debt of what nobody paid.",
        "Take it up again first with `reverse_write_off`.",
    )
}

fn penalty_on_penalty(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("{number} is a penalty itself."),
        "Penalties are charged on the price of an invoice; interest bears no interest here.",
        "Give the number of the late invoice.",
    )
}

fn not_a_penalty(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("{number} is no penalty."),
        "Only a penalty is taken back so; an invoice is taken back by a credit note.",
        "Give the number of a penalty (`PE-`), or issue a credit note with `issue_credit_note`.",
    )
}

pub(super) fn cancelled(number: &InvoiceNumber, on: Day) -> Sentence {
    say(
        &format!("The penalty {number} was taken back on {} already.", day(on)),
        "Nothing is owed of it any more.",
        "Look at it with `quitus invoices`.",
    )
}

pub(super) fn penalty_settled(number: &InvoiceNumber, open: Cents, total: Cents) -> Sentence {
    say(
        &format!("Of the {} of the penalty {number}, {} are open.", money(total), money(open)),
        "A penalty is taken back whole, while all of it is open: what settled it would otherwise pay nothing.",
        "Undo first what settled it: a payment with `unmatch_payment` (then `refund_customer` pays it back), a set-off \
         with `rectify_entry`, a loss with `reverse_write_off`.",
    )
}

pub(super) fn charged_ahead(until: Day, on: Day) -> Sentence {
    say(
        &format!("The penalties run until {}.", day(until)),
        &format!("The act is of {}, and only days that are over are charged.", day(on)),
        "Give an earlier last day, or a later day of the act.",
    )
}

pub(super) fn not_late(number: &InvoiceNumber, from: Day) -> Sentence {
    say(
        &format!("Penalties on {number} can be charged from {} on.", day(from)),
        "It is not late before that day, or was charged already.",
        "Wait, or give a later last day.",
    )
}

pub(super) fn two_half_years(from: Day, ends: Day) -> Sentence {
    say(
        "The penalties span two half-years.",
        "The rate of the European Central Bank is that of the first day of each half-year (commercial code, art. L441-10).",
        &format!("Charge from {} to {} first, then go on.", day(from), day(ends)),
    )
}

pub(super) fn rate_too_low(rate: Percent, least: Percent) -> Sentence {
    say(
        &format!("The rate of {} is too low.", percent(rate)),
        &format!(
            "An agreed rate is at least three times the legal one, {} (commercial code, art. L441-10).",
            percent(least)
        ),
        "Give the rate of the law, or the right legal rate.",
    )
}

pub(super) fn nothing_late(number: &InvoiceNumber, from: Day, to: Day) -> Sentence {
    say(
        &format!("Nothing was open of {number} from {} to {}.", day(from), day(to)),
        "Penalties are for what is paid late.",
        "Look at what was paid with `quitus invoices`.",
    )
}

pub(super) fn more_than_owed(owed: Cents, asked: Cents) -> Sentence {
    say(
        &format!("The refund would be {}.", money(asked)),
        &format!("Only {} are owed to the customer.", money(owed)),
        "Pay back that much or less.",
    )
}

//! Payments that come in.

use crate::locales::Sentence;
use crate::locales::en::format::{day, money, say};
use quitus_domain::values::{Cents, Day, InvoiceNumber, PaymentRef};

pub(super) fn payment_twice(payment: PaymentRef) -> Sentence {
    say(
        &format!("The payment {payment} is in the book already."),
        "A reference stands for one payment.",
        "Take a new reference.",
    )
}

pub(super) fn unknown_payment(payment: PaymentRef) -> Sentence {
    say(
        &format!("There is no payment {payment}."),
        "Only a payment of this book is matched or reversed.",
        "Look for its reference with `quitus invoices`.",
    )
}

pub(super) fn reversed_already(payment: PaymentRef, reversed_on: Day) -> Sentence {
    say(
        &format!("The payment {payment} was reversed on {}.", day(reversed_on)),
        "A payment is reversed once, as a whole.",
        "Record a new payment, if there is one.",
    )
}

pub(super) fn unknown_customer() -> Sentence {
    say(
        "Nothing was ever billed to this customer.",
        "A payment comes from an associate, or from a third party billed in this book.",
        "Check its short name, or bill first.",
    )
}

pub(super) fn of_another(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("The invoice {number} is one of another customer."),
        "A payment pays the invoices of whoever pays.",
        "Leave it out, or correct who pays.",
    )
}

pub(super) fn matched_twice(number: &InvoiceNumber) -> Sentence {
    say(&format!("The invoice {number} stands twice."), "One act pays an invoice once.", "Give one amount for it.")
}

pub(super) fn not_matched(payment: PaymentRef, number: &InvoiceNumber) -> Sentence {
    say(
        &format!("The payment {payment} pays nothing of the invoice {number}."),
        "Only what is matched is unmatched.",
        "See with `quitus invoices` what this payment pays.",
    )
}

pub(super) fn above_open(number: &InvoiceNumber, open: Cents, asked: Cents) -> Sentence {
    say(
        &format!("Of the invoice {number}, {} would be paid.", money(asked)),
        &format!("Only {} are open of it.", money(open)),
        "Pay that much or less; the rest of a payment is an advance.",
    )
}

pub(super) fn more_than_received(left: Cents, asked: Cents) -> Sentence {
    say(
        &format!("The invoices paid come to {}.", money(asked)),
        &format!("Only {} of the payment pay nothing yet.", money(left)),
        "Correct the amounts.",
    )
}

pub(super) fn more_than_set_off(set_off: Cents, asked: Cents) -> Sentence {
    say(
        &format!("The invoices paid come to {}.", money(asked)),
        &format!("Only {} of the refund are set off.", money(set_off)),
        "Set off more, where as much is owed, or pay less of the invoices.",
    )
}

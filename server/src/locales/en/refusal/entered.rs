//! Entries by hand.

use crate::locales::Sentence;
use crate::locales::en::format::{money, say};
use quitus_domain::values::{AccountNumber, Cents};

pub(super) fn unbalanced(debit: Cents, credit: Cents) -> Sentence {
    say(
        &format!("The entry does not balance: {} of debits, {} of credits.", money(debit), money(credit)),
        "Debits and credits of an entry are equal.",
        "Correct the amounts.",
    )
}

pub(super) fn not_an_entry() -> Sentence {
    say(
        "These lines are no entry.",
        "An entry has at least two lines, each with an amount above nought on one side.",
        "Correct the lines.",
    )
}

pub(super) fn kept_by_the_book(account: AccountNumber) -> Sentence {
    say(
        &format!("Account {account} is not entered by hand."),
        "The register and the invoices fill it, so that the two never part.",
        "Record the act that it comes from: a subscription, a cancellation.",
    )
}

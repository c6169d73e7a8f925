//! Entries by hand.

use crate::locales::Sentence;
use crate::locales::en::format::{day, money, say};
use quitus_domain::values::{AccountNumber, Cents, Day, Label, YearName};

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

pub(super) fn opening_of_the_result(account: AccountNumber) -> Sentence {
    say(
        &format!("Account {account} is an expense or an income."),
        "A year begins with these at nought: opening balances are of the balance sheet alone.",
        "Leave the line out, or choose another journal.",
    )
}

pub(super) fn opening_on_the_first_day(from: Day, on: Day) -> Sentence {
    say(
        &format!("Opening balances would stand on {}.", day(on)),
        &format!(
            "They stand on the first day of their year, {}: in the file of the tax office they come first.",
            day(from)
        ),
        "Give that day.",
    )
}

pub(super) fn happened_on_an_open_day(happened_on: Day) -> Sentence {
    say(
        &format!("The entry would say that it happened on {}, which is not closed.", day(happened_on)),
        "A real day stands beside that of the entry only where it is closed (PCG, art. 1031-4).",
        "Record the entry on that day, without a real day beside it.",
    )
}

pub(super) fn late(happened_on: Day, first_open: Day, on: Day) -> Sentence {
    say(
        &format!("What happened on {} would stand on {}.", day(happened_on), day(on)),
        &format!("That day is closed: it stands on the first open day, {} (PCG, art. 1031-4).", day(first_open)),
        "Give that day.",
    )
}

pub(super) fn opening_carried_over(year: YearName, first: YearName) -> Sentence {
    say(
        &format!("The opening balances of {year} are carried over by the book."),
        &format!("Only those of {first}, its first fiscal year, come from outside."),
        "Leave the opening journal out.",
    )
}

pub(super) fn entry_twice(journal: &Label, number: &Label) -> Sentence {
    say(
        &format!("The entry {number} of the journal {journal} stands twice, or was imported already."),
        "An entry of a file is taken once.",
        "Leave it out.",
    )
}

pub(super) fn entry_after_the_act(of: Day, on: Day) -> Sentence {
    say(
        &format!("An entry is of {}, and the import takes effect on {}.", day(of), day(on)),
        "An import takes effect on the day of its last entry.",
        "Give that day.",
    )
}

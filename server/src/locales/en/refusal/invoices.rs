//! Invoices and credit notes.

use crate::locales::Sentence;
use crate::locales::en::format::{count, day, money, say, thousands};
use quitus_domain::refusal::BillingRefusal;
use quitus_domain::values::{AssociateRef, Cents, Day, InvoiceNumber, Slug};

pub(super) fn nothing_billed() -> Sentence {
    say(
        "There is no line.",
        "An invoice or a credit note says what is billed or taken back.",
        "Give at least one line.",
    )
}

/// A mention of who bills that is missing.
pub(super) fn seller_without(why: &BillingRefusal) -> Sentence {
    match why {
        BillingRefusal::SellerWithoutRegistry => seller_without_registry(),
        _ => seller_without_siren(),
    }
}

fn seller_without_siren() -> Sentence {
    say(
        "The book does not know the SIREN of the cooperative.",
        "An invoice bears the SIREN of who bills (code de commerce, art. R123-237; CGI, annexe II, art. 242 nonies A).",
        "Correct the entry of the incorporation so that it says it (`rectify_entry`), then bill.",
    )
}

fn seller_without_registry() -> Sentence {
    say(
        "The book does not know where the cooperative is registered.",
        "An invoice says RCS and the town of the registry (code de commerce, art. R123-237).",
        "Correct the entry of the incorporation so that it says it (`rectify_entry`, field `registry`), then bill.",
    )
}

/// Whoever is billed and has no address, by number.
pub(super) fn buyers_without_address(numbers: &[u32]) -> Sentence {
    let who = numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let lacking = match numbers {
        [_] => format!("The address of associate no. {who} is not in the vault."),
        _ => format!("The addresses of associates no. {who} are not in the vault."),
    };
    say(
        &lacking,
        "An invoice or a credit note bears the address of the customer (code de commerce, art. L441-9; CGI, annexe II, art. 242 nonies A).",
        "Give it by a change of contact (`change_contact`; for who left, on a day of membership), then do the act again.",
    )
}

pub(super) fn no_associate_then(associate: AssociateRef, from: Day, to: Day) -> Sentence {
    say(
        &format!("Associate {associate} was none from {} to {}.", day(from), day(to)),
        "Business with associates and with third parties is kept apart.",
        "Bill it as a third party, or correct the period.",
    )
}

pub(super) fn for_members_only(service: &Slug) -> Sentence {
    say(
        &format!("The service “{service}” is exempt from VAT for members only."),
        "The exemption of cost-sharing groups is for their members (CGI, art. 261 B).",
        "Bill a taxed service.",
    )
}

pub(super) fn before_the_last(last: &InvoiceNumber, last_on: Day, on: Day) -> Sentence {
    say(
        &format!("{last} is of {}, after {}.", day(last_on), day(on)),
        "Numbers follow the days.",
        "Give that day, or a later one.",
    )
}

pub(super) fn due_too_late(due_on: Day, latest: Day) -> Sentence {
    say(
        &format!("The due date of {} is too late.", day(due_on)),
        &format!("An invoice falls due by {} at the latest (commercial code, art. L441-10).", day(latest)),
        "Give an earlier day.",
    )
}

pub(super) fn unknown(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("There is no invoice {number}."),
        "Only an invoice of this book is paid or taken back.",
        "Look for its number with `quitus invoices`.",
    )
}

pub(super) fn unknown_line(line: u16, lines: u16) -> Sentence {
    say(
        &format!("The invoice has no line {}.", thousands(u64::from(line))),
        &format!("It has {}.", count(lines, "line", "lines")),
        "Correct the number of the line.",
    )
}

pub(super) fn line_twice(line: u16) -> Sentence {
    say(
        &format!("Line {} stands twice.", thousands(u64::from(line))),
        "A credit note takes a line back once.",
        "Give one amount for it.",
    )
}

pub(super) fn credit_above(line: u16, left: Cents, asked: Cents) -> Sentence {
    say(
        &format!("The credit note takes back {} of line {}.", money(asked), thousands(u64::from(line))),
        &format!("Only {} are left of it.", money(left)),
        "Take back that much or less.",
    )
}

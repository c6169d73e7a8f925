//! Fiscal years, and what becomes of their result.

use crate::locales::Sentence;
use crate::locales::en::format::{day, money, ratio, say};
use crate::locales::en::names;
use quitus_domain::refusal::BillingRefusal;
use quitus_domain::values::{AccountNumber, Cents, Day, Organ, Ratio, Reserve, YearName};

pub(super) fn none_has(on: Day) -> Sentence {
    say(
        &format!("No fiscal year has {}.", day(on)),
        "What is billed, paid or entered stands in an open fiscal year.",
        "Open it first with `open_fiscal_year`.",
    )
}

pub(super) fn closed(year: YearName, first_open: Day) -> Sentence {
    say(
        &format!("The fiscal year {year} is closed."),
        "Nothing more is recorded in it (PCG, art. 1031-4).",
        &format!("Record it on {}; an entry by hand says its real day as `happened_on`.", day(first_open)),
    )
}

pub(super) fn not_the_next(year: YearName, ends_on: Day) -> Sentence {
    say(
        &format!("The fiscal year {year} ends on {}.", day(ends_on)),
        "Fiscal years follow each other without a gap.",
        "Open the next one on the day after.",
    )
}

pub(super) fn not_a_year(begins: Day, ends: Day) -> Sentence {
    say(
        &format!("A fiscal year would run from {} to {}.", day(begins), day(ends)),
        "A fiscal year ends after it begins, and at most 24 months later.",
        "Correct the days.",
    )
}

pub(super) fn before(why: &BillingRefusal, year: YearName) -> Sentence {
    match why {
        BillingRefusal::EarlierYearNotAllocated { .. } => earlier_not_allocated(year),
        _ => earlier_open(year),
    }
}

fn earlier_open(year: YearName) -> Sentence {
    say(&format!("The fiscal year {year} is not closed yet."), "Years are closed in their order.", "Close it first.")
}

pub(super) fn on_its_last_day(year: YearName, ends_on: Day) -> Sentence {
    say(
        &format!("The fiscal year {year} is closed on {}.", day(ends_on)),
        "A close takes effect on the last day of the year.",
        "Give that day.",
    )
}

pub(super) fn suspense(account: AccountNumber, balance: Cents) -> Sentence {
    say(
        &format!("Account {account} still holds {}.", money(balance)),
        "Suspense accounts are cleared before a close.",
        "Move that amount by `record_entry`, then close.",
    )
}

pub(super) fn unknown(year: YearName) -> Sentence {
    say(
        &format!("There is no fiscal year {year}."),
        "Only the result of a year of this book is allocated.",
        "Look for its name with `quitus accounts years`.",
    )
}

pub(super) fn not_yet(why: &BillingRefusal, year: YearName) -> Sentence {
    match why {
        BillingRefusal::NotApprovedYet { .. } => not_approved_yet(year),
        _ => not_closed(year),
    }
}

pub(super) fn already(why: &BillingRefusal, year: YearName) -> Sentence {
    match why {
        BillingRefusal::FiledAlready { .. } => filed_already(year),
        _ => allocated_already(year),
    }
}

fn not_closed(year: YearName) -> Sentence {
    say(
        &format!("The fiscal year {year} is not closed."),
        "Its result does not stand yet.",
        "Close it first with `close_fiscal_year`.",
    )
}

fn not_approved_yet(year: YearName) -> Sentence {
    say(
        &format!("No assembly has approved the accounts of {year} yet."),
        "Approved accounts are filed, and no others.",
        "Record the allocation of the result first, by `allocate_result`.",
    )
}

fn filed_already(year: YearName) -> Sentence {
    say(
        &format!("The accounts of {year} are filed already."),
        "They are filed again only to keep something else from the public.",
        "There is nothing left to file.",
    )
}

pub(super) fn filed_before_approval(year: YearName, approved_on: Day) -> Sentence {
    say(
        &format!("The accounts of {year} would be filed before they were approved."),
        &format!("The assembly approved them on {}.", day(approved_on)),
        "Give the day of the receipt.",
    )
}

fn allocated_already(year: YearName) -> Sentence {
    say(
        &format!("The result of {year} is allocated already."),
        "A result is allocated once.",
        "There is nothing left to do.",
    )
}

fn earlier_not_allocated(year: YearName) -> Sentence {
    say(
        &format!("The result of {year} is not allocated yet."),
        "Earlier losses are absorbed in the order of the years.",
        "Allocate it first.",
    )
}

pub(super) fn allocated_by_another(decided_by: Organ) -> Sentence {
    say(
        &format!("The decision cited is one of: {}.", names::organ(decided_by).to_lowercase()),
        "The ordinary general assembly allocates the result.",
        "Cite its decision.",
    )
}

pub(super) fn by_the_law_of_scops() -> Sentence {
    say(
        "A part of the result would go to the employees, and this cooperative is no SCOP.",
        "Only act no. 78-763, art. 33, gives that part, to the employees of a SCOP.",
        "Leave that part out, or have the statutes amended first.",
    )
}

pub(super) fn interest_not_foreseen() -> Sentence {
    say(
        "The statutes pay no interest on shares.",
        "Interest is paid only where the statutes foresee it.",
        "Leave it out, or have the statutes amended first.",
    )
}

pub(super) fn below_the_statutes(
    reserve: Reserve,
    (allotted, least): (Cents, Cents),
    (share, of): (Ratio, Cents),
) -> Sentence {
    let name = names::reserve(reserve);
    say(
        &format!("The {name} gets {}.", money(allotted)),
        &format!(
            "The article of the statutes on the {name} gives it {} of {}, that is at least {} (Act no.\u{a0}47-1775, \
             art.\u{a0}16).",
            ratio(share),
            money(of),
            money(least)
        ),
        &format!("Allot {} or more to it, or have the statutes amended first.", money(least)),
    )
}

pub(super) fn not_all(surplus: Cents, allotted: Cents, interest: Cents) -> Sentence {
    say(
        &format!(
            "The allocation comes to {}, of which {} interest, of a surplus of {}.",
            money(allotted),
            money(interest),
            money(surplus)
        ),
        "All of the surplus is allocated, to the cent, and no more.",
        "Correct the amounts; what is neither interest nor refund goes to reserves.",
    )
}

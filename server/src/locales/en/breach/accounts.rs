//! What the annual accounts bring about.

use crate::locales::Sentence;
use crate::locales::en::format::{day, money, say, thousands};
use quitus_domain::values::{Cents, Day};

pub(super) fn auditor_missing(ends_on: Day, sheet: [Cents; 2], turnover: [Cents; 2], employees: [u64; 2]) -> Sentence {
    say(
        &format!("Nobody audits the accounts, though the year that ended on {} asks for it.", day(ends_on)),
        &two_of_three(sheet, turnover, employees),
        "Have the assembly appoint an auditor.",
    )
}

pub(super) fn equity_below_half(equity: Cents, capital: Cents, least: Cents) -> Sentence {
    say(
        &format!("The equity is {}, below half of the capital.", money(equity)),
        &format!("Of a capital of {} half is {}.", money(capital), money(least)),
        "Ask the extraordinary assembly whether to dissolve, and make up for the losses.",
    )
}

pub(super) fn loss_not_decided(decide_by: Day) -> Sentence {
    say(
        "No assembly was asked whether to dissolve after the losses.",
        &format!("It had to be asked by {}, four months after the accounts were approved.", day(decide_by)),
        "Convene it, with a resolution on the dissolution.",
    )
}

pub(super) fn not_rebuilt(rebuild_by: Day, equity: Cents, least: Cents) -> Sentence {
    say(
        &format!("The equity is {} still.", money(equity)),
        &format!("It had to come back to {}, half of the capital, by {}.", money(least), day(rebuild_by)),
        "Bring new capital in, or have it reduced.",
    )
}

pub(super) fn not_reduced(reduce_by: Day, capital: Cents, most: Cents) -> Sentence {
    say(
        &format!("The capital is {} still.", money(capital)),
        &format!(
            "It had to come down to {}, by what the last balance sheet comes to, by {}.",
            money(most),
            day(reduce_by)
        ),
        "Ask a lawyer: the floor of a cooperative may stand against it.",
    )
}

/// The three figures, each with its limit.
fn two_of_three(
    [balance_sheet, most_balance_sheet]: [Cents; 2],
    [turnover, most_turnover]: [Cents; 2],
    [employees, most_employees]: [u64; 2],
) -> String {
    format!(
        "Two of three figures are passed: balance sheet {} (limit {}), turnover {} (limit {}), employees {} (limit {}).",
        money(balance_sheet),
        money(most_balance_sheet),
        money(turnover),
        money(most_turnover),
        thousands(employees),
        thousands(most_employees),
    )
}

pub(super) fn not_filed(file_by: Day, filed_on: Option<Day>) -> Sentence {
    let filed = filed_on.map(|filed_on| format!("They were filed on {}.", day(filed_on)));
    say(
        &format!("The approved accounts had to be filed by {}.", day(file_by)),
        &filed.unwrap_or_else(|| "The book knows of no filing.".to_owned()),
        "File them at the registry, and record the receipt.",
    )
}

pub(super) fn not_open_to_privacy(sheet: [Cents; 2], turnover: [Cents; 2], employees: [u64; 2]) -> Sentence {
    say(
        "The filing keeps from the public what a company of this size may not keep.",
        &two_of_three(sheet, turnover, employees),
        "File the accounts again without asking for it.",
    )
}

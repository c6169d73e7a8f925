//! What a drawn step asks of current accounts and grants: mostly something that the open year may accept.

use super::life::Step;
use crate::common::*;
use quitus_domain::accounts::EntryRecorded;
use quitus_domain::cooperative::Event;
use quitus_domain::funds::{AccrueInterest, AgreeCurrentAccount, CurrentAccount, InterestInto, PayInterest, SignGrant};
use quitus_domain::values::{Cents, Day, Percent, Period};

/// The act of a step on a day, by kind.
pub fn fund(step: &Step, book: &Given, drawn: Day, kind: u64) -> (Day, Said) {
    let amount = Cents::of(i32::try_from(step.amount * 1_237).unwrap());
    let who = lender(step);
    let account = book.state.funds.account(who.reference());
    match kind {
        0 | 1 => (drawn, agreed(step, who).into()),
        2 | 3 if account.is_none() => (drawn, agreed(step, who).into()),
        2 | 3 => (after(account, drawn), deposit(who, amount).into()),
        4 => {
            let there = account.map_or(Cents::ZERO, |account| account.least_from(drawn));
            (after(account, drawn), repayment(who, there.min(amount)).into())
        }
        5 | 6 => {
            let on = account.and_then(CurrentAccount::next_to_count).map_or(drawn, |first| first.max(drawn));
            (on, AccrueInterest { ceiling: Some(Percent::of_hundredths(279)), ..accrual(who, &on.to_string()) }.into())
        }
        7 => {
            let owed = account.map_or(Cents::ZERO, |account| account.accrued_from(drawn));
            let into = if step.amount.is_multiple_of(2) { InterestInto::Bank } else { InterestInto::CurrentAccount };
            let withheld = Cents::of(i32::from(owed.is_positive()));
            (after(account, drawn), PayInterest { withheld, ..interest_payment(who, owed, into) }.into())
        }
        8 | 9 if book.state.funds.grant(&slug("measure_423")).is_none() => (drawn, signed(drawn).into()),
        8 | 9 => (drawn, instalment(amount).into()),
        10 if step.amount.is_multiple_of(3) => (drawn, settlement().into()),
        _ => charged(book, drawn, amount),
    }
}

/// Mostly Artenreel, which holds enough to lend in any year.
fn lender(step: &Step) -> Party {
    if step.amount.is_multiple_of(4) { step.party() } else { ARTENREEL }
}

fn agreed(step: &Step, who: Party) -> AgreeCurrentAccount {
    AgreeCurrentAccount { rate: Percent::of_hundredths(u32::try_from(step.amount * 20).unwrap()), ..terms(who, "2") }
}

/// The day, or the first one that bore no interest.
fn after(account: Option<&CurrentAccount>, drawn: Day) -> Day {
    let counted = account.and_then(|account| account.counted_to).and_then(|day| day.succ_opt());
    counted.map_or(drawn, |day| day.max(drawn))
}

fn signed(drawn: Day) -> SignGrant {
    SignGrant {
        period: Period { from: drawn - chrono::Days::new(3_000), to: drawn + chrono::Days::new(3_000) },
        ..grant()
    }
}

/// The last expense of the book, on its day or later.
fn charged(book: &Given, drawn: Day, amount: Cents) -> (Day, Said) {
    let spends =
        |entry: &EntryRecorded| entry.lines.iter().any(|line| line.account.is_under("6") && line.debit.is_positive());
    let expenses = book.events.iter().enumerate().filter_map(|(at, event)| match event {
        Event::EntryRecorded(e) if spends(e) => Some((at, e.effective_on)),
        _ => None,
    });
    let (at, on) = expenses.last().unwrap_or((0, drawn));
    (on.max(drawn), charge(u64::try_from(at).unwrap() + 1, amount.min(eur(1))).into())
}

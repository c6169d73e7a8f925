//! What a drawn step asks of current accounts and grants: mostly something that the open year may accept.

use super::life::Step;
use crate::common::{day as day_of, *};
use quitus_domain::accounts::EntryRecorded;
use quitus_domain::cooperative::Event;
use quitus_domain::funds::{AccrueInterest, AgreeCurrentAccount, CurrentAccount, InterestInto, PayInterest, SignGrant};
use quitus_domain::values::{Cents, Day, Percent, Period};

/// The act of a step on a day, by kind.
pub fn fund(step: &Step, book: &Given, drawn: Day, kind: u64) -> (Day, Said) {
    let amount = Cents::of(i32::try_from(step.amount * 1_237).unwrap());
    if kind >= 8 { granted(book, drawn, amount, kind) } else { lent(step, book, drawn, (amount, kind)) }
}

fn lent(step: &Step, book: &Given, drawn: Day, (amount, kind): (Cents, u64)) -> (Day, Said) {
    let who = lender(step);
    let account = book.state.funds.account(who.reference());
    let day = after(account, drawn);
    match kind {
        0 if step.amount.is_multiple_of(5) => (drawn, agreed(step, who).into()),
        0..=3 if account.is_none() => (day_of(FOUNDED), agreed(step, who).into()),
        0..=3 => (day, deposit(who, amount.times(100).unwrap()).into()),
        4 => {
            let there = account.map_or(Cents::ZERO, |account| account.least_from(day));
            (day, repayment(who, there.min(amount)).into())
        }
        _ => {
            let owed = account.map_or(Cents::ZERO, |account| account.accrued_from(day));
            if !owed.is_positive() {
                let on = book.state.ledger.years().next_back().map_or(drawn, |year| year.to);
                let ceiling = Some(Percent::of_hundredths(279));
                return (on, AccrueInterest { ceiling, ..accrual(who, &on.to_string()) }.into());
            }
            let into = if step.amount.is_multiple_of(2) { InterestInto::Bank } else { InterestInto::CurrentAccount };
            (day, PayInterest { withheld: Cents::of(1), ..interest_payment(who, owed, into) }.into())
        }
    }
}

/// What comes next of the one grant: it is agreed, paid in, charged with the last expense, settled.
fn granted(book: &Given, drawn: Day, amount: Cents, kind: u64) -> (Day, Said) {
    let Some(grant) = book.state.funds.grant(&slug("measure_423")) else { return (drawn, signed(drawn).into()) };
    match (kind, grant.last_charge()) {
        (8, _) => (drawn, instalment(amount).into()),
        (10 | 11, Some((_, day))) => (day.max(drawn), settlement().into()),
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
    let mut expenses = book.events.iter().enumerate().filter_map(|(at, event)| match event {
        Event::EntryRecorded(e) if spends(e) => Some((at, e.effective_on)),
        _ => None,
    });
    let Some((at, on)) = expenses.next_back() else { return (drawn, entry(613_000, 512_000, eur(7)).into()) };
    (on.max(drawn), charge(u64::try_from(at).unwrap() + 1, amount.min(eur(1))).into())
}

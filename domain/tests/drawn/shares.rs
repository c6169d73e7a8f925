//! What a drawn step asks of the capital.

use super::ask::{member, next, within};
use super::life::{Step, What};
use super::trade::numbers;
use crate::common::*;
use quitus_domain::billing::Pays;
use quitus_domain::capital::*;
use quitus_domain::cooperative::{Act, Command};
use quitus_domain::values::{AssociateRef, Cents, Day, Months, Party as Payer, RefundRef, SubscriptionRef, add_months};

/// The act of a step about shares or about what is owed for them.
pub fn of_shares(step: &Step, book: &Given) -> Option<Act> {
    let of_subscription =
        matches!(step.what, What::Subscribe | What::PayUp | What::Call | What::Notify | What::Default);
    let debt = matches!(step.what, What::Schedule | What::PayRefund | What::SetOff | What::Reduce);
    match step.what {
        What::Transfer => Some(transferred(step, book)),
        What::Refund | What::Cancel => Some(given_back(step, book)),
        _ if of_subscription => Some(subscribed(step, book)),
        _ if debt => Some(settled(step, book)),
        _ => None,
    }
}

/// Every subscription there is, whoever's it is.
fn subscriptions(book: &Given) -> impl Iterator<Item = (AssociateRef, SubscriptionRef, Subscription)> {
    let of = |(associate, account): (AssociateRef, &Account)| {
        let open: Vec<_> = account.unpaid().into_iter().map(|(number, one)| (associate, number, one)).collect();
        open
    };
    book.state.capital.accounts().flat_map(of)
}

fn subscribed(step: &Step, book: &Given) -> Act {
    let drawn = step.drawn_day();
    if step.what == What::Subscribe {
        let party = member(step, book);
        let paid = eur(5).times(step.amount * (1 + step.which % 4)).unwrap();
        let command = SubscribeShares { paid, ..subscription(party, step.which.into(), step.amount) };
        return Act { effective_on: within(step, book, party), command: Command::SubscribeShares(command) };
    }
    let noticed = |one: &Subscription| step.what != What::Default || one.notice.is_some();
    let chosen = step.choose(subscriptions(book).filter(|(_, _, one)| noticed(one)));
    let nothing = (step.party().reference(), bulletin(0));
    let (associate, subscription) = chosen.map_or(nothing, |(associate, number, _)| (associate, number));
    let open = chosen.map(|(_, _, one)| one);
    let amount = eur(i32::try_from(step.amount).unwrap());
    let since = |day: Option<Day>| day.map_or(drawn, |day| day.max(drawn));
    let (effective_on, command): (Day, Said) = match step.what {
        What::PayUp => {
            let owed = open.map_or(Cents::ZERO, |one| one.unpaid);
            let amount = if step.amount.is_multiple_of(2) { owed } else { amount };
            (since(open.map(|one| one.on)), PayUpShares { subscription, associate, amount }.into())
        }
        What::Call => {
            let day = since(open.map(|one| one.on));
            let (due_on, letter) = (add_months(day, Months(3)), None);
            (day, CallShares { subscription, associate, amount, due_on, letter }.into())
        }
        What::Notify => {
            let account = book.state.capital.account(associate);
            let due = account.and_then(|account| account.next_due(subscription));
            let after = due.and_then(|day| day.succ_opt());
            (since(after), NotifyDefault { subscription, associate, letter: sealed("notice") }.into())
        }
        _ => {
            let after = open.and_then(|one| one.notice).map(|(day, _)| add_months(day, Months(4)));
            (since(after), DeclareDefault { subscription, associate }.into())
        }
    };
    Act { effective_on, command: command.0 }
}

/// From one who holds shares to another associate: all of them, or some.
fn transferred(step: &Step, book: &Given) -> Act {
    let held = |party: Party| book.state.capital.account(party.reference()).map_or(0, |own| own.latest().shares);
    let lives = |party: Party| book.state.register.get(party.reference()).is_some_and(|line| line.exit.is_none());
    let from = next(step, |party| lives(party) && held(party) > 0);
    let to = next(step, |party| lives(party) && party != from);
    let all = u64::try_from(held(from)).unwrap_or(0).clamp(1, 1_000_000_000);
    let count = if step.which.is_multiple_of(3) { all } else { step.amount.min(all) };
    let day = within(step, book, from).max(within(step, book, to));
    Act { effective_on: day, command: Command::TransferShares(transfer(from, to, count)) }
}

/// Of as many shares as are held, or some; a refund for nothing, which no loss and no set-off forbids.
fn given_back(step: &Step, book: &Given) -> Act {
    let left = |party: Party| book.state.register.get(party.reference()).and_then(|line| line.exit);
    let held = |party: Party| book.state.capital.account(party.reference()).map_or(0, |own| own.latest().shares);
    let party = next(step, |party| left(party).is_some() && held(party) > 0);
    let all = u64::try_from(held(party)).unwrap_or(0).clamp(1, 1_000_000_000);
    let count = if step.which.is_multiple_of(2) { all } else { step.amount.min(all) };
    let drawn = step.drawn_day();
    let effective_on = match left(party) {
        Some(exit) if !step.amount.is_multiple_of(4) => drawn.max(exit.on),
        Some(_) | None => drawn,
    };
    let command = match step.what {
        What::Refund => Command::RefundShares(RefundShares { amount: Cents::ZERO, ..refund(party, count) }),
        _ => {
            let revaluation = step.which.is_multiple_of(5).then(|| revaluation(10, 15));
            Command::CancelShares(CancelShares { revaluation, ..cancellation(party, step.which.into(), count) })
        }
    };
    Act { effective_on, command }
}

/// Against an open invoice of the former associate, where there is one, or against what the book does not know.
fn set_off_by(step: &Step, book: &Given, (refund, amount, on): (RefundRef, Cents, Day)) -> Act {
    let associate = book.state.capital.debt(refund).map(|debt| debt.associate);
    let open = numbers(book).into_iter().filter_map(|number| {
        let invoice = book.state.billing.invoice(&number)?;
        let own = associate.is_some_and(|associate| invoice.party == Payer::Associate(associate));
        (own && invoice.open.is_positive())
            .then(|| (invoice.on, Pays { invoice: number, amount: invoice.open.min(amount) }))
    });
    let chosen = step.choose(open).filter(|_| !step.amount.is_multiple_of(5));
    let effective_on = chosen.as_ref().map_or(on, |(issued_on, _)| on.max(*issued_on));
    let pays = chosen.into_iter().map(|(_, pays)| pays).collect();
    let command: Said = SetOffRefund { refund, amount, claim: sealed("claim"), pays }.into();
    Act { effective_on, command: command.0 }
}

/// Something of what is still owed, or all of it.
fn settled(step: &Step, book: &Given) -> Act {
    let owed = book.state.capital.debts().filter(|(_, debt)| debt.remaining.is_positive());
    let chosen = step.choose(owed.map(|(number, debt)| (number, debt.on, debt.remaining)));
    let (refund, since, left): (RefundRef, Day, Cents) = chosen.unwrap_or((debt(0), step.drawn_day(), eur(1)));
    let amount = if step.amount.is_multiple_of(2) { left } else { eur(i32::try_from(step.amount).unwrap()) };
    let effective_on = since.max(step.drawn_day());
    let command: Said = match step.what {
        What::Schedule => {
            let due_on = add_months(effective_on, Months(12));
            let instalments = vec![Instalment { due_on, amount: left }];
            ScheduleRefund { refund, instalments, ..schedule(0, &[]) }.into()
        }
        What::PayRefund => PayRefund { refund, amount }.into(),
        What::SetOff => return set_off_by(step, book, (refund, amount, effective_on)),
        _ => ReduceRefund { refund, amount, balance_sheet: balance_sheet(8_000) }.into(),
    };
    Act { effective_on, command: command.0 }
}

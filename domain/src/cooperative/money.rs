//! Deciding, recording and posting what concerns current accounts and grants: dispatch only, as in `trade`.

use super::{Act, Command, Cooperative, Event};
use crate::accounts::{self, Posting};
use crate::funds::{self, AccrueInterest, CloseGrant, Expense, Funds, Lending, Source};
use crate::refusal::Refusal;
use crate::values::{Cents, Position};

/// What the own rules of a command say.
pub(super) fn breaches(state: &Cooperative, act: &Act) -> Vec<Refusal> {
    let on = act.effective_on;
    let (lending, held) = (lending(state), &state.funds);
    let own = match &act.command {
        Command::AgreeCurrentAccount(c) => return funds::agree_breaches(lending, c, on),
        Command::DepositInCurrentAccount(c) => {
            let carried = match c.source {
                Source::CarriedOver => accounts::carried_breach(&state.ledger, on),
                Source::Bank => None,
            };
            carried.into_iter().chain(funds::deposit_breaches(lending, c, on)).collect()
        }
        Command::RepayCurrentAccount(c) => funds::repay_breaches(lending, c, on),
        Command::AccrueInterest(c) => funds::accrue_breaches(lending, c, on),
        Command::PayInterest(c) => funds::pay_breaches(lending, c, on),
        Command::SignGrant(c) => funds::sign_breaches(held, c),
        Command::ReceiveGrant(c) => funds::receive_breaches(held, c, on),
        Command::ChargeToGrant(c) => funds::charge_breaches(held, c, expense(state, c.entry()), on),
        Command::CloseGrant(c) => funds::close_breaches(held, c, on),
        _ => return Vec::new(),
    };
    match accounts::open_year(&state.ledger, on) {
        Ok(_) => own,
        Err(refusal) => vec![refusal],
    }
}

/// Its one event.
pub(super) fn the_event(state: &Cooperative, act: &Act) -> Option<Event> {
    let on = act.effective_on;
    let (lending, held) = (lending(state), &state.funds);
    Some(match &act.command {
        Command::AgreeCurrentAccount(c) => Event::CurrentAccountAgreed(funds::agree_event(c, on)),
        Command::DepositInCurrentAccount(c) => Event::CurrentAccountDeposited(funds::deposit_event(c, on)),
        Command::RepayCurrentAccount(c) => Event::CurrentAccountRepaid(funds::repay_event(c, on)),
        Command::AccrueInterest(c) => Event::InterestAccrued(funds::accrue_event(lending, c, on)?),
        Command::PayInterest(c) => Event::InterestPaid(funds::pay_event(c, on)),
        Command::SignGrant(c) => Event::GrantSigned(funds::sign_event(c, on)),
        Command::ReceiveGrant(c) => Event::GrantReceived(funds::receive_event(held, c, on)?),
        Command::ChargeToGrant(c) => Event::GrantCharged(funds::charge_event(held, c, on)?),
        Command::CloseGrant(c) => Event::GrantClosed(funds::close_event(held, c, on)?),
        _ => return None,
    })
}

fn lending(state: &Cooperative) -> Lending<'_> {
    let Cooperative { register, capital, mandates, funds, .. } = state;
    Lending { register, capital, mandates, funds }
}

/// What an entry of the accounts spends; nothing for an entry of another kind.
fn expense(state: &Cooperative, entry: Position) -> Option<Expense> {
    match state.entry(entry)?? {
        Event::EntryRecorded(e) => {
            let spent = e.lines.iter().filter(|line| line.account.is_under("6"));
            let amount: Cents = spent.map(|line| line.debit - line.credit).sum();
            Some(Expense { on: e.effective_on, amount })
        }
        _ => None,
    }
}

/// What of the expense that an entry records no grant pays yet, in cents: for those who verify a book.
#[must_use]
pub fn spent_and_unpaid(state: &Cooperative, entry: Position) -> Cents {
    expense(state, entry).map_or(Cents::ZERO, |expense| expense.amount - state.funds.charged_of(entry))
}

/// Records what an entry says.
pub(super) fn record(funds: &mut Funds, at: Position, event: &Event) {
    match event {
        Event::CurrentAccountAgreed(e) => funds.agree(at, e),
        Event::CurrentAccountDeposited(e) => funds.deposit(at, e),
        Event::CurrentAccountRepaid(e) => funds.repay(at, e),
        Event::InterestAccrued(e) => funds.accrue(at, e),
        Event::InterestPaid(e) => funds.pay(at, e),
        Event::GrantSigned(e) => funds.sign(at, e),
        Event::GrantReceived(e) => funds.receive(e),
        Event::GrantCharged(e) => funds.charge(at, e),
        Event::GrantClosed(e) => funds.close(e),
        _ => {}
    }
}

/// What it posts.
pub(super) fn posted(event: &Event) -> Vec<Posting> {
    match event {
        Event::CurrentAccountDeposited(e) => accounts::deposited(e),
        Event::CurrentAccountRepaid(e) => accounts::repaid(e),
        Event::InterestAccrued(e) => accounts::accrued(e),
        Event::InterestPaid(e) => accounts::interest_paid(e),
        Event::GrantSigned(e) => accounts::granted(e),
        Event::GrantReceived(e) => accounts::grant_received(e),
        Event::GrantCharged(e) => accounts::grant_charged(e),
        Event::GrantClosed(e) => accounts::grant_closed(e),
        // Terms move no money.
        _ => Vec::new(),
    }
}

/// Whether who lends was an associate by then. Asked of no other event.
pub(super) fn stands(state: &Cooperative, event: &Event) -> bool {
    let known = |associate, on| state.register.get(associate).is_some_and(|line| line.since <= on);
    match event {
        Event::CurrentAccountAgreed(e) => known(e.associate, e.effective_on),
        Event::CurrentAccountDeposited(e) => known(e.associate, e.effective_on),
        _ => true,
    }
}

/// The figures that the book computes: interest with its days, and what of a grant is given up.
pub(super) fn recomputed(state: &Cooperative, event: &Event) -> Option<Event> {
    let on = event.effective_on();
    match event {
        Event::InterestAccrued(e) => {
            let command = AccrueInterest { associate: e.associate, until: e.period.to, ceiling: e.ceiling };
            funds::accrue_event(lending(state), &command, on).map(Event::InterestAccrued)
        }
        Event::GrantClosed(e) => {
            let command = CloseGrant { grant: e.grant.clone(), settlement: e.settlement.clone() };
            funds::close_event(&state.funds, &command, on).map(Event::GrantClosed)
        }
        _ => None,
    }
}

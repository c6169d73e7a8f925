//! Which entries stand on what a correction would pull away: those at which the book would come out wrong.
//!
//! A refusal names them, so that whoever corrects knows where to begin.

use super::flaws::Flaw;
use super::{Cooperative, Event};
use crate::capital::Account;
use crate::register::Associate;
use crate::values::{AssociateRef, Day, Position, RefundRef, SubscriptionRef};
use std::collections::BTreeSet;

/// The entries, other than the corrected one, at which these flaws of the book would show.
pub(super) fn standing_on(after: &Cooperative, flaws: &[Flaw], corrected: Position) -> BTreeSet<Position> {
    let mut found: BTreeSet<Position> = flaws.iter().flat_map(|flaw| shows_at(after, *flaw)).collect();
    found.remove(&corrected);
    found
}

fn shows_at(state: &Cooperative, flaw: Flaw) -> Vec<Position> {
    let line = |associate| state.register.get(associate);
    let account = |associate| state.capital.account(associate);
    match flaw {
        Flaw::Baseless(at) | Flaw::SharesAfterExit(_, at) => vec![at],
        Flaw::Foundation => entries(state, |event| unfounded(state, event)),
        Flaw::Mandates => entries(state, |event| ends_nothing(state, event)),
        Flaw::Employments => state.register.employments.clashes(),
        Flaw::Orphan(who) => state.register.exits_of(who).collect(),
        Flaw::ExitBeforeEntry(who) => line(who).and_then(|line| line.exit).map(|exit| exit.at).into_iter().collect(),
        Flaw::SharesBeforeEntry(who) => account(who).map(|moved| before_entry(moved, line(who))).unwrap_or_default(),
        Flaw::CancelledBeforeExit(who) => {
            let exit = line(who).and_then(|line| line.exit);
            account(who).map(|moved| moved.cancelled_before(exit.map(|exit| exit.on)).collect()).unwrap_or_default()
        }
        Flaw::Holding(who) => account(who).map(|moved| unheld(state, moved)).unwrap_or_default(),
        Flaw::Debt(refund) => entries(state, |event| settles(event) == Some(refund)),
        Flaw::Double(who) => doubled(state, who),
    }
}

fn entries(state: &Cooperative, shows: impl Fn(&Event) -> bool) -> Vec<Position> {
    let entries = (0..).map(Position).zip(&state.entries);
    entries.filter(|(_, event)| event.as_deref().is_some_and(&shows)).map(|(at, _)| at).collect()
}

/// Statutes before the constitution, amendments before the adopted version, associates before statutes.
fn unfounded(state: &Cooperative, event: &Event) -> bool {
    let (on, first) = (event.effective_on(), state.statutes.first_day());
    let before = |day: Option<Day>| day.is_none_or(|day| on < day);
    match event {
        Event::StatutesAdopted(_) => before(state.life.incorporated_on),
        Event::StatutesAmended(_) => before(state.life.incorporated_on) || !state.statutes.begins_with_the_adopted(),
        Event::AssociateAdmitted(_) | Event::AssociateCarried(_) => before(first),
        _ => false,
    }
}

/// The end of a mandate that is not there, or only later.
fn ends_nothing(state: &Cooperative, event: &Event) -> bool {
    match event {
        Event::MandateEnded(e) => state.mandates.get(e.mandate).is_none_or(|one| e.effective_on < one.starts_on),
        _ => false,
    }
}

fn before_entry(account: &Account, line: Option<&Associate>) -> Vec<Position> {
    let early = |day: Day| line.is_none_or(|line| day < line.since);
    account.moved().filter(|(day, _)| early(*day)).map(|(_, at)| at).chain(account.wrong_moves()).collect()
}

/// More given back, paid or transferred than there was, by which entries.
fn unheld(state: &Cooperative, account: &Account) -> Vec<Position> {
    let wrong = account.wrong_subscriptions();
    let of_wrong = |event: &Event| asks_of(event).iter().any(|one| wrong.contains(one));
    account.wrong_moves().into_iter().chain(entries(state, of_wrong)).collect()
}

/// The subscriptions of which an entry moves what is called, paid or owed.
fn asks_of(event: &Event) -> Vec<SubscriptionRef> {
    match event {
        Event::SharesCalled(e) => vec![e.subscription],
        Event::SharesPaidUp(e) => vec![e.subscription],
        Event::SharesRefunded(e) => e.written_off.iter().map(|part| part.subscription).collect(),
        Event::SharesCancelled(e) => e.written_off.iter().map(|part| part.subscription).collect(),
        _ => Vec::new(),
    }
}

fn settles(event: &Event) -> Option<RefundRef> {
    match event {
        Event::RefundPaid(e) => Some(e.refund),
        Event::RefundSetOff(e) => Some(e.refund),
        Event::RefundReduced(e) => Some(e.refund),
        _ => None,
    }
}

/// The later one of two admissions of one person.
fn doubled(state: &Cooperative, who: AssociateRef) -> Vec<Position> {
    let register = &state.register;
    let other = register.double(who).map(|(_, other)| other).or_else(|| register.twin(who));
    let lines = [Some(who), other].into_iter().flatten().filter_map(|one| register.get(one));
    lines.max_by_key(|line| (line.since, line.admitted_at)).map(|line| line.admitted_at).into_iter().collect()
}

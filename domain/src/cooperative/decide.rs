//! Deciding: a flat ladder of guards, then the events.

use super::{Act, Command, Cooperative, Event, rectify};
use crate::book::{self, BookOpened, FORMAT};
use crate::law::Breach;
use crate::refusal::Refusal;
use crate::values::Day;
use crate::{capital, incorporation, register, statutes};

/// What the book records of an act, or why it refuses it: the first breach of the ladder.
///
/// # Errors
/// The first [`Refusal`] of [`breaches`]. Nothing is changed.
pub fn decide(state: &Cooperative, act: &Act) -> Result<Vec<Event>, Refusal> {
    match breaches(state, act).into_iter().next() {
        Some(refusal) => Err(refusal),
        None => Ok(events(state, act)),
    }
}

/// Every reason to refuse the act, in ladder order: for forms that show all at once.
#[must_use]
pub fn breaches(state: &Cooperative, act: &Act) -> Vec<Refusal> {
    if let Some(refusal) = not_ready(state, act) {
        return vec![refusal];
    }
    let on = act.effective_on;
    let Cooperative { statutes: clauses, register: lines, capital: shares, .. } = state;
    match &act.command {
        Command::OpenBook(_) => Vec::new(),
        Command::RotateKey(c) => state.verification_key().map(|key| book::rotate_breaches(key, c)).unwrap_or_default(),
        Command::ErasePerson(c) => book::erase_breaches(&state.erased, lines, c, on),
        Command::Incorporate(_) => incorporation::breaches(state.incorporated_on),
        Command::AdoptStatutes(c) => statutes::adopt_breaches(clauses, c, on),
        Command::AmendStatutes(c) => {
            let nominal = capital::nominal_breaches(clauses, shares, c, on);
            statutes::amend_breaches(clauses, c, on).into_iter().chain(nominal).collect()
        }
        Command::AdmitAssociate(c) => register::admit_breaches(clauses, lines, c, on),
        Command::WithdrawAssociate(c) => register::withdraw_breaches(clauses, lines, c, on),
        Command::SubscribeShares(c) => capital::subscribe_breaches(clauses, lines, shares, c, on),
        Command::PayUpShares(c) => capital::pay_up_breaches(shares, c, on),
        Command::RefundShares(c) => capital::refund_breaches(clauses, lines, shares, c, on),
        Command::RectifyEntry(c) => rectify::breaches(state, c),
    }
}

/// What the act, once recorded, leaves against the statutes or against form. Recorded all the same: it is a fact.
#[must_use]
pub fn findings(state: &Cooperative, act: &Act) -> Vec<Breach> {
    let on = act.effective_on;
    match &act.command {
        Command::OpenBook(_) | Command::RotateKey(_) | Command::ErasePerson(_) | Command::Incorporate(_) => Vec::new(),
        Command::AdoptStatutes(c) | Command::AmendStatutes(c) => statutes::findings(c),
        Command::AdmitAssociate(c) => register::admit_findings(&state.statutes, &state.register, c, on),
        Command::WithdrawAssociate(c) => {
            let lost_on = register::withdraw_event(&state.statutes, &state.register, c, on).effective_on;
            let behind = capital::left_behind_findings(&state.capital, c.associate, lost_on);
            register::withdraw_findings(&state.statutes, &state.register, c, on).into_iter().chain(behind).collect()
        }
        Command::SubscribeShares(c) => capital::subscribe_findings(&state.statutes, c, on),
        Command::PayUpShares(c) => capital::pay_up_findings(&state.capital, c, on),
        Command::RefundShares(c) => capital::refund_findings(&state.statutes, &state.register, c, on),
        Command::RectifyEntry(c) => rectify::findings(state, c),
    }
}

/// The events of an act that no guard refused.
fn events(state: &Cooperative, act: &Act) -> Vec<Event> {
    let on = act.effective_on;
    let Cooperative { statutes: clauses, register: lines, capital: shares, .. } = state;
    let event = match &act.command {
        Command::OpenBook(c) => Some(Event::BookOpened(opened(c, on))),
        Command::RotateKey(c) => state.verification_key().map(|key| Event::KeyRotated(book::rotate_event(key, c, on))),
        Command::ErasePerson(c) => Some(Event::PersonErased(book::erase_event(c, on))),
        Command::Incorporate(c) => Some(Event::CooperativeIncorporated(incorporation::event(c, on))),
        Command::AdoptStatutes(c) => Some(Event::StatutesAdopted(statutes::event(c, on))),
        Command::AmendStatutes(c) => Some(Event::StatutesAmended(statutes::event(c, on))),
        Command::AdmitAssociate(c) => Some(Event::AssociateAdmitted(register::admit_event(lines, c, on))),
        Command::WithdrawAssociate(c) => {
            Some(Event::AssociateWithdrew(register::withdraw_event(clauses, lines, c, on)))
        }
        Command::SubscribeShares(c) => Some(Event::SharesSubscribed(capital::subscribe_event(clauses, c, on))),
        Command::PayUpShares(c) => Some(Event::SharesPaidUp(capital::pay_up_event(c, on))),
        Command::RefundShares(c) => Some(Event::SharesRefunded(capital::refund_event(clauses, shares, c, on))),
        Command::RectifyEntry(c) => Some(Event::EntryRectified(rectify::event(state, c, on))),
    };
    event.into_iter().collect()
}

/// The event of a replacement, judged on the state without the entry it replaces.
pub(super) fn replacement_event(state: &Cooperative, act: &Act) -> Option<Event> {
    events(state, act).into_iter().next()
}

fn opened(command: &book::OpenBook, on: Day) -> BookOpened {
    BookOpened {
        format: FORMAT,
        origin: command.origin.clone(),
        verification_key: command.verification_key.clone(),
        effective_on: on,
    }
}

/// Nothing before the book is open, and nothing of the cooperative before it is constituted.
fn not_ready(state: &Cooperative, act: &Act) -> Option<Refusal> {
    let on = act.effective_on;
    let opened = state.verification_key().is_some();
    let exists = state.incorporated_on.is_some_and(|since| since <= on);
    match &act.command {
        Command::OpenBook(_) => opened.then_some(Refusal::BookAlreadyOpen),
        _ if !opened => Some(Refusal::BookNotOpen),
        Command::RotateKey(_) | Command::ErasePerson(_) | Command::Incorporate(_) | Command::RectifyEntry(_) => None,
        Command::AdoptStatutes(_)
        | Command::AmendStatutes(_)
        | Command::AdmitAssociate(_)
        | Command::WithdrawAssociate(_)
        | Command::SubscribeShares(_)
        | Command::PayUpShares(_)
        | Command::RefundShares(_) => (!exists).then_some(Refusal::NotIncorporated { on }),
    }
}

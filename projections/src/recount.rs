//! The recount (*recomptage*): every roll, every result, every struck register, every variation of the capital that was noted,
//! and every figure of invoices and accounts made anew, and held against what the entries say.
//!
//! A program that wrote a false result into an entry would still have hashed and signed it well: this is what finds it.

use crate::assemblies::{AssemblyView, electorate};
use crate::check::Disagreement;
use crate::recorded::Recorded;
use quitus_domain::accounts::EntryLine;
use quitus_domain::assemblies::{
    AssemblyAdjourned, AssemblyClosed, AssemblyOpened, AssemblyResumed, VoteOpened, result,
};
use quitus_domain::billing::{InvoiceIssued, Matched, PaidBack, PoolShare, sum_of};
use quitus_domain::cooperative::{Cooperative, Event, evolve, formerly_computed, recomputed, spent_and_unpaid};
use quitus_domain::events_of;
use quitus_domain::funds::Grant;
use quitus_domain::scic::{self, RegisterStruck, StrikeRegister};
use quitus_domain::values::{AssociateRef, Cents, InvoiceNumber, Period};
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything on which an entry that counts and its recount differ.
#[must_use]
pub fn recount(book: &[Recorded]) -> Vec<Disagreement> {
    let mut found = Vec::new();
    if !book.iter().any(|recorded| begins_a_count(&recorded.event)) {
        return found;
    }
    let (mut state, shared) = (Cooperative::default(), shared(book));
    for recorded in book {
        match recorded.event.as_ref() {
            event if event.pays_by_set_off() => figures(recorded, (&state, &shared), &mut found),
            Event::AssemblyConvened(e) => {
                roll(recorded, &AssemblyView::of(e, recorded.position), book, &mut found);
            }
            Event::ConsultationOpened(e) => {
                roll(recorded, &AssemblyView::of_consultation(e, recorded.position), book, &mut found);
            }
            Event::DeedSigned(e) => {
                let roll = roll(recorded, &AssemblyView::of_deed(e, recorded.position), book, &mut found);
                compare(recorded, "signatories", &e.signatories, &roll, &mut found);
            }
            Event::AssemblyOpened(AssemblyOpened { assembly, at, attendance, .. })
            | Event::VoteOpened(VoteOpened { assembly, at, attendance, .. })
            | Event::AssemblyAdjourned(AssemblyAdjourned { assembly, at, attendance, .. })
            | Event::AssemblyResumed(AssemblyResumed { assembly, at, attendance, .. })
            | Event::AssemblyClosed(AssemblyClosed { assembly, at, attendance, .. }) => {
                let counted = state.assemblies.get(*assembly).map(|held| held.attendance(*at));
                compare(recorded, "attendance", &Some(*attendance), &counted, &mut found);
            }
            Event::VoteClosed(e) => {
                let counted = state.assemblies.get(e.assembly).and_then(|held| result::of(held, e.resolution));
                compare(recorded, "result", &Some(&e.result), &counted.as_ref(), &mut found);
            }
            Event::RegisterStruck(e) => {
                compare(recorded, "register", &Some(e), &struck(&state, e).as_ref(), &mut found);
            }
            events_of!(billing) | events_of!(accounts) | events_of!(funds) | Event::CapitalVariationNoted(_) => {
                figures(recorded, (&state, &shared), &mut found)
            }
            events_of!(book)
            | events_of!(society)
            | events_of!(statutes)
            | events_of!(opening)
            | events_of!(applications)
            | events_of!(membership)
            | events_of!(exits)
            | events_of!(employment)
            | events_of!(payments)
            | events_of!(shares)
            | events_of!(debts)
            | events_of!(mandates)
            | events_of!(scic)
            | Event::ManagerExitPublished(_)
            | Event::AccountsConfirmed(_)
            | Event::AssociateAdmitted(_)
            | Event::NoticeSent(_)
            | Event::ResolutionAdded(_)
            | Event::RollAmended(_)
            | Event::ProxyGiven(_)
            | Event::ProxyRevoked(_)
            | Event::FormReceived(_)
            | Event::CheckedIn(_)
            | Event::CheckedOut(_)
            | Event::VotesRecorded(_)
            | Event::MinutesSealed(_)
            | Event::MinutesApproved(_)
            | Event::MinutesSigned(_) => {}
        }
        evolve(&mut state, &recorded.event);
    }
    found
}

/// A book that has none of these has nothing to count.
fn begins_a_count(event: &Event) -> bool {
    matches!(
        event,
        Event::AssemblyConvened(_)
            | Event::ConsultationOpened(_)
            | Event::DeedSigned(_)
            | events_of!(scic)
            | Event::RegisterStruck(_)
            | Event::FiscalYearOpened(_)
    )
}

/// Compares what an entry of billing or of the accounts computed: numbers, prices, taxes, parts, results.
fn figures(recorded: &Recorded, (state, shared): (&Cooperative, &Shared<'_>), found: &mut Vec<Disagreement>) {
    let event = recorded.event.as_ref();
    sums(recorded, (state, shared), found);
    let chosen = matches!(
        event,
        Event::ServicePriced(_)
            | Event::KeySet(_)
            | Event::VatDueChosen(_)
            | Event::EntryRecorded(_)
            | Event::AccountsFiled(_)
            | Event::CurrentAccountAgreed(_)
            | Event::CurrentAccountDeposited(_)
            | Event::CurrentAccountRepaid(_)
            | Event::InterestPaid(_)
            | Event::GrantSigned(_)
            | Event::GrantReceived(_)
            | Event::GrantCharged(_)
    );
    // An entry is true to the computation of its day.
    let formerly = || formerly_computed(state, event).is_some_and(|former| former == *event);
    if !chosen && !formerly() {
        compare(recorded, "figures", &Some(event), &recomputed(state, event).as_ref(), found);
    }
}

/// What the parts of a pool come to before tax, by the command that billed them: what it called, or, where it settled the
/// pool, what stood of the calls before it and what it moved.
type Shared<'r> = BTreeMap<&'r str, Cents>;

fn shared(book: &[Recorded]) -> Shared<'_> {
    let mut shared = Shared::new();
    let mut calls: BTreeMap<&InvoiceNumber, (&PoolShare, Period, Cents)> = BTreeMap::new();
    for recorded in book {
        let command = recorded.command_id.as_ref();
        if let Event::InvoiceIssued(e) = recorded.event.as_ref()
            && let Some(share) = &e.share
        {
            let within = |called: &Period| e.period.from <= called.from && called.to <= e.period.to;
            let of_it = calls.values().filter(|(other, called, _)| other.pool == share.pool && within(called));
            let stood = share.settled.as_ref().map(|_| of_it.map(|(_, _, left)| *left).sum()).unwrap_or_default();
            *shared.entry(command).or_insert(stood) += e.net();
            calls.insert(&e.number, (share, e.period, e.net()));
        }
        if let Event::CreditNoteIssued(e) = recorded.event.as_ref()
            && let Some((_, _, left)) = calls.get_mut(&e.invoice)
        {
            *left -= e.net();
            shared.entry(command).and_modify(|sum| *sum -= e.net());
        }
    }
    shared
}

/// Compares what somebody chose, where it must add up: the parts of a pool with the whole, what is paid with what came
/// in and what was open, debits with credits, what was allocated with the surplus.
fn sums(recorded: &Recorded, (state, shared): (&Cooperative, &Shared<'_>), found: &mut Vec<Disagreement>) {
    match recorded.event.as_ref() {
        Event::InvoiceIssued(InvoiceIssued { share: Some(share), .. }) => {
            let parts = shared.get(recorded.command_id.as_ref()).copied().unwrap_or_default();
            compare(recorded, "pool", &share.total, &parts, found);
        }
        Event::PaymentReceived(e) => paid(recorded, &e.matched, (state, e.amount), found),
        Event::RefundSetOff(e) if !e.pays.is_empty() => paid(recorded, &e.pays, (state, e.amount), found),
        Event::PaymentMatched(e) => {
            let left = state.billing.payment(e.payment).map(|payment| payment.left).unwrap_or_default();
            paid(recorded, &e.matched, (state, left), found);
        }
        Event::InvoiceWrittenOff(e) => {
            let open = state.billing.invoice(&e.invoice).map(|invoice| invoice.open).unwrap_or_default();
            compare(recorded, "written_off", &e.amount, &e.amount.min(open), found);
        }
        Event::CustomerRefunded(e) => {
            let owed = match &e.of {
                PaidBack::Payment(payment) => state.billing.payment(*payment).map(|payment| payment.left),
                PaidBack::Invoice(number) => state.billing.invoice(number).map(|invoice| -invoice.open),
            };
            compare(recorded, "paid_back", &e.amount, &e.amount.min(owed.unwrap_or_default()), found);
        }
        events_of!(funds) => funds(recorded, state, found),
        Event::EntryRecorded(e) => {
            let sum = |side: fn(&EntryLine) -> Cents| e.lines.iter().map(side).sum::<Cents>();
            compare(recorded, "debits", &sum(|line| line.debit), &sum(|line| line.credit), found);
        }
        Event::ResultAllocated(e) => {
            let parts = e.interest_parts.iter().chain(&e.refunds).map(|part| part.amount);
            let reserves = [e.losses_absorbed, e.legal_reserve, e.statutory_reserve, e.other_reserves];
            let labour = e.labour_share.unwrap_or_default();
            let allocated = reserves.into_iter().chain(parts).chain([labour]).sum::<Cents>();
            compare(recorded, "allocated", &allocated, &e.result.max(Cents::ZERO), found);
        }
        events_of!(book)
        | events_of!(society)
        | events_of!(statutes)
        | events_of!(opening)
        | events_of!(applications)
        | events_of!(membership)
        | events_of!(exits)
        | events_of!(employment)
        | events_of!(payments)
        | events_of!(shares)
        | events_of!(debts)
        | events_of!(mandates)
        | events_of!(formalities)
        | events_of!(assemblies)
        | Event::ServicePriced(_)
        | Event::KeySet(_)
        | Event::VatDueChosen(_)
        | Event::InvoiceIssued(_)
        | Event::CreditNoteIssued(_)
        | Event::PaymentUnmatched(_)
        | Event::PaymentReversed(_)
        | Event::LatePenaltyCharged(_)
        | Event::LatePenaltyCancelled(_)
        | Event::WriteOffReversed(_)
        | Event::FiscalYearOpened(_)
        | Event::FiscalYearClosed(_)
        | Event::AccountsFiled(_)
        | Event::AssociateAdmitted(_)
        | events_of!(scic)
        | Event::RegisterStruck(_) => {}
    }
}

/// No more goes back than stands on a current account, nor comes in or is charged beyond a grant.
fn funds(recorded: &Recorded, state: &Cooperative, found: &mut Vec<Disagreement>) {
    let (held, on) = (&state.funds, recorded.effective_on());
    let (what, amount, most) = match recorded.event.as_ref() {
        Event::CurrentAccountRepaid(e) => {
            ("repaid", e.amount, held.account(e.associate).map(|account| account.least_from(on)))
        }
        Event::InterestPaid(e) => {
            ("interest_paid", e.amount, held.account(e.associate).map(|account| account.accrued_from(on)))
        }
        Event::GrantReceived(e) => ("received", e.amount, held.grant(&e.grant).map(Grant::due)),
        Event::GrantCharged(e) => {
            let spent = spent_and_unpaid(state, e.entry);
            ("charged", e.amount, held.grant(&e.grant).map(|grant| grant.left().min(spent)))
        }
        _ => return,
    };
    compare(recorded, what, &amount, &amount.min(most.unwrap_or_default()), found);
}

/// No more is paid than came in, and of no invoice more than was open.
fn paid(recorded: &Recorded, matched: &[Matched], (state, left): (&Cooperative, Cents), found: &mut Vec<Disagreement>) {
    let open = |one: &Matched| state.billing.invoice(&one.invoice).map(|invoice| invoice.open).unwrap_or_default();
    let within: Vec<Cents> = matched.iter().map(|one| one.amount.min(open(one))).collect();
    compare(recorded, "paid", &sum_of(matched), &within.into_iter().sum::<Cents>().min(left), found);
}

/// Compares the roll, and hands back who the book says is on it.
fn roll(
    recorded: &Recorded,
    begun: &AssemblyView,
    book: &[Recorded],
    found: &mut Vec<Disagreement>,
) -> Vec<AssociateRef> {
    let made = electorate(begun, book);
    compare(recorded, "roll", &Some(&begun.roll), &made.computed.as_ref(), found);
    made.electors.iter().map(|one| one.associate).collect()
}

fn struck(state: &Cooperative, event: &RegisterStruck) -> Option<RegisterStruck> {
    let command = StrikeRegister { ground: event.ground, salt: event.salt.clone() };
    let facts = (&state.register, &state.capital);
    scic::event(&state.statutes, facts, &command, (event.effective_on, state.size()))
}

fn compare<T: PartialEq + Serialize>(
    recorded: &Recorded,
    what: &str,
    entry: &T,
    counted: &T,
    found: &mut Vec<Disagreement>,
) {
    if entry == counted {
        return;
    }
    let words = |value: &T| serde_json::to_string(value).unwrap_or_default();
    let figure = format!("{}.{what}", recorded.position.number());
    found.push(Disagreement { figure, state: words(entry), fold: words(counted) });
}

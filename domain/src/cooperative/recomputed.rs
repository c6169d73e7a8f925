//! The figures of an entry of billing or of the accounts, computed again: for those who verify a book.
//!
//! What somebody chose (a quantity, a payment, an amount to reserves) is taken as it stands; what the book computed (a
//! number, a price of the list, a tax, a part of a pool, a result) is computed from the book as it was then.

use super::trade::{closing, market};
use super::{Cooperative, EntryRectified, Event, formal, money, rectify};
use crate::accounts::{self, AllocateResult, OpenFiscalYear, ResultAllocated};
use crate::billing::{
    self, CancelLatePenalty, ChargeLatePenalty, IssueCreditNote, MatchPayment, Matched, PaymentReversed,
    PaymentUnmatched, Pays, ReceivePayment, RefundCustomer, ReversePayment, ReverseWriteOff, TakenBack, UnmatchPayment,
    WriteOffInvoice,
};
use crate::capital::{self, SetOffRefund};

/// The event as the book would compute it; nothing for one that computes nothing, or that cannot have been.
#[must_use]
pub fn recomputed(state: &Cooperative, event: &Event) -> Option<Event> {
    let Cooperative { billing: sold, ledger, .. } = state;
    let on = event.effective_on();
    let year = accounts::open_year(ledger, on);
    Some(match event {
        Event::InvoiceIssued(e) => Event::InvoiceIssued(billing::issued_again(market(state, year.ok()?), e)?),
        Event::CreditNoteIssued(e) => {
            let lines = e.lines.iter().map(|one| TakenBack { line: one.line, amount: one.amount }).collect();
            let command = IssueCreditNote { invoice: e.invoice.clone(), lines, reason: e.reason.clone() };
            Event::CreditNoteIssued(billing::credit_event(market(state, year.ok()?), &command, on)?)
        }
        Event::PaymentReceived(e) => {
            let (party, document, pays) = (e.party.clone(), e.document.clone(), pays(&e.matched));
            let advance_vat = e.advance_vat.map(|due| due.rate);
            let command = ReceivePayment { payment: e.payment, party, amount: e.amount, pays, advance_vat, document };
            Event::PaymentReceived(billing::receive_event(sold, &command, on)?)
        }
        Event::PaymentMatched(e) => {
            let command = MatchPayment { payment: e.payment, pays: pays(&e.matched) };
            Event::PaymentMatched(billing::match_event(sold, &command, on)?)
        }
        Event::PaymentUnmatched(_)
        | Event::PaymentReversed(_)
        | Event::CustomerRefunded(_)
        | Event::LatePenaltyCharged(_)
        | Event::LatePenaltyCancelled(_)
        | Event::InvoiceWrittenOff(_)
        | Event::WriteOffReversed(_) => return of_what_is_open(state, event),
        event if event.pays_by_set_off() => return of_a_set_off(state, event),
        Event::FiscalYearOpened(e) => {
            Event::FiscalYearOpened(accounts::open_event(ledger, &OpenFiscalYear { ends_on: e.ends_on }, on))
        }
        Event::FiscalYearClosed(_) => Event::FiscalYearClosed(accounts::close_event(ledger, on)?),
        Event::ResultAllocated(e) => Event::ResultAllocated(accounts::allocate_event(closing(state), &decided(e), on)?),
        events_of!(funds) => return money::recomputed(state, event),
        events_of!(formalities) => return formal::recomputed(state, event),
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
        | events_of!(assemblies)
        | Event::ServicePriced(_)
        | Event::KeySet(_)
        | Event::VatDueChosen(_)
        | Event::EntryRecorded(_)
        | Event::AccountsFiled(_)
        | Event::AssociateAdmitted(_)
        | Event::RegisterStruck(_) => return None,
    })
}

/// The figures of what is undone, of losses, of penalties and of what goes back to customers.
fn of_what_is_open(state: &Cooperative, event: &Event) -> Option<Event> {
    let Cooperative { billing: sold, ledger, .. } = state;
    let on = event.effective_on();
    Some(match event {
        Event::PaymentUnmatched(e) => Event::PaymentUnmatched(billing::unmatch_event(sold, &not_meant(e)?, on)?),
        Event::PaymentReversed(e) => Event::PaymentReversed(billing::reverse_event(sold, &come_back(e), on)?),
        Event::CustomerRefunded(e) => {
            let command = RefundCustomer { of: e.of.clone(), amount: e.amount, document: e.document.clone() };
            Event::CustomerRefunded(billing::refund_event(sold, &command, on)?)
        }
        Event::LatePenaltyCharged(e) => {
            let command = ChargeLatePenalty { invoice: e.invoice.clone(), until: e.period.to, rate: e.rate };
            Event::LatePenaltyCharged(billing::penalty_event(
                market(state, accounts::open_year(ledger, on).ok()?),
                &command,
                on,
            )?)
        }
        Event::LatePenaltyCancelled(e) => {
            let (penalty, reason, document) = (e.penalty.clone(), e.reason.clone(), e.document.clone());
            let command = CancelLatePenalty { penalty, reason, document };
            Event::LatePenaltyCancelled(billing::cancel_penalty_event(sold, &command, on)?)
        }
        Event::InvoiceWrittenOff(e) => {
            let (evidence, duplicate) = (e.evidence.clone(), e.duplicate.clone());
            let command = WriteOffInvoice { invoice: e.invoice.clone(), amount: e.amount, evidence, duplicate };
            Event::InvoiceWrittenOff(billing::write_off_event(sold, &command, on)?)
        }
        Event::WriteOffReversed(e) => {
            let command = ReverseWriteOff { invoice: e.invoice.clone(), reason: e.reason.clone() };
            Event::WriteOffReversed(billing::reverse_write_off_event(sold, &command, on)?)
        }
        _ => return None,
    })
}

impl Event {
    /// Whether what is owed to a former associate pays invoices by it: at once, or in the place of another entry.
    #[must_use]
    pub fn pays_by_set_off(&self) -> bool {
        match self {
            Event::RefundSetOff(e) => !e.pays.is_empty(),
            Event::EntryRectified(e) => e.replacement.as_ref().is_some_and(|new| new.event.pays_by_set_off()),
            _ => false,
        }
    }
}

/// The tax that falls due with a set-off, on the book as it is without the entry in whose place it stands.
fn of_a_set_off(state: &Cooperative, event: &Event) -> Option<Event> {
    match event {
        Event::RefundSetOff(e) => {
            let command =
                SetOffRefund { refund: e.refund, amount: e.amount, claim: e.claim.clone(), pays: pays(&e.pays) };
            let event = capital::set_off_refund_event(&state.capital, &state.billing, &command, e.effective_on)?;
            Some(Event::RefundSetOff(event))
        }
        Event::EntryRectified(e) => {
            let replacement = of_a_set_off(&rectify::without(state, e.of), &e.replacement.as_ref()?.event)?;
            Some(Event::EntryRectified(EntryRectified { replacement: Some(replacement.into()), ..e.clone() }))
        }
        _ => None,
    }
}

/// The event as the book once computed it, where it was mended since: what stands in a book was true to the computation of
/// its day, and no entry is changed for it. Losses were read at the close of the year; tax waited again for the whole of
/// what came back. Nothing for any other.
#[must_use]
pub fn formerly_computed(state: &Cooperative, event: &Event) -> Option<Event> {
    let (sold, on) = (&state.billing, event.effective_on());
    match event {
        Event::ResultAllocated(e) => {
            accounts::former_allocate_event(closing(state), &decided(e), on).map(Event::ResultAllocated)
        }
        Event::PaymentUnmatched(e) => {
            billing::former_unmatch_event(sold, &not_meant(e)?, on).map(Event::PaymentUnmatched)
        }
        Event::PaymentReversed(e) => billing::former_reverse_event(sold, &come_back(e), on).map(Event::PaymentReversed),
        _ => None,
    }
}

fn decided(event: &ResultAllocated) -> AllocateResult {
    AllocateResult {
        year: event.year,
        legal_reserve: event.legal_reserve,
        statutory_reserve: event.statutory_reserve,
        other_reserves: event.other_reserves,
        labour_share: event.labour_share.unwrap_or_default(),
        interest: event.interest.clone(),
        refunds: event.refunds.clone(),
        decision: event.decision.clone(),
    }
}

fn not_meant(event: &PaymentUnmatched) -> Option<UnmatchPayment> {
    let invoice = event.matched.first()?.invoice.clone();
    Some(UnmatchPayment { payment: event.payment, invoice, reason: event.reason.clone() })
}

fn come_back(event: &PaymentReversed) -> ReversePayment {
    ReversePayment { payment: event.payment, reason: event.reason.clone() }
}

fn pays(matched: &[Matched]) -> Vec<Pays> {
    matched.iter().map(|one| Pays { invoice: one.invoice.clone(), amount: one.amount }).collect()
}

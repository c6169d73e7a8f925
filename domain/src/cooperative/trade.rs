//! Deciding about services, invoices, payments and fiscal years: dispatch only, as in `decide`.

use super::{Act, Command, Cooperative, Event};
use crate::law::Breach;
use crate::refusal::Refusal;
use crate::values::{Day, YearName};
use crate::{accounts, billing};

/// What the own rules of a command of billing or of the accounts say.
pub(super) fn breaches(state: &Cooperative, act: &Act) -> Vec<Refusal> {
    let on = act.effective_on;
    let Cooperative { billing: sold, ledger, register: lines, .. } = state;
    let within = |refusals: &dyn Fn(YearName) -> Vec<Refusal>| match accounts::open_year(ledger, on) {
        Ok(year) => refusals(year),
        Err(refusal) => vec![refusal],
    };
    match &act.command {
        Command::PriceService(c) => billing::price_breaches(sold, c, on),
        Command::SetKey(c) => billing::key_breaches(sold, lines, c, on),
        Command::ChooseVatDue(c) => billing::vat_due_breaches(sold, c, on),
        Command::RecordUsage(c) => billing::usage_breaches(sold, lines, c, on),
        Command::IssueInvoice(c) => within(&|year| billing::issue_breaches(market(state, year), c, on)),
        Command::IssueByKey(c) => within(&|year| billing::issue_by_key_breaches(market(state, year), c, on)),
        Command::SettlePool(c) => within(&|year| billing::settle_breaches(market(state, year), c, on)),
        Command::IssueCreditNote(c) => within(&|year| billing::credit_breaches(market(state, year), c, on)),
        Command::ReceivePayment(c) => within(&|_| billing::receive_breaches(lines, sold, c, on)),
        Command::MatchPayment(c) => within(&|_| billing::match_breaches(sold, c, on)),
        Command::UnmatchPayment(c) => within(&|_| billing::unmatch_breaches(sold, c, on)),
        Command::ReversePayment(c) => within(&|_| billing::reverse_breaches(sold, c, on)),
        Command::RefundCustomer(c) => within(&|_| billing::refund_breaches(sold, c, on)),
        Command::ChargeLatePenalty(c) => within(&|year| billing::penalty_breaches(market(state, year), c, on)),
        Command::CancelLatePenalty(c) => within(&|_| billing::cancel_penalty_breaches(sold, c, on)),
        Command::WriteOffInvoice(c) => within(&|_| billing::write_off_breaches(sold, c, on)),
        Command::ReverseWriteOff(c) => within(&|_| billing::reverse_write_off_breaches(sold, c, on)),
        Command::ImportEntries(c) => accounts::import_breaches(lines, ledger, c, on),
        Command::OpenFiscalYear(c) => accounts::open_breaches(ledger, c, on),
        Command::CloseFiscalYear(_) => accounts::close_breaches(ledger, on),
        Command::RecordEntry(c) => within(&|_| accounts::record_breaches(lines, ledger, c, on)),
        Command::AllocateResult(c) => within(&|_| accounts::allocate_breaches(closing(state), c, on)),
        Command::FileAccounts(c) => accounts::file_breaches(ledger, c, on),
        commands_of!(book)
        | commands_of!(society)
        | commands_of!(register)
        | commands_of!(capital)
        | commands_of!(mandates)
        | commands_of!(scic)
        | commands_of!(assemblies)
        | commands_of!(formalities)
        | commands_of!(funds)
        | Command::StrikeRegister(_)
        | Command::RectifyEntry(_) => Vec::new(),
    }
}

/// What is recorded against form: of all of these only the allocation of a result and the filing of accounts ask.
pub(super) fn findings(state: &Cooperative, act: &Act) -> Vec<Breach> {
    match &act.command {
        Command::AllocateResult(c) => accounts::allocate_findings(closing(state), c, act.effective_on),
        Command::FileAccounts(c) => accounts::file_findings(&state.statutes, &state.ledger, c, act.effective_on),
        commands_of!(book)
        | commands_of!(society)
        | commands_of!(register)
        | commands_of!(capital)
        | commands_of!(mandates)
        | commands_of!(scic)
        | commands_of!(assemblies)
        | commands_of!(formalities)
        | commands_of!(funds)
        | Command::PriceService(_)
        | Command::SetKey(_)
        | Command::ChooseVatDue(_)
        | Command::RecordUsage(_)
        | Command::IssueInvoice(_)
        | Command::IssueByKey(_)
        | Command::SettlePool(_)
        | Command::IssueCreditNote(_)
        | Command::ReceivePayment(_)
        | Command::MatchPayment(_)
        | Command::UnmatchPayment(_)
        | Command::ReversePayment(_)
        | Command::RefundCustomer(_)
        | Command::ChargeLatePenalty(_)
        | Command::CancelLatePenalty(_)
        | Command::WriteOffInvoice(_)
        | Command::ReverseWriteOff(_)
        | Command::ImportEntries(_)
        | Command::OpenFiscalYear(_)
        | Command::CloseFiscalYear(_)
        | Command::RecordEntry(_)
        | Command::StrikeRegister(_)
        | Command::RectifyEntry(_) => Vec::new(),
    }
}

/// Its events: a shared pool has an invoice for each part, a settled one credit notes as well, an import its entries.
pub(super) fn events(state: &Cooperative, act: &Act) -> Vec<Event> {
    let on = act.effective_on;
    match &act.command {
        Command::IssueByKey(c) => {
            let issued = year(state, on).and_then(|year| billing::issue_by_key_events(market(state, year), c, on));
            issued.into_iter().flatten().map(Event::InvoiceIssued).collect()
        }
        Command::SettlePool(c) => {
            let settled = year(state, on).and_then(|year| billing::settle_events(market(state, year), c, on));
            let (bills, notes) = settled.unwrap_or_default();
            let notes = notes.into_iter().map(Event::CreditNoteIssued);
            bills.into_iter().map(Event::InvoiceIssued).chain(notes).collect()
        }
        Command::ImportEntries(c) => accounts::import_events(c).into_iter().map(Event::EntryRecorded).collect(),
        _ => the_event(state, act).into_iter().collect(),
    }
}

/// Its one event; none of a shared pool or of an import.
pub(super) fn the_event(state: &Cooperative, act: &Act) -> Option<Event> {
    let on = act.effective_on;
    let Cooperative { billing: sold, ledger, .. } = state;
    Some(match &act.command {
        Command::PriceService(c) => Event::ServicePriced(billing::price_event(c, on)),
        Command::SetKey(c) => Event::KeySet(billing::key_event(c, on)),
        Command::ChooseVatDue(c) => Event::VatDueChosen(billing::vat_due_event(c, on)),
        Command::RecordUsage(c) => Event::UsageRecorded(billing::usage_event(c, on)),
        Command::IssueInvoice(c) => Event::InvoiceIssued(billing::issue_event(market(state, year(state, on)?), c, on)?),
        Command::IssueCreditNote(c) => {
            Event::CreditNoteIssued(billing::credit_event(market(state, year(state, on)?), c, on)?)
        }
        Command::ReceivePayment(c) => Event::PaymentReceived(billing::receive_event(sold, c, on)?),
        Command::MatchPayment(c) => Event::PaymentMatched(billing::match_event(sold, c, on)?),
        Command::UnmatchPayment(c) => Event::PaymentUnmatched(billing::unmatch_event(sold, c, on)?),
        Command::ReversePayment(c) => Event::PaymentReversed(billing::reverse_event(sold, c, on)?),
        Command::RefundCustomer(c) => Event::CustomerRefunded(billing::refund_event(sold, c, on)?),
        Command::ChargeLatePenalty(c) => {
            Event::LatePenaltyCharged(billing::penalty_event(market(state, year(state, on)?), c, on)?)
        }
        Command::CancelLatePenalty(c) => Event::LatePenaltyCancelled(billing::cancel_penalty_event(sold, c, on)?),
        Command::WriteOffInvoice(c) => Event::InvoiceWrittenOff(billing::write_off_event(sold, c, on)?),
        Command::ReverseWriteOff(c) => Event::WriteOffReversed(billing::reverse_write_off_event(sold, c, on)?),
        Command::OpenFiscalYear(c) => Event::FiscalYearOpened(accounts::open_event(ledger, c, on)),
        Command::CloseFiscalYear(_) => Event::FiscalYearClosed(accounts::close_event(ledger, on)?),
        Command::RecordEntry(c) => Event::EntryRecorded(accounts::record_event(c, on)),
        Command::FileAccounts(c) => Event::AccountsFiled(accounts::file_event(c, on)),
        Command::AllocateResult(c) => Event::ResultAllocated(accounts::allocate_event(closing(state), c, on)?),
        commands_of!(book)
        | commands_of!(society)
        | commands_of!(register)
        | commands_of!(capital)
        | commands_of!(mandates)
        | commands_of!(scic)
        | commands_of!(assemblies)
        | commands_of!(formalities)
        | commands_of!(funds)
        | Command::IssueByKey(_)
        | Command::SettlePool(_)
        | Command::ImportEntries(_)
        | Command::StrikeRegister(_)
        | Command::RectifyEntry(_) => return None,
    })
}

fn year(state: &Cooperative, on: Day) -> Option<YearName> {
    accounts::open_year(&state.ledger, on).ok()
}

/// What the allocation of a result is judged on.
#[must_use]
pub fn closing(state: &Cooperative) -> accounts::Closing<'_> {
    let Cooperative { statutes, register, capital, billing, ledger, funds, .. } = state;
    accounts::Closing { statutes, register, capital, billing, ledger, funds }
}

pub(super) fn market(state: &Cooperative, year: YearName) -> billing::Market<'_> {
    let Cooperative { registration, statutes, register, billing, .. } = state;
    billing::Market { registration, statutes, register, billing, year }
}

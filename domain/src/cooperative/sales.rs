//! Recording the entries of billing: what `evolve` does with them, and on what they stand.

use super::{Cooperative, Event};
use crate::accounts;
use crate::billing::{Billing, Customer, Open};
use crate::capital::{self, SetOffRefund};
use crate::refusal::Refusal;
use crate::values::{Day, Party, Position};

/// Records what an entry of billing says.
pub(super) fn record(billing: &mut Billing, at: Position, event: &Event) {
    match event {
        Event::ServicePriced(e) => billing.set_price(at, e),
        Event::KeySet(e) => billing.set_key(at, e),
        Event::VatDueChosen(e) => billing.choose_vat_due(at, e),
        Event::InvoiceIssued(e) => billing.issue(at, e),
        Event::CreditNoteIssued(e) => billing.credit(e),
        Event::PaymentReceived(e) => billing.receive(at, e),
        Event::PaymentMatched(e) => billing.match_advance(at, e),
        Event::PaymentUnmatched(e) => billing.unmatch(e),
        Event::PaymentReversed(e) => billing.reverse(e),
        Event::CustomerRefunded(e) => billing.pay_back(at, e),
        Event::LatePenaltyCharged(e) => billing.charge(at, e),
        Event::LatePenaltyCancelled(e) => billing.cancel_penalty(e),
        Event::InvoiceWrittenOff(e) => billing.write_off(at, e),
        Event::WriteOffReversed(e) => billing.take_up_again(e),
        Event::UsageRecorded(e) => billing.take_usage(at, e),
        events_of!(book)
        | events_of!(society)
        | events_of!(statutes)
        | events_of!(opening)
        | events_of!(applications)
        | events_of!(exits)
        | events_of!(employment)
        | events_of!(payments)
        | events_of!(shares)
        | events_of!(debts)
        | events_of!(mandates)
        | events_of!(scic)
        | events_of!(assemblies)
        | events_of!(accounts)
        | events_of!(formalities)
        | events_of!(funds)
        | Event::AssociateAdmitted(_)
        | Event::AssociateReclassified(_)
        | Event::RepresentativeAppointed(_)
        | Event::ContactChanged(_)
        | Event::BenefitEvidenced(_)
        | Event::RegisterStruck(_) => {}
    }
}

/// Why what is owed to a former associate is not set off so, in ladder order. Where it pays invoices it stands in an open
/// year, as whatever pays them does.
pub(super) fn set_off_breaches(state: &Cooperative, command: &SetOffRefund, on: Day) -> Vec<Refusal> {
    let Cooperative { capital, billing, ledger, .. } = state;
    let pays = !command.pays.is_empty();
    let closed = accounts::open_year(ledger, on).err().filter(|_| pays);
    closed.into_iter().chain(capital::set_off_refund_breaches(capital, billing, command, on)).collect()
}

/// Whether whoever is billed, pays or has a part in a key was there, and a credit note left no tax to wait for nothing. Asked of no other
/// event.
pub(super) fn stands(state: &Cooperative, event: &Event) -> bool {
    let register = &state.register;
    match event {
        Event::InvoiceIssued(e) => match e.customer {
            Customer::Associate(who) => register.get(who).is_some_and(|line| line.since <= e.period.to),
            Customer::ThirdParty(_) => true,
        },
        Event::CreditNoteIssued(e) => state.billing.invoice(&e.invoice).is_none_or(Open::waits_for_its_price),
        Event::PaymentReceived(e) => match e.party {
            Party::Associate(who) => register.get(who).is_some(),
            Party::Other(_) => true,
        },
        Event::KeySet(e) => e.weights.iter().all(|one| register.get(one.associate).is_some()),
        _ => true,
    }
}

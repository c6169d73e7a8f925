//! What the entries of billing and of the accounts say, in one line.

use super::told_words::Words;
use crate::locales::{self, Language, cli as say};
use quitus_domain::accounts::{EntryRecorded, FiscalYearOpened, ResultAllocated};
use quitus_domain::billing::{Customer, InvoiceIssued, Matched, PaymentReceived, ServicePriced};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::values::{Cents, Party};

impl Words<'_, '_> {
    /// What an entry of billing or of the accounts says.
    pub fn trade(&self, event: &Event) -> String {
        let language = self.language;
        match event {
            Event::ServicePriced(e) => self.priced(e),
            Event::KeySet(e) => say::key_set(language, e.label.as_str(), e.weights.len()),
            Event::VatDueChosen(e) => say::vat_due(language, locales::vat_due(language, e.due)),
            Event::InvoiceIssued(e) => self.invoiced(e),
            Event::CreditNoteIssued(e) => {
                say::credited(language, &e.number.to_string(), &e.invoice.to_string(), &self.money(e.gross()))
            }
            Event::PaymentReceived(e) => self.received(e),
            Event::PaymentMatched(e) => say::matched(language, &self.party(&e.party), &self.paid(&e.matched)),
            Event::PaymentReversed(e) => say::reversed(language, &self.money(e.amount), &self.party(&e.party)),
            Event::FiscalYearOpened(e) => self.year_opened(e),
            Event::FiscalYearClosed(e) => say::year_closed(language, &e.year.to_string(), &self.money(e.result)),
            Event::EntryRecorded(e) => self.entered(e),
            Event::ResultAllocated(e) => self.allocated(e),
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
            | Event::AssociateAdmitted(_)
            | Event::RegisterStruck(_) => String::new(),
        }
    }

    fn party(&self, party: &Party) -> String {
        self.steps.party(party)
    }

    fn priced(&self, e: &ServicePriced) -> String {
        let (price, rate) = (self.money(e.price), locales::vat_rate(self.language, e.vat));
        say::priced(self.language, e.label.as_str(), &price, locales::unit(self.language, e.unit), rate)
    }

    fn invoiced(&self, e: &InvoiceIssued) -> String {
        let who = match &e.customer {
            Customer::Associate(associate) => self.party(&Party::Associate(*associate)),
            Customer::ThirdParty(other) => other.name.to_string(),
        };
        let [net, gross] = [e.net(), e.gross()].map(|amount| self.money(amount));
        say::invoiced(self.language, &e.number.to_string(), &who, &net, &gross, &self.day(e.due_on))
    }

    fn received(&self, e: &PaymentReceived) -> String {
        let (amount, who) = (self.money(e.amount), self.party(&e.party));
        match e.matched.is_empty() {
            true => say::received_in_advance(self.language, &amount, &who),
            false => say::received(self.language, &amount, &who, &self.paid(&e.matched)),
        }
    }

    fn paid(&self, matched: &[Matched]) -> String {
        let one = |one: &Matched| say::pays(self.language, &one.invoice.to_string(), &self.money(one.amount));
        matched.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn year_opened(&self, e: &FiscalYearOpened) -> String {
        say::year_opened(self.language, &e.year.to_string(), &self.day(e.effective_on), &self.day(e.ends_on))
    }

    fn entered(&self, e: &EntryRecorded) -> String {
        let amount: Cents = e.lines.iter().map(|line| line.debit).sum();
        say::entry_by_hand(self.language, e.piece.as_str(), e.lines.len(), &self.money(amount))
    }

    fn allocated(&self, e: &ResultAllocated) -> String {
        let year = e.year.to_string();
        if e.result < Cents::ZERO {
            return say::loss_carried(self.language, &year, &self.money(-e.result));
        }
        let reserves = e.legal_reserve + e.statutory_reserve + e.other_reserves;
        let sum = |parts: &[quitus_domain::accounts::Part]| parts.iter().map(|part| part.amount).sum::<Cents>();
        let [reserves, interest, refunds] =
            [reserves, sum(&e.interest_parts), sum(&e.refunds)].map(|amount| self.money(amount));
        say::allocated(self.language, &year, &reserves, &interest, &refunds)
    }
}

/// On what it rests: a document, a reason, or nothing beside itself.
pub fn trade_ground(language: Language, event: &Event) -> String {
    let paper = |there: bool| if there { say::document(language) } else { say::no_document(language) };
    match event {
        Event::VatDueChosen(e) => paper(e.document.is_some()),
        Event::PaymentReceived(e) => paper(e.document.is_some()),
        Event::EntryRecorded(e) => paper(e.document.is_some()),
        Event::CreditNoteIssued(_) | Event::PaymentReversed(_) => say::reason_sealed(language),
        _ => String::new(),
    }
}

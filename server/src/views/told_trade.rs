//! What the entries of billing and of the accounts say, in one line.

use super::told_words::Words;
use crate::locales::{self, Language, cli as say};
use quitus_domain::accounts::{EntryRecorded, FiscalYearOpened, ResultAllocated};
use quitus_domain::billing::{
    Customer, CustomerRefunded, InvoiceIssued, InvoiceWrittenOff, LatePenaltyCancelled, LatePenaltyCharged, Matched,
    PaidBack, PaymentReceived, ServicePriced, UsageRecorded,
};
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
            Event::PaymentUnmatched(e) => say::unmatched(language, &self.party(&e.party), &self.paid(&e.matched)),
            Event::PaymentReversed(e) => say::reversed(language, &self.money(e.amount), &self.party(&e.party)),
            Event::CustomerRefunded(e) => self.paid_back(e),
            Event::LatePenaltyCharged(e) => self.charged(e),
            Event::LatePenaltyCancelled(e) => self.penalty_cancelled(e),
            Event::InvoiceWrittenOff(e) => self.written_off(e),
            Event::WriteOffReversed(e) => {
                say::taken_up_again(language, &e.invoice.to_string(), &self.party(&e.party), &self.money(e.amount))
            }
            Event::FiscalYearOpened(e) => self.year_opened(e),
            Event::FiscalYearClosed(e) => say::year_closed(language, &e.year.to_string(), &self.money(e.result)),
            Event::EntryRecorded(e) => self.entered(e),
            Event::ResultAllocated(e) => self.allocated(e),
            Event::AccountsFiled(e) => {
                let (medium, private) =
                    (locales::medium(language, e.medium), locales::private(language, e.kept_private));
                say::accounts_filed(language, &e.year.to_string(), medium, private)
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
            | events_of!(formalities)
            | events_of!(assemblies)
            | events_of!(funds)
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

    /// How much was used, of what, when.
    pub fn used(&self, e: &UsageRecorded) -> String {
        let (from, to) = (self.day(e.period.from), self.day(e.period.to));
        let quantity = locales::quantity(self.language, e.quantity);
        say::used(self.language, e.service.as_str(), &quantity, &say::period(self.language, &from, &to))
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
        let told = match e.matched.is_empty() {
            true => say::received_in_advance(self.language, &amount, &who),
            false => say::received(self.language, &amount, &who, &self.paid(&e.matched)),
        };
        match e.advance_vat.filter(|due| due.amount.is_positive()) {
            Some(due) => say::with_advance_vat(self.language, &told, &self.money(due.amount)),
            None => told,
        }
    }

    pub(super) fn paid(&self, matched: &[Matched]) -> String {
        let one = |one: &Matched| say::pays(self.language, &one.invoice.to_string(), &self.money(one.amount));
        matched.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn paid_back(&self, e: &CustomerRefunded) -> String {
        let (who, amount) = (self.party(&e.party), self.money(e.amount));
        match &e.of {
            PaidBack::Payment(_) => say::advance_paid_back(self.language, &amount, &who),
            PaidBack::Invoice(number) => say::invoice_paid_back(self.language, &amount, &who, &number.to_string()),
        }
    }

    fn charged(&self, e: &LatePenaltyCharged) -> String {
        let [from, to] = [e.period.from, e.period.to].map(|day| self.day(day));
        let late = say::late_within(self.language, &e.invoice.to_string(), &from, &to);
        let [interest, lump_sum] = [e.interest, e.lump_sum].map(|amount| self.money(amount));
        say::penalty_charged(self.language, &e.number.to_string(), &self.party(&e.party), &late, &interest, &lump_sum)
    }

    fn penalty_cancelled(&self, e: &LatePenaltyCancelled) -> String {
        let [number, late] = [&e.penalty, &e.invoice].map(ToString::to_string);
        say::penalty_cancelled(self.language, &number, &self.party(&e.party), &late, &self.money(e.total()))
    }

    fn written_off(&self, e: &InvoiceWrittenOff) -> String {
        let freed = e.taxes.iter().map(|tax| tax.waiting + tax.recovered).sum::<Cents>();
        let (number, who) = (e.invoice.to_string(), self.party(&e.party));
        say::written_off(self.language, &number, &who, &self.money(e.amount), &self.money(freed))
    }

    fn year_opened(&self, e: &FiscalYearOpened) -> String {
        say::year_opened(self.language, &e.year.to_string(), &self.day(e.effective_on), &self.day(e.ends_on))
    }

    fn entered(&self, e: &EntryRecorded) -> String {
        let amount: Cents = e.lines.iter().map(|line| line.debit).sum();
        let own = say::entry_by_hand(self.language, e.piece.as_str(), e.lines.len(), &self.money(amount));
        let own = match e.happened_on {
            None => own,
            Some(day) => say::entry_of_a_closed_day(self.language, &own, &self.day(day)),
        };
        match &e.origin {
            None => own,
            Some(of) => say::entry_of_a_file(self.language, &own, of.journal.as_str(), of.number.as_str()),
        }
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
        let told = say::allocated(self.language, &year, &reserves, &interest, &refunds);
        match e.labour_share {
            None => told,
            Some(labour) => say::and_labour(self.language, &told, &self.money(labour)),
        }
    }
}

/// On what it rests: a document, a reason, or nothing beside itself.
pub fn trade_ground(language: Language, event: &Event) -> String {
    let paper = |there: bool| if there { say::document(language) } else { say::no_document(language) };
    match event {
        Event::VatDueChosen(e) => paper(e.document.is_some()),
        Event::PaymentReceived(e) => paper(e.document.is_some()),
        Event::EntryRecorded(e) => paper(e.document.is_some() || e.origin.is_some()),
        Event::CustomerRefunded(e) => paper(e.document.is_some()),
        Event::InvoiceWrittenOff(_) => say::document(language),
        Event::CreditNoteIssued(_)
        | Event::PaymentUnmatched(_)
        | Event::PaymentReversed(_)
        | Event::LatePenaltyCancelled(_)
        | Event::WriteOffReversed(_) => say::reason_sealed(language),
        Event::AccountsFiled(_) | Event::CurrentAccountAgreed(_) | Event::GrantSigned(_) | Event::GrantClosed(_) => {
            say::document(language)
        }
        Event::CurrentAccountDeposited(e) => paper(e.document.is_some()),
        Event::CurrentAccountRepaid(e) => paper(e.document.is_some()),
        Event::InterestPaid(e) => paper(e.document.is_some()),
        Event::GrantReceived(e) => paper(e.document.is_some()),
        Event::GrantCharged(e) => paper(e.evidence.is_some()),
        _ => String::new(),
    }
}

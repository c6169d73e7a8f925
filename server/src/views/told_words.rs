//! How one language writes what stands in an entry: names, amounts, days, and the sentences that need several of them.

use super::steps::Steps;
use super::told::what;
use crate::locales::{self, Language, cli as say};
use quitus_domain::book::ErasureScope;
use quitus_domain::capital::{
    DefaultDeclared, RefundScheduled, SharesCancelled, SharesRefunded, SharesSubscribed, SharesTransferred,
};
use quitus_domain::cooperative::Event;
use quitus_domain::dissolution::AssetsDevolved;
use quitus_domain::mandates::{Holder, ManagerProposed};
use quitus_domain::opening::{AssociateCarried, MandateCarried, PositionStated};
use quitus_domain::register::{
    AssociateExcluded, AssociateStruckOff, ContactChanged, Contract, EmailNotice, RepresentativeAppointed,
};
use quitus_domain::scic::{CategoryTotals, RegisterStruck};
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Cents, Day, PersonRef, Position, Slug};

/// The entries that are known, and the language of the answer.
pub struct Words<'s, 'r> {
    /// The entries.
    pub steps: &'s Steps<'r>,
    /// The language.
    pub language: Language,
}

impl Words<'_, '_> {
    pub fn money(&self, amount: Cents) -> String {
        locales::money(self.language, amount)
    }

    pub fn day(&self, day: Day) -> String {
        locales::day(self.language, day)
    }

    pub fn person(&self, person: PersonRef) -> String {
        self.steps.reading.names.person(person)
    }

    pub fn category(&self, key: &Slug) -> String {
        self.steps.reading.category(key)
    }

    pub fn holder(&self, holder: &Holder) -> String {
        self.steps.reading.names.holder(holder)
    }

    pub fn appointed(&self, holder: &Holder, deputy: Option<&Holder>, ends_on: Day) -> String {
        let (who, ends) = (self.holder(holder), self.day(ends_on));
        match deputy {
            Some(deputy) => say::appointed_with(self.language, &who, &self.holder(deputy), &ends),
            None => say::appointed(self.language, &who, &ends),
        }
    }

    pub fn statutes(&self, clauses: &Statutes) -> String {
        say::statutes(
            self.language,
            locales::form(self.language, clauses.form),
            locales::family(self.language, clauses.family),
            &self.money(clauses.shares.nominal_value),
            &locales::ratio(self.language, clauses.shares.floor),
        )
    }

    pub fn erased(&self, scope: ErasureScope) -> String {
        match scope {
            ErasureScope::Contact => say::erased_contact(self.language),
            ErasureScope::Everything => say::erased_everything(self.language),
        }
    }

    pub fn contract(&self, contract: Contract) -> String {
        match contract {
            Contract::Employment => say::employed(self.language),
            Contract::EntrepreneurEmployee { earlier } => say::entrepreneur(self.language, earlier.0),
        }
    }

    pub fn contact(&self, event: &ContactChanged) -> String {
        let notice = event.email_notice.as_ref().map(|notice| match notice {
            EmailNotice::Agreed { .. } => say::email_agreed(self.language),
            EmailNotice::Revoked => say::email_revoked(self.language),
        });
        let seat = event.seat.as_ref().map(|seat| say::seat(self.language, seat.as_str()));
        let person = event.person.map(|person| say::contact_sealed(self.language, &self.person(person)));
        [seat, person, notice].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    pub fn rectified(&self, of: Position, new: Option<&Event>) -> String {
        let old = self.steps.at(of).map(|original| what(self.steps, &original.event)).unwrap_or_default();
        let new = new.map_or_else(|| say::annulled(self.language), |event| what(self.steps, event));
        say::rectified(self.language, of.number(), &old, &new)
    }

    pub fn devolved(&self, e: &AssetsDevolved) -> String {
        let nature = locales::devolvee(self.language, e.nature);
        say::devolved(self.language, &self.money(e.amount), e.name.as_str(), nature)
    }

    pub fn position(&self, e: &PositionStated) -> String {
        let (subscribed, paid) = (self.money(e.totals.subscribed), self.money(e.totals.paid));
        let highest = self.money(e.highest_capital);
        say::opening(self.language, e.totals.associates, e.totals.shares, &subscribed, &paid, &highest)
    }

    pub fn struck(&self, e: &RegisterStruck) -> String {
        let sum = |figure: fn(&CategoryTotals) -> u64| e.categories.iter().map(figure).sum();
        say::struck(self.language, sum(|one| one.associates), sum(|one| one.shares), e.root.as_str())
    }

    pub fn carried(&self, e: &AssociateCarried) -> String {
        let (category, since) = (self.category(&e.category), self.day(e.since));
        let (total, paid) = (self.money(e.total()), self.money(e.paid));
        say::carried(self.language, e.number, &category, &since, e.shares, &total, &paid)
    }

    pub fn mandate_carried(&self, e: &MandateCarried) -> String {
        let office = locales::office(self.language, e.office);
        say::mandate_carried(self.language, office, &self.holder(&e.holder), &self.day(e.ends_on))
    }

    pub fn represented(&self, e: &RepresentativeAppointed) -> String {
        say::represented(self.language, &self.person(e.representative), &self.person(e.replaces))
    }

    pub fn excluded(&self, e: &AssociateExcluded) -> String {
        say::excluded(self.language, e.votes.in_favour, e.votes.present, &self.day(e.effective_on))
    }

    pub fn struck_off(&self, e: &AssociateStruckOff) -> String {
        say::struck_off(self.language, locales::strike_off_ground(self.language, e.ground), &self.day(e.effective_on))
    }

    pub fn subscribed(&self, e: &SharesSubscribed) -> String {
        say::subscribed(self.language, e.shares.get(), &self.money(e.total()), &self.money(e.paid))
    }

    pub fn default_declared(&self, e: &DefaultDeclared) -> String {
        say::default_declared(self.language, &self.money(e.unpaid), e.notice.number(), &self.day(e.effective_on))
    }

    pub fn transferred(&self, e: &SharesTransferred) -> String {
        let (from, to) = (self.steps.named(e.from), self.steps.named(e.to));
        say::transferred(self.language, e.shares.get(), &from, &to, &self.money(e.price), e.left, e.held)
    }

    pub fn refunded(&self, e: &SharesRefunded) -> String {
        let (total, amount, set_off) = (self.money(e.total()), self.money(e.amount), self.money(e.set_off()));
        say::refunded(self.language, e.shares.get(), &total, &amount, &set_off)
    }

    pub fn cancelled(&self, e: &SharesCancelled) -> String {
        let (total, loss, amount) = (self.money(e.total()), self.money(e.loss), self.money(e.amount));
        say::cancelled(self.language, e.shares.get(), &total, &loss, &amount, &self.day(e.due_on))
    }

    pub fn scheduled(&self, e: &RefundScheduled) -> String {
        let last = e.instalments.iter().map(|part| part.due_on).max().unwrap_or(e.effective_on);
        say::scheduled(self.language, e.instalments.len(), &self.day(last))
    }

    pub fn proposed(&self, e: &ManagerProposed) -> String {
        let who = self.person(e.candidate);
        match &e.proposed_by {
            Some(by) => say::proposed(self.language, &who, &self.category(by)),
            None => say::proposed_plainly(self.language, &who),
        }
    }
}

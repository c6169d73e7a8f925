//! What the entries of current accounts and grants say, in one line.

use super::told_words::Words;
use crate::locales::{self, cli as say};
use quitus_domain::cooperative::Event;
use quitus_domain::funds::{
    CurrentAccountAgreed, CurrentAccountDeposited, GrantSigned, InterestAccrued, InterestInto, InterestPaid, Source,
};
use quitus_domain::values::{AssociateRef, Party};

impl Words<'_, '_> {
    /// What an entry of current accounts or grants says.
    pub fn funds(&self, event: &Event) -> String {
        let language = self.language;
        match event {
            Event::CurrentAccountAgreed(e) => self.account_agreed(e),
            Event::CurrentAccountDeposited(e) => self.deposited(e),
            Event::CurrentAccountRepaid(e) => say::repaid(language, &self.lender(e.associate), &self.money(e.amount)),
            Event::InterestAccrued(e) => self.interest_ran(e),
            Event::InterestPaid(e) => self.interest_paid(e),
            Event::GrantSigned(e) => self.grant_signed(e),
            Event::GrantReceived(e) => say::grant_received(language, e.grant.as_str(), &self.money(e.amount)),
            Event::GrantCharged(e) => {
                let entry = locales::entry(language, e.entry);
                say::grant_charged(language, e.grant.as_str(), &self.money(e.amount), &entry)
            }
            Event::GrantClosed(e) => say::grant_settled(language, e.grant.as_str(), &self.money(e.given_up)),
            _ => String::new(),
        }
    }

    fn lender(&self, associate: AssociateRef) -> String {
        self.steps.party(&Party::Associate(associate))
    }

    fn account_agreed(&self, e: &CurrentAccountAgreed) -> String {
        let (who, rate) = (self.lender(e.associate), locales::percent(self.language, e.rate));
        match e.blocked_until {
            Some(until) => say::account_blocked(self.language, &who, &rate, &self.day(until)),
            None => say::account_agreed(self.language, &who, &rate),
        }
    }

    fn deposited(&self, e: &CurrentAccountDeposited) -> String {
        let (who, amount) = (self.lender(e.associate), self.money(e.amount));
        match e.source {
            Source::Bank => say::deposited(self.language, &who, &amount),
            Source::CarriedOver => say::deposit_carried(self.language, &who, &amount),
        }
    }

    fn interest_ran(&self, e: &InterestAccrued) -> String {
        let language = self.language;
        let days = e.spans.iter().map(|span| {
            let rate = locales::percent(language, span.rate);
            say::interest_days(language, &self.money(span.balance), span.days, &rate)
        });
        let days = days.collect::<Vec<_>>().join(", ");
        let [from, to] = [e.period.from, e.period.to].map(|day| self.day(day));
        let told = say::interest_ran(language, &self.lender(e.associate), &self.money(e.interest), &from, &to, &days);
        let deductible = e.deductible.zip(e.ceiling).map(|(amount, ceiling)| {
            say::interest_deductible(language, &self.money(amount), &locales::percent(language, ceiling))
        });
        format!("{told}{}", deductible.unwrap_or_default())
    }

    fn interest_paid(&self, e: &InterestPaid) -> String {
        let (who, [amount, withheld]) = (self.lender(e.associate), [e.amount, e.withheld].map(|sum| self.money(sum)));
        match e.into {
            InterestInto::Bank => say::interest_paid(self.language, &who, &amount, &withheld),
            InterestInto::CurrentAccount => say::interest_left(self.language, &who, &amount, &withheld),
        }
    }

    fn grant_signed(&self, e: &GrantSigned) -> String {
        let [from, to] = [e.period.from, e.period.to].map(|day| self.day(day));
        say::grant_signed(self.language, e.label.as_str(), e.funder.name.as_str(), &self.money(e.amount), &from, &to)
    }
}

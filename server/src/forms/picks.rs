//! What can be picked of debts, mandates, invoices, payments, prices, pools and years.

use super::form::Which;
use super::ground::Ground;
use super::options::{Choosable, one};
use crate::locales::{self, cli as say};
use crate::views::{Steps, assemblies};
use quitus_domain::billing::Customer;
use quitus_domain::cooperative::Event;
use quitus_domain::law::consultation::AnnualAccounts;
use quitus_domain::mandates::Office;
use quitus_domain::reviews::ReviewStage;
use quitus_domain::values::{Label, Slug};
use quitus_projections::assemblies::Assemblies;
use quitus_projections::capital::Capital;
use quitus_projections::grants::Grants;
use quitus_projections::invoices::Invoices;
use quitus_projections::mandates::Mandates;
use quitus_projections::sales::Sales;
use std::collections::BTreeMap;

/// What is owed to former associates.
pub fn refunds(ground: &Ground) -> Vec<Choosable> {
    let (language, steps) = (ground.reading.language, Steps::of(&ground.reading));
    let capital = ground.reading.fold::<Capital>().on(ground.reading.day());
    let told = capital.owed.iter().map(|owed| {
        let (left, due) = (locales::money(language, owed.remaining), locales::day(language, owed.due_on));
        one(owed.refund.to_string(), say::refund_open(language, &steps.named(owed.associate), &left, &due))
    });
    told.collect()
}

/// The mandates that run, and those to come.
pub fn mandates(ground: &Ground) -> Vec<Choosable> {
    let language = ground.reading.language;
    let all = ground.reading.fold::<Mandates>();
    let running =
        all.list().into_iter().rev().filter(|mandate| mandate.ends_on >= ground.today && mandate.cause.is_none());
    let told = running.map(|mandate| {
        let (office, who) = (locales::office(language, mandate.office), ground.reading.names.holder(&mandate.holder));
        let until = locales::day(language, mandate.ends_on);
        one(mandate.mandate.to_string(), say::mandate_running(language, office, &who, &until))
    });
    told.collect()
}

/// The mandates of managers who left and whose exit is not published, the last first.
pub fn former_managers(ground: &Ground) -> Vec<Choosable> {
    let (language, state) = (ground.reading.language, ground.state());
    let mandates = state.mandates.all().filter(|(mandate, one)| {
        let left = state.mandates.exit_of(*mandate).is_some_and(|day| day < ground.today);
        one.office == Office::Manager && left && state.formalities.published(*mandate).is_none()
    });
    let mut former: Vec<_> = mandates.collect();
    former.sort_by_key(|(_, one)| std::cmp::Reverse(one.ends_on));
    let told = former.into_iter().map(|(mandate, one)| {
        let (office, who) = (locales::office(language, one.office), ground.reading.names.holder(&one.holder));
        self::one(
            mandate.to_string(),
            say::mandate_running(language, office, &who, &locales::day(language, one.ends_on)),
        )
    });
    told.collect()
}

/// The votes in writing on the accounts of a year that no meeting confirmed yet, the newest first.
pub fn in_writing(ground: &Ground) -> Vec<Choosable> {
    let (language, state) = (ground.reading.language, ground.state());
    let assemblies = ground.reading.fold::<Assemblies>();
    let open = assemblies.list().iter().rev().filter(|held| {
        held.accounts == Some(AnnualAccounts::Submitted) && state.formalities.confirmed(held.assembly).is_none()
    });
    let told = open.map(|held| {
        let day = locales::day(language, held.held_on);
        one(held.assembly.to_string(), say::meeting_of(language, assemblies::name(language, held), &day))
    });
    told.collect()
}

/// The reviews of the book, the newest first: each told by its first stage.
pub fn reviews(ground: &Ground) -> Vec<Choosable> {
    let (language, mut seen) = (ground.reading.language, BTreeMap::new());
    for recorded in &ground.reading.facts {
        if let Event::ReviewRecorded(e) = recorded.event.as_ref() {
            seen.entry(e.review).or_insert((e.effective_on, matches!(e.stage, ReviewStage::Requested { .. })));
        }
    }
    let mut all: Vec<_> = seen.into_iter().collect();
    all.sort_by_key(|(_, (on, _))| std::cmp::Reverse(*on));
    let told = all.into_iter().map(|(review, (on, requested))| {
        let day = locales::day(language, on);
        let label = if requested { say::review_requested(language, &day) } else { say::review_of(language, &day) };
        one(review.to_string(), label)
    });
    told.collect()
}

/// Invoices, the newest first.
pub fn invoices(ground: &Ground, which: Which) -> Vec<Choosable> {
    let (language, steps) = (ground.reading.language, Steps::of(&ground.reading));
    let all = ground.reading.fold::<Invoices>();
    let mut told: Vec<Choosable> = all
        .list()
        .filter(|invoice| which == Which::All || invoice.open.get() != 0)
        .map(|invoice| {
            let open = locales::money(language, invoice.open);
            let who = steps.party(&invoice.customer.party());
            one(invoice.number.to_string(), say::invoice_open(language, &invoice.number.to_string(), &who, &open))
        })
        .collect();
    told.reverse();
    told
}

/// Payments that count, the newest first.
pub fn payments(ground: &Ground, which: Which) -> Vec<Choosable> {
    let (language, steps) = (ground.reading.language, Steps::of(&ground.reading));
    let all = ground.reading.fold::<Invoices>();
    let mut counted: Vec<_> = all.payments().filter(|payment| payment.reversed_on.is_none()).collect();
    counted.sort_by_key(|payment| std::cmp::Reverse(payment.on));
    let counted = counted.into_iter().filter(|payment| which == Which::All || payment.left.get() > 0);
    let told = counted.map(|payment| {
        let (amount, day) = (locales::money(language, payment.amount), locales::day(language, payment.on));
        let left = locales::money(language, payment.left);
        one(payment.payment.to_string(), say::payment_of(language, &steps.party(&payment.party), &amount, &day, &left))
    });
    told.collect()
}

/// The price list.
pub fn services(ground: &Ground) -> Vec<Choosable> {
    let language = ground.reading.language;
    let sales = ground.reading.fold::<Sales>();
    let priced = sales.price_list(ground.today).map(|(_, service)| {
        let price = locales::money(language, service.price);
        let unit = locales::unit(language, service.unit);
        one(service.service.as_str(), say::service_priced(language, service.label.as_str(), &price, unit))
    });
    priced.collect()
}

/// The pools that have a key.
pub fn pools(ground: &Ground) -> Vec<Choosable> {
    let mut pools: BTreeMap<&Slug, &Label> = BTreeMap::new();
    for recorded in &ground.reading.facts {
        if let Event::KeySet(e) = recorded.event.as_ref() {
            pools.insert(&e.pool, &e.label);
        }
    }
    pools.into_iter().map(|(pool, label)| one(pool.as_str(), label.as_str())).collect()
}

/// Third parties who were billed.
pub fn third_parties(ground: &Ground) -> Vec<Choosable> {
    let mut parties: BTreeMap<&Slug, &Label> = BTreeMap::new();
    for recorded in &ground.reading.facts {
        if let Event::InvoiceIssued(e) = recorded.event.as_ref()
            && let Customer::ThirdParty(other) = &e.customer
        {
            parties.insert(&other.key, &other.name);
        }
    }
    parties.into_iter().map(|(key, name)| one(key.as_str(), name.as_str())).collect()
}

/// The grants that were not settled.
pub fn grants(ground: &Ground) -> Vec<Choosable> {
    let grants = ground.reading.fold::<Grants>();
    let open = grants.list().filter(|grant| grant.settled_on.is_none());
    open.map(|grant| one(grant.grant.as_str(), grant.label.as_str())).collect()
}

/// Fiscal years, the newest first.
pub fn years(ground: &Ground) -> Vec<Choosable> {
    let language = ground.reading.language;
    let years = ground.reading.facts.iter().rev().filter_map(|recorded| match recorded.event.as_ref() {
        Event::FiscalYearOpened(e) => Some(e),
        _ => None,
    });
    let told = years.map(|e| {
        let (from, to) = (locales::day(language, e.effective_on), locales::day(language, e.ends_on));
        one(e.year.to_string(), say::year_opened(language, &e.year.to_string(), &from, &to))
    });
    told.collect()
}

//! What was billed by service (*chiffre d'affaires*), and how much of it to associates: a cooperative works for its
//! associates, and serves others only as far as the law and its statutes let it (Act no. 47-1775, art. 3).
//!
//! By fiscal year, before tax, less what credit notes took back.

use crate::recorded::{Fold, Recorded};
use quitus_domain::billing::{CreditNoteIssued, Customer, InvoiceIssued, ServicePriced};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::law::outside;
use quitus_domain::statutes::StatutesHistory;
use quitus_domain::values::{Cents, Day, InvoiceNumber, Label, Party, Position, Ratio, Slug, YearName};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The price list, and what was billed of each service.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sales {
    prices: BTreeMap<Slug, Vec<(Position, ServicePriced)>>,
    sold: BTreeMap<(YearName, Slug), Sold>,
    bought: BTreeMap<(YearName, Party), Bought>,
    lines: BTreeMap<InvoiceNumber, Billed>,
    ends: BTreeMap<YearName, Day>,
}

/// To whom an invoice is, and what each of its lines is of.
type Billed = (Party, Vec<(Slug, Label, Whose)>);

/// Whose business it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Whose {
    Members,
    Others,
}

/// What was billed of one service in one year, in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Sold {
    /// The fiscal year.
    pub year: YearName,
    /// The service.
    pub service: Slug,
    /// Its name, as last billed.
    pub label: Label,
    /// To associates.
    pub members: Cents,
    /// To others.
    pub others: Cents,
    /// The entries that make it.
    pub entries: Vec<Position>,
    /// Those with others than associates.
    pub entries_of_others: Vec<Position>,
}

/// What was billed to one customer in one year, before tax, in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Bought {
    /// The fiscal year.
    pub year: YearName,
    /// To whom.
    pub party: Party,
    /// How much.
    pub amount: Cents,
    /// The entries that make it.
    pub entries: Vec<Position>,
}

/// How much of a year's turnover is with third parties, before tax, in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Meter {
    /// The fiscal year.
    pub year: YearName,
    /// Its last day.
    pub ends_on: Day,
    /// With third parties.
    pub others: Cents,
    /// With everybody.
    pub turnover: Cents,
    /// The most that the first may be of the second, where the law sets a limit.
    pub most: Option<Ratio>,
    /// The entries with third parties.
    pub entries: Vec<Position>,
}

impl Sales {
    /// The meter of each fiscal year in which something was billed, by the statutes of its last day (COOP-05).
    #[must_use]
    pub fn meters(&self, statutes: &StatutesHistory) -> Vec<Meter> {
        let years: BTreeSet<YearName> = self.sold.keys().map(|(year, _)| *year).collect();
        let meter = |year| {
            let ends_on = *self.ends.get(&year)?;
            let family = statutes.on(ends_on)?.family;
            let sold = || self.sold.values().filter(|one| one.year == year);
            let with_others = sold().filter(|one| one.others != Cents::ZERO);
            Some(Meter {
                year,
                ends_on,
                others: sold().map(|one| one.others).sum(),
                turnover: sold().map(|one| one.members + one.others).sum(),
                most: outside::most_turnover(family, ends_on),
                entries: with_others.flat_map(|one| one.entries_of_others.iter().copied()).collect(),
            })
        };
        years.into_iter().filter_map(meter).collect()
    }

    /// The price list of a day: for each service the last price that had begun.
    pub fn price_list(&self, on: Day) -> impl Iterator<Item = &(Position, ServicePriced)> {
        self.prices.values().filter_map(move |prices| {
            let begun = prices.iter().filter(|(_, price)| price.effective_on <= on);
            begun.max_by_key(|(at, price)| (price.effective_on, *at))
        })
    }

    /// What was billed, by year and service.
    pub fn sold(&self) -> impl Iterator<Item = &Sold> {
        self.sold.values()
    }

    /// What was billed, by year and customer.
    pub fn bought(&self) -> impl Iterator<Item = &Bought> {
        self.bought.values()
    }

    fn issue(&mut self, at: Position, e: &InvoiceIssued) {
        let whose = match e.customer {
            Customer::Associate(_) => Whose::Members,
            Customer::ThirdParty(_) => Whose::Others,
        };
        let party = e.customer.party();
        self.buy(at, e.number.year(), &party, e.net());
        for line in &e.lines {
            self.sold_of(e.number.year(), &line.service, &line.label).add(at, whose, line.amount);
        }
        let lines = e.lines.iter().map(|line| (line.service.clone(), line.label.clone(), whose)).collect();
        self.lines.insert(e.number.clone(), (party, lines));
    }

    fn buy(&mut self, at: Position, year: YearName, party: &Party, amount: Cents) {
        let new = || Bought { year, party: party.clone(), amount: Cents::ZERO, entries: Vec::new() };
        let bought = self.bought.entry((year, party.clone())).or_insert_with(new);
        bought.amount += amount;
        bought.entries.push(at);
    }

    fn take_back(&mut self, at: Position, e: &CreditNoteIssued) {
        let Some((party, lines)) = self.lines.get(&e.invoice).cloned() else { return };
        self.buy(at, e.number.year(), &party, -e.net());
        for credited in &e.lines {
            let place = usize::from(credited.line).checked_sub(1);
            let line = place.and_then(|place| lines.get(place)).cloned();
            if let Some((service, label, whose)) = line {
                self.sold_of(e.number.year(), &service, &label).add(at, whose, -credited.amount);
            }
        }
    }

    fn sold_of(&mut self, year: YearName, service: &Slug, label: &Label) -> &mut Sold {
        let (members, others) = (Cents::ZERO, Cents::ZERO);
        let new = Sold {
            year,
            service: service.clone(),
            label: label.clone(),
            members,
            others,
            entries: Vec::new(),
            entries_of_others: Vec::new(),
        };
        let sold = self.sold.entry((year, service.clone())).or_insert(new);
        sold.label = label.clone();
        sold
    }
}

impl Fold for Sales {
    fn apply(&mut self, recorded: &Recorded) {
        let at = recorded.position;
        match recorded.event.as_ref() {
            Event::ServicePriced(e) => self.prices.entry(e.service.clone()).or_default().push((at, e.clone())),
            Event::FiscalYearOpened(e) => drop(self.ends.insert(e.year, e.ends_on)),
            Event::InvoiceIssued(e) => self.issue(at, e),
            Event::CreditNoteIssued(e) => self.take_back(at, e),
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
            | events_of!(assemblies)
            | Event::FiscalYearClosed(_)
            | Event::EntryRecorded(_)
            | Event::ResultAllocated(_)
            | Event::AccountsFiled(_)
            | events_of!(formalities)
            | events_of!(funds)
            | Event::KeySet(_)
            | Event::VatDueChosen(_)
            | Event::PaymentReceived(_)
            | Event::PaymentMatched(_)
            | Event::PaymentUnmatched(_)
            | Event::PaymentReversed(_)
            | Event::CustomerRefunded(_)
            | Event::LatePenaltyCharged(_)
            | Event::LatePenaltyCancelled(_)
            | Event::InvoiceWrittenOff(_)
            | Event::WriteOffReversed(_)
            | Event::AssociateAdmitted(_)
            | events_of!(scic)
            | Event::RegisterStruck(_) => {}
        }
    }
}

impl Sold {
    fn add(&mut self, at: Position, whose: Whose, amount: Cents) {
        match whose {
            Whose::Members => self.members += amount,
            Whose::Others => self.others += amount,
        }
        let others = (whose == Whose::Others).then_some(&mut self.entries_of_others);
        for list in [&mut self.entries].into_iter().chain(others) {
            if list.last() != Some(&at) {
                list.push(at);
            }
        }
    }
}

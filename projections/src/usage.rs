//! What associates used of services, and what of it is billed (*usage constaté et non facturé*).
//!
//! An invoice bills the use of the days of its period: so many units of a line as it has, or, where a key shares a pool,
//! all of them. It does not matter which of both was recorded first. A line that credit notes took back whole bills nothing.
//! Deliberately absent: amounts, since a price may be missing.

use crate::recorded::{Fold, Recorded};
use quitus_domain::billing::{CreditNoteIssued, Customer, InvoiceIssued, ServicePriced, Unit, UsageRecorded};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::values::{AssociateRef, Cents, InvoiceNumber, Label, Period, Position, Quantity, Slug};
use serde::Serialize;
use std::collections::BTreeMap;

/// What was used, and the invoices to associates.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Usages {
    used: BTreeMap<(AssociateRef, Slug), Vec<Use>>,
    names: BTreeMap<Slug, (Label, Unit)>,
    invoices: BTreeMap<InvoiceNumber, Billed>,
}

/// One record of use; quantities in thousandths.
#[derive(Clone, PartialEq, Debug)]
struct Use {
    at: Position,
    period: Period,
    quantity: u64,
}

/// An invoice to an associate.
#[derive(Clone, PartialEq, Debug)]
struct Billed {
    associate: AssociateRef,
    period: Period,
    lines: Vec<Line>,
}

/// A line, what is left of it, in cents, and how many units of use it bills at most.
#[derive(Clone, PartialEq, Debug)]
struct Line {
    service: Slug,
    amount: Cents,
    left: Cents,
    most: u64,
}

impl Line {
    /// How many units it bills: none once it was taken back whole; what was given for nothing cannot be taken back.
    fn bills(&self) -> u64 {
        let taken_back = self.left == Cents::ZERO && self.amount != Cents::ZERO;
        if taken_back { 0 } else { self.most }
    }
}

/// What one associate used of one service and is not billed whole.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Unbilled {
    /// Who used it.
    pub associate: AssociateRef,
    /// The service.
    pub service: Slug,
    /// Its name on the price list.
    pub label: Label,
    /// In what it is counted.
    pub unit: Unit,
    /// From the first to the last of these days.
    pub period: Period,
    /// How many were used.
    pub used: Quantity,
    /// How many of them are not billed.
    pub left: Quantity,
    /// The entries that record the use.
    pub entries: Vec<Position>,
}

impl Usages {
    /// What is not billed, by associate and service.
    #[must_use]
    pub fn unbilled(&self) -> Vec<Unbilled> {
        let mut all: Vec<Unbilled> = self.used.iter().filter_map(|(key, used)| self.of(key, used)).collect();
        all.sort_by(|one, other| one.entries.cmp(&other.entries));
        all
    }

    fn of(&self, (associate, service): &(AssociateRef, Slug), used: &[Use]) -> Option<Unbilled> {
        let left = self.left(*associate, service, used);
        let (label, unit) = self.names.get(service).cloned()?;
        let open = || left.iter().filter(|(_, left)| *left > 0);
        let period = open()
            .map(|(one, _)| one.period)
            .reduce(|all, one| Period { from: all.from.min(one.from), to: all.to.max(one.to) })?;
        let sum = |of: fn(&(&Use, u64)) -> u64| Quantity::of_thousandths(open().map(of).sum());
        Some(Unbilled {
            associate: *associate,
            service: service.clone(),
            label,
            unit,
            period,
            used: sum(|(one, _)| one.quantity)?,
            left: sum(|(_, left)| *left)?,
            entries: open().map(|(one, _)| one.at).collect(),
        })
    }

    /// What every invoice leaves of each use, the earliest days first.
    fn left<'u>(&self, associate: AssociateRef, service: &Slug, used: &'u [Use]) -> Vec<(&'u Use, u64)> {
        let mut left: Vec<(&Use, u64)> = used.iter().map(|one| (one, one.quantity)).collect();
        left.sort_by_key(|(one, _)| (one.period.from, one.at));
        let to_them = self.invoices.values().filter(|invoice| invoice.associate == associate);
        for invoice in to_them {
            let lines = invoice.lines.iter().filter(|line| line.service == *service);
            let mut most = lines.fold(0_u64, |most, line| most.saturating_add(line.bills()));
            for (one, left) in &mut left {
                let within = invoice.period.from <= one.period.from && one.period.to <= invoice.period.to;
                let billed = if within { most.min(*left) } else { 0 };
                *left -= billed;
                most -= billed;
            }
        }
        left
    }

    fn price(&mut self, e: &ServicePriced) {
        self.names.insert(e.service.clone(), (e.label.clone(), e.unit));
    }

    fn take(&mut self, at: Position, e: &UsageRecorded) {
        let one = Use { at, period: e.period, quantity: e.quantity.thousandths() };
        self.used.entry((e.associate, e.service.clone())).or_default().push(one);
    }

    fn issue(&mut self, e: &InvoiceIssued) {
        let Customer::Associate(associate) = e.customer else { return };
        let lines = e.lines.iter().map(|line| Line {
            service: line.service.clone(),
            amount: line.amount,
            left: line.amount,
            most: e.share.as_ref().map_or(line.quantity.thousandths(), |_| u64::MAX),
        });
        let billed = Billed { associate, period: e.period, lines: lines.collect() };
        self.invoices.insert(e.number.clone(), billed);
    }

    fn take_back(&mut self, e: &CreditNoteIssued) {
        let Some(invoice) = self.invoices.get_mut(&e.invoice) else { return };
        for credited in &e.lines {
            let place = usize::from(credited.line).checked_sub(1);
            if let Some(line) = place.and_then(|place| invoice.lines.get_mut(place)) {
                line.left -= credited.amount;
            }
        }
    }
}

impl Fold for Usages {
    fn apply(&mut self, recorded: &Recorded) {
        match recorded.event.as_ref() {
            Event::ServicePriced(e) => self.price(e),
            Event::UsageRecorded(e) => self.take(recorded.position, e),
            Event::InvoiceIssued(e) => self.issue(e),
            Event::CreditNoteIssued(e) => self.take_back(e),
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
            | events_of!(assemblies)
            | events_of!(accounts)
            | events_of!(formalities)
            | events_of!(funds)
            | events_of!(scic)
            | Event::AssociateReclassified(_)
            | Event::RepresentativeAppointed(_)
            | Event::ContactChanged(_)
            | Event::BenefitEvidenced(_)
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
            | Event::RegisterStruck(_) => {}
        }
    }
}

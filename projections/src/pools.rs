//! What each bears of a pool (*charges communes*): called by the key, settled once the cost was known, taken back.
//!
//! By fiscal year of the invoices, before tax. A credit note counts in the year of the invoice that it takes back, so
//! that what stands of a year is what that year's invoices come to.

use crate::recorded::{Fold, Recorded};
use quitus_domain::billing::{CreditNoteIssued, Customer, InvoiceIssued};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::values::{AssociateRef, Cents, InvoiceNumber, Label, Position, Slug, YearName};
use serde::Serialize;
use std::collections::BTreeMap;

/// Every pool, and what each bears of it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Pools {
    labels: BTreeMap<Slug, Label>,
    parts: BTreeMap<(Slug, YearName, AssociateRef), Part>,
    calls: BTreeMap<InvoiceNumber, (Slug, AssociateRef)>,
}

/// What one associate bears of one pool in one year, before tax, in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Part {
    /// The pool.
    pub pool: Slug,
    /// The fiscal year.
    pub year: YearName,
    /// Who.
    pub associate: AssociateRef,
    /// Its part by the key, as the last call or settlement of the year has it.
    pub key: Option<KeyPart>,
    /// What was called by the key.
    pub called: Cents,
    /// What a settlement billed on top.
    pub settled: Cents,
    /// What credit notes took back.
    pub taken_back: Cents,
    /// The entries that make it.
    pub entries: Vec<Position>,
}

/// A part of a whole: weights times the days as an associate within the period.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct KeyPart {
    /// Its own.
    pub part: u64,
    /// Of all.
    pub parts: u64,
}

impl Part {
    /// What it bears, as things stand.
    #[must_use]
    pub fn borne(&self) -> Cents {
        self.called + self.settled - self.taken_back
    }
}

impl Pools {
    /// The parts, by pool, year and associate.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.parts.values()
    }

    /// The name of a pool, as its last key has it.
    #[must_use]
    pub fn label(&self, pool: &Slug) -> Option<&Label> {
        self.labels.get(pool)
    }

    fn part(&mut self, at: Position, pool: &Slug, year: YearName, associate: AssociateRef) -> &mut Part {
        let [called, settled, taken_back] = [Cents::ZERO; 3];
        let (pool_of, key, entries) = (pool.clone(), None, Vec::new());
        let new = Part { pool: pool_of, year, associate, key, called, settled, taken_back, entries };
        let part = self.parts.entry((pool.clone(), year, associate)).or_insert(new);
        part.entries.push(at);
        part
    }

    fn issue(&mut self, at: Position, e: &InvoiceIssued) {
        if let (Some(share), Customer::Associate(who)) = (&e.share, &e.customer) {
            self.calls.insert(e.number.clone(), (share.pool.clone(), *who));
            let part = self.part(at, &share.pool, e.number.year(), *who);
            part.key = Some(KeyPart { part: share.part, parts: share.parts });
            match share.settled {
                None => part.called += e.net(),
                Some(_) => part.settled += e.net(),
            }
        }
    }

    fn take_back(&mut self, at: Position, e: &CreditNoteIssued) {
        if let Some((pool, who)) = self.calls.get(&e.invoice).cloned() {
            self.part(at, &pool, e.invoice.year(), who).taken_back += e.net();
        }
    }
}

impl Fold for Pools {
    fn apply(&mut self, recorded: &Recorded) {
        match recorded.event.as_ref() {
            Event::KeySet(e) => drop(self.labels.insert(e.pool.clone(), e.label.clone())),
            Event::InvoiceIssued(e) => self.issue(recorded.position, e),
            Event::CreditNoteIssued(e) => self.take_back(recorded.position, e),
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
            | events_of!(accounts)
            | events_of!(formalities)
            | events_of!(funds)
            | Event::ServicePriced(_)
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

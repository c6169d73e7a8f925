//! What future decisions need to know of prices, invoices and payments.

use super::{
    CreditNoteIssued, InvoiceIssued, KeySet, Matched, PaymentMatched, PaymentReceived, PaymentReversed, ServicePriced,
    Tax, VatDueChosen, sum_of,
};
use crate::law::vat::VatDue;
use crate::values::{
    AssociateRef, Cents, Dated, Day, InvoiceNumber, Party, PaymentRef, Period, Position, Series, Slug, YearName,
};
use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};

/// Prices, keys, invoices and payments. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Billing {
    #[serde(with = "crate::values::pairs")]
    prices: OrdMap<Slug, Dated<ServicePriced>>,
    #[serde(with = "crate::values::pairs")]
    keys: OrdMap<Slug, Dated<KeySet>>,
    vat_due: Dated<VatDue>,
    #[serde(with = "crate::values::pairs")]
    invoices: OrdMap<InvoiceNumber, Open>,
    /// The last credit note of each year: its place, its day.
    #[serde(with = "crate::values::pairs")]
    credit_notes: OrdMap<YearName, (u32, Day)>,
    #[serde(with = "crate::values::pairs")]
    payments: OrdMap<PaymentRef, Payment>,
    /// What was billed to each in each fiscal year before tax, less what was taken back, in cents.
    #[serde(with = "crate::values::pairs")]
    business: OrdMap<(YearName, Party), Cents>,
}

/// What was billed in a fiscal year before tax, less what was taken back, in cents.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Business(Vec<(Party, Cents)>);

impl Business {
    /// By associate.
    #[must_use]
    pub fn by_member(&self) -> Vec<(AssociateRef, Cents)> {
        let of_member = |(party, amount): &(Party, Cents)| match party {
            Party::Associate(associate) => Some((*associate, *amount)),
            Party::Other(_) => None,
        };
        self.0.iter().filter_map(of_member).collect()
    }

    /// With associates.
    #[must_use]
    pub fn of_members(&self) -> Cents {
        self.by_member().into_iter().map(|(_, amount)| amount).sum()
    }

    /// With everybody.
    #[must_use]
    pub fn in_all(&self) -> Cents {
        self.0.iter().map(|(_, amount)| *amount).sum()
    }
}

/// An invoice, and what is still open of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Open {
    /// The entry.
    pub at: Position,
    /// The day it was issued.
    pub on: Day,
    /// Whose it is.
    pub party: Party,
    /// What is still to be paid, in cents; below nought when more was taken back than was left.
    pub open: Cents,
    /// Whether its VAT waits for the price.
    pub vat_due: VatDue,
    /// The pool that it calls, and for when.
    pub(super) calls: Option<(Slug, Period)>,
    /// What is left of each line before tax, with its place among the rates.
    pub(super) lines: Vector<Line>,
    /// What is left of each rate.
    pub(super) rates: Vector<Rate>,
}

impl Open {
    /// What is left of its lines before tax, in cents.
    pub(super) fn net_left(&self) -> Cents {
        self.lines.iter().map(|line| line.left).sum()
    }
}

/// What is left of a line.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(super) struct Line {
    pub nature: super::ServiceNature,
    pub rate: crate::law::vat::VatRate,
    pub left: Cents,
}

/// What is left of a rate.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(super) struct Rate {
    pub tax: Tax,
    /// Of the tax, what still waits for the price.
    pub waiting: Cents,
}

/// A payment, and what of it pays nothing yet.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Payment {
    /// The entry.
    pub at: Position,
    /// The day it came in.
    pub on: Day,
    /// From whom.
    pub party: Party,
    /// How much, in cents.
    pub amount: Cents,
    /// What is not matched, in cents.
    pub left: Cents,
    /// What it pays.
    pub matched: Vector<Matched>,
    /// Since when it counts no more.
    pub reversed_on: Option<Day>,
}

impl Billing {
    /// The price of a service on a day of supply.
    #[must_use]
    pub fn price(&self, service: &Slug, on: Day) -> Option<&ServicePriced> {
        self.prices.get(service)?.on(on)
    }

    /// Whether the service is on the list at all.
    #[must_use]
    pub fn knows(&self, service: &Slug) -> bool {
        self.prices.contains_key(service)
    }

    /// The invoices that call a pool and of which something is left, in the order of their numbers.
    pub(super) fn calls(&self, pool: &Slug) -> impl DoubleEndedIterator<Item = (&InvoiceNumber, &Open, Period)> {
        self.invoices.iter().filter_map(move |(number, invoice)| {
            let (called, period) = invoice.calls.as_ref()?;
            (called == pool && invoice.net_left().is_positive()).then_some((number, invoice, *period))
        })
    }

    /// The key of a pool on a day, and the entry that set it.
    #[must_use]
    pub fn key(&self, pool: &Slug, on: Day) -> Option<(Position, &KeySet)> {
        self.keys.get(pool)?.entry_on(on).map(|((_, at), key)| (*at, key))
    }

    /// When the VAT of a day is due.
    #[must_use]
    pub fn vat_due(&self, on: Day) -> VatDue {
        self.vat_due.on(on).copied().unwrap_or_default()
    }

    /// An invoice by its number.
    #[must_use]
    pub fn invoice(&self, number: &InvoiceNumber) -> Option<&Open> {
        self.invoices.get(number)
    }

    /// A payment by its reference.
    #[must_use]
    pub fn payment(&self, payment: PaymentRef) -> Option<&Payment> {
        self.payments.get(&payment)
    }

    /// Whether an invoice was ever issued to that party.
    #[must_use]
    pub fn deals_with(&self, party: &Party) -> bool {
        self.invoices.values().any(|invoice| invoice.party == *party)
    }

    /// What was billed in a fiscal year.
    #[must_use]
    pub fn business(&self, year: YearName) -> Business {
        let of_year = self.business.iter().filter(|((other, _), _)| *other == year);
        Business(of_year.map(|((_, party), amount)| (party.clone(), *amount)).collect())
    }

    fn bill(&mut self, year: YearName, party: &Party, amount: Cents) {
        *self.business.entry((year, party.clone())).or_default() += amount;
    }

    /// The last place of a series in a year, and its day.
    #[must_use]
    pub fn last(&self, series: Series, year: YearName) -> Option<(u32, Day)> {
        let of_year = |place| InvoiceNumber::of(Series::Invoices, year, place);
        match series {
            Series::Invoices => {
                let (number, invoice) = self.invoices.range(of_year(0)..=of_year(u32::MAX)).next_back()?;
                Some((number.place(), invoice.on))
            }
            Series::CreditNotes => self.credit_notes.get(&year).copied(),
        }
    }

    /// Records a price.
    pub fn set_price(&mut self, at: Position, event: &ServicePriced) {
        let mut dated = self.prices.get(&event.service).cloned().unwrap_or_default();
        dated.set(event.effective_on, at, event.clone());
        self.prices.insert(event.service.clone(), dated);
    }

    /// Records a key.
    pub fn set_key(&mut self, at: Position, event: &KeySet) {
        let mut dated = self.keys.get(&event.pool).cloned().unwrap_or_default();
        dated.set(event.effective_on, at, event.clone());
        self.keys.insert(event.pool.clone(), dated);
    }

    /// Records when VAT is due.
    pub fn choose_vat_due(&mut self, at: Position, event: &VatDueChosen) {
        self.vat_due.set(event.effective_on, at, event.due);
    }

    /// Records an invoice.
    pub fn issue(&mut self, at: Position, event: &InvoiceIssued) {
        self.bill(event.number.year(), &event.customer.party(), event.net());
        let waits = event.vat_due == VatDue::OnReceipt;
        let rate = |tax: &Tax| Rate { tax: *tax, waiting: if waits { tax.tax } else { Cents::ZERO } };
        let lines = event.lines.iter();
        self.invoices.insert(
            event.number.clone(),
            Open {
                at,
                on: event.effective_on,
                party: event.customer.party(),
                open: event.gross(),
                vat_due: event.vat_due,
                calls: event.share.as_ref().map(|share| (share.pool.clone(), event.period)),
                lines: lines.map(|line| Line { nature: line.nature, rate: line.vat, left: line.amount }).collect(),
                rates: event.taxes.iter().map(rate).collect(),
            },
        );
    }

    /// Records a credit note.
    pub fn credit(&mut self, event: &CreditNoteIssued) {
        self.credit_notes.insert(event.number.year(), (event.number.place(), event.effective_on));
        self.bill(event.number.year(), &event.party, -event.net());
        let Some(invoice) = self.invoices.get_mut(&event.invoice) else { return };
        invoice.open -= event.gross();
        for credited in &event.lines {
            let place = usize::from(credited.line).checked_sub(1);
            if let Some(line) = place.and_then(|place| invoice.lines.get_mut(place)) {
                line.left -= credited.amount;
            }
        }
        for credited in &event.taxes {
            if let Some(rate) = invoice.rates.iter_mut().find(|rate| rate.tax.rate == credited.rate) {
                rate.tax.base -= credited.base;
                rate.tax.tax -= credited.tax;
                rate.waiting -= credited.waiting;
            }
        }
    }

    /// Records a payment.
    pub fn receive(&mut self, at: Position, event: &PaymentReceived) {
        self.payments.insert(
            event.payment,
            Payment {
                at,
                on: event.effective_on,
                party: event.party.clone(),
                amount: event.amount,
                left: event.amount,
                matched: Vector::new(),
                reversed_on: None,
            },
        );
        self.settle(event.payment, &event.matched);
    }

    /// Records what an advance pays.
    pub fn match_advance(&mut self, event: &PaymentMatched) {
        self.settle(event.payment, &event.matched);
    }

    fn settle(&mut self, payment: PaymentRef, matched: &[Matched]) {
        if let Some(payment) = self.payments.get_mut(&payment) {
            payment.left -= sum_of(matched);
            payment.matched.extend(matched.iter().cloned());
        }
        matched.iter().for_each(|one| self.move_open(one, |open, part| open - part));
    }

    /// Records that a payment counts no more.
    pub fn reverse(&mut self, event: &PaymentReversed) {
        if let Some(payment) = self.payments.get_mut(&event.payment) {
            payment.reversed_on = Some(event.effective_on);
            payment.left = Cents::ZERO;
        }
        event.matched.iter().for_each(|one| self.move_open(one, |open, part| open + part));
    }

    /// Moves what is open of an invoice, and what of its tax waits, by what is matched.
    fn move_open(&mut self, matched: &Matched, by: fn(Cents, Cents) -> Cents) {
        let Some(invoice) = self.invoices.get_mut(&matched.invoice) else { return };
        invoice.open = by(invoice.open, matched.amount);
        for due in &matched.vat {
            if let Some(rate) = invoice.rates.iter_mut().find(|rate| rate.tax.rate == due.rate) {
                rate.waiting = by(rate.waiting, due.amount);
            }
        }
    }
}

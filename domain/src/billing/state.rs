//! What future decisions need to know of prices, invoices and payments.

pub use super::open::Open;
use super::{
    CreditNoteIssued, CustomerRefunded, FallenDue, InvoiceIssued, InvoiceWrittenOff, KeySet, LatePenaltyCancelled,
    LatePenaltyCharged, Matched, PaidBack, PaymentMatched, PaymentReceived, PaymentReversed, PaymentUnmatched,
    ServicePriced, UsageRecorded, Used, VatDueChosen, WriteOffReversed, sum_of,
};
use crate::law::vat::{VatDue, VatRate};
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
    /// What was used, by service and associate.
    #[serde(default, with = "crate::values::pairs")]
    usages: OrdMap<(Slug, AssociateRef), Vector<Used>>,
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
    /// The rate of what is an advance of it, where one was said.
    pub advance_vat: Option<VatRate>,
    /// The latest day on which it was matched with anything, came in, or was paid back in part, and the entry.
    pub last_touched: (Position, Day),
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

    /// What is recorded already of a service that an associate used on a day of that period.
    #[must_use]
    pub fn used(&self, service: &Slug, associate: AssociateRef, period: Period) -> Option<&Used> {
        let all = self.usages.get(&(service.clone(), associate))?;
        all.iter().find(|used| used.period.from <= period.to && period.from <= used.period.to)
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
        let of_year = |place| InvoiceNumber::of(series, year, place);
        match series {
            Series::Invoices | Series::Penalties => {
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

    /// Records what was used.
    pub fn take_usage(&mut self, at: Position, event: &UsageRecorded) {
        let UsageRecorded { service, associate, period, quantity, .. } = event;
        let used = Used { at, period: *period, quantity: *quantity };
        self.usages.entry((service.clone(), *associate)).or_default().push_back(used);
    }

    /// Records an invoice.
    pub fn issue(&mut self, at: Position, event: &InvoiceIssued) {
        self.bill(event.number.year(), &event.customer.party(), event.net());
        self.invoices.insert(event.number.clone(), Open::invoice(at, event));
    }

    /// Records a penalty, and up to which day its invoice is charged.
    pub fn charge(&mut self, at: Position, event: &LatePenaltyCharged) {
        self.invoices.insert(event.number.clone(), Open::penalty(at, event));
        if let Some(invoice) = self.invoices.get_mut(&event.invoice) {
            invoice.charged_until = Some(event.period.to);
        }
    }

    /// Records that a penalty is owed no more: its invoice is charged up to the last day of those that stand.
    pub fn cancel_penalty(&mut self, event: &LatePenaltyCancelled) {
        if let Some(penalty) = self.invoices.get_mut(&event.penalty) {
            penalty.cancel(event.effective_on, event.total());
        }
        let charged = self.invoices.values().filter_map(|one| one.penalty.as_ref());
        let standing = charged.filter(|one| one.invoice == event.invoice && one.cancelled_on.is_none());
        let until = standing.map(|one| one.until).max();
        if let Some(invoice) = self.invoices.get_mut(&event.invoice) {
            invoice.charged_until = until;
        }
    }

    /// Records a loss.
    pub fn write_off(&mut self, at: Position, event: &InvoiceWrittenOff) {
        if let Some(invoice) = self.invoices.get_mut(&event.invoice) {
            invoice.write_off(at, event);
        }
    }

    /// Records that a loss is none any more.
    pub fn take_up_again(&mut self, event: &WriteOffReversed) {
        if let Some(invoice) = self.invoices.get_mut(&event.invoice) {
            invoice.take_up_again(event.effective_on, event.amount, &event.taxes);
        }
    }

    /// Records what went back to a customer.
    pub fn pay_back(&mut self, at: Position, event: &CustomerRefunded) {
        match &event.of {
            PaidBack::Payment(payment) => {
                self.touch(*payment, at, event.effective_on);
                if let Some(payment) = self.payments.get_mut(payment) {
                    payment.left -= event.amount;
                }
            }
            PaidBack::Invoice(number) => {
                if let Some(invoice) = self.invoices.get_mut(number) {
                    invoice.move_by(event.effective_on, event.amount);
                }
            }
        }
    }

    /// Records a credit note.
    pub fn credit(&mut self, event: &CreditNoteIssued) {
        self.credit_notes.insert(event.number.year(), (event.number.place(), event.effective_on));
        self.bill(event.number.year(), &event.party, -event.net());
        let Some(invoice) = self.invoices.get_mut(&event.invoice) else { return };
        invoice.move_by(event.effective_on, -event.gross());
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
                advance_vat: event.advance_vat.map(|due| due.rate),
                last_touched: (at, event.effective_on),
                reversed_on: None,
            },
        );
        self.settle(event.payment, &event.matched, event.effective_on);
    }

    /// Records what an advance pays.
    pub fn match_advance(&mut self, at: Position, event: &PaymentMatched) {
        self.touch(event.payment, at, event.effective_on);
        self.settle(event.payment, &event.matched, event.effective_on);
    }

    /// Nothing is undone on a day before this one.
    fn touch(&mut self, payment: PaymentRef, at: Position, on: Day) {
        if let Some(payment) = self.payments.get_mut(&payment).filter(|one| one.last_touched.1 <= on) {
            payment.last_touched = (at, on);
        }
    }

    fn settle(&mut self, payment: PaymentRef, matched: &[Matched], on: Day) {
        if let Some(payment) = self.payments.get_mut(&payment) {
            payment.left -= sum_of(matched);
            payment.matched.extend(matched.iter().cloned());
        }
        matched.iter().for_each(|one| self.move_open(one, on, |part| -part));
    }

    /// Records that a payment counts no more.
    pub fn reverse(&mut self, event: &PaymentReversed) {
        if let Some(payment) = self.payments.get_mut(&event.payment) {
            payment.reversed_on = Some(event.effective_on);
            payment.left = Cents::ZERO;
        }
        event.matched.iter().for_each(|one| self.move_open(one, event.effective_on, |part| part));
    }

    /// Records that a payment was not meant for an invoice.
    pub fn unmatch(&mut self, event: &PaymentUnmatched) {
        if let Some(payment) = self.payments.get_mut(&event.payment) {
            payment.left += sum_of(&event.matched);
            payment.matched.retain(|one| event.matched.iter().all(|undone| undone.invoice != one.invoice));
        }
        event.matched.iter().for_each(|one| self.move_open(one, event.effective_on, |part| part));
    }

    /// Records what is paid of invoices without a payment, by what is owed to the customer.
    pub fn set_off(&mut self, matched: &[Matched], on: Day) {
        matched.iter().for_each(|one| self.move_open(one, on, |part| -part));
    }

    /// Moves what is open of an invoice, and what of its tax waits, by what is matched.
    fn move_open(&mut self, matched: &Matched, on: Day, sign: fn(Cents) -> Cents) {
        let Some(invoice) = self.invoices.get_mut(&matched.invoice) else { return };
        invoice.move_by(on, sign(matched.amount));
        matched.vat.iter().for_each(|due| invoice.wait(&FallenDue { rate: due.rate, amount: sign(due.amount) }));
    }
}

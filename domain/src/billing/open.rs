//! An invoice, or a penalty, as what is still to be paid of it.

use super::{FallenDue, InvoiceIssued, InvoiceWrittenOff, LatePenaltyCharged, ServiceNature, Tax, TaxFreed};
use crate::law::vat::{VatDue, VatRate};
use crate::values::{Cents, Day, InvoiceNumber, Party, Period, Position, Slug};
use imbl::Vector;
use serde::{Deserialize, Serialize};

/// An invoice, and what is still open of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Open {
    /// The entry.
    pub at: Position,
    /// The day it was issued.
    pub on: Day,
    /// The last day to pay.
    pub due_on: Day,
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
    /// By what each day moved what is open, for penalties.
    moved: Vector<(Day, Cents)>,
    /// What stands written off.
    pub lost: Option<Lost>,
    /// The tax within what stands written off.
    pub(super) freed: Vector<TaxFreed>,
    /// The last day for which penalties were charged.
    pub(super) charged_until: Option<Day>,
    /// Of a penalty, what it is made of.
    pub(super) penalty: Option<Charged>,
}

/// What a penalty is made of, amounts in cents, and whether it was taken back.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(super) struct Charged {
    /// On which invoice.
    pub invoice: InvoiceNumber,
    /// The last day charged.
    pub until: Day,
    pub interest: Cents,
    pub lump_sum: Cents,
    pub cancelled_on: Option<Day>,
}

impl Charged {
    pub(super) fn total(&self) -> Cents {
        self.interest + self.lump_sum
    }
}

/// What is left of a line.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(super) struct Line {
    pub nature: ServiceNature,
    pub rate: VatRate,
    pub left: Cents,
}

/// What is left of a rate.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(super) struct Rate {
    pub tax: Tax,
    /// Of the tax, what still waits for the price.
    pub waiting: Cents,
}

/// What stands written off of an invoice, and the last entry that wrote off.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Lost {
    /// That entry.
    pub at: Position,
    /// Its day.
    pub on: Day,
    /// How much in all, tax included, in cents.
    pub amount: Cents,
}

impl Open {
    pub(super) fn invoice(at: Position, event: &InvoiceIssued) -> Self {
        let waits = event.vat_due == VatDue::OnReceipt;
        let rate = |tax: &Tax| Rate { tax: *tax, waiting: if waits { tax.tax } else { Cents::ZERO } };
        let line = |line: &super::InvoiceLine| Line { nature: line.nature, rate: line.vat, left: line.amount };
        Open {
            calls: event.share.as_ref().map(|share| (share.pool.clone(), event.period)),
            lines: event.lines.iter().map(line).collect(),
            rates: event.taxes.iter().map(rate).collect(),
            vat_due: event.vat_due,
            ..Open::nothing_but(at, event.effective_on, event.due_on, (event.customer.party(), event.gross()))
        }
    }

    /// A penalty is to be paid at once, and bears no tax.
    pub(super) fn penalty(at: Position, event: &LatePenaltyCharged) -> Self {
        let charged = Charged {
            invoice: event.invoice.clone(),
            until: event.period.to,
            interest: event.interest,
            lump_sum: event.lump_sum,
            cancelled_on: None,
        };
        Open {
            penalty: Some(charged),
            ..Open::nothing_but(at, event.effective_on, event.effective_on, (event.party.clone(), event.total()))
        }
    }

    fn nothing_but(at: Position, on: Day, due_on: Day, (party, open): (Party, Cents)) -> Self {
        Open {
            at,
            on,
            due_on,
            party,
            open,
            vat_due: VatDue::OnDebits,
            calls: None,
            lines: Vector::new(),
            rates: Vector::new(),
            moved: Vector::unit((on, open)),
            lost: None,
            freed: Vector::new(),
            charged_until: None,
            penalty: None,
        }
    }

    /// What is left of its lines before tax, in cents.
    pub(super) fn net_left(&self) -> Cents {
        self.lines.iter().map(|line| line.left).sum()
    }

    /// What is left of its rates, with their tax, in cents.
    pub(super) fn gross_left(&self) -> Cents {
        self.rates.iter().map(|rate| rate.tax.base + rate.tax.tax).sum()
    }

    /// Whether no tax waits for a price that a credit note took back.
    pub(crate) fn waits_for_its_price(&self) -> bool {
        self.rates.iter().all(|rate| rate.waiting <= rate.tax.tax.max(Cents::ZERO))
    }

    /// Moves what is open, from a day on.
    pub(super) fn move_by(&mut self, on: Day, amount: Cents) {
        self.open += amount;
        self.moved.push_back((on, amount));
    }

    /// Moves what of the tax waits.
    pub(super) fn wait(&mut self, tax: &FallenDue) {
        if let Some(rate) = self.rates.iter_mut().find(|rate| rate.tax.rate == tax.rate) {
            rate.waiting += tax.amount;
        }
    }

    /// Nothing is owed of a penalty any more.
    pub(super) fn cancel(&mut self, on: Day, total: Cents) {
        self.move_by(on, -total);
        if let Some(charged) = &mut self.penalty {
            charged.cancelled_on = Some(on);
        }
    }

    pub(super) fn write_off(&mut self, at: Position, event: &InvoiceWrittenOff) {
        let before = self.lost.map(|lost| lost.amount).unwrap_or_default();
        self.lost = Some(Lost { at, on: event.effective_on, amount: before + event.amount });
        self.move_by(event.effective_on, -event.amount);
        for tax in &event.taxes {
            self.wait(&FallenDue { rate: tax.rate, amount: -tax.waiting });
            match self.freed.iter_mut().find(|freed| freed.rate == tax.rate) {
                Some(freed) => {
                    freed.waiting += tax.waiting;
                    freed.recovered += tax.recovered;
                }
                None => self.freed.push_back(*tax),
            }
        }
    }

    pub(super) fn take_up_again(&mut self, on: Day, amount: Cents, taxes: &[TaxFreed]) {
        (self.lost, self.freed) = (None, Vector::new());
        self.move_by(on, amount);
        taxes.iter().for_each(|tax| self.wait(&FallenDue { rate: tax.rate, amount: tax.waiting }));
    }

    /// What was open on each day of a period, in the order of the days: an amount, and on how many days. A day counts by
    /// what was open at the close of its eve.
    pub(super) fn owed_within(&self, period: Period) -> Vec<(Cents, u64)> {
        let mut moved: Vec<(Day, Cents)> = self.moved.iter().copied().collect();
        moved.sort_by_key(|(day, _)| *day);
        let (mut owed, mut since, mut parts) = (Cents::ZERO, period.from, Vec::new());
        for (day, amount) in moved.into_iter().filter(|(day, _)| *day < period.to) {
            let next = day.succ_opt().unwrap_or(day);
            if next > since {
                parts.push((owed, days(since, next)));
                since = next;
            }
            owed += amount;
        }
        parts.push((owed, days(since, period.to) + 1));
        parts
    }
}

/// The days from one to another, the last one not included.
fn days(from: Day, to: Day) -> u64 {
    u64::try_from((to - from).num_days()).unwrap_or(0)
}

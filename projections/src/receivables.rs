//! What customers owe, by how late it is (*balance âgée*).

use crate::invoices::{Invoice, Invoices};
use quitus_domain::values::{Cents, Day, InvoiceNumber, Party};
use serde::Serialize;
use std::collections::BTreeMap;

/// What one customer owes on a day, tax included, in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Receivable {
    /// Who.
    pub party: Party,
    /// Not due yet.
    pub not_due: Cents,
    /// Late by 1 to 30 days.
    pub month: Cents,
    /// Late by 31 to 60 days.
    pub two_months: Cents,
    /// Late by 61 to 90 days.
    pub three_months: Cents,
    /// Late by more than 90 days.
    pub longer: Cents,
    /// What is owed to the customer, who paid before what it paid for was taken back; below nought.
    pub in_credit: Cents,
    /// The invoices.
    pub invoices: Vec<InvoiceNumber>,
}

impl Receivable {
    fn nothing_of(party: Party) -> Self {
        let [not_due, month, two_months, three_months, longer, in_credit] = [Cents::ZERO; 6];
        Receivable { party, not_due, month, two_months, three_months, longer, in_credit, invoices: Vec::new() }
    }

    /// All of it.
    #[must_use]
    pub fn total(&self) -> Cents {
        [self.not_due, self.month, self.two_months, self.three_months, self.longer, self.in_credit].into_iter().sum()
    }

    /// What should have been paid by now.
    #[must_use]
    pub fn late(&self) -> Cents {
        [self.month, self.two_months, self.three_months, self.longer].into_iter().sum()
    }

    fn add(&mut self, invoice: &Invoice, on: Day) {
        *self.part(invoice, on) += invoice.open;
        self.invoices.push(invoice.number.clone());
    }

    fn part(&mut self, invoice: &Invoice, on: Day) -> &mut Cents {
        if invoice.open < Cents::ZERO {
            return &mut self.in_credit;
        }
        match (on - invoice.due_on).num_days() {
            ..=0 => &mut self.not_due,
            1..=30 => &mut self.month,
            31..=60 => &mut self.two_months,
            61..=90 => &mut self.three_months,
            91.. => &mut self.longer,
        }
    }
}

/// What each customer owes on a day, by customer; those who owe nothing are left out.
#[must_use]
pub fn receivables(invoices: &Invoices, on: Day) -> Vec<Receivable> {
    let mut by_party: BTreeMap<Party, Receivable> = BTreeMap::new();
    for invoice in invoices.list().filter(|one| one.open != Cents::ZERO) {
        let party = invoice.customer.party();
        by_party.entry(party.clone()).or_insert_with(|| Receivable::nothing_of(party)).add(invoice, on);
    }
    by_party.into_values().collect()
}

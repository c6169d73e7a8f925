//! What an invoice or a credit note states, before it has a shape: the paper and the electronic invoice are drawn from it,
//! so that neither can say what the other does not.

use crate::locales::{self, Language, papers};
use quitus_domain::billing::Unit;
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::{Cents, Day, Period, Quantity, Siren};

/// An invoice or a credit note.
pub struct Bill {
    /// Which of both.
    pub kind: BillKind,
    /// Its number.
    pub number: String,
    /// The day it was issued.
    pub issued_on: Day,
    /// When it was supplied.
    pub supplied: Period,
    /// Who bills.
    pub seller: Trader,
    /// Whom.
    pub buyer: Trader,
    /// The lines.
    pub lines: Vec<BillLine>,
    /// The tax by rate.
    pub taxes: Vec<BillTax>,
    /// When the tax is due.
    pub vat_due: VatDue,
}

/// What kind of bill.
pub enum BillKind {
    /// An invoice.
    Invoice {
        /// The last day to pay.
        due_on: Day,
    },
    /// A credit note.
    CreditNote {
        /// The invoice that it takes back, wholly or in part.
        invoice: String,
        /// The day of that invoice.
        invoice_on: Day,
        /// Why.
        reason: String,
    },
}

/// Who sells or buys.
pub struct Trader {
    /// The name.
    pub name: String,
    /// Of who sells: what it is in law, and where it is registered.
    pub legal: Option<String>,
    /// The seat.
    pub seat: Option<String>,
    /// The SIREN.
    pub siren: Option<Siren>,
}

/// A line.
pub struct BillLine {
    /// What.
    pub label: String,
    /// How many.
    pub quantity: Quantity,
    /// Of what.
    pub unit: Unit,
    /// The price of one, before tax.
    pub price: Cents,
    /// The rate.
    pub vat: VatRate,
    /// What the rate was, in thousandths.
    pub thousandths: u16,
    /// What it comes to, before tax.
    pub amount: Cents,
}

/// The tax of one rate.
pub struct BillTax {
    /// The rate.
    pub vat: VatRate,
    /// What it was, in thousandths.
    pub thousandths: u16,
    /// What it is taken on.
    pub base: Cents,
    /// The tax.
    pub tax: Cents,
}

impl Bill {
    /// Before tax.
    #[must_use]
    pub fn net(&self) -> Cents {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// The tax.
    #[must_use]
    pub fn tax(&self) -> Cents {
        self.taxes.iter().map(|tax| tax.tax).sum()
    }

    /// With tax.
    #[must_use]
    pub fn gross(&self) -> Cents {
        self.net() + self.tax()
    }

    /// `Facture FA-2026-0001`, `Avoir AV-2026-0001 sur la facture FA-2026-0004`.
    #[must_use]
    pub fn title(&self) -> String {
        match &self.kind {
            BillKind::Invoice { .. } => papers::invoice_title(&self.number),
            BillKind::CreditNote { invoice, .. } => papers::credit_note_title(&self.number, invoice),
        }
    }

    /// Its days, in a sentence.
    #[must_use]
    pub fn days(&self) -> String {
        let day = |day| locales::day(Language::French, day);
        match &self.kind {
            BillKind::Invoice { due_on } => papers::issued_and_due(&day(self.issued_on), &day(*due_on)),
            BillKind::CreditNote { invoice_on, .. } => papers::issued_on(&day(self.issued_on), &day(*invoice_on)),
        }
    }

    /// Mentions on the tax, in whole sentences.
    #[must_use]
    pub fn mentions(&self) -> Vec<String> {
        let exempt = self.taxes.iter().any(|tax| tax.vat == VatRate::CostSharing);
        let debits = self.vat_due == VatDue::OnDebits;
        [exempt.then(papers::exempt), debits.then(papers::on_debits)].into_iter().flatten().collect()
    }
}

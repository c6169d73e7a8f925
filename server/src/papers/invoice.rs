//! An invoice (*facture*) or a credit note (*avoir*), with every mention that the law asks of one between professionals
//! (code de commerce, art. L441-9 and D441-5; CGI, annexe II, art. 242 nonies A).

use super::bill::{Bill, BillKind};
use super::{Company, Meeting, Proof};
use crate::locales::{self, Language, papers};
use askama::Template;
use quitus_domain::billing::Unit;
use quitus_domain::values::{Cents, Position, Quantity};

/// What an invoice or a credit note states on paper.
#[derive(Template)]
#[template(path = "invoice.html")]
pub struct Invoice {
    /// Who bills.
    pub company: Company,
    /// Its number for VAT; none while it has no SIREN.
    pub vat_number: Option<String>,
    /// What tells who the customer is, beside its name.
    pub details: Vec<String>,
    /// What it states.
    pub bill: Bill,
    /// By which key it takes its part of a pool, in a whole sentence.
    pub share: Option<String>,
    /// What became of it: credit notes, payments, what is open; nothing while it is new.
    pub since: Option<String>,
    /// The entries that make it.
    pub entries: Vec<Position>,
    /// By which book.
    pub proof: Proof,
}

impl Meeting for Invoice {
    fn entry_list(&self) -> &[Position] {
        &self.entries
    }
}

impl Invoice {
    fn money(&self, amount: &Cents) -> String {
        locales::money(Language::French, *amount)
    }

    fn net(&self) -> String {
        self.money(&self.bill.net())
    }

    fn gross(&self) -> String {
        self.money(&self.bill.gross())
    }

    fn quantity(&self, quantity: &Quantity) -> String {
        quantity.to_string().replace('.', ",")
    }

    fn unit(&self, unit: &Unit) -> &'static str {
        locales::unit(Language::French, *unit)
    }

    fn rate(&self, thousandths: &u16) -> String {
        papers::rate(*thousandths)
    }

    /// Of a credit note: why.
    fn reason(&self) -> Option<&str> {
        match &self.bill.kind {
            BillKind::Invoice { .. } => None,
            BillKind::CreditNote { reason, .. } => Some(reason),
        }
    }

    /// How early and late payment are met; a credit note is not paid.
    fn terms(&self) -> Vec<String> {
        match self.bill.kind {
            BillKind::Invoice { .. } => papers::terms().map(|(_, words)| words).to_vec(),
            BillKind::CreditNote { .. } => Vec::new(),
        }
    }
}

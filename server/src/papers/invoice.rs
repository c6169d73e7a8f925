//! An invoice (*facture*), with every mention that the law asks of one between professionals (code de commerce, art. L441-9
//! and D441-5; CGI, annexe II, art. 242 nonies A).

use super::{Company, Meeting, Proof};
use crate::locales::{self, Language};
use askama::Template;
use quitus_domain::values::{Cents, Day, Position};

/// What an invoice states.
#[derive(Template)]
#[template(path = "invoice.html")]
pub struct Invoice {
    /// Who bills.
    pub company: Company,
    /// Its number for VAT; none while it has no SIREN.
    pub vat_number: Option<String>,
    /// Whom: name, and what else tells who it is.
    pub customer: (String, Vec<String>),
    /// Its number.
    pub number: String,
    /// The day it was issued.
    pub issued_on: Day,
    /// When it was supplied.
    pub supplied: (Day, Day),
    /// The last day to pay.
    pub due_on: Day,
    /// The lines.
    pub lines: Vec<Line>,
    /// The tax by rate: `20 %`, base, tax.
    pub taxes: Vec<(String, Cents, Cents)>,
    /// Before tax.
    pub net: Cents,
    /// To be paid.
    pub gross: Cents,
    /// Mentions on the tax, in whole sentences.
    pub mentions: Vec<String>,
    /// By which key it takes its part of a pool, in a whole sentence.
    pub share: Option<String>,
    /// What became of it: credit notes, payments, what is open; nothing while it is new.
    pub since: Option<String>,
    /// The entries that make it.
    pub entries: Vec<Position>,
    /// By which book.
    pub proof: Proof,
}

/// A line of an invoice.
pub struct Line {
    /// What.
    pub label: String,
    /// How many.
    pub quantity: String,
    /// Of what.
    pub unit: &'static str,
    /// The price of one, before tax.
    pub price: Cents,
    /// The rate: `20 %`.
    pub rate: String,
    /// What it comes to, before tax.
    pub amount: Cents,
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
}

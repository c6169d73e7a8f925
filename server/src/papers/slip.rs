//! A paper of some lines and their sum: what is asked for lateness (*note de pénalités*), or what went back to a customer
//! (*reçu de remboursement*).
//!
//! Neither is an invoice: penalties are no price and bear no tax, and money that goes back pays nothing. So there is no
//! electronic form of them: EN 16931 has no document for either, and a platform would take it for turnover.

use super::{Company, Meeting, Proof};
use crate::locales::{self, Language};
use askama::Template;
use quitus_domain::values::{Cents, Position};

/// What it states.
#[derive(Template)]
#[template(path = "slip.html")]
pub struct Slip {
    /// Who writes it.
    pub company: Company,
    /// To whom.
    pub to: String,
    /// What tells who that is, beside the name.
    pub details: Vec<String>,
    /// What it is, with its number.
    pub title: String,
    /// Its day, and by when it is paid.
    pub dates: String,
    /// What it rests on, in whole sentences.
    pub statements: Vec<String>,
    /// What the lines are.
    pub caption: &'static str,
    /// The lines.
    pub rows: Vec<(String, Cents)>,
    /// What their sum is.
    pub total: &'static str,
    /// What the law says of it.
    pub notes: Vec<String>,
    /// The entries that make it.
    pub entries: Vec<Position>,
    /// By which book.
    pub proof: Proof,
}

impl Meeting for Slip {
    fn entry_list(&self) -> &[Position] {
        &self.entries
    }
}

impl Slip {
    fn money(&self, amount: &Cents) -> String {
        locales::money(Language::French, *amount)
    }

    fn sum(&self) -> String {
        self.money(&self.rows.iter().map(|(_, amount)| *amount).sum())
    }
}

//! The certificate of shares held on a day (*attestation de détention de parts sociales*).

use crate::locales::{self, Language, papers};
use askama::Template;
use quitus_domain::values::{Cents, Day, Position};

/// What the certificate states.
#[derive(Template)]
#[template(path = "certificate.html")]
pub struct Certificate {
    /// Who states it.
    pub company: Company,
    /// Of whom.
    pub holder: Holder,
    /// What.
    pub holding: Holding,
    /// By which book.
    pub proof: Proof,
    /// The moves of shares behind it.
    pub steps: Vec<Step>,
}

/// The cooperative.
pub struct Company {
    /// Its name.
    pub name: String,
    /// What it is: `SARL coopérative à capital variable`.
    pub what: String,
    /// Its seat.
    pub seat: String,
    /// Its SIREN, in groups.
    pub siren: Option<String>,
    /// The town of the registry that keeps it.
    pub registry: Option<String>,
}

/// The associate.
pub struct Holder {
    /// The name.
    pub name: String,
    /// What else tells who it is, each with its name: form, seat, SIREN.
    pub details: Vec<(&'static str, String)>,
    /// Who acts for it.
    pub representative: Option<String>,
    /// The number in the register.
    pub number: u32,
    /// The category.
    pub category: String,
    /// The first day of membership.
    pub since: Day,
    /// Who admitted, when, and by which decision.
    pub admission: String,
}

/// The shares.
pub struct Holding {
    /// How many.
    pub shares: u64,
    /// The value of one.
    pub nominal: Cents,
    /// The value of all.
    pub subscribed: Cents,
    /// What is paid of it.
    pub paid: Cents,
}

/// Where it comes from.
pub struct Proof {
    /// The day.
    pub on: Day,
    /// The number of the last entry that was taken into account.
    pub known: u64,
    /// The book's origin.
    pub origin: String,
    /// How many entries the checkpoint covers.
    pub size: u64,
    /// The root over them, in base64.
    pub root: String,
    /// The checkpoint as it was signed.
    pub note: String,
}

/// One move of shares.
pub struct Step {
    /// The entry.
    pub entry: Position,
    /// The day it takes effect.
    pub on: Day,
    /// What it is.
    pub what: &'static str,
    /// Shares more or fewer.
    pub shares: i64,
    /// Money paid in or out.
    pub amount: Cents,
    /// The entry that corrected it.
    pub rectified_by: Option<Position>,
}

impl Certificate {
    fn day(&self, day: &Day) -> String {
        locales::day(Language::French, *day)
    }

    fn count(&self, number: &u64) -> String {
        locales::number(Language::French, i64::try_from(*number).unwrap_or(i64::MAX))
    }

    /// `30 (trente) parts sociales`.
    fn shares(&self) -> String {
        papers::shares(self.holding.shares)
    }

    /// `600,00 € (six cents euros)`.
    fn money(&self, amount: &Cents) -> String {
        papers::money(*amount)
    }

    fn unpaid(&self) -> String {
        papers::money(self.holding.subscribed - self.holding.paid)
    }
}

impl Step {
    fn day(&self) -> String {
        locales::day(Language::French, self.on)
    }

    fn moved(&self) -> String {
        if self.shares == 0 { String::new() } else { locales::number(Language::French, self.shares) }
    }

    fn money(&self) -> String {
        if self.amount == Cents::ZERO { String::new() } else { locales::money(Language::French, self.amount) }
    }
}

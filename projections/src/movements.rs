//! The register of movements (*registre des mouvements*): every entry, exit and move of shares, in the order in which
//! they take effect, with the capital after each.

use crate::recorded::{Fold, Recorded};
use crate::register::signed;
use quitus_domain::cooperative::Event;
use quitus_domain::values::{AssociateRef, Cents, Day, Position};
use serde::Serialize;
use std::collections::BTreeMap;

/// The movements so far.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Movements {
    /// In the order in which they take effect.
    pub list: Vec<Movement>,
    #[serde(skip)]
    numbers: BTreeMap<AssociateRef, u32>,
    #[serde(skip)]
    capital: Cents,
}

/// One movement.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Movement {
    /// The entry.
    pub position: Position,
    /// The day it takes effect.
    pub on: Day,
    /// When the book learned it.
    pub recorded_at: String,
    /// What kind it is.
    pub kind: Kind,
    /// Whose.
    pub associate: AssociateRef,
    /// The associate's number.
    pub number: u32,
    /// Shares more or fewer.
    pub shares: i64,
    /// Money paid in, or out when negative, in cents.
    pub paid: Cents,
    /// Subscribed capital after it, in cents.
    pub capital_after: Cents,
    /// The entry that corrected this one.
    pub rectified_by: Option<Position>,
}

/// What kind of movement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An associate entered.
    Admission,
    /// An associate left.
    Withdrawal,
    /// Shares were subscribed.
    Subscription,
    /// A subscription was paid up.
    Payment,
    /// Shares were cancelled and paid back.
    Refund,
}

impl Movements {
    fn push(&mut self, recorded: &Recorded, kind: Kind, associate: AssociateRef, shares: i64, paid: Cents) {
        self.list.push(Movement {
            position: recorded.position,
            on: recorded.effective_on(),
            recorded_at: recorded.recorded_at.clone(),
            kind,
            associate,
            number: self.numbers.get(&associate).copied().unwrap_or_default(),
            shares,
            paid,
            capital_after: self.capital,
            rectified_by: recorded.rectified_by,
        });
    }
}

impl Fold for Movements {
    fn apply(&mut self, recorded: &Recorded) {
        match recorded.event.as_ref() {
            Event::AssociateAdmitted(e) => {
                self.numbers.insert(e.associate, e.number);
                self.push(recorded, Kind::Admission, e.associate, 0, Cents::ZERO);
            }
            Event::AssociateWithdrew(e) => self.push(recorded, Kind::Withdrawal, e.associate, 0, Cents::ZERO),
            Event::SharesSubscribed(e) => {
                self.capital += e.total();
                self.push(recorded, Kind::Subscription, e.associate, signed(e.shares.get()), e.paid);
            }
            Event::SharesPaidUp(e) => self.push(recorded, Kind::Payment, e.associate, 0, e.amount),
            Event::SharesRefunded(e) => {
                self.capital -= e.total();
                self.push(recorded, Kind::Refund, e.associate, -signed(e.shares.get()), -e.amount);
            }
            Event::BookOpened(_)
            | Event::KeyRotated(_)
            | Event::EntryRectified(_)
            | Event::PersonErased(_)
            | Event::CooperativeIncorporated(_)
            | Event::StatutesAdopted(_)
            | Event::StatutesAmended(_) => {}
        }
    }
}

//! The register of movements (*registre des mouvements*): every entry, exit and move of shares, in the order in which
//! they take effect, with the capital after each.

use crate::recorded::{Fold, Recorded};
use crate::register::signed;
use quitus_domain::capital::SharesTransferred;
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::values::{AssociateRef, Cents, Day, Position};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

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
    pub recorded_at: Arc<str>,
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
    /// Somebody asked to become an associate.
    Application,
    /// An application was rejected.
    Rejection,
    /// Carried over from before the book.
    Opening,
    /// An associate entered.
    Admission,
    /// An associate changed category.
    Reclassification,
    /// An associate left.
    Withdrawal,
    /// An associate was excluded.
    Exclusion,
    /// An associate was struck off.
    StrikeOff,
    /// An associate died.
    Death,
    /// Membership ended for unpaid shares.
    Default,
    /// Shares were subscribed.
    Subscription,
    /// A subscription was paid up.
    Payment,
    /// Shares were given up to another associate.
    TransferOut,
    /// Shares were taken over from another associate.
    TransferIn,
    /// Shares were cancelled and paid back.
    Refund,
    /// Shares were cancelled, their value is owed.
    Cancellation,
    /// A part of what is owed was paid.
    RefundPayment,
    /// A part of what is owed was set off.
    SetOff,
    /// Later losses reduced what is owed.
    Reduction,
}

impl Movements {
    fn push(&mut self, recorded: &Recorded, kind: Kind, associate: AssociateRef, shares: i64, paid: Cents) {
        self.list.push(Movement {
            position: recorded.position,
            on: recorded.effective_on(),
            recorded_at: Arc::clone(&recorded.recorded_at),
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

impl Movements {
    /// A movement without shares or money.
    fn note(&mut self, recorded: &Recorded, kind: Kind, associate: AssociateRef) {
        self.push(recorded, kind, associate, 0, Cents::ZERO);
    }

    /// Both sides of a transfer: the capital stays.
    fn transfer(&mut self, recorded: &Recorded, event: &SharesTransferred) {
        let shares = signed(event.shares.get());
        self.push(recorded, Kind::TransferOut, event.from, -shares, Cents::ZERO);
        self.push(recorded, Kind::TransferIn, event.to, shares, Cents::ZERO);
    }
}

impl Fold for Movements {
    fn apply(&mut self, recorded: &Recorded) {
        match recorded.event.as_ref() {
            Event::ApplicationReceived(e) => self.note(recorded, Kind::Application, e.associate),
            Event::ApplicationRejected(e) => self.note(recorded, Kind::Rejection, e.associate),
            Event::AssociateCarried(e) => {
                self.numbers.insert(e.associate, e.number);
                self.capital += e.total();
                self.push(recorded, Kind::Opening, e.associate, signed(e.shares), e.paid);
            }
            Event::AssociateAdmitted(e) => {
                self.numbers.insert(e.associate, e.number);
                self.note(recorded, Kind::Admission, e.associate);
            }
            Event::AssociateReclassified(e) => self.note(recorded, Kind::Reclassification, e.associate),
            Event::AssociateWithdrew(e) => self.note(recorded, Kind::Withdrawal, e.associate),
            Event::AssociateExcluded(e) => self.note(recorded, Kind::Exclusion, e.associate),
            Event::AssociateStruckOff(e) => self.note(recorded, Kind::StrikeOff, e.associate),
            Event::AssociateDied(e) => self.note(recorded, Kind::Death, e.associate),
            Event::DefaultDeclared(e) => self.note(recorded, Kind::Default, e.associate),
            Event::SharesSubscribed(e) => {
                self.capital += e.total();
                self.push(recorded, Kind::Subscription, e.associate, signed(e.shares.get()), e.paid);
            }
            Event::SharesPaidUp(e) => self.push(recorded, Kind::Payment, e.associate, 0, e.amount),
            Event::SharesTransferred(e) => self.transfer(recorded, e),
            Event::SharesRefunded(e) => {
                self.capital -= e.total();
                self.push(recorded, Kind::Refund, e.associate, -signed(e.shares.get()), -e.amount);
            }
            Event::SharesCancelled(e) => {
                self.capital -= e.total();
                self.push(recorded, Kind::Cancellation, e.associate, -signed(e.shares.get()), Cents::ZERO);
            }
            Event::RefundPaid(e) => self.push(recorded, Kind::RefundPayment, e.associate, 0, -e.amount),
            Event::RefundSetOff(e) => self.note(recorded, Kind::SetOff, e.associate),
            Event::RefundReduced(e) => self.note(recorded, Kind::Reduction, e.associate),
            events_of!(book)
            | events_of!(society)
            | events_of!(statutes)
            | events_of!(employment)
            | events_of!(mandates)
            | events_of!(assemblies)
            | events_of!(billing)
            | events_of!(accounts)
            | events_of!(formalities)
            | events_of!(funds)
            | events_of!(scic)
            | Event::RegisterStruck(_)
            | Event::PositionStated(_)
            | Event::RefundCarried(_)
            | Event::MandateCarried(_)
            | Event::RepresentativeAppointed(_)
            | Event::ContactChanged(_)
            | Event::BenefitEvidenced(_)
            | Event::UsageRecorded(_)
            | Event::SharesCalled(_)
            | Event::DefaultNotified(_)
            | Event::RefundScheduled(_) => {}
        }
    }
}

//! What the book records of an opening position: one entry for the whole, then one for each thing carried over.

use crate::mandates::{Holder, Office};
use crate::register::Identity;
use crate::values::{AssociateRef, Cents, Day, Label, MandateRef, RefundRef, Sealed, Slug, SubscriptionRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The position at the close of the opening day, from documents.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PositionStated {
    /// What it was taken from.
    pub documents: Vec<Sealed>,
    /// What the carried entries add up to.
    pub totals: Totals,
    /// The highest capital ever reached, in cents.
    pub highest_capital: Cents,
    /// The reserves.
    pub reserves: Reserves,
    /// The number of the last minutes.
    pub last_minutes_number: Option<Label>,
    /// The last number of each series of invoices.
    pub last_invoice_numbers: Vec<Label>,
    /// The day, at its close.
    pub effective_on: Day,
}

/// What an opening position adds up to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Associates at the close of the day; former ones who still hold shares are not among them.
    pub associates: u64,
    /// Shares, those of former associates too.
    pub shares: u64,
    /// Their nominal value, in cents.
    pub subscribed: Cents,
    /// What is paid of it, in cents.
    pub paid: Cents,
}

/// Reserves at the opening, in cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reserves {
    /// The legal reserve.
    pub legal: Cents,
    /// The statutory reserves.
    pub statutory: Cents,
}

/// An associate, or a former one who still holds shares, as the documents say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssociateCarried {
    /// The associate.
    pub associate: AssociateRef,
    /// The number in the former register.
    pub number: u32,
    /// Who it is.
    pub identity: Identity,
    /// The category.
    pub category: Slug,
    /// Why the associate belongs to it.
    pub ground: Sealed,
    /// First day of membership.
    pub since: Day,
    /// Last day of membership, for a former associate.
    pub left_on: Option<Day>,
    /// The reference under which the rest is paid up.
    pub subscription: SubscriptionRef,
    /// Shares held.
    pub shares: u64,
    /// Value of one, in cents.
    pub nominal: Cents,
    /// What is paid of them, in cents.
    pub paid: Cents,
    /// When the rest is due.
    pub due_on: Day,
    /// The opening day.
    pub effective_on: Day,
}

impl AssociateCarried {
    /// Number of shares × nominal value, in cents.
    #[must_use]
    pub fn total(&self) -> Cents {
        self.nominal.times(self.shares).unwrap_or_default()
    }
}

/// What is owed to a former associate for shares cancelled before the book.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RefundCarried {
    /// What is owed.
    pub refund: RefundRef,
    /// To whom.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
    /// The last day for paying.
    pub due_on: Day,
    /// The opening day.
    pub effective_on: Day,
}

/// A mandate that was given before the book.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct MandateCarried {
    /// The mandate.
    pub mandate: MandateRef,
    /// The office.
    pub office: Office,
    /// Who holds it.
    pub holder: Holder,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// The opening day.
    pub effective_on: Day,
}

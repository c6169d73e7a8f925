//! Why the book refuses an act on prices, keys, pools or use, where no rule of the rule book does.

use crate::values::{AssociateRef, Cents, Day, InvoiceNumber, Position, Quantity, Slug};
use serde::Serialize;

/// An act on what is on the price list is refused; nothing was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each sentence names its fields; amounts are in cents")]
pub enum ServiceRefusal {
    /// A service without a price.
    #[error("the price list has no price for `{service}` on {on}: set it first with `price_service`")]
    NoPrice { service: Slug, on: Day },
    /// A service that was never on the price list.
    #[error(
        "the price list has never had `{service}`: put it there first with `price_service`, or check its short name"
    )]
    UnknownService { service: Slug },
    /// Use of days to come.
    #[error("the period ends on {ends}, after {on}: what was used is recorded once the period is over")]
    UsageNotOver { ends: Day, on: Day },
    /// One day of use, twice.
    #[error(
        "{quantity} of `{service}` from {from} to {to} are recorded already, by entry {}: record other days, or correct \
         that entry with `rectify_entry`",
        at.number()
    )]
    UsageTwice { service: Slug, from: Day, to: Day, quantity: Quantity, at: Position },
    /// A pool without a key.
    #[error("no key shares the pool `{pool}` on {on}: set it first with `set_key`")]
    NoKey { pool: Slug, on: Day },
    /// A key that gives nobody a part.
    #[error("the key gives nobody a part: give at least one associate a weight above zero")]
    NoWeight,
    /// One associate twice in a key.
    #[error("associate {associate} stands twice in the key; give each one weight")]
    WeightTwice { associate: AssociateRef },
    /// A pool settled before the end of its period.
    #[error("the period ends on {ends}: its cost is known then, so settle it on that day or later, not on {on}")]
    PeriodNotOver { ends: Day, on: Day },
    /// A call that the period holds only in part.
    #[error(
        "{number} calls the pool from {from} to {to}, beyond the period: settle a period that holds it, or take it back"
    )]
    CallBeyondThePeriod { number: InvoiceNumber, from: Day, to: Day },
    /// A settlement that moves nothing.
    #[error("what was called of `{pool}` is what it cost, {cost} €: there is nothing to settle")]
    NothingToSettle { pool: Slug, cost: Cents },
}

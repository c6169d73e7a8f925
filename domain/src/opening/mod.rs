//! The opening position (*reprise*): what a cooperative that existed before its book brings into it.
//!
//! One command, stated from documents and checked against its own totals: the associates with their numbers, shares and
//! paid-up parts, what is owed for cancelled shares, mandates, reserves, the last numbers of minutes and invoices. It
//! comes first, it is all or nothing, and everything it carries is marked as not witnessed by the book. Nothing of the
//! register takes effect before its day.

mod event;
mod open_existing;
mod totals;

pub use event::{AssociateCarried, MandateCarried, PositionStated, RefundCarried, Reserves, Totals};
pub use open_existing::{
    Before, CarriedAssociate, CarriedMandate, CarriedRefund, OpenExisting, Opened, breaches, carry_breaches,
    carry_event, events,
};

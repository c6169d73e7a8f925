//! Pure folds over recorded events, and the format of the book.
//!
//! A projection is a function of the entries and of two dates: the day it speaks of, and what was known when. One
//! piece of logic serves the page, the auditor and the proof. No database, no network, no clock, no randomness: what
//! needs a salt, a key or an instant takes it as an argument.

pub mod accounts;
pub mod as_of;
pub mod assemblies;
pub mod capital;
pub mod check;
pub mod conformity;
pub mod current_accounts;
pub mod deadlines;
pub mod designation;
pub mod diff;
pub mod grants;
pub mod invoices;
pub mod live;
pub mod log;
pub mod mandates;
pub mod movements;
pub mod panel;
pub mod pools;
pub mod proof;
pub mod publication;
pub mod receivables;
pub mod recorded;
pub mod recount;
pub mod register;
pub mod sales;
pub mod trail;
pub mod usage;

pub use as_of::{AsOf, Known};
pub use recorded::{Fold, Recorded};

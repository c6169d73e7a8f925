//! From a bank statement (camt.053) to payments that may be recorded.
//!
//! | File | Makes |
//! |---|---|
//! | `tree` | of XML, one element at a time, in bounds |
//! | `statement` | of elements, statements that add up |
//! | `matching` | of what an entry says, the invoices that it pays |
//! | `propose` | of entries, commands, and of the rest, why not |
//!
//! Invariants: nothing is recorded here; a statement of which opening, entries and closing do not add up is not read; the
//! same entry of the same statement makes the same command for the same book, and none once it was recorded; an entry
//! whose invoice is not certain makes none. Deliberately absent: money that goes out, other currencies, the older forms
//! of statements.

mod matching;
mod propose;
mod statement;
mod tree;

pub use matching::{Customer, OpenInvoice};
pub use propose::{Known, Left, NotProposed, Proposal, propose};
pub use statement::{Detail, Entry, Statement, Unsound, Way, statements};
pub use tree::NotXml;

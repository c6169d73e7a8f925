//! The accounts (*comptabilité*): entries in double entry, made of what the book records.
//!
//! Register, invoices and payments post themselves: each posting function takes the event and answers entries that
//! balance by construction. What else a year needs is recorded by hand, from documents. Invariants: debits are credits,
//! in every entry; the capital of the register is 1011 + 1012 + 1013; nothing stands in a closed year that was not there
//! when it was closed. Deliberately absent: the match over all events, which is the aggregate's; opening balances and
//! results carried over, which readers compute; tax returns.

mod allocate;
mod event;
mod file;
mod import;
mod least;
mod ledger;
mod of_billing;
mod of_capital;
mod of_funds;
mod of_loss;
mod of_result;
pub mod plan;
mod posting;
mod record;
mod year;

pub use allocate::{
    AllocateResult, Closing, breaches as allocate_breaches, event as allocate_event, findings as allocate_findings,
    former_event as former_allocate_event,
};
pub use event::{
    AccountsFiled, EntryLine, EntryOrigin, EntryRecorded, FiscalYearClosed, FiscalYearOpened, Part, ResultAllocated,
    ShareInterest,
};
pub use file::{FileAccounts, breaches as file_breaches, event as file_event, findings as file_findings};
pub use import::{ImportEntries, ImportedEntry, breaches as import_breaches, events as import_events};
pub use least::{Least, least, next_to_allocate};
pub use ledger::{FiscalYear, Keep, Ledger};
pub use of_billing::{credited, issued, matched, received, reversed, unmatched};
pub use of_capital::{
    Owing, called, cancelled, carried, paid_up, position, reduced, refund_carried, refund_paid, refunded, set_off,
    subscribed,
};
pub use of_funds::{accrued, deposited, grant_charged, grant_closed, grant_received, granted, interest_paid, repaid};
pub use of_loss::{charged, paid_back, penalty_cancelled, taken_up_again, written_off};
pub use of_result::allocated;
pub use posting::{Draft, Journal, Line, Place, Posting};
pub use record::{RecordEntry, breaches as record_breaches, carried_breach, event as record_event, posted};
pub use year::{CloseFiscalYear, OpenFiscalYear, close_breaches, close_event, open_breaches, open_event, open_year};

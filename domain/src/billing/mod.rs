//! Services and what is billed for them (*services, factures, encaissements*).
//!
//! A price list and keys, both dated and decided by somebody; invoices and credit notes, numbered without a gap; the
//! payments and what they pay; what was used and is not billed yet; what is lost, charged for lateness or paid back. Invariants: an invoice is never changed; a
//! number is given once; the parts of a pool add up to it; nothing is paid, taken back or written off beyond what is
//! open. Deliberately absent: accounts, which `accounts` makes of the same events; reminders; expenses.

mod advance;
mod cancel_penalty;
mod credit_note;
mod event;
mod invoice;
mod late_event;
mod open;
mod payment;
mod penalty;
mod pool;
mod price;
mod refund;
mod state;
mod usage;
mod weights;
mod write_off;

pub use cancel_penalty::{CancelLatePenalty, cancel_penalty_breaches, cancel_penalty_event};
pub use credit_note::{IssueCreditNote, TakenBack, breaches as credit_breaches, event as credit_event};
pub use event::{
    CreditNoteIssued, Credited, Customer, FallenDue, InvoiceIssued, InvoiceLine, KeySet, Matched, PaymentMatched,
    PaymentReceived, PaymentReversed, PaymentUnmatched, PoolShare, ServiceNature, ServicePriced, Settlement, Tax,
    TaxCredited, ThirdParty, Unit, VatDueChosen, Weight, sum_of,
};
pub use invoice::{IssueInvoice, Market, Ordered, event as issue_event, issue_breaches, issued_again};
pub use late_event::{
    CustomerRefunded, InvoiceWrittenOff, LatePenaltyCancelled, LatePenaltyCharged, PaidBack, PenaltyRate, TaxFreed,
    WriteOffReversed,
};
pub use payment::{
    MatchPayment, Pays, ReceivePayment, ReversePayment, UnmatchPayment, former_reverse_event, former_unmatch_event,
    match_breaches, match_event, pays_breaches, pays_matched, receive_breaches, receive_event, reverse_breaches,
    reverse_event, unmatch_breaches, unmatch_event,
};
pub use penalty::{ChargeLatePenalty, event as penalty_event, penalty_breaches};
pub use pool::{IssueByKey, SettlePool, issue_by_key_breaches, issue_by_key_events, settle_breaches, settle_events};
pub use price::{
    ChooseVatDue, PriceService, SetKey, key_breaches, key_event, price_breaches, price_event, vat_due_breaches,
    vat_due_event,
};
pub use refund::{RefundCustomer, refund_breaches, refund_event};
pub use state::{Billing, Business, Open, Payment};
pub use usage::{RecordUsage, UsageRecorded, Used, breaches as usage_breaches, event as usage_event};
pub use weights::KeySetV1;
pub use write_off::{
    ReverseWriteOff, WriteOffInvoice, reverse_write_off_breaches, reverse_write_off_event, write_off_breaches,
    write_off_event,
};

//! The capital (*capital variable*): subscriptions, calls, payments, transfers, refunds, and the floor under them.
//!
//! Shares of one cooperative are alike and not numbered; what is still to be paid is counted per subscription, and stays
//! with who subscribed: only paid-up shares are transferred. Shares of a leaver are cancelled and paid in one act
//! (`refund`), or cancelled first and paid later (`cancel`, then `settle`); either way the capital falls only where the
//! law lets it. Deliberately absent: the accounts 1011 to 1013, which come with accounts.

mod account;
mod call;
mod cancel;
mod curve;
mod debt;
mod debts;
mod default;
mod event;
mod left_behind;
mod moves;
mod nominal;
mod pay_up;
mod public;
mod refund;
mod schedule_refund;
mod settle;
mod state;
mod subscribe;
mod transfer;
mod worth;

pub use account::{Account, Holding, Subscription};
pub use call::{CallShares, breaches as call_breaches, event as call_event};
pub use cancel::{CancelShares, breaches as cancel_breaches, event as cancel_event, findings as cancel_findings};
pub use curve::CapitalCurve;
pub use debt::RefundDebt;
pub use debts::{Instalment, RefundPaid, RefundReduced, RefundScheduled, RefundSetOff, Revaluation, SharesCancelled};
pub use default::{
    DeclareDefault, NotifyDefault, declare_breaches as declare_default_breaches,
    declare_event as declare_default_event, notify_breaches as notify_default_breaches,
    notify_event as notify_default_event,
};
pub use event::{BalanceSheet, SharesPaidUp, SharesRefunded, SharesSubscribed, WrittenOff};
pub use left_behind::findings as left_behind_findings;
pub use moves::{DefaultDeclared, DefaultNotified, SharesCalled, SharesTransferred};
pub use nominal::breaches as nominal_breaches;
pub use pay_up::{PayUpShares, breaches as pay_up_breaches, event as pay_up_event, findings as pay_up_findings};
pub use public::{breaches as public_capital_breaches, clauses_breach as public_clauses_breach};
pub use refund::{RefundShares, breaches as refund_breaches, event as refund_event, findings as refund_findings};
pub use schedule_refund::{
    ScheduleRefund, breaches as schedule_refund_breaches, event as schedule_refund_event,
    findings as schedule_refund_findings,
};
pub use settle::{
    PayRefund, ReduceRefund, SetOffRefund, pay_breaches as pay_refund_breaches, pay_event as pay_refund_event,
    pay_findings as pay_refund_findings, reduce_breaches as reduce_refund_breaches,
    reduce_event as reduce_refund_event, set_off_breaches as set_off_refund_breaches,
    set_off_event as set_off_refund_event,
};
pub use state::{Capital, CarriedShares};
pub use subscribe::{
    SubscribeShares, breaches as subscribe_breaches, event as subscribe_event, findings as subscribe_findings,
};
pub use transfer::{
    TransferShares, breaches as transfer_breaches, event as transfer_event, findings as transfer_findings,
};

//! The capital (*capital variable*): subscriptions, payments, refunds, and the floor under them.
//!
//! Shares of one cooperative are alike and not numbered; what is still to be paid is counted per subscription. A
//! refund cancels shares and pays for them in one act, so that capital falls only when money may leave. Deliberately
//! absent: transfers, calls, cancellation without payment, and the accounts 1011 to 1013, which come with accounts.

mod curve;
mod event;
mod left_behind;
mod nominal;
mod pay_up;
mod refund;
mod state;
mod subscribe;

pub use curve::CapitalCurve;
pub use event::{BalanceSheet, SharesPaidUp, SharesRefunded, SharesSubscribed, WrittenOff};
pub use left_behind::findings as left_behind_findings;
pub use nominal::breaches as nominal_breaches;
pub use pay_up::{PayUpShares, breaches as pay_up_breaches, event as pay_up_event, findings as pay_up_findings};
pub use refund::{RefundShares, breaches as refund_breaches, event as refund_event, findings as refund_findings};
pub use state::{Account, Capital, Holding, Subscription};
pub use subscribe::{
    SubscribeShares, breaches as subscribe_breaches, event as subscribe_event, findings as subscribe_findings,
};

//! Money that is neither capital nor a price: what associates lend (*comptes courants d'associés*), and what is granted
//! (*subventions*).
//!
//! Invariants: no more is paid back than stands on a current account, on any later day either; no day bears interest
//! twice; no more comes in on a grant than was granted; no expense is charged twice, and none beyond the grant.
//! Deliberately absent: accounts, which `accounts` makes of the same events; loans of others than associates; grants for
//! what is bought to last (*subventions d'investissement*, PCG 13); tax on what is paid.

mod accrue;
mod agree;
mod charge_grant;
mod close_grant;
mod deposit;
mod event;
mod grant_event;
mod pay_interest;
mod receive_grant;
mod repay;
mod sign_grant;
mod state;

pub use accrue::{AccrueInterest, breaches as accrue_breaches, event as accrue_event};
pub use agree::{AgreeCurrentAccount, Lending, breaches as agree_breaches, event as agree_event};
pub use charge_grant::{ChargeToGrant, Expense, breaches as charge_breaches, event as charge_event};
pub use close_grant::{CloseGrant, breaches as close_breaches, event as close_event};
pub use deposit::{DepositInCurrentAccount, breaches as deposit_breaches, event as deposit_event};
pub use event::{
    CurrentAccountAgreed, CurrentAccountDeposited, CurrentAccountRepaid, InterestAccrued, InterestInto, InterestPaid,
    InterestSpan, Source,
};
pub use grant_event::{Funder, FunderNature, GrantCharged, GrantClosed, GrantReceived, GrantSigned};
pub use pay_interest::{PayInterest, breaches as pay_breaches, event as pay_event};
pub use receive_grant::{ReceiveGrant, breaches as receive_breaches, event as receive_event};
pub use repay::{RepayCurrentAccount, breaches as repay_breaches, event as repay_event};
pub use sign_grant::{SignGrant, breaches as sign_breaches, event as sign_event};
pub use state::{CurrentAccount, Funds, Grant, Terms};

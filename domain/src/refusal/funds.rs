//! Why the book refuses an act on a current account or a grant, where no rule of the rule book does.

use crate::values::{AssociateRef, Cents, Day, Position, Slug};
use serde::Serialize;

/// An act on a current account or a grant is refused; nothing was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each sentence names its fields; amounts are in cents")]
pub enum FundsRefusal {
    /// Money of the public.
    #[error(
        "{associate} is no associate on {on}: only banks take repayable money of the public (CMF, art. L312-2 and L511-5)"
    )]
    MayNotLend { associate: AssociateRef, on: Day },
    /// Before 24 May 2019 a lender held a twentieth of the capital, or was a manager.
    #[error(
        "{associate} holds {held} € of the capital on {on}, below {least} €: until 23 May 2019 a lender held a \
         twentieth of it, or was a manager (CMF, art. L312-2)"
    )]
    HoldsTooLittle { associate: AssociateRef, held: Cents, least: Cents, on: Day },
    /// No terms.
    #[error("nothing is agreed with {associate} on {on}: record the terms first with `agree_current_account`")]
    NoAgreement { associate: AssociateRef, on: Day },
    /// Nothing was ever deposited.
    #[error("{associate} has left nothing with the cooperative by {on}: there is nothing that bears interest")]
    NothingLent { associate: AssociateRef, on: Day },
    /// Days that bore interest.
    #[error("interest is counted up to {until}, and {on} is not after it: give a later day")]
    InterestCounted { until: Day, on: Day },
    /// Lent for a time.
    #[error("by the agreement the money goes back from {until} on, not on {on}: wait, or agree other terms")]
    NotRepaidBefore { until: Day, on: Day },
    /// More than stands there.
    #[error("{asked} € is more than the {there} € that stand on the account from {on} on: pay back that much or less")]
    RepaidMoreThanThere { there: Cents, asked: Cents, on: Day },
    /// Days to come.
    #[error("{until} is after {on}: only days that are over bear interest")]
    AccruedAhead { until: Day, on: Day },
    /// Counted already.
    #[error("interest can be counted from {from} on, and {until} is before it")]
    AccruedAlready { from: Day, until: Day },
    /// Nothing there, or a rate of nought.
    #[error("from {from} to {until} the account bears no interest: nothing stood there, or it bears none")]
    NoInterest { from: Day, until: Day },
    /// More than accrued.
    #[error("{asked} € is more than the {accrued} € of interest that are accrued and not paid: pay that much or less")]
    PaidMoreThanAccrued { accrued: Cents, asked: Cents },
    /// More kept back than paid.
    #[error("{withheld} € kept back is more than the interest, {amount} €")]
    WithheldMoreThanPaid { amount: Cents, withheld: Cents },
    /// The short name is taken.
    #[error("the grant `{grant}` was agreed on {signed_on} already: give another one another short name")]
    GrantTwice { grant: Slug, signed_on: Day },
    /// No such grant.
    #[error("there is no grant `{grant}`: record it first with `sign_grant`; see `quitus grants`")]
    UnknownGrant { grant: Slug },
    /// Settled.
    #[error("the grant `{grant}` was settled on {closed_on}: it pays nothing more")]
    GrantSettled { grant: Slug, closed_on: Day },
    /// More than granted.
    #[error("{asked} € is more than the {due} € that the funder still owes of the grant")]
    ReceivedMoreThanGranted { due: Cents, asked: Cents },
    /// No expense.
    #[error("entry {entry} records no expense: name an entry of the accounts that debits an account of class 6")]
    NotAnExpense { entry: Position },
    /// Outside its days.
    #[error("the expense is of {day}, and the grant pays those from {from} to {to}")]
    OutsideThePeriod { day: Day, from: Day, to: Day },
    /// More than was spent.
    #[error("{asked} € is more than the {left} € of entry {entry} that no grant pays yet")]
    ChargedMoreThanSpent { entry: Position, left: Cents, asked: Cents },
    /// More than is left.
    #[error("{asked} € is more than the {left} € that are left of the grant")]
    ChargedMoreThanGranted { left: Cents, asked: Cents },
    /// Interest on shares out of more than the law leaves.
    #[error(
        "the book holds {known} € of aids of that year, and the act says {given} €: aids are kept out of interest on \
         shares (act no. 47-1775, art. 19 nonies)"
    )]
    AidsInTheBook { given: Cents, known: Cents },
}

//! What the book records of associates' current accounts.

use crate::values::{AssociateRef, Cents, Day, Percent, Period, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Terms were agreed with an associate who lends (*convention de compte courant*), or other ones.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CurrentAccountAgreed {
    /// Who.
    pub associate: AssociateRef,
    /// The interest for a year of 365 days, in percent.
    pub rate: Percent,
    /// The first day on which money goes back, where it is lent for a time; else it goes back when it is asked for.
    pub blocked_until: Option<Day>,
    /// The agreement.
    pub agreement: Sealed,
    /// The first day of these terms.
    pub effective_on: Day,
}

/// An associate left money on its current account (*apport en compte courant*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CurrentAccountDeposited {
    /// Who.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
    /// From where.
    pub source: Source,
    /// The paper.
    pub document: Option<Sealed>,
    /// The day.
    pub effective_on: Day,
}

/// Where the money of a current account comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// It was paid in.
    Bank,
    /// It was there before the first fiscal year of the book.
    CarriedOver,
}

/// Money went back to an associate (*remboursement de compte courant*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CurrentAccountRepaid {
    /// To whom.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
    /// The bank's paper.
    pub document: Option<Sealed>,
    /// The day.
    pub effective_on: Day,
}

/// Interest ran on a current account (*intérêts courus*): with every day and rate that makes it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct InterestAccrued {
    /// On whose.
    pub associate: AssociateRef,
    /// The days, both included.
    pub period: Period,
    /// What stood there, for how many days, at which rate; days with nothing are left out.
    pub spans: Vec<InterestSpan>,
    /// The interest, in cents: the sum of balance x days x rate / 365, rounded once.
    pub interest: Cents,
    /// The published rate up to which interest may be deducted from the taxable result, where it is known.
    pub ceiling: Option<Percent>,
    /// What may be deducted at that rate, in cents; nothing of it while capital is not paid up (CGI art. 39, 1, 3).
    pub deductible: Option<Cents>,
    /// The day.
    pub effective_on: Day,
}

/// Days on which the same amount stood there, at the same rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InterestSpan {
    /// What stood there at the close of each of them, in cents.
    pub balance: Cents,
    /// How many days.
    pub days: u64,
    /// The rate for a year, in percent.
    pub rate: Percent,
}

/// Interest was paid, or left on the account (*intérêts payés ou capitalisés*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct InterestPaid {
    /// To whom.
    pub associate: AssociateRef,
    /// How much of what had accrued, in cents.
    pub amount: Cents,
    /// What of it is kept back for the tax office, in cents.
    pub withheld: Cents,
    /// Where the rest goes.
    pub into: InterestInto,
    /// The paper.
    pub document: Option<Sealed>,
    /// The day.
    pub effective_on: Day,
}

/// Where interest goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterestInto {
    /// To the associate's bank.
    Bank,
    /// It stays, on the current account.
    CurrentAccount,
}

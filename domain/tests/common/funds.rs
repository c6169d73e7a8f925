//! Artenréel lends 10 000 € at 2 % a year in February 2014; a measure pays 30 000 € of expenses.

use super::{Party, day, eur, label, period, sealed, slug};
use quitus_domain::funds::*;
use quitus_domain::values::{Cents, Percent};
use std::num::NonZeroU64;

pub fn percent(text: &str) -> Percent {
    text.parse().unwrap()
}

pub fn terms(who: Party, rate: &str) -> AgreeCurrentAccount {
    AgreeCurrentAccount {
        associate: who.reference(),
        rate: percent(rate),
        blocked_until: None,
        agreement: sealed("agreement"),
    }
}

pub fn deposit(who: Party, amount: Cents) -> DepositInCurrentAccount {
    DepositInCurrentAccount { associate: who.reference(), amount, source: Source::Bank, document: None }
}

pub fn repayment(who: Party, amount: Cents) -> RepayCurrentAccount {
    RepayCurrentAccount { associate: who.reference(), amount, document: Some(sealed("statement")) }
}

pub fn accrual(who: Party, until: &str) -> AccrueInterest {
    AccrueInterest { associate: who.reference(), until: day(until), ceiling: None }
}

pub fn interest_payment(who: Party, amount: Cents, into: InterestInto) -> PayInterest {
    PayInterest { associate: who.reference(), amount, withheld: Cents::ZERO, into, document: None }
}

pub fn funder(nature: FunderNature) -> Funder {
    Funder { key: slug("region"), name: label("Chambre régionale"), nature }
}

/// 30 000 € for 2014 and the first half of 2015.
pub fn grant() -> SignGrant {
    SignGrant {
        grant: slug("measure_423"),
        label: label("Mesure 4.23"),
        funder: funder(FunderNature::PublicBody),
        amount: eur(30_000),
        period: period("2014-01-01", "2015-06-30"),
        purpose: sealed("purpose"),
        convention: sealed("convention"),
    }
}

pub fn instalment(amount: Cents) -> ReceiveGrant {
    ReceiveGrant { grant: slug("measure_423"), amount, document: Some(sealed("statement")) }
}

/// So much of the expense that stands in the book under a number.
pub fn charge(number: u64, amount: Cents) -> ChargeToGrant {
    ChargeToGrant {
        grant: slug("measure_423"),
        entry_number: NonZeroU64::new(number).unwrap(),
        amount,
        evidence: Some(sealed("timesheets")),
    }
}

pub fn settlement() -> CloseGrant {
    CloseGrant { grant: slug("measure_423"), settlement: sealed("settlement") }
}

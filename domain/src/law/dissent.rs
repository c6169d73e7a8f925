//! Associates who opposed the conversion: what they may choose, and until when.
//!
//! The sister texts (loi n° 83-657 for craft cooperatives, L78 art. 49 for SCOP) give one pattern. Whether art. 19
//! quaterdecies gives it in a SCIC could not be read: whoever shows these days says « à confirmer par un juriste ».
//! Ordinary withdrawal (COOP-15) is always open.

use super::{Breach, ensure};
use crate::values::{Day, Months, add_months};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

const TO_CHOOSE: Months = Months(3);
const TO_BUY_BACK: Months = Months(24);
const TO_REPAY: Months = Months(60);

/// What an opponent may choose.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DissentOption {
    /// The shares are bought back within two years.
    BuyBack,
    /// The shares are cancelled and booked on an account at the legal interest rate, repaid within five years.
    RepayableAccount,
}

/// How an associate voted on the conversion, as far as the book knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stand {
    /// Against.
    Against,
    /// For, or abstained, or took no part.
    NotAgainst,
    /// The vote is not known by name.
    Unknown,
}

/// SCIC-21: the last day to choose: three months after the publication of the decision. Statutes S.
/// \[the pattern of loi 83-657 and L78 art. 49: V; that it holds in a SCIC: M-L, a lawyer to confirm\]
#[must_use]
pub fn choose_by(published_on: Day) -> Day {
    add_months(published_on, TO_CHOOSE)
}

/// SCIC-21: the last day on which the cooperative carries the choice out: two years after the publication, or five for a
/// repayable account. Statutes S. \[as [`choose_by`]\]
#[must_use]
pub fn carried_out_by(option: DissentOption, published_on: Day) -> Day {
    match option {
        DissentOption::BuyBack => add_months(published_on, TO_BUY_BACK),
        DissentOption::RepayableAccount => add_months(published_on, TO_REPAY),
    }
}

/// SCIC-21: an option is chosen by [`choose_by`]. Before the publication the time has not begun, and it is not refused.
/// Statutes S. \[as there\]
///
/// # Errors
/// [`Breach::DissentTooLate`].
pub fn in_time(published_on: Option<Day>, on: Day) -> Result<(), Breach> {
    let Some(published_on) = published_on else { return Ok(()) };
    let last = choose_by(published_on);
    ensure(on <= last, Breach::DissentTooLate { published_on, last, on })
}

/// SCIC-21: only those who opposed may choose (*se seraient opposés*); of a vote that is not known by name, what the
/// associate states is taken. Statutes S. \[as [`choose_by`]\]
///
/// # Errors
/// [`Breach::NotOpposed`].
pub fn opposed(stand: Stand) -> Result<(), Breach> {
    ensure(stand != Stand::NotAgainst, Breach::NotOpposed {})
}
